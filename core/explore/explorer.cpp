// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/explorer.h"

#include "explore/ordercount.h"

#include <poll.h>

namespace joinery::explore {

namespace {

using engine::Scene;
using engine::Session;

/// Who cancels must not notice it.
constexpr std::chrono::milliseconds longestUnasked{50};

/// The scene once everything that was chosen has passed; an empty one when the run is over; nullopt
/// when it need not go on, for a step that computes may take seconds.
std::optional<Scene> waitForScene(Session &session, const Explorer::GoesOn &goesOn)
{
    while (true) {
        session.take();
        if (session.scene())
            return *session.scene();
        if (session.isOver())
            return Scene{};
        pollfd readable{session.fd(), POLLIN, 0};
        const bool hasNews = ::poll(&readable, 1, int(longestUnasked.count())) != 0;
        if (!hasNews && !goesOn())
            return std::nullopt;
    }
}

engine::RunOptions byChoice(engine::RunOptions options)
{
    options.scheduling = engine::Scheduling::ByChoice;
    options.stopAfter.reset(); // no time passes
    options.holds.clear();
    // The clock is an input: the same in every execution.
    if (!options.epoch)
        options.epoch = std::chrono::system_clock::now().time_since_epoch();
    return options;
}

} // namespace

FoundOrder orderOf(const trace::Trace &trace)
{
    FoundOrder found{.outcome = outcomeOf(trace)};
    for (const trace::OutputLine &line : trace.outputs()) {
        const trace::Event &event = trace.events()[line.event];
        found.labels.emplace_back(analysis::labelOf(*event.as<trace::Output>()));
        found.lanes.push_back(*trace.laneOf(event.process));
        found.names.push_back(trace.lanes()[found.lanes.back()].name);
    }
    return found;
}

Explorer::Explorer(engine::Scenario scenario, engine::RunOptions options, Bounds bounds)
    : m_scenario(std::move(scenario)),
      m_options(byChoice(std::move(options))),
      m_bounds(bounds),
      m_search(bounds.steps)
{
}

bool Explorer::canGoOn() const
{
    return !m_search.isDone() && !m_isBrokenOff && m_executions < m_bounds.executions
        && m_spent < m_bounds.time;
}

Status<engine::SessionError> Explorer::execute(const GoesOn &goesOn)
{
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    const auto hasTime = [&] { return m_spent + (Clock::now() - begin) < m_bounds.time; };
    engine::RunOptions options = m_options;
    options.choices = m_search.prefix();
    auto started = Session::start(m_scenario, options);
    if (!started)
        return Failure{started.error()};
    Session &session = **started;
    const Drive how = drive(session, [&] { return hasTime() && goesOn(); });
    session.stop();
    if (how == Drive::BrokenOff) {
        m_isBrokenOff = true;
        return {};
    }
    m_last = Execution{session.finish(), m_search.choices()};
    const trace::Run &run = m_last->run;
    ++m_executions;
    const bool isOdd = session.hasRefused() || run.header.end == trace::RunEnd::Limit
        || run.header.end == trace::RunEnd::HostLost;
    m_isPartial = m_isPartial || isOdd || m_search.end() == Search::End::Cut;
    if (!isOdd && m_search.end() != Search::End::Redundant)
        keep(run);
    m_search.finish();
    m_spent += Clock::now() - begin;
    return {};
}

Explorer::Drive Explorer::drive(Session &session, const GoesOn &goesOn)
{
    auto scene = waitForScene(session, goesOn);
    while (scene && !session.hasRefused()) {
        arrived(*scene);
        const auto next = m_search.choose();
        if (!next)
            break;
        if (!goesOn())
            return Drive::BrokenOff;
        session.choose(*next);
        scene = waitForScene(session, goesOn);
    }
    return scene ? Drive::ToItsEnd : Drive::BrokenOff;
}

void Explorer::arrived(const Scene &scene)
{
    const auto computes = [](const engine::SceneProcess &process) {
        return process.state == engine::SceneProcess::State::Computes;
    };
    // How long it computes is up to the machine, so the same choices may lead elsewhere.
    m_isPartial = m_isPartial || std::ranges::any_of(scene.processes, computes);
    m_search.arrived(scene);
}

void Explorer::keep(const trace::Run &run)
{
    const bool isCut = m_search.end() == Search::End::Cut;
    if (m_orders.empty() && !isCut)
        m_counted = countOrders(m_search.steps());
    FoundOrder found = orderOf(trace::Trace(run.events));
    if (!m_known.insert(found.outcome).second)
        return;
    found.choices = m_search.choices();
    found.isCut = isCut;
    m_orders.push_back(std::move(found));
}

} // namespace joinery::explore
