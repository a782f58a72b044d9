// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/grading.h"
#include "story.h"

#include <QTest>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::analysis;
using namespace std::chrono_literals;

using Kind = OrderGrade::Kind;

/// A sleeps 0.6 s, B 2 s; main waits for A, then prints.
static Story lesson()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").starts(2ms, "2", "B");
    story.prints(3ms, "1", 5, "A start").prints(4ms, "2", 5, "B start");
    story.at(4ms).own("2").does(SleepBegin{2s}).own("0").does(JoinBegin{pathOf("1")});
    story.sleeps(4ms, 604ms, "1", 600ms).prints(605ms, "1", 7, "A end").ends(606ms, "1");
    story.at(607ms).own("0").does(JoinEnd{pathOf("1")}).prints(608ms, "0", 20, "main: A joined");
    return story.at(2s).own("2").does(SleepEnd{}).prints(2s, "2", 7, "B end").ends(2s, "2");
}

static OrderGrade grade(const Story &story, const std::vector<std::string> &answer)
{
    const Trace trace(story.events());
    return gradeOrder(trace, HappensBefore(trace), answer);
}

class TestGrading : public QObject {
    Q_OBJECT

private slots:
    void runsOwnOrderIsAsInThisRun();
    void orderThatOnlyLuckDecidedIsPossible();
    void orderAgainstASleepNeedsSomeoneToBeLate();
    void orderAgainstAChainIsImpossibleAndShowsTheTightestPair();
    void missingLineIsIncomplete();
    void lineThatNeverComesIsIncomplete();
    void equalTextsAreToldApartByTheirTurn();
    void fewestLinesToMoveAreThoseOutsideTheLongestIncrease();
    void orderAgainstWhatTheProgramSawIsNotImpossible();
    void emptyAnswerToNoOutputIsRight();
};

void TestGrading::runsOwnOrderIsAsInThisRun()
{
    const auto result = grade(lesson(), {"A start", "B start", "A end", "main: A joined", "B end"});
    QVERIFY(result.kind == Kind::AsInThisRun);
    QVERIFY(result.toMove.empty());
}

void TestGrading::orderThatOnlyLuckDecidedIsPossible()
{
    const auto result = grade(lesson(), {"B start", "A start", "A end", "main: A joined", "B end"});
    QVERIFY(result.kind == Kind::PossibleNotThisTime);
    QCOMPARE(result.toMove.size(), 1U);
}

void TestGrading::orderAgainstASleepNeedsSomeoneToBeLate()
{
    const auto result = grade(lesson(), {"A start", "B start", "B end", "A end", "main: A joined"});
    QVERIFY(result.kind == Kind::OnlyIfLate);
    QVERIFY(result.margin == 1400ms);
    QCOMPARE(result.first, std::optional<std::size_t>(2));
    QCOMPARE(result.second, std::optional<std::size_t>(3));
}

void TestGrading::orderAgainstAChainIsImpossibleAndShowsTheTightestPair()
{
    const auto result = grade(lesson(), {"main: A joined", "A start", "B start", "A end", "B end"});
    QVERIFY(result.kind == Kind::Impossible);
    // "A end" is nearer to the join than "A start".
    QCOMPARE(result.first, std::optional<std::size_t>(0));
    QCOMPARE(result.second, std::optional<std::size_t>(3));
    QCOMPARE(result.chain.size(), 1U);
    QVERIFY(result.chain[0].kind == EdgeKind::Join);
    QCOMPARE(result.toMove, std::vector<std::size_t>{0});
}

void TestGrading::missingLineIsIncomplete()
{
    const auto result = grade(lesson(), {"A start", "B start", "A end", "B end"});
    QVERIFY(result.kind == Kind::Incomplete);
    QVERIFY(result.never.empty());
}

void TestGrading::lineThatNeverComesIsIncomplete()
{
    const auto result =
        grade(lesson(), {"A start", "C end", "B start", "A end", "main: A joined", "B end"});
    QVERIFY(result.kind == Kind::Incomplete);
    QCOMPARE(result.never, std::vector<std::size_t>{1});
}

void TestGrading::equalTextsAreToldApartByTheirTurn()
{
    Story story;
    story.mainStarts().prints(1ms, "0", 1, "tick").prints(2ms, "0", 2, "tock");
    story.prints(3ms, "0", 3, "tick");
    QVERIFY(grade(story, {"tick", "tock", "tick"}).kind == Kind::AsInThisRun);
    const auto turned = grade(story, {"tick", "tick", "tock"});
    QVERIFY(turned.kind == Kind::Impossible);
    QVERIFY(turned.events[0] < turned.events[2] && turned.events[2] < turned.events[1]);
    QCOMPARE(grade(story, {"tick", "tock", "tick", "tick"}).never, std::vector<std::size_t>{3});
}

void TestGrading::fewestLinesToMoveAreThoseOutsideTheLongestIncrease()
{
    Story story;
    story.mainStarts();
    for (int i = 0; i < 6; ++i)
        story.prints(RunTime(i + 1), "0", i + 1, std::to_string(i));
    // Not 3, which is where it was.
    QCOMPARE(grade(story, {"5", "0", "1", "3", "2", "4"}).toMove, (std::vector<std::size_t>{0, 4}));
}

void TestGrading::orderAgainstWhatTheProgramSawIsNotImpossible()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").prints(2ms, "1", 5, "A end").ends(3ms, "1");
    story.at(4ms).own("0").does(AliveAsked{pathOf("1"), LifeQuestion::IsAlive, true, "False"});
    story.prints(5ms, "0", 9, "gone");
    const auto result = grade(story, {"gone", "A end"});
    QVERIFY(result.kind == Kind::OnlyIfSeenOtherwise);
    QCOMPARE(*result.first, 0U);
    QCOMPARE(*result.second, 1U);
    QVERIFY(result.chain.back().kind == EdgeKind::Observed);
}

void TestGrading::emptyAnswerToNoOutputIsRight()
{
    QVERIFY(grade(Story().mainStarts(), {}).kind == Kind::AsInThisRun);
}

QTEST_GUILESS_MAIN(TestGrading)
#include "tst_grading.moc"
