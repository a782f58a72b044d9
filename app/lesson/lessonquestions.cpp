// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonquestions.h"

#include "app/lesson/choicequestionview.h"
#include "app/lesson/orderquestionview.h"
#include "app/lesson/schedulequestionview.h"

#include <algorithm>

namespace joinery::app {
namespace {

/// Calls it with each question of the lesson and the step it stands in.
template <class Call>
void forEachQuestion(const lesson::Lesson &lesson, Call call)
{
    for (std::size_t step = 0; step < lesson.steps.size(); ++step) {
        for (const lesson::Block &block : lesson.steps[step].blocks) {
            if (const auto *question = std::get_if<lesson::Question>(&block))
                call(*question, step);
        }
    }
}

/// Calls it with each view that asks for the order of this scenario's lines.
template <class Call>
void forEachOrder(const std::vector<QuestionView *> &views, const QString &scenario, Call call)
{
    for (QuestionView *view : views) {
        auto *order = qobject_cast<OrderQuestionView *>(view);
        if (order && view->question().run == scenario.toStdString())
            call(*order);
    }
}

} // namespace

LessonQuestions::LessonQuestions(QWidget &page) : QObject(&page), m_page(page) { }

void LessonQuestions::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (QuestionView *view : m_views)
        view->setTheme(theme);
}

void LessonQuestions::clear()
{
    qDeleteAll(m_views);
    m_views.clear();
    m_steps.clear();
}

void LessonQuestions::open(const lesson::Lesson &lesson, const LessonProgress &progress)
{
    clear();
    forEachQuestion(lesson, [this](const lesson::Question &question, std::size_t step) {
        make(question, step);
    });
    for (QuestionView *view : m_views) {
        const QString id = QString::fromStdString(view->question().id);
        view->restoreAnswer(progress.answers.value(id));
        view->setCommitted(progress.committed.contains(id));
        view->setOpenHints(progress.hints.value(id));
    }
}

void LessonQuestions::translate(const lesson::Lesson &translated)
{
    forEachQuestion(translated, [this](const lesson::Question &question, std::size_t) {
        if (QuestionView *view = find(question.id))
            view->translate(question);
    });
}

void LessonQuestions::addTo(LessonProgress &progress) const
{
    for (const QuestionView *view : m_views) {
        const QString id = QString::fromStdString(view->question().id);
        progress.answers.insert(id, view->answer());
        if (view->isCommitted())
            progress.committed.append(id);
        if (view->openHints() > 0)
            progress.hints.insert(id, view->openHints());
    }
}

void LessonQuestions::make(const lesson::Question &question, std::size_t step)
{
    QuestionView *view = newView(question);
    view->setTheme(m_theme);
    view->hide();
    connect(view, &QuestionView::answerChanged, this, &LessonQuestions::answerChanged);
    connect(view, &QuestionView::partReached, this, [this, view](const QRect &part) {
        emit partReached(view, part);
    });
    connect(view, &QuestionView::hintOpened, this, [this, view] { emit hintOpened(view); });
    connect(view, &QuestionView::reopened, this, [this, view] { emit reopened(view); });
    m_views.push_back(view);
    m_steps.emplace(view, step);
}

QuestionView *LessonQuestions::newView(const lesson::Question &question)
{
    if (std::holds_alternative<lesson::OrderQuestion>(question.kind))
        return newOrderView(question);
    if (std::holds_alternative<lesson::ChoiceQuestion>(question.kind))
        return new ChoiceQuestionView(question, &m_page);
    return newScheduleView(question);
}

QuestionView *LessonQuestions::newOrderView(const lesson::Question &question)
{
    auto *view = new OrderQuestionView(question, &m_page);
    connect(view, &OrderQuestionView::happeningWanted, this, &LessonQuestions::happeningWanted);
    connect(view, &OrderQuestionView::cancelWanted, this, &LessonQuestions::happeningCancelled);
    return view;
}

QuestionView *LessonQuestions::newScheduleView(const lesson::Question &question)
{
    auto *view = new ScheduleQuestionView(question, &m_page);
    connect(view, &ScheduleQuestionView::schedulingWanted, this, [this, view] {
        emit schedulingWanted(view->question());
    });
    return view;
}

QuestionView *LessonQuestions::find(const std::string &id) const
{
    const auto found = std::ranges::find_if(
        m_views, [&](const QuestionView *view) { return view->question().id == id; });
    return found == m_views.end() ? nullptr : *found;
}

QuestionView *LessonQuestions::graded() const
{
    const auto graded = std::ranges::find_if(
        m_views, [](const QuestionView *view) { return !view->isHidden() && view->isGraded(); });
    return graded == m_views.end() ? nullptr : *graded;
}

bool LessonQuestions::isAsking(std::size_t step) const
{
    return std::ranges::any_of(m_views, [&](const QuestionView *view) {
        return !view->isCommitted() && stepOf(*view) == step
            && view->demand() == QuestionView::Demand::Required;
    });
}

bool LessonQuestions::isAnswered(std::size_t step) const
{
    return std::ranges::all_of(m_views, [&](const QuestionView *view) {
        return view->isAnswered() || stepOf(*view) != step
            || view->demand() == QuestionView::Demand::Offered;
    });
}

void LessonQuestions::commit(std::size_t step)
{
    for (QuestionView *view : m_views) {
        if (stepOf(*view) == step && view->isAnswered())
            view->setCommitted(true);
    }
}

void LessonQuestions::grade(const std::shared_ptr<const trace::Trace> &run)
{
    for (QuestionView *view : m_views)
        view->grade(run);
}

QStringList LessonQuestions::scenariosForLines() const
{
    QStringList scenarios;
    for (const QuestionView *view : m_views) {
        const QString scenario = QString::fromStdString(view->question().run);
        if (qobject_cast<const OrderQuestionView *>(view) && !scenarios.contains(scenario))
            scenarios.append(scenario);
    }
    return scenarios;
}

void LessonQuestions::setLines(const QString &scenario, const QStringList &lines)
{
    forEachOrder(m_views, scenario, [&](OrderQuestionView &view) { view.setLines(lines); });
}

void LessonQuestions::setNoLines(const QString &scenario, const QString &why)
{
    forEachOrder(m_views, scenario, [&](OrderQuestionView &view) { view.setNoLines(why); });
}

} // namespace joinery::app
