// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/gate.h"

#include "engine/restscope.h"

#include <span>

namespace joinery::engine {

namespace {

using Pass = Runtime::Pass;

bool names(const HoldRule &rule, const ProcessPath &self, int line, int execution)
{
    return rule.heldLine == line && rule.heldExecution == execution
        && rule.heldPath.view() == self.text();
}

trace::Held heldBy(const HoldRule &rule)
{
    const auto until = ProcessPath::parse(rule.untilPath.view());
    return {until.value_or(ProcessPath::main()), rule.untilLine, rule.untilExecution};
}

/// A nudge may have been for something else, so each waiter looks for itself.
template <class Condition>
Pass waitUntil(Condition holds)
{
    while (!holds()) {
        if (waitFor(-1, std::nullopt) == WaitResult::Interrupted)
            return Pass::Interrupted;
    }
    return Pass::Granted;
}

} // namespace

Pass Gate::pass(Recorder &recorder, const ProcessPath &self, const Visit &visit)
{
    const auto &header = m_board->header();
    for (const auto &rule : std::span(header.holds, static_cast<std::size_t>(header.holdCount))) {
        if (names(rule, self, visit.line, visit.execution)
            && waitForRelease(recorder, rule) == Pass::Interrupted)
            return Pass::Interrupted;
    }
    return waitForStep(recorder.slot(), visit.step);
}

Pass Gate::waitForRelease(Recorder &recorder, const HoldRule &rule)
{
    const auto isReleased = [&rule] { return rule.state.load() != HoldState::Active; };
    const bool goesOn = m_heldBy == &rule;
    if (isReleased() && !goesOn)
        return Pass::Granted;
    if (!goesOn)
        recorder.recordFromOutside(heldBy(rule));
    m_heldBy = &rule;
    {
        const RestScope held(*m_board, recorder.slot(), {RestKind::Held, std::nullopt});
        if (waitUntil(isReleased) == Pass::Interrupted)
            return Pass::Interrupted;
    }
    m_heldBy = nullptr;
    recorder.recordFromOutside(trace::Released{rule.state.load() == HoldState::ReleasedInVain});
    return Pass::Granted;
}

Pass Gate::waitForStep(SlotRef slot, const Step &step)
{
    const auto &stepping = m_board->header().stepping;
    auto &grant = m_board->slot(slot.index).stepGranted;
    const auto mayPass = [&] { return stepping.load() == 0 || grant.exchange(0) != 0; };
    if (mayPass())
        return Pass::Granted;
    m_board->slot(slot.index).target.assign(targetOf(step));
    const RestScope atGate(*m_board, slot, {RestKind::AtGate, std::nullopt, step.kind});
    return waitUntil(mayPass);
}

Pass Gate::waitForTurn(SlotRef slot, const Rest &rest, const ProcessPath *target)
{
    Slot &own = m_board->slot(slot.index);
    own.target.assign(target ? std::string_view(target->text()) : std::string_view());
    auto &grant = own.stepGranted;
    grant.store(0); // Of a rest that a signal ended: nobody is let pass before it rests.
    const RestScope resting(*m_board, slot, rest);
    return waitUntil([&grant] { return grant.exchange(0) != 0; });
}

std::string_view Gate::targetOf(const Step &step) const
{
    if (step.target)
        return step.target->text();
    // Who was reaped has no pid any more.
    const auto target = step.targetPid > 0 ? m_board->findUnreaped(step.targetPid) : std::nullopt;
    return target ? m_board->slot(target->index).path.view() : std::string_view();
}

} // namespace joinery::engine
