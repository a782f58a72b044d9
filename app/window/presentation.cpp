// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/presentation.h"

#include "app/lesson/lessonpage.h"
#include "app/lesson/lessonpanel.h"
#include "app/order/earlierrunmenu.h"
#include "app/present/blankscreen.h"
#include "app/present/presenterbar.h"
#include "app/present/presenterkeys.h"
#include "app/program/programpanel.h"
#include "app/window/controls/runcontrols.h"
#include "app/window/lessonmenu.h"
#include "app/window/mainpanels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace joinery::app {
namespace {

/// Of the screen that the sizes of presenting are made for.
constexpr double usualHeight = 1080;

} // namespace

Presentation::Presentation(Parts parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_keys(new PresenterKeys(parts.window, this))
{
    m_parts.panels.installEventFilter(this);
    connectParts();
}

void Presentation::connectParts()
{
    connect(m_keys, &PresenterKeys::nextWanted, this, &Presentation::goOn);
    connect(m_keys, &PresenterKeys::previousWanted, this, &Presentation::goBack);
    connect(m_keys, &PresenterKeys::blankWanted, this, &Presentation::blank);
    connect(&m_parts.run, &RunController::stateChanged, this, [this] {
        if (m_isOn)
            followRun();
        showSlide();
    });
    connect(&m_parts.panels.lesson(), &LessonPanel::stepChanged, this, &Presentation::showSlide);
}

/// A window that is only opened does not pay for it.
PresenterBar &Presentation::bar()
{
    if (!m_bar) {
        m_bar = new PresenterBar(&m_parts.window);
        m_bar->setTheme(m_theme);
        m_bar->setRunning(m_parts.run.isGoingOn());
        m_parts.place.addWidget(m_bar);
        connectBar();
        // It was told to others before.
        m_parts.controls.showState();
    }
    return *m_bar;
}

void Presentation::connectBar()
{
    connect(m_bar, &PresenterBar::nextWanted, this, &Presentation::goOn);
    connect(m_bar, &PresenterBar::previousWanted, this, &Presentation::goBack);
    connect(m_bar, &PresenterBar::leaveWanted, this, &Presentation::leave);
    connect(m_bar, &PresenterBar::runWanted, &m_parts.controls, &RunControls::startUnlessRunning);
    connect(m_bar, &PresenterBar::stopWanted, &m_parts.run, &RunController::stop);
    connect(&m_parts.controls, &RunControls::statusChanged, m_bar, [this](const QString &status) {
        m_bar->setStatus(m_parts.controls.hasNews() ? status : QString());
    });
    connect(&m_parts.run, &RunController::stateChanged, m_bar, [this] {
        m_bar->setRunning(m_parts.run.isGoingOn());
    });
}

void Presentation::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_bar)
        m_bar->setTheme(theme);
}

void Presentation::toggle()
{
    if (m_isOn)
        leave();
    else
        start();
}

void Presentation::start()
{
    if (m_isOn)
        return;
    m_isOn = true;
    m_page = 0;
    m_statesBefore = m_parts.window.windowState();
    m_parts.toolBar.hide();
    m_parts.statusRow.hide();
    bar().show();
    const double scale = m_parts.window.screen()->size().height() / usualHeight;
    m_parts.themes.setSize(Size::Presenting, std::max(1.0, scale));
    m_parts.window.showFullScreen();
    takeKeyboard();
    m_keys->setOn(true);
    showSlide();
    emit toggled();
}

void Presentation::leave()
{
    if (!m_isOn)
        return;
    m_isOn = false;
    if (m_blank)
        m_blank->clear();
    m_keys->setOn(false);
    bar().hide();
    m_parts.toolBar.show();
    m_parts.statusRow.show();
    m_parts.themes.setSize(Size::Desk);
    m_parts.panels.present(std::nullopt);
    m_parts.window.setWindowState(m_statesBefore);
    emit toggled();
}

std::size_t Presentation::stepCount() const
{
    const lesson::Lesson *lesson = m_parts.panels.lesson().lesson();
    return lesson ? lesson->steps.size() : 0;
}

/// Away from whatever takes text: the remote's full stop must not be typed into the program.
void Presentation::takeKeyboard()
{
    m_parts.window.setFocus();
}

/// Who runs the program wants to show what happens.
void Presentation::followRun()
{
    LessonPanel &lesson = m_parts.panels.lesson();
    if (!m_parts.run.isGoingOn())
        return;
    if (kind() == SlideKind::Program)
        m_page = 1;
    if (kind() == SlideKind::Predict && lesson.step() + 1 < stepCount())
        lesson.goToStep(lesson.step() + 1);
}

/// All that is read on this slide; the run's own views follow the run.
bool Presentation::turnPages(Way way)
{
    const QAbstractScrollArea *const pages[] = {
        &m_parts.panels.lesson().page(), &m_parts.panels.program().editor()};
    bool turned = false;
    for (const QAbstractScrollArea *page : pages)
        turned = (page->isVisible() && turnPage(*page, way)) || turned;
    return turned;
}

void Presentation::turnTo(std::size_t step)
{
    takeKeyboard();
    m_parts.panels.program().editor().verticalScrollBar()->setValue(0);
    m_hasStartedRun = false;
    if (stepCount() > 0) {
        m_parts.panels.lesson().goToStep(step);
    } else {
        m_page = step;
        showSlide();
    }
}

/// The same button that turns the pages has to start the run: many remotes have but two.
bool Presentation::startsRun()
{
    const bool isStale =
        m_parts.panels.program().program().toStdString() != m_parts.run.scenario().text;
    const bool hasRun = m_parts.run.state() != RunState::Idle && !isStale;
    if (hasRun || m_hasStartedRun || kind() != SlideKind::Run)
        return false;
    m_hasStartedRun = true;
    m_parts.controls.startUnlessRunning();
    return true;
}

void Presentation::goOn()
{
    LessonPanel &lesson = m_parts.panels.lesson();
    if (turnPages(Way::On) || startsRun())
        return;
    if (stepCount() == 0) {
        turnTo(1);
        startsRun();
    } else if (lesson.step() + 1 < stepCount()) {
        turnTo(lesson.step() + 1);
    } else if (const lesson::Lesson *before = lesson.lesson()) {
        m_parts.lessons.openNext();
        if (lesson.lesson() != before)
            turnTo(0);
    }
}

void Presentation::goBack()
{
    LessonPanel &lesson = m_parts.panels.lesson();
    if (turnPages(Way::Back))
        return;
    if (stepCount() == 0) {
        turnTo(0);
    } else if (lesson.step() > 0) {
        turnTo(lesson.step() - 1);
    } else if (const lesson::Lesson *before = lesson.lesson()) {
        m_parts.lessons.openPrevious();
        if (lesson.lesson() != before && stepCount() > 0)
            turnTo(stepCount() - 1);
    }
}

void Presentation::blank()
{
    m_keys->setOn(false);
    if (!m_blank) {
        m_blank = new BlankScreen(m_parts.window);
        connect(m_blank, &BlankScreen::cleared, m_keys, [this] { m_keys->setOn(m_isOn); });
    }
    m_blank->blank();
}

SlideKind Presentation::kind() const
{
    const LessonPanel &lesson = m_parts.panels.lesson();
    if (lesson.step() >= stepCount())
        return m_page == 0 ? SlideKind::Program : SlideKind::Run;
    switch (lesson.lesson()->steps[lesson.step()].kind) {
    case lesson::Step::Kind::Predict:
        return SlideKind::Predict;
    case lesson::Step::Kind::Run:
        return SlideKind::Run;
    case lesson::Step::Kind::Explain:
        return SlideKind::Explain;
    }
    return SlideKind::Predict;
}

QString Presentation::title() const
{
    const LessonPanel &panel = m_parts.panels.lesson();
    if (panel.step() >= stepCount())
        return {};
    return tr("%1 · step %2 of %3")
        .arg(QString::fromStdString(panel.lesson()->title))
        .arg(panel.step() + 1)
        .arg(stepCount());
}

void Presentation::showSlide()
{
    if (!m_isOn)
        return;
    MainPanels &panels = m_parts.panels;
    panels.present(slide(
        {.kind = kind(),
         .textPx = m_parts.themes.theme().metrics.textPx,
         .width = panels.width(),
         .programNeeds = panels.programNeeds(),
         .height = panels.height(),
         .hasRun = m_parts.run.state() != RunState::Idle,
         .hasVerdict = panels.lesson().hasVerdict(),
         .hasEarlierRun = panels.earlierRunMenu().earlier() != nullptr}));
    bar().setTitle(title());
}

bool Presentation::eventFilter(QObject *, QEvent *event)
{
    // Where the room or the words change, what can be read together may, too.
    if (m_isOn && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &Presentation::showSlide, Qt::QueuedConnection);
    else if (m_isOn && event->type() == QEvent::LanguageChange)
        bar().setTitle(title());
    return false;
}

} // namespace joinery::app
