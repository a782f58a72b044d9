// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "model.h"

namespace joinery::tests {

using engine::SceneProcess;
using engine::StepKind;
using Kind = Instruction::Kind;

Model::Model(const ModelProgram &program) : m_program(&program)
{
    for (const auto &[path, process] : program)
        m_states[path].toSignal = process.hasHandler ? Answer::Handles : Answer::Dies;
    m_states[ProcessPath::main()].life = State::Life::Live;
}

bool Model::hasStatement(const ProcessPath &path) const
{
    return m_states.at(path).at < m_program->at(path).body.size();
}

const Instruction &Model::statement(const ProcessPath &path) const
{
    return m_program->at(path).body[m_states.at(path).at];
}

bool Model::hasEnded(const ProcessPath &path) const
{
    return m_states.at(path).life == State::Life::Ended;
}

/// The first child that the end of a process still has to wait for.
std::optional<ProcessPath> Model::awaited(const ProcessPath &path) const
{
    for (const auto &[other, state] : m_states) {
        if (other.parent() == path && state.life == State::Life::Live)
            return other;
    }
    return std::nullopt;
}

SceneProcess Model::lookAt(const ProcessPath &path) const
{
    const State &state = m_states.at(path);
    SceneProcess process{
        .path = path, .daemon = m_program->at(path).isDaemon, .line = static_cast<int>(state.at)};
    const auto next = [&process](StepKind kind, std::optional<ProcessPath> target = {}) {
        process.next = kind;
        process.target = target;
    };
    if (state.isAtHandler || state.handlersEntered > 0) {
        next(state.isAtHandler ? StepKind::EnterHandler : StepKind::Output);
        return process;
    }
    switch (state.phase) {
    case Phase::AtPrint:
        next(StepKind::Output);
        return process;
    case Phase::InFinalJoin: {
        // Of several it waits for the first; while that lives it cannot go.
        const ProcessPath target = *ProcessPath::parse(state.lastJoined);
        next(StepKind::LeaveJoin, target);
        if (!hasEnded(target))
            process.state = SceneProcess::State::Waits;
        return process;
    }
    case Phase::InWait:
        if (statement(path).kind == Kind::Sleep) {
            next(StepKind::WakeUp);
            return process;
        }
        next(
            statement(path).kind == Kind::Join ? StepKind::LeaveJoin : StepKind::LeaveTimedJoin,
            statement(path).target);
        if (statement(path).kind == Kind::Join && !hasEnded(statement(path).target))
            process.state = SceneProcess::State::Waits;
        return process;
    case Phase::AtStatement:
        break;
    }
    if (!hasStatement(path)) {
        next(StepKind::Finish);
        return process;
    }
    static const std::map<Kind, StepKind> steps{
        {Kind::Print, StepKind::Output}, {Kind::Start, StepKind::Start},
        {Kind::Join, StepKind::Join},    {Kind::TimedJoin, StepKind::Join},
        {Kind::Sleep, StepKind::Sleep},  {Kind::AskAlive, StepKind::Look},
        {Kind::AskCode, StepKind::Look}, {Kind::Terminate, StepKind::Signal},
        {Kind::Kill, StepKind::Signal},  {Kind::Handle, StepKind::Other},
        {Kind::Ignore, StepKind::Other}, {Kind::AskParent, StepKind::LookAtParent}};
    next(steps.at(statement(path).kind), statement(path).target);
    return process;
}

engine::Scene Model::scene() const
{
    engine::Scene scene;
    for (const auto &[path, state] : m_states) {
        if (state.life == State::Life::Live)
            scene.processes.push_back(lookAt(path));
    }
    return scene;
}

void Model::print(const ProcessPath &path, const std::string &text)
{
    const State &state = m_states.at(path);
    m_printed.push_back(path.text() + " " + std::to_string(state.at) + " " + text);
}

void Model::pass(const ProcessPath &path)
{
    State &state = m_states.at(path);
    if (state.isAtHandler || state.handlersEntered > 0)
        return passInHandler(path);
    switch (state.phase) {
    case Phase::AtPrint:
        print(path, state.answer);
        state.answer.clear();
        state.phase = Phase::AtStatement;
        ++state.at;
        return;
    case Phase::InFinalJoin:
        goOnFinishing(path);
        return;
    case Phase::InWait:
        leaveWait(path);
        return;
    case Phase::AtStatement:
        if (hasStatement(path))
            execute(path, statement(path));
        else
            finish(path);
    }
}

/// Its entry and its print are steps of their own; what it interrupted goes on behind it.
void Model::passInHandler(const ProcessPath &path)
{
    State &state = m_states.at(path);
    if (state.isAtHandler) {
        state.isAtHandler = false;
        ++state.handlersEntered;
        return;
    }
    print(path, "handler");
    --state.handlersEntered;
    if (m_program->at(path).handlerExits && state.phase != Phase::InFinalJoin) {
        state.handlersEntered = 0;
        state.phase = Phase::AtStatement;
        state.at = m_program->at(path).body.size();
    }
}

void Model::leaveWait(const ProcessPath &path)
{
    State &state = m_states.at(path);
    if (statement(path).kind == Kind::TimedJoin) {
        state.answer = hasEnded(statement(path).target) ? "ended" : "timed out";
        state.phase = Phase::AtPrint;
        return;
    }
    state.phase = Phase::AtStatement;
    ++state.at;
}

void Model::execute(const ProcessPath &path, const Instruction &instruction)
{
    State &state = m_states.at(path);
    const auto answer = [&state](const char *text) {
        state.answer = text;
        state.phase = Phase::AtPrint;
    };
    switch (instruction.kind) {
    case Kind::Print:
        print(path, "line");
        break;
    case Kind::Start:
        m_states.at(instruction.target).life = State::Life::Live;
        break;
    case Kind::Join:
    case Kind::TimedJoin:
    case Kind::Sleep:
        state.phase = Phase::InWait;
        return;
    case Kind::AskAlive:
        return answer(hasEnded(instruction.target) ? "ended" : "alive");
    case Kind::AskCode:
        state.answer = "None";
        if (hasEnded(instruction.target))
            state.answer = std::to_string(m_states.at(instruction.target).code);
        state.phase = Phase::AtPrint;
        return;
    case Kind::AskParent:
        return answer(path.parent() && hasEnded(*path.parent()) ? "orphan" : "child");
    case Kind::Terminate:
        send(instruction.target, true);
        break;
    case Kind::Kill:
        send(instruction.target, false);
        break;
    case Kind::Handle:
        state.toSignal = Answer::Handles;
        break;
    case Kind::Ignore:
        state.toSignal = Answer::Ignores;
        break;
    }
    ++state.at;
}

void Model::send(const ProcessPath &target, bool canBeHandled)
{
    State &state = m_states.at(target);
    if (state.life != State::Life::Live)
        return;
    if (!canBeHandled || state.toSignal == Answer::Dies) {
        state.life = State::Life::Ended;
        state.code = canBeHandled ? -15 : -9;
        return;
    }
    if (state.toSignal == Answer::Ignores)
        return;
    state.isAtHandler = true;
}

void Model::finish(const ProcessPath &path)
{
    for (const auto &[other, process] : *m_program) {
        if (process.isDaemon && other.parent() == path)
            send(other, true);
    }
    goOnFinishing(path);
}

void Model::goOnFinishing(const ProcessPath &path)
{
    State &state = m_states.at(path);
    if (const auto child = awaited(path)) {
        state.phase = Phase::InFinalJoin;
        state.lastJoined = child->text();
    } else {
        state.life = State::Life::Ended;
    }
}

const Outcomes &Model::suffixes(std::map<States, Outcomes> &known) const
{
    const auto at = known.find(m_states);
    if (at != known.end())
        return at->second;
    Outcomes outcomes;
    bool isOver = true;
    for (const SceneProcess &process : scene().processes) {
        if (!process.canGo())
            continue;
        isOver = false;
        Model next = *this;
        next.m_printed.clear();
        next.pass(process.path);
        for (const auto &suffix : next.suffixes(known)) {
            std::vector<std::string> whole = next.m_printed;
            whole.insert(whole.end(), suffix.begin(), suffix.end());
            outcomes.insert(std::move(whole));
        }
    }
    if (isOver)
        outcomes.insert(std::vector<std::string>());
    return known[m_states] = std::move(outcomes);
}

Outcomes Model::allOutcomes() const
{
    std::map<States, Outcomes> known;
    return suffixes(known);
}

} // namespace joinery::tests
