// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/verdict.h"
#include "story.h"

#include <QTest>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

Verdict verdictOn(const Story &story, const QStringList &answer)
{
    const Trace trace(story.events());
    std::vector<std::string> lines;
    for (const QString &line : answer)
        lines.push_back(line.toStdString());
    const analysis::HappensBefore order(trace);
    return verdictOf(analysis::gradeOrder(trace, order, lines), trace, answer, {});
}

} // namespace

class TestLessonVerdict : public QObject {
    Q_OBJECT

private slots:
    void orderAgainstASleepIsCalledAMatterOfTime();
    void orderAgainstWhatTheProgramSawIsNotCalledAMatterOfTime();
};

void TestLessonVerdict::orderAgainstASleepIsCalledAMatterOfTime()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").starts(2ms, "2", "B");
    story.sleeps(3ms, 603ms, "1", 600ms).prints(604ms, "1", 7, "A end");
    story.prints(605ms, "2", 7, "B end");
    story.sleeps(3ms, 2s, "0", 2s).prints(2001ms, "0", 9, "main");
    const Verdict verdict = verdictOn(story, {"main", "A end", "B end"});
    QVERIFY(verdict.detail.contains(QStringLiteral("sleep is no promise")));
}

void TestLessonVerdict::orderAgainstWhatTheProgramSawIsNotCalledAMatterOfTime()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "A").prints(2ms, "1", 5, "A end").ends(3ms, "1");
    story.at(4ms).own("0").does(AliveAsked{pathOf("1"), LifeQuestion::IsAlive, true, "False"});
    story.prints(5ms, "0", 9, "gone");
    const Verdict verdict = verdictOn(story, {"gone", "A end"});
    QVERIFY(verdict.tone == Verdict::Tone::Possible);
    QVERIFY(verdict.head.contains(QStringLiteral("saw something else")));
    QVERIFY(verdict.detail.startsWith(QStringLiteral("Here “A end” came before “gone”.")));
    QVERIFY(!verdict.detail.contains(QStringLiteral("sleep")));
}

QTEST_GUILESS_MAIN(TestLessonVerdict)
#include "tst_lessonverdict.moc"
