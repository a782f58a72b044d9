// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/lesson/lessonlibrary.h"
#include "app/lesson/lessonpanel.h"
#include "app/order/orderview.h"
#include "app/program/noticestrip.h"
#include "app/program/programcheck.h"
#include "app/program/programpanel.h"
#include "app/runs/runwords.h"
#include "app/translation/translation.h"
#include "app/window/documentfile.h"
#include "app/window/lessonmenu.h"
#include "app/window/mainpanels.h"
#include "app/window/notices.h"
#include "app/window/runcontrols.h"
#include "app/window/runviews.h"
#include "app/window/toolbar.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace joinery::app {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString languageKey = QStringLiteral("window/language");
const QString lessonKey = QStringLiteral("window/lesson");
const QString motionKey = QStringLiteral("window/motion");
const QString themeKey = QStringLiteral("window/theme");

ThemeMode themeModeIn(const QSettings &settings)
{
    const int mode = settings.value(themeKey).toInt();
    const bool known = mode >= 0 && mode <= static_cast<int>(ThemeMode::Dark);
    return known ? static_cast<ThemeMode>(mode) : ThemeMode::System;
}

} // namespace

MainWindow::MainWindow(WindowOptions options, QWidget *parent)
    : QWidget(parent),
      m_options(std::move(options)),
      m_opened(openSettings(m_options.settingsFile)),
      m_settings(*m_opened.settings),
      m_store(m_options.dataFolder.isEmpty() ? Store::usersFolder() : m_options.dataFolder)
{
    m_languages.setMode(m_options.language.value_or(
        languageModeOf(m_settings.value(languageKey).toString()).value_or(LanguageMode::System)));
    speak(m_languages.language());
    // Before there is a widget: fonts and style sheets that come later cost a second polish of
    // each.
    m_themes.setMode(themeModeIn(m_settings));
    wear(m_themes.theme());
    compose();
    m_views = new RunViews(m_run, m_history, *m_panels, this);
    m_desk = new LessonDesk(m_run, *m_panels, m_store, this);
    m_desk->setEnginePath(m_options.enginePath);
    m_panels->program().setCheck(checkProgram);
    m_lessons = new LessonMenu(*m_toolBar, m_store.progress(), this);
    m_controls = new RunControls(
        {m_run, *m_views, *m_desk, *m_panels, *m_toolBar, m_settings}, m_options.enginePath, this);
    addShortcuts();
    connectParts();
    m_toolBar->setThemeMode(m_themes.mode());
    m_toolBar->setLanguageMode(m_languages.mode());
    setMotion(m_settings.value(motionKey, true).toBool() ? Motion::Moving : Motion::Still);
    handDown(m_themes.theme());
    retranslate();
    if (m_opened.problem)
        tellStoreProblem(*m_opened.problem);
}

MainWindow::~MainWindow() = default;

void MainWindow::compose()
{
    m_toolBar = new ToolBar(this);
    m_panels = new MainPanels(this);
    m_strip = new NoticeStrip(this);
    m_notices = new Notices(*m_strip, this);
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
    column->addWidget(m_strip);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(14, 0, 10, 4);
    bottom->addWidget(m_status, 1);
    column->addLayout(bottom);
    resize(1440, 900);
    setMinimumSize(560, 420);
    if (const QByteArray geometry = m_settings.value(geometryKey).toByteArray();
        !geometry.isEmpty())
        restoreGeometry(geometry);
    // On a smaller screen, such as a projector's, as large as that.
    resize(size().boundedTo(screen()->availableSize()));
}

void MainWindow::connectParts()
{
    connect(m_controls, &RunControls::statusChanged, m_status, &QLabel::setText);
    connect(m_controls, &RunControls::starting, m_notices, [this] {
        m_notices->end(Notice::Until::NextRun);
    });
    connect(&m_store, &Store::problemFound, this, &MainWindow::tellStoreProblem);
    connect(&m_run, &RunController::failed, this, &MainWindow::tellFailure);
    connect(&m_run, &RunController::stateChanged, this, [this] {
        m_stopAction->setEnabled(m_run.isGoingOn());
    });
    connect(m_lessons, &LessonMenu::lessonWanted, this, &MainWindow::openLesson);
    connect(m_lessons, &LessonMenu::aboutToShow, m_desk, &LessonDesk::save);
    connect(&m_panels->lesson(), &LessonPanel::nextLessonWanted, m_lessons, &LessonMenu::openNext);
    connectChoosers();
}

void MainWindow::connectChoosers()
{
    connect(m_toolBar, &ToolBar::languageChosen, this, [this](LanguageMode mode) {
        m_settings.setValue(languageKey, codeOf(mode));
        m_toolBar->setLanguageMode(mode);
        m_languages.setMode(mode);
    });
    connect(&m_languages, &LanguageChooser::languageChanged, this, speak);
    connect(m_toolBar, &ToolBar::themeChosen, this, [this](ThemeMode mode) {
        m_settings.setValue(themeKey, static_cast<int>(mode));
        m_toolBar->setThemeMode(mode);
        m_themes.setMode(mode);
    });
    connect(m_toolBar, &ToolBar::motionChosen, this, [this](Motion motion) {
        m_settings.setValue(motionKey, motion == Motion::Moving);
        setMotion(motion);
    });
    connect(&m_themes, &ThemeChooser::themeChanged, this, [this](const Theme &theme) {
        wear(theme);
        handDown(theme);
    });
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
    addShortcut(Qt::Key_F5, [this] { m_controls->startUnlessRunning(); });
    m_stopAction = addShortcut(Qt::Key_Escape, [this] { m_run.stop(); });
    m_stopAction->setEnabled(false);
    addShortcut(Qt::Key_F8, [this] { m_controls->togglePause(); });
    addShortcut(Qt::Key_F10, [this] { m_controls->step(); });
    addShortcut(Qt::Key_F6, [this] { m_panels->focusNextPanel(MainPanels::Direction::Forward); });
    addShortcut(Qt::SHIFT | Qt::Key_F6, [this] {
        m_panels->focusNextPanel(MainPanels::Direction::Backward);
    });
    addShortcut(Qt::CTRL | Qt::Key_PageUp, [this] { m_lessons->openPrevious(); });
    addShortcut(Qt::CTRL | Qt::Key_PageDown, [this] { m_lessons->openNext(); });
    addShortcut(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    for (const Panel panel : allPanels) {
        const auto digit = static_cast<Qt::Key>(Qt::Key_1 + int(panel));
        addShortcut(
            QKeyCombination(Qt::CTRL, digit), [panel, this] { m_panels->focusPanel(panel); });
    }
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
    m_strip->setTheme(theme);
    m_lessons->setTheme(theme);
}

void MainWindow::setMotion(Motion motion)
{
    m_toolBar->setMotion(motion);
    m_panels->order().setMotion(motion);
}

void MainWindow::openFirst()
{
    if (!m_options.open.isEmpty() && QFileInfo::exists(m_options.open))
        openFile(m_options.open);
    else if (!m_options.open.isEmpty())
        openLesson(m_options.open);
    else
        openLesson(m_settings.value(lessonKey).toString());
    m_panels->focusPanel(Panel::Program);
    emit opened();
}

void MainWindow::openLesson(const QString &id)
{
    m_notices->end(Notice::Until::NextDocument);
    const auto &entries = m_lessons->library().entries();
    if (entries.empty()) {
        m_desk->showMessage([] {
            return LessonPanel::Message{
                tr("No lessons"),
                tr("There are no lessons here. Open a program: `joinery FILE.py`.")};
        });
        return;
    }
    const LessonEntry &entry = entries[m_lessons->library().indexOf(id).value_or(0)];
    const auto loaded = m_lessons->library().load(entry);
    if (loaded) {
        m_desk->openLesson(loaded->lesson);
        m_libraryLesson = entry.id;
        tellTranslationFailure(*loaded);
        m_settings.setValue(lessonKey, entry.id);
    } else {
        m_desk->showMessage([title = entry.title, failure = loaded.error()] {
            return LessonPanel::Message{title, wordLessonFailure(failure)};
        });
    }
    showLessonTitle();
}

void MainWindow::openFile(const QString &path)
{
    m_notices->end(Notice::Until::NextDocument);
    m_libraryLesson.clear();
    auto file = readDocument(path);
    if (!file) {
        m_desk->showMessage([title = QFileInfo(path).fileName(), why = file.error()] {
            return LessonPanel::Message{title, why};
        });
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
    if (!opened.damagedFromLine)
        return;
    m_notices->tell(
        {.kind = NoticeStrip::Kind::Problem,
         .until = Notice::Until::NextDocument,
         .text = [line = *opened.damagedFromLine] {
             return tr("This run's file is cut off or damaged from line %1 on: what stands before "
                       "it is shown, the rest of the run is missing.")
                 .arg(line);
         }});
}

void MainWindow::showLessonTitle()
{
    const lesson::Lesson *lesson = m_desk->lesson();
    const QString title = lesson ? QString::fromStdString(lesson->title) : tr("Choose a lesson");
    if (lesson)
        m_lessons->showLesson(QString::fromStdString(lesson->id), title);
    else
        m_lessons->showTitle(title);
    setWindowTitle(lesson ? tr("%1 — Joinery").arg(title) : tr("Joinery"));
}

void MainWindow::startRun(engine::Stepping stepping)
{
    m_controls->start(stepping);
}

void MainWindow::tellFailure(const engine::SessionError &error)
{
    m_notices->tell(
        {.kind = NoticeStrip::Kind::Problem, .until = Notice::Until::NextRun, .text = [error] {
             return wordSessionError(error);
         }});
}

void MainWindow::tellStoreProblem(const StoreProblem &problem)
{
    m_notices->tell(
        {.kind = NoticeStrip::Kind::Problem, .text = [problem] { return inWords(problem); }});
}

QString MainWindow::status() const
{
    return m_strip->isVisible() ? m_strip->text() : m_status->text();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_shown, true))
        m_panels->restoreSizes(m_settings);
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
        m_controls->togglePause();
    else
        QWidget::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_desk->save();
    m_settings.setValue(geometryKey, saveGeometry());
    m_panels->saveSizes(m_settings);
    m_run.forget();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// The lessons of the library have their other language beside them.
void MainWindow::translateLesson()
{
    m_lessons->refresh();
    if (!m_desk->lesson() || m_libraryLesson.isEmpty())
        return;
    const LessonLibrary &library = m_lessons->library();
    const LessonEntry *entry = library.find(m_libraryLesson);
    if (!entry)
        return;
    if (const auto loaded = library.load(*entry)) {
        m_desk->translate(loaded->lesson);
        tellTranslationFailure(*loaded);
    }
}

void MainWindow::tellTranslationFailure(const LoadedLesson &loaded)
{
    if (!loaded.translationFailure)
        return;
    m_notices->tell(
        {.until = Notice::Until::NextDocument, .text = [file = loaded.translationFailure->file] {
             return tr("This lesson's translation has errors, so it is shown in English; "
                       "joinery check %1 lists them.")
                 .arg(file);
         }});
}

void MainWindow::retranslate()
{
    translateLesson();
    showLessonTitle();
    m_controls->retranslate();
    m_notices->retranslate();
}

} // namespace joinery::app
