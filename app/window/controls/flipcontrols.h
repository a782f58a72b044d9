// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/flipwords.h"
#include "app/runs/quietruns.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace joinery::app {

class MainPanels;
class RunControls;
class RunController;

/// Makes the other order of two lines happen, or tells why it cannot: runs the program that ran
/// again, with holds, and shows the witness beside the original.
class FlipControls : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RunController &run;
        RunControls &controls;
        MainPanels &panels;
    };

    FlipControls(Parts parts, QObject *parent);

    /// Events of the run that is shown, which is over; first came before second.
    void flip(std::size_t first, std::size_t second);
    /// The pair that is asked about, if there is one.
    void flipAsked();
    /// What came of one: the witness beside the original, if there is one, and the words.
    void show(trials::FlipResult result, FlipLines lines);

signals:
    /// The words are asked for again when the language changes.
    void told(const std::function<QString()> &words);

private:
    void tryOnce();
    void take(const trace::Run &run);
    void drop();

    Parts m_parts;
    QuietRuns m_runs;
    std::shared_ptr<const trace::Trace> m_original;
    engine::Scenario m_scenario;
    FlipLines m_lines;
    std::optional<trials::Flip> m_flip; ///< while one is tried
};

} // namespace joinery::app
