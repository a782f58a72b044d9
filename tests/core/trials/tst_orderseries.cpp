// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trials/orderseries.h"

#include "story.h"

#include <QTest>

#include <chrono>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::trials;
using namespace std::chrono_literals;

namespace {

/// main starts two processes, and they print in this order; then the second is killed.
Run runOf(const std::vector<std::string> &printers)
{
    Story story;
    story.mainStarts();
    story.creates(1ms, "1", "f1").creates(1ms, "2", "f2");
    story.starts(2ms, "1", "f1").starts(3ms, "2", "f2");
    std::uint64_t ticket = 0;
    for (const std::string &printer : printers) {
        const std::string text = printer + " " + std::to_string(++ticket) + "\n";
        story.at(10ms + std::chrono::milliseconds(ticket))
            .own(printer)
            .line(7)
            .does(Output{Stream::Stdout, ticket, text});
    }
    story.at(30ms).own("1").does(Exited{ExitStatus::exited(0)});
    story.at(31ms).byHost("2").does(Exited{ExitStatus::killed(9)});
    return {{}, story.events()};
}

const analysis::OutputIdentity ofFirst{pathOf("1"), 7, 1, 0};
const analysis::OutputIdentity ofSecond{pathOf("2"), 7, 1, 0};

} // namespace

class TestOrderSeries : public QObject {
    Q_OBJECT

private slots:
    void equalOrdersAreOneClassWhateverTheyPrint();
    void mostFrequentComesFirst();
    void precedenceCountsRunsWithBothOutputs();
    void exitCodesAndLimitsAreCounted();
    void ofEachOrderOneRunIsKept();
    void keptEventsAreBounded();
    void outputsBeyondTheBoundStillTellOrdersApart();
};

void TestOrderSeries::equalOrdersAreOneClassWhateverTheyPrint()
{
    OrderSeries series;
    Run other = runOf({"1", "2"});
    for (Event &event : other.events) {
        if (event.as<Output>())
            std::get<Output>(event.payload).text = "pid 4711\n";
    }
    series.add(runOf({"1", "2"}));
    series.add(std::move(other));
    QCOMPARE(series.runs(), 2);
    QCOMPARE(series.classCount(), std::size_t(1));
    QCOMPARE(series.byCount().front()->count, 2);
    QCOMPARE(series.byCount().front()->labels.front(), std::string("1 1"));
    QCOMPARE(series.byCount().front()->names.front(), std::string("f1"));
}

void TestOrderSeries::mostFrequentComesFirst()
{
    OrderSeries series;
    series.add(runOf({"1", "2"}));
    series.add(runOf({"2", "1"}));
    series.add(runOf({"2", "1"}));
    QCOMPARE(series.classCount(), std::size_t(2));
    QCOMPARE(series.byCount().front()->count, 2);
    QCOMPARE(series.byCount().front()->order.front().process, pathOf("2"));
}

void TestOrderSeries::precedenceCountsRunsWithBothOutputs()
{
    OrderSeries series;
    series.add(runOf({"1", "2"}));
    series.add(runOf({"1", "2"}));
    series.add(runOf({"2", "1"}));
    series.add(runOf({"1"}));
    const auto found = series.precedence(ofFirst, ofSecond);
    QCOMPARE(found.before, 2);
    QCOMPARE(found.both, 3);
    QCOMPARE(series.precedence(ofSecond, ofFirst).before, 1);
}

void TestOrderSeries::exitCodesAndLimitsAreCounted()
{
    OrderSeries series;
    series.add(runOf({"1"}));
    Run limited = runOf({"1"});
    limited.header.end = RunEnd::Limit;
    limited.events.back().payload = LimitReached{Limit::Output, 8'000'000};
    series.add(std::move(limited));
    QCOMPARE(series.exits().at(pathOf("1")), (OrderSeries::Exits{{0, 2}}));
    QCOMPARE(series.exits().at(pathOf("2")), (OrderSeries::Exits{{-9, 1}, {std::nullopt, 1}}));
    QCOMPARE(series.limits().at(Limit::Output), 1);
    QCOMPARE(series.ends().at(RunEnd::Limit), 1);
    QCOMPARE(series.ends().at(RunEnd::Finished), 1);
}

void TestOrderSeries::ofEachOrderOneRunIsKept()
{
    OrderSeries series;
    series.add(runOf({"1", "2"}));
    series.add(runOf({"2", "1"}));
    for (const OrderSeries::Class *one : series.byCount())
        QCOMPARE(analysis::outputOrder(Trace(one->run->events)), one->order);
}

void TestOrderSeries::keptEventsAreBounded()
{
    OrderSeries series({.events = runOf({"1", "2"}).events.size()});
    series.add(runOf({"1", "2"}));
    series.add(runOf({"2", "1"}));
    QVERIFY(series.byCount()[0]->run);
    QVERIFY(!series.byCount()[1]->run);
    QCOMPARE(series.byCount()[1]->labels.size(), std::size_t(2));
}

void TestOrderSeries::outputsBeyondTheBoundStillTellOrdersApart()
{
    OrderSeries series({.outputs = 1});
    series.add(runOf({"1", "2", "1"}));
    series.add(runOf({"1", "1", "2"}));
    series.add(runOf({"1", "1", "2"}));
    QCOMPARE(series.classCount(), std::size_t(2));
    QCOMPARE(series.byCount()[0]->order.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestOrderSeries)
#include "tst_orderseries.moc"
