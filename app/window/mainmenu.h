// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QAction;
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
    void fillRecent(const QStringList &paths);
    void fillThemes(ThemeMode now);

    QMenu &m_menu;
    QMenu *m_recent;
    QMenu *m_themes;
    QAction *m_motion;
    const Commands &m_commands;
    std::function<Facts()> m_facts;
};

} // namespace joinery::app
