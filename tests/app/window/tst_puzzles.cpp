// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/lesson/lessonlibrary.h"
#include "app/lesson/lessonpanel.h"
#include "app/lesson/schedulequestionview.h"
#include "app/scheduler/schedulerbar.h"
#include "app/scheduler/turnbutton.h"
#include "app/window/mainpanels.h"
#include "explore/explorer.h"
#include "openedwindow.h"

#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before
constexpr std::size_t fewestPuzzles = 8;
constexpr explore::Bounds bounds{.executions = 4000, .time = std::chrono::seconds(60)};

struct Puzzle {
    QString lessonId;
    std::shared_ptr<const lesson::Lesson> lesson;
    lesson::Question question;
};

std::vector<Puzzle> shippedPuzzles()
{
    std::vector<Puzzle> puzzles;
    const LessonLibrary library;
    for (const LessonEntry &entry : library.entries()) {
        const auto loaded = library.load(entry);
        if (!loaded)
            continue;
        for (const lesson::Step &step : loaded->lesson->steps) {
            for (const lesson::Block &block : step.blocks) {
                const auto *question = std::get_if<lesson::Question>(&block);
                if (question && std::holds_alternative<lesson::ScheduleQuestion>(question->kind))
                    puzzles.push_back({entry.id, loaded->lesson, *question});
            }
        }
    }
    return puzzles;
}

/// Who has to go when, found by executing one schedule after another. Empty: there is none.
std::vector<ProcessPath> winningChoices(const Puzzle &puzzle)
{
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    explore::Explorer explorer(
        {"puzzle.py", puzzle.lesson->scenario(puzzle.question.run)->text}, options, bounds);
    while (explorer.canGoOn()) {
        if (!explorer.execute())
            return {};
        const auto &last = *explorer.last();
        const bool isWhole = last.run.header.end == trace::RunEnd::Finished;
        if (isWhole && meetsGoals(puzzle.question, trace::Trace(last.run.events)))
            return last.choices;
    }
    return {};
}

} // namespace

/// The lessons' puzzles can be won: the explorer finds how, and a student does it by keys.
class TestPuzzles : public QObject {
    Q_OBJECT

private slots:
    void thereAreEnough();
    void eachIsWonByKeys_data();
    void eachIsWonByKeys();

private:
    void play(MainWindow &window, const std::vector<ProcessPath> &choices);
};

void TestPuzzles::thereAreEnough()
{
    QVERIFY(shippedPuzzles().size() >= fewestPuzzles);
}

void TestPuzzles::eachIsWonByKeys_data()
{
    QTest::addColumn<std::size_t>("index");
    const std::vector<Puzzle> puzzles = shippedPuzzles();
    for (std::size_t index = 0; index < puzzles.size(); ++index)
        QTest::newRow(qPrintable(
            puzzles[index].lessonId + u'/' + QString::fromStdString(puzzles[index].question.id)))
            << index;
}

void TestPuzzles::eachIsWonByKeys()
{
    QFETCH(std::size_t, index);
    const Puzzle puzzle = shippedPuzzles().at(index);
    const std::vector<ProcessPath> choices = winningChoices(puzzle);
    QVERIFY(!choices.empty());

    const QTemporaryDir folder;
    const auto window = tests::openedWindow(folder, puzzle.lessonId);
    QVERIFY(window);
    LessonPanel &panel = window->panels().lesson();
    panel.goToStep(panel.lesson()->steps.size() - 1);
    const auto *view = panel.findChild<ScheduleQuestionView *>();
    QVERIFY(view->isVisible() && !view->isAnswered());
    view->findChild<QPushButton *>(QStringLiteral("play"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    play(*window, choices);
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(view->isAnswered(), patience);
}

void TestPuzzles::play(MainWindow &window, const std::vector<ProcessPath> &choices)
{
    const auto *bar = window.findChild<SchedulerBar *>();
    QVERIFY(bar && bar->isVisible());
    for (const ProcessPath &process : choices) {
        const auto index = [&]() -> std::ptrdiff_t {
            const engine::Scene *scene = window.run().scene();
            const engine::SceneProcess *found = scene ? scene->find(process) : nullptr;
            return found && found->canGo() ? found - scene->processes.data() : -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(index() >= 0, patience);
        QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(Qt::Key_1 + index()));
    }
    QTRY_COMPARE_WITH_TIMEOUT(window.run().state(), RunState::Over, patience);
}

QTEST_MAIN(TestPuzzles)
#include "tst_puzzles.moc"
