// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trials/flip.h"

#include "analysis/verdict.h"
#include "finishedrun.h"
#include "randomprogram.h"

#include <QTest>

#include <rapidcheck.h>

#include <future>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::trials;
using analysis::EdgeKind;
using analysis::Verdict;
using Outcome = FlipResult::Outcome;

namespace {

Run runOnce(const std::string &program, engine::RunOptions options = {})
{
    options.speed = 10;
    return tests::finishedRun({"scenario.py", program}, options);
}

FlipResult flip(
    const std::string &program, const Trace &original, std::size_t a, std::size_t b,
    const engine::RunOptions &base = {})
{
    Flip flip(original, a, b);
    while (!flip.isDecided())
        flip.take(runOnce(program, flip.options(base)));
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

/// Two lines of a random program, and what came of flipping them.
struct Attempt {
    std::size_t a = 0;
    std::size_t b = 0;
    Verdict verdict = Verdict::Luck;
    FlipResult result;

    std::string text(const Trace &original) const
    {
        const auto output = [&](std::size_t event) {
            return original.events()[event].as<Output>()->text;
        };
        return "first " + output(a) + "second " + output(b) + "verdict "
            + std::to_string(int(verdict)) + ", outcome " + std::to_string(int(result.outcome))
            + ", end " + std::to_string(int(result.run.header.end)) + "\n";
    }
};

/// Flips a few pairs of its lines, which the program chooses, at the same time.
std::vector<Attempt> flipSome(const RandomProgram &program, const Trace &original)
{
    constexpr std::size_t most = 6;
    std::vector<Attempt> pairs;
    const analysis::Verdicts verdicts(original);
    const auto outputs = original.outputs();
    for (std::size_t second = 1; second < outputs.size(); ++second) {
        for (std::size_t first = 0; first < second; ++first) {
            const std::size_t a = outputs[first].event;
            const std::size_t b = outputs[second].event;
            if (Flip::canTry(original, a, b))
                pairs.push_back({a, b, verdicts.verdict(a, b), {}});
        }
    }
    while (pairs.size() > most)
        pairs.erase(pairs.begin() + std::ptrdiff_t(program.choose(pairs.size())));
    // No program of these waits in a loop, so a machine that is busy elsewhere has its time.
    engine::RunOptions patient;
    patient.stopAfter = std::chrono::minutes(5);
    std::vector<std::future<void>> flips;
    flips.reserve(pairs.size());
    for (Attempt &pair : pairs) {
        flips.push_back(std::async(std::launch::async, [&] {
            pair.result = flip(program.text(), original, pair.a, pair.b, patient);
        }));
    }
    for (std::future<void> &one : flips)
        one.get();
    return pairs;
}

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
        tests::sayingHead + R"(
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
        tests::sayingHead + R"(
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
        tests::sayingHead + R"(
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
        tests::sayingHead + R"(
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
        tests::sayingHead + R"(
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
        tests::sayingHead + R"(
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
        tests::sayingHead + R"(
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
        tests::sayingHead + R"(
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
        for (const Attempt &attempt : flipSome(program, original)) {
            const Outcome outcome = attempt.result.outcome;
            RC_LOG() << program.text() << attempt.text(original);
            if (attempt.verdict == Verdict::Guaranteed) {
                RC_ASSERT(outcome != Outcome::Flipped);
                RC_ASSERT(outcome == Outcome::Forbidden || !program.isPlain());
            } else if (program.isPlain()) {
                ++tried;
                flipped += outcome == Outcome::Flipped;
                if (outcome != Outcome::Flipped)
                    qInfo("%s%s", program.text().c_str(), attempt.text(original).c_str());
            } else {
                RC_ASSERT(outcome != Outcome::Forbidden || attempt.verdict == Verdict::Observed);
            }
        }
    };
    QVERIFY(rc::check(holds));
    qInfo("%d pairs that nothing forces, %d flipped", tried, flipped);
    QVERIFY(tried >= 120);
    QVERIFY2(
        flipped * 100 >= tried * 99,
        qPrintable(QStringLiteral("%1 of %2").arg(flipped).arg(tried)));
}

QTEST_GUILESS_MAIN(TestFlip)
#include "tst_flip.moc"
