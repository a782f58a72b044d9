// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/footprint.h"

#include <algorithm>

namespace joinery::explore {

namespace {

using engine::StepKind;
using How = Touch::How;
using Object = Touch::Object;

bool isChildOf(const ProcessPath &process, const ProcessPath &parent)
{
    return process.parent() == parent;
}

void addSignal(Footprint &footprint, const ProcessPath &target)
{
    footprint.touches.push_back({Object::Signals, target, How::Writes});
    // It may end the target, and nothing happens to one that has ended.
    footprint.touches.push_back({Object::Life, target, How::Writes});
}

void addFinish(Footprint &footprint, const engine::Scene &before)
{
    footprint.touches.push_back({Object::LivesOfDaemons, footprint.process});
    for (const auto &other : before.processes) {
        if (other.daemon && isChildOf(other.path, footprint.process))
            addSignal(footprint, other.path);
    }
}

void addStep(Footprint &footprint, const engine::Scene &before, const engine::SceneProcess &who)
{
    switch (who.next) {
    case StepKind::Output:
        footprint.touches.push_back({Object::Output, {}, How::Writes});
        break;
    case StepKind::Look:
    case StepKind::LeaveJoin:
    case StepKind::LeaveTimedJoin:
        if (who.target)
            footprint.touches.push_back({Object::Life, *who.target});
        if (who.next == StepKind::LeaveJoin)
            footprint.awaited = who.target;
        break;
    case StepKind::LookAtChildren:
        footprint.touches.push_back({Object::LivesOfChildren, who.path});
        break;
    case StepKind::LookAtParent:
        if (const auto parent = who.path.parent())
            footprint.touches.push_back({Object::Life, *parent});
        break;
    case StepKind::Signal:
        if (who.target)
            addSignal(footprint, *who.target);
        else
            footprint.touches.push_back({Object::EveryLife, {}});
        break;
    case StepKind::Finish:
        addFinish(footprint, before);
        break;
    case StepKind::Other:
    case StepKind::Start:
    case StepKind::Join:
    case StepKind::Sleep:
    case StepKind::EnterHandler:
    case StepKind::End:
    case StepKind::WakeUp:
        break;
    }
}

bool isLifeOf(const Touch &life, const Touch &group)
{
    switch (group.object) {
    case Object::Life:
        return life.process == group.process;
    case Object::LivesOfChildren:
        return isChildOf(life.process, group.process);
    case Object::LivesOfDaemons:
        return life.isDaemons && isChildOf(life.process, group.process);
    case Object::EveryLife:
        return true;
    case Object::Output:
    case Object::Signals:
        break;
    }
    return false;
}

bool meet(const Touch &a, const Touch &b)
{
    if (a.how == How::Reads && b.how == How::Reads)
        return false;
    if (a.object == Object::Life || b.object == Object::Life)
        return a.object == Object::Life ? isLifeOf(a, b) : isLifeOf(b, a);
    return a.object == b.object && a.process == b.process;
}

/// Of a signal and a step of its target. Whoever is ended behind a step that only waits might
/// as well have been ended before it.
bool diverts(const Footprint &signal, const Footprint &step)
{
    const bool isEnd = std::ranges::find(signal.ended, step.process) != signal.ended.end();
    return signal.sendsSignalTo(step.process) && !(isEnd && step.onlyWaits);
}

} // namespace

bool onlyWaits(const engine::SceneProcess &who)
{
    switch (who.next) {
    case StepKind::Sleep:
    case StepKind::WakeUp:
    case StepKind::Join:
    case StepKind::LeaveJoin:
        return true;
    default:
        return false;
    }
}

bool Footprint::sendsSignalTo(const ProcessPath &target) const
{
    return std::ranges::any_of(touches, [&](const Touch &touch) {
        return touch.object == Object::Signals && touch.process == target;
    });
}

bool Footprint::awaits(const Touch &touch) const
{
    return awaited && touch == Touch{Object::Life, *awaited};
}

bool Footprint::canBranch() const
{
    return std::ranges::any_of(touches, [this](const Touch &touch) {
        if (touch.how == How::Reads)
            return touch.object != Object::LivesOfDaemons && !awaits(touch);
        // A daemon's own end has come before its parent's could end it.
        return touch.object == Object::Signals || touch.isDaemons;
    });
}

Footprint footprintOf(
    const engine::Scene &before, const engine::SceneProcess &who, const engine::Scene &after)
{
    Footprint footprint{
        .process = who.path, .onlyWaits = explore::onlyWaits(who) && after.find(who.path)};
    addStep(footprint, before, who);
    for (const auto &process : before.processes) {
        if (after.find(process.path))
            continue;
        footprint.touches.push_back({Object::Life, process.path, How::Writes, process.daemon});
        footprint.ended.push_back(process.path);
    }
    for (const auto &process : after.processes) {
        if (!before.find(process.path))
            footprint.created.push_back(process.path);
    }
    return footprint;
}

bool areDependent(const Footprint &a, const Footprint &b)
{
    if (diverts(a, b) || diverts(b, a))
        return true;
    return std::ranges::any_of(a.touches, [&](const Touch &its) {
        return std::ranges::any_of(b.touches, [&](const Touch &other) { return meet(its, other); });
    });
}

bool canRace(const Footprint &earlier, const Footprint &later)
{
    Footprint own = later;
    std::erase_if(own.touches, [&](const Touch &touch) { return later.awaits(touch); });
    return areDependent(earlier, own);
}

} // namespace joinery::explore
