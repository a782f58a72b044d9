// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/outcome.h"

#include <cctype>
#include <map>

namespace joinery::explore {

namespace {

/// What the run's pids stand for.
using Pids = std::map<std::string, std::string, std::less<>>;

Pids pidsOf(const trace::Trace &trace)
{
    Pids pids;
    for (const trace::Event &event : trace.events()) {
        if (const auto *const asked = event.as<trace::ParentAsked>())
            pids.try_emplace(std::to_string(asked->answer), "the host");
        if (const auto *const changed = event.as<trace::Reparented>())
            pids.try_emplace(std::to_string(changed->newParentPid), "the host");
    }
    for (const trace::Event &event : trace.events()) {
        if (event.pid != 0)
            pids.insert_or_assign(std::to_string(event.pid), event.process.text());
    }
    return pids;
}

bool isHexDigit(char character)
{
    return std::isxdigit(static_cast<unsigned char>(character)) != 0;
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

std::string withoutPids(std::string_view text, const Pids &pids)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (text.substr(at).starts_with("0x")) {
            end = at + 2;
            while (end < text.size() && isHexDigit(text[end]))
                ++end;
            result += "<address>";
        } else if (isDigit(text[at])) {
            while (end < text.size() && isDigit(text[end]))
                ++end;
            const auto number = text.substr(at, end - at);
            const auto pid = pids.find(number);
            result += pid == pids.end() ? std::string(number) : "<pid of " + pid->second + ">";
        } else {
            result += text[at];
        }
        at = end;
    }
    return result;
}

} // namespace

Outcome outcomeOf(const trace::Trace &trace)
{
    Outcome outcome{analysis::outputOrder(trace), {}};
    const Pids pids = pidsOf(trace);
    outcome.texts.reserve(outcome.order.size());
    for (const trace::OutputLine &line : trace.outputs()) {
        const auto *const output = trace.events()[line.event].as<trace::Output>();
        outcome.texts.push_back(withoutPids(output->text, pids));
    }
    return outcome;
}

} // namespace joinery::explore
