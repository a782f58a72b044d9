// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lesson.h"

#include "lessonbuilder.h"
#include "lessonerrors.h"

#include <QDirIterator>
#include <QTest>

using namespace joinery::lesson;
using namespace joinery::tests;
using Code = LessonError::Code;

class TestLesson : public QObject {
    Q_OBJECT

private slots:
    void everythingOfALessonIsRead();
    void lineEndsAndByteOrderMarksDoNotMatter();
    void schedulingHasGoals();
    void goalInsideAHintTakesNothingOfItAway();
    void mistakesInGoalsAreTold_data();
    void mistakesInGoalsAreTold();
    void mistakesAreToldWithPlaceAndSuggestion_data();
    void mistakesAreToldWithPlaceAndSuggestion();
    void whatIsNoLessonIsToldOnce();
    void shippedLessonsAreWithoutMistakes_data();
    void shippedLessonsAreWithoutMistakes();
};

namespace {

template <class T>
const T &blockOf(const Lesson &lesson, std::size_t step, std::size_t block)
{
    return std::get<T>(lesson.steps.at(step).blocks.at(block));
}

} // namespace

void TestLesson::everythingOfALessonIsRead()
{
    const auto read = parseLesson(sampleLesson());
    QVERIFY2(read, read ? "" : qPrintable(told(read.error())));
    const auto &lesson = *read;
    QCOMPARE(lesson.id, "sample");
    QCOMPARE(lesson.title, "A sample: with a colon");
    QCOMPARE(lesson.minutes, 5);
    QCOMPARE(lesson.concepts, (std::vector<std::string>{"start", "join"}));
    QCOMPARE(lesson.needs, std::vector<std::string>{"first-process"});
    QCOMPARE(lesson.steps.size(), 3U);
    QCOMPARE(lesson.steps[2].kind, Step::Kind::Explain);
    QCOMPARE(lesson.steps[1].line, 36);

    QCOMPARE(blockOf<Prose>(lesson, 0, 0).markdown, "Read this *first*.");
    const auto &scenario = blockOf<ScenarioBlock>(lesson, 0, 1);
    QCOMPARE(scenario.text, "print(\"a\")\n\nprint(\"b\")\n");
    QCOMPARE(scenario.firstLine, 13);
    QVERIFY(scenario.stopAfter == std::chrono::milliseconds(1500));
    QCOMPARE(lesson.scenario("main"), &scenario);
    QCOMPARE(lesson.scenario("other"), nullptr);
    QCOMPARE(blockOf<Prose>(lesson, 0, 2).markdown, "```python\n# only to be read\n```");

    const auto &order = blockOf<Question>(lesson, 0, 3);
    QCOMPARE(order.id, "lines");
    QCOMPARE(order.markdown, "Put in order.");
    const auto &distractors = std::get<OrderQuestion>(order.kind).distractors;
    QCOMPARE(distractors.size(), 1U);
    QCOMPARE(distractors[0].text, std::string("c"));
    QCOMPARE(order.hints, (std::vector<std::string>{"First hint.", "Second hint."}));
    QCOMPARE(order.explanation, "Because.");

    const auto &choice = std::get<ChoiceQuestion>(blockOf<Question>(lesson, 0, 4).kind);
    QCOMPARE(choice.choices.size(), 2U);
    QCOMPARE(choice.choices[0].markdown, "running");
    QVERIFY(!choice.choices[0].claimed);
    QCOMPARE(choice.choices[1].markdown, "over\nand done");
    QVERIFY(choice.choices[1].claimed);
    QCOMPARE(std::get<ExitCodeCondition>(*choice.choices[1].when).code, 3);
    QVERIFY(std::get<ExitCodeCondition>(*choice.choices[1].when).negated);

    QCOMPARE(blockOf<Try>(lesson, 2, 1).markdown, "Change it.");
    const auto &facts = blockOf<Facts>(lesson, 2, 2);
    QCOMPARE(facts.run, "main");
    QCOMPARE(facts.facts.size(), 3U);
    QCOMPARE(facts.facts[1].kind, Fact::Kind::Usually);
    QCOMPARE(facts.facts[1].line, 45);
    QCOMPARE(std::get<ExitCodeCondition>(facts.facts[1].condition).code, -15);
    const auto &state = std::get<StateCondition>(facts.facts[2].condition);
    QCOMPARE(state.process, "my B");
    QCOMPARE(state.at, "say \"a\"");
    QCOMPARE(state.state, "not-started");
}

void TestLesson::lineEndsAndByteOrderMarksDoNotMatter()
{
    auto text = QByteArray::fromStdString(sampleLesson());
    text.replace("\n", "\r\n");
    text.prepend("\xef\xbb\xbf");
    const auto lesson = parseLesson(text.toStdString());
    QVERIFY(lesson);
    QCOMPARE(lesson->scenario("main")->text, "print(\"a\")\n\nprint(\"b\")\n");
    QCOMPARE(lesson->title, "A sample: with a colon");
    auto old = QByteArray::fromStdString(sampleLesson());
    old.replace("\n", "\r");
    QVERIFY(parseLesson(old.toStdString()));
    // Found by the fuzzer: a fence with more lines for md4c than for us.
    old = QByteArray::fromStdString(sampleLesson());
    old.replace("always", "\r\r\r\r\r\r\rfalways");
    const auto broken = parseLesson(old.toStdString());
    QVERIFY(!broken);
    QCOMPARE(broken.error().front().place.line, 50);
}

void TestLesson::schedulingHasGoals()
{
    const auto text =
        QString::fromStdString(sampleLesson())
            .replace("```facts", QString::fromStdString(sampleScheduling()) + "```facts");
    const auto lesson = parseLesson(text.toStdString());
    QVERIFY2(lesson, lesson ? "" : qPrintable(told(lesson.error())));
    const auto &blocks = lesson->steps.back().blocks;
    const auto question = std::ranges::find_if(
        blocks, [](const Block &block) { return std::holds_alternative<Question>(block); });
    QVERIFY(question != blocks.end());
    const auto &turns = std::get<Question>(*question);
    QCOMPARE(turns.markdown, "B first.");
    QCOMPARE(turns.hints, std::vector<std::string>{"Not A."});
    QCOMPARE(turns.explanation, "So it is.");
    const auto &goals = std::get<ScheduleQuestion>(turns.kind).goals;
    QCOMPARE(goals.size(), 2U);
    QCOMPARE(std::get<OrderCondition>(goals[0]).texts, (std::vector<std::string>{"b", "a"}));
    QVERIFY(std::get<PrintedCondition>(goals[1]).negated);
}

void TestLesson::goalInsideAHintTakesNothingOfItAway()
{
    const auto text =
        QString::fromStdString(sampleLesson())
            .replace("```facts", QString::fromStdString(sampleScheduling()) + "```facts")
            .replace("Not A.\n", "Not A.\n<!-- goal \"c\" < \"a\" -->\nBut B.\n");
    const auto lesson = parseLesson(text.toStdString());
    QVERIFY2(lesson, lesson ? "" : qPrintable(told(lesson.error())));
    const auto question = std::ranges::find_if(lesson->steps.back().blocks, [](const Block &block) {
        return std::holds_alternative<Question>(block);
    });
    QCOMPARE(std::get<Question>(*question).hints, std::vector<std::string>{"Not A.\n\nBut B."});
}

void TestLesson::mistakesInGoalsAreTold_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("error"); // the first one
    const auto row = [](const char *name, const char *what, const char *with, Code code,
                        const char *rest) {
        QTest::newRow(name)
            << QString(what) << QString(with)
            << QStringLiteral("%1 %2").arg(static_cast<int>(code)).arg(rest).trimmed();
    };
    row("no goal", "<!-- goal \"b\" < \"a\" -->\n<!-- goal !printed(\"c\") -->\n", "", Code::NoGoal,
        "turns");
    row("empty goal", "goal \"b\" < \"a\"", "goal", Code::BadCondition, "");
    row("nearly not printed", "!printed", "!print", Code::BadCondition, "print (printed?)");
    row("not of a state", "!printed(\"c\")", "!exitcode(B) == 0", Code::BadCondition,
        "exitcode (printed?)");
    row("goal of a choice", "type=schedule", "type=choice", Code::NoRightChoice, "turns");
    row("goal behind the explanation", "So it is.", "<!-- goal printed(\"a\") -->",
        Code::MisplacedBlock, "goal");
    row("goal outside", "B first.", "B first.\n<!-- end -->", Code::NoGoal, "turns");
    row("nearly a goal", "goal !", "gaol !", Code::UnknownDirective, "gaol (goal?)");
}

void TestLesson::mistakesInGoalsAreTold()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    auto scheduling = QString::fromStdString(sampleScheduling());
    QVERIFY(scheduling.contains(what));
    scheduling.replace(scheduling.indexOf(what), what.size(), with);
    const auto text =
        QString::fromStdString(sampleLesson()).replace("```facts", scheduling + "```facts");
    const auto lesson = parseLesson(text.toStdString());
    QVERIFY(!lesson);
    // The place is tested below, where all mistakes are.
    const auto first = told(lesson.error()).section(';', 0, 0).section(' ', 1).trimmed();
    QTEST(first, "error");
}

void TestLesson::mistakesAreToldWithPlaceAndSuggestion_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("error"); // the first one
    const auto row = [](const char *name, const char *what, const char *with, Code code,
                        const char *place, const char *rest) {
        QTest::newRow(name) << QString(what) << QString(with)
                            << QStringLiteral("%1 %2%3")
                                   .arg(QString(place))
                                   .arg(static_cast<int>(code))
                                   .arg(*rest ? " " + QString(rest) : QString());
    };
    row("no front matter", "---\nlesson", "lesson", Code::MissingFrontMatter, "1:1", "");
    row("endless front matter", "needs: first-process\n---\n", "", Code::UnterminatedFrontMatter,
        "1:1", "");
    row("missing key", "title: A sample: with a colon\n", "", Code::MissingKey, "1:1", "title");
    row("unknown key", "minutes: 5", "minuets: 5", Code::MissingKey, "1:1", "minutes");
    row("unknown key with suggestion", "needs:", "need:", Code::UnknownKey, "8:1", "need (needs?)");
    row("bad id", "lesson: sample", "lesson: A Sample", Code::BadValue, "2:9", "lesson A Sample");
    row("bad minutes", "minutes: 5", "minutes: five", Code::BadValue, "6:10", "minutes five");
    row("newer format", "format: 1", "format: 2", Code::NewerFormat, "3:9", "2");
    row("bad step", "step run", "step rum", Code::BadValue, "36:1",
        "step rum predict, run, explain (run?)");
    row("unknown directive", "<!-- hint -->\nFirst", "<!-- hnit -->\nFirst", Code::UnknownDirective,
        "23:1", "hnit (hint?)");
    row("unknown fence", "```facts", "```fakts", Code::UnknownDirective, "42:1", "fakts (facts?)");
    row("unknown option", "stop-after", "stop-afer", Code::UnknownOption, "12:25",
        "python stop-afer (stop-after?)");
    row("bad duration", "=1.5s", "=1.5", Code::BadValue, "12:25", "stop-after 1.5");
    row("bad type", "type=order", "type=oder", Code::BadValue, "20:21",
        "type oder order, choice, schedule (order?)");
    row("unknown scenario", "run=main of", "run=mian of", Code::UnknownId, "20:36", "mian (main?)");
    row("question without end", "Because.\n<!-- end -->\n", "Because.\n", Code::UnterminatedBlock,
        "20:1", "question lines");
    row("end of nothing", "Run it.", "<!-- end -->", Code::MisplacedBlock, "37:1", "end");
    row("hint outside", "Run it.", "<!-- hint -->", Code::MisplacedBlock, "37:1", "hint");
    row("prose before the first step", "---\n<!-- step predict",
        "---\nToo early.\n<!-- step predict", Code::MisplacedBlock, "10:1", "");
    row("two questions of one id", "question state", "question lines", Code::DuplicateId, "30:15",
        "lines");
    row("no right choice", "- [x]", "- [ ]", Code::NoRightChoice, "30:1", "state");
    row("bad state", "== running", "== runing", Code::BadCondition, "32:45", "runing (running?)");
    row("bad function", "when state", "when stat", Code::BadCondition, "32:25", "stat (state?)");
    row("no text to be printed", "state(B, at=\"a\") == running", "printed(a)", Code::BadCondition,
        "32:33", "a (\"?)");
    row("nearly printed", "state(B, at=\"a\") == running", "print(\"a\")", Code::BadCondition,
        "32:25", "print (printed?)");
    row("nearly none", "exitcode(B) != 3", "exitcode(B) != None", Code::BadCondition, "34:37",
        "None (none?)");
    row("bad verb of a choice", "<!-- when exit", "<!-- wenn exit", Code::UnknownDirective, "34:17",
        "wenn (when?)");
    row("condition cut off", "exitcode(B) != 3", "exitcode(B)", Code::BadCondition, "34:33",
        " (==?)");
    row("bad fact", "usually", "usualy", Code::BadFact, "45:1", "usualy (usually?)");
    row("bad comparison", "\"a\" < \"b\"", "\"a\" > \"b\"", Code::BadFact, "43:12", "> (<?)");
    row("unclosed quote", "\"a\" < \"b\"", "\"a\" < \"b", Code::BadFact, "43:14", "\"b");
    row("end of a fence forgotten", "print(\"b\")\n```\n```python\n# only to be read\n```\n",
        "print(\"b\")\n", Code::UnterminatedBlock, "12:1", "python");
    row("comment cut off", "<!-- step run -->", "<!-- step run", Code::UnterminatedBlock, "36:1",
        "step");
    row("no quotes", "\"a\" < \"b\"", "a < \"b\"", Code::BadFact, "43:8", "a (\"?)");
    row("other quotes", "\"a\" < \"b\"", "“a” < “b”", Code::BadFact, "43:8", "“a” (\"?)");
    row("unclosed fence", "not-started\n```\n", "not-started\n", Code::UnterminatedBlock, "42:1",
        "facts");
}

void TestLesson::mistakesAreToldWithPlaceAndSuggestion()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    QFETCH(QString, error);
    auto text = QString::fromStdString(sampleLesson());
    QVERIFY(text.contains(what));
    text.replace(text.indexOf(what), what.size(), with);
    const auto lesson = parseLesson(text.toStdString());
    QVERIFY(!lesson);
    QCOMPARE(told({lesson.error().front()}), error);
}

void TestLesson::whatIsNoLessonIsToldOnce()
{
    for (const std::string text :
         {"", "no lesson", "---\ntitle: x\n<!-- step run -->\nNo end.\n"}) {
        const auto lesson = parseLesson(text);
        QVERIFY(!lesson);
        QCOMPARE(lesson.error().size(), 1U);
    }
}

void TestLesson::shippedLessonsAreWithoutMistakes_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(
        QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons"), {"lesson.md"}, QDir::Files,
        QDirIterator::Subdirectories);
    int count = 0;
    for (; files.hasNext(); ++count) {
        const auto path = files.next();
        QTest::newRow(qPrintable(path.section('/', -2, -2))) << path;
    }
    QVERIFY(count > 0);
}

void TestLesson::shippedLessonsAreWithoutMistakes()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lesson = parseLesson(file.readAll().toStdString());
    QVERIFY2(lesson, lesson ? "" : qPrintable(told(lesson.error())));
    for (const auto &step : lesson->steps) {
        for (const auto &block : step.blocks) {
            const auto *question = std::get_if<Question>(&block);
            if (!question)
                continue;
            QVERIFY(!question->hints.empty());
            QVERIFY(!question->explanation.empty());
        }
    }
}

QTEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"
