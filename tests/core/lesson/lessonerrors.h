// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"

#include <QStringList>

namespace joinery::tests {

/// LINE:COLUMN CODE ARGUMENT… (SUGGESTION?); …
inline QString told(const std::vector<lesson::LessonError> &errors)
{
    QStringList lines;
    for (const auto &error : errors) {
        auto line = QStringLiteral("%1:%2 %3")
                        .arg(error.place.line)
                        .arg(error.place.column)
                        .arg(static_cast<int>(error.code));
        for (const auto &argument : error.arguments)
            line += " " + QString::fromStdString(argument);
        if (error.suggestion)
            line += " (" + QString::fromStdString(*error.suggestion) + "?)";
        lines.append(line);
    }
    return lines.join("; ");
}

} // namespace joinery::tests
