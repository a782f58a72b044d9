// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <string>

/// Where the command line writes to.
namespace joinery::app::cli {

bool stdoutIsTerminal();
/// Columns of the terminal; 100 where there is none.
int terminalWidth();

/// A line to stdout or stderr. A reader that went away (EPIPE) is no reason to fail.
void printLine(const QString &line);
void printLine(const std::string &line);
void complain(const QString &line);
/// Returns the exit status of a command that failed.
int complainAll(const QStringList &lines);
/// Of the lines printed so far: false if some could not be written, as on a full disk.
bool flushOutput();

} // namespace joinery::app::cli
