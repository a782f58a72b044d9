// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/runcontroller.h"

#include <QObject>
#include <QStringList>

namespace joinery::app {

/// A run nobody watches, at high speed: real processes, whose output lines an order question
/// asks about.
class QuietRun : public QObject {
    Q_OBJECT

public:
    QuietRun(const engine::Scenario &scenario, engine::RunOptions options, QObject *parent);

    void start();

signals:
    /// Each output's text without its newline, in the order they came.
    void finished(const QStringList &lines);
    void failed(const joinery::engine::SessionError &error);

private:
    RunController m_run;
    engine::Scenario m_scenario;
    engine::RunOptions m_options;
};

QStringList outputLines(const trace::Trace &trace);

} // namespace joinery::app
