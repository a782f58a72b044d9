// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/idleholds.h"

#include <QCoreApplication>

#include <algorithm>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString textOf(const PointArgument &point)
{
    return QStringLiteral("%1:%2:%3").arg(point.process).arg(point.line).arg(point.execution);
}

} // namespace

IdleHolds::IdleHolds(
    const std::vector<HoldArgument> &arguments, const std::vector<engine::Hold> &holds)
{
    for (std::size_t i = 0; i < holds.size(); ++i)
        m_idle.push_back({arguments[i], holds[i]});
}

void IdleHolds::look(const trace::Run &run)
{
    std::erase_if(m_idle, [&run](const Asked &asked) {
        return std::ranges::any_of(
            run.events, [&asked](const trace::Event &event) { return begins(event, asked.hold); });
    });
}

QStringList IdleHolds::messages() const
{
    QStringList messages;
    for (const Asked &asked : m_idle)
        messages << Words::tr("nothing was held at %1: the run never came there, or %2 had been "
                              "passed before")
                        .arg(textOf(asked.argument.held), textOf(asked.argument.until));
    return messages;
}

} // namespace joinery::app::cli
