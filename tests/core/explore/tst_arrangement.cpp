// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/arrangement.h"

#include "analysis/grading.h"
#include "finishedrun.h"
#include "randomprogram.h"

#include <QTest>

#include <rapidcheck.h>

using namespace joinery;
using namespace joinery::trace;
using explore::Arrangement;

namespace {

using Labels = std::vector<std::string>;

constexpr int mostRuns = 3;

Run runOnce(const std::string &program, engine::RunOptions options = {})
{
    options.speed = 10;
    return tests::finishedRun({"scenario.py", program}, options);
}

/// The run's lines in an order that nothing forbids: next is any that none of the others precedes.
std::vector<std::size_t> allowedOrder(const Trace &run, const RandomProgram &chooser)
{
    const analysis::HappensBefore order(run);
    std::vector<std::size_t> left;
    for (const OutputLine &line : run.outputs())
        left.push_back(line.event);
    std::vector<std::size_t> lines;
    while (!left.empty()) {
        std::vector<std::size_t> free;
        std::ranges::copy_if(left, std::back_inserter(free), [&](std::size_t line) {
            return std::ranges::none_of(
                left, [&](std::size_t other) { return order.isOrdered(other, line); });
        });
        lines.push_back(free[chooser.choose(free.size())]);
        std::erase(left, lines.back());
    }
    return lines;
}

/// What came of the attempt to have a program's lines in an order.
struct Tried {
    bool isShown = false;
    int runs = 0;
    Labels held;
};

Tried arrange(
    const std::string &program, const Trace &original, const std::vector<std::size_t> &lines)
{
    Arrangement arrangement(original, lines);
    Tried tried;
    while (!tried.isShown && tried.runs < mostRuns) {
        const Trace run(runOnce(program, arrangement.options({})).events);
        ++tried.runs;
        tried.isShown = arrangement.isShownBy(run);
        tried.held = arrangement.heldLines(run);
        arrangement.learnFrom(run);
    }
    return tried;
}

Tried arrange(const std::string &program, const Labels &wanted)
{
    const Trace original(runOnce(program).events);
    const auto grade = analysis::gradeOrder(original, analysis::HappensBefore(original), wanted);
    if (grade.events.empty())
        qFatal("the program prints other lines");
    return arrange(program, original, grade.events);
}

const std::string napper = tests::sayingHead + R"(
a = Process(target=say, args=("a",))
b = Process(target=say, args=("b", 1.0))
a.start()
b.start()
a.join()
b.join()
print("end")
)";

} // namespace

class TestArrangement : public QObject {
    Q_OBJECT

private slots:
    void sleepIsNoPromise();
    void joinForbids();
    void whoWouldEndAProcessTooEarlyIsHeldNextTime();
    void otherLinesDoNotShowIt();
    void allowedOrdersOfRandomProgramsHappen();
};

void TestArrangement::sleepIsNoPromise()
{
    const Tried tried = arrange(napper, {"b", "a", "end"});
    QVERIFY(tried.isShown);
    QCOMPARE(tried.held, (Labels{"a"}));
}

void TestArrangement::joinForbids()
{
    QVERIFY(!arrange(napper, {"a", "end", "b"}).isShown);
}

void TestArrangement::whoWouldEndAProcessTooEarlyIsHeldNextTime()
{
    const Tried tried = arrange(
        tests::sayingHead + R"(
a = Process(target=say, args=("a",))
b = Process(target=say, args=("b", 3.0))
a.start()
b.start()
time.sleep(1)
a.terminate()
)",
        {"b", "a"});
    QVERIFY(tried.isShown);
    QCOMPARE(tried.runs, 2);
}

void TestArrangement::otherLinesDoNotShowIt()
{
    const Trace original(runOnce(napper).events);
    std::vector<std::size_t> lines;
    for (const OutputLine &line : original.outputs())
        lines.push_back(line.event);
    const Arrangement arrangement(original, lines);
    QVERIFY(arrangement.isShownBy(original));
    QVERIFY(!arrangement.isShownBy(Trace(runOnce(napper + "print('more')\n").events)));
    QVERIFY(!arrangement.isShownBy(Trace()));
}

/// Of programs whose lines all come whatever happens: what nothing forbids is made.
void TestArrangement::allowedOrdersOfRandomProgramsHappen()
{
    int tried = 0;
    int shown = 0;
    const auto holds = [&](const std::vector<std::uint8_t> &numbers) {
        const RandomProgram program(numbers);
        const Trace original(runOnce(program.text()).events);
        const auto lines = allowedOrder(original, program);
        if (!program.isPlain() || Arrangement(original, lines).isShownBy(original))
            return;
        ++tried;
        shown += arrange(program.text(), original, lines).isShown;
    };
    QVERIFY(rc::check(holds));
    qInfo("%d orders that nothing forbids, %d made to happen", tried, shown);
    QVERIFY(tried > 15);
    QVERIFY2(
        shown * 100 >= tried * 99, qPrintable(QStringLiteral("%1 of %2").arg(shown).arg(tried)));
}

QTEST_GUILESS_MAIN(TestArrangement)
#include "tst_arrangement.moc"
