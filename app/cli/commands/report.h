// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/lessonfile.h"
#include "base/place.h"

#include <QString>
#include <QStringList>

namespace joinery::app::cli {

/// FILE:LINE:COL: what
QString placedMessage(const QString &file, Place place, const QString &what);

/// Why a lesson file cannot be used, as messages.
QStringList messagesOf(const LessonFailure &failure);

/// What a check says: prints it, and remembers whether anything was wrong.
class Report {
public:
    void fail(const QStringList &messages);
    void error(const QString &file, Place place, const QString &what);
    void warn(const QString &file, Place place, const QString &what);

    /// Warnings do not count.
    bool isGood() const { return m_isGood; }

private:
    bool m_isGood = true;
};

} // namespace joinery::app::cli
