// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "story.h"
#include "trace/trace.h"

#include <memory>

/// A run with one pair of each verdict. Tests only.
namespace joinery::trace {

/// main starts A, which prints "a"; B sleeps 1 s and prints "b"; main asks whether A is over, joins
/// B and prints "joined"; C prints "c" meanwhile.
inline std::shared_ptr<const Trace> joinedRun()
{
    using namespace std::chrono_literals;
    Story story;
    story.mainStarts().starts(1ms, "1", "A").starts(2ms, "2", "B").starts(3ms, "3", "C");
    story.prints(4ms, "1", 4, "a").ends(5ms, "1").prints(6ms, "3", 4, "c");
    story.sleeps(6ms, 1006ms, "2", 1s).prints(1007ms, "2", 5, "b").ends(1008ms, "2");
    story.at(1009ms).own("0").line(9).does(JoinBegin{pathOf("2")});
    story.line(9).does(JoinEnd{pathOf("2")});
    story.line(10).does(AliveAsked{pathOf("1"), LifeQuestion::IsAlive, true, "False"});
    story.prints(1010ms, "0", 11, "joined");
    return std::make_shared<const Trace>(story.events());
}

/// The output of that text, which has to be there.
inline std::size_t outputOf(const Trace &trace, const std::string &text)
{
    for (const OutputLine &line : trace.outputs()) {
        if (trace.events()[line.event].as<Output>()->text == text + "\n")
            return line.event;
    }
    return trace.events().size();
}

} // namespace joinery::trace
