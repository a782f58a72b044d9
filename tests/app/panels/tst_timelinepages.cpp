// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/timelinepages.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace joinery::app;

class TestTimelinePages : public QObject {
    Q_OBJECT

private slots:
    void arrowKeysGoFromTabToTab();
    void shownPageHasTheKeyboard();
    void pageIsMadeWhenItIsChosen();
    void keyboardStaysInThePage();
    void needsNoMoreRoomThanTheRun();
};

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
    auto *run = new QLineEdit;
    auto *view = new QLineEdit;
    pages.setPage(TimelinePage::ThisRun, run);
    pages.setPage(TimelinePage::Series, view);
    pages.show();
    pages.showPage(TimelinePage::Series);
    pages.setFocus();
    QCOMPARE(pages.focusWidget(), view);
    pages.showPage(TimelinePage::ThisRun);
    pages.setFocus();
    QCOMPARE(pages.focusWidget(), run);
}

void TestTimelinePages::pageIsMadeWhenItIsChosen()
{
    TimelinePages pages;
    pages.setPage(TimelinePage::ThisRun, new QLineEdit);
    QLineEdit *view = nullptr;
    connect(&pages, &TimelinePages::pageChosen, this, [&](TimelinePage page) {
        if (page == TimelinePage::Orders && !view)
            pages.setPage(page, view = new QLineEdit);
    });
    pages.show();
    QVERIFY(!view);
    pages.showPage(TimelinePage::Orders);
    QVERIFY(view);
    QCOMPARE(pages.page(), TimelinePage::Orders);
    QCOMPARE(pages.currentWidget(), view);
}

void TestTimelinePages::keyboardStaysInThePage()
{
    TimelinePages pages;
    pages.setPage(TimelinePage::ThisRun, new QLineEdit);
    pages.show();
    pages.setFocus();
    pages.showPage(TimelinePage::Orders);
    auto *view = new QLineEdit;
    pages.setPage(TimelinePage::Orders, view);
    QCOMPARE(pages.focusWidget(), view);
}

void TestTimelinePages::needsNoMoreRoomThanTheRun()
{
    TimelinePages pages;
    pages.setPage(TimelinePage::ThisRun, new QLineEdit);
    auto *wide = new QWidget;
    wide->setMinimumSize(2000, 2000);
    const QSize before = pages.minimumSizeHint();
    pages.setPage(TimelinePage::Orders, wide);
    QCOMPARE(pages.minimumSizeHint(), before);
}

QTEST_MAIN(TestTimelinePages)
#include "tst_timelinepages.moc"
