// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/host.h"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <string_view>

/// joinery-engine: the host of one run. A session starts it; by hand it does nothing.
namespace {

using namespace joinery;
using namespace joinery::engine;

constexpr int wrongUsage = 2;

void keepOnlyOwnDescriptors()
{
    const int null = ::open("/dev/null", O_RDWR);
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(null, fd);
    ::syscall(SYS_close_range, scenarioFd + 1, ~0U, 0);
    for (const int fd : {controlFd, boardFd, scenarioFd})
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
}

bool hostRun()
{
    auto board = Board::map(UniqueFd(boardFd));
    auto killSwitch = KillSwitch::create();
    Host::Descriptors descriptors{
        UniqueFd(controlFd), UniqueFd(scenarioFd), UniqueFd(::epoll_create1(EPOLL_CLOEXEC)),
        UniqueFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))};
    if (!board || !killSwitch || !descriptors.epoll || !descriptors.bell)
        return false;
    board.value().closeFd();
    Host host(std::move(board).value(), std::move(descriptors), std::move(killSwitch).value());
    return static_cast<bool>(host.run());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2 || std::string_view(argv[1]) != engineArgument)
        return wrongUsage;
    keepOnlyOwnDescriptors();
    // Everything that a run starts and that loses its parent becomes the host's child.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_NAME, "joinery-engine");
    return hostRun() ? 0 : 1;
}
