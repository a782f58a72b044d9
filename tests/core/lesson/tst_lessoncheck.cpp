// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lessoncheck.h"

#include "lesson/parser/conditionparser.h"

#include <QTest>

#include <csignal>

using namespace joinery;
using namespace joinery::lesson;
using namespace std::chrono_literals;
using Kind = CheckFinding::Kind;

class TestLessonCheck : public QObject {
    Q_OBJECT

private slots:
    void conditions_data();
    void conditions();
    void whoIsKilledByTheEndOfTheRunHasNoExitCode_data();
    void whoIsKilledByTheEndOfTheRunHasNoExitCode();
    void choicesAreRightWhereTheirConditionHolds();
    void factsAreJudgedOverManyRuns_data();
    void factsAreJudgedOverManyRuns();
    void claimsMustAgreeWithTheirConditions();
    void distractorsMustNotCome();
    void whatNoRunHadIsLikenedToWhatTheyHad();
    void programsFitASlideAndATalk();
};

namespace {

/// Writes down what happens, in order; a millisecond an event.
class Story {
public:
    Story &add(const ProcessPath &process, trace::Payload payload, bool byParent = false)
    {
        trace::Event event;
        event.seq = m_events.size() + 1;
        event.t = std::chrono::milliseconds(m_events.size()) + m_waited;
        event.process = process;
        if (byParent)
            event.by = *process.parent();
        event.pid = 100;
        event.line = static_cast<int>(event.seq);
        event.execution = 1;
        event.payload = std::move(payload);
        m_events.push_back(std::move(event));
        return *this;
    }
    Story &create(int child, const std::string &name)
    {
        return add(ProcessPath::main().child(child), trace::Created{name}, true);
    }
    Story &start(int child, const std::string &name)
    {
        const auto process = ProcessPath::main().child(child);
        add(process, trace::Starting{name}, true);
        add(process, trace::Started{name}, true);
        return add(process, trace::Began{});
    }
    Story &print(const ProcessPath &process, const std::string &text)
    {
        return add(process, trace::Output{trace::Stream::Stdout, ++m_ticket, text + "\n"});
    }
    Story &exit(int child, int code)
    {
        const auto process = ProcessPath::main().child(child);
        add(process, trace::Exited{ExitStatus::fromPythonCode(code)});
        m_events.back().byHost = true;
        return *this;
    }
    Story &join(int child)
    {
        const auto target = ProcessPath::main().child(child);
        add(ProcessPath::main(), trace::JoinBegin{target, std::nullopt});
        add(target, trace::Reaped{ExitStatus::exited(0)}, true);
        return add(ProcessPath::main(), trace::JoinEnd{target, trace::JoinOutcome::Ended});
    }
    Story &wait(std::chrono::milliseconds pause)
    {
        m_waited += pause;
        return *this;
    }
    trace::Trace trace() const { return trace::Trace(m_events); }

private:
    std::vector<trace::Event> m_events;
    std::uint64_t m_ticket = 0;
    std::chrono::milliseconds m_waited{0};
};

/// main starts A and B; A ends and is joined, B ends with 3 and is never joined.
enum class First { A, B };
trace::Trace run(First first = First::A)
{
    const auto main = ProcessPath::main();
    Story story;
    story.add(main, trace::Started{"MainProcess"}).add(main, trace::Began{});
    story.create(1, "A").create(2, "B").print(main, "go");
    story.start(1, "A").start(2, "B");
    story.add(main.child(1).child(1), trace::Created{"unused"}, true);
    story.print(main.child(first == First::A ? 1 : 2), first == First::A ? "A works" : "B works");
    story.print(main.child(first == First::A ? 2 : 1), first == First::A ? "B works" : "A works");
    story.add(main.child(1), trace::SleepBegin{1ms});
    story.print(main, "both started").add(main.child(1), trace::SleepEnd{});
    story.exit(2, 3).exit(1, 0).print(main, "nobody joined").join(1).print(main, "A joined");
    return story.trace();
}

Condition condition(const QString &text)
{
    const auto parsed = parseCondition(text.toStdString());
    if (!parsed)
        qFatal("%s", qPrintable(text));
    return *parsed;
}

Lesson lessonWith(Block block)
{
    Lesson lesson;
    lesson.steps.push_back({Step::Kind::Explain, {}, 1});
    lesson.steps.back().blocks.push_back(std::move(block));
    return lesson;
}

} // namespace

void TestLessonCheck::conditions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *text, ConditionResult::Kind kind) {
        QTest::newRow(text) << QString(text) << static_cast<int>(kind);
    };
    using enum ConditionResult::Kind;
    row("\"A works\" < \"B works\"", Holds);
    row("\"B works\" < \"A works\"", Fails);
    row("\"go\" < \"A works\" < \"A joined\"", Holds);
    row("\"go\" < \"A joined\" < \"A works\"", Fails);
    row("\"go\" < \"nothing\"", UnknownLine);
    row("exitcode(A) == 0", Holds);
    row("exitcode(B) == 3", Holds);
    row("exitcode(B) != 3", Fails);
    row("exitcode(1) == 0", Holds);
    row("exitcode(C) == 0", UnknownProcess);
    row("state(A, at=\"go\") == not-started", Holds);
    row("state(unused, at=\"go\") == not-started", Holds);
    row("state(unused, at=\"A joined\") == not-started", Holds); // though A is gone
    row("state(A, at=\"A works\") == running", Holds);
    row("state(A, at=\"both started\") == sleeping", Holds);
    row("state(A, at=\"both started\") == running", Fails);
    row("state(A, at=\"both started\") != running", Holds);
    row("state(B, at=\"nobody joined\") == zombie", Holds);
    row("state(A, at=\"A joined\") == ended", Holds);
    row("state(A, at=\"A joined\") == zombie", Fails);
    row("state(main, at=\"A joined\") == running", Holds);
    row("state(B, at=\"never\") == zombie", UnknownLine);
    row("printed(\"both started\")", Holds);
    row("printed(\"both\")", Fails);
    row("printed(\"both…\")", Holds);
    row("printed(\"nothing…\")", Fails);
    row("!printed(\"nothing…\")", Holds);
    row("!printed(\"both…\")", Fails);
    row("\"go…\" < \"A w…\"", Holds);
    row("\"A …\" < \"B …\"", Holds);
    row("\"B …\" < \"A joi…\"", Holds);
    row("state(B, at=\"nobody…\") == zombie", Holds);
    row("exitcode(main) == none", Holds);
    row("exitcode(main) != none", Fails);
    row("exitcode(A) == none", Fails);
    row("exitcode(A) != none", Holds);
}

void TestLessonCheck::conditions()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(evaluate(condition(text), run()).kind), kind);
}

void TestLessonCheck::whoIsKilledByTheEndOfTheRunHasNoExitCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<bool>("mainGoesOn");
    QTest::newRow("by the end of the run") << "exitcode(A) == none" << false << false;
    QTest::newRow("by the program") << "exitcode(A) == -9" << true << false;
    QTest::newRow("by a stranger") << "exitcode(A) == -9" << false << true;
}

void TestLessonCheck::whoIsKilledByTheEndOfTheRunHasNoExitCode()
{
    QFETCH(QString, text);
    QFETCH(bool, sent);
    QFETCH(bool, mainGoesOn);
    const auto main = ProcessPath::main();
    Story story;
    story.add(main, trace::Started{"MainProcess"}).create(1, "A").start(1, "A");
    if (sent)
        story.add(main, trace::SignalSent{main.child(1), SIGKILL, trace::SignalCause::Kill});
    story.exit(1, -9);
    if (mainGoesOn)
        story.print(main, "on and on");
    QVERIFY(evaluate(condition(text), story.trace()).holds());
}

void TestLessonCheck::choicesAreRightWhereTheirConditionHolds()
{
    ChoiceQuestion question;
    question.choices.push_back({"wrong claim", true, condition("exitcode(B) == 0")});
    question.choices.push_back({"right", false, condition("exitcode(B) == 3")});
    question.choices.push_back({"only claimed", true, std::nullopt});
    question.choices.push_back({"not even that", false, std::nullopt});
    QCOMPARE(rightChoices(question, run()), (std::vector<bool>{false, true, true, false}));
}

void TestLessonCheck::factsAreJudgedOverManyRuns_data()
{
    QTest::addColumn<int>("factKind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("finding"); // -1: none
    const auto row = [](const char *name, Fact::Kind kind, const char *text, int finding) {
        QTest::newRow(name) << static_cast<int>(kind) << QString(text) << finding;
    };
    using enum Fact::Kind;
    row("always, forced by start", Always, "\"go\" < \"A works\"", -1);
    row("always, forced by join", Always, "\"go\" < \"A works\" < \"A joined\"", -1);
    row("always, held by luck", Always, "\"B works\" < \"A joined\"", int(Kind::NotForced));
    row("always, broken", Always, "\"A works\" < \"B works\"", int(Kind::AlwaysBroken));
    row("always an exit code", Always, "exitcode(B) == 3", -1);
    row("always another exit code", Always, "exitcode(B) == 0", int(Kind::AlwaysBroken));
    row("always not started", Always, "state(B, at=\"go\") == not-started", -1);
    row("always ended", Always, "state(A, at=\"A joined\") == ended", -1);
    row("always a zombie, by luck", Always, "state(B, at=\"A joined\") == zombie",
        int(Kind::NotForced));
    row("always not ended", Always, "state(A, at=\"go\") != ended", -1);
    row("never, forbidden", Never, "\"A joined\" < \"A works\"", -1);
    row("never, by luck", Never, "\"A joined\" < \"B works\"", int(Kind::NotForced));
    row("never, but seen", Never, "\"B works\" < \"A works\"", int(Kind::NeverBroken));
    row("usually", Usually, "\"A works\" < \"B works\"", -1);
    row("usually, but rare", Usually, "\"B works\" < \"A works\"", int(Kind::UsuallyTooRare));
    row("sometimes", Sometimes, "\"B works\" < \"A works\"", -1);
    row("sometimes, but never", Sometimes, "exitcode(A) == 9", int(Kind::SometimesNeverSeen));
    row("always printed", Always, "printed(\"A works\")", -1);
    row("always printed, but not", Always, "printed(\"C works\")", int(Kind::AlwaysBroken));
    row("never printed", Never, "printed(\"C works\")", -1);
    row("never printed, but is", Never, "printed(\"A…\")", int(Kind::NeverBroken));
    row("sometimes printed, but never", Sometimes, "printed(\"C works\")",
        int(Kind::SometimesNeverSeen));
    row("unknown line", Usually, "\"A woks\" < \"B works\"", int(Kind::UnknownLine));
    row("unknown process", Sometimes, "exitcode(C) == 9", int(Kind::UnknownProcess));
}

void TestLessonCheck::factsAreJudgedOverManyRuns()
{
    QFETCH(int, factKind);
    QFETCH(QString, text);
    QFETCH(int, finding);
    const auto lesson =
        lessonWith(Facts{"main", {{static_cast<Fact::Kind>(factKind), condition(text), 7}}});
    LessonCheck check(lesson, "main");
    QVERIFY(check.findings().empty());
    for (int i = 0; i < 9; ++i)
        check.add(run(First::A));
    check.add(run(First::B));
    const auto findings = check.findings();
    QCOMPARE(findings.size(), finding < 0 ? 0U : 1U);
    if (finding < 0)
        return;
    QCOMPARE(static_cast<int>(findings[0].kind), finding);
    QCOMPARE(findings[0].line, 7);
    QCOMPARE(findings[0].runs, 10);
    QCOMPARE(
        findings[0].isWarning(),
        findings[0].kind == Kind::UsuallyTooRare || findings[0].kind == Kind::SometimesNeverSeen);
}

void TestLessonCheck::claimsMustAgreeWithTheirConditions()
{
    Question question;
    question.run = "main";
    ChoiceQuestion choices;
    choices.choices.push_back({"so it is", true, condition("exitcode(B) == 3"), 11});
    choices.choices.push_back(
        {"only in some runs", true, condition("\"A works\" < \"B works\""), 12});
    choices.choices.push_back({"so it is, too", false, condition("exitcode(A) == 0"), 13});
    question.kind = choices;
    const auto lesson = lessonWith(question);
    LessonCheck check(lesson, "main");
    check.add(run(First::A));
    check.add(run(First::B));
    const auto findings = check.findings();
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].kind, Kind::ClaimDisagrees);
    QCOMPARE(findings[0].line, 12);
    QCOMPARE(findings[0].run, 2);
    QCOMPARE(findings[1].line, 13);
    QCOMPARE(findings[1].run, 1);
    LessonCheck other(lesson, "other");
    other.add(run());
    QVERIFY(other.findings().empty());
}

void TestLessonCheck::distractorsMustNotCome()
{
    Question question;
    question.run = "main";
    question.kind = OrderQuestion{{{"C works", 21}, {"both started", 22}, {"A…", 23}}};
    const auto lesson = lessonWith(question);
    LessonCheck check(lesson, "main");
    for (int i = 0; i < 5; ++i)
        check.add(run());
    const auto findings = check.findings();
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].kind, Kind::DistractorComes);
    QCOMPARE(findings[0].line, 22);
    QCOMPARE(findings[0].what, std::string("both started"));
    QCOMPARE(findings[0].held, 5);
    QVERIFY(!findings[0].isWarning());
    QCOMPARE(findings[1].line, 23);
    LessonCheck other(lesson, "other");
    other.add(run());
    QVERIFY(other.findings().empty());
}

void TestLessonCheck::whatNoRunHadIsLikenedToWhatTheyHad()
{
    const auto suggested = [](const char *text) {
        const auto lesson = lessonWith(Facts{"main", {{Fact::Kind::Usually, condition(text), 7}}});
        LessonCheck check(lesson, "main");
        check.add(run());
        const auto findings = check.findings();
        return findings.size() == 1 ? findings[0].suggestion : std::nullopt;
    };
    QCOMPARE(suggested("\"A woks\" < \"B works\""), std::optional<std::string>("A works"));
    QCOMPARE(suggested("exitcode(a) == 0"), std::optional<std::string>("A"));
    QCOMPARE(suggested("\"something else entirely\" < \"B works\""), std::nullopt);
}

void TestLessonCheck::programsFitASlideAndATalk()
{
    const auto lesson = lessonWith(ScenarioBlock{"main", "", {}, 7});
    const auto kindsOf = [&lesson](int children, std::chrono::milliseconds pause) {
        Story story;
        story.add(ProcessPath::main(), trace::Started{"MainProcess"});
        for (int child = 1; child <= children; ++child)
            story.create(child, "A");
        story.wait(pause).print(ProcessPath::main(), "done");
        LessonCheck check(lesson, "main");
        check.add(story.trace());
        QStringList kinds;
        for (const auto &finding : check.findings()) {
            kinds << QStringLiteral("%1 %2 %3")
                         .arg(finding.line)
                         .arg(static_cast<int>(finding.kind))
                         .arg(QString::fromStdString(finding.what));
        }
        return kinds;
    };
    QCOMPARE(kindsOf(7, 6s), QStringList());
    QCOMPARE(
        kindsOf(8, 6s),
        QStringList(QStringLiteral("7 %1 9").arg(static_cast<int>(Kind::ManyProcesses))));
    QCOMPARE(
        kindsOf(7, 8s),
        QStringList(QStringLiteral("7 %1 8").arg(static_cast<int>(Kind::SlowProgram))));
}

QTEST_GUILESS_MAIN(TestLessonCheck)
#include "tst_lessoncheck.moc"
