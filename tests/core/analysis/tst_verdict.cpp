// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/outputorder.h"
#include "analysis/verdict.h"
#include "story.h"

#include <QTest>

#include <algorithm>
#include <csignal>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::analysis;
using namespace std::chrono_literals;

/// What is said of the outputs with these texts, the first before the second in the run.
static Judgement judged(const Story &story, std::string_view first, std::string_view second)
{
    const Trace trace(story.events());
    const auto eventOf = [&trace](std::string_view text) {
        for (const OutputLine &line : trace.outputs()) {
            if (labelOf(*trace.events()[line.event].as<Output>()) == text)
                return line.event;
        }
        qFatal("no such output");
    };
    return Verdicts(trace).judge(eventOf(first), eventOf(second));
}

// One program each, run with a child A of some length. The stories are what such a run records;
// whichever of "A" and "main" comes first follows from A's length alone.

/// a.start(); a.join(timeout=2); print("main")
static Story timedJoin(RunTime length)
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").at(2ms).own("0").does(JoinBegin{pathOf("1"), 2s});
    if (length < 2s) {
        story.sleeps(2ms, 2ms + length, "1", length).prints(3ms + length, "1", 4, "A");
        story.ends(4ms + length, "1").at(5ms + length).own("0").does(JoinEnd{pathOf("1")});
        return story.prints(6ms + length, "0", 9, "main");
    }
    story.at(2ms).own("1").does(SleepBegin{length});
    story.at(2s).own("0").does(JoinEnd{pathOf("1"), JoinOutcome::TimedOut});
    story.prints(2s, "0", 9, "main").at(2ms + length).own("1").does(SleepEnd{});
    return story.prints(3ms + length, "1", 4, "A").ends(4ms + length, "1");
}

/// a.start(); sleep(2); b.start(); print("main"): start() reaps a if it has ended.
static Story reapingStart(RunTime length)
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").own("1").does(SleepBegin{length});
    story.at(2ms).own("0").does(SleepBegin{2s});
    const auto ending = [&] {
        story.at(2ms + length).own("1").does(SleepEnd{}).prints(3ms + length, "1", 4, "A");
        story.ends(4ms + length, "1");
    };
    if (length < 2s)
        ending();
    story.at(2s).own("0").does(SleepEnd{});
    if (length < 2s)
        story.isReaped(2s, "1");
    story.starts(2s, "2", "B").prints(2s, "0", 9, "main");
    if (length > 2s)
        ending();
    return story;
}

/// a.start(); sleep(2); a.is_alive(); print("main")
static Story aliveAsked(RunTime length)
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").own("1").does(SleepBegin{length});
    story.at(2ms).own("0").does(SleepBegin{2s});
    const auto ending = [&] {
        story.at(2ms + length).own("1").does(SleepEnd{}).prints(3ms + length, "1", 4, "A");
        story.ends(4ms + length, "1");
    };
    const bool sawTheEnd = length < 2s;
    if (sawTheEnd)
        ending();
    story.at(2s).own("0").does(SleepEnd{});
    story.does(
        AliveAsked{pathOf("1"), LifeQuestion::IsAlive, sawTheEnd, sawTheEnd ? "False" : "True"});
    story.prints(2s, "0", 9, "main");
    if (!sawTheEnd)
        ending();
    return story;
}

/// killer: sleep(2); print("A"); kill(c) and main: c.join(); print("main"), for a c of that length.
static Story killedBySibling(RunTime length)
{
    Story story;
    story.mainStarts().starts(1ms, "1", "killer").starts(1ms, "2", "c");
    story.at(2ms).own("1").does(SleepBegin{2s}).own("2").does(SleepBegin{length});
    story.own("0").does(JoinBegin{pathOf("2")});
    if (length < 2s) {
        story.at(length).own("2").does(SleepEnd{}).ends(length, "2").own("0");
        story.does(JoinEnd{pathOf("2")}).prints(length, "0", 9, "main");
        return story.at(2s).own("1").does(SleepEnd{}).prints(2s, "1", 4, "A");
    }
    story.at(2s).own("1").does(SleepEnd{}).prints(2s, "1", 4, "A");
    story.own("1").does(SignalSent{pathOf("2"), SIGKILL, SignalCause::OsKill});
    story.byHost("2").does(Exited{ExitStatus::killed(SIGKILL)}).own("0");
    return story.does(JoinEnd{pathOf("2")}).prints(2s, "0", 9, "main");
}

/// Two send c a signal, after sleep(2) and after that length; c's handler prints "main" once.
static Story twoSenders(RunTime length)
{
    Story story;
    story.mainStarts().starts(1ms, "1", "one").starts(1ms, "2", "other").starts(1ms, "3", "c");
    story.at(2ms).own("1").does(SleepBegin{length}).own("2").does(SleepBegin{2s});
    const auto oneSends = [&] {
        story.at(length).own("1").does(SleepEnd{}).prints(length, "1", 4, "A");
        story.own("1").does(SignalSent{pathOf("3"), SIGUSR1, SignalCause::OsKill});
    };
    const auto otherSends = [&] {
        story.at(2s).own("2").does(SleepEnd{});
        story.does(SignalSent{pathOf("3"), SIGUSR1, SignalCause::OsKill});
    };
    const auto handles = [&] { story.own("3").does(SignalHandled{SIGUSR1}); };
    length < 2s ? oneSends() : otherSends();
    handles();
    story.prints(length < 2s ? length : RunTime(2s), "3", 9, "main");
    length < 2s ? otherSends() : oneSends();
    handles();
    return story;
}

using Program = Story (*)(RunTime length);

class TestVerdict : public QObject {
    Q_OBJECT

private slots:
    void orderThatFollowsFromALengthIsNeverGuaranteed_data();
    void orderThatFollowsFromALengthIsNeverGuaranteed();
    void joinIsGuaranteed();
    void seenEndIsObserved();
    void sleepDecidesByTimingWithItsMargin();
    void expiredTimeoutTakesItsTime();
    void marginIsProgramTimeWhateverTheRunTook();
    void nothingInBetweenIsLuck();
    void holdThatEndedInVainOrdersNothing();
    void guaranteeAfterALookIsBehindAnObservation();
    void outputsAreTheSameInEveryRunByIdentityNotByText();
};

void TestVerdict::orderThatFollowsFromALengthIsNeverGuaranteed_data()
{
    QTest::addColumn<Program>("program");
    QTest::newRow("timed join") << &timedJoin;
    QTest::newRow("start that reaps") << &reapingStart;
    QTest::newRow("is_alive") << &aliveAsked;
    QTest::newRow("killed by a sibling") << &killedBySibling;
    QTest::newRow("two senders") << &twoSenders;
}

void TestVerdict::orderThatFollowsFromALengthIsNeverGuaranteed()
{
    QFETCH(Program, program);
    QSet<QByteArray> orders;
    for (const RunTime length : {RunTime(1s), RunTime(3s)}) {
        const Story story = program(length);
        const Trace trace(story.events());
        QByteArrayList texts;
        for (const OutputLine &line : trace.outputs()) {
            const auto label = labelOf(*trace.events()[line.event].as<Output>());
            texts << QByteArray(label.data(), static_cast<qsizetype>(label.size()));
        }
        QCOMPARE(texts.size(), 2);
        orders.insert(texts.join(' '));
        const Judgement judgement = judged(story, texts[0].toStdString(), texts[1].toStdString());
        QVERIFY(judgement.verdict != Verdict::Guaranteed);
    }
    // Both orders came, so the case says something.
    QCOMPARE(orders, (QSet<QByteArray>{"A main", "main A"}));
}

void TestVerdict::joinIsGuaranteed()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").prints(2ms, "1", 4, "A").ends(3ms, "1");
    story.at(4ms).own("0").does(JoinBegin{pathOf("1")}).does(JoinEnd{pathOf("1")});
    const Judgement judgement = judged(story.prints(5ms, "0", 9, "main"), "A", "main");
    QVERIFY(judgement.verdict == Verdict::Guaranteed);
    QVERIFY(!judgement.behindObservation);
    QCOMPARE(judgement.chain.size(), 1U);
}

void TestVerdict::seenEndIsObserved()
{
    const Judgement judgement = judged(aliveAsked(1s), "A", "main");
    QVERIFY(judgement.verdict == Verdict::Observed);
    QVERIFY(judgement.chain.back().kind == EdgeKind::Observed);
}

void TestVerdict::sleepDecidesByTimingWithItsMargin()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").starts(2ms, "2", "B");
    story.sleeps(3ms, 600ms, "1", 600ms).prints(601ms, "1", 4, "A");
    story.sleeps(601ms, 1001ms, "2", 1s).prints(1002ms, "2", 4, "B");
    const Judgement judgement = judged(story, "A", "B");
    QVERIFY(judgement.verdict == Verdict::Timing);
    QVERIFY(judgement.margin == 400ms);
}

void TestVerdict::expiredTimeoutTakesItsTime()
{
    const Judgement judgement = judged(timedJoin(3s), "main", "A");
    QVERIFY(judgement.verdict == Verdict::Timing);
    QVERIFY(judgement.margin == 1s);
}

void TestVerdict::marginIsProgramTimeWhateverTheRunTook()
{
    // The run was a hundred times as slow as it should be.
    Story story;
    story.mainStarts().starts(1s, "1", "A").starts(2s, "2", "B");
    story.sleeps(3s, 60s, "1", 600ms).prints(61s, "1", 4, "A");
    story.sleeps(62s, 100s, "2", 1s).prints(102s, "2", 4, "B");
    QVERIFY(judged(story, "A", "B").margin == 400ms);
}

void TestVerdict::nothingInBetweenIsLuck()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").starts(2ms, "2", "B");
    story.prints(3ms, "1", 4, "A").prints(4ms, "2", 4, "B");
    QVERIFY(judged(story, "A", "B").verdict == Verdict::Luck);
}

void TestVerdict::holdThatEndedInVainOrdersNothing()
{
    const auto verdict = [](bool inVain) {
        Story story;
        story.mainStarts().starts(1ms, "1", "A").starts(2ms, "2", "B");
        story.at(2ms).own("2").line(4).does(Held{pathOf("1"), 4, 1}).prints(3ms, "1", 4, "A");
        story.at(3ms).own("2").line(4).does(Released{inVain}).prints(4ms, "2", 4, "B");
        return judged(story, "A", "B").verdict;
    };
    QVERIFY(verdict(false) == Verdict::Held);
    QVERIFY(verdict(true) == Verdict::Luck);
}

void TestVerdict::guaranteeAfterALookIsBehindAnObservation()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").prints(2ms, "1", 4, "A");
    story.at(2ms).own("0").does(AliveAsked{pathOf("1"), LifeQuestion::IsAlive, false, "True"});
    story.ends(3ms, "1").at(4ms).own("0").does(JoinBegin{pathOf("1")}).does(JoinEnd{pathOf("1")});
    const Judgement judgement = judged(story.prints(5ms, "0", 9, "main"), "A", "main");
    QVERIFY(judgement.verdict == Verdict::Guaranteed);
    QVERIFY(judgement.behindObservation);
}

void TestVerdict::outputsAreTheSameInEveryRunByIdentityNotByText()
{
    const auto run = [](const char *text) {
        Story story;
        story.mainStarts().prints(1ms, "0", 3, text).prints(2ms, "0", 3, text);
        return outputOrder(Trace(story.events()));
    };
    const auto order = run("pid 77");
    QCOMPARE(order, run("pid 78"));
    QVERIFY(order[0] != order[1]);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
