// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/happening.h"
#include "app/lesson/questionview.h"
#include "app/store/lessonprogress.h"
#include "app/theme/theme.h"
#include "lesson/lesson.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace joinery::app {

class LessonPage;
class LessonQuestions;
class StepBar;

/// A lesson, step by step: Predict, Run, Explain. It asks; what runs, and when, is the window's.
class LessonPanel : public QWidget {
    Q_OBJECT

public:
    explicit LessonPanel(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void openLesson(std::shared_ptr<const lesson::Lesson> lesson, const LessonProgress &progress);
    /// The open lesson in another language: the step, the answers, hints and verdicts stay.
    void translate(std::shared_ptr<const lesson::Lesson> translated);
    /// No lesson, and what to do instead (Markdown).
    struct Message {
        QString title;
        QString text;
    };
    /// words: asked again when the language changes; none: nothing is said.
    void showMessage(std::function<Message()> words);
    const lesson::Lesson *lesson() const { return m_lesson.get(); }
    LessonProgress progress() const;

    /// The scenarios whose output lines an order question needs.
    QStringList scenariosForLines() const;
    void setLines(const QString &scenario, const QStringList &lines);
    void setNoLines(const QString &scenario, const QString &why);

    /// Elsewhere: no row of steps, and no buttons but the one that checks an answer. For
    /// presenting.
    enum class Navigation { Here, Elsewhere };
    void setNavigation(Navigation navigation);
    LessonPage &page() const { return *m_page; }
    /// An answer that is shown has been graded.
    bool hasVerdict() const;

    /// What the last step leads to.
    enum class After { NextLesson, ListOfLessons };
    void setAfter(After after);

    std::size_t step() const { return m_step; }
    void goToStep(std::size_t step);
    void check();

    void runStarted();
    /// Only a run of the lesson's own program is what was asked about.
    enum class RunOf { LessonProgram, ChangedProgram };
    void runOver(const std::shared_ptr<const trace::Trace> &run, RunOf program);

    /// A run that the student has scheduled for this question is over.
    void scheduled(const std::string &questionId, const std::shared_ptr<const trace::Trace> &run);

    /// How far the order is that was wished for.
    void setHappening(const std::string &questionId, const Happening &happening);

    /// The statement that the step asks to change; empty: none.
    QString suggestedStatement() const;
    const std::vector<QuestionView *> &questions() const;

signals:
    void runWanted();
    void nextLessonWanted();
    /// The student wants to choose who goes next.
    void schedulingWanted(const joinery::lesson::Question &question);
    /// The student wants to see a predicted order happen.
    void happeningWanted(const joinery::app::OrderWish &wish);
    void happeningCancelled();
    void lessonListWanted();
    /// Another step is shown, or none any more.
    void stepChanged();
    void progressChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectQuestions();
    void bringIntoView(QuestionView &view, QRect (QuestionView::*part)() const);
    void showTitle(const QString &title);
    void showStep();
    void orderTabs();
    void add(QWidget &piece);
    void addProse(const std::string &markdown, const QString &head = {});
    void addBlock(const lesson::Block &block);
    void addAnsweredQuestions();
    void bringVerdictIntoView();
    void showButtons();
    QString afterText() const;
    void showNavigation();
    void pressPrimary();
    bool isAsking() const;
    const lesson::Step *currentStep() const;
    lesson::Step::Kind kindOf(std::size_t step) const;

    Theme m_theme;
    std::shared_ptr<const lesson::Lesson> m_lesson;
    std::function<Message()> m_message; ///< while there is no lesson
    StepBar *m_steps;
    QLabel *m_title;
    LessonPage *m_page;
    LessonQuestions *m_questions;
    QBoxLayout *m_above; ///< the page, and below it
    QBoxLayout *m_below;
    QPushButton *m_back;
    QPushButton *m_primary;
    std::vector<QWidget *> m_pieces; ///< of the step that is shown
    std::size_t m_step = 0;
    After m_after = After::NextLesson;
    bool m_ranInThisStep = false;
    bool m_usesKeys = false; ///< the student last pressed the button by a key
    Navigation m_navigation = Navigation::Here;
};

} // namespace joinery::app
