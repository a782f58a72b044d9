// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/scheduler/turnwords.h"

#include "app/words/eventwords.h"

#include <QCoreApplication>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Turns)
};

QString statementAt(const std::string &program, int line)
{
    return QString::fromStdString(program).section(u'\n', line - 1, line - 1).trimmed();
}

QString obstacleText(const engine::SceneProcess &process, const QString &target)
{
    using State = engine::SceneProcess::State;
    switch (process.state) {
    case State::Waits:
        return target.isEmpty() ? Words::tr("waits") : Words::tr("waits for %1").arg(target);
    case State::Stopped:
        return Words::tr("stopped by a signal");
    case State::Computes:
    case State::CanGo:
        break;
    }
    return Words::tr("computes");
}

} // namespace

TurnText
turnText(const engine::SceneProcess &process, const trace::Trace &trace, const std::string &program)
{
    using engine::StepKind;
    const QString target = process.target ? words::processName(trace, *process.target) : QString();
    if (!process.canGo())
        return {obstacleText(process, target)};
    switch (process.next) {
    case StepKind::WakeUp:
        return {Words::tr("wakes up")};
    case StepKind::LeaveJoin:
        return {
            target.isEmpty() ? Words::tr("leaves its join")
                             : Words::tr("%1 has ended: go on").arg(target)};
    case StepKind::LeaveTimedJoin:
        return {
            target.isEmpty() ? Words::tr("leaves its join")
                             : Words::tr("no longer waits for %1").arg(target)};
    case StepKind::EnterHandler:
        return {Words::tr("answers a signal")};
    case StepKind::Finish:
        return {Words::tr("has run its last line")};
    case StepKind::End:
        return {Words::tr("ends")};
    default:
        return {statementAt(program, process.line), true};
    }
}

} // namespace joinery::app
