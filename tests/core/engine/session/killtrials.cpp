// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// kill -9 of a run's parts at random moments. killtrials VICTIM TRIALS: exits with 0 if nothing of
// any run was left and every trace was whole, else says what was. This program is the subreaper of
// all that it starts, so what is left over is its child.

#include "engine/session.h"

#include <dirent.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace joinery;
using namespace joinery::engine;

namespace {

const char *const scenario = R"(import os
import signal
import time
from multiprocessing import Process

def stubborn():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        print("stubborn")
        time.sleep(0.001)

def stopped():
    os.kill(os.getpid(), signal.SIGSTOP)

def orphaning():
    Process(target=stubborn).start()
    os._exit(3)

if __name__ == "__main__":
    for target in (stubborn, stopped, orphaning, stubborn):
        Process(target=target).start()
    while True:
        time.sleep(0.01)
)";

constexpr auto seed = 20261121;
constexpr int longestMicroseconds = 40'000;

enum class Victim { Window, Host, Worker };

struct Findings {
    int left = 0; ///< processes
    int broken = 0; ///< traces
};

void sleepFor(long microseconds)
{
    const timespec time{microseconds / 1'000'000, microseconds % 1'000'000 * 1000};
    ::nanosleep(&time, nullptr);
}

/// Every process that began also ended, once; everything is numbered.
bool isWhole(const trace::Run &run)
{
    std::map<ProcessPath, int> begun;
    std::map<ProcessPath, int> ended;
    std::map<ProcessPath, bool> over;
    std::uint64_t seq = 0;
    for (const trace::Event &event : run.events) {
        if (event.seq != ++seq)
            return false;
        begun[event.process] += event.as<trace::Began>() != nullptr;
        ended[event.process] += event.as<trace::Exited>() != nullptr;
    }
    for (const auto &[process, count] : begun) {
        if (count > 1 || ended[process] > 1 || ended[process] < count)
            return false;
    }
    return true;
}

/// The process that owns the session: tells the host's pid, and exits with 0 for a whole trace.
[[noreturn]] void beWindow(int tell, Victim victim, long stopAfterMicroseconds)
{
    auto session = Session::start({"kill.py", scenario}, {});
    if (!session)
        ::_exit(3);
    const pid_t host = (*session)->hostPid();
    if (::write(tell, &host, sizeof host) != sizeof host)
        ::_exit(4);
    if (victim == Victim::Worker) {
        sleepFor(stopAfterMicroseconds);
        (*session)->stop();
    }
    const trace::Run run = (*session)->finish();
    const bool isRightEnd = victim == Victim::Host ? run.header.end == trace::RunEnd::HostLost
                                                   : run.header.end != trace::RunEnd::HostLost;
    session.value().reset();
    ::_exit(isWhole(run) && isRightEnd ? 0 : 5);
}

std::vector<pid_t> childrenOf(pid_t parent)
{
    std::vector<pid_t> children;
    const std::string pid = std::to_string(parent);
    std::ifstream file("/proc/" + pid + "/task/" + pid + "/children");
    for (pid_t child = 0; file >> child;)
        children.push_back(child);
    return children;
}

pid_t someWorker(pid_t host, std::mt19937 &random)
{
    std::vector<pid_t> workers = childrenOf(host);
    for (std::size_t i = 0; i < workers.size(); ++i) {
        for (const pid_t child : childrenOf(workers[i]))
            workers.push_back(child);
    }
    return workers.empty() ? 0 : workers[random() % workers.size()];
}

/// Which process it is, and what it does, for who reads the failure.
void tellOf(pid_t left, pid_t window)
{
    std::printf("left, and %s the window:\n", left == window ? "it is" : "not");
    std::ifstream status("/proc/" + std::to_string(left) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("Name") || line.starts_with("State") || line.starts_with("PPid")
            || line.starts_with("Sig") || line.starts_with("ShdPnd"))
            std::printf("  %s\n", line.c_str());
    }
}

/// Everything that a trial has started becomes this program's child sooner or later. Returns the
/// number of processes that are still there after ten seconds; the window's status in status.
int waitUntilNothingIsLeft(pid_t window, int &windowStatus)
{
    for (int look = 0; look < 10'000; ++look) {
        int status = 0;
        const pid_t pid = ::waitpid(-1, &status, WNOHANG);
        if (pid < 0)
            return 0;
        if (pid == window)
            windowStatus = status;
        if (pid == 0)
            sleepFor(1000);
    }
    const auto left = childrenOf(::getpid());
    for (const pid_t pid : left) {
        tellOf(pid, window);
        ::kill(pid, SIGKILL);
    }
    return static_cast<int>(left.size());
}

void runTrial(Victim victim, std::mt19937 &random, Findings &findings)
{
    int ends[2];
    if (::pipe(ends) != 0)
        std::exit(2);
    const long moment = static_cast<long>(random() % longestMicroseconds);
    const pid_t window = ::fork();
    if (window == 0)
        beWindow(ends[1], victim, longestMicroseconds);
    pid_t host = 0;
    const bool isTold = ::read(ends[0], &host, sizeof host) == sizeof host;
    ::close(ends[0]);
    ::close(ends[1]);
    sleepFor(moment);
    pid_t target = victim == Victim::Window ? window : host;
    if (victim == Victim::Worker)
        target = someWorker(host, random);
    if (isTold && target > 0)
        ::kill(target, SIGKILL);
    int status = 0;
    findings.left += waitUntilNothingIsLeft(window, status);
    const bool isWindowFine =
        victim == Victim::Window || (WIFEXITED(status) && WEXITSTATUS(status) == 0);
    findings.broken += !isTold || !isWindowFine;
    if (!isWindowFine)
        std::printf("window's status %x\n", status);
}

} // namespace

int main(int argc, char **argv)
{
    const std::string name = argc > 1 ? argv[1] : "";
    const int trials = argc > 2 ? std::atoi(argv[2]) : 0;
    const std::map<std::string, Victim> victims{
        {"window", Victim::Window}, {"host", Victim::Host}, {"worker", Victim::Worker}};
    if (!victims.contains(name) || trials <= 0)
        return 2;
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    std::mt19937 random(seed);
    Findings findings;
    for (int i = 0; i < trials; ++i)
        runTrial(victims.at(name), random, findings);
    std::printf(
        "%d kills of the %s: %d processes left, %d traces broken\n", trials, name.c_str(),
        findings.left, findings.broken);
    return findings.left + findings.broken == 0 ? 0 : 1;
}
