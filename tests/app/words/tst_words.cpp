// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/words/errorwords.h"
#include "app/words/eventwords.h"
#include "app/words/lessonwords.h"
#include "app/words/verdictwords.h"
#include "story.h"

#include <QTest>

#include <csignal>

using namespace joinery;
using namespace joinery::app;
using namespace std::chrono_literals;

using trace::Story;
using trace::Trace;

class TestWords : public QObject {
    Q_OBJECT

private slots:
    void eventIsOneSentence_data();
    void eventIsOneSentence();
    void stateThatGoesOnIsSaidSo();
    void unsupportedPythonNamesTheWayOut();
    void lessonErrorSuggestsWhatWasMeant();
    void sessionErrorListsItsDiagnostics();
    void chainIsToldStepByStepWithoutTimes();
    void everyCodeHasWords();
    void largeNumbersAreGrouped();
    void unknownValueIsToldWithThoseThatThereAre();
};

void TestWords::eventIsOneSentence_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const Story &story, const char *sentence) {
        QTest::newRow(name) << story << QString::fromUtf8(sentence);
    };
    const ProcessPath f1 = trace::pathOf("1");
    const auto main = [](trace::RunTime t = 310ms) {
        return Story().mainStarts().starts(300ms, "1", "f1").at(t).own("0");
    };
    row("output", main().prints(310ms, "1", 5, "f1 start"), "f1 prints “f1 start” at 0.31 s");
    row("join that returned", main(2320ms).does(trace::JoinEnd{f1}),
        "f1 has ended, so main returns from join(f1) at 2.32 s");
    row("join that gave up", main().does(trace::JoinEnd{f1, trace::JoinOutcome::TimedOut}),
        "join(f1) gives up and main goes on at 0.31 s");
    row("signal", main().does(trace::SignalSent{f1, SIGTERM}),
        "main sends SIGTERM to f1 at 0.31 s");
    row("death", main().byHost("1").does(trace::Exited{ExitStatus::killed(SIGKILL)}),
        "f1 is killed by SIGKILL at 0.31 s");
    row("look", main().does(trace::AliveAsked{f1, trace::LifeQuestion::IsAlive, false, "True"}),
        "main asks for f1.is_alive() and gets True at 0.31 s");
    row("limit", main().does(trace::LimitReached{trace::Limit::WallTime, 600}),
        "a limit is met at 0.31 s: the run took 600 seconds, which is the limit");
}

void TestWords::eventIsOneSentence()
{
    QFETCH(Story, story);
    QFETCH(QString, sentence);
    QCOMPARE(words::eventSentence(Trace(story.events()), story.last()), sentence);
}

void TestWords::stateThatGoesOnIsSaidSo()
{
    Story story;
    story.mainStarts().starts(300ms, "1", "f1");
    story.at(310ms).own("0").does(trace::JoinBegin{trace::pathOf("1")});
    const std::size_t join = story.last();
    QCOMPARE(
        words::eventSentence(Trace(story.events()), join),
        QStringLiteral("main waits in join(f1) since 0.31 s"));
    story.at(2320ms).does(trace::JoinEnd{trace::pathOf("1")});
    QCOMPARE(
        words::eventSentence(Trace(story.events()), join),
        QStringLiteral("main waits in join(f1) from 0.31 s to 2.32 s"));
}

void TestWords::unsupportedPythonNamesTheWayOut()
{
    using Code = language::Diagnostic::Code;
    QCOMPARE(
        words::inWords(
            language::Diagnostic{.code = Code::UnsupportedModule, .arguments = {"socket"}}),
        QStringLiteral("'import socket' is outside the scenario language; run it with real "
                       "Python instead"));
    QCOMPARE(
        words::inWords(
            language::Diagnostic{.code = Code::UnsupportedModule, .arguments = {"tim", "time"}}),
        QStringLiteral("'import tim' is outside the scenario language; did you mean 'import "
                       "time'?"));
}

void TestWords::lessonErrorSuggestsWhatWasMeant()
{
    const lesson::LessonError error{lesson::LessonError::Code::UnknownKey, {}, {"titel"}, "title"};
    QCOMPARE(
        words::inWords(error), QStringLiteral("there is no key 'titel'; did you mean 'title'?"));
}

void TestWords::sessionErrorListsItsDiagnostics()
{
    engine::SessionError error{.kind = engine::SessionError::Kind::BadScenario};
    error.diagnostics.push_back({.place = {3, 5}, .python = "invalid syntax. Maybe …?"});
    error.diagnostics.push_back({.place = {4, 1}, .python = "print it?"});
    QCOMPARE(
        words::inWords(error), QStringLiteral("3:5: invalid syntax. Maybe …?\n4:1: print it?"));
}

void TestWords::chainIsToldStepByStepWithoutTimes()
{
    Story story;
    story.mainStarts().starts(1ms, "1", "f1").prints(2ms, "1", 4, "f1 end");
    const std::size_t first = story.last();
    story.ends(3ms, "1").at(4ms).own("0").does(trace::JoinBegin{trace::pathOf("1")});
    story.does(trace::JoinEnd{trace::pathOf("1")}).prints(5ms, "0", 9, "joined");
    const Trace trace(story.events());
    const auto judgement = analysis::Verdicts(trace).judge(first, story.last());
    QCOMPARE(words::verdictSentence(judgement), QStringLiteral("Guaranteed in every run."));
    QCOMPARE(
        words::chainText(trace, judgement.chain, first, story.last()),
        QStringLiteral("f1 prints “f1 end” → f1 ends with exit code 0 → main returns from join(f1) "
                       "→ main prints “joined”"));
}

void TestWords::everyCodeHasWords()
{
    using Lesson = lesson::LessonError::Code;
    for (int code = 0; code <= static_cast<int>(Lesson::StaleTranslation); ++code)
        QVERIFY(!words::inWords(lesson::LessonError{static_cast<Lesson>(code)}).isEmpty());
    using Program = language::Diagnostic::Code;
    for (int code = 0; code <= static_cast<int>(Program::InvalidUtf8); ++code) {
        const language::Diagnostic diagnostic{static_cast<Program>(code), {}, {},
                                              "Python's words",           {}, {}};
        QVERIFY(!words::inWords(diagnostic).isEmpty());
    }
    using Finding = lesson::CheckFinding;
    for (int kind = 0; kind <= static_cast<int>(Finding::Kind::SlowProgram); ++kind)
        QVERIFY(!words::inWords(Finding{static_cast<Finding::Kind>(kind)}).isEmpty());
    using Advice = lesson::Advice;
    for (int kind = 0; kind <= static_cast<int>(Advice::Kind::NoTry); ++kind)
        QVERIFY(!words::inWords(Advice{static_cast<Advice::Kind>(kind)}).isEmpty());
    for (int limit = 0; limit <= static_cast<int>(trace::Limit::Steps); ++limit)
        QVERIFY(!words::inWords(trace::LimitReached{static_cast<trace::Limit>(limit)}).isEmpty());
}

void TestWords::largeNumbersAreGrouped()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English));
    const QString output = words::inWords(trace::LimitReached{trace::Limit::Output, 8'000'000});
    const QString lesson = words::inWords(
        lesson::LessonError{.code = lesson::LessonError::Code::TooLong, .arguments = {"262144"}});
    QLocale::setDefault(before);
    QCOMPARE(output, QStringLiteral("8,000,000 bytes were printed, which is the limit"));
    QCOMPARE(lesson, QStringLiteral("the file is longer than 262,144 bytes"));
}

void TestWords::unknownValueIsToldWithThoseThatThereAre()
{
    const auto badValue = [](const std::vector<std::string> &arguments) {
        return words::inWords(lesson::LessonError{
            .code = lesson::LessonError::Code::BadValue, .arguments = arguments});
    };
    QCOMPARE(
        badValue({"step", "guess", "predict, run, explain"}),
        QStringLiteral("'guess' is no value for 'step'; write one of predict, run, explain"));
    QCOMPARE(
        badValue({"type", "", "order, choice"}),
        QStringLiteral("'type' needs a value; write one of order, choice"));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
