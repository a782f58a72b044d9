// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "story.h"
#include "trace/trace.h"

#include <memory>

/// A run that is too long to be looked through at once. Tests only.
namespace joinery::trace {

/// main starts A, which prints "0", "1" and so on, joins it and prints "joined".
inline std::vector<Event> longStory(int lines = 20'000)
{
    Story story;
    story.mainStarts().creates(RunTime(1), "1", "A").starts(RunTime(2), "1", "A");
    for (int line = 0; line < lines; ++line)
        story.prints(RunTime(10 + line), "1", 4, std::to_string(line));
    story.ends(RunTime(20 + lines), "1").own("0").line(9).does(JoinBegin{pathOf("1")});
    story.line(9).does(JoinEnd{pathOf("1")}).prints(RunTime(30 + lines), "0", 10, "joined");
    story.ends(RunTime(40 + lines), "0");
    return story.events();
}

inline std::shared_ptr<const Trace> longRun()
{
    return std::make_shared<const Trace>(longStory());
}

} // namespace joinery::trace
