// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/conditions.h"

#include "analysis/outputorder.h"

#include <algorithm>

namespace joinery::lesson {

namespace {

using Kind = ConditionResult::Kind;
using analysis::HappensBefore;
using trace::Trace;

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

std::optional<std::size_t> findLane(const Trace &trace, const std::string &process)
{
    if (process == "main")
        return trace.laneOf(ProcessPath::main());
    const auto lanes = trace.lanes();
    const auto named = [&process](const trace::Lane &lane) { return lane.name == process; };
    if (std::ranges::count_if(lanes, named) == 1)
        return static_cast<std::size_t>(std::ranges::find_if(lanes, named) - lanes.begin());
    if (const auto path = ProcessPath::parse(process))
        return trace.laneOf(*path);
    return std::nullopt;
}

struct FoundOutput {
    std::size_t event = 0;
    std::uint64_t ticket = 0;
};

std::optional<FoundOutput> findOutput(const Trace &trace, const std::string &text)
{
    for (const auto &line : trace.outputs()) {
        const auto *output = trace.events()[line.event].as<trace::Output>();
        if (output && analysis::labelOf(*output) == text)
            return FoundOutput{line.event, line.ticket};
    }
    return std::nullopt;
}

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

std::string stateName(trace::SpanState state)
{
    using trace::SpanState;
    switch (state) {
    case SpanState::NotStarted:
        return "not-started";
    case SpanState::Running:
        return "running";
    case SpanState::Sleeping:
        return "sleeping";
    case SpanState::Joining:
    case SpanState::Finishing:
        return "waiting";
    case SpanState::Zombie:
        return "zombie";
    case SpanState::Stopped:
        return "stopped";
    case SpanState::Held:
        return "held";
    }
    return {};
}

/// By the order of events, which decides where two have the same time.
std::string stateAt(const Trace &trace, std::size_t lane, std::size_t event)
{
    const auto spans = trace.spans(lane);
    const trace::Span *current = nullptr;
    for (const auto &span : spans) {
        if (span.beginEvent <= event)
            current = &span;
    }
    if (!current)
        return "not-started";
    if (current->endEvent && *current->endEvent <= event)
        return "ended";
    return stateName(current->state);
}

ConditionResult result(bool holds)
{
    return {holds ? Kind::Holds : Kind::Fails, {}};
}

ConditionResult evaluateState(const StateCondition &condition, const Trace &trace)
{
    const auto lane = findLane(trace, condition.process);
    if (!lane)
        return {Kind::UnknownProcess, condition.process};
    const auto at = findOutput(trace, condition.at);
    if (!at)
        return {Kind::UnknownLine, condition.at};
    const bool same = stateAt(trace, *lane, at->event) == condition.state;
    return result(same != condition.negated);
}

ConditionResult evaluateExitCode(const ExitCodeCondition &condition, const Trace &trace)
{
    const auto lane = findLane(trace, condition.process);
    if (!lane)
        return {Kind::UnknownProcess, condition.process};
    const auto &status = trace.lanes()[*lane].status;
    const bool same = status && status->pythonCode() == condition.code;
    return result(same != condition.negated);
}

ConditionResult evaluateOrder(const OrderCondition &condition, const Trace &trace)
{
    std::uint64_t before = 0;
    bool ascending = true;
    for (const auto &text : condition.texts) {
        const auto output = findOutput(trace, text);
        if (!output)
            return {Kind::UnknownLine, text};
        ascending = ascending && output->ticket > before;
        before = output->ticket;
    }
    return result(ascending);
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
    return std::visit(
        Overloaded{
            [&](const StateCondition &state) {
                const auto plain = certainState(state, order);
                if (!state.negated || plain == Certainty::Open)
                    return plain;
                return plain == Certainty::Holds ? Certainty::Fails : Certainty::Holds;
            },
            [](const ExitCodeCondition &) { return Certainty::Open; },
            [&](const OrderCondition &lines) { return certainOrder(lines, order); }},
        condition);
}

} // namespace

ConditionResult evaluate(const Condition &condition, const Trace &trace)
{
    return std::visit(
        Overloaded{
            [&](const StateCondition &state) { return evaluateState(state, trace); },
            [&](const ExitCodeCondition &code) { return evaluateExitCode(code, trace); },
            [&](const OrderCondition &order) { return evaluateOrder(order, trace); }},
        condition);
}

bool isForced(const Condition &condition, const HappensBefore &order)
{
    return certainty(condition, order) == Certainty::Holds;
}

bool isForbidden(const Condition &condition, const HappensBefore &order)
{
    return certainty(condition, order) == Certainty::Fails;
}

std::vector<bool> rightChoices(const ChoiceQuestion &question, const Trace &trace)
{
    std::vector<bool> right;
    for (const auto &choice : question.choices)
        right.push_back(choice.when ? evaluate(*choice.when, trace).holds() : choice.claimed);
    return right;
}

} // namespace joinery::lesson
