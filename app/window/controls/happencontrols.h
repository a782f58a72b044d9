// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/happening.h"
#include "app/runs/quietruns.h"
#include "explore/arrangement.h"

#include <QObject>

#include <functional>
#include <optional>

namespace joinery::app {

class LessonDesk;
class MainPanels;
class RunControls;
class RunController;
class RunHistory;

/// "Make it happen": what a student predicted and did not see becomes a real run, with processes
/// held before their lines, and stands beside the run before.
class HappenControls : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RunController &run;
        const RunHistory &history;
        RunControls &controls;
        LessonDesk &desk;
        MainPanels &panels;
    };

    HappenControls(Parts parts, QObject *parent);

    /// One that goes on is dropped.
    void makeHappen(const OrderWish &wish);
    void cancel();

signals:
    /// The words are asked for again when the language changes.
    void told(const std::function<QString()> &words);

private:
    void tryOnce();
    void take(const trace::Run &run);
    /// Nothing goes on any more, and the question says how it ended.
    void end(const Happening &happening);
    void tell(const Happening &happening);

    Parts m_parts;
    QuietRuns m_runs;
    OrderWish m_wish;
    engine::Scenario m_scenario;
    std::optional<std::chrono::nanoseconds> m_stopAfter;
    std::optional<explore::Arrangement> m_arrangement; ///< while it is tried
    int m_count = 0; ///< of runs
};

} // namespace joinery::app
