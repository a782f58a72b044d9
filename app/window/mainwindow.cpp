// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/lesson/lessonlibrary.h"
#include "app/lesson/lessonpanel.h"
#include "app/lesson/lessonprogress.h"
#include "app/program/noticestrip.h"
#include "app/program/programcheck.h"
#include "app/program/programpanel.h"
#include "app/timeline/timelineview.h"
#include "app/window/collapsedpanels.h"
#include "app/window/documentfile.h"
#include "app/window/mainpanels.h"
#include "app/window/runviews.h"
#include "app/window/runwords.h"
#include "app/window/toolbar.h"
#include "app/words/eventwords.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace joinery::app {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString lessonKey = QStringLiteral("window/lesson");
const QString themeKey = QStringLiteral("window/theme");
const QString speedKey = QStringLiteral("window/speed");

std::unique_ptr<QSettings> makeSettings(const QString &file)
{
    if (!file.isEmpty())
        return std::make_unique<QSettings>(file, QSettings::IniFormat);
    return std::make_unique<QSettings>(QStringLiteral("joinery"), QStringLiteral("joinery"));
}

QString shownTitle(const LessonEntry &entry)
{
    return entry.number + u' ' + entry.title;
}

/// "✓": every step is done; "1/3": so many are.
QString wordProgress(const LessonProgress &progress)
{
    const auto done = std::ranges::count(progress.done, true);
    const auto all = std::ssize(progress.done);
    if (done == 0)
        return {};
    return done == all ? QStringLiteral("✓") : QStringLiteral("%1/%2").arg(done).arg(all);
}

} // namespace

MainWindow::MainWindow(WindowOptions options, QWidget *parent)
    : QWidget(parent),
      m_options(std::move(options)),
      m_settings(makeSettings(m_options.settingsFile))
{
    // Before there is a widget: fonts and style sheets that come later cost a second polish of
    // each.
    m_themes.setMode(static_cast<ThemeMode>(m_settings->value(themeKey, 0).toInt()));
    wear(m_themes.theme());
    compose();
    m_views = new RunViews(m_run, *m_panels, this);
    m_desk = new LessonDesk(m_run, *m_panels, *m_settings, this);
    m_desk->setEnginePath(m_options.enginePath);
    m_panels->program().setCheck(checkProgram);
    m_speed = m_settings->value(speedKey, 1.0).toDouble();
    m_toolBar->setSpeed(m_speed);
    connectToolBar();
    connectRun();
    addShortcuts();
    m_toolBar->setThemeMode(m_themes.mode());
    handDown(m_themes.theme());
    connect(&m_themes, &ThemeChooser::themeChanged, this, [this](const Theme &theme) {
        wear(theme);
        handDown(theme);
    });
    showState();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::compose()
{
    m_toolBar = new ToolBar(this);
    m_panels = new MainPanels(this);
    m_notice = new NoticeStrip(this);
    m_status = new QLabel(this);
    m_status->setProperty("muted", true);
    m_status->setMinimumHeight(26);
    // A long sentence must not widen the window.
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolBar);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(10, 10, 10, 6);
    middle->addWidget(m_panels);
    column->addLayout(middle, 1);
    column->addWidget(m_notice);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(14, 0, 10, 4);
    bottom->addWidget(m_status, 1);
    bottom->addWidget(new CollapsedPanels(*m_panels, this));
    column->addLayout(bottom);
    resize(1440, 900);
    setMinimumSize(560, 420);
    if (const QByteArray geometry = m_settings->value(geometryKey).toByteArray();
        !geometry.isEmpty())
        restoreGeometry(geometry);
}

void MainWindow::connectToolBar()
{
    connect(m_toolBar, &ToolBar::runWanted, this, [this] { startRun(); });
    connect(m_toolBar, &ToolBar::stopWanted, &m_run, &RunController::stop);
    connect(m_toolBar, &ToolBar::pauseToggled, this, &MainWindow::togglePause);
    connect(m_toolBar, &ToolBar::stepWanted, this, &MainWindow::step);
    connect(m_toolBar, &ToolBar::previousLessonWanted, this, [this] { openNeighbour(-1); });
    connect(m_toolBar, &ToolBar::nextLessonWanted, this, [this] { openNeighbour(+1); });
    connect(&m_toolBar->lessonMenu(), &QMenu::aboutToShow, this, &MainWindow::fillLessonMenu);
    connect(m_toolBar, &ToolBar::speedChosen, this, [this](double speed) {
        m_speed = speed;
        m_settings->setValue(speedKey, speed);
        m_toolBar->setSpeed(speed);
        m_run.setSpeed(speed);
    });
    connect(m_toolBar, &ToolBar::themeChosen, this, [this](ThemeMode mode) {
        m_settings->setValue(themeKey, static_cast<int>(mode));
        m_toolBar->setThemeMode(mode);
        m_themes.setMode(mode);
    });
}

void MainWindow::connectRun()
{
    connect(&m_run, &RunController::stateChanged, this, &MainWindow::showState);
    connect(&m_run, &RunController::ticked, this, &MainWindow::showClock);
    connect(&m_run, &RunController::failed, this, &MainWindow::tellFailure);
    connect(&m_panels->lesson(), &LessonPanel::runWanted, this, [this] { startRun(); });
    connect(
        &m_panels->lesson(), &LessonPanel::nextLessonWanted, this, [this] { openNeighbour(+1); });
    connect(&m_panels->program(), &ProgramPanel::runWanted, this, [this] { startRun(); });
}

QAction *MainWindow::addShortcut(const QKeySequence &keys, std::function<void()> act)
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    return action;
}

void MainWindow::addShortcuts()
{
    addShortcut(Qt::Key_F5, [this] {
        if (!m_run.isGoingOn())
            startRun();
    });
    m_stopAction = addShortcut(Qt::Key_Escape, [this] { m_run.stop(); });
    addShortcut(Qt::Key_F8, [this] { togglePause(); });
    addShortcut(Qt::Key_F10, [this] { step(); });
    addShortcut(Qt::Key_F6, [this] { m_panels->focusNextPanel(MainPanels::Order::Forward); });
    addShortcut(
        Qt::SHIFT | Qt::Key_F6, [this] { m_panels->focusNextPanel(MainPanels::Order::Backward); });
    addShortcut(Qt::CTRL | Qt::Key_PageUp, [this] { openNeighbour(-1); });
    addShortcut(Qt::CTRL | Qt::Key_PageDown, [this] { openNeighbour(+1); });
    addShortcut(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    for (int panel = 0; panel < 4; ++panel)
        addShortcut(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_1 + panel)), [=, this] {
            m_panels->focusPanel(static_cast<MainPanels::Panel>(panel));
        });
}

/// The window itself is older than the first theme, and what is made in it takes its font: under a
/// style sheet a later one would not reach them.
void MainWindow::wear(const Theme &theme)
{
    applyTheme(theme);
    setFont(theme.uiFont());
}

void MainWindow::handDown(const Theme &theme)
{
    m_toolBar->setTheme(theme);
    m_panels->setTheme(theme);
    m_notice->setTheme(theme);
}

void MainWindow::openFirst()
{
    if (!m_options.open.isEmpty() && QFileInfo::exists(m_options.open))
        openFile(m_options.open);
    else if (!m_options.open.isEmpty())
        openLesson(m_options.open);
    else
        openLesson(m_settings->value(lessonKey).toString());
    m_panels->focusPanel(MainPanels::Panel::Program);
    emit opened();
}

void MainWindow::openLesson(const QString &id)
{
    m_notice->hide();
    const auto &entries = library().entries();
    if (entries.empty()) {
        m_desk->showMessage(
            tr("No lessons"), tr("There are no lessons here. Open a program: `joinery FILE.py`."));
        return;
    }
    const LessonEntry &entry = entries[library().indexOf(id).value_or(0)];
    const auto loaded = loadLesson(entry.path);
    if (loaded) {
        m_desk->openLesson(*loaded);
        m_settings->setValue(lessonKey, entry.id);
    } else {
        m_desk->showMessage(entry.title, wordLessonFailure(entry.path, loaded.error()));
    }
    showLessonTitle();
}

void MainWindow::openFile(const QString &path)
{
    m_notice->hide();
    auto file = readDocument(path);
    if (!file) {
        m_desk->showMessage(QFileInfo(path).fileName(), file.error());
    } else if (auto *lesson = std::get_if<OpenedLesson>(&*file)) {
        m_desk->openLesson(lesson->lesson);
    } else if (auto *program = std::get_if<OpenedProgram>(&*file)) {
        m_desk->openProgram(program->name, program->text);
    } else if (auto *opened = std::get_if<OpenedRun>(&*file)) {
        showRun(std::move(*opened));
    }
    showLessonTitle();
}

void MainWindow::showRun(OpenedRun opened)
{
    m_desk->openProgram(
        QString::fromStdString(opened.run.header.scenarioName),
        QString::fromStdString(opened.run.header.scenarioText));
    m_run.show(std::move(opened.run));
    if (opened.damagedFromLine)
        m_notice->tell(
            NoticeStrip::Kind::Problem,
            tr("This run's file is cut off or damaged from line %1 on: what stands before it is "
               "shown, the rest of the run is missing.")
                .arg(*opened.damagedFromLine));
}

const LessonLibrary &MainWindow::library()
{
    if (!m_library)
        m_library = std::make_unique<LessonLibrary>();
    return *m_library;
}

std::optional<std::size_t> MainWindow::lessonIndex()
{
    const lesson::Lesson *lesson = m_desk->lesson();
    return lesson ? library().indexOf(QString::fromStdString(lesson->id)) : std::nullopt;
}

void MainWindow::openNeighbour(int step)
{
    const auto index = lessonIndex();
    const auto &entries = library().entries();
    const std::size_t wanted = index.value_or(0) + static_cast<std::size_t>(step);
    // Before the first, the number has wrapped round to the largest.
    if (wanted < entries.size())
        openLesson(entries[wanted].id);
}

void MainWindow::showLessonTitle()
{
    // Without a lesson there is no need to read the shelf: not before the first paint, above all.
    const lesson::Lesson *lesson = m_desk->lesson();
    const auto index = lessonIndex();
    const QString title = lesson ? QString::fromStdString(lesson->title) : tr("Choose a lesson");
    m_toolBar->setLessonTitle(index ? shownTitle(library().entries()[*index]) : title);
    m_toolBar->setNeighbours(index && *index > 0, index && *index + 1 < library().entries().size());
    setWindowTitle(lesson ? tr("%1 — Joinery").arg(title) : tr("Joinery"));
}

void MainWindow::fillLessonMenu()
{
    QMenu &menu = m_toolBar->lessonMenu();
    menu.clear();
    m_desk->save();
    QString chapter;
    const auto current = lessonIndex();
    const auto &entries = library().entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].chapter != chapter)
            menu.addSection(entries[i].chapter);
        chapter = entries[i].chapter;
        const QString progress = wordProgress(loadProgress(*m_settings, entries[i].id));
        QAction *action = menu.addAction(shownTitle(entries[i]) + u'\t' + progress);
        action->setCheckable(true);
        action->setChecked(current == i);
        connect(action, &QAction::triggered, this, [this, id = entries[i].id] { openLesson(id); });
    }
}

void MainWindow::startRun(engine::Stepping stepping)
{
    m_notice->hide();
    if (!m_panels->program().checkNow()) {
        m_status->setText(tr("The program cannot run yet: see the line marked in it."));
        return;
    }
    engine::RunOptions options;
    options.speed = m_speed;
    options.stepping = stepping;
    options.stopAfter = m_desk->stopAfter();
    options.enginePath = m_options.enginePath;
    m_run.start(m_desk->scenario(), std::move(options));
}

void MainWindow::togglePause()
{
    if (m_run.state() == RunState::Paused)
        m_run.resume();
    else if (m_run.isStepping())
        m_run.setStepping(engine::Stepping::Off);
    else
        m_run.pause();
    showState();
}

/// The first press halts everything, each later one lets one process pass.
void MainWindow::step()
{
    if (!m_run.isGoingOn()) {
        startRun(engine::Stepping::On);
    } else if (!m_run.isStepping()) {
        m_run.setStepping(engine::Stepping::On);
        m_run.resume();
    } else {
        m_run.step(m_views->selectedProcess());
    }
    showState();
}

void MainWindow::showState()
{
    const bool goesOn = m_run.isGoingOn();
    m_toolBar->setState(
        m_run.state(), goesOn && m_run.isStepping() ? engine::Stepping::On : engine::Stepping::Off);
    m_stopAction->setEnabled(goesOn);
    switch (m_run.state()) {
    case RunState::Idle:
        m_status->setText(tr("F5 runs the program · F6 goes from panel to panel"));
        break;
    case RunState::Over:
        m_status->setText(wordRunEnd(m_run.header(), m_run.trace()));
        break;
    case RunState::Running:
    case RunState::Paused:
        showClock();
        break;
    }
}

void MainWindow::showClock()
{
    const QString now = words::timeText(m_run.now());
    if (m_run.state() == RunState::Paused)
        m_status->setText(tr("Paused at %1: every process is stopped.").arg(now));
    else if (m_run.isStepping())
        m_status->setText(
            tr("Step by step, at %1: Step (F10) lets one process pass, Continue (F8) all.")
                .arg(now));
    else
        m_status->setText(tr("Running: %1").arg(now));
}

void MainWindow::tellFailure(const engine::SessionError &error)
{
    m_notice->tell(NoticeStrip::Kind::Problem, wordSessionError(error));
}

QString MainWindow::status() const
{
    return m_notice->isVisible() ? m_notice->text() : m_status->text();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_shown, true))
        m_panels->restoreSizes(*m_settings);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // The window is there at once; what it shows comes right after.
    if (!std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::openFirst);
}

/// Only a Space that nothing else had a use for comes here: texts, lists and buttons take theirs.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && m_run.isGoingOn())
        togglePause();
    else
        QWidget::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_desk->save();
    m_settings->setValue(geometryKey, saveGeometry());
    m_panels->saveSizes(*m_settings);
    m_run.forget();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::retranslate()
{
    showLessonTitle();
    showState();
}

} // namespace joinery::app
