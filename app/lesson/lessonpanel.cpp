// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonpanel.h"

#include "app/lesson/lessonpage.h"
#include "app/lesson/lessonquestions.h"
#include "app/lesson/orderquestionview.h"
#include "app/lesson/richtext.h"
#include "app/lesson/schedulequestionview.h"
#include "app/lesson/stepbar.h"
#include "app/lesson/suggestedstatement.h"
#include "app/theme/scaled.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace joinery::app {
namespace {

/// Where the Tab key is before it comes to the panel; nullptr: there is nothing but the panel.
QWidget *stopBefore(QWidget &panel)
{
    QWidget *stop = panel.previousInFocusChain();
    while (stop != &panel && stop->focusPolicy() == Qt::NoFocus)
        stop = stop->previousInFocusChain();
    return stop == &panel || panel.isAncestorOf(stop) ? nullptr : stop;
}

} // namespace

using Kind = lesson::Step::Kind;

LessonPanel::LessonPanel(QWidget *parent) : QWidget(parent)
{
    m_steps = new StepBar(this);
    m_page = new LessonPage(this);
    m_questions = new LessonQuestions(m_page->sheet());
    m_title = new QLabel(&m_page->sheet());
    m_title->setWordWrap(true);
    add(*m_title);

    m_back = new QPushButton(this);
    m_primary = new QPushButton(this);
    m_primary->setProperty("primary", true);
    m_primary->installEventFilter(this);
    m_below = new QHBoxLayout;
    m_below->addWidget(m_back);
    m_below->addStretch();
    m_below->addWidget(m_primary);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_above = new QHBoxLayout;
    m_above->addWidget(m_steps);
    column->addLayout(m_above);
    column->addWidget(m_page, 1);
    column->addLayout(m_below);

    connectQuestions();
    connect(m_steps, &StepBar::stepChosen, this, &LessonPanel::goToStep);
    connect(m_primary, &QPushButton::clicked, this, &LessonPanel::pressPrimary);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_step > 0)
            goToStep(m_step - 1);
    });
    setFocusProxy(m_page);
}

void LessonPanel::connectQuestions()
{
    using Questions = LessonQuestions;
    connect(m_questions, &Questions::answerChanged, this, [this] {
        showButtons();
        emit progressChanged();
    });
    connect(
        m_questions, &Questions::partReached, this,
        [this](QuestionView *view, const QRect &part) { m_page->bringIntoView(*view, part); });
    connect(m_questions, &Questions::hintOpened, this, [this](QuestionView *view) {
        emit progressChanged();
        bringIntoView(*view, &QuestionView::hintPart);
    });
    connect(m_questions, &Questions::reopened, this, [this](QuestionView *view) {
        const std::size_t step = m_questions->stepOf(*view);
        m_steps->setDone(step, false);
        goToStep(step);
        view->focusAnswer();
    });
    connect(m_questions, &Questions::schedulingWanted, this, &LessonPanel::schedulingWanted);
    connect(m_questions, &Questions::happeningWanted, this, &LessonPanel::happeningWanted);
    connect(m_questions, &Questions::happeningCancelled, this, &LessonPanel::happeningCancelled);
}

/// The card grows by what is new on it first.
void LessonPanel::bringIntoView(QuestionView &view, QRect (QuestionView::*part)() const)
{
    QTimer::singleShot(
        0, &view, [this, &view, part] { m_page->bringIntoView(view, (view.*part)()); });
}

void LessonPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    showNavigation();
    m_steps->setTheme(theme);
    m_page->setTheme(theme);
    m_title->setFont(theme.titleFont());
    m_questions->setTheme(theme);
    showStep();
}

void LessonPanel::openLesson(
    std::shared_ptr<const lesson::Lesson> lesson, const LessonProgress &progress)
{
    m_lesson = std::move(lesson);
    showTitle(QString::fromStdString(m_lesson->title));
    std::vector<Kind> kinds;
    for (const lesson::Step &step : m_lesson->steps)
        kinds.push_back(step.kind);
    m_steps->setSteps(kinds);
    showNavigation();
    for (std::size_t i = 0; i < kinds.size() && i < progress.done.size(); ++i)
        m_steps->setDone(i, progress.done[i]);
    m_questions->open(*m_lesson, progress);
    goToStep(std::min(progress.step, kinds.empty() ? 0 : kinds.size() - 1));
    m_page->setFocus(m_usesKeys ? Qt::TabFocusReason : Qt::OtherFocusReason);
}

void LessonPanel::translate(std::shared_ptr<const lesson::Lesson> translated)
{
    m_lesson = std::move(translated);
    showTitle(QString::fromStdString(m_lesson->title));
    m_questions->translate(*m_lesson);
    showStep();
}

void LessonPanel::showTitle(const QString &title)
{
    m_title->setText(title);
    m_page->setAccessibleName(title);
}

void LessonPanel::showMessage(std::function<Message()> words)
{
    m_lesson.reset();
    m_message = std::move(words);
    m_questions->clear();
    m_steps->setSteps({});
    showNavigation();
    showStep();
    emit stepChanged();
}

LessonProgress LessonPanel::progress() const
{
    LessonProgress progress;
    progress.step = m_step;
    if (!m_lesson)
        return progress;
    for (std::size_t step = 0; step < m_lesson->steps.size(); ++step)
        progress.done.push_back(m_steps->isDone(step));
    m_questions->addTo(progress);
    return progress;
}

QStringList LessonPanel::scenariosForLines() const
{
    return m_questions->scenariosForLines();
}

void LessonPanel::setLines(const QString &scenario, const QStringList &lines)
{
    m_questions->setLines(scenario, lines);
    showButtons();
}

void LessonPanel::setNoLines(const QString &scenario, const QString &why)
{
    m_questions->setNoLines(scenario, why);
}

const std::vector<QuestionView *> &LessonPanel::questions() const
{
    return m_questions->views();
}

const lesson::Step *LessonPanel::currentStep() const
{
    return m_lesson && m_step < m_lesson->steps.size() ? &m_lesson->steps[m_step] : nullptr;
}

Kind LessonPanel::kindOf(std::size_t step) const
{
    return m_lesson->steps[step].kind;
}

void LessonPanel::goToStep(std::size_t step)
{
    if (!m_lesson || step >= m_lesson->steps.size())
        return;
    m_step = step;
    m_ranInThisStep = false;
    m_steps->setCurrent(step);
    showStep();
    m_page->scrollToTop();
    emit stepChanged();
    emit progressChanged();
}

/// What stands on the page, from above.
void LessonPanel::add(QWidget &piece)
{
    m_page->column().insertWidget(m_page->column().count() - 1, &piece);
}

void LessonPanel::addProse(const std::string &markdown, const QString &head)
{
    auto *label = new QLabel(&m_page->sheet());
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setOpenExternalLinks(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setFocusPolicy(Qt::NoFocus);
    label->setText(richText(markdown, m_theme, head));
    add(*label);
    m_pieces.push_back(label);
    label->show();
}

void LessonPanel::addBlock(const lesson::Block &block)
{
    if (const auto *prose = std::get_if<lesson::Prose>(&block)) {
        addProse(prose->markdown);
    } else if (const auto *question = std::get_if<lesson::Question>(&block)) {
        if (QuestionView *view = m_questions->find(question->id)) {
            add(*view);
            view->show();
        }
    } else if (const auto *attempt = std::get_if<lesson::Try>(&block)) {
        addProse(attempt->markdown, tr("Try it."));
    }
    // Scenarios are shown as the program, facts are the author's.
}

/// In later steps the student sees what was answered, and what became of it.
void LessonPanel::addAnsweredQuestions()
{
    for (QuestionView *view : questions()) {
        if (!view->isCommitted() || m_questions->stepOf(*view) >= m_step)
            continue;
        add(*view);
        view->show();
    }
}

void LessonPanel::showStep()
{
    // Who hides loses the keyboard, even if only for a moment.
    QWidget *focused = QApplication::focusWidget();
    focused = m_page->sheet().isAncestorOf(focused) ? focused : nullptr;
    qDeleteAll(m_pieces);
    m_pieces.clear();
    for (QuestionView *view : questions()) {
        m_page->column().removeWidget(view);
        view->hide();
    }
    if (!m_lesson && m_message) {
        const auto [title, text] = m_message();
        showTitle(title);
        addProse(text.toStdString());
    }
    if (const lesson::Step *step = currentStep()) {
        bool answersShown = false;
        for (const lesson::Block &block : step->blocks) {
            if (std::holds_alternative<lesson::Try>(block) && !answersShown) {
                addAnsweredQuestions();
                answersShown = true;
            }
            addBlock(block);
        }
        if (!answersShown)
            addAnsweredQuestions();
    }
    showButtons();
    orderTabs();
    if (focused)
        (focused->isVisible() && focused->isEnabled() ? focused : m_page)->setFocus();
}

/// Questions are made anew with each lesson; the Tab key goes from above to below all the same.
void LessonPanel::orderTabs()
{
    QList<QWidget *> stops = m_steps->buttons();
    if (QWidget *before = stopBefore(*this))
        stops.prepend(before);
    stops << m_page;
    for (int piece = 0; piece < m_page->column().count(); ++piece) {
        if (const auto *view =
                qobject_cast<QuestionView *>(m_page->column().itemAt(piece)->widget()))
            stops << view->tabStops();
    }
    stops << m_back << m_primary;
    for (qsizetype stop = 1; stop < stops.size(); ++stop)
        setTabOrder(stops[stop - 1], stops[stop]);
}

bool LessonPanel::isAsking() const
{
    return m_questions->isAsking(m_step);
}

void LessonPanel::showButtons()
{
    const lesson::Step *step = currentStep();
    const bool isHere = m_navigation == Navigation::Here;
    m_primary->setVisible(step && (isHere || isAsking()));
    m_back->setVisible(step && isHere && m_step > 0);
    m_back->setText(tr("‹ Back"));
    if (!step)
        return;
    const bool last = m_step + 1 == m_lesson->steps.size();
    bool ready = true;
    if (isAsking()) {
        m_primary->setText(tr("Check"));
        ready = m_questions->isAnswered(m_step);
    } else if (step->kind == Kind::Run && !m_ranInThisStep && !m_steps->isDone(m_step)) {
        m_primary->setText(tr("▶ Run"));
    } else {
        m_primary->setText(last ? afterText() : tr("Next ›"));
    }
    // A button that cannot be pressed must not keep the keyboard; without an answer, read on.
    if (!ready && m_primary->hasFocus())
        m_page->setFocus(m_usesKeys ? Qt::TabFocusReason : Qt::OtherFocusReason);
    m_primary->setEnabled(ready);
    setFocusProxy(isAsking() ? static_cast<QWidget *>(m_page) : m_primary);
}

QString LessonPanel::afterText() const
{
    return m_after == After::NextLesson ? tr("Next lesson ›") : tr("All lessons ›");
}

void LessonPanel::setAfter(After after)
{
    m_after = after;
    showButtons();
}

void LessonPanel::pressPrimary()
{
    const lesson::Step *step = currentStep();
    if (!step)
        return;
    if (isAsking()) {
        check();
    } else if (step->kind == Kind::Run && !m_ranInThisStep && !m_steps->isDone(m_step)) {
        emit runWanted();
    } else if (m_step + 1 < m_lesson->steps.size()) {
        goToStep(m_step + 1);
    } else {
        m_steps->setDone(m_step, true);
        emit progressChanged();
        if (m_after == After::NextLesson)
            emit nextLessonWanted();
        else
            emit lessonListWanted();
    }
}

/// Commits the answers of this step. They are graded by a run: the next one.
void LessonPanel::check()
{
    m_questions->commit(m_step);
    if (isAsking())
        return;
    m_steps->setDone(m_step, true);
    if (kindOf(m_step) == Kind::Predict && m_step + 1 < m_lesson->steps.size())
        goToStep(m_step + 1);
    showButtons();
    emit progressChanged();
}

void LessonPanel::runStarted()
{
    if (!currentStep())
        return;
    // Who has predicted and presses Run means the next step.
    if (kindOf(m_step) == Kind::Predict && !isAsking() && m_step + 1 < m_lesson->steps.size()
        && kindOf(m_step + 1) == Kind::Run)
        goToStep(m_step + 1);
}

void LessonPanel::runOver(const std::shared_ptr<const trace::Trace> &run, RunOf program)
{
    if (!currentStep())
        return;
    if (kindOf(m_step) == Kind::Run) {
        m_ranInThisStep = true;
        m_steps->setDone(m_step, true);
    }
    if (program == RunOf::LessonProgram) {
        m_questions->grade(run);
        // The cards grow by their verdicts first.
        QTimer::singleShot(0, this, &LessonPanel::bringVerdictIntoView);
    }
    showButtons();
    emit progressChanged();
}

bool LessonPanel::hasVerdict() const
{
    return m_questions->graded();
}

void LessonPanel::scheduled(
    const std::string &questionId, const std::shared_ptr<const trace::Trace> &run)
{
    auto *view = qobject_cast<ScheduleQuestionView *>(m_questions->find(questionId));
    if (!view)
        return;
    view->take(run);
    if (view->isGraded())
        bringIntoView(*view, &QuestionView::verdictPart);
}

void LessonPanel::setHappening(const std::string &questionId, const Happening &happening)
{
    auto *view = qobject_cast<OrderQuestionView *>(m_questions->find(questionId));
    if (!view)
        return;
    view->setHappening(happening);
    bringIntoView(*view, &QuestionView::verdictPart);
}

void LessonPanel::bringVerdictIntoView()
{
    if (const QuestionView *graded = m_questions->graded(); graded && graded->isVisible())
        m_page->bringIntoView(*graded, graded->verdictPart());
}

void LessonPanel::setNavigation(Navigation navigation)
{
    m_navigation = navigation;
    showNavigation();
    showButtons();
}

void LessonPanel::showNavigation()
{
    const bool isHere = m_navigation == Navigation::Here;
    const bool hasSteps = m_lesson && isHere;
    m_steps->setVisible(hasSteps);
    const int margin = m_theme.metrics.margin;
    const int gap = m_theme.metrics.gap;
    // Where the steps are not, the page has their room.
    m_above->setContentsMargins(
        margin, hasSteps ? scaled(m_theme, 12) : gap, margin, hasSteps ? scaled(m_theme, 10) : 0);
    m_below->setContentsMargins(margin, gap, margin, isHere ? scaled(m_theme, 12) : gap);
}

QString LessonPanel::suggestedStatement() const
{
    return m_lesson ? app::suggestedStatement(*m_lesson, m_step) : QString();
}

bool LessonPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_usesKeys = event->type() == QEvent::KeyPress;
    return QWidget::eventFilter(watched, event);
}

/// What a button has no use for turns the page.
void LessonPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier || !m_page->scrollBy(event->key()))
        event->ignore();
}

void LessonPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showStep();
    QWidget::changeEvent(event);
}

} // namespace joinery::app
