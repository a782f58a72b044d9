// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/relationsfinder.h"

#include <utility>

namespace joinery::app {
namespace {

/// So many take a millisecond or two.
constexpr std::size_t mostAtOnce = 10'000;

} // namespace

RelationsFinder::RelationsFinder(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

Relations RelationsFinder::find(std::shared_ptr<const trace::Trace> trace)
{
    m_thread.clear();
    m_wanted = trace;
    if (!trace || trace->events().size() <= mostAtOnce)
        return Relations(std::move(trace));
    m_thread.start([this, trace] {
        const auto tell = [this, relations = Relations(trace)] {
            if (relations.trace() == m_wanted.get())
                emit found(relations);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
    return Relations::notYetOf(std::move(trace));
}

} // namespace joinery::app
