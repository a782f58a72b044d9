// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/certainty.h"

#include "lesson/subjects.h"

namespace joinery::lesson {

namespace {

using analysis::HappensBefore;
using trace::Trace;

/// The first event of a kind in a process's life.
template <class Payload>
std::optional<std::size_t> findEvent(const Trace &trace, const ProcessPath &process)
{
    const auto events = trace.events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].process == process && events[i].as<Payload>())
            return i;
    }
    return std::nullopt;
}

enum class Certainty { Holds, Fails, Open };

/// Of a state that is not negated. Where the process has no such event in this run, nothing is
/// certain.
Certainty certainState(const StateCondition &condition, const HappensBefore &order)
{
    const auto &trace = order.trace();
    const auto lane = findLane(trace, condition.process);
    const auto at = findOutput(trace, condition.at);
    if (!lane || !at)
        return Certainty::Open;
    const auto &process = trace.lanes()[*lane].process;
    const auto starting = findEvent<trace::Starting>(trace, process);
    const auto exited = findEvent<trace::Exited>(trace, process);
    const auto reaped = findEvent<trace::Reaped>(trace, process);
    const auto before = [&](const std::optional<std::size_t> &event) {
        return event && order.isForced(*event, at->event);
    };
    const auto behind = [&](const std::optional<std::size_t> &event) {
        return event && order.isForced(at->event, *event);
    };
    std::string state;
    if (behind(starting))
        state = "not-started";
    else if (before(reaped))
        state = "ended";
    else if (before(exited) && behind(reaped))
        state = "zombie";
    if (!state.empty())
        return state == condition.state ? Certainty::Holds : Certainty::Fails;
    const bool wanted = condition.state == "not-started";
    const bool over = condition.state == "ended" || condition.state == "zombie";
    if ((wanted && before(starting)) || (over && behind(exited)))
        return Certainty::Fails;
    return Certainty::Open;
}

Certainty certainOrder(const OrderCondition &condition, const HappensBefore &order)
{
    std::vector<std::size_t> events;
    for (const auto &text : condition.texts) {
        const auto output = findOutput(order.trace(), text);
        if (!output)
            return Certainty::Open;
        events.push_back(output->event);
    }
    bool all = true;
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (std::size_t j = i + 1; j < events.size(); ++j) {
            if (order.isForced(events[j], events[i]))
                return Certainty::Fails;
        }
        all = all && (i == 0 || order.isForced(events[i - 1], events[i]));
    }
    return all ? Certainty::Holds : Certainty::Open;
}

Certainty certainty(const Condition &condition, const HappensBefore &order)
{
    if (const auto *lines = std::get_if<OrderCondition>(&condition))
        return certainOrder(*lines, order);
    const auto *state = std::get_if<StateCondition>(&condition);
    if (!state)
        return Certainty::Open;
    const auto plain = certainState(*state, order);
    if (!state->negated || plain == Certainty::Open)
        return plain;
    return plain == Certainty::Holds ? Certainty::Fails : Certainty::Holds;
}

} // namespace

bool canBeForced(const Condition &condition)
{
    return std::holds_alternative<OrderCondition>(condition)
        || std::holds_alternative<StateCondition>(condition);
}

bool isForced(const Condition &condition, const HappensBefore &order)
{
    return certainty(condition, order) == Certainty::Holds;
}

bool isForbidden(const Condition &condition, const HappensBefore &order)
{
    return certainty(condition, order) == Certainty::Fails;
}

} // namespace joinery::lesson
