// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/compare/comparepage.h"

#include "app/order/orderview.h"
#include "app/timeline/timelineview.h"
#include "story.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

const std::string program = "print('a')\nprint('b')\n";

/// Prints a and b, in the wished order, and ends then.
trace::Run printing(const std::string &order, RunTime end = 10ms)
{
    Story story;
    story.mainStarts();
    RunTime t = 1ms;
    for (const char c : order)
        story.prints(t += 2ms, "0", c == 'a' ? 1 : 2, std::string(1, c));
    story.at(end).does(Exited{ExitStatus::exited(0)});
    trace::Run run;
    run.header.scenarioName = "p.py";
    run.header.scenarioText = program;
    run.events = story.events();
    return run;
}

PastRunPtr past(trace::Run run)
{
    return std::make_shared<const PastRun>(
        PastRun{1, run.header, std::make_shared<const Trace>(std::move(run.events))});
}

/// Main starts eight children; the last two print, in the wished order.
trace::Run eightPrinting(const std::string &order)
{
    Story story;
    story.mainStarts();
    for (int child = 1; child <= 8; ++child)
        story.starts(RunTime(1ms) * child, std::to_string(child), "p" + std::to_string(child));
    RunTime t = 10ms;
    for (int line = 0; line < 20; ++line)
        story.prints(t += 1ms, "0", 1 + line, "line " + std::to_string(line));
    for (const char c : order)
        story.prints(t += 2ms, c == 'a' ? "7" : "8", 50, std::string(1, c));
    trace::Run run;
    run.header.scenarioText = program;
    run.events = story.events();
    return run;
}

} // namespace

class TestComparePage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void emptyPageSaysWhatToDo();
    void saysWhereTheRunsPart();
    void saysThatNothingIsDifferent();
    void hoveredEventLightsUpItsTwin();
    void selectedEventOfTheEarlierRunIsToldAsItsTwin();
    void settersTellNobody();
    void bothRunsHaveOneScale();
    void oneLegendExplainsTheSignsOfBoth();
    void zoomingOneZoomsTheOther();
    void zoomOutlivesAnotherSize();
    void anotherSizeFitsBothAgain();
    void processesOfARunThatWasStoppedEndedWithIt();
    void whatIsAskedAboutIsTold();
    void firstDifferenceIsInViewWhereThereIsLittleRoom();

private:
    void show(const std::string &order, const std::string &earlier, RunTime earlierEnd = 10ms);
    std::size_t output(std::size_t place) const { return m_run.outputs()[place].event; }
    std::size_t earlierOutput(std::size_t place) const
    {
        return m_earlier->trace->outputs()[place].event;
    }

    Trace m_run;
    PastRunPtr m_earlier;
    std::unique_ptr<ComparePage> m_page;
};

void TestComparePage::init()
{
    m_page = std::make_unique<ComparePage>();
    m_page->setTheme(Theme::of(Scheme::Light));
    m_page->setMotion(Motion::Still);
    m_page->resize(700, 500);
    m_page->show();
}

void TestComparePage::show(const std::string &order, const std::string &earlier, RunTime earlierEnd)
{
    m_page->setRuns(nullptr, {}, Progress::IsOver, nullptr);
    m_run = Trace(printing(order).events);
    m_earlier = past(printing(earlier, earlierEnd));
    m_page->setRuns(&m_run, program, Progress::IsOver, m_earlier);
}

void TestComparePage::emptyPageSaysWhatToDo()
{
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("Run the program twice")));
    QVERIFY(!m_page->upper().isVisible());
    m_run = Trace(printing("ab").events);
    m_page->setRuns(&m_run, program, Progress::IsOver, nullptr);
    QVERIFY(!m_page->upper().isVisible());
}

void TestComparePage::saysWhereTheRunsPart()
{
    show("ab", "ba");
    QVERIFY(m_page->upper().isVisible() && m_page->lower().isVisible());
    QCOMPARE(
        m_page->sentence(),
        QStringLiteral("The runs part at output 1: this run printed “a”, run 1 printed “b”."));
    show("ab", "a");
    QVERIFY(m_page->sentence().contains(QStringLiteral("output 2")));
    QVERIFY(m_page->sentence().contains(QStringLiteral("printed no more")));
}

void TestComparePage::saysThatNothingIsDifferent()
{
    show("ab", "ab");
    QVERIFY(m_page->sentence().contains(QStringLiteral("same order")));
}

void TestComparePage::hoveredEventLightsUpItsTwin()
{
    show("ab", "ba");
    QSignalSpy hovered(m_page.get(), &ComparePage::eventHovered);
    emit m_page->lower().eventHovered(earlierOutput(0));
    QCOMPARE(hovered.size(), 1);
    QCOMPARE(hovered[0][0].value<std::optional<std::size_t>>(), std::optional(output(1)));
}

void TestComparePage::selectedEventOfTheEarlierRunIsToldAsItsTwin()
{
    show("ab", "ba");
    QSignalSpy selected(m_page.get(), &ComparePage::eventSelected);
    emit m_page->lower().eventSelected(earlierOutput(1));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(m_page->upper().selectedEvent(), std::optional(output(0)));
    QCOMPARE(m_page->lower().selectedEvent(), std::optional(earlierOutput(1)));
    QCOMPARE(m_page->order().selectedEvent(), std::optional(output(0)));
}

void TestComparePage::settersTellNobody()
{
    show("ab", "ba");
    QSignalSpy selected(m_page.get(), &ComparePage::eventSelected);
    m_page->setSelectedEvent(output(0));
    QCOMPARE(m_page->lower().selectedEvent(), std::optional(earlierOutput(1)));
    m_page->setSelectedEvent(std::nullopt);
    QVERIFY(!m_page->lower().selectedEvent());
    QCOMPARE(selected.size(), 0);
}

void TestComparePage::bothRunsHaveOneScale()
{
    show("ab", "ba", 50ms);
    QCOMPARE(m_page->upper().timeRange(), m_page->lower().timeRange());
    QVERIFY(m_page->upper().timeRange().end >= RunTime(50ms));
    QCOMPARE(m_page->upper().headerWidth(), m_page->lower().headerWidth());
}

void TestComparePage::oneLegendExplainsTheSignsOfBoth()
{
    m_page->resize(700, 900);
    show("ab", "ba");
    const auto explains = [](const TimelineView &view, LegendSign sign) {
        return std::ranges::count(
            view.currentLayout().frame.legendEntries, sign, &LegendEntry::sign);
    };
    QVERIFY(m_page->upper().currentLayout().frame.legendEntries.empty());
    QCOMPARE(explains(m_page->lower(), LegendSign::Stdout), 1);
    QCOMPARE(explains(m_page->lower(), LegendSign::Join), 0);
    Story joining;
    joining.mainStarts().prints(1ms, "0", 1, "a").does(JoinBegin{pathOf("7")});
    joining.at(9ms).own("0").does(JoinEnd{pathOf("7")}).does(Exited{ExitStatus::exited(0)});
    m_run = Trace(joining.events());
    m_page->setRuns(&m_run, program, Progress::IsOver, m_earlier);
    const auto legend = m_page->lower().currentLayout().frame.legendEntries;
    QVERIFY(std::ranges::count(legend, trace::SpanState::Joining, &LegendEntry::state) == 1);
}

void TestComparePage::zoomingOneZoomsTheOther()
{
    show("ab", "ba");
    const TimeRange before = m_page->upper().timeRange();
    m_page->upper().zoomIn();
    QVERIFY(m_page->upper().timeRange() != before);
    QCOMPARE(m_page->lower().timeRange(), m_page->upper().timeRange());
    m_page->lower().zoomOut();
    QCOMPARE(m_page->upper().timeRange(), m_page->lower().timeRange());
}

void TestComparePage::zoomOutlivesAnotherSize()
{
    show("ab", "ba");
    m_page->upper().zoomIn();
    const TimeRange zoomed = m_page->upper().timeRange();
    m_page->resize(800, 600);
    QCoreApplication::processEvents();
    QCOMPARE(m_page->upper().timeRange(), zoomed);
    QCOMPARE(m_page->lower().timeRange(), zoomed);
}

void TestComparePage::anotherSizeFitsBothAgain()
{
    show("ab", "ba");
    const TimeRange before = m_page->upper().timeRange();
    m_page->resize(500, 500);
    QCoreApplication::processEvents();
    const TimeRange fitted = m_page->upper().timeRange();
    QVERIFY(fitted != before);
    QCOMPARE(m_page->lower().timeRange(), fitted);
    m_page->upper().fit();
    QCOMPARE(m_page->upper().timeRange(), fitted);
}

void TestComparePage::processesOfARunThatWasStoppedEndedWithIt()
{
    const auto stopped = [] {
        Story story;
        story.mainStarts().at(5ms).byHost("0").does(Exited{ExitStatus::killed(SIGKILL)});
        trace::Run run;
        run.header.end = trace::RunEnd::Stopped;
        run.events = story.events();
        return run;
    };
    m_page->setRuns(nullptr, {}, Progress::IsOver, nullptr);
    m_run = Trace(stopped().events);
    m_earlier = past(stopped());
    m_page->setRuns(&m_run, program, Progress::IsOver, m_earlier);
    m_page->setRunEnd(trace::RunEnd::Stopped);
    QVERIFY(m_page->upper().endedWithTheRun(0));
    QVERIFY(m_page->lower().endedWithTheRun(0));
    m_earlier = past(printing("ab"));
    m_page->setRuns(&m_run, program, Progress::IsOver, m_earlier);
    QVERIFY(!m_page->lower().endedWithTheRun(0));
}

void TestComparePage::whatIsAskedAboutIsTold()
{
    show("ab", "ba");
    QSignalSpy other(m_page.get(), &ComparePage::otherSelected);
    QSignalSpy marked(m_page.get(), &ComparePage::eventMarked);
    emit m_page->upper().otherSelected(output(0));
    emit m_page->order().otherSelected(output(1));
    emit m_page->lower().otherSelected(earlierOutput(0));
    QCOMPARE(other.size(), 3);
    QCOMPARE(other[0][0].value<std::size_t>(), output(0));
    QCOMPARE(other[2][0].value<std::size_t>(), output(1));
    emit m_page->upper().eventMarked(output(0));
    emit m_page->order().eventMarked(output(1));
    emit m_page->lower().eventMarked(earlierOutput(0));
    QCOMPARE(marked.size(), 3);
    QCOMPARE(marked[2][0].value<std::size_t>(), output(1));
}

void TestComparePage::firstDifferenceIsInViewWhereThereIsLittleRoom()
{
    m_page->setRuns(nullptr, {}, Progress::IsOver, nullptr);
    m_run = Trace(eightPrinting("ba").events);
    m_earlier = past(eightPrinting("ab"));
    m_page->setRuns(&m_run, program, Progress::IsOver, m_earlier);
    const auto isInView = [](const QWidget &view, const QRectF &rect) {
        return !rect.isEmpty() && QRectF(view.rect()).contains(rect.center());
    };
    const auto chipOf = [this](std::size_t event) {
        const auto place = m_page->order().placeOf(event);
        const auto &chips = m_page->order().currentLayout().chips;
        const auto chip = std::ranges::find(chips, place.value(), &OrderChip::place);
        return chip == chips.end() ? QRectF() : chip->rect;
    };
    for (const QSize size : {QSize(500, 400), QSize(400, 360)}) {
        m_page->resize(size);
        QCoreApplication::processEvents();
        QVERIFY(isInView(m_page->upper(), m_page->upper().eventRect(output(20))));
        QVERIFY(isInView(m_page->lower(), m_page->lower().eventRect(earlierOutput(20))));
        QVERIFY(isInView(m_page->order(), chipOf(output(20))));
        QVERIFY(isInView(m_page->order(), chipOf(output(21))));
    }
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
