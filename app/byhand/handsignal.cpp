// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/byhand/handsignal.h"

#include <QCoreApplication>

#include <csignal>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HandSignals)
};

bool isStopped(const trace::Trace &trace, std::size_t lane)
{
    const auto spans = trace.spans(lane);
    return !spans.empty() && !spans.back().end && spans.back().state == trace::SpanState::Stopped;
}

} // namespace

int numberOf(HandSignal signal)
{
    switch (signal) {
    case HandSignal::Terminate:
        return SIGTERM;
    case HandSignal::Kill:
        return SIGKILL;
    case HandSignal::Stop:
        return SIGSTOP;
    case HandSignal::Continue:
        return SIGCONT;
    }
    return 0;
}

QString textOf(HandSignal signal)
{
    switch (signal) {
    case HandSignal::Terminate:
        return Words::tr("&Terminate (SIGTERM)");
    case HandSignal::Kill:
        return Words::tr("&Kill (SIGKILL)");
    case HandSignal::Stop:
        return Words::tr("&Stop (SIGSTOP)");
    case HandSignal::Continue:
        return Words::tr("&Continue (SIGCONT)");
    }
    return {};
}

std::vector<HandSignal> signalsFor(const trace::Trace &trace, std::size_t lane)
{
    const trace::Lane &facts = trace.lanes()[lane];
    if (!facts.startedAt || facts.endedAt)
        return {};
    const auto pauses = isStopped(trace, lane) ? HandSignal::Continue : HandSignal::Stop;
    return {pauses, HandSignal::Terminate, HandSignal::Kill};
}

} // namespace joinery::app
