// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/timelinepages.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace joinery::app;

class TestTimelinePages : public QObject {
    Q_OBJECT

private slots:
    void emptyPageSaysWhatToDo();
    void arrowKeysGoFromTabToTab();
    void shownPageHasTheKeyboard();
    void pageThatIsFilledWhileShownStaysShown();
    void needsNoMoreRoomThanTheRun();
};

void TestTimelinePages::emptyPageSaysWhatToDo()
{
    TimelinePages pages;
    for (const auto page : {TimelinePage::Compare, TimelinePage::Series, TimelinePage::Orders}) {
        pages.showPage(page);
        const auto *advice = qobject_cast<QLabel *>(pages.currentWidget());
        QVERIFY(advice && !advice->text().isEmpty());
    }
}

void TestTimelinePages::arrowKeysGoFromTabToTab()
{
    TimelinePages pages;
    pages.show();
    QSignalSpy chosen(&pages, &TimelinePages::pageChosen);
    QTest::keyClick(pages.tabs(), Qt::Key_Right);
    QCOMPARE(pages.page(), TimelinePage::Compare);
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(pages.tabs(), Qt::Key_Left);
    QCOMPARE(pages.page(), TimelinePage::ThisRun);
}

void TestTimelinePages::shownPageHasTheKeyboard()
{
    TimelinePages pages;
    auto *view = new QLineEdit;
    pages.setPage(TimelinePage::Series, view);
    pages.show();
    pages.showPage(TimelinePage::Series);
    pages.setFocus();
    QCOMPARE(pages.focusWidget(), view);
    pages.showPage(TimelinePage::Orders);
    pages.setFocus();
    QCOMPARE(pages.focusWidget(), pages.currentWidget());
}

void TestTimelinePages::pageThatIsFilledWhileShownStaysShown()
{
    TimelinePages pages;
    pages.show();
    pages.showPage(TimelinePage::Orders);
    pages.setFocus();
    auto *view = new QLineEdit;
    pages.setPage(TimelinePage::Orders, view);
    QCOMPARE(pages.page(), TimelinePage::Orders);
    QCOMPARE(pages.currentWidget(), view);
    QCOMPARE(pages.focusWidget(), view);
}

void TestTimelinePages::needsNoMoreRoomThanTheRun()
{
    TimelinePages pages;
    auto *wide = new QWidget;
    wide->setMinimumSize(2000, 2000);
    const QSize before = pages.minimumSizeHint();
    pages.setPage(TimelinePage::Orders, wide);
    QCOMPARE(pages.minimumSizeHint(), before);
}

QTEST_MAIN(TestTimelinePages)
#include "tst_timelinepages.moc"
