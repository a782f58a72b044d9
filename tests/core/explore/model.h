// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/scene.h"

#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Programs of a few processes as a little machine that makes the very scenes that the engine
/// makes: thousands can be tried in every way in the time of one real execution.
namespace joinery::tests {

struct Instruction {
    enum class Kind {
        Print,
        Start,
        Join,
        TimedJoin, ///< then prints how it ended
        Sleep,
        AskAlive, ///< then prints the answer
        AskCode, ///< likewise: how it ended
        Terminate,
        Kill,
        Handle, ///< SIGTERM, from now on
        Ignore, ///< likewise
        AskParent, ///< then prints whether it is the old one
    };
    Kind kind = Kind::Print;
    ProcessPath target; ///< of those that have one: who has been started for sure
};

struct ModelProcess {
    std::vector<Instruction> body;
    bool isDaemon = false;
    bool hasHandler = false; ///< of SIGTERM from the start
    bool handlerExits = false; ///< it prints, and then goes on or ends the process
};

using ModelProgram = std::map<ProcessPath, ModelProcess>;
using Outcomes = std::set<std::vector<std::string>>;

class Model {
public:
    explicit Model(const ModelProgram &program);

    engine::Scene scene() const;
    void pass(const ProcessPath &path);
    const std::vector<std::string> &printed() const { return m_printed; }
    /// Every outcome from here, by trying every choice at every point.
    Outcomes allOutcomes() const;

private:
    enum class Answer { Dies, Handles, Ignores }; ///< to SIGTERM
    enum class Phase { AtStatement, AtPrint, InWait, InFinalJoin };
    struct State {
        enum class Life { NotStarted, Live, Ended } life = Life::NotStarted;
        std::size_t at = 0;
        Phase phase = Phase::AtStatement;
        bool isAtHandler = false; ///< before it goes on
        int handlersEntered = 0; ///< and not yet printed
        Answer toSignal = Answer::Dies;
        int code = 0; ///< of one that has ended
        std::string answer; ///< what the next AtPrint prints
        std::string lastJoined; ///< of InFinalJoin

        auto operator<=>(const State &) const = default;
    };
    using States = std::map<ProcessPath, State>;

    bool hasStatement(const ProcessPath &path) const;
    const Instruction &statement(const ProcessPath &path) const;
    bool hasEnded(const ProcessPath &path) const;
    engine::SceneProcess lookAt(const ProcessPath &path) const;
    std::optional<ProcessPath> awaited(const ProcessPath &path) const;
    void execute(const ProcessPath &path, const Instruction &instruction);
    void passInHandler(const ProcessPath &path);
    void leaveWait(const ProcessPath &path);
    void send(const ProcessPath &target, bool canBeHandled);
    void finish(const ProcessPath &path);
    void goOnFinishing(const ProcessPath &path);
    void print(const ProcessPath &path, const std::string &text);
    const Outcomes &suffixes(std::map<States, Outcomes> &known) const;

    const ModelProgram *m_program;
    States m_states;
    std::vector<std::string> m_printed;
};

} // namespace joinery::tests
