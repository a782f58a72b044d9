// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/quietruns.h"

#include <QSocketNotifier>
#include <QTimer>

#include <utility>

namespace joinery::app {

QuietRuns::QuietRuns(QObject *parent) : QObject(parent) { }

QuietRuns::~QuietRuns()
{
    stop();
}

void QuietRuns::start(trials::RunBatch::Wish wish)
{
    stop();
    m_batch = std::make_unique<trials::RunBatch>(std::move(wish));
    m_notifier = std::make_unique<QSocketNotifier>(m_batch->fd(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &QuietRuns::advance);
    // Nothing is readable before the first run has begun.
    QTimer::singleShot(0, m_notifier.get(), [this] { advance(); });
}

void QuietRuns::stop()
{
    ++m_batches;
    m_notifier.reset();
    m_batch.reset();
}

/// Whoever hears of a run may start another batch or stop this one.
void QuietRuns::advance()
{
    const int batch = m_batches;
    const auto runs = m_batch->advance();
    if (!runs) {
        const engine::SessionError &error = runs.error();
        stop();
        emit failed(error);
        return;
    }
    const bool isDone = m_batch->isDone();
    for (const trace::Run &run : *runs) {
        emit runEnded(run);
        if (m_batches != batch)
            return;
    }
    if (isDone) {
        stop();
        emit finished();
    }
}

} // namespace joinery::app
