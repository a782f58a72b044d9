// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/stepbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace joinery::app {

StepBar::StepBar(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
}

void StepBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void StepBar::setSteps(std::vector<lesson::Step::Kind> steps)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_steps = std::move(steps);
    m_done.assign(m_steps.size(), false);
    m_current = 0;
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("step"));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, step] { emit stepChosen(step); });
        m_row->addWidget(button);
        m_buttons.push_back(button);
    }
    update();
}

void StepBar::setCurrent(std::size_t step)
{
    m_current = step;
    update();
}

void StepBar::setDone(std::size_t step, bool done)
{
    m_done.at(step) = done;
    update();
}

QString StepBar::textOf(std::size_t step) const
{
    QString name;
    switch (m_steps[step]) {
    case lesson::Step::Kind::Predict:
        name = tr("Predict");
        break;
    case lesson::Step::Kind::Run:
        name = tr("Run");
        break;
    case lesson::Step::Kind::Explain:
        name = tr("Explain");
        break;
    }
    const QString text = QStringLiteral("%1 %2").arg(step + 1).arg(name);
    return m_done[step] ? text + QStringLiteral(" ✓") : text;
}

QString StepBar::styleOf(std::size_t step) const
{
    QColor back = m_theme.hover;
    QColor ink = m_theme.mutedText;
    if (step == m_current) {
        back = m_theme.accent;
        ink = m_theme.accentText;
    } else if (m_done[step]) {
        back = m_theme.goodSoft;
        ink = m_theme.good;
    }
    return QStringLiteral("QPushButton#step { background: %1; color: %2; border: 1px solid %1;"
                          " border-radius: %3px; padding: 5px 4px; min-height: 0; font-size: %4px;"
                          " font-weight: 600; }"
                          "QPushButton#step:focus { border-color: %5; }")
        .arg(back.name(), ink.name())
        .arg(m_theme.metrics.controlRadius)
        .arg(m_theme.metrics.textPx - 1)
        .arg(m_theme.text.name());
}

void StepBar::update()
{
    for (std::size_t step = 0; step < m_buttons.size(); ++step) {
        m_buttons[step]->setText(textOf(step));
        m_buttons[step]->setStyleSheet(styleOf(step));
        m_buttons[step]->setAccessibleDescription(
            step == m_current  ? tr("current step")
                : m_done[step] ? tr("done")
                               : QString());
    }
}

void StepBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace joinery::app
