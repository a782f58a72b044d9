// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/earlierrunmenu.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace joinery::app {

EarlierRunMenu::EarlierRunMenu(QWidget *parent)
    : QToolButton(parent), m_menu(new QMenu(this)), m_choices(new QActionGroup(this))
{
    setMenu(m_menu);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setProperty("flat", true);
    connect(m_menu, &QMenu::aboutToShow, this, &EarlierRunMenu::fill);
    setRuns({});
}

void EarlierRunMenu::setRuns(std::vector<PastRunPtr> runs)
{
    m_runs = std::move(runs);
    const bool isThere = std::ranges::any_of(
        m_runs, [this](const PastRunPtr &run) { return run->number == m_chosen; });
    if (!isThere)
        m_chosen.reset();
    setVisible(!m_runs.empty());
    retranslate();
}

void EarlierRunMenu::setShown(std::shared_ptr<const trace::Trace> shown, std::string program)
{
    m_shown = std::move(shown);
    m_program = std::move(program);
}

void EarlierRunMenu::setWords(Words words)
{
    m_words = words;
    retranslate();
}

PastRunPtr EarlierRunMenu::earlier() const
{
    for (const PastRunPtr &run : m_runs) {
        if (run->number == m_chosen)
            return run;
    }
    return m_runs.empty() ? nullptr : m_runs.back();
}

void EarlierRunMenu::fill()
{
    m_menu->clear();
    const auto add = [&](const QString &text, std::optional<int> number) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(number == m_chosen);
        m_choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, number] { choose(number); });
    };
    add(tr("Always the run before"), std::nullopt);
    m_menu->addSeparator();
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run)
        add(m_shown ? pastRunLabel(**run, *m_shown, m_program) : runName((*run)->number),
            (*run)->number);
}

void EarlierRunMenu::choose(std::optional<int> number)
{
    m_chosen = number;
    retranslate();
    emit earlierChosen();
}

void EarlierRunMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void EarlierRunMenu::retranslate()
{
    const PastRunPtr run = earlier();
    if (!run)
        setText({});
    else
        setText((m_words == Words::Name ? tr("Run %1 ▾") : tr("Beside run %1 ▾")).arg(run->number));
    setToolTip(tr("Choose the earlier run to compare with"));
    setAccessibleName(
        run ? tr("Compared with run %1").arg(run->number) : tr("Compared with no run"));
}

} // namespace joinery::app
