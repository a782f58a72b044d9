// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/schedulercontrols.h"

#include "app/lesson/lessonpage.h"
#include "app/lesson/schedulequestionview.h"
#include "app/program/noticestrip.h"
#include "app/program/programpanel.h"
#include "app/scheduler/schedulerbar.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "openedwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before

} // namespace

/// A puzzle is about the lesson's own program, and so is what the window shows of it.
class TestSchedulerControls : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void untouchedProgramIsNotSaidToHaveChanged();
    void puzzlePutsTheLessonsProgramBackAndSaysSo();
    void programWithErrorsIsNoObstacle();
    void chipsLeaveATextThatIsNotTheRuns();
    void anotherRunEndsIt();
    void wonPuzzleDoesNotWidenThePage();
    void lineOfWhoHasGoneIsInSight();
    void goalSpeaksTheLanguageOfTheWindow();

private:
    ProgramPanel &program() const { return m_window->panels().program(); }
    ProgramEditor &editor() const { return program().editor(); }
    RunController &run() const { return m_window->run(); }
    bool isSaidToHaveChanged() const;
    void play();
    void choose(const ProcessPath &process) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestSchedulerControls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = tests::openedWindow(*m_folder, QStringLiteral("join-order"), {1440, 900});
    QVERIFY(m_window);
}

void TestSchedulerControls::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

bool TestSchedulerControls::isSaidToHaveChanged() const
{
    return std::ranges::any_of(program().findChildren<NoticeStrip *>(), [](NoticeStrip *strip) {
        return strip->isVisible() && strip->text().startsWith(QStringLiteral("Changed since"));
    });
}

void TestSchedulerControls::play()
{
    LessonPanel &panel = m_window->panels().lesson();
    panel.goToStep(panel.lesson()->steps.size() - 1);
    auto *view = panel.findChild<ScheduleQuestionView *>();
    QVERIFY(view && view->isVisible());
    view->findChild<QPushButton *>(QStringLiteral("play"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(run().scene(), patience);
}

void TestSchedulerControls::choose(const ProcessPath &process) const
{
    const auto canGo = [&] {
        const engine::SceneProcess *found = run().scene() ? run().scene()->find(process) : nullptr;
        return found && found->canGo();
    };
    QTRY_VERIFY_WITH_TIMEOUT(canGo(), patience);
    const auto &processes = run().scene()->processes;
    QTest::keyClick(
        m_window->findChild<SchedulerBar *>(),
        Qt::Key(Qt::Key_1 + (run().scene()->find(process) - processes.data())));
}

void TestSchedulerControls::untouchedProgramIsNotSaidToHaveChanged()
{
    play();
    QVERIFY(!isSaidToHaveChanged());
    QTRY_VERIFY_WITH_TIMEOUT(!editor().chips().empty(), patience);
    QTest::keyClick(m_window->findChild<SchedulerBar *>(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Over, patience);
    QVERIFY(!isSaidToHaveChanged());
    QVERIFY(editor().chips().empty());
}

void TestSchedulerControls::puzzlePutsTheLessonsProgramBackAndSaysSo()
{
    const QString own = program().program();
    const int join = int(own.left(own.indexOf(QStringLiteral("f1.join()"))).count(u'\n')) + 1;
    editor().goToLine(join);
    editor().moveStatement(language::Direction::Down);
    const QString changed = program().program();
    QVERIFY(changed != own);

    play();
    QCOMPARE(program().program(), own);
    QVERIFY(program().shows(QString::fromStdString(run().scenario().text)));
    QVERIFY(m_window->status().contains(QStringLiteral("the lesson's program")));
    QTRY_VERIFY_WITH_TIMEOUT(!editor().chips().empty(), patience);

    editor().undo();
    QCOMPARE(program().program(), changed);
    QVERIFY(editor().chips().empty());
    QVERIFY(isSaidToHaveChanged());
    editor().redo();
    QVERIFY(!editor().chips().empty());
    QVERIFY(!isSaidToHaveChanged());
}

void TestSchedulerControls::programWithErrorsIsNoObstacle()
{
    editor().changeProgram(QStringLiteral("print('a'\n"));
    play();
    QVERIFY(program().isOriginal());
}

void TestSchedulerControls::chipsLeaveATextThatIsNotTheRuns()
{
    m_window->startRun(engine::Stepping::On);
    QTRY_VERIFY_WITH_TIMEOUT(!editor().chips().empty(), patience);
    const QString own = program().program();
    editor().changeProgram(QStringLiteral("# Another line\n") + own);
    QVERIFY(editor().chips().empty());
    editor().undo();
    QVERIFY(!editor().chips().empty());
    editor().changeProgram(own + QStringLiteral("\n\n"));
    QVERIFY(!editor().chips().empty());
    run().stop();
    QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Over, patience);
}

/// The strip's "Run again" begins one while the scheduled run goes on.
void TestSchedulerControls::anotherRunEndsIt()
{
    play();
    choose(ProcessPath());
    auto *bar = m_window->findChild<SchedulerBar *>();
    QVERIFY(bar->isVisible());
    editor().changeProgram(QStringLiteral("print('a')"));
    QVERIFY(isSaidToHaveChanged());
    emit program().runWanted();
    QVERIFY(!bar->isVisible());
    QVERIFY(!isSaidToHaveChanged());
    QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Over, patience);
}

void TestSchedulerControls::wonPuzzleDoesNotWidenThePage()
{
    play();
    auto *view = m_window->findChild<ScheduleQuestionView *>();
    view->restoreAnswer({QStringLiteral("won")});
    view->setCommitted(true);
    view->grade(run().sharedTrace());
    QVERIFY(view->isGraded());
    const LessonPage &page = m_window->panels().lesson().page();
    for (const LanguageMode language : {LanguageMode::English, LanguageMode::SimplifiedChinese}) {
        m_window->languageChooser().setMode(language);
        QCoreApplication::processEvents();
        QVERIFY(page.sheet().minimumSizeHint().width() <= page.viewport()->width());
    }
}

void TestSchedulerControls::lineOfWhoHasGoneIsInSight()
{
    m_window->resize(1280, 420);
    play();
    QTRY_COMPARE_WITH_TIMEOUT(editor().chips().size(), std::size_t(1), patience);
    choose(ProcessPath());
    QTRY_VERIFY_WITH_TIMEOUT(run().scene(), patience);
    editor().verticalScrollBar()->setValue(0);
    choose(ProcessPath());
    const auto lineOfMain = [&] {
        const engine::SceneProcess *main =
            run().scene() ? run().scene()->find(ProcessPath()) : nullptr;
        return main ? main->line : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(lineOfMain() > 14, patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        editor().viewport()->rect().contains(editor().rowRect(lineOfMain())), patience);
}

void TestSchedulerControls::goalSpeaksTheLanguageOfTheWindow()
{
    play();
    const auto *view = m_window->findChild<ScheduleQuestionView *>();
    const auto goal = [view] {
        return QString::fromStdString(view->question().markdown).trimmed();
    };
    const auto isShown = [&] {
        const auto labels = m_window->findChild<SchedulerBar *>()->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().startsWith(goal()); });
    };
    const QString inEnglish = goal();
    QVERIFY(isShown());
    m_window->languageChooser().setMode(LanguageMode::SimplifiedChinese);
    QTRY_VERIFY(goal() != inEnglish);
    QTRY_VERIFY(isShown());
}

QTEST_MAIN(TestSchedulerControls)
#include "tst_schedulercontrols.moc"
