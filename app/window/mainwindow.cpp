// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/byhand/handsignals.h"
#include "app/commands/aboutsheet.h"
#include "app/commands/commands.h"
#include "app/commands/enterpresses.h"
#include "app/commands/shortcutsheet.h"
#include "app/files/filedrop.h"
#include "app/lesson/lessonpanel.h"
#include "app/order/orderview.h"
#include "app/program/noticestrip.h"
#include "app/program/programcheck.h"
#include "app/program/programpanel.h"
#include "app/runs/runwords.h"
#include "app/translation/translation.h"
#include "app/why/whycard.h"
#include "app/window/controls/comparecontrols.h"
#include "app/window/controls/flipcontrols.h"
#include "app/window/controls/happencontrols.h"
#include "app/window/controls/orderscontrols.h"
#include "app/window/controls/runcontrols.h"
#include "app/window/controls/schedulercontrols.h"
#include "app/window/controls/seriescontrols.h"
#include "app/window/documents.h"
#include "app/window/lessonmenu.h"
#include "app/window/mainmenu.h"
#include "app/window/mainpanels.h"
#include "app/window/notices.h"
#include "app/window/presentation.h"
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
    // Nothing has words yet that could change.
    QCoreApplication::removePostedEvents(this, QEvent::LanguageChange);
    // Before there is a widget: fonts and style sheets that come later cost a second polish of
    // each.
    m_themes.setMode(themeModeIn(m_settings));
    wear(m_themes.theme());
    compose();
    m_views = new RunViews(m_run, m_history, *m_panels, this);
    auto *handSignals = new HandSignals(m_run, this);
    handSignals->serve(m_panels->timeline());
    m_desk = new LessonDesk(m_run, *m_panels, m_store, this);
    m_desk->setEnginePath(m_options.enginePath);
    if (!m_options.recordedRuns.isEmpty())
        m_desk->setRecordedRuns(m_options.recordedRuns);
    m_panels->program().setCheck(checkProgram);
    m_lessons = new LessonMenu(*m_toolBar, m_store.progress(), *this);
    m_controls = new RunControls(
        {m_run, *m_views, *m_desk, *m_panels, *m_toolBar, m_settings}, m_options.enginePath, this);
    m_compare = new CompareControls({m_run, *m_views, *handSignals, *m_panels}, this);
    m_flip = new FlipControls({m_run, *m_controls, *m_panels}, this);
    m_happen = new HappenControls({m_run, m_history, *m_controls, *m_desk, *m_panels}, this);
    m_series =
        new SeriesControls({m_run, *m_controls, *m_desk, *m_panels, *m_toolBar, m_settings}, this);
    m_orders = new OrdersControls({m_run, m_history, *m_controls, *m_desk, *m_panels}, this);
    m_documents = std::make_unique<Documents>(
        Documents::Parts{m_run, *m_panels, *m_desk, *m_lessons, *m_notices, m_store, m_settings},
        *this);
    m_scheduler = new SchedulerControls(
        {m_run, *m_controls, *m_desk, *m_panels, *m_toolBar, *m_schedulerPlace}, this);
    m_presentation = new Presentation(
        {*this, *m_toolBar, *m_statusRow, *m_presenterPlace, *m_panels, *m_lessons, *m_controls,
         m_run, m_themes},
        this);
    m_commands = new Commands(*this);
    new EnterPresses(*this);
    connectCommands();
    connectParts();
    addMenu();
    addFileDrop();
    m_toolBar->setLanguageMode(m_languages.mode());
    setMotion(m_settings.value(motionKey, true).toBool() ? Motion::Moving : Motion::Still);
    handDown(m_themes.theme());
    retranslate();
    if (m_opened.problem)
        tellStoreProblem(*m_opened.problem);
}

MainWindow::~MainWindow()
{
    m_documents->keep();
}

void MainWindow::compose()
{
    m_toolBar = new ToolBar(this);
    m_panels = new MainPanels(this);
    m_panels->setContents(PanelCard::Contents::Held);
    m_strip = new NoticeStrip(this);
    m_notices = new Notices(*m_strip, this);
    m_status = new QLabel(this);
    m_status->setProperty("muted", true);
    m_status->setMinimumHeight(NoticeStrip::leastHeight);
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
    m_schedulerPlace = new QVBoxLayout;
    m_schedulerPlace->setContentsMargins(10, 0, 10, 0);
    column->addLayout(m_schedulerPlace);
    column->addWidget(m_strip);
    m_statusRow = new QWidget(this);
    auto *bottom = new QHBoxLayout(m_statusRow);
    bottom->setContentsMargins(14, 0, 10, 0);
    bottom->addWidget(m_status, 1);
    column->addWidget(m_statusRow);
    m_presenterPlace = new QVBoxLayout;
    column->addLayout(m_presenterPlace);
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
    connect(m_notices, &Notices::statusReplaced, m_status, &QLabel::setHidden);
    connect(&m_panels->why(), &WhyCard::flipWanted, m_flip, [this](EventPair pair) {
        m_flip->flip(pair.first, pair.second);
    });
    connect(m_views, &RunViews::asked, m_series, &SeriesControls::setPair);
    const auto tell = [this](const std::function<QString()> &words) {
        m_notices->end(Notice::Until::NextRun);
        m_notices->tell({.until = Notice::Until::NextRun, .text = words});
    };
    connect(m_flip, &FlipControls::told, m_notices, tell);
    connect(m_happen, &HappenControls::told, m_notices, tell);
    connect(m_scheduler, &SchedulerControls::told, m_notices, tell);
    connect(m_controls, &RunControls::starting, m_notices, [this] {
        m_notices->end(Notice::Until::NextRun);
    });
    connect(&m_run, &RunController::traceReset, m_notices, [this] {
        // Another one begins, or none is shown; of one that is over the trace is only made anew.
        if (m_run.state() != RunState::Over)
            m_notices->end(Notice::Until::NextRun);
    });
    connect(&m_store, &Store::problemFound, this, &MainWindow::tellStoreProblem);
    connect(&m_run, &RunController::failed, this, &MainWindow::tellFailure);
    connect(&m_run, &RunController::stateChanged, this, &MainWindow::enableCommands);
    connect(&m_run, &RunController::stateChanged, this, &MainWindow::tellCutOff);
    connect(m_presentation, &Presentation::toggled, this, &MainWindow::enableCommands);
    enableCommands();
    connect(m_documents.get(), &Documents::told, m_status, &QLabel::setText);
    connect(m_documents.get(), &Documents::savingEnded, this, [this](bool saved) {
        if (std::exchange(m_isClosing, false) && saved)
            close();
    });
    LessonPanel &lesson = m_panels->lesson();
    connect(&lesson, &LessonPanel::nextLessonWanted, m_lessons, &LessonMenu::openNext);
    connect(&lesson, &LessonPanel::lessonListWanted, m_lessons, &LessonMenu::popUp);
    connect(m_lessons, &LessonMenu::nextLessonKnown, &lesson, [&lesson](bool thereIsOne) {
        using After = LessonPanel::After;
        lesson.setAfter(thereIsOne ? After::NextLesson : After::ListOfLessons);
    });
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
    connect(m_toolBar, &ToolBar::presentWanted, m_presentation, &Presentation::start);
    connect(&m_themes, &ThemeChooser::themeChanged, this, [this](const Theme &theme) {
        wear(theme);
        handDown(theme);
    });
}

void MainWindow::connectCommands()
{
    using Direction = MainPanels::Direction;
    const auto on = [this](Command command, auto act) { m_commands->on(command, act); };
    on(Command::Run, [this] { m_controls->startUnlessRunning(); });
    on(Command::Stop, [this] {
        if (m_run.isGoingOn())
            m_run.stop();
        else
            m_presentation->leave();
    });
    on(Command::Pause, [this] { m_controls->togglePause(); });
    on(Command::Step, [this] { m_controls->step(); });
    on(Command::RunSeries, [this] { m_series->start(); });
    on(Command::Schedule, [this] { m_scheduler->start(); });
    on(Command::Flip, [this] { m_flip->flipAsked(); });
    on(Command::Explore, [this] { m_orders->start(); });
    on(Command::Lessons, [this] { m_lessons->popUp(); });
    on(Command::PreviousLesson, [this] { m_lessons->openPrevious(); });
    on(Command::NextLesson, [this] { m_lessons->openNext(); });
    on(Command::Playground, [this] { m_documents->openPlayground(); });
    on(Command::NextPanel, [this] { m_panels->focusNextPanel(Direction::Forward); });
    on(Command::PreviousPanel, [this] { m_panels->focusNextPanel(Direction::Backward); });
    on(Command::Present, [this] { m_presentation->toggle(); });
    on(Command::Open, [this] { m_documents->choose(); });
    on(Command::Save, [this] { m_documents->save(); });
    on(Command::SaveAs, [this] { m_documents->saveAs(); });
    on(Command::SaveRun, [this] { m_documents->saveRun(); });
    on(Command::Shortcuts, [this] { made(m_shortcuts).toggle(); });
    on(Command::Quit, [this] { close(); });
    constexpr std::pair<Command, Panel> panels[] = {
        {Command::LessonPanel, Panel::Lesson},
        {Command::ProgramPanel, Panel::Program},
        {Command::OrderPanel, Panel::Order},
        {Command::OutputPanel, Panel::Output}};
    for (const auto &[command, panel] : panels)
        on(command, [this, wanted = panel] { m_panels->focusPanel(wanted); });
    constexpr std::pair<Command, TimelinePage> pages[] = {
        {Command::TimelinePanel, TimelinePage::ThisRun},
        {Command::ComparePage, TimelinePage::Compare},
        {Command::SeriesPage, TimelinePage::Series},
        {Command::OrdersPage, TimelinePage::Orders}};
    for (const auto &[command, page] : pages)
        on(command, [this, wanted = page] { m_panels->focusTimelinePage(wanted); });
}

void MainWindow::enableCommands()
{
    m_commands->action(Command::Stop).setEnabled(m_run.isGoingOn() || m_presentation->isOn());
    m_commands->action(Command::SaveRun).setEnabled(m_documents->hasRun());
}

void MainWindow::addMenu()
{
    auto *menu = new MainMenu(m_toolBar->mainMenu(), *m_commands, [this] {
        return MainMenu::Facts{
            m_documents->recent().paths(), m_themes.mode(), m_panels->order().motion()};
    });
    connect(menu, &MainMenu::fileWanted, m_documents.get(), &Documents::openFile);
    connect(menu, &MainMenu::ownLessonsWanted, m_documents.get(), &Documents::showOwnLessons);
    connect(menu, &MainMenu::aboutWanted, this, [this] { made(m_about).open(); });
    connect(menu, &MainMenu::themeChosen, this, [this](ThemeMode mode) {
        m_settings.setValue(themeKey, static_cast<int>(mode));
        m_themes.setMode(mode);
    });
    connect(menu, &MainMenu::motionChosen, this, [this](Motion motion) {
        m_settings.setValue(motionKey, motion == Motion::Moving);
        setMotion(motion);
    });
}

void MainWindow::addFileDrop()
{
    auto *drop = new FileDrop(this);
    drop->watch(*this);
    // The editor would take a file for its path.
    drop->watch(*m_panels->program().editor().viewport());
    connect(drop, &FileDrop::fileDropped, m_documents.get(), &Documents::openFile);
    connect(drop, &FileDrop::fileHovered, this, [this](const QString &path) {
        if (path.isEmpty())
            m_controls->showState();
        else
            m_status->setText(tr("Drop it to open %1.").arg(QFileInfo(path).fileName()));
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
    m_presentation->setTheme(theme);
    m_series->setTheme(theme);
    m_orders->setTheme(theme);
    m_compare->setTheme(theme);
    m_scheduler->setTheme(theme);
    m_strip->setTheme(theme);
    m_lessons->setTheme(theme);
    for (Sheet *sheet : {static_cast<Sheet *>(m_shortcuts), static_cast<Sheet *>(m_about)}) {
        if (sheet)
            sheet->setTheme(theme);
    }
}

/// A window that is only opened does not pay for it.
template <class OneSheet>
OneSheet &MainWindow::made(OneSheet *&sheet)
{
    if (!sheet) {
        sheet = new OneSheet(this);
        sheet->setTheme(m_themes.theme());
    }
    return *sheet;
}

void MainWindow::setMotion(Motion motion)
{
    m_panels->order().setMotion(motion);
    m_compare->setMotion(motion);
}

void MainWindow::openFirst()
{
    m_panels->setContents(PanelCard::Contents::Shown);
    m_documents->openFirst(m_options.open);
    // A lesson takes the keyboard itself.
    if (!m_desk->lesson())
        m_panels->focusPanel(Panel::Program);
    emit opened();
}

void MainWindow::openLesson(const QString &id)
{
    m_documents->openLesson(id);
}

void MainWindow::openFile(const QString &path)
{
    m_documents->openFile(path);
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

/// A run that was ended by neither the program nor the user.
void MainWindow::tellCutOff(RunState state)
{
    const trace::RunEnd end = m_run.header().end;
    if (state != RunState::Over || (end != trace::RunEnd::Limit && end != trace::RunEnd::HostLost))
        return;
    m_notices->tell({.until = Notice::Until::NextRun, .text = [this] {
                         return wordRunEnd(m_run.header(), m_run.trace());
                     }});
}

void MainWindow::tellStoreProblem(const StoreProblem &problem)
{
    m_notices->tell({.kind = NoticeStrip::Kind::Problem, .text = [this, problem] {
                         StoreProblem titled = problem;
                         titled.name = m_lessons->titleOf(problem.name);
                         return inWords(titled);
                     }});
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
    // Whether it is saved must be told to somebody.
    m_isClosing = m_documents->isSaving();
    if (m_isClosing) {
        event->ignore();
        return;
    }
    m_documents->keep();
    // A screen's size is nothing to come back to.
    if (!m_presentation->isOn())
        m_settings.setValue(geometryKey, saveGeometry());
    m_presentation->leave();
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

void MainWindow::retranslate()
{
    m_commands->retranslate();
    m_documents->retranslate();
    m_scheduler->retranslate();
    m_controls->showState();
    m_notices->retranslate();
}

} // namespace joinery::app
