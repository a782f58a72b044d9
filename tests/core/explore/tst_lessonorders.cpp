// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/explorer.h"
#include "lesson/lesson.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <poll.h>

#include <random>

using namespace joinery;
using namespace joinery::explore;
using engine::Scene;

namespace {

constexpr std::chrono::minutes plenty{5}; // a test machine may be slow
constexpr int mostExecutions = 40;
constexpr int longestExecution = 100;

/// Endless, or with more executions than that.
const QStringList largeLessons{
    QStringLiteral("01-alive-or-over"),        QStringLiteral("02-terminate-and-kill"),
    QStringLiteral("03-exit-codes"),           QStringLiteral("04-two-endless"),
    QStringLiteral("01-goes-with-its-parent"), QStringLiteral("02-heartbeat"),
    QStringLiteral("04-archiving-a-chat")};

std::vector<std::string> programsOf(const QString &file)
{
    QFile text(file);
    if (!text.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    const auto lesson = lesson::parseLesson(text.readAll().toStdString());
    std::vector<std::string> programs;
    for (const lesson::Step &step : lesson.value().steps) {
        for (const lesson::Block &block : step.blocks) {
            if (const auto *const scenario = std::get_if<lesson::ScenarioBlock>(&block))
                programs.push_back(scenario->text);
        }
    }
    return programs;
}

Scene nextScene(engine::Session &session)
{
    session.take();
    while (!session.scene() && !session.isOver()) {
        pollfd readable{session.fd(), POLLIN, 0};
        ::poll(&readable, 1, -1);
        session.take();
    }
    return session.scene().value_or(Scene{});
}

/// An execution as one sees it who chooses.
struct Execution {
    std::vector<ProcessPath> choices;
    std::vector<Scene> scenes;
    Outcome outcome;
    bool hasRefused = false;
};

/// next: who goes from here; none: nobody any more.
using Chooser = std::function<std::optional<ProcessPath>(const Scene &scene, std::size_t step)>;

Execution execute(const std::string &text, const Chooser &next)
{
    engine::RunOptions options;
    options.scheduling = engine::Scheduling::ByChoice;
    options.epoch = std::chrono::hours(500'000);
    auto session = engine::Session::start({"lesson.py", text}, options);
    if (!session)
        qFatal("the run did not start");
    Execution execution;
    while (true) {
        execution.scenes.push_back(nextScene(**session));
        const auto choice = next(execution.scenes.back(), execution.choices.size());
        if (!choice || (*session)->hasRefused())
            break;
        execution.choices.push_back(*choice);
        (*session)->choose(*choice);
    }
    execution.hasRefused = (*session)->hasRefused();
    (*session)->stop();
    execution.outcome = outcomeOf(trace::Trace((*session)->finish().events));
    return execution;
}

Execution repeat(const std::string &text, const std::vector<ProcessPath> &choices)
{
    return execute(text, [&](const Scene &, std::size_t step) {
        return step < choices.size() ? std::optional(choices[step]) : std::nullopt;
    });
}

Execution executeAnyHow(const std::string &text, unsigned seed)
{
    std::mt19937 random(seed);
    return execute(text, [&](const Scene &scene, std::size_t step) {
        std::vector<ProcessPath> able;
        for (const engine::SceneProcess &process : scene.processes) {
            if (process.canGo())
                able.push_back(process.path);
        }
        const bool goesOn = !able.empty() && step < longestExecution;
        return goesOn ? std::optional(able[random() % able.size()]) : std::nullopt;
    });
}

} // namespace

class TestLessonOrders : public QObject {
    Q_OBJECT

private slots:
    void theSameChoicesMakeTheSameRun_data();
    void theSameChoicesMakeTheSameRun();
    void everyLessonIsExplored_data();
    void everyLessonIsExplored();
    void everyExecutionOfTheExitCodesShowsAnotherOrder();
};

void TestLessonOrders::theSameChoicesMakeTheSameRun_data()
{
    QTest::addColumn<QString>("lesson");
    for (const char *lesson :
         {"03-endings/06-orphan", "04-daemons/01-goes-with-its-parent", "04-daemons/02-heartbeat",
          "04-daemons/04-archiving-a-chat"})
        QTest::newRow(lesson) << QString::fromLatin1(lesson);
}

void TestLessonOrders::theSameChoicesMakeTheSameRun()
{
    QFETCH(QString, lesson);
    const std::string text =
        programsOf(QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons/%1/lesson.md").arg(lesson))
            .front();
    for (const unsigned seed : {1U, 2U}) {
        const Execution first = executeAnyHow(text, seed);
        QVERIFY(first.choices.size() > 10);
        for (int i = 0; i < 10; ++i) {
            const Execution again = repeat(text, first.choices);
            QVERIFY(!again.hasRefused);
            QCOMPARE(again.scenes, first.scenes);
            QCOMPARE(again.outcome, first.outcome);
        }
    }
}

void TestLessonOrders::everyLessonIsExplored_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSmall");
    QDirIterator files(
        QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons"), {QStringLiteral("lesson.md")},
        QDir::Files, QDirIterator::Subdirectories);
    int lessons = 0;
    while (files.hasNext()) {
        const QString file = files.next();
        const QString folder = file.section(u'/', -2, -2);
        for (const std::string &text : programsOf(file))
            QTest::newRow(qPrintable(file.section(u'/', -3, -2)))
                << QByteArray::fromStdString(text) << !largeLessons.contains(folder);
        ++lessons;
    }
    QCOMPARE(lessons, 25);
}

void TestLessonOrders::everyLessonIsExplored()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isSmall);
    Explorer explorer(
        {"lesson.py", text.toStdString()}, {},
        {.executions = mostExecutions, .time = plenty, .steps = longestExecution});
    while (explorer.canGoOn()) {
        QVERIFY(explorer.execute());
        QVERIFY(explorer.last()->run.header.end != trace::RunEnd::Limit);
    }
    QCOMPARE(explorer.isComplete(), isSmall);
    QVERIFY(!explorer.orders().empty());
    if (isSmall && explorer.counted())
        QCOMPARE(explorer.orders().size(), *explorer.counted());
    std::set<Outcome> outcomes;
    for (const FoundOrder &order : explorer.orders())
        outcomes.insert(order.outcome);
    QCOMPARE(outcomes.size(), explorer.orders().size());
    for (const FoundOrder *const order : {&explorer.orders().front(), &explorer.orders().back()}) {
        const Execution again = repeat(text.toStdString(), order->choices);
        QVERIFY(!again.hasRefused);
        QCOMPARE(again.outcome, order->outcome);
    }
}

void TestLessonOrders::everyExecutionOfTheExitCodesShowsAnotherOrder()
{
    const QString file =
        QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons/03-endings/03-exit-codes/lesson.md");
    Explorer explorer({"lesson.py", programsOf(file).front()}, {}, {.time = plenty});
    while (explorer.canGoOn())
        QVERIFY(explorer.execute());
    QVERIFY(explorer.isComplete());
    // Two of them have ended or not, two ended before the first look, before their end or by it,
    // and one prints and ends before, around or behind it.
    QCOMPARE(explorer.orders().size(), std::size_t{2 * 2 * 3 * 3 * 3});
    QCOMPARE(explorer.executions(), 2 * 2 * 3 * 3 * 3);
}

QTEST_GUILESS_MAIN(TestLessonOrders)
#include "tst_lessonorders.moc"
