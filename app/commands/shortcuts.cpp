// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/shortcuts.h"

#include <QCoreApplication>

#include <algorithm>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

using Group = ShortcutGroup;

// clang-format off
constexpr Shortcut table[] = {
    {Group::Run, "F5", QT_TRANSLATE_NOOP("Shortcuts", "Run the program"), Command::Run},
    {Group::Run, "Esc", QT_TRANSLATE_NOOP("Shortcuts", "Stop the run"), Command::Stop},
    {Group::Run, "F8; Space", QT_TRANSLATE_NOOP("Shortcuts", "Pause, continue"), Command::Pause},
    {Group::Run, "F10", QT_TRANSLATE_NOOP("Shortcuts", "Let one process do a step"), Command::Step},
    {Group::Run, "Shift+F5", QT_TRANSLATE_NOOP("Shortcuts", "Run the program many times"), Command::RunSeries},
    {Group::Run, "F7", QT_TRANSLATE_NOOP("Shortcuts", "Be the scheduler"), Command::Schedule},
    {Group::Run, "Ctrl+Shift+F5", QT_TRANSLATE_NOOP("Shortcuts", "Find all possible orders"), Command::Explore},
    {Group::Run, "Ctrl+J", QT_TRANSLATE_NOOP("Shortcuts", "Make the other order of two selected lines happen"), Command::Flip},

    {Group::Lessons, "Ctrl+L", QT_TRANSLATE_NOOP("Shortcuts", "Choose a lesson"), Command::Lessons},
    {Group::Lessons, "Ctrl+PgUp", QT_TRANSLATE_NOOP("Shortcuts", "Previous lesson"), Command::PreviousLesson},
    {Group::Lessons, "Ctrl+PgDown", QT_TRANSLATE_NOOP("Shortcuts", "Next lesson"), Command::NextLesson},
    {Group::Lessons, "Ctrl+Shift+L", QT_TRANSLATE_NOOP("Shortcuts", "Playground"), Command::Playground},

    {Group::Files, "Ctrl+O", QT_TRANSLATE_NOOP("Shortcuts", "Open…"), Command::Open},
    {Group::Files, "Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Save the program"), Command::Save},
    {Group::Files, "Ctrl+Shift+S", QT_TRANSLATE_NOOP("Shortcuts", "Save the program as…"), Command::SaveAs},
    {Group::Files, "Ctrl+E", QT_TRANSLATE_NOOP("Shortcuts", "Save the run…"), Command::SaveRun},
    {Group::Files, "Ctrl+Q", QT_TRANSLATE_NOOP("Shortcuts", "Quit"), Command::Quit},

    {Group::Panels, "Ctrl+1", QT_TRANSLATE_NOOP("Shortcuts", "Go to the lesson"), Command::LessonPanel},
    {Group::Panels, "Ctrl+2", QT_TRANSLATE_NOOP("Shortcuts", "Go to the program"), Command::ProgramPanel},
    {Group::Panels, "Ctrl+3", QT_TRANSLATE_NOOP("Shortcuts", "Go to the timeline"), Command::TimelinePanel},
    {Group::Panels, "Ctrl+4", QT_TRANSLATE_NOOP("Shortcuts", "Go to the order"), Command::OrderPanel},
    {Group::Panels, "Ctrl+5", QT_TRANSLATE_NOOP("Shortcuts", "Go to the output"), Command::OutputPanel},
    {Group::Panels, "Ctrl+6", QT_TRANSLATE_NOOP("Shortcuts", "Compare two runs"), Command::ComparePage},
    {Group::Panels, "Ctrl+7", QT_TRANSLATE_NOOP("Shortcuts", "Go to the series of runs"), Command::SeriesPage},
    {Group::Panels, "Ctrl+8", QT_TRANSLATE_NOOP("Shortcuts", "Go to all possible orders"), Command::OrdersPage},
    {Group::Panels, "F6", QT_TRANSLATE_NOOP("Shortcuts", "Next panel"), Command::NextPanel},
    {Group::Panels, "Shift+F6", QT_TRANSLATE_NOOP("Shortcuts", "Previous panel"), Command::PreviousPanel},
    {Group::Panels, "F1", QT_TRANSLATE_NOOP("Shortcuts", "Keyboard shortcuts"), Command::Shortcuts},

    {Group::Presenting, "F11", QT_TRANSLATE_NOOP("Shortcuts", "Present, end presenting"), Command::Present},
    {Group::Presenting, "PgDown; PgUp", QT_TRANSLATE_NOOP("Shortcuts", "Next step, previous step"), {}, ViewKey::TurnPage},
    {Group::Presenting, ".; B", QT_TRANSLATE_NOOP("Shortcuts", "Blank the screen"), {}, ViewKey::BlankScreen},
    {Group::Presenting, "Esc", QT_TRANSLATE_NOOP("Shortcuts", "Stop the run, then end presenting"), {}, ViewKey::EndPresenting},

    {Group::Program, "Ctrl+Shift+Up; Ctrl+Shift+Down", QT_TRANSLATE_NOOP("Shortcuts", "Move the statement"), {}, ViewKey::MoveStatement},
    {Group::Program, "Ctrl+/", QT_TRANSLATE_NOOP("Shortcuts", "Switch the statement off or on"), {}, ViewKey::ToggleStatement},
    {Group::Program, "F2", QT_TRANSLATE_NOOP("Shortcuts", "Change the number at the cursor"), {}},
    {Group::Program, "Tab; Shift+Tab", QT_TRANSLATE_NOOP("Shortcuts", "Indent more, less"), {}, ViewKey::Indent},
    {Group::Program, "Esc, Tab", QT_TRANSLATE_NOOP("Shortcuts", "Leave the program"), {}, ViewKey::LeaveProgram},
    {Group::Program, "Ctrl+Z; Ctrl+Shift+Z", QT_TRANSLATE_NOOP("Shortcuts", "Undo, redo"), {}, ViewKey::Undo},

    {Group::Scheduling, "1; 2; 3", QT_TRANSLATE_NOOP("Shortcuts", "Let the process of this number go"), {}},
    {Group::Scheduling, "Left; Right", QT_TRANSLATE_NOOP("Shortcuts", "Another process"), {}},
    {Group::Scheduling, "Backspace", QT_TRANSLATE_NOOP("Shortcuts", "Take the last step back"), {}, ViewKey::TakeStepBack},
    {Group::Scheduling, "Esc", QT_TRANSLATE_NOOP("Shortcuts", "Stop the run, then leave"), {}, ViewKey::LeaveScheduling},

    {Group::Timeline, "+; -", QT_TRANSLATE_NOOP("Shortcuts", "Zoom in, zoom out"), {}},
    {Group::Timeline, "F", QT_TRANSLATE_NOOP("Shortcuts", "Show the whole run"), {}, ViewKey::FitRun},
    {Group::Timeline, "Shift+Left; Shift+Right", QT_TRANSLATE_NOOP("Shortcuts", "Move the time cursor"), {}},
    {Group::Timeline, "Esc", QT_TRANSLATE_NOOP("Shortcuts", "Let go of the time cursor"), {}},
    {Group::Timeline, "Ctrl+Left; Ctrl+Right", QT_TRANSLATE_NOOP("Shortcuts", "Move along"), {}},
    {Group::Timeline, "Left; Right", QT_TRANSLATE_NOOP("Shortcuts", "Previous, next event of the process"), {}},
    {Group::Timeline, "Up; Down", QT_TRANSLATE_NOOP("Shortcuts", "Another process"), {}},
    {Group::Timeline, "Shift+F10; Menu", QT_TRANSLATE_NOOP("Shortcuts", "Send the process a signal"), {}, ViewKey::LaneMenu},

    {Group::Why, "Space", QT_TRANSLATE_NOOP("Shortcuts", "Mark two lines to ask why"), {}},
    {Group::Why, "Esc", QT_TRANSLATE_NOOP("Shortcuts", "Put the question away"), {}, ViewKey::PutWhyAway},

    {Group::Answer, "Space", QT_TRANSLATE_NOOP("Shortcuts", "Pick a line up, put it down"), {}, ViewKey::PickLine},
    {Group::Answer, "Up; Down", QT_TRANSLATE_NOOP("Shortcuts", "Move the picked line"), {}, ViewKey::MoveLine},
    {Group::Answer, "Return", QT_TRANSLATE_NOOP("Shortcuts", "Drop it here"), {}, ViewKey::DropLine},
    {Group::Answer, "Esc", QT_TRANSLATE_NOOP("Shortcuts", "Put it back"), {}, ViewKey::PutLineBack},
};
// clang-format on

} // namespace

std::span<const Shortcut> shortcuts()
{
    return table;
}

const Shortcut &shortcutFor(Command command)
{
    return *std::ranges::find(table, std::optional(command), &Shortcut::command);
}

const Shortcut &shortcutFor(ViewKey key)
{
    return *std::ranges::find(table, std::optional(key), &Shortcut::viewKey);
}

QList<QKeySequence> keysOf(const Shortcut &shortcut)
{
    return QKeySequence::listFromString(
        QString::fromLatin1(shortcut.keys), QKeySequence::PortableText);
}

QString keyText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::PortableText);
    const std::pair<const char *, QChar> arrows[] = {
        {"Up", u'↑'}, {"Down", u'↓'}, {"Left", u'←'}, {"Right", u'→'}};
    for (const auto &[name, arrow] : arrows) {
        if (text.endsWith(QLatin1String(name)) && !text.endsWith(QLatin1String("PgUp"))
            && !text.endsWith(QLatin1String("PgDown")))
            return text.left(text.size() - qsizetype(qstrlen(name))) + arrow;
    }
    return keys.toString(QKeySequence::NativeText);
}

QString keyText(Command command)
{
    return keyText(keysOf(shortcutFor(command)).value(0));
}

QString keyText(ViewKey key, int alternative)
{
    return keyText(keysOf(shortcutFor(key)).value(alternative));
}

QString withKeys(const QString &text, const QKeySequence &keys)
{
    return Words::tr("%1 (%2)").arg(text, keyText(keys));
}

QString withKeys(const QString &text, Command command)
{
    return withKeys(text, keysOf(shortcutFor(command)).value(0));
}

QString withKeys(const QString &text, ViewKey key)
{
    return withKeys(text, keysOf(shortcutFor(key)).value(0));
}

QString textOf(const Shortcut &shortcut)
{
    return Words::tr(shortcut.text);
}

QString titleOf(ShortcutGroup group)
{
    switch (group) {
    case Group::Run:
        return Words::tr("Run");
    case Group::Lessons:
        return Words::tr("Lessons");
    case Group::Files:
        return Words::tr("Files");
    case Group::Panels:
        return Words::tr("Panels");
    case Group::Presenting:
        return Words::tr("While presenting");
    case Group::Scheduling:
        return Words::tr("As the scheduler");
    case Group::Program:
        return Words::tr("In the program");
    case Group::Timeline:
        return Words::tr("In the timeline");
    case Group::Why:
        return Words::tr("In the output");
    case Group::Answer:
        return Words::tr("In an order to be put right");
    }
    return {};
}

} // namespace joinery::app
