// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/outputmatch.h"
#include "story.h"

#include <QTest>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::analysis;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t all = 1000;

/// Main, then A and B, which main created in those lines.
Story twoChildren(int lineOfA = 3, int lineOfB = 4)
{
    Story story;
    story.mainStarts();
    const bool aFirst = lineOfA < lineOfB;
    const std::string a = aFirst ? "1" : "2";
    const std::string b = aFirst ? "2" : "1";
    story.at(1ms).of(aFirst ? a : b, "0").line(std::min(lineOfA, lineOfB)).does(Created{"x"});
    story.at(1ms).of(aFirst ? b : a, "0").line(std::max(lineOfA, lineOfB)).does(Created{"y"});
    return story;
}

std::vector<std::size_t> numbers(const OutputMatch::Places &places)
{
    std::vector<std::size_t> result;
    for (const auto &place : places)
        result.push_back(place.value_or(99));
    return result;
}

} // namespace

class TestOutputMatch : public QObject {
    Q_OBJECT

private slots:
    void sameOutputIsFoundWhateverItsText();
    void nthExecutionIsItsOwn();
    void piecesOfOneStatementAreToldApart();
    void outputInOneRunOnlyHasNoPlace();
    void movedStatementKeepsItsOutput();
    void processIsTheOneThatTheSameStatementMade();
    void onlyTheFirstAreLookedAt();
    void fewestMovesExplainTheOrder();
};

void TestOutputMatch::sameOutputIsFoundWhateverItsText()
{
    Story earlier = twoChildren();
    earlier.prints(2ms, "1", 7, "pid 11").prints(3ms, "2", 7, "pid 12");
    Story later = twoChildren();
    later.prints(2ms, "2", 7, "pid 21").prints(3ms, "1", 7, "pid 22");
    const Trace before(earlier.events());
    const OutputMatch match(before, "p", "p", all);
    QCOMPARE(numbers(match.places(Trace(later.events()))), (std::vector<std::size_t>{1, 0}));
}

void TestOutputMatch::nthExecutionIsItsOwn()
{
    Story earlier;
    earlier.mainStarts().at(1ms).line(2, 1).does(Output{Stream::Stdout, 1, "a"});
    earlier.line(2, 2).does(Output{Stream::Stdout, 2, "b"});
    const Trace trace(earlier.events());
    Story later;
    later.mainStarts().at(1ms).line(2, 2).does(Output{Stream::Stdout, 1, "b"});
    QCOMPARE(
        numbers(OutputMatch(trace, "p", "p", all).places(Trace(later.events()))),
        (std::vector<std::size_t>{1}));
}

void TestOutputMatch::piecesOfOneStatementAreToldApart()
{
    Story story;
    story.mainStarts().prints(1ms, "0", 2, "a").prints(1ms, "0", 2, "b");
    const Trace trace(story.events());
    QCOMPARE(
        numbers(OutputMatch(trace, "p", "p", all).places(trace)), (std::vector<std::size_t>{0, 1}));
}

void TestOutputMatch::outputInOneRunOnlyHasNoPlace()
{
    Story earlier = twoChildren();
    earlier.prints(2ms, "1", 7, "a");
    Story later = twoChildren();
    later.prints(2ms, "0", 9, "new").prints(3ms, "1", 7, "a");
    const Trace before(earlier.events());
    const auto places = OutputMatch(before, "p", "p", all).places(Trace(later.events()));
    QVERIFY(!places[0]);
    QCOMPARE(places[1], std::optional<std::size_t>(0));
}

void TestOutputMatch::movedStatementKeepsItsOutput()
{
    Story earlier;
    earlier.mainStarts().prints(1ms, "0", 1, "a").prints(2ms, "0", 2, "b");
    Story later;
    later.mainStarts().prints(1ms, "0", 1, "b").prints(2ms, "0", 2, "a");
    const Trace before(earlier.events());
    const OutputMatch match(before, "print('a')\nprint('b')\n", "print('b')\nprint('a')\n", all);
    QCOMPARE(numbers(match.places(Trace(later.events()))), (std::vector<std::size_t>{1, 0}));
}

void TestOutputMatch::processIsTheOneThatTheSameStatementMade()
{
    // A was made first; then the two lines changed places, so A is main's second child.
    Story earlier = twoChildren(3, 4);
    earlier.prints(2ms, "1", 7, "a").prints(3ms, "2", 7, "b");
    Story later = twoChildren(4, 3);
    later.prints(2ms, "2", 7, "a").prints(3ms, "1", 7, "b");
    const Trace before(earlier.events());
    const OutputMatch match(
        before, "x\ny\nA = Process()\nB = Process()\nz\nw\nprint()\n",
        "x\ny\nB = Process()\nA = Process()\nz\nw\nprint()\n", all);
    QCOMPARE(numbers(match.places(Trace(later.events()))), (std::vector<std::size_t>{0, 1}));
}

void TestOutputMatch::onlyTheFirstAreLookedAt()
{
    Story story;
    story.mainStarts().prints(1ms, "0", 1, "a").prints(2ms, "0", 2, "b").prints(3ms, "0", 3, "c");
    const Trace trace(story.events());
    QCOMPARE(OutputMatch(trace, "p", "p", 2).places(trace).size(), std::size_t(2));
}

void TestOutputMatch::fewestMovesExplainTheOrder()
{
    QCOMPARE(movedOutputs({0, 2, 3, 1, 4}), (std::vector<std::size_t>{3}));
    QCOMPARE(movedOutputs({0, std::nullopt, 1, 2}), std::vector<std::size_t>());
    QCOMPARE(movedOutputs({}), std::vector<std::size_t>());
}

QTEST_APPLESS_MAIN(TestOutputMatch)
#include "tst_outputmatch.moc"
