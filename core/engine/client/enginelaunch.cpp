// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/client/enginelaunch.h"

#include "engine/host/messages.h"
#include "process/pidfd.h"
#include "process/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace joinery::engine {

namespace {

/// Out of the way of the numbers that the engine gets.
constexpr int aboveEngineFds = 10;

SessionError systemError(const char *call)
{
    return {.kind = SessionError::Kind::System, .system = SystemError::last(call)};
}

UniqueFd movedUp(UniqueFd fd)
{
    return UniqueFd(::fcntl(fd.get(), F_DUPFD_CLOEXEC, aboveEngineFds));
}

UniqueFd textFile(const std::string &text)
{
    UniqueFd fd(::memfd_create("joinery-scenario", MFD_CLOEXEC));
    std::size_t written = 0;
    while (fd && written < text.size()) {
        const auto size = ::write(fd.get(), text.data() + written, text.size() - written);
        if (size < 0 && errno != EINTR)
            return {};
        written += size > 0 ? static_cast<std::size_t>(size) : 0;
    }
    return movedUp(std::move(fd));
}

/// posix_spawn's two argument objects, and what goes into them.
class SpawnPlan {
public:
    SpawnPlan()
    {
        ::posix_spawn_file_actions_init(&m_actions);
        ::posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setsigdefault(&m_attributes, &all);
        ::posix_spawnattr_setflags(
            &m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&m_actions);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    void pass(const UniqueFd &fd, int number)
    {
        ::posix_spawn_file_actions_adddup2(&m_actions, fd.get(), number);
    }
    /// Returns an errno; 0 is success.
    int spawn(const std::string &path, pid_t &pid)
    {
        std::string name = path;
        std::string argument = engineArgument;
        std::array<char *, 3> arguments{name.data(), argument.data(), nullptr};
        return ::posix_spawn(
            &pid, path.c_str(), &m_actions, &m_attributes, arguments.data(), environ);
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

} // namespace

std::string enginePath(const RunOptions &options)
{
    if (!options.enginePath.empty())
        return options.enginePath;
    // Read once at a run's start; nobody in this program changes the environment.
    if (const char *const fromEnvironment = std::getenv("JOINERY_ENGINE"); // NOLINT
        fromEnvironment && *fromEnvironment != '\0')
        return fromEnvironment;
    std::array<char, 4096> self{};
    const auto size = ::readlink("/proc/self/exe", self.data(), self.size());
    const std::string path(self.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    return path.substr(0, path.rfind('/') + 1) + "joinery-engine";
}

Result<EngineProcess, SessionError>
launchEngine(const std::string &path, int board, const std::string &scenarioText)
{
    if (::access(path.c_str(), X_OK) != 0)
        return Failure{SessionError{.kind = SessionError::Kind::EngineMissing, .path = path}};
    if (!pidfdSupported())
        return Failure{SessionError{.kind = SessionError::Kind::KernelTooOld}};
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return Failure{systemError("socketpair")};
    EngineProcess engine;
    engine.control.reset(ends[0]);
    const UniqueFd control = movedUp(UniqueFd(ends[1]));
    const UniqueFd boardCopy(::fcntl(board, F_DUPFD_CLOEXEC, aboveEngineFds));
    const UniqueFd scenario = textFile(scenarioText);
    if (!control || !boardCopy || !scenario)
        return Failure{systemError("fcntl")};

    SpawnPlan plan;
    plan.pass(control, controlFd);
    plan.pass(boardCopy, boardFd);
    plan.pass(scenario, scenarioFd);
    errno = plan.spawn(path, engine.pid);
    if (errno != 0)
        return Failure{systemError("posix_spawn")};
    // Its child, and not reaped yet: the number is its own.
    engine.pidfd = pidfd::open(engine.pid);
    if (!engine.pidfd) {
        const auto error = systemError("pidfd_open");
        ::kill(engine.pid, SIGKILL);
        ::waitpid(engine.pid, nullptr, 0);
        return Failure{error};
    }
    return engine;
}

void killEngine(const EngineProcess &engine)
{
    pidfd::sendSignal(engine.pidfd.get(), SIGKILL);
}

void reapEngine(EngineProcess &engine, std::chrono::milliseconds patience)
{
    if (!engine.pidfd)
        return;
    pollfd ended{engine.pidfd.get(), POLLIN, 0};
    const auto deadline = std::chrono::steady_clock::now() + patience;
    int ready = 0;
    do {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        ready = ::poll(&ended, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
    } while (ready < 0 && errno == EINTR);
    if (ready == 0)
        killEngine(engine);
    while (::waitpid(engine.pid, nullptr, 0) < 0 && errno == EINTR) { }
    engine.pidfd.reset();
}

} // namespace joinery::engine
