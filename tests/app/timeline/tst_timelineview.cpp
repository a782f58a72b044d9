// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/barbuilder.h"
#include "app/timeline/timelineview.h"
#include "story.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

Story twoProcesses()
{
    Story story;
    story.mainStarts();
    story.starts(100ms, "1", "f1");
    story.prints(200ms, "1", 7, "f1 start");
    story.at(300ms).own("0").does(JoinBegin{pathOf("1")});
    story.sleeps(400ms, 2400ms, "1", 2s);
    story.prints(2500ms, "1", 9, "f1 end");
    story.ends(2600ms, "1");
    story.isReaped(2601ms, "1");
    story.at(2601ms).own("0").does(JoinEnd{pathOf("1")});
    story.ends(3s, "0");
    return story;
}

/// A shown view of a run.
class Stage {
public:
    explicit Stage(const Story &story) : trace(story.events())
    {
        view.resize(800, 320);
        view.setTheme(Theme::of(Scheme::Light));
        view.setTrace(&trace);
        view.show();
        Q_UNUSED(QTest::qWaitForWindowExposed(&view));
    }
    QPoint pixel(RunTime t, std::size_t lane) const
    {
        const double x = view.currentLayout().scale.xOf(t);
        return QPointF(x, view.laneRect(lane).center().y()).toPoint();
    }
    std::size_t outputEvent(std::size_t k) const { return trace.outputs()[k].event; }

    Trace trace;
    TimelineView view;
};

void wheel(TimelineView &view, QPoint pos, int delta, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(
        pos, view.mapToGlobal(pos), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
        false);
    QCoreApplication::sendEvent(&view, &event);
}

using MaybeEvent = std::optional<std::size_t>;
using MaybeTime = std::optional<RunTime>;

} // namespace

class TestTimelineView : public QObject {
    Q_OBJECT

private slots:
    void emptyViewPaints();
    void wheelZoomsAroundThePointer();
    void dragPansAndFFits();
    void clickSelectsAndIsAnnounced();
    void clickBesideEverythingSelectsNothing();
    void settersAnnounceNothing();
    void rulerDragMovesTheCursor();
    void escapeTakesTheCursorAway();
    void keysWalkAlongTheEventsOfALane();
    void keysChangeTheLane();
    void keysZoomAndPan();
    void pointerOverAnEventIsAnnounced();
    void selectedEventIsBroughtIntoView();
    void liveRunGrows();
    void traceMadeAnewForgetsOldIndices();
    void sameRunKeepsItsZoomAndAnotherIsFitted();
    void manyLanesHaveAScrollBar();
    void pictureHasRoomForEveryLane();
    void readerFindsLanesAsRowsAndEventsAsSentences();
    void readerIsToldWhatIsSelected();
    void liveLaneOffersItsMenu();
    void laneThatEndedOffersNone();
};

void TestTimelineView::emptyViewPaints()
{
    TimelineView view;
    view.resize(400, 200);
    QVERIFY(!view.grab().isNull());
    const Trace nothing;
    view.setTrace(&nothing);
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {200, 100});
    wheel(view, {200, 100}, 120);
}

void TestTimelineView::wheelZoomsAroundThePointer()
{
    Stage stage(twoProcesses());
    const QPoint pos = stage.pixel(1s, 0);
    const RunTime before = stage.view.currentLayout().scale.range.length();
    wheel(stage.view, pos, 240);
    const TimeScale after = stage.view.currentLayout().scale;
    QVERIFY(after.range.length() < before);
    QVERIFY(std::abs(after.xOf(1s) - pos.x()) < 2);
}

void TestTimelineView::dragPansAndFFits()
{
    Stage stage(twoProcesses());
    const TimeRange whole = stage.view.currentLayout().scale.range;
    wheel(stage.view, stage.pixel(1s, 0), 600);
    const double before = stage.view.currentLayout().scale.xOf(1s);
    const QPoint from = stage.pixel(1s, 0);
    QSignalSpy selected(&stage.view, &TimelineView::eventSelected);
    QTest::mousePress(&stage.view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&stage.view, from + QPoint(30, 0));
    QTest::mouseMove(&stage.view, from + QPoint(60, 0));
    QTest::mouseRelease(&stage.view, Qt::LeftButton, {}, from + QPoint(60, 0));
    QVERIFY(std::abs(stage.view.currentLayout().scale.xOf(1s) - before - 60) < 2);
    QCOMPARE(selected.count(), 0);
    QTest::keyClick(&stage.view, Qt::Key_F);
    QVERIFY(stage.view.currentLayout().scale.range == whole);
}

void TestTimelineView::clickSelectsAndIsAnnounced()
{
    Stage stage(twoProcesses());
    MaybeEvent selected;
    connect(&stage.view, &TimelineView::eventSelected, this, [&](MaybeEvent event) {
        selected = event;
    });
    QTest::mouseClick(&stage.view, Qt::LeftButton, {}, stage.pixel(1s, 0));
    QVERIFY(selected && stage.trace.events()[*selected].as<JoinBegin>());
    QVERIFY(stage.view.selectedEvent() == selected);
    QTest::mouseClick(&stage.view, Qt::LeftButton, {}, stage.pixel(2500ms, 1));
    QVERIFY(selected == stage.outputEvent(1));
}

void TestTimelineView::clickBesideEverythingSelectsNothing()
{
    Stage stage(twoProcesses());
    stage.view.setSelectedEvent(stage.outputEvent(0));
    QSignalSpy selected(&stage.view, &TimelineView::eventSelected);
    const QPoint below = stage.pixel(1s, 1) + QPoint(0, 60);
    QTest::mouseClick(&stage.view, Qt::LeftButton, {}, below);
    QCOMPARE(selected.count(), 1);
    QVERIFY(!stage.view.selectedEvent());
}

void TestTimelineView::settersAnnounceNothing()
{
    Stage stage(twoProcesses());
    QSignalSpy selected(&stage.view, &TimelineView::eventSelected);
    QSignalSpy hovered(&stage.view, &TimelineView::eventHovered);
    QSignalSpy cursor(&stage.view, &TimelineView::cursorMoved);
    stage.view.setSelectedEvent(stage.outputEvent(0));
    stage.view.setHoveredEvent(stage.outputEvent(1));
    stage.view.setCursorTime(1s);
    QCOMPARE(selected.count() + hovered.count() + cursor.count(), 0);
    QVERIFY(!stage.view.grab().isNull());
}

void TestTimelineView::rulerDragMovesTheCursor()
{
    Stage stage(twoProcesses());
    MaybeTime cursor;
    connect(&stage.view, &TimelineView::cursorMoved, this, [&](MaybeTime time) { cursor = time; });
    const auto ruler = [&](RunTime t) { return QPoint(stage.pixel(t, 0).x(), 8); };
    const RunTime pixel = stage.view.currentLayout().scale.lengthOf(1);
    QTest::mousePress(&stage.view, Qt::LeftButton, {}, ruler(1s));
    QVERIFY(cursor && std::chrono::abs(*cursor - 1s) <= pixel);
    QTest::mouseMove(&stage.view, ruler(2s));
    QVERIFY(std::chrono::abs(*cursor - 2s) <= pixel);
    QTest::mouseRelease(&stage.view, Qt::LeftButton, {}, ruler(2s));
    // It can be taken hold of in the plot, too.
    const QPoint grip(stage.pixel(*cursor, 0).x(), stage.pixel(0s, 1).y());
    QTest::mousePress(&stage.view, Qt::LeftButton, {}, grip);
    QTest::mouseMove(&stage.view, grip - QPoint(50, 0));
    QTest::mouseRelease(&stage.view, Qt::LeftButton, {}, grip - QPoint(50, 0));
    QVERIFY(*cursor < 2s - pixel * 40);
}

void TestTimelineView::escapeTakesTheCursorAway()
{
    Stage stage(twoProcesses());
    stage.view.setCursorTime(1s);
    QSignalSpy cursor(&stage.view, &TimelineView::cursorMoved);
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QVERIFY(!stage.view.cursorTime());
    QCOMPARE(cursor.count(), 1);
    QTest::keyClick(&stage.view, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(stage.view.cursorTime() && *stage.view.cursorTime() < stage.trace.end());
    QCOMPARE(cursor.count(), 2);
}

void TestTimelineView::keysWalkAlongTheEventsOfALane()
{
    Stage stage(twoProcesses());
    stage.view.setSelectedEvent(stage.outputEvent(0));
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QVERIFY(stage.trace.events()[*stage.view.selectedEvent()].as<SleepBegin>());
    QTest::keyClick(&stage.view, Qt::Key_Left);
    QVERIFY(stage.view.selectedEvent() == stage.outputEvent(0));
    for (int k = 0; k < 20; ++k)
        QTest::keyClick(&stage.view, Qt::Key_Left);
    const std::size_t first = *stage.view.selectedEvent();
    QTest::keyClick(&stage.view, Qt::Key_Left);
    QCOMPARE(*stage.view.selectedEvent(), first);
}

void TestTimelineView::keysChangeTheLane()
{
    Stage stage(twoProcesses());
    stage.view.setSelectedEvent(stage.outputEvent(0));
    QTest::keyClick(&stage.view, Qt::Key_Up);
    const Event &above = stage.trace.events()[*stage.view.selectedEvent()];
    QVERIFY(above.process.isMain());
    QVERIFY(above.as<JoinBegin>()); // the nearest in time
    QTest::keyClick(&stage.view, Qt::Key_Up);
    QVERIFY(stage.trace.events()[*stage.view.selectedEvent()].process.isMain());
    QTest::keyClick(&stage.view, Qt::Key_Down);
    QVERIFY(!stage.trace.events()[*stage.view.selectedEvent()].process.isMain());
}

void TestTimelineView::keysZoomAndPan()
{
    Stage stage(twoProcesses());
    const TimeRange whole = stage.view.currentLayout().scale.range;
    QTest::keyClick(&stage.view, Qt::Key_Plus);
    const TimeRange closer = stage.view.currentLayout().scale.range;
    QVERIFY(closer.length() < whole.length());
    QTest::keyClick(&stage.view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(stage.view.currentLayout().scale.range.begin > closer.begin);
    QTest::keyClick(&stage.view, Qt::Key_Minus);
    QVERIFY(stage.view.currentLayout().scale.range.length() > closer.length());
}

void TestTimelineView::pointerOverAnEventIsAnnounced()
{
    Stage stage(twoProcesses());
    MaybeEvent hovered;
    connect(
        &stage.view, &TimelineView::eventHovered, this, [&](MaybeEvent event) { hovered = event; });
    QTest::mouseMove(&stage.view, stage.pixel(1s, 0));
    QVERIFY(hovered && stage.trace.events()[*hovered].as<JoinBegin>());
    QTest::mouseMove(&stage.view, stage.pixel(200ms, 1));
    QVERIFY(hovered == stage.outputEvent(0));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&stage.view, &leave);
    QVERIFY(!hovered);
}

void TestTimelineView::selectedEventIsBroughtIntoView()
{
    Stage stage(twoProcesses());
    for (int k = 0; k < 10; ++k)
        wheel(stage.view, stage.pixel(100ms, 0), 240);
    QVERIFY(stage.view.eventRect(stage.outputEvent(1)).isEmpty());
    stage.view.setSelectedEvent(stage.outputEvent(1));
    QVERIFY(!stage.view.eventRect(stage.outputEvent(1)).isEmpty());
}

void TestTimelineView::liveRunGrows()
{
    const std::vector<Event> events = twoProcesses().events();
    Trace trace;
    TimelineView view;
    view.resize(800, 320);
    view.setNow(RunTime(0));
    view.setTrace(&trace);
    for (const Event &event : events) {
        trace.append(event);
        view.setNow(event.t + 1ms);
        view.traceGrown();
        QVERIFY(!view.currentLayout().bars.empty());
        QVERIFY(view.currentLayout().scale.range.contains(event.t));
    }
    QVERIFY(view.currentLayout().nowX);
    view.setNow(std::nullopt);
    QVERIFY(!view.currentLayout().nowX);
    QCOMPARE(view.currentLayout().endMarks.size(), std::size_t(2));
}

void TestTimelineView::traceMadeAnewForgetsOldIndices()
{
    Stage stage(twoProcesses());
    stage.view.setSelectedEvent(stage.trace.events().size() - 1);
    Story shorter;
    shorter.mainStarts();
    stage.trace = Trace(shorter.events());
    stage.view.setTrace(&stage.trace);
    QVERIFY(!stage.view.selectedEvent());
    QVERIFY(!stage.view.grab().isNull());
    QCOMPARE(stage.view.currentLayout().laneHeaders.size(), std::size_t(1));
}

void TestTimelineView::sameRunKeepsItsZoomAndAnotherIsFitted()
{
    const auto runOf = [](int pid) {
        std::vector<Event> events = twoProcesses().events();
        for (Event &event : events)
            event.pid = pid;
        return Trace(std::move(events));
    };
    Trace trace = runOf(100);
    TimelineView view;
    view.resize(800, 320);
    view.setTrace(&trace);
    const TimeRange whole = view.currentLayout().scale.range;
    QTest::keyClick(&view, Qt::Key_Plus);
    const TimeRange closer = view.currentLayout().scale.range;
    trace = runOf(100);
    view.setTrace(&trace);
    QVERIFY(view.currentLayout().scale.range == closer);
    trace = runOf(101);
    view.setTrace(&trace);
    QVERIFY(view.currentLayout().scale.range == whole);
}

void TestTimelineView::manyLanesHaveAScrollBar()
{
    Story story;
    story.mainStarts();
    for (int k = 1; k <= 60; ++k)
        story.starts(RunTime(1ms) * k, std::to_string(k), "p" + std::to_string(k));
    Stage stage(story);
    auto *bar = stage.view.findChild<QScrollBar *>();
    QVERIFY(bar->isVisible());
    const std::size_t last = stage.trace.laneOrder().back();
    QVERIFY(stage.view.laneRect(last).isEmpty());
    stage.view.setSelectedEvent(stage.view.index().events(last).front());
    QVERIFY(!stage.view.laneRect(last).isEmpty());
    // Over the headers the wheel scrolls.
    const int before = bar->value();
    wheel(stage.view, {20, 100}, 120);
    QVERIFY(bar->value() < before);
}

void TestTimelineView::pictureHasRoomForEveryLane()
{
    Story story;
    story.mainStarts();
    for (int k = 1; k <= 60; ++k)
        story.starts(RunTime(1ms) * k, std::to_string(k), "p" + std::to_string(k));
    Stage stage(story);
    const QImage image = stage.view.toImage(1000, 2, Theme::of(Scheme::Light));
    QCOMPARE(image.width(), 2000);
    QVERIFY(image.height() > 61 * 2 * 20);
}

void TestTimelineView::readerFindsLanesAsRowsAndEventsAsSentences()
{
    Stage stage(twoProcesses());
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&stage.view);
    QVERIFY(view);
    QCOMPARE(view->role(), QAccessible::Table);
    QCOMPARE(view->text(QAccessible::Name), QStringLiteral("Timeline"));
    QCOMPARE(view->childCount(), 2);
    QAccessibleInterface *lane = view->child(1);
    QCOMPARE(lane->role(), QAccessible::Row);
    QCOMPARE(lane->text(QAccessible::Name), QStringLiteral("f1"));
    QVERIFY(lane->text(QAccessible::Description).contains(QStringLiteral("exited 0")));
    QCOMPARE(view->indexOfChild(lane), 1);
    QCOMPARE(lane->parent(), view);
    QCOMPARE(lane->childCount(), int(stage.view.index().events(1).size()));
    bool printed = false;
    for (int k = 0; k < lane->childCount(); ++k) {
        QAccessibleInterface *event = lane->child(k);
        QVERIFY(event->isValid());
        QVERIFY(!event->text(QAccessible::Name).isEmpty());
        QCOMPARE(event->parent(), lane);
        QCOMPARE(lane->indexOfChild(event), k);
        QCOMPARE(view->child(0)->indexOfChild(event), -1);
        printed |= event->text(QAccessible::Name).contains(QStringLiteral("f1 start"));
    }
    QVERIFY(printed);
    QVERIFY(!lane->child(lane->childCount()));
    const QPoint pos = stage.view.mapToGlobal(stage.pixel(200ms, 1));
    QVERIFY(view->childAt(pos.x(), pos.y())->text(QAccessible::Name).contains(u"f1 start"));
}

void TestTimelineView::liveLaneOffersItsMenu()
{
    Story story;
    story.mainStarts();
    story.starts(100ms, "1", "f1");
    Stage stage(story);
    stage.view.setNow(2s);
    const QPoint button = stage.view.laneButtonRect(1).center().toPoint();
    QVERIFY(!button.isNull());
    QSignalSpy wanted(&stage.view, &TimelineView::laneMenuWanted);
    const auto wish = [&] { return wanted.takeFirst()[0].value<ProcessPath>(); };

    QTest::mouseMove(&stage.view, button);
    QTest::mouseClick(&stage.view, Qt::LeftButton, {}, button);
    QCOMPARE(wish(), pathOf("1"));
    const QPoint place = stage.pixel(1s, 1);
    QContextMenuEvent click(QContextMenuEvent::Mouse, place, stage.view.mapToGlobal(place));
    QCoreApplication::sendEvent(&stage.view, &click);
    QCOMPARE(wish(), pathOf("1"));
    QTest::keyClick(&stage.view, Qt::Key_Menu); // nothing is selected: the first
    QCOMPARE(wish(), pathOf("0"));
    stage.view.setSelectedEvent(story.last());
    QTest::keyClick(&stage.view, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(wish(), pathOf("1"));
    QAccessibleInterface *lane = QAccessible::queryAccessibleInterface(&stage.view)->child(1);
    QAccessibleActionInterface *actions = lane->actionInterface();
    QVERIFY(actions);
    actions->doAction(actions->actionNames().value(0));
    QCOMPARE(wish(), pathOf("1"));
}

void TestTimelineView::laneThatEndedOffersNone()
{
    Story story = twoProcesses();
    Stage stage(story);
    QSignalSpy wanted(&stage.view, &TimelineView::laneMenuWanted);
    QVERIFY(stage.view.laneButtonRect(1).isEmpty());
    stage.view.setSelectedEvent(stage.outputEvent(0));
    QTest::keyClick(&stage.view, Qt::Key_F10, Qt::ShiftModifier);
    const QPoint place = stage.pixel(1s, 1);
    QContextMenuEvent click(QContextMenuEvent::Mouse, place, stage.view.mapToGlobal(place));
    QCoreApplication::sendEvent(&stage.view, &click);
    QCOMPARE(wanted.count(), 0);
}

void TestTimelineView::readerIsToldWhatIsSelected()
{
    Stage stage(twoProcesses());
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&stage.view);
    QVERIFY(!view->focusChild());
    stage.view.setSelectedEvent(stage.outputEvent(1));
    QVERIFY(view->focusChild());
    QVERIFY(view->focusChild()->text(QAccessible::Name).contains(QStringLiteral("f1 end")));
    QAccessibleInterface *old = view->child(1)->child(2);
    const Trace nothing;
    stage.view.setTrace(&nothing);
    QVERIFY(!old->isValid());
    QCOMPARE(view->childCount(), 0);
    stage.view.setTrace(nullptr);
    QCOMPARE(view->childCount(), 0);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
