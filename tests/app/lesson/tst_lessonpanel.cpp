// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonpanel.h"

#include "app/lesson/choicequestionview.h"
#include "app/lesson/lessonlibrary.h"
#include "app/lesson/orderlist.h"
#include "app/lesson/orderquestionview.h"
#include "app/lesson/schedulequestionview.h"
#include "app/runs/outputlines.h"
#include "app/runs/recordedruns.h"
#include "app/translation/translation.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using namespace std::chrono_literals;

namespace {

lesson::Lesson joinOrder()
{
    lesson::Question order{
        .id = "lines",
        .run = "main",
        .markdown = "Put the lines in order.",
        .kind = lesson::OrderQuestion{{{"never", 0}}},
        .hints = {"first hint", "second hint"},
        .explanation = "join waits."};
    lesson::Question choice{
        .id = "state",
        .run = "main",
        .markdown = "What is f1?",
        .kind = lesson::ChoiceQuestion{
            {{.markdown = "asleep"}, {.markdown = "ended", .claimed = true}}}};
    lesson::Lesson lesson;
    lesson.id = "join-order";
    lesson.title = "Join order";
    lesson.steps = {
        {lesson::Step::Kind::Predict,
         {lesson::Prose{"Read."}, lesson::ScenarioBlock{"main", "f1.start()\nf1.join()\n"}, order,
          choice}},
        {lesson::Step::Kind::Run, {lesson::Prose{"Press **Run**."}}},
        {lesson::Step::Kind::Explain,
         {lesson::Prose{"So it is."}, lesson::Try{"Drag `f1.join()` away."}}}};
    return lesson;
}

/// With the lines to be scheduled in this order, in its last step.
std::shared_ptr<const lesson::Lesson> withScheduling(std::vector<std::string> order)
{
    auto made = std::make_shared<lesson::Lesson>(joinOrder());
    made->steps.back().blocks.push_back(lesson::Question{
        .id = "turns",
        .run = "main",
        .markdown = "Make it so.",
        .kind = lesson::ScheduleQuestion{{lesson::OrderCondition{std::move(order)}}},
        .explanation = "Nobody waits."});
    return made;
}

/// The same in Chinese: only the prose differs.
lesson::Lesson joinOrderInChinese()
{
    lesson::Lesson lesson = joinOrder();
    lesson.title = "join 的顺序";
    auto &asked = lesson.steps[0].blocks;
    asked[0] = lesson::Prose{"请读。"};
    auto &order = std::get<lesson::Question>(asked[2]);
    order.markdown = "把各行排好。";
    order.hints = {"第一个提示", "第二个提示"};
    order.explanation = "join 会等待。";
    auto &choice = std::get<lesson::Question>(asked[3]);
    choice.markdown = "f1 怎么样了？";
    choice.kind =
        lesson::ChoiceQuestion{{{.markdown = "在睡眠"}, {.markdown = "结束了", .claimed = true}}};
    lesson.steps[1].blocks[0] = lesson::Prose{"按**运行**。"};
    return lesson;
}

/// main prints x, starts f1, joins it; f1 prints y.
std::shared_ptr<const trace::Trace> run()
{
    const ProcessPath main;
    const ProcessPath f1 = main.child(1);
    std::vector<trace::Event> events;
    const auto add = [&](const ProcessPath &process, trace::Payload payload,
                         std::optional<ProcessPath> by = {}) {
        trace::Event event;
        event.seq = events.size() + 1;
        event.t = std::chrono::milliseconds(events.size());
        event.process = process;
        event.by = by;
        event.pid = 100;
        event.line = 1;
        event.execution = 1;
        event.payload = std::move(payload);
        events.push_back(std::move(event));
    };
    add(main, trace::Began{});
    add(main, trace::Output{trace::Stream::Stdout, 1, "x\n"});
    add(f1, trace::Created{"f1"}, main);
    add(f1, trace::Starting{"f1"}, main);
    add(f1, trace::Began{});
    add(f1, trace::Output{trace::Stream::Stdout, 2, "y\n"});
    add(f1, trace::Exited{ExitStatus::exited(0)});
    add(main, trace::Exited{ExitStatus::exited(0)});
    return std::make_shared<trace::Trace>(std::move(events));
}

QPushButton *button(const QWidget &in, const QString &text)
{
    for (QPushButton *each : in.findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

QString texts(const QWidget &in)
{
    QStringList texts;
    for (const QLabel *label : in.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    for (const QAbstractButton *each : in.findChildren<QAbstractButton *>()) {
        if (each->isVisible())
            texts << each->text();
    }
    return texts.join(u'\n');
}

} // namespace

class TestLessonPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void linesAreMixedTheSameWayEachTime();
    void checkWaitsForAllAnswers();
    void committedAnswerIsGradedByTheRun();
    void choiceWithoutConditionsIsNotAboutTheRun();
    void signsWearTheThemeOfNow();
    void lineThatNeverComesIsLeftOut();
    void lineLeftOutThatComesIsTold();
    void explanationComesOnlyAfterTheGrade();
    void runOfAChangedProgramGradesNothing();
    void hintsOpenOneByOne();
    void schedulingIsOfferedAndWonByARunThatMeetsTheGoals();
    void aWonSchedulingIsKept();
    void tryNamesTheStatementToMove();
    void tryNamesTheStatementToSwitchOn();
    void progressComesBack();
    void anotherLanguageChangesTheWordsAlone();
    void anOpenHintIsTranslated();
    void noShippedLessonIsWiderThanASmallPanel_data();
    void noShippedLessonIsWiderThanASmallPanel();

private:
    void answerAll();
    OrderQuestionView &order() const
    {
        return *qobject_cast<OrderQuestionView *>(m_panel->questions()[0]);
    }
    ChoiceQuestionView &choice() const
    {
        return *qobject_cast<ChoiceQuestionView *>(m_panel->questions()[1]);
    }

    std::unique_ptr<LessonPanel> m_panel;
};

void TestLessonPanel::init()
{
    m_panel = std::make_unique<LessonPanel>();
    m_panel->setTheme(Theme::of(Scheme::Light));
    m_panel->openLesson(std::make_shared<lesson::Lesson>(joinOrder()), {});
    m_panel->resize(300, 700);
    m_panel->show();
}

void TestLessonPanel::answerAll()
{
    m_panel->setLines(QStringLiteral("main"), {"x", "y"});
    order().restoreAnswer(QStringList{"y", "x", "never"});
    choice().choose(1);
}

void TestLessonPanel::linesAreMixedTheSameWayEachTime()
{
    m_panel->setLines(QStringLiteral("main"), {"x", "y"});
    const QStringList first = order().list().lines();
    QCOMPARE(first.size(), 3); // the distractor is among them
    init();
    m_panel->setLines(QStringLiteral("main"), {"y", "x"});
    QCOMPARE(order().list().lines(), first);
}

void TestLessonPanel::checkWaitsForAllAnswers()
{
    QPushButton *check = button(*m_panel, QStringLiteral("Check"));
    QVERIFY(check);
    QVERIFY(!check->isEnabled());
    m_panel->setLines(QStringLiteral("main"), {"x", "y"});
    QVERIFY(!check->isEnabled());
    choice().choose(0);
    QVERIFY(check->isEnabled());
    QTest::mouseClick(check, Qt::LeftButton);
    QCOMPARE(m_panel->step(), std::size_t(1));
    QVERIFY(order().list().isLocked());
    QSignalSpy run(m_panel.get(), &LessonPanel::runWanted);
    QPushButton *runButton = button(*m_panel, QStringLiteral("▶ Run"));
    QVERIFY(runButton);
    QTest::mouseClick(runButton, Qt::LeftButton);
    QCOMPARE(run.size(), 1);
}

void TestLessonPanel::committedAnswerIsGradedByTheRun()
{
    answerAll();
    const auto trace = run();
    m_panel->runOver(trace, LessonPanel::RunOf::LessonProgram);
    QVERIFY(!order().isGraded()); // nothing was committed yet
    m_panel->check();
    m_panel->runOver(trace, LessonPanel::RunOf::LessonProgram);
    QVERIFY(order().isGraded());
    QVERIFY(order().verdictText().contains(QStringLiteral("never")));
    QCOMPARE(order().list().markOf(2), OrderList::Mark::Broken);
    QVERIFY(choice().verdictText().startsWith(QStringLiteral("Right.")));
}

void TestLessonPanel::choiceWithoutConditionsIsNotAboutTheRun()
{
    answerAll();
    choice().choose(0);
    m_panel->check();
    m_panel->runOver(run(), LessonPanel::RunOf::LessonProgram);
    QVERIFY(choice().verdictText().contains(QStringLiteral("The right answer")));
}

void TestLessonPanel::signsWearTheThemeOfNow()
{
    answerAll();
    m_panel->check();
    m_panel->runOver(run(), LessonPanel::RunOf::LessonProgram);
    const Theme dark = Theme::of(Scheme::Dark);
    m_panel->setTheme(dark);
    const auto labels = choice().findChildren<QLabel *>();
    const auto sign = std::ranges::find(labels, QStringLiteral("✓"), &QLabel::text);
    QVERIFY(sign != labels.end());
    QVERIFY((*sign)->styleSheet().contains(dark.good.name()));
}

void TestLessonPanel::lineThatNeverComesIsLeftOut()
{
    answerAll();
    order().restoreAnswer(QStringList{"x", "y"});
    QCOMPARE(order().list().leftOut(), QStringList{"never"});
    m_panel->check();
    m_panel->runOver(run(), LessonPanel::RunOf::LessonProgram);
    QVERIFY(order().verdictText().startsWith(QStringLiteral("As in this run.")));
}

void TestLessonPanel::lineLeftOutThatComesIsTold()
{
    answerAll();
    order().restoreAnswer(QStringList{"x", "\n", "never", "y"});
    m_panel->check();
    m_panel->runOver(run(), LessonPanel::RunOf::LessonProgram);
    QVERIFY(order().verdictText().contains(QStringLiteral("This does come: “y”.")));
    QCOMPARE(order().list().markOf(2), OrderList::Mark::None);
    QCOMPARE(order().list().markOf(3), OrderList::Mark::Broken);
}

void TestLessonPanel::explanationComesOnlyAfterTheGrade()
{
    const auto explained = [&] {
        for (const QLabel *label : order().findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("join waits.")) && label->isVisible())
                return true;
        }
        return false;
    };
    answerAll();
    QVERIFY(!explained());
    m_panel->check();
    QVERIFY(!explained());
    m_panel->runOver(run(), LessonPanel::RunOf::LessonProgram);
    QVERIFY(explained());
}

void TestLessonPanel::runOfAChangedProgramGradesNothing()
{
    answerAll();
    m_panel->check();
    m_panel->runOver(run(), LessonPanel::RunOf::ChangedProgram);
    QVERIFY(!order().isGraded());
}

void TestLessonPanel::hintsOpenOneByOne()
{
    QVERIFY(order().hasMoreHints());
    order().openHint();
    QVERIFY(order().hasMoreHints());
    order().openHint();
    QVERIFY(!order().hasMoreHints());
    QVERIFY(!choice().hasMoreHints());
}

void TestLessonPanel::schedulingIsOfferedAndWonByARunThatMeetsTheGoals()
{
    m_panel->openLesson(withScheduling({"y", "x"}), {});
    m_panel->goToStep(2);
    QVERIFY(button(*m_panel, QStringLiteral("Next lesson ›"))->isEnabled());
    QSignalSpy wanted(m_panel.get(), &LessonPanel::schedulingWanted);
    QTest::mouseClick(button(*m_panel, QStringLiteral("Be the scheduler")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    m_panel->scheduled("turns", run());
    QVERIFY(!texts(*m_panel).contains(QStringLiteral("You made it happen.")));

    m_panel->openLesson(withScheduling({"x", "y"}), {});
    m_panel->goToStep(2);
    m_panel->runOver(run(), LessonPanel::RunOf::LessonProgram);
    QVERIFY(!texts(*m_panel).contains(QStringLiteral("You made it happen."))); // by luck
    m_panel->scheduled("turns", run());
    QVERIFY(texts(*m_panel).contains(QStringLiteral("You made it happen.")));
    QVERIFY(texts(*m_panel).contains(QStringLiteral("Nobody waits.")));
}

void TestLessonPanel::aWonSchedulingIsKept()
{
    m_panel->openLesson(withScheduling({"x", "y"}), {});
    m_panel->goToStep(2);
    m_panel->scheduled("turns", run());
    const LessonProgress progress = m_panel->progress();
    m_panel->openLesson(withScheduling({"x", "y"}), progress);
    QVERIFY(button(*m_panel, QStringLiteral("✓ Schedule again")));
}

void TestLessonPanel::tryNamesTheStatementToMove()
{
    QCOMPARE(m_panel->suggestedStatement(), QString());
    m_panel->goToStep(2);
    QCOMPARE(m_panel->suggestedStatement(), QStringLiteral("f1.join()"));
}

void TestLessonPanel::tryNamesTheStatementToSwitchOn()
{
    lesson::Lesson lesson = joinOrder();
    std::get<lesson::ScenarioBlock>(lesson.steps[0].blocks[1]).text = "f1.start()\n# f1.join()\n";
    m_panel->openLesson(std::make_shared<lesson::Lesson>(lesson), {});
    m_panel->goToStep(2);
    QCOMPARE(m_panel->suggestedStatement(), QStringLiteral("f1.join()"));
}

void TestLessonPanel::anotherLanguageChangesTheWordsAlone()
{
    answerAll();
    m_panel->check();
    m_panel->runOver(run(), LessonPanel::RunOf::LessonProgram);
    const LessonProgress before = m_panel->progress();
    const QString english = texts(*m_panel);
    speak(Language::SimplifiedChinese);
    m_panel->translate(std::make_shared<lesson::Lesson>(joinOrderInChinese()));
    QCoreApplication::sendPostedEvents();
    const QString chinese = texts(*m_panel);
    QVERIFY2(m_panel->progress() == before, qPrintable(chinese));
    for (const char *text : {"join 的顺序", "按", "join 会等待。", "结束了"})
        QVERIFY2(chinese.contains(QString::fromUtf8(text)), qPrintable(chinese));
    QVERIFY(order().isGraded() && choice().isGraded());
    QVERIFY(order().verdictText().contains(QStringLiteral("不是这些行。")));
    QCOMPARE(order().list().markOf(2), OrderList::Mark::Broken);
    speak(Language::English);
    m_panel->translate(std::make_shared<lesson::Lesson>(joinOrder()));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(texts(*m_panel), english);
}

void TestLessonPanel::anOpenHintIsTranslated()
{
    order().openHint();
    m_panel->translate(std::make_shared<lesson::Lesson>(joinOrderInChinese()));
    const QString chinese = texts(*m_panel);
    QVERIFY(chinese.contains(QStringLiteral("第一个提示")));
    QVERIFY(!chinese.contains(QStringLiteral("第二个提示")));
    QVERIFY(order().hasMoreHints());
}

void TestLessonPanel::progressComesBack()
{
    order().openHint();
    answerAll();
    m_panel->check();
    const LessonProgress progress = m_panel->progress();
    QCOMPARE(progress.hints, (QMap<QString, int>{{"lines", 1}}));
    LessonPanel again;
    again.openLesson(std::make_shared<lesson::Lesson>(joinOrder()), progress);
    QCOMPARE(again.step(), std::size_t(1));
    again.setLines(QStringLiteral("main"), {"x", "y"});
    const auto &question = *qobject_cast<OrderQuestionView *>(again.questions()[0]);
    QVERIFY(question.isCommitted());
    QCOMPARE(question.openHints(), 1);
    QCOMPARE(question.answer(), (QStringList{"y", "x", "never", "\n"}));
}

/// As in a window of 1280 by 720. What is too wide there would be cut off: also hints, verdicts and
/// explanations.
void TestLessonPanel::noShippedLessonIsWiderThanASmallPanel_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Chinese") << "zh_CN";
}

void TestLessonPanel::noShippedLessonIsWiderThanASmallPanel()
{
    QFETCH(QString, language);
    const LessonPlaces places{.shipped = QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons")};
    const RecordedRuns runs(QStringLiteral(JOINERY_SOURCE_DIR "/screenshots/runs"));
    m_panel->resize(236, 700);
    m_panel->hide(); // drawing it so often would take its time
    auto *scroll = m_panel->findChild<QScrollArea *>();
    const LessonLibrary library(places, language);
    for (const LessonEntry &entry : library.entries()) {
        const auto loaded = library.load(entry);
        QVERIFY2(loaded, qPrintable(entry.id));
        const auto run = runs.load(entry.id, loaded->lesson->scenario("main")->text);
        QVERIFY2(run, qPrintable(entry.id));
        const auto trace = std::make_shared<trace::Trace>(run->events);
        m_panel->openLesson(loaded->lesson, {});
        m_panel->setLines(QStringLiteral("main"), outputLines(*trace));
        for (std::size_t step = 0; step < loaded->lesson->steps.size(); ++step) {
            m_panel->goToStep(step);
            for (QuestionView *question : m_panel->questions()) {
                question->setOpenHints(9);
                if (qobject_cast<ChoiceQuestionView *>(question))
                    question->restoreAnswer({QStringLiteral("0")});
                question->setCommitted(true);
            }
            if (step > 0)
                m_panel->runOver(trace, LessonPanel::RunOf::LessonProgram);
            QCoreApplication::sendPostedEvents();
            const int wide = scroll->widget()->minimumSizeHint().width();
            QVERIFY2(
                wide <= scroll->viewport()->width(),
                qPrintable(
                    QStringLiteral("%1, step %2: %3 wide").arg(entry.id).arg(step).arg(wide)));
        }
        QVERIFY2(m_panel->questions()[0]->isGraded(), qPrintable(entry.id));
    }
}

QTEST_MAIN(TestLessonPanel)
#include "tst_lessonpanel.moc"
