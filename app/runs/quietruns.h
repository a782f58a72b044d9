// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trials/runbatch.h"

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace joinery::app {

/// Fast, but slow enough that naps of half a second still decide what comes first on a busy
/// machine: at 50, one run in ten of some lessons took another turn than a student will see.
inline constexpr double quietSpeed = 10;

/// A batch of runs that nobody watches: real processes, in the background of the window.
class QuietRuns : public QObject {
    Q_OBJECT

public:
    explicit QuietRuns(QObject *parent = nullptr);
    ~QuietRuns() override;

    /// A batch that goes on is dropped first. Emits nothing before it returns.
    void start(trials::RunBatch::Wish wish);
    void stop();
    bool isGoingOn() const { return m_batch != nullptr; }

signals:
    void runEnded(const joinery::trace::Run &run);
    /// All of them have ended.
    void finished();
    /// One cannot begin, and no more will come.
    void failed(const joinery::engine::SessionError &error);

private:
    void advance();

    std::unique_ptr<trials::RunBatch> m_batch;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_batches = 0; ///< so many have been started or stopped
};

} // namespace joinery::app
