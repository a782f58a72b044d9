// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/edgefinder.h"

#include <algorithm>
#include <map>

namespace joinery::analysis {
namespace {

using namespace trace;

/// Everybody who sent one signal to one process.
struct Senders {
    std::vector<std::size_t> sent;
    std::size_t taken = 0; ///< how many have been answered by a handler
    bool isOne = true; ///< they are one process of the run
};

class EdgeFinder {
public:
    explicit EdgeFinder(const Trace &trace) : m_trace(trace), m_lives(trace.lanes().size()) { }

    std::vector<Edge> find()
    {
        collectSenders();
        for (std::size_t i = 0; i < m_trace.events().size(); ++i)
            look(i);
        return std::move(m_edges);
    }

private:
    /// What has been seen of a process so far.
    struct Life {
        std::optional<std::size_t> starting;
        std::optional<std::size_t> exited;
        int pid = 0;
        bool hasBegun = false;
        bool isFinishing = false;
        std::vector<std::size_t> joins; ///< JoinBegin events that it has not come back from
        std::vector<ProcessPath> reapedAtItsEnd; ///< in passing, without a join
    };

    const Event &event(std::size_t index) const { return m_trace.events()[index]; }
    Life &lifeOf(const ProcessPath &process) { return m_lives[*m_trace.laneOf(process)]; }
    void add(std::optional<std::size_t> from, std::size_t to, EdgeKind kind)
    {
        if (from && *from < to)
            m_edges.push_back({*from, to, kind});
    }

    void look(std::size_t index)
    {
        const Event &now = event(index);
        Life &own = lifeOf(now.process);
        own.pid = now.pid != 0 ? now.pid : own.pid;
        if (now.as<Starting>() && now.by) {
            own.starting = index;
        } else if (now.as<Began>()) {
            add(own.starting, index, EdgeKind::Start);
        } else if (now.as<JoinBegin>()) {
            enterJoin(index, own);
        } else if (const auto *join = now.as<JoinEnd>()) {
            lookAtJoin(index, *join, own);
        } else if (const auto *asked = now.as<AliveAsked>(); asked && asked->sawTheEnd) {
            if (const auto lane = m_trace.laneOf(asked->target))
                add(m_lives[*lane].exited, index, EdgeKind::Observed);
        } else if (const auto *parent = now.as<ParentAsked>()) {
            lookAtParent(index, parent->answer);
        } else if (const auto *handled = now.as<SignalHandled>()) {
            lookAtHandler(index, *handled);
            own.reapedAtItsEnd.clear(); // A handler may leave by os._exit and wait for nobody.
        } else if (now.as<Finishing>()) {
            own.isFinishing = true;
        } else if (now.as<Reaped>() && now.by) {
            lookAtReaping(now.process, lifeOf(*now.by));
        } else if (const auto *exited = now.as<Exited>()) {
            lookAtExit(index, exited->status, own);
        }
    }

    /// Another parent than the one that started it: that one had ended before.
    void lookAtParent(std::size_t index, int answer)
    {
        const auto path = event(index).process.parent();
        const auto lane = path ? m_trace.laneOf(*path) : std::nullopt;
        if (lane && m_lives[*lane].pid != 0 && m_lives[*lane].pid != answer)
            add(m_lives[*lane].exited, index, EdgeKind::Observed);
    }

    /// An exception may leave a join without an end, so what is open grows; only the innermost ones
    /// can still come back, for calls nest no deeper than the limit of recursion.
    static void enterJoin(std::size_t index, Life &own)
    {
        constexpr std::size_t most = 1000;
        if (own.joins.size() == 2 * most)
            own.joins.erase(own.joins.begin(), own.joins.begin() + most);
        own.joins.push_back(index);
    }

    /// At its end a parent reaps in passing who is over already, and joins the others.
    void lookAtReaping(const ProcessPath &child, Life &parent)
    {
        const auto isJoinOfIt = [&](std::size_t begin) {
            return event(begin).as<JoinBegin>()->target == child;
        };
        if (parent.isFinishing && std::ranges::none_of(parent.joins, isJoinOfIt))
            parent.reapedAtItsEnd.push_back(child);
    }

    /// Either way it does not end before them. Only the exit is sure to come later: the reaping is
    /// done without waiting, so the other way round it would have been a join.
    void lookAtExit(std::size_t index, const ExitStatus &status, Life &own)
    {
        if (status.wasKilled()) {
            lookAtDeath(index, status.signal());
        } else {
            for (const auto &child : own.reapedAtItsEnd)
                add(lifeOf(child).exited, index, EdgeKind::FinalJoin);
        }
        own.exited = index;
    }

    void lookAtJoin(std::size_t index, const JoinEnd &join, Life &own)
    {
        const auto isThisJoin = [&](std::size_t begin) {
            const auto *waiting = event(begin).as<JoinBegin>();
            return waiting->target == join.target && waiting->implicit == join.implicit;
        };
        const auto begin = std::ranges::find_if(own.joins.rbegin(), own.joins.rend(), isThisJoin);
        // Without its beginning nobody knows whether it had a timeout.
        bool isTimed = true;
        if (begin != own.joins.rend()) {
            isTimed = event(*begin).as<JoinBegin>()->timeout.has_value();
            own.joins.erase(std::prev(begin.base()), own.joins.end());
        }
        if (join.outcome != JoinOutcome::Ended)
            return;
        const EdgeKind kind = isTimed ? EdgeKind::Observed
            : join.implicit           ? EdgeKind::FinalJoin
                                      : EdgeKind::Join;
        add(lifeOf(join.target).exited, index, kind);
    }

    using SignalTo = std::pair<std::size_t, int>;

    void collectSenders()
    {
        for (std::size_t i = 0; i < m_trace.events().size(); ++i) {
            const auto *sent = event(i).as<SignalSent>();
            if (!sent)
                continue;
            Senders &senders = m_senders[{*m_trace.laneOf(sent->target), sent->signal}];
            senders.sent.push_back(i);
            senders.isOne = senders.isOne && !event(i).byHost
                && event(i).recorder() == event(senders.sent.front()).recorder();
        }
    }

    Senders *sendersOf(const ProcessPath &target, int signal)
    {
        const auto found = m_senders.find({*m_trace.laneOf(target), signal});
        return found == m_senders.end() ? nullptr : &found->second;
    }

    EdgeKind kindOf(std::size_t sent) const
    {
        return event(sent).as<SignalSent>()->cause == SignalCause::ParentEnds ? EdgeKind::DaemonEnd
                                                                              : EdgeKind::Signal;
    }

    /// Of several senders another may be the first in another run, so only a lone one forces. The
    /// n-th entry of a handler takes n signals, for pending ones of a number are one (signal(7)).
    void lookAtHandler(std::size_t index, const SignalHandled &handled)
    {
        Senders *senders = sendersOf(event(index).process, handled.signal);
        if (!senders || senders->taken == senders->sent.size())
            return;
        const std::size_t sent = senders->sent[senders->taken++];
        if (senders->isOne)
            add(sent, index, kindOf(sent));
    }

    void lookAtDeath(std::size_t index, int signal)
    {
        const ProcessPath &process = event(index).process;
        const Senders *senders = sendersOf(process, signal);
        if (!senders)
            return;
        const std::size_t next = std::min(senders->taken, senders->sent.size() - 1);
        const std::size_t sent = senders->sent[next];
        if (event(sent).byHost)
            return;
        const bool byParent = event(sent).recorder() == process.parent();
        add(sent, index, byParent && senders->isOne ? kindOf(sent) : EdgeKind::Death);
    }

    const Trace &m_trace;
    std::vector<Life> m_lives;
    std::map<SignalTo, Senders> m_senders;
    std::vector<Edge> m_edges;
};

} // namespace

std::vector<Edge> findEdges(const Trace &trace)
{
    return EdgeFinder(trace).find();
}

} // namespace joinery::analysis
