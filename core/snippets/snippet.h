// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <string_view>

namespace joinery::snippets {

/// A common statement, to be put into a program (insertion.h).
///
/// In its texts, $process, $sleep and the like stand for what the program calls that (wording.h),
/// and «…» is what somebody will want to change.
struct Snippet {
    enum class Id {
        Worker,
        Subclass,
        Handler,
        Create,
        CreateDaemon,
        Start,
        StartThree,
        Join,
        JoinTimeout,
        Sleep,
        Print,
        IsAlive,
        Terminate,
        Kill,
    };
    /// What has to stand before it; an insertion brings it along where it does not.
    enum class Needs { Nothing, Process, StartedProcess };

    Id id = Id::Print;
    std::string_view sample; ///< short, one line: as a palette shows it
    std::string_view definition; ///< goes before the part that main runs; may be empty
    std::string_view statement; ///< goes where the cursor is; may be empty
    Needs needs = Needs::Nothing;
};

/// All of them, in the order of Id.
std::span<const Snippet> allSnippets();
const Snippet &snippet(Snippet::Id id);

/// What there is before there is anything: a part that main runs, with room in its third line.
std::string_view emptyProgram();

} // namespace joinery::snippets
