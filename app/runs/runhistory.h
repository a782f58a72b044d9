// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/pastrun.h"
#include "app/runs/runcontroller.h"

#include <QObject>

#include <vector>

namespace joinery::app {

/// The runs of this session, oldest first, to be compared with the one that is shown. Bounded: the
/// oldest goes first, but of each program the first run stays as long as it can, for that is the
/// one a student predicted.
class RunHistory : public QObject {
    Q_OBJECT

public:
    /// How much is kept: a lesson's run has about a hundred events, each some 200 bytes.
    struct Bounds {
        std::size_t runs = 60;
        std::size_t events = 300'000;
    };

    /// Every run of `run` that is over comes in.
    RunHistory(RunController &run, Bounds bounds, QObject *parent);

    const std::vector<PastRunPtr> &runs() const { return m_runs; }
    /// Of the run that is shown, whether it is over or not.
    int shownNumber() const;
    /// Those of the shown run's scenario that came before it, oldest first.
    std::vector<PastRunPtr> earlierRuns() const;

signals:
    void changed();

private:
    void takeRun(RunState state);
    void dropOldest();
    bool isFirstOfItsScenario(std::size_t run) const;
    std::size_t keptEvents() const;

    RunController &m_run;
    Bounds m_bounds;
    std::vector<PastRunPtr> m_runs;
    int m_lastNumber = 0;
};

} // namespace joinery::app
