// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/footprint.h"

#include <algorithm>

namespace joinery::explore {

namespace {

using engine::Scene;
using engine::SceneProcess;
using engine::StepKind;
using How = Touch::How;
using Object = Touch::Object;
using State = SceneProcess::State;

bool isChildOf(const ProcessPath &process, const ProcessPath &parent)
{
    return process.parent() == parent;
}

/// It came to nothing. One that is stopped will get it later, and a handler may be on its way.
bool wasIgnored(const SceneProcess &target, const Scene &after)
{
    const bool isAttentive = target.state == State::CanGo || target.state == State::Waits;
    const SceneProcess *const behind = after.find(target.path);
    return isAttentive && target.next != StepKind::EnterHandler && behind && *behind == target;
}

/// after: none, if it has not been sent yet.
void addSignal(
    Footprint &footprint, const Scene &before, const ProcessPath &path, const Scene *after)
{
    const SceneProcess *const target = before.find(path);
    footprint.touches.push_back({Object::Life, path, after ? How::Reads : How::Writes});
    if (!target && after)
        return; // Nothing happens to one that has ended.
    if (target && after && wasIgnored(*target, *after)) {
        footprint.touches.push_back({Object::Signals, path});
        footprint.touches.push_back({Object::Answers, path});
    } else {
        footprint.touches.push_back({Object::Signals, path, How::Writes});
    }
}

void addFinish(Footprint &footprint, const Scene &before, const Scene *after)
{
    footprint.touches.push_back({Object::LivesOfDaemons, footprint.process});
    for (const SceneProcess &other : before.processes) {
        if (other.daemon && isChildOf(other.path, footprint.process))
            addSignal(footprint, before, other.path, after);
    }
}

void addStep(Footprint &footprint, const Scene &before, const SceneProcess &who, const Scene *after)
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
            addSignal(footprint, before, *who.target, after);
        else
            footprint.touches.push_back({Object::EveryLife, {}});
        break;
    case StepKind::Finish:
        addFinish(footprint, before, after);
        break;
    case StepKind::Other:
        footprint.touches.push_back({Object::Answers, who.path, How::Writes});
        break;
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
    case Object::Answers:
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

/// The signal ended the step's process, and the step would have died with it.
bool takesAlong(const Footprint &signal, const Footprint &step)
{
    return step.diesWithItsProcess
        && std::ranges::find(signal.ended, step.process) != signal.ended.end();
}

bool changesAnswers(const Footprint &step)
{
    return std::ranges::find(step.touches, Touch{Object::Answers, step.process, How::Writes})
        != step.touches.end();
}

/// Nobody else hears its answer.
bool looks(const SceneProcess &who)
{
    switch (who.next) {
    case StepKind::Look:
    case StepKind::LookAtChildren:
    case StepKind::LookAtParent:
    case StepKind::LeaveTimedJoin:
        return true;
    default:
        return false;
    }
}

} // namespace

bool isQuiet(const SceneProcess &who)
{
    switch (who.next) {
    case StepKind::Other:
    case StepKind::Join:
    case StepKind::Sleep:
    case StepKind::EnterHandler:
    case StepKind::WakeUp:
    case StepKind::LeaveJoin:
        return true;
    default:
        return false;
    }
}

bool Footprint::diverts(const ProcessPath &target) const
{
    return std::ranges::find(touches, Touch{Object::Signals, target, How::Writes}) != touches.end();
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

Footprint footprintOf(const Scene &before, const SceneProcess &who, const Scene &after)
{
    const bool goesOn = after.find(who.path) != nullptr;
    Footprint footprint{
        .process = who.path, .diesWithItsProcess = (isQuiet(who) || looks(who)) && goesOn};
    addStep(footprint, before, who, &after);
    for (const SceneProcess &process : before.processes) {
        if (after.find(process.path))
            continue;
        footprint.touches.push_back({Object::Life, process.path, How::Writes, process.daemon});
        footprint.ended.push_back(process.path);
    }
    for (const SceneProcess &process : after.processes) {
        if (!before.find(process.path))
            footprint.created.push_back(process.path);
    }
    return footprint;
}

Footprint possibleFootprint(const Scene &scene, const SceneProcess &who)
{
    Footprint footprint{.process = who.path};
    addStep(footprint, scene, who, nullptr);
    return footprint;
}

bool areDependent(const Footprint &earlier, const Footprint &later)
{
    // Who was ended behind such a step might as well have been ended before it; but had it been
    // made before, the signal might have come to something else.
    if (later.diverts(earlier.process) && !takesAlong(later, earlier))
        return true;
    if (earlier.diverts(later.process) && (!takesAlong(earlier, later) || changesAnswers(later)))
        return true;
    return std::ranges::any_of(earlier.touches, [&](const Touch &its) {
        return std::ranges::any_of(
            later.touches, [&](const Touch &other) { return meet(its, other); });
    });
}

bool canRace(const Footprint &earlier, const Footprint &later)
{
    Footprint own = later;
    std::erase_if(own.touches, [&](const Touch &touch) { return later.awaits(touch); });
    return areDependent(earlier, own);
}

} // namespace joinery::explore
