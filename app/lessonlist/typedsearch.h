// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QModelIndex>
#include <QString>

#include <chrono>

namespace joinery::app {

/// What is typed over a list of lessons, sign by sign, and where it leads: to a number or a title
/// that begins so, else to a title that has it anywhere. The same sign again goes to the next one.
class TypedSearch {
public:
    /// After such a pause, what is typed is a new search.
    explicit TypedSearch(std::chrono::milliseconds pause = std::chrono::seconds(1));

    /// The lesson to go to; invalid: there is none.
    QModelIndex take(const QString &typed, const QModelIndex &current);
    /// Something was typed a moment ago.
    bool goesOn() const;

private:
    std::chrono::milliseconds m_pause;
    QElapsedTimer m_sinceLast;
    QString m_text;
};

} // namespace joinery::app
