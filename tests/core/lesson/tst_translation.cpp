// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/translation.h"

#include "lessonbuilder.h"
#include "lessonerrors.h"

#include <QTest>

using namespace joinery::lesson;
using namespace joinery::tests;
using Code = LessonError::Code;

class TestTranslation : public QObject {
    Q_OBJECT

private slots:
    void proseIsTheTranslationsAndAllElseTheMasters();
    void schedulingKeepsTheMastersGoals();
    void mistakesAreToldWithPlaceAndSuggestion_data();
    void mistakesAreToldWithPlaceAndSuggestion();
    void aTranslationKnowsItsMaster();
    void theHashIsOfWhatTranslatorsNeed_data();
    void theHashIsOfWhatTranslatorsNeed();
    void theHashIsPutWhereItBelongs();
};

namespace {

Lesson master(const QString &text = QString::fromStdString(sampleLesson()))
{
    auto parsed = parseLesson(text.toStdString());
    if (!parsed)
        qFatal("%s", qPrintable(told(parsed.error())));
    return std::move(*parsed);
}

template <class T>
const T &blockOf(const Lesson &lesson, std::size_t step, std::size_t block)
{
    return std::get<T>(lesson.steps.at(step).blocks.at(block));
}

QString replaced(const std::string &text, const QString &what, const QString &with)
{
    auto made = QString::fromStdString(text);
    const auto at = made.indexOf(what);
    if (at < 0)
        qFatal("%s", qPrintable(what));
    return made.replace(at, what.size(), with);
}

} // namespace

void TestTranslation::proseIsTheTranslationsAndAllElseTheMasters()
{
    const auto original = master();
    const auto read = translate(original, sampleTranslation());
    QVERIFY2(read, read ? "" : qPrintable(told(read.error())));
    const auto &lesson = read->lesson;
    QCOMPARE(lesson.id, original.id);
    QCOMPARE(lesson.minutes, original.minutes);
    QCOMPARE(lesson.concepts, original.concepts);
    QCOMPARE(lesson.title, "一个例子：带冒号");
    QCOMPARE(lesson.summary, "都有什么。");
    QCOMPARE(lesson.steps.size(), original.steps.size());

    QCOMPARE(blockOf<Prose>(lesson, 0, 0).markdown, "先读*这个*。");
    const auto &scenario = blockOf<ScenarioBlock>(lesson, 0, 1);
    QCOMPARE(scenario.text, original.scenario("main")->text);
    QCOMPARE(scenario.firstLine, original.scenario("main")->firstLine);
    QVERIFY(scenario.stopAfter == original.scenario("main")->stopAfter);
    QCOMPARE(blockOf<Prose>(lesson, 0, 2).markdown, "```python\n# 只是给人读的\n```");

    const auto &order = blockOf<Question>(lesson, 0, 3);
    QCOMPARE(order.markdown, "排个顺序。");
    QCOMPARE(order.run, "main");
    const auto &distractors = std::get<OrderQuestion>(order.kind).distractors;
    QCOMPARE(distractors.size(), 1U);
    QCOMPARE(distractors[0].text, std::string("c"));
    QCOMPARE(order.hints, (std::vector<std::string>{"提示一。", "提示二。"}));
    QCOMPARE(order.explanation, "因为。");

    const auto &choices = std::get<ChoiceQuestion>(blockOf<Question>(lesson, 0, 4).kind).choices;
    QCOMPARE(choices.size(), 2U);
    QCOMPARE(choices[1].markdown, "结束了，\n完了");
    QVERIFY(choices[1].claimed && !choices[0].claimed);
    QVERIFY(choices[0].when && choices[1].when);
    QCOMPARE(blockOf<Try>(lesson, 2, 1).markdown, "改一改。");
    QCOMPARE(blockOf<Facts>(lesson, 2, 2).facts.size(), 3U);
}

void TestTranslation::schedulingKeepsTheMastersGoals()
{
    const auto original = master(replaced(
        sampleLesson(), "```facts", QString::fromStdString(sampleScheduling()) + "```facts"));
    const QString turns =
        "<!-- question turns -->\n先 B。\n<!-- hint -->\n不是 A。\n<!-- explain -->\n就是这样。\n"
        "<!-- end -->\n";
    const auto text = QString::fromStdString(sampleTranslation()) + turns;
    const auto read = translate(original, text.toStdString());
    QVERIFY2(read, read ? "" : qPrintable(told(read.error())));
    const auto &question = blockOf<Question>(read->lesson, 2, 2);
    QCOMPARE(question.markdown, "先 B。");
    QCOMPARE(question.hints, std::vector<std::string>{"不是 A。"});
    QCOMPARE(std::get<ScheduleQuestion>(question.kind).goals.size(), 2U);

    const auto repeated =
        QString(text).replace("不是 A。", "不是 A。\n<!-- goal printed(\"a\") -->");
    const auto refused = translate(original, repeated.toStdString());
    QVERIFY(!refused);
    QCOMPARE(refused.error().front().code, Code::NotForTranslations);
}

void TestTranslation::mistakesAreToldWithPlaceAndSuggestion_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *what, const char *with, Code code,
                        const char *place, const char *rest) {
        QTest::newRow(name) << QString(what) << QString(with)
                            << QStringLiteral("%1 %2 %3")
                                   .arg(place)
                                   .arg(static_cast<int>(code))
                                   .arg(rest)
                                   .trimmed();
    };
    row("title missing", "title: 一个例子：带冒号\n", "", Code::MissingKey, "1:1", "title");
    row("title empty", "title: 一个例子：带冒号", "title:", Code::BadValue, "2:7", "title ");
    row("key of the master", "summary", "minutes: 5\nsummary", Code::NotForTranslations, "3:1",
        "minutes");
    row("unknown key", "summary", "tile: x\nsummary", Code::UnknownKey, "3:1", "tile (title?)");
    row("program repeated", "<!-- use scenario=main -->", "```python scenario=main\n```",
        Code::NotForTranslations, "7:1", "python");
    row("facts repeated", "改一改。", "改一改。\n```facts run=main\n```", Code::NotForTranslations,
        "32:1", "facts");
    row("mark repeated", "- 在运行", "- [ ] 在运行", Code::NotForTranslations, "22:3", "[ ]");
    row("condition repeated", "- 在运行", "- 在运行 <!-- when exitcode(A) == 0 -->",
        Code::NotForTranslations, "22:7", "<!--");
    row("option repeated", "question state", "question state run=main", Code::NotForTranslations,
        "20:21", "run");
    row("distractor repeated", "排个顺序。", "排个顺序。\n- distractor: c",
        Code::NotForTranslations, "13:1", "distractor");
    row("unknown scenario", "scenario=main", "scenario=mian", Code::NotInMaster, "7:1",
        "use mian (main?)");
    row("scenario left out", "<!-- use scenario=main -->\n", "", Code::MissingInTranslation, "10:1",
        "use main");
    row("use of nothing", "use scenario=main", "use main", Code::BadValue, "7:1", "scenario ");
    row("unknown question", "question state", "question stat", Code::NotInMaster, "20:1",
        "question stat (state?)");
    row("one hint less", "<!-- hint -->\n提示二。\n", "", Code::OtherCount, "11:1",
        "hint lines 2 1");
    row("one choice less", "- 在运行\n", "", Code::OtherCount, "20:1", "choice state 2 1");
    row("empty hint", "提示二。\n", "", Code::MissingInTranslation, "11:1", "hint");
    row("no explanation", "<!-- explain -->\n因为。\n", "", Code::MissingInTranslation, "11:1",
        "explain");
    row("nothing asked", "排个顺序。\n", "", Code::MissingInTranslation, "11:1", "text");
    row("prose left out", "先读*这个*。\n", "", Code::MissingInTranslation, "6:1", "text");
    row("last prose left out", "运行。\n", "", Code::MissingInTranslation, "27:1", "text");
    row("another step", "step run", "step explain", Code::NotInMaster, "26:1",
        "step explain (run?)");
    row("one step less", "<!-- step explain -->\n现在懂了。\n<!-- try -->\n改一改。\n", "",
        Code::MissingInTranslation, "27:1", "step explain");
    row("one step more", "改一改。\n", "改一改。\n<!-- step run -->\n", Code::NotInMaster, "32:1",
        "step run");
    row("no try", "<!-- try -->\n", "", Code::MissingInTranslation, "30:1", "try ");
    row("unknown directive", "<!-- use", "<!-- usee", Code::UnknownDirective, "7:1", "usee (use?)");
    row("question without end", "因为。\n<!-- end -->\n", "因为。\n", Code::UnterminatedBlock,
        "11:1", "question lines");
    row("prose too early", "---\n<!-- step predict", "---\n太早。\n<!-- step predict",
        Code::MisplacedBlock, "5:1", "");
    row("end of nothing", "运行。", "<!-- end -->", Code::MisplacedBlock, "27:1", "end");
}

void TestTranslation::mistakesAreToldWithPlaceAndSuggestion()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    QFETCH(QString, error);
    const auto text = replaced(sampleTranslation(), what, with);
    const auto read = translate(master(), text.toStdString());
    QVERIFY(!read);
    QCOMPARE(told({read.error().front()}).trimmed(), error);
}

void TestTranslation::aTranslationKnowsItsMaster()
{
    const auto original = master();
    const auto hash = sourceHash(original);
    const auto unsourced = translate(original, sampleTranslation());
    QVERIFY(unsourced);
    QCOMPARE(
        told(unsourced->warnings),
        QStringLiteral("1:1 %1 %2")
            .arg(static_cast<int>(Code::NoSource))
            .arg(QString::fromStdString(hash)));

    const auto accepted = withSource(sampleTranslation(), hash);
    const auto current = translate(original, accepted);
    QVERIFY(current);
    QCOMPARE(told(current->warnings), QString());

    const auto changed = master(replaced(sampleLesson(), "Put in order.", "Put it in order."));
    const auto stale = translate(changed, accepted);
    QVERIFY(stale);
    QCOMPARE(
        told(stale->warnings),
        QStringLiteral("4:9 %1 %2")
            .arg(static_cast<int>(Code::StaleTranslation))
            .arg(QString::fromStdString(sourceHash(changed))));
}

void TestTranslation::theHashIsOfWhatTranslatorsNeed_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<bool>("same");
    QTest::newRow("title") << "A sample"
                           << "One sample" << false;
    QTest::newRow("prose") << "*first*"
                           << "first" << false;
    QTest::newRow("program") << "print(\"a\")"
                             << "print('a')" << false;
    QTest::newRow("hint") << "Second"
                          << "2nd" << false;
    QTest::newRow("explanation") << "Because"
                                 << "For" << false;
    QTest::newRow("choice") << "and done"
                            << "and gone" << false;
    QTest::newRow("try") << "Change it"
                         << "Change that" << false;
    QTest::newRow("line break") << "Read this"
                                << "Read\nthis" << true;
    QTest::newRow("facts") << "always \"a\""
                           << "usually \"a\"" << true;
    QTest::newRow("condition") << "exitcode(B) != 3"
                               << "exitcode(B) != 4" << true;
    QTest::newRow("minutes") << "minutes: 5"
                             << "minutes: 6" << true;
}

void TestTranslation::theHashIsOfWhatTranslatorsNeed()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    const auto changed = master(replaced(sampleLesson(), what, with));
    QTEST(sourceHash(changed) == sourceHash(master()), "same");
}

void TestTranslation::theHashIsPutWhereItBelongs()
{
    QCOMPARE(
        withSource("---\ntitle: a\n---\nsource: b\n", "12"),
        "---\ntitle: a\nsource: 12\n---\nsource: b\n");
    QCOMPARE(
        withSource("---\nsource: 9\ntitle: a\n---\n", "12"), "---\nsource: 12\ntitle: a\n---\n");
    QCOMPARE(withSource("---\r\nsource:\r\n---\r\n", "12"), "---\r\nsource: 12\r\n---\r\n");
    QCOMPARE(
        withSource("---\r\ntitle: a\r\n---\r\n", "12"), "---\r\ntitle: a\r\nsource: 12\r\n---\r\n");
    QCOMPARE(withSource("no keys", "12"), "no keys");
    QCOMPARE(withSource("no keys\n\n---\n", "12"), "no keys\n\n---\n");
    QCOMPARE(withSource("\n---\n", "12"), "\n---\n");
    QCOMPARE(withSource("", "12"), "");
}

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
