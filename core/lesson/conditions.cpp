// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/conditions.h"

#include "lesson/subjects.h"

namespace joinery::lesson {

namespace {

using Kind = ConditionResult::Kind;
using trace::Trace;

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

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
    const bool isOver = current->endEvent && *current->endEvent <= event;
    if (isOver && current->state != trace::SpanState::NotStarted)
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
    const auto end = endOf(trace, *lane);
    const auto code = end ? std::optional(end->pythonCode()) : std::nullopt;
    return result((code == condition.code) != condition.negated);
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

} // namespace

ConditionResult evaluate(const Condition &condition, const Trace &trace)
{
    return std::visit(
        Overloaded{
            [&](const StateCondition &state) { return evaluateState(state, trace); },
            [&](const ExitCodeCondition &code) { return evaluateExitCode(code, trace); },
            [&](const OrderCondition &order) { return evaluateOrder(order, trace); },
            [&](const PrintedCondition &printed) {
                return result(findOutput(trace, printed.text).has_value() != printed.negated);
            }},
        condition);
}

std::vector<bool> rightChoices(const ChoiceQuestion &question, const Trace &trace)
{
    std::vector<bool> right;
    for (const auto &choice : question.choices)
        right.push_back(choice.when ? evaluate(*choice.when, trace).holds() : choice.claimed);
    return right;
}

} // namespace joinery::lesson
