// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/quietrun.h"

#include "app/runs/quietruns.h"

namespace joinery::app {
QuietRun::QuietRun(const engine::Scenario &scenario, engine::RunOptions options, QObject *parent)
    : QObject(parent), m_scenario(scenario), m_options(std::move(options))
{
    m_options.speed = quietSpeed;
    connect(&m_run, &RunController::failed, this, &QuietRun::failed);
    connect(&m_run, &RunController::stateChanged, this, [this](RunState state) {
        if (state == RunState::Over)
            emit finished(outputLines(m_run.trace()));
    });
}

void QuietRun::start()
{
    m_run.start(m_scenario, m_options);
}

QStringList outputLines(const trace::Trace &trace)
{
    QStringList lines;
    for (const trace::OutputLine &output : trace.outputs()) {
        const auto *written = trace.events()[output.event].as<trace::Output>();
        QString text = QString::fromStdString(written->text);
        while (text.endsWith(u'\n'))
            text.chop(1);
        lines.append(text);
    }
    return lines;
}

} // namespace joinery::app
