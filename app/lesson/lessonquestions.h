// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/happening.h"
#include "app/lesson/questionview.h"
#include "app/store/lessonprogress.h"
#include "app/theme/theme.h"
#include "lesson/lesson.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace joinery::app {

/// The questions of the open lesson, each with its view: what is answered, committed and graded.
/// Where the views stand, and which are seen, is the panel's.
class LessonQuestions : public QObject {
    Q_OBJECT

public:
    /// page: the parent of the views.
    explicit LessonQuestions(QWidget &page);

    void setTheme(const Theme &theme);
    /// In place of those before; hidden, with what was answered.
    void open(const lesson::Lesson &lesson, const LessonProgress &progress);
    void clear();
    /// The same lesson in another language.
    void translate(const lesson::Lesson &translated);
    /// Its answers and hints into the rest of the progress.
    void addTo(LessonProgress &progress) const;

    /// In the lesson's order.
    const std::vector<QuestionView *> &views() const { return m_views; }
    /// nullptr: there is none.
    QuestionView *find(const std::string &id) const;
    std::size_t stepOf(const QuestionView &view) const { return m_steps.at(&view); }
    /// Of those that can be seen, the first one with a verdict; nullptr: none has one.
    QuestionView *graded() const;

    /// A question of this step waits for its answer.
    bool isAsking(std::size_t step) const;
    /// There are answers to all that the step asks.
    bool isAnswered(std::size_t step) const;
    /// The answers of this step are final; the next run grades them.
    void commit(std::size_t step);
    void grade(const std::shared_ptr<const trace::Trace> &run);

    /// The scenarios whose output lines an order question needs.
    QStringList scenariosForLines() const;
    void setLines(const QString &scenario, const QStringList &lines);
    void setNoLines(const QString &scenario, const QString &why);

signals:
    void answerChanged();
    void hintOpened(joinery::app::QuestionView *view);
    /// The keyboard has come to this part of the view.
    void partReached(joinery::app::QuestionView *view, const QRect &part);
    /// The student wants to answer anew.
    void reopened(joinery::app::QuestionView *view);
    /// The student wants to choose who goes next.
    void schedulingWanted(const joinery::lesson::Question &question);
    /// The student wants to see a predicted order happen.
    void happeningWanted(const joinery::app::OrderWish &wish);
    void happeningCancelled();

private:
    void make(const lesson::Question &question, std::size_t step);
    QuestionView *newView(const lesson::Question &question);
    QuestionView *newOrderView(const lesson::Question &question);
    QuestionView *newScheduleView(const lesson::Question &question);

    QWidget &m_page;
    Theme m_theme;
    std::vector<QuestionView *> m_views;
    std::map<const QuestionView *, std::size_t> m_steps;
};

} // namespace joinery::app
