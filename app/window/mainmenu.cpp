// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainmenu.h"

#include "app/commands/commands.h"

#include <QAction>
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
    : QObject(&menu),
      m_menu(menu),
      m_recent(new QMenu(&menu)),
      m_themes(new QMenu(&menu)),
      m_motion(new QAction(this)),
      m_commands(commands),
      m_facts(std::move(facts))
{
    m_motion->setCheckable(true);
    connect(m_motion, &QAction::triggered, this, [this](bool on) {
        emit motionChosen(on ? Motion::Moving : Motion::Still);
    });
    connect(&menu, &QMenu::aboutToShow, this, &MainMenu::fill);
}

void MainMenu::fill()
{
    const Facts facts = m_facts();
    fillRecent(facts.recentFiles);
    fillThemes(facts.themeMode);
    m_motion->setText(tr("Show what moved by moving it"));
    m_motion->setChecked(facts.motion == Motion::Moving);

    m_menu.clear();
    m_menu.addAction(&m_commands.action(Command::Playground));
    m_menu.addSeparator();
    m_menu.addAction(&m_commands.action(Command::Open));
    m_menu.addMenu(m_recent);
    m_menu.addSeparator();
    m_menu.addAction(&m_commands.action(Command::Save));
    m_menu.addAction(&m_commands.action(Command::SaveAs));
    m_menu.addAction(&m_commands.action(Command::SaveRun));
    m_menu.addSeparator();
    m_menu.addAction(&m_commands.action(Command::RunSeries));
    m_menu.addAction(&m_commands.action(Command::Schedule));
    m_menu.addAction(&m_commands.action(Command::Explore));
    m_menu.addAction(&m_commands.action(Command::Flip));
    m_menu.addSeparator();
    m_menu.addAction(tr("Folder of my lessons"), this, &MainMenu::ownLessonsWanted);
    m_menu.addAction(&m_commands.action(Command::Present));
    m_menu.addMenu(m_themes);
    m_menu.addAction(m_motion);
    m_menu.addSeparator();
    m_menu.addAction(&m_commands.action(Command::Shortcuts));
    m_menu.addAction(tr("About Joinery"), this, &MainMenu::aboutWanted);
    m_menu.addSeparator();
    m_menu.addAction(&m_commands.action(Command::Quit));
}

void MainMenu::fillRecent(const QStringList &paths)
{
    m_recent->clear();
    m_recent->setTitle(tr("Open recent"));
    m_recent->setEnabled(!paths.isEmpty());
    for (const QString &path : paths)
        m_recent->addAction(shownPath(path), this, [this, path] { emit fileWanted(path); });
}

void MainMenu::fillThemes(ThemeMode now)
{
    m_themes->clear();
    m_themes->setTitle(tr("Theme"));
    const std::pair<ThemeMode, QString> modes[] = {
        {ThemeMode::System, tr("As the system")},
        {ThemeMode::Light, tr("Light")},
        {ThemeMode::Dark, tr("Dark")}};
    for (const auto &[mode, text] : modes) {
        QAction *action =
            m_themes->addAction(text, this, [this, chosen = mode] { emit themeChosen(chosen); });
        action->setCheckable(true);
        action->setChecked(mode == now);
    }
}

} // namespace joinery::app
