// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/outputorder.h"
#include "analysis/verdict.h"

#include "finishedrun.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace joinery;
using namespace joinery::analysis;

namespace {

using Pair = std::pair<OutputIdentity, OutputIdentity>;

/// Two runs of a program differ in LENGTH alone: a child's sleep, shorter or longer than the 0.08 s
/// that somebody else takes.
trace::Trace runOf(const QByteArray &program, const QByteArray &length)
{
    const QByteArray prelude = "from multiprocessing import Process, active_children\n"
                               "import os, signal, time\n";
    QByteArray text = prelude + program;
    text.replace("LENGTH", length);
    return trace::Trace(tests::finishedRun({"case.py", text.toStdString()}).events);
}

/// The pairs of outputs in the order that they came in, and those that had to come so.
struct Said {
    std::set<Pair> came;
    std::set<Pair> guaranteed;
};

void note(const trace::Trace &trace, Said &said)
{
    const auto identities = outputOrder(trace);
    const Verdicts verdicts(trace);
    for (std::size_t b = 0; b < identities.size(); ++b) {
        for (std::size_t a = 0; a < b; ++a) {
            const Pair pair{identities[a], identities[b]};
            said.came.insert(pair);
            const auto first = trace.outputs()[a].event;
            const auto second = trace.outputs()[b].event;
            if (verdicts.verdict(first, second) == Verdict::Guaranteed)
                said.guaranteed.insert(pair);
        }
    }
}

std::set<Pair> turned(const Said &said)
{
    std::set<Pair> both;
    for (const auto &[a, b] : said.came) {
        if (said.came.contains({b, a}))
            both.insert({a, b});
    }
    return both;
}

} // namespace

/// Real processes: an order that follows from how long a child takes is no guarantee.
class TestVerdictsOfRuns : public QObject {
    Q_OBJECT

private slots:
    void orderThatFollowsFromAChildsLengthIsNeverGuaranteed_data();
    void orderThatFollowsFromAChildsLengthIsNeverGuaranteed();
    void whoGetsAnotherParentSawTheEndOfTheOldOne();
    void orderThatAHoldMadeIsNoLuck();
};

void TestVerdictsOfRuns::orderThatFollowsFromAChildsLengthIsNeverGuaranteed_data()
{
    QTest::addColumn<QByteArray>("program");
    const QByteArray child = "def f():\n    time.sleep(LENGTH)\n    print('A')\n"
                             "p = Process(target=f)\np.start()\n";
    const QByteArray end = "\nprint('main')\np.join()\nprint('end')\n";
    const auto add = [](const char *name, const QByteArray &program) {
        QTest::newRow(name) << program;
    };
    add("sleep", child + "time.sleep(0.08)" + end);
    add("timed join", child + "p.join(0.08)" + end);
    add("timed joins", child + "p.join(0.04)\np.join(timeout=0.04)" + end);
    add("is_alive", child + "time.sleep(0.08)\np.is_alive()" + end);
    add("branch on is_alive",
        child + "time.sleep(0.08)\nif p.is_alive():\n    print('alive')" + end);
    add("polling is_alive",
        child + "for i in range(4):\n    if not p.is_alive():\n        break\n    time.sleep(0.02)"
            + end);
    add("exitcode", child + "time.sleep(0.08)\nprint(p.exitcode is None)" + end);
    add("active_children", child + "time.sleep(0.08)\nprint(len(active_children()))" + end);
    add("start that reaps",
        child + "time.sleep(0.08)\nq = Process(target=print, args=('B',))\nq.start()\nq.join()"
            + end);
    add("killed by a sibling",
        "def killer(pid):\n    time.sleep(0.08)\n    print('A')\n"
        "    try:\n        os.kill(pid, signal.SIGKILL)\n    except OSError:\n        pass\n"
        "p = Process(target=time.sleep, args=(LENGTH,))\np.start()\n"
        "k = Process(target=killer, args=(p.pid,))\nk.start()\np.join()\nprint('main')\n");
    add("handler and sleep",
        "def f(parent):\n    time.sleep(LENGTH)\n    os.kill(parent, signal.SIGUSR1)\n"
        "def handler(number, frame):\n    print('A')\n"
        "signal.signal(signal.SIGUSR1, handler)\n"
        "p = Process(target=f, args=(os.getpid(),))\np.start()\n"
        "end = time.monotonic() + 0.08\n"
        "while time.monotonic() < end:\n    time.sleep(0.01)"
            + end);
    add("two senders",
        "def send(pid, length, name):\n    time.sleep(length)\n    print(name)\n"
        "    os.kill(pid, signal.SIGUSR1)\n"
        "def c():\n    seen = []\n"
        "    def handler(number, frame):\n        seen.append(1)\n        print('C')\n"
        "    signal.signal(signal.SIGUSR1, handler)\n"
        "    end = time.monotonic() + 0.4\n"
        "    while len(seen) < 2 and time.monotonic() < end:\n        time.sleep(0.01)\n"
        "p = Process(target=c)\np.start()\n"
        "for length, name in ((LENGTH, 'A'), (0.08, 'B')):\n"
        "    Process(target=send, args=(p.pid, length, name)).start()\n");
    add("two children",
        "def f(length, name):\n    time.sleep(length)\n    print(name)\n"
        "a = Process(target=f, args=(LENGTH, 'A'))\nb = Process(target=f, args=(0.08, 'B'))\n"
        "a.start(); b.start()\nb.join(); a.join()\nprint('end')\n");
    add("orphan",
        "def f():\n    time.sleep(LENGTH)\n    print('A')\n"
        "def parent():\n    Process(target=f).start()\n    time.sleep(0.08)\n    print('gone')\n"
        "    os._exit(0)\n"
        "p = Process(target=parent)\np.start()\np.join()\nprint('main')\n");
    add("child that looks at its parent",
        "def f(parent):\n    time.sleep(0.08)\n    print(os.getppid() == parent)\n"
        "def parent():\n    Process(target=f, args=(os.getpid(),)).start()\n"
        "    time.sleep(LENGTH)\n    print('A')\n    os._exit(0)\n"
        "p = Process(target=parent)\np.start()\np.join()\n");
}

void TestVerdictsOfRuns::orderThatFollowsFromAChildsLengthIsNeverGuaranteed()
{
    QFETCH(QByteArray, program);
    // A busy machine may be late; what is asked holds for each of its runs all the same.
    Said said;
    for (int attempt = 0; attempt < 10 && turned(said).empty(); ++attempt) {
        note(runOf(program, "0"), said);
        note(runOf(program, attempt == 0 ? "0.16" : "0.5"), said);
    }
    const auto both = turned(said);
    QVERIFY2(!both.empty(), "the program prints in both orders");
    for (const auto &pair : both) {
        QVERIFY2(
            !said.guaranteed.contains(pair),
            qPrintable(QStringLiteral("line %1 of %2 before line %3 of %4")
                           .arg(pair.first.line)
                           .arg(QString::fromStdString(pair.first.process.text()))
                           .arg(pair.second.line)
                           .arg(QString::fromStdString(pair.second.process.text()))));
    }
}

void TestVerdictsOfRuns::whoGetsAnotherParentSawTheEndOfTheOldOne()
{
    const trace::Trace trace = runOf(
        "def f(parent):\n    while os.getppid() == parent:\n        time.sleep(0.01)\n"
        "    print('orphan')\n"
        "def parent():\n    Process(target=f, args=(os.getpid(),)).start()\n    print('gone')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "Process(target=parent).start()\n",
        "0");
    QCOMPARE(trace.outputs().size(), 2U);
    const Verdicts verdicts(trace);
    QCOMPARE(
        verdicts.verdict(trace.outputs()[0].event, trace.outputs()[1].event), Verdict::Observed);
}

/// Held apart one behind the other: the last waits for what the first has kept back.
void TestVerdictsOfRuns::orderThatAHoldMadeIsNoLuck()
{
    const std::string program = "from multiprocessing import Process\n"
                                "import time\n"
                                "def f(name, length):\n    time.sleep(length)\n    print(name)\n"
                                "for name, length in (('A', 0), ('B', 0), ('C', 0.1)):\n"
                                "    Process(target=f, args=(name, length)).start()\n";
    const auto printOf = [](int child) {
        return engine::Point{ProcessPath::main().child(child), 5};
    };
    engine::RunOptions options;
    options.holds = {{printOf(1), printOf(2)}, {printOf(2), printOf(3)}};
    // On a busy machine somebody may come to its line so late that it need not be held.
    trace::Trace trace;
    const auto isHeld = [](const trace::Event &event) {
        return event.as<trace::Held>() != nullptr;
    };
    for (int run = 0; run < 20 && std::ranges::count_if(trace.events(), isHeld) < 2; ++run)
        trace = trace::Trace(tests::finishedRun({"case.py", program}, options).events);
    const Verdicts verdicts(trace);
    const auto outputs = trace.outputs();
    QCOMPARE(outputs.size(), 3U); // C, B, A
    QVERIFY(verdicts.hasHolds());
    QCOMPARE(verdicts.verdict(outputs[0].event, outputs[1].event), Verdict::Held);
    const Judgement judgement = verdicts.judge(outputs[0].event, outputs[2].event);
    QCOMPARE(judgement.verdict, Verdict::Held);
    const trace::Event &held = trace.events()[judgement.held];
    QCOMPARE(held.process, ProcessPath::main().child(1));
    QVERIFY(held.as<trace::Held>());
}

QTEST_GUILESS_MAIN(TestVerdictsOfRuns)
#include "tst_verdictsofruns.moc"
