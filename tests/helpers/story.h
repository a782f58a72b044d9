// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/run.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

/// Writes runs by hand: `story.at(5ms).by("1").line(7).does(Output{…})`. Tests only.
namespace joinery::trace {

inline ProcessPath pathOf(const std::string &text)
{
    return ProcessPath::parse(text).value();
}

class Story {
public:
    /// The time of the events that follow.
    Story &at(RunTime t)
    {
        m_next.t = t;
        return *this;
    }
    /// Recorded by the process itself, on its own lane.
    Story &own(const std::string &process)
    {
        m_next.process = pathOf(process);
        m_next.by.reset();
        m_next.byHost = false;
        return *this;
    }
    /// On process's lane, recorded by another.
    Story &of(const std::string &process, const std::string &recorder)
    {
        own(process);
        m_next.by = pathOf(recorder);
        return *this;
    }
    Story &byHost(const std::string &process)
    {
        own(process);
        m_next.byHost = true;
        return *this;
    }
    /// Of the events that follow.
    Story &pid(int pid)
    {
        m_next.pid = pid;
        return *this;
    }
    Story &line(int line, int execution = 1)
    {
        m_next.line = line;
        m_next.execution = execution;
        return *this;
    }
    Story &does(Payload payload)
    {
        Event event = m_next;
        event.seq = m_events.size() + 1;
        event.payload = std::move(payload);
        m_events.push_back(std::move(event));
        m_next.line = 0;
        m_next.execution = 0;
        return *this;
    }

    // What stories are made of, one nanosecond-exact moment each.
    Story &mainStarts(RunTime t = RunTime(0))
    {
        at(t).byHost("0").does(Started{"MainProcess"});
        return own("0").does(Began{});
    }
    Story &creates(RunTime t, const std::string &process, const std::string &name)
    {
        return at(t).of(process, parentOf(process)).does(Created{name});
    }
    Story &starts(RunTime t, const std::string &process, const std::string &name)
    {
        at(t).of(process, parentOf(process)).does(Starting{name});
        own(process).does(Began{});
        return of(process, parentOf(process)).does(Started{name});
    }
    Story &prints(RunTime t, const std::string &process, int line, const std::string &text)
    {
        return at(t).own(process).line(line).does(Output{Stream::Stdout, ++m_ticket, text + "\n"});
    }
    Story &sleeps(RunTime from, RunTime to, const std::string &process, RunTime duration)
    {
        at(from).own(process).does(SleepBegin{duration});
        return at(to).own(process).does(SleepEnd{});
    }
    Story &ends(RunTime t, const std::string &process, int code = 0)
    {
        at(t).own(process).does(Finishing{});
        return own(process).does(Exited{ExitStatus::exited(code)});
    }
    Story &isReaped(RunTime t, const std::string &process, int code = 0)
    {
        return at(t).of(process, parentOf(process)).does(Reaped{ExitStatus::exited(code)});
    }

    const std::vector<Event> &events() const { return m_events; }
    std::size_t last() const { return m_events.size() - 1; }

private:
    static std::string parentOf(const std::string &process)
    {
        return pathOf(process).parent().value().text();
    }

    std::vector<Event> m_events;
    Event m_next;
    std::uint64_t m_ticket = 0;
};

} // namespace joinery::trace
