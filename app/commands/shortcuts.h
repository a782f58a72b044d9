// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace joinery::app {

/// What the window can be told by a key or from its menu, whatever has the keyboard.
enum class Command {
    Run,
    Stop,
    Pause,
    Step,
    RunSeries,
    Explore,
    Schedule,
    Flip,
    Lessons,
    PreviousLesson,
    NextLesson,
    Playground,
    LessonPanel,
    ProgramPanel,
    TimelinePanel,
    OrderPanel,
    OutputPanel,
    ComparePage,
    SeriesPage,
    OrdersPage,
    NextPanel,
    PreviousPanel,
    Present,
    Open,
    Save,
    SaveAs,
    SaveRun,
    Shortcuts,
    Quit,
};

/// The keys of single views that tooltips and hints speak of.
enum class ViewKey {
    TurnPage,
    BlankScreen,
    EndPresenting,
    MoveStatement,
    ToggleStatement,
    Indent,
    LeaveProgram,
    Undo,
    TakeStepBack,
    LeaveScheduling,
    FitRun,
    LaneMenu,
    PutWhyAway,
    PickLine,
    MoveLine,
    DropLine,
    PutLineBack,
};

/// Where a key works, which is how the help groups them.
enum class ShortcutGroup {
    Run,
    Lessons,
    Files,
    Panels,
    Presenting,
    Scheduling,
    Program,
    Timeline,
    Why,
    Answer
};

/// Everything that a key does in the window. Those with a command are registered from here, the
/// others are a view's own.
struct Shortcut {
    ShortcutGroup group;
    const char *keys; ///< portable; alternatives apart by "; ", of which the help shows all
    const char *text; ///< to be translated: what it does, as a menu would say it
    std::optional<Command> command;
    std::optional<ViewKey> viewKey = {};
};

std::span<const Shortcut> shortcuts();
const Shortcut &shortcutFor(Command command);
const Shortcut &shortcutFor(ViewKey key);

QList<QKeySequence> keysOf(const Shortcut &shortcut);

/// As it stands on a cap: "Ctrl+↑". Nobody writes the name of a key by hand: sentences take it
/// from here.
QString keyText(const QKeySequence &keys);
QString keyText(Command command);
QString keyText(ViewKey key, int alternative = 0);

/// text and, in brackets, the first key: for a tooltip.
QString withKeys(const QString &text, const QKeySequence &keys);
QString withKeys(const QString &text, Command command);
QString withKeys(const QString &text, ViewKey key);

QString textOf(const Shortcut &shortcut);
QString titleOf(ShortcutGroup group);

} // namespace joinery::app
