// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace joinery::app {

/// Goes through a program line by line and tells code from strings and comments, so that layout can
/// be read where the program does not parse.
class LineScanner {
public:
    /// The next line begins inside brackets, a long string, or after a backslash.
    bool isInsideStatement() const { return m_depth > 0 || !m_longQuote.isNull() || m_joined; }
    /// The line with strings and comments blanked out, as long as the line. Call it in order.
    QString codeOf(const QString &line);

private:
    qsizetype skipString(QString &code, qsizetype at);
    qsizetype skipLongString(QString &code, qsizetype at);

    int m_depth = 0;
    bool m_joined = false;
    QChar m_longQuote; ///< null outside a long string
};

} // namespace joinery::app
