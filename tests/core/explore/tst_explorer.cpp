// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/explorer.h"

#include "independentprocesses.h"

#include <QTest>

#include <map>
#include <poll.h>

using namespace joinery;
using namespace joinery::explore;
using Orders = std::set<std::vector<std::string>>;

namespace {

constexpr std::chrono::minutes plenty{5}; // a test machine may be slow

Explorer explored(const std::string &text, Bounds bounds = {.time = plenty})
{
    Explorer explorer({"test.py", text}, {}, bounds);
    while (explorer.canGoOn()) {
        if (!explorer.execute())
            break;
    }
    return explorer;
}

Orders ordersOf(const Explorer &explorer)
{
    Orders orders;
    for (const FoundOrder &order : explorer.orders())
        orders.insert(order.labels);
    return orders;
}

engine::Scene nextScene(engine::Session &session)
{
    while (!session.scene() && !session.isOver()) {
        pollfd readable{session.fd(), POLLIN, 0};
        ::poll(&readable, 1, -1);
        session.take();
    }
    return session.scene().value_or(engine::Scene{});
}

/// Tries every choice at every point, by executing each sequence of choices from the start.
void tryAll(const std::string &text, const std::vector<ProcessPath> &choices, Orders &orders)
{
    engine::RunOptions options;
    options.scheduling = engine::Scheduling::ByChoice;
    auto session = engine::Session::start({"test.py", text}, options);
    QVERIFY(session);
    for (const ProcessPath &choice : choices)
        (*session)->choose(choice);
    const engine::Scene scene = nextScene(**session);
    if (scene.processes.empty()) {
        std::map<std::uint64_t, std::string> lines;
        for (const trace::Event &event : (*session)->finish().events) {
            if (const auto *const output = event.as<trace::Output>())
                lines.emplace(output->ticket, analysis::labelOf(*output));
        }
        std::vector<std::string> order;
        order.reserve(lines.size());
        for (const auto &[ticket, label] : lines)
            order.push_back(label);
        orders.insert(order);
        return;
    }
    session->reset();
    for (const auto &process : scene.processes) {
        if (!process.canGo())
            continue;
        std::vector<ProcessPath> longer = choices;
        longer.push_back(process.path);
        tryAll(text, longer, orders);
    }
}

} // namespace

class TestExplorer : public QObject {
    Q_OBJECT

private slots:
    void independentProcessesHaveTheOrdersOfTheFormula_data();
    void independentProcessesHaveTheOrdersOfTheFormula();
    void itFindsWhatTryingEveryChoiceFinds_data();
    void itFindsWhatTryingEveryChoiceFinds();
    void joinsForceTheirOrder();
    void sleepsTakeNoTimeAndPromiseNothing();
    void aLookAtALifeIsAnsweredBothWays();
    void pidsMakeNoOtherOrder();
    void randomNumbersAndClocksAreTheSameInEveryExecution();
    void aBoundLeavesItIncompleteAndSaysHowManyThereAre();
    void aBoundEndsAnExecutionInItsMiddle();
    void aStepThatTakesLongIsBrokenOff();
    void manyProcessesAreNotCounted();
    void anEndlessProgramIsCutOff();
    void theChoicesOfAnOrderShowItAgain();
    void aBrokenProgramIsRefused();
};

void TestExplorer::independentProcessesHaveTheOrdersOfTheFormula_data()
{
    QTest::addColumn<int>("processes");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("orders"); // (kn)! / (n!)^k
    QTest::newRow("1 × 2") << 1 << 2 << 1;
    QTest::newRow("2 × 2") << 2 << 2 << 6;
    QTest::newRow("3 × 1") << 3 << 1 << 6;
    QTest::newRow("2 × 3") << 2 << 3 << 20;
}

void TestExplorer::independentProcessesHaveTheOrdersOfTheFormula()
{
    QFETCH(int, processes);
    QFETCH(int, lines);
    QFETCH(int, orders);
    const Explorer explorer = explored(tests::independentProcesses(processes, lines));
    QVERIFY(explorer.isComplete());
    QCOMPARE(ordersOf(explorer).size(), static_cast<std::size_t>(orders));
    QCOMPARE(explorer.counted(), std::optional<std::uint64_t>(orders));
}

void TestExplorer::itFindsWhatTryingEveryChoiceFinds_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray begin = "from multiprocessing import Process\n"
                             "def f():\n"
                             "    print('f')\n";
    QTest::newRow("two lines") << begin
            + "Process(target=f).start()\n"
              "print('main')\n";
    QTest::newRow("a look") << begin
            + "p = Process(target=f)\n"
              "p.start()\n"
              "print(p.is_alive())\n";
    QTest::newRow("a timed join") << begin
            + "p = Process(target=f)\n"
              "p.start()\n"
              "p.join(1)\n"
              "print(p.exitcode)\n";
    QTest::newRow("a look behind another's start") << begin
            + "p = Process(target=int)\n"
              "p.start()\n"
              "Process(target=int).start()\n"
              "print(p.is_alive())\n";
    QTest::newRow("a join behind a look") << begin
            + "p = Process(target=f)\n"
              "p.start()\n"
              "print(p.exitcode)\n"
              "p.join()\n"
              "print('joined')\n";
    QTest::newRow("terminate behind a look") << begin
            + "p = Process(target=f)\n"
              "p.start()\n"
              "p.is_alive()\n"
              "p.terminate()\n"
              "p.join()\n"
              "print(p.exitcode)\n";
    QTest::newRow("terminate") << begin
            + "p = Process(target=f)\n"
              "p.start()\n"
              "p.terminate()\n"
              "print('main')\n";
    QTest::newRow("a daemon") << begin
            + "Process(target=f, daemon=True).start()\n"
              "print('main')\n";
    QTest::newRow("a handler") << QByteArray(
        "from multiprocessing import Process\n"
        "import signal\n"
        "def f():\n"
        "    signal.signal(signal.SIGTERM, lambda n, s: print('caught'))\n"
        "    print('f')\n"
        "p = Process(target=f)\n"
        "p.start()\n"
        "p.terminate()\n");
    QTest::newRow("an exception") << QByteArray("from multiprocessing import Process\n"
                                                "def f():\n"
                                                "    raise SystemExit('oh')\n"
                                                "p = Process(target=f)\n"
                                                "p.start()\n"
                                                "print(p.exitcode)\n");
}

void TestExplorer::itFindsWhatTryingEveryChoiceFinds()
{
    QFETCH(QByteArray, text);
    Orders wanted;
    tryAll(text.toStdString(), {}, wanted);
    const Explorer explorer = explored(text.toStdString());
    QVERIFY(explorer.isComplete());
    QCOMPARE(ordersOf(explorer), wanted);
}

void TestExplorer::joinsForceTheirOrder()
{
    const Explorer explorer = explored("from multiprocessing import Process\n"
                                       "for name in 'abc':\n"
                                       "    p = Process(target=print, args=(name,))\n"
                                       "    p.start()\n"
                                       "    p.join()\n");
    QVERIFY(explorer.isComplete());
    QCOMPARE(ordersOf(explorer), (Orders{{"a", "b", "c"}}));
    QCOMPARE(explorer.executions(), 1);
}

void TestExplorer::sleepsTakeNoTimeAndPromiseNothing()
{
    const Explorer explorer = explored("from multiprocessing import Process\n"
                                       "import time\n"
                                       "def late():\n"
                                       "    time.sleep(100000)\n"
                                       "    print('late')\n"
                                       "Process(target=late).start()\n"
                                       "print('early')\n");
    QVERIFY(explorer.isComplete());
    QCOMPARE(ordersOf(explorer), (Orders{{"early", "late"}, {"late", "early"}}));
}

void TestExplorer::aLookAtALifeIsAnsweredBothWays()
{
    const Explorer explorer = explored("from multiprocessing import Process\n"
                                       "p = Process(target=int)\n"
                                       "p.start()\n"
                                       "print(p.is_alive())\n");
    QVERIFY(explorer.isComplete());
    QCOMPARE(ordersOf(explorer), (Orders{{"True"}, {"False"}}));
    QVERIFY(!explorer.counted());
}

void TestExplorer::pidsMakeNoOtherOrder()
{
    const Explorer explorer = explored("from multiprocessing import Process\n"
                                       "import os\n"
                                       "def f():\n"
                                       "    print('pid', os.getpid())\n"
                                       "for i in range(2):\n"
                                       "    Process(target=f).start()\n");
    QVERIFY(explorer.isComplete());
    QCOMPARE(explorer.orders().size(), 2U);
}

void TestExplorer::randomNumbersAndClocksAreTheSameInEveryExecution()
{
    const Explorer explorer = explored("from multiprocessing import Process\n"
                                       "import random, time\n"
                                       "def f():\n"
                                       "    begin = time.time()\n"
                                       "    time.sleep(1)\n"
                                       "    print(random.random(), time.time() - begin >= 1)\n"
                                       "for i in range(2):\n"
                                       "    Process(target=f).start()\n"
                                       "print(random.random(), time.time())\n");
    QVERIFY(explorer.isComplete());
    QCOMPARE(explorer.orders().size(), 6U);
    for (const FoundOrder &order : explorer.orders())
        QVERIFY(
            std::ranges::count_if(
                order.labels, [](const std::string &label) { return label.ends_with(" True"); })
            == 2);
}

void TestExplorer::aBoundLeavesItIncompleteAndSaysHowManyThereAre()
{
    const Explorer explorer =
        explored(tests::independentProcesses(3, 3), {.executions = 4, .time = plenty});
    QCOMPARE(explorer.executions(), 4);
    QVERIFY(!explorer.isComplete());
    QCOMPARE(explorer.orders().size(), 4U);
    QCOMPARE(explorer.counted(), std::optional<std::uint64_t>(1680));
}

void TestExplorer::aBoundEndsAnExecutionInItsMiddle()
{
    Explorer explorer({"test.py", tests::independentProcesses(2, 2)}, {}, {.time = plenty});
    int steps = 0;
    QVERIFY(explorer.execute([&steps] { return ++steps <= 3; }));
    QCOMPARE(steps, 4);
    QCOMPARE(explorer.executions(), 0);
    QVERIFY(explorer.orders().empty());
    QVERIFY(!explorer.canGoOn());
    QVERIFY(!explorer.isComplete());

    QVERIFY(!explored(tests::independentProcesses(2, 2), {.time = std::chrono::nanoseconds(1)})
                 .canGoOn());
}

/// There is no other step to be asked before.
void TestExplorer::aStepThatTakesLongIsBrokenOff()
{
    Explorer explorer({"test.py", "while True:\n    pass\n"}, {}, {.time = plenty});
    QVERIFY(explorer.execute([] { return false; }));
    QCOMPARE(explorer.executions(), 0);
    QVERIFY(!explorer.canGoOn());
}

/// The states of partial output are too many: 3^16.
void TestExplorer::manyProcessesAreNotCounted()
{
    const Explorer explorer =
        explored(tests::independentProcesses(16, 2), {.executions = 1, .time = plenty});
    QCOMPARE(explorer.executions(), 1);
    QCOMPARE(explorer.counted(), std::nullopt);
}

void TestExplorer::anEndlessProgramIsCutOff()
{
    const Explorer explorer = explored(
        "while True:\n"
        "    print('again')\n",
        {.time = plenty, .steps = 20});
    QVERIFY(!explorer.isComplete());
    QCOMPARE(explorer.orders().size(), 1U);
    QVERIFY(explorer.orders().front().isCut);
    QCOMPARE(explorer.orders().front().labels.size(), 20U);
}

void TestExplorer::theChoicesOfAnOrderShowItAgain()
{
    const std::string text = tests::independentProcesses(2, 1);
    const Explorer explorer = explored(text);
    for (const FoundOrder &order : explorer.orders()) {
        engine::RunOptions options;
        options.scheduling = engine::Scheduling::ByChoice;
        auto session = engine::Session::start({"test.py", text}, options);
        QVERIFY(session);
        for (const ProcessPath &choice : order.choices)
            (*session)->choose(choice);
        const trace::Run run = (*session)->finish();
        QCOMPARE(run.header.end, trace::RunEnd::Finished);
        QCOMPARE(outcomeOf(trace::Trace(run.events)), order.outcome);
    }
}

void TestExplorer::aBrokenProgramIsRefused()
{
    Explorer explorer({"test.py", "print("}, {}, {});
    const auto executed = explorer.execute();
    QVERIFY(!executed);
    QCOMPARE(executed.error().kind, engine::SessionError::Kind::BadScenario);
    QCOMPARE(explorer.executions(), 0);
}

QTEST_GUILESS_MAIN(TestExplorer)
#include "tst_explorer.moc"
