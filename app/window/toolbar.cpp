// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/toolbar.h"

#include "app/commands/shortcuts.h"
#include "app/theme/icons.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace joinery::app {
namespace {

constexpr int lessonTextWidth = 190;

constexpr double speeds[] = {0.25, 0.5, 1, 2, 4, 10};

QPushButton *addButton(QHBoxLayout *row, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

QToolButton *addMenuButton(QHBoxLayout *row, QWidget *parent, QMenu *&menu)
{
    auto *button = new QToolButton(parent);
    menu = new QMenu(button);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

QString speedText(double speed)
{
    return QLocale().toString(speed, 'g', 3) + QStringLiteral("×");
}

} // namespace

ToolBar::ToolBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    addLessonPart();
    row->addStretch(1);
    addRunPart();
    row->addStretch(2);
    addWindowPart();
    retranslate();
}

void ToolBar::addLessonPart()
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    m_name = new QLabel(QStringLiteral("Joinery"), this);
    row->addWidget(m_name);
    m_lesson = new QToolButton(this);
    m_lesson->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_lesson);
    m_lesson->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lesson->setLayoutDirection(Qt::RightToLeft); // the sign stands behind the title
    m_previous = new QToolButton(this);
    m_next = new QToolButton(this);
    for (QToolButton *button : {m_previous, m_next}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_lesson, &QToolButton::clicked, this, &ToolBar::lessonListWanted);
    connect(m_previous, &QToolButton::clicked, this, &ToolBar::previousLessonWanted);
    connect(m_next, &QToolButton::clicked, this, &ToolBar::nextLessonWanted);
}

void ToolBar::addRunPart()
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    m_run = addButton(row, this);
    m_run->setProperty("primary", true);
    m_pause = addButton(row, this);
    m_step = addButton(row, this);
    m_stop = addButton(row, this);
    m_speed = addMenuButton(row, this, m_speedMenu);
    m_speeds = new QActionGroup(this);
    m_series = addButton(row, this);
    connect(m_series, &QPushButton::clicked, this, &ToolBar::seriesWanted);
    connect(m_run, &QPushButton::clicked, this, &ToolBar::runWanted);
    connect(m_pause, &QPushButton::clicked, this, &ToolBar::pauseToggled);
    connect(m_step, &QPushButton::clicked, this, &ToolBar::stepWanted);
    connect(m_stop, &QPushButton::clicked, this, &ToolBar::stopWanted);
    connect(m_speedMenu, &QMenu::aboutToShow, this, &ToolBar::fillSpeedMenu);
}

void ToolBar::addWindowPart()
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    m_scheduler = addButton(row, this);
    connect(m_scheduler, &QPushButton::clicked, this, &ToolBar::schedulingWanted);
    m_present = addButton(row, this);
    connect(m_present, &QPushButton::clicked, this, &ToolBar::presentWanted);
    m_language = addButton(row, this);
    m_language->setMenu(m_languageMenu = new QMenu(m_language));
    m_languages = new QActionGroup(this);
    // Not translated: who reads only one of the two has to find it in the other.
    // The sign 中 is an icon: its font alone would be a twentieth of the window's start.
    m_language->setText(QStringLiteral("/ EN"));
    connect(m_languageMenu, &QMenu::aboutToShow, this, &ToolBar::fillLanguageMenu);
    m_main = addMenuButton(row, this, m_mainMenu);
}

void ToolBar::fillSpeedMenu()
{
    m_speedMenu->clear();
    for (const double speed : speeds) {
        QAction *action = m_speedMenu->addAction(speedText(speed));
        action->setCheckable(true);
        action->setChecked(speed == m_chosenSpeed);
        m_speeds->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { emit speedChosen(speed); });
    }
}

void ToolBar::fillLanguageMenu()
{
    m_languageMenu->clear();
    // Each language in its own words.
    const std::pair<LanguageMode, QString> modes[] = {
        {LanguageMode::System, tr("As the system")},
        {LanguageMode::English, QStringLiteral("English")},
        {LanguageMode::SimplifiedChinese, QStringLiteral("简体中文")}};
    for (const auto &[mode, text] : modes) {
        QAction *action = m_languageMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(mode == m_languageMode);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = mode] {
            emit languageChosen(chosen);
        });
    }
}

void ToolBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    QFont bold = theme.uiFont();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    setAttribute(Qt::WA_StyledBackground);
    showIcons();
}

void ToolBar::showIcons()
{
    const bool paused = m_state == RunState::Paused || m_stepping == engine::Stepping::On;
    const auto icon = [&](const char *name) {
        return iconFor(QString::fromLatin1(name), m_theme.text);
    };
    m_run->setIcon(
        iconFor(QStringLiteral("play"), m_run->isEnabled() ? m_theme.accentText : m_theme.text));
    m_pause->setIcon(icon(paused ? "play" : "pause"));
    m_step->setIcon(icon("step-forward"));
    m_stop->setIcon(icon("square"));
    m_previous->setIcon(icon("chevron-left"));
    m_next->setIcon(icon("chevron-right"));
    m_lesson->setIcon(icon("chevron-down"));
    m_language->setIcon(icon("zhong"));
    m_main->setIcon(icon("menu"));
    // Wider than high: air between the sign and its word.
    const int side = m_theme.metrics.iconSize;
    for (QPushButton *button : {m_run, m_pause, m_step, m_stop})
        button->setIconSize({side + 2, side});
}

/// One width for short and long titles, so that the controls beside it stay where they are.
void ToolBar::setLessonTitle(const QString &title)
{
    const QFontMetrics metrics(m_lesson->font());
    m_lesson->setText(metrics.elidedText(title, Qt::ElideRight, lessonTextWidth));
    m_lesson->setFixedWidth(lessonTextWidth + 50);
    m_lesson->setAccessibleName(title);
}

void ToolBar::setNeighbours(bool hasPrevious, bool hasNext)
{
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
}

void ToolBar::setState(RunState state, engine::Stepping stepping, engine::Scheduling scheduling)
{
    m_state = state;
    m_stepping = stepping;
    const bool goesOn = state == RunState::Running || state == RunState::Paused;
    m_run->setEnabled(!goesOn);
    // Who is chosen goes, and nobody else: there is nothing to halt.
    const bool byChoice = goesOn && scheduling == engine::Scheduling::ByChoice;
    m_pause->setEnabled(goesOn && !byChoice);
    m_step->setEnabled(!byChoice);
    m_stop->setEnabled(goesOn);
    wordPause();
    showIcons();
}

void ToolBar::setSpeed(double speed)
{
    m_chosenSpeed = speed;
    wordSpeed();
}

void ToolBar::setRunsOfSeries(int runs)
{
    m_runsOfSeries = runs;
    wordSeries();
}

/// Other words need other room, and so do the same words in another size.
bool ToolBar::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        showWhatFits();
    return isHandled;
}

void ToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWhatFits();
}

/// Where there is no room for all, what the menu at the right end has, too, goes first.
void ToolBar::showWhatFits()
{
    QWidget *const inMenuAsWell[] = {m_scheduler, m_present, m_series};
    const auto roomOf = [this](const QWidget &widget) {
        return widget.sizeHint().width() + layout()->spacing();
    };
    int needed = layout()->minimumSize().width();
    for (const QWidget *widget : inMenuAsWell)
        needed += widget->isHidden() ? roomOf(*widget) : 0;
    for (QWidget *widget : inMenuAsWell) {
        const bool fits = needed <= width();
        widget->setVisible(fits);
        needed -= fits ? 0 : roomOf(*widget);
    }
}

void ToolBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ToolBar::wordPause()
{
    const bool goesOn = m_state == RunState::Running || m_state == RunState::Paused;
    const bool halted =
        m_state == RunState::Paused || (goesOn && m_stepping == engine::Stepping::On);
    m_pause->setText(halted ? tr("Continue") : tr("Pause"));
    m_pause->setToolTip(withKeys(
        halted ? tr("Let every process go on")
               : tr("Really stop every process; the run's clock stands still, too"),
        Command::Pause));
}

void ToolBar::wordSpeed()
{
    m_speed->setText(tr("Speed %1").arg(speedText(m_chosenSpeed)));
}

void ToolBar::wordSeries()
{
    m_series->setText(tr("Run ×%1").arg(m_runsOfSeries));
}

void ToolBar::retranslate()
{
    wordPause();
    wordSpeed();
    wordSeries();
    m_run->setText(tr("Run"));
    m_run->setToolTip(withKeys(tr("Run the program"), Command::Run));
    m_step->setText(tr("Step"));
    m_step->setToolTip(
        withKeys(tr("Let one process do its next visible statement"), Command::Step));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(withKeys(tr("End the run now"), Command::Stop));
    m_speed->setToolTip(tr("How fast sleeps and waits pass; what can happen stays the same"));
    m_series->setToolTip(
        withKeys(tr("Run the program many times and count the orders"), Command::RunSeries));
    m_previous->setToolTip(withKeys(tr("Previous lesson"), Command::PreviousLesson));
    m_next->setToolTip(withKeys(tr("Next lesson"), Command::NextLesson));
    m_previous->setAccessibleName(tr("Previous lesson"));
    m_next->setAccessibleName(tr("Next lesson"));
    m_lesson->setToolTip(withKeys(tr("Choose a lesson"), Command::Lessons));
    m_scheduler->setText(tr("Be the scheduler"));
    m_scheduler->setToolTip(
        withKeys(tr("Choose yourself which process goes next"), Command::Schedule));
    m_present->setText(tr("Present"));
    m_present->setToolTip(withKeys(
        tr("Large, on the whole screen, for a projector; a remote turns the pages"),
        Command::Present));
    m_main->setToolTip(tr("Menu"));
    m_main->setAccessibleName(m_main->toolTip());
    m_language->setToolTip(tr("Language"));
    m_language->setAccessibleName(m_language->toolTip());
}

} // namespace joinery::app
