// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "explore/explorer.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace joinery::app {

/// An explorer at work in a thread of its own, which takes executions one after another. What it
/// finds comes as signals in the thread of this object.
class Exploration : public QObject {
    Q_OBJECT

public:
    explicit Exploration(QObject *parent = nullptr) : QObject(parent) { }
    ~Exploration() override;

    /// One that goes on is dropped.
    void start(
        const engine::Scenario &scenario, const engine::RunOptions &options,
        explore::Bounds bounds = {});
    /// In a moment, in the midst of a step too. Nothing more is told.
    void stop();

signals:
    /// Another order than those before.
    void found(const joinery::explore::FoundOrder &order);
    /// So many until now.
    void executed(int executions);
    /// complete: there is no other order. counted: how many there are, where that can be known.
    void finished(bool complete, std::optional<std::uint64_t> counted);
    /// One could not begin, and no more will come.
    void failed(const joinery::engine::SessionError &error);

private:
    void work(explore::Explorer explorer, int generation);
    template <class Act>
    void tell(int generation, Act act);

    std::thread m_thread;
    std::atomic<int> m_generation = 0; ///< what is told of an earlier one is not heard
};

} // namespace joinery::app
