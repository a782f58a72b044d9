// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QMenu;

namespace joinery::app {

class Commands;

/// The menu at the toolbar's right end: what is needed now and then.
class MainMenu : public QObject {
    Q_OBJECT

public:
    /// What the menu shows, asked when it opens.
    struct Facts {
        QStringList recentFiles;
        bool canSaveRun = false;
        ThemeMode themeMode = ThemeMode::System;
        Motion motion = Motion::Moving;
    };

    MainMenu(QMenu &menu, const Commands &commands, std::function<Facts()> facts);

signals:
    void fileWanted(const QString &path);
    void ownLessonsWanted();
    void themeChosen(joinery::app::ThemeMode mode);
    void motionChosen(joinery::app::Motion motion);
    void aboutWanted();

private:
    void fill();
    void addRecent(const QStringList &paths);
    void addLook(const Facts &facts);

    QMenu &m_menu;
    const Commands &m_commands;
    std::function<Facts()> m_facts;
};

} // namespace joinery::app
