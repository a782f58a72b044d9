// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/shortcuts.h"

#include <QObject>

#include <functional>
#include <map>

class QAction;
class QWidget;

namespace joinery::app {

/// The window's commands as actions, with keys and words from the one table of shortcuts. The same
/// action stands in menus.
class Commands : public QObject {
    Q_OBJECT

public:
    explicit Commands(QWidget &window);

    QAction &action(Command command) const { return *m_actions.at(command); }
    void on(Command command, std::function<void()> act);
    void retranslate();

private:
    std::map<Command, QAction *> m_actions;
};

} // namespace joinery::app
