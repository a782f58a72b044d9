// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trials/flip.h"

#include "analysis/verdict.h"
#include "randomprogram.h"

#include <QTest>

#include <rapidcheck.h>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::trials;
using analysis::EdgeKind;
using analysis::HappensBefore;
using analysis::Verdict;
using Outcome = FlipResult::Outcome;

namespace {

Run runOnce(const std::string &program, engine::RunOptions options = {})
{
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    options.speed = 10;
    auto session = engine::Session::start({"scenario.py", program}, options);
    if (!session)
        qFatal("the run did not start: %s", program.c_str());
    return (*session)->finish();
}

FlipResult flip(const std::string &program, const Trace &original, std::size_t a, std::size_t b)
{
    Flip flip(original, a, b);
    while (!flip.isDecided())
        flip.take(runOnce(program, flip.options({})));
    return flip.result();
}

std::optional<std::size_t> outputOf(const Trace &trace, const std::string &text)
{
    for (const OutputLine &line : trace.outputs()) {
        if (trace.events()[line.event].as<Output>()->text == text + "\n")
            return line.event;
    }
    return std::nullopt;
}

/// A run and the flip of two of its lines, the first of which came first.
struct Tried {
    Trace original;
    FlipResult result;
};

Tried tryFlip(const std::string &program, const std::string &first, const std::string &second)
{
    Tried tried{Trace(runOnce(program).events), {}};
    const auto a = outputOf(tried.original, first);
    const auto b = outputOf(tried.original, second);
    if (!a || !b || *a > *b)
        qFatal("%s does not come before %s", first.c_str(), second.c_str());
    tried.result = flip(program, tried.original, *a, *b);
    return tried;
}

const std::string head = R"(import time
from multiprocessing import Process

def say(text, seconds=0.0):
    time.sleep(seconds)
    print(text)

)";

} // namespace

class TestFlip : public QObject {
    Q_OBJECT

private slots:
    void sleepIsNoPromise();
    void joinForbids();
    void timedJoinLetsGo();
    void lineOfATerminatedProcessIsMissing();
    void whoWouldEndTheProcessIsHeldToo();
    void daemonPrintsAfterMainsLastLine();
    void lineOfAnotherBranchIsMissing();
    void loopThatWaitsForTheHeldIsCutShort();
    void ownOrderIsNotTried();
    void verdictAndFlipAgreeInRandomPrograms();
};

void TestFlip::sleepIsNoPromise()
{
    const auto tried = tryFlip(
        head + R"(
a = Process(target=say, args=("a",))
b = Process(target=say, args=("b", 1.0))
a.start()
b.start()
)",
        "a", "b");
    QCOMPARE(tried.result.outcome, Outcome::Flipped);
    const Trace witness(tried.result.run.events);
    QVERIFY(*outputOf(witness, "b") < *outputOf(witness, "a"));
}

void TestFlip::joinForbids()
{
    const auto tried = tryFlip(
        head + R"(
a = Process(target=say, args=("a",))
b = Process(target=say, args=("b",))
a.start()
a.join()
b.start()
)",
        "a", "b");
    QCOMPARE(tried.result.outcome, Outcome::Forbidden);
    QVERIFY(std::ranges::any_of(tried.result.chain, [](const analysis::Edge &edge) {
        return edge.kind == EdgeKind::Join;
    }));
}

void TestFlip::timedJoinLetsGo()
{
    const auto tried = tryFlip(
        head + R"(
a = Process(target=say, args=("a",))
a.start()
a.join(5)
print("b")
)",
        "a", "b");
    QCOMPARE(tried.result.outcome, Outcome::Flipped);
}

void TestFlip::lineOfATerminatedProcessIsMissing()
{
    const auto tried = tryFlip(
        head + R"(
a = Process(target=say, args=("a",))
a.start()
time.sleep(1)
a.terminate()
print("b")
)",
        "a", "b");
    QCOMPARE(tried.result.outcome, Outcome::FirstMissing);
    QVERIFY(tried.result.ending);
    const Event &ending = tried.result.run.events[*tried.result.ending];
    QVERIFY(ending.as<SignalSent>());
    QCOMPARE(ending.recorder(), ProcessPath::main());
}

void TestFlip::whoWouldEndTheProcessIsHeldToo()
{
    const auto tried = tryFlip(
        head + R"(
a = Process(target=say, args=("a",))
b = Process(target=say, args=("b", 2.0))
a.start()
b.start()
time.sleep(1)
a.terminate()
)",
        "a", "b");
    QCOMPARE(tried.result.outcome, Outcome::Flipped);
}

void TestFlip::daemonPrintsAfterMainsLastLine()
{
    const auto tried = tryFlip(
        head + R"(
a = Process(target=say, args=("a",), daemon=True)
a.start()
time.sleep(1)
print("b")
)",
        "a", "b");
    QCOMPARE(tried.result.outcome, Outcome::Flipped);
}

void TestFlip::lineOfAnotherBranchIsMissing()
{
    const auto tried = tryFlip(
        head + R"(
a = Process(target=say, args=("a",))
a.start()
time.sleep(1)
if not a.is_alive():
    print("b")
)",
        "a", "b");
    QCOMPARE(tried.result.outcome, Outcome::SecondMissing);
}

void TestFlip::loopThatWaitsForTheHeldIsCutShort()
{
    const auto tried = tryFlip(
        head + R"(
a = Process(target=say, args=("a",))
a.start()
while a.is_alive():
    time.sleep(0.1)
print("b")
)",
        "a", "b");
    QCOMPARE(tried.result.outcome, Outcome::Undecided);
    QVERIFY(std::ranges::any_of(tried.result.chain, [](const analysis::Edge &edge) {
        return edge.kind == EdgeKind::Observed;
    }));
}

void TestFlip::ownOrderIsNotTried()
{
    const Trace trace(runOnce("print('a')\nprint('b')\n").events);
    QVERIFY(!Flip::canTry(trace, *outputOf(trace, "a"), *outputOf(trace, "b")));
}

/// Of two lines that both come whatever happens, the verdict says whether they can be flipped. In
/// programs that end processes or look at them, a line may be missing instead.
void TestFlip::verdictAndFlipAgreeInRandomPrograms()
{
    int tried = 0;
    int flipped = 0;
    const auto holds = [&](const std::vector<std::uint8_t> &numbers) {
        const RandomProgram program(numbers);
        const Trace original(runOnce(program.text()).events);
        const auto outputs = original.outputs();
        if (outputs.size() < 2)
            return;
        const std::size_t first = program.choose(outputs.size() - 1);
        const std::size_t second = first + 1 + program.choose(outputs.size() - first - 1);
        const std::size_t a = outputs[first].event;
        const std::size_t b = outputs[second].event;
        if (!Flip::canTry(original, a, b))
            return;
        const Verdict verdict = analysis::Verdicts(original).verdict(a, b);
        const auto outcome = flip(program.text(), original, a, b).outcome;
        RC_LOG() << program.text() << "verdict " << int(verdict) << ", outcome " << int(outcome);
        if (verdict == Verdict::Guaranteed) {
            RC_ASSERT(outcome != Outcome::Flipped);
            RC_ASSERT(outcome == Outcome::Forbidden || !program.isPlain());
        } else if (program.isPlain()) {
            ++tried;
            flipped += outcome == Outcome::Flipped;
        } else {
            RC_ASSERT(outcome != Outcome::Forbidden || verdict == Verdict::Observed);
        }
    };
    QVERIFY(rc::check(holds));
    qInfo("%d pairs that nothing forces, %d flipped", tried, flipped);
    QVERIFY(tried > 15);
    QVERIFY2(
        flipped * 100 >= tried * 99,
        qPrintable(QStringLiteral("%1 of %2").arg(flipped).arg(tried)));
}

QTEST_GUILESS_MAIN(TestFlip)
#include "tst_flip.moc"
