// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/runwords.h"

#include "app/window/chips.h"

#include <QCoreApplication>

#include <cstring>

namespace joinery::app {
namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("RunWords", text, nullptr, n);
}

QString wordLimit(const trace::LimitReached &limit)
{
    const qlonglong value = limit.value;
    switch (limit.limit) {
    case trace::Limit::LiveProcesses:
        return tr("more than %1 processes at once").arg(value);
    case trace::Limit::Starts:
        return tr("more than %1 processes started").arg(value);
    case trace::Limit::Events:
        return tr("more than %1 events").arg(value);
    case trace::Limit::Output:
        return tr("more than %1 bytes of output").arg(value);
    case trace::Limit::Memory:
        return tr("more than %1 bytes of memory in a process").arg(value);
    case trace::Limit::Recursion:
        return tr("calls nested deeper than %1").arg(value);
    case trace::Limit::WallTime:
        return tr("longer than %1 s").arg(value);
    }
    return {};
}

QString wordLimitOf(const trace::Trace &trace)
{
    for (const trace::Event &event : trace.events()) {
        if (const auto *limit = event.as<trace::LimitReached>())
            return wordLimit(*limit);
    }
    return {};
}

QString wordMainsEnd(const trace::Trace &trace)
{
    const auto main = trace.laneOf(ProcessPath::main());
    if (!main || !trace.lanes()[*main].status)
        return {};
    const ExitStatus status = *trace.lanes()[*main].status;
    return status.wasKilled() ? tr("main was killed by signal %1").arg(status.signal())
                              : tr("main's exit code is %1").arg(status.code());
}

} // namespace

QString wordSeconds(trace::RunTime time)
{
    const double seconds = std::chrono::duration<double>(time).count();
    return tr("%1 s").arg(seconds, 0, 'f', 2);
}

QString wordRunEnd(const trace::RunHeader &header, const trace::Trace &trace)
{
    const QString time = wordSeconds(trace.end());
    switch (header.end) {
    case trace::RunEnd::Finished:
        return tr("Over after %1: %2.").arg(time, wordMainsEnd(trace));
    case trace::RunEnd::Stopped:
        return tr("Stopped by you after %1.").arg(time);
    case trace::RunEnd::StopAfter:
        return tr("Stopped after %1, as this program wants: it would not end by itself.").arg(time);
    case trace::RunEnd::Limit:
        return tr("Ended by a limit: %1. Everything until then is here; nothing is left running.")
            .arg(wordLimitOf(trace));
    case trace::RunEnd::HostLost:
        return tr("The run's host process died. What was recorded until then is here; nothing is "
                  "left running. Run again.");
    }
    return {};
}

QString wordSessionError(const engine::SessionError &error)
{
    using Kind = engine::SessionError::Kind;
    switch (error.kind) {
    case Kind::BadScenario:
        return tr("The program cannot run yet: see the line marked in it.");
    case Kind::EngineMissing:
        return tr("The program that hosts runs is missing: %1. Start Joinery by ./app/run, which "
                  "builds it.")
            .arg(QString::fromStdString(error.path));
    case Kind::KernelTooOld:
        return tr("This kernel is too old: Joinery needs Linux 5.10 or newer (pidfd).");
    case Kind::System:
        return tr("The run could not begin: %1: %2.")
            .arg(
                QString::fromLatin1(error.system.call),
                QString::fromLocal8Bit(std::strerror(error.system.number)));
    }
    return {};
}

} // namespace joinery::app
