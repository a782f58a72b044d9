// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/output/outputview.h"
#include "story.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

Story printer(int lines)
{
    Story story;
    story.mainStarts();
    for (int k = 0; k < lines; ++k)
        story.prints(RunTime(1ms) * k, "0", 2, "line " + std::to_string(k));
    return story;
}

class Stage {
public:
    explicit Stage(int lines) : trace(printer(lines).events())
    {
        view.resize(500, 240);
        view.setTheme(Theme::of(Scheme::Light));
        view.setTrace(&trace);
        view.show();
        Q_UNUSED(QTest::qWaitForWindowExposed(&view));
    }
    QListView *list() const { return view.findChild<QListView *>(); }
    QPoint middleOf(int row) const
    {
        return list()->visualRect(list()->model()->index(row, 0)).center();
    }

    Trace trace;
    OutputView view;
};

using MaybeEvent = std::optional<std::size_t>;

} // namespace

class TestOutputView : public QObject {
    Q_OBJECT

private slots:
    void emptyViewSaysWhatToDo();
    void clickedLineIsAnnounced();
    void keyboardWalksAlongTheLines();
    void lineSelectedElsewhereIsShownAndNotAnnounced();
    void hoveredLineIsAnnounced();
    void hoveredLineIsForgottenWithItsRun();
    void newestStaysInSightUnlessScrolledAway();
    void endStaysInSightWithLessRoom();
    void linesThatCameKeepTheirEndInSightWithLessRoom();
    void copyTakesTheSelectedLinesOrAll();
    void tabsChangeTheGrouping();
    void selectionSurvivesTheGrouping();
    void moreLinesAreNoMoreWidgets();
};

void TestOutputView::emptyViewSaysWhatToDo()
{
    OutputView view;
    const auto *label = view.findChild<QLabel *>();
    QVERIFY(label->text().contains(QStringLiteral("Run")));
    Trace trace;
    view.setTrace(&trace);
    QVERIFY(!view.findChild<QListView *>()->isVisibleTo(&view));
    trace.append(printer(1).events().back());
    view.traceGrown();
    QVERIFY(view.findChild<QListView *>()->isVisibleTo(&view));
}

void TestOutputView::clickedLineIsAnnounced()
{
    Stage stage(5);
    MaybeEvent selected;
    connect(
        &stage.view, &OutputView::eventSelected, this, [&](MaybeEvent event) { selected = event; });
    QTest::mouseClick(stage.list()->viewport(), Qt::LeftButton, {}, stage.middleOf(3));
    QVERIFY(selected == stage.trace.outputs()[3].event);
}

void TestOutputView::keyboardWalksAlongTheLines()
{
    Stage stage(5);
    QSignalSpy selected(&stage.view, &OutputView::eventSelected);
    stage.view.setSelectedEvent(stage.trace.outputs()[1].event);
    QTest::keyClick(stage.list(), Qt::Key_Down);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(stage.list()->currentIndex().row(), 2);
}

void TestOutputView::lineSelectedElsewhereIsShownAndNotAnnounced()
{
    Stage stage(1000);
    QSignalSpy selected(&stage.view, &OutputView::eventSelected);
    stage.view.setSelectedEvent(stage.trace.outputs()[700].event);
    QCOMPARE(selected.count(), 0);
    QCOMPARE(stage.list()->currentIndex().row(), 700);
    QVERIFY(stage.list()->viewport()->rect().contains(stage.middleOf(700)));
    // An event that wrote nothing is no line.
    stage.view.setSelectedEvent(0);
    QVERIFY(!stage.list()->selectionModel()->hasSelection());
    QCOMPARE(selected.count(), 0);
}

void TestOutputView::hoveredLineIsAnnounced()
{
    Stage stage(5);
    MaybeEvent hovered;
    connect(
        &stage.view, &OutputView::eventHovered, this, [&](MaybeEvent event) { hovered = event; });
    QTest::mouseMove(stage.list()->viewport(), stage.middleOf(2));
    QTRY_VERIFY(hovered == stage.trace.outputs()[2].event);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(stage.list()->viewport(), &leave);
    QVERIFY(!hovered);
}

void TestOutputView::hoveredLineIsForgottenWithItsRun()
{
    Stage stage(5);
    const auto picture = [&stage] {
        const QRect row = stage.list()->visualRect(stage.list()->model()->index(4, 0));
        return stage.list()->viewport()->grab(row).toImage();
    };
    const QImage before = picture();
    stage.view.setHoveredEvent(stage.trace.outputs()[4].event);
    QVERIFY(picture() != before);
    stage.view.setTrace(&stage.trace);
    QCOMPARE(picture(), before);
}

void TestOutputView::newestStaysInSightUnlessScrolledAway()
{
    Stage stage(200);
    QScrollBar *bar = stage.list()->verticalScrollBar();
    stage.list()->scrollToBottom();
    const auto grow = [&] {
        for (int k = 0; k < 50; ++k) {
            Event event = stage.trace.events().back();
            auto output = *event.as<Output>();
            ++output.ticket;
            event.payload = output;
            stage.trace.append(event);
        }
        stage.view.traceGrown();
        stage.list()->doItemsLayout();
    };
    grow();
    QTRY_COMPARE(bar->value(), bar->maximum());
    bar->setValue(40);
    grow();
    QCOMPARE(bar->value(), 40);
}

void TestOutputView::endStaysInSightWithLessRoom()
{
    Stage stage(100);
    const QScrollBar *bar = stage.list()->verticalScrollBar();
    stage.list()->scrollToBottom();
    stage.view.resize(500, 180);
    QTRY_VERIFY(stage.list()->height() < 200);
    QCOMPARE(bar->value(), bar->maximum());
    stage.list()->scrollToTop();
    stage.view.resize(500, 160);
    QTRY_VERIFY(stage.list()->height() < 170);
    QCOMPARE(bar->value(), 0);
}

void TestOutputView::linesThatCameKeepTheirEndInSightWithLessRoom()
{
    Stage stage(8);
    stage.view.resize(500, 400);
    const QScrollBar *bar = stage.list()->verticalScrollBar();
    QTRY_COMPARE(bar->maximum(), 0);
    stage.view.traceGrown();
    stage.view.resize(500, 160);
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
}

void TestOutputView::copyTakesTheSelectedLinesOrAll()
{
    Stage stage(3);
    stage.view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("line 0\nline 1\nline 2\n"));
    stage.view.setSelectedEvent(stage.trace.outputs()[1].event);
    QTest::keySequence(stage.list(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("line 1\n"));
}

void TestOutputView::tabsChangeTheGrouping()
{
    Stage stage(3);
    QCOMPARE(stage.list()->model()->rowCount(), 3);
    stage.view.tabs()->setCurrentIndex(1);
    QCOMPARE(stage.list()->model()->rowCount(), 4);
    QCOMPARE(stage.list()->model()->index(0, 0).data().toString(), QStringLiteral("main"));
}

void TestOutputView::selectionSurvivesTheGrouping()
{
    Stage stage(3);
    QSignalSpy selected(&stage.view, &OutputView::eventSelected);
    stage.view.setSelectedEvent(stage.trace.outputs()[1].event);
    stage.view.tabs()->setCurrentIndex(1);
    QCOMPARE(stage.list()->currentIndex().data().toString(), QStringLiteral("line 1"));
    QCOMPARE(selected.count(), 0);
}

void TestOutputView::moreLinesAreNoMoreWidgets()
{
    Stage few(10);
    Stage many(20'000);
    QCOMPARE(many.view.findChildren<QObject *>().size(), few.view.findChildren<QObject *>().size());
    many.view.setCursorTime(5s);
    QVERIFY(!many.view.grab().isNull());
}

QTEST_MAIN(TestOutputView)
#include "tst_outputview.moc"
