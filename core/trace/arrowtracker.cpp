// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/arrowtracker.h"

#include <algorithm>

namespace joinery::trace {

void ArrowTracker::add(std::span<const Event> events, std::size_t index, const Lanes &lanes)
{
    const Event &event = events[index];
    if (event.as<Starting>() && lanes.recorder) {
        const std::set<int> inherited = halvesOf(*lanes.recorder).ignored;
        Halves &own = halvesOf(lanes.own);
        own.ignored = inherited;
        own.starting = End{*lanes.recorder, index};
        if (own.began)
            connect(events, ArrowKind::Start, *own.starting, *own.began);
    } else if (event.as<Began>()) {
        Halves &own = halvesOf(lanes.own);
        own.began = End{lanes.own, index};
        if (own.starting)
            connect(events, ArrowKind::Start, *own.starting, *own.began);
    } else if (const auto *join = event.as<JoinEnd>()) {
        if (join->outcome != JoinOutcome::Ended || !lanes.target)
            return;
        Halves &target = halvesOf(*lanes.target);
        if (target.joined)
            return;
        target.joined = End{lanes.own, index};
        if (target.exited)
            connect(events, ArrowKind::Join, *target.exited, *target.joined);
    } else if (const auto *exited = event.as<Exited>()) {
        Halves &own = halvesOf(lanes.own);
        own.exited = End{lanes.own, index};
        if (own.joined)
            connect(events, ArrowKind::Join, *own.exited, *own.joined);
        if (exited->status.wasKilled())
            addTaken(events, {{lanes.own, index}, exited->status.signal()});
    } else if (const auto *set = event.as<HandlerSet>()) {
        std::set<int> &ignored = halvesOf(lanes.own).ignored;
        if (set->handler == "ignore")
            ignored.insert(set->signal);
        else
            ignored.erase(set->signal);
    } else if (const auto *handled = event.as<SignalHandled>()) {
        addTaken(events, {{lanes.own, index}, handled->signal});
    } else if (const auto *sent = event.as<SignalSent>()) {
        if (lanes.recorder && lanes.target && *lanes.recorder != *lanes.target)
            addSent(events, {{*lanes.recorder, index}, sent->signal}, *lanes.target);
    }
}

ArrowTracker::Halves &ArrowTracker::halvesOf(std::size_t lane)
{
    if (lane >= m_halves.size())
        m_halves.resize(lane + 1);
    return m_halves[lane];
}

void ArrowTracker::connect(
    std::span<const Event> events, ArrowKind kind, const End &from, const End &to, int signal)
{
    m_arrows.push_back(
        {kind, from.lane, to.lane, from.event, to.event, events[from.event].t, events[to.event].t,
         signal});
}

void ArrowTracker::addSent(std::span<const Event> events, const SignalEnd &sent, std::size_t target)
{
    Halves &halves = halvesOf(target);
    if (halves.ignored.contains(sent.signal) && !halves.exited) {
        connect(events, ArrowKind::IgnoredSignal, sent.end, {target, sent.end.event}, sent.signal);
        return;
    }
    const auto effect = std::ranges::find_if(halves.taken, [&](const SignalEnd &taken) {
        return taken.signal == sent.signal && events[taken.end.event].t >= events[sent.end.event].t;
    });
    if (effect == halves.taken.end()) {
        halves.sent.push_back(sent);
        return;
    }
    connect(events, ArrowKind::Signal, sent.end, effect->end, sent.signal);
    halves.taken.erase(effect);
}

void ArrowTracker::addTaken(std::span<const Event> events, const SignalEnd &taken)
{
    Halves &halves = halvesOf(taken.end.lane);
    // Pending signals of one number are one (signal(7)): the first that was sent is the one.
    const auto cause = std::ranges::find_if(halves.sent, [&](const SignalEnd &sent) {
        return sent.signal == taken.signal && events[sent.end.event].t <= events[taken.end.event].t;
    });
    if (cause == halves.sent.end()) {
        halves.taken.push_back(taken);
        return;
    }
    connect(events, ArrowKind::Signal, cause->end, taken.end, taken.signal);
    halves.sent.erase(cause);
}

} // namespace joinery::trace
