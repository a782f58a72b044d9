// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/why/relations.h"

#include <QObject>
#include <QThreadPool>

namespace joinery::app {

/// Works out how the events of a run stand to each other: of a lesson's run at once, of a long one
/// in a thread of its own, so that no window waits for it.
class RelationsFinder : public QObject {
    Q_OBJECT

public:
    explicit RelationsFinder(QObject *parent = nullptr);

    /// What is known now; if something is not found yet, found() tells it later. What was asked
    /// before is told no more. nullptr: there is no run, or it goes on.
    Relations find(std::shared_ptr<const trace::Trace> trace);

signals:
    void found(const joinery::app::Relations &relations);

private:
    std::shared_ptr<const trace::Trace> m_wanted;
    QThreadPool m_thread; ///< one; this object's end waits for it
};

} // namespace joinery::app
