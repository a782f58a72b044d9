// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace joinery::tests {

/// What CPython says of a source.
struct OracleAnswer {
    std::optional<QString> tree; ///< as treedump.h prints it
    QString error; ///< SyntaxError, IndentationError, TabError
    QString sentence;
    int line = 0;
    int column = 0;
};

/// Asks python3 about all sources in one go. Empty: there is no python3 of version 3.11 here.
QList<OracleAnswer> askPython(const QStringList &sources);

} // namespace joinery::tests
