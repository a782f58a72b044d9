// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "story.h"

#include <string>

/// Runs that only print, one letter an output: a lower-case letter is main's, a capital one that of
/// its child of that number (A: 1). Line and text are the letter's own. Tests only.
namespace joinery::trace {

inline Run printedRun(const std::string &letters, const std::string &program = "p")
{
    Story story;
    story.mainStarts();
    for (int child = 1; child <= 3; ++child)
        story.creates(RunTime(0), std::to_string(child), std::string(1, char('A' + child - 1)));
    RunTime t{};
    for (const char letter : letters) {
        const bool isChild = letter >= 'A' && letter <= 'Z';
        const std::string process = isChild ? std::to_string(letter - 'A' + 1) : "0";
        t += std::chrono::milliseconds(1);
        story.prints(t, process, letter - (isChild ? 'A' : 'a') + 1, std::string(1, letter));
    }
    Run run;
    run.header.scenarioName = "p.py";
    run.header.scenarioText = program;
    run.header.startedAt = "2026-11-21T12:00:00Z";
    run.events = story.events();
    return run;
}

} // namespace joinery::trace
