// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainmenu.h"

#include "app/commands/commands.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

#include <utility>

namespace joinery::app {
namespace {

/// "join.py   ~/course": the name first, by which one looks for it.
QString shownPath(const QString &path)
{
    QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/'))
        folder.replace(0, home.size(), u'~');
    QString shown = QFileInfo(path).fileName() + u'\t' + folder;
    // An ampersand in a menu is an accelerator.
    return shown.replace(u'&', QLatin1String("&&"));
}

} // namespace

MainMenu::MainMenu(QMenu &menu, const Commands &commands, std::function<Facts()> facts)
    : QObject(&menu), m_menu(menu), m_commands(commands), m_facts(std::move(facts))
{
    connect(&menu, &QMenu::aboutToShow, this, &MainMenu::fill);
}

void MainMenu::fill()
{
    const Facts facts = m_facts();
    m_menu.clear();
    qDeleteAll(m_menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_menu.addAction(&m_commands.action(Command::Open));
    addRecent(facts.recentFiles);
    m_menu.addSeparator();
    m_menu.addAction(&m_commands.action(Command::Save));
    m_menu.addAction(&m_commands.action(Command::SaveAs));
    m_menu.addAction(&m_commands.action(Command::SaveRun));
    m_commands.action(Command::SaveRun).setEnabled(facts.canSaveRun);
    m_menu.addSeparator();
    m_menu.addAction(tr("Folder of my lessons"), this, &MainMenu::ownLessonsWanted);
    addLook(facts);
    m_menu.addSeparator();
    m_menu.addAction(&m_commands.action(Command::Shortcuts));
    m_menu.addAction(tr("About Joinery"), this, &MainMenu::aboutWanted);
    m_menu.addSeparator();
    m_menu.addAction(&m_commands.action(Command::Quit));
}

void MainMenu::addRecent(const QStringList &paths)
{
    QMenu *recent = m_menu.addMenu(tr("Open recent"));
    recent->setEnabled(!paths.isEmpty());
    for (const QString &path : paths) {
        recent->addAction(shownPath(path), this, [this, path] { emit fileWanted(path); });
    }
}

void MainMenu::addLook(const Facts &facts)
{
    QMenu *themes = m_menu.addMenu(tr("Theme"));
    auto *group = new QActionGroup(themes);
    const std::pair<ThemeMode, QString> modes[] = {
        {ThemeMode::System, tr("As the system")},
        {ThemeMode::Light, tr("Light")},
        {ThemeMode::Dark, tr("Dark")}};
    for (const auto &[mode, text] : modes) {
        QAction *action =
            themes->addAction(text, this, [this, chosen = mode] { emit themeChosen(chosen); });
        action->setCheckable(true);
        action->setChecked(mode == facts.themeMode);
        group->addAction(action);
    }
    QAction *moves = m_menu.addAction(tr("Show what moved by moving it"));
    moves->setCheckable(true);
    moves->setChecked(facts.motion == Motion::Moving);
    connect(moves, &QAction::triggered, this, [this](bool on) {
        emit motionChosen(on ? Motion::Moving : Motion::Still);
    });
}

} // namespace joinery::app
