// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "runningscenario.h"

#include <QElapsedTimer>
#include <QtGlobal>

#include <dirent.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <map>

using namespace joinery;
using namespace joinery::engine;

namespace {

constexpr int patienceMs = 30'000;

struct Listed {
    char state = '?';
    int parent = 0;
    int group = 0;
};

std::vector<Listed> allProcesses()
{
    std::vector<Listed> all;
    DIR *const folder = ::opendir("/proc");
    while (const dirent *const entry = ::readdir(folder)) {
        if (!std::isdigit(static_cast<unsigned char>(entry->d_name[0])))
            continue;
        std::ifstream file(std::string("/proc/") + entry->d_name + "/stat");
        std::string line;
        std::getline(file, line);
        const auto bracket = line.rfind(')');
        Listed listed;
        if (bracket != std::string::npos
            && std::sscanf(
                   line.c_str() + bracket + 1, " %c %d %d", &listed.state, &listed.parent,
                   &listed.group)
                == 3)
            all.push_back(listed);
    }
    ::closedir(folder);
    return all;
}

} // namespace

RunningScenario::RunningScenario(const std::string &text, const RunOptions &options)
{
    auto session = Session::start({"scenario.py", text}, options);
    if (!session)
        qFatal(
            "the run did not start: %d %s", int(session.error().kind),
            session.error().diagnostics.empty() ? session.error().path.c_str()
                                                : session.error().diagnostics[0].python.c_str());
    m_session = std::move(session).value();
}

RunningScenario::~RunningScenario() = default;

bool RunningScenario::waitUntil(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patienceMs) {
        for (trace::Event &event : m_session->take())
            m_events.push_back(std::move(event));
        if (condition())
            return true;
        if (m_session->isOver())
            return false;
        // Not only events change what a condition looks at, so do not wait for them alone.
        pollfd readable{m_session->fd(), POLLIN, 0};
        ::poll(&readable, 1, 2);
    }
    return false;
}

bool RunningScenario::waitUntilOver()
{
    return waitUntil([this] { return m_session->isOver(); });
}

bool RunningScenario::hasOutput(const std::string &text) const
{
    return std::ranges::any_of(m_events, [&](const trace::Event &event) {
        const auto *const output = event.as<trace::Output>();
        return output && output->text == text;
    });
}

bool RunningScenario::isIn(const std::string &process, ProcessNow::State state) const
{
    const auto now = m_session->processesNow();
    return std::ranges::any_of(now, [&](const ProcessNow &one) {
        return one.process.text() == process && one.state == state;
    });
}

bool RunningScenario::goOnUnseen(int waitingLine)
{
    int mainPid = 0;
    const bool isThere = waitUntil([&] {
        for (const ProcessNow &now : m_session->processesNow()) {
            if (now.process.isMain() && now.line == waitingLine)
                mainPid = now.pid;
        }
        return mainPid != 0;
    });
    siginfo_t stopped{};
    const pid_t host = m_session->hostPid();
    return isThere && ::kill(host, SIGSTOP) == 0
        && ::waitid(P_PID, static_cast<id_t>(host), &stopped, WSTOPPED) == 0
        && ::kill(mainPid, SIGUSR1) == 0;
}

void RunningScenario::letHostGoOn()
{
    ::kill(m_session->hostPid(), SIGCONT);
}

trace::Run runToEnd(const std::string &text, const RunOptions &options)
{
    RunningScenario scenario(text, options);
    return scenario.session().finish();
}

ProcessPath path(const std::string &text)
{
    return ProcessPath::parse(text).value();
}

std::string outputOf(const trace::Run &run)
{
    std::map<std::uint64_t, std::string> byTicket;
    for (const trace::Event &event : run.events) {
        if (const auto *const output = event.as<trace::Output>())
            byTicket[output->ticket] = output->text;
    }
    std::string all;
    for (const auto &[ticket, text] : byTicket)
        all += text;
    return all;
}

std::string exitCodeOf(const trace::Run &run, const std::string &process)
{
    for (const trace::Event &event : run.events) {
        if (event.as<trace::Exited>() && event.process.text() == process)
            return std::to_string(event.as<trace::Exited>()->status.pythonCode());
    }
    return "-";
}

int livingInGroup(int group)
{
    const auto all = allProcesses();
    return static_cast<int>(std::ranges::count_if(all, [group](const Listed &listed) {
        return listed.group == group && listed.state != 'Z' && listed.state != 'X';
    }));
}

int childrenOfThisProcess()
{
    const auto all = allProcesses();
    return static_cast<int>(std::ranges::count(all, ::getpid(), &Listed::parent));
}
