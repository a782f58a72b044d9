// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/commands.h"

#include <QAction>
#include <QWidget>

#include <utility>

namespace joinery::app {
namespace {

/// Text, lists and buttons have a use of their own for a Space; the window takes what they leave.
bool isForShortcut(const QKeySequence &keys)
{
    return keys != QKeySequence(Qt::Key_Space);
}

} // namespace

Commands::Commands(QWidget &window) : QObject(&window)
{
    for (const Shortcut &shortcut : shortcuts()) {
        if (!shortcut.command)
            continue;
        auto *action = new QAction(&window);
        QList<QKeySequence> keys = keysOf(shortcut);
        keys.removeIf([](const QKeySequence &each) { return !isForShortcut(each); });
        action->setShortcuts(keys);
        window.addAction(action);
        m_actions.emplace(*shortcut.command, action);
    }
    retranslate();
}

void Commands::on(Command command, std::function<void()> act)
{
    connect(&action(command), &QAction::triggered, this, std::move(act));
}

void Commands::retranslate()
{
    for (const auto &[command, action] : m_actions)
        action->setText(textOf(shortcutFor(command)));
}

} // namespace joinery::app
