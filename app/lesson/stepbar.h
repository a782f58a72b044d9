// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "lesson/lesson.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QHBoxLayout;

namespace joinery::app {

/// Where the student is in a lesson: 1 Predict ✓ → 2 Run ✓ → 3 Explain.
class StepBar : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setSteps(std::vector<lesson::Step::Kind> steps);
    void setCurrent(std::size_t step);
    void setDone(std::size_t step, bool done);
    bool isDone(std::size_t step) const { return m_done.at(step); }
    QList<QWidget *> buttons() const { return {m_buttons.begin(), m_buttons.end()}; }

signals:
    void stepChosen(std::size_t step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    QString textOf(std::size_t step) const;
    QString styleOf(std::size_t step) const;

    Theme m_theme;
    QHBoxLayout *m_row;
    std::vector<QAbstractButton *> m_buttons;
    std::vector<lesson::Step::Kind> m_steps;
    std::vector<bool> m_done;
    std::size_t m_current = 0;
};

} // namespace joinery::app
