// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// Following a run that goes on: what a frame's new events cost after 10^3, 10^5 and 10^6 others.

#include "contest.h"
#include "cputime.h"

#include "app/output/outputview.h"
#include "app/timeline/timelineview.h"

#include <QApplication>
#include <QTabBar>

#include <string>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;

namespace {

constexpr int workers = 8;
constexpr int eventsAFrame = 200;

/// Workers that print, sleep, look at and signal each other, without an end.
class EndlessRun {
public:
    EndlessRun()
    {
        for (int k = 0; k <= workers; ++k)
            m_processes.push_back(k == 0 ? ProcessPath::main() : ProcessPath::main().child(k));
        for (const ProcessPath &process : m_processes) {
            m_waiting.push_back({.process = process, .payload = Starting{"worker"}});
            m_waiting.push_back({.process = process, .payload = Began{}});
        }
    }

    Event next()
    {
        const std::size_t k = m_made++;
        if (k < m_waiting.size())
            return m_waiting[k];
        const ProcessPath &process = m_processes[k / 5 % m_processes.size()];
        const ProcessPath &other = m_processes[(k / 5 + 1) % m_processes.size()];
        Event event{.t = RunTime(10'000 * k), .process = process, .pid = 4711, .line = 3};
        switch (k % 5) {
        case 0:
            event.payload = Output{Stream::Stdout, ++m_ticket, "worker prints a line\n"};
            break;
        case 1:
            event.payload = SleepBegin{RunTime(50'000)};
            break;
        case 2:
            event.payload = SleepEnd{};
            break;
        case 3:
            event.payload = SignalSent{other, 10, SignalCause::OsKill};
            break;
        default:
            event.process = other;
            event.payload = SignalHandled{10};
        }
        return event;
    }

private:
    std::vector<ProcessPath> m_processes;
    std::vector<Event> m_waiting;
    std::size_t m_made = 0;
    std::uint64_t m_ticket = 0;
};

/// The window's side of a run after so many events.
class Follower {
public:
    Follower(std::size_t before, int outputTab)
    {
        for (std::size_t k = 0; k < before; ++k)
            m_trace.append(m_run.next());
        m_timeline.resize(1000, 500);
        m_output.resize(500, 300);
        m_output.tabs()->setCurrentIndex(outputTab);
        m_timeline.setTrace(&m_trace);
        m_output.setTrace(&m_trace);
        m_timeline.show();
        m_output.show();
        frame();
    }

    /// Takes a frame's events in and shows them; the seconds it took.
    double frame()
    {
        const bench::CpuTime time;
        for (int k = 0; k < eventsAFrame; ++k)
            m_trace.append(m_run.next());
        m_timeline.setNow(m_trace.end());
        m_timeline.traceGrown();
        m_output.traceGrown();
        QCoreApplication::processEvents();
        return time.seconds();
    }

private:
    EndlessRun m_run;
    Trace m_trace;
    TimelineView m_timeline;
    OutputView m_output;
};

/// Made when first asked for, and kept: the run goes on from frame to frame.
bench::Contest::Way follower(const std::string &name, std::size_t before, int outputTab)
{
    const auto kept = std::make_shared<std::unique_ptr<Follower>>();
    return {name + std::to_string(before), [kept, before, outputTab] {
                if (!*kept)
                    *kept = std::make_unique<Follower>(before, outputTab);
                return (*kept)->frame();
            }};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    for (const auto &[name, tab] :
         {std::pair("liveInterleavedAfter", 0), {"liveByProcessAfter", 1}})
        bench::addContest(
            benchmark::kMillisecond, 40,
            {follower(name, 1'000, tab), follower(name, 100'000, tab),
             follower(name, 1'000'000, tab)});
    benchmark::RunSpecifiedBenchmarks();
    benchmark::ClearRegisteredBenchmarks(); // Their widgets must go before the application.
}
