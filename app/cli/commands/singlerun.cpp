// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/singlerun.h"

#include "app/words/errorwords.h"

#include <QCoreApplication>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

Result<trace::Run, engine::SessionError>
runOnce(const engine::Scenario &scenario, const engine::RunOptions &options, Interrupts &interrupts)
{
    auto session = engine::Session::start(scenario, options);
    if (!session)
        return Failure{session.error()};
    engine::Session &run = **session;
    while (!run.isOver()) {
        interrupts.waitBeside(run.fd());
        run.take();
        switch (interrupts.take()) {
        case Demand::Nothing:
            break;
        case Demand::Interrupt:
            run.interrupt();
            break;
        case Demand::Stop:
            run.stop();
            break;
        }
    }
    return run.finish();
}

QStringList messagesOf(const engine::SessionError &error, const Target &target)
{
    if (error.kind == engine::SessionError::Kind::BadScenario)
        return messagesOf(error.diagnostics, target.file, target.lineOffset);
    return {words::inWords(error)};
}

QString shortfallOf(const trace::Run &run)
{
    switch (run.header.end) {
    case trace::RunEnd::Finished:
    case trace::RunEnd::StopAfter:
        return {};
    case trace::RunEnd::Stopped:
        return Words::tr("the run was stopped");
    case trace::RunEnd::HostLost:
        return Words::tr("joinery-engine died; this is what had been recorded");
    case trace::RunEnd::Limit:
        break;
    }
    for (auto event = run.events.rbegin(); event != run.events.rend(); ++event) {
        if (const auto *limit = event->as<trace::LimitReached>())
            return Words::tr("the run was ended: %1").arg(words::inWords(*limit));
    }
    return Words::tr("the run was ended by a limit");
}

} // namespace joinery::app::cli
