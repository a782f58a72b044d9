// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/orders/exploration.h"

#include <utility>

namespace joinery::app {

Exploration::~Exploration()
{
    stop();
}

void Exploration::start(
    const engine::Scenario &scenario, const engine::RunOptions &options, explore::Bounds bounds)
{
    stop();
    m_thread = std::thread(
        [this, explorer = explore::Explorer(scenario, options, bounds),
         generation = m_generation.load()]() mutable { work(std::move(explorer), generation); });
}

void Exploration::stop()
{
    ++m_generation;
    if (m_thread.joinable())
        m_thread.join();
}

template <class Act>
void Exploration::tell(int generation, Act act)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation, act = std::move(act)] {
            if (generation == m_generation)
                act();
        },
        Qt::QueuedConnection);
}

void Exploration::work(explore::Explorer explorer, int generation)
{
    std::size_t told = 0;
    const auto isWanted = [&] { return generation == m_generation; };
    while (explorer.canGoOn() && isWanted()) {
        if (const auto done = explorer.execute(isWanted); !done) {
            tell(generation, [this, error = done.error()] { emit failed(error); });
            return;
        }
        for (; told < explorer.orders().size(); ++told)
            tell(generation, [this, order = explorer.orders()[told]] { emit found(order); });
        tell(generation, [this, count = explorer.executions()] { emit executed(count); });
    }
    tell(generation, [this, complete = explorer.isComplete(), counted = explorer.counted()] {
        emit finished(complete, counted);
    });
}

} // namespace joinery::app
