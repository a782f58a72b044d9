// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace joinery::app::cli {
namespace {

/// Why writing to stdout failed first; what fails behind it fails for the same reason.
int firstFailure = 0;

void write(std::FILE *file, std::string_view line)
{
    const bool isWritten = std::fwrite(line.data(), 1, line.size(), file) == line.size()
        && std::fputc('\n', file) >= 0;
    if (!isWritten && file == stdout && firstFailure == 0)
        firstFailure = errno;
}

} // namespace

bool stdoutIsTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

int terminalWidth()
{
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 100;
}

void printLine(const QString &line)
{
    printLine(line.toStdString());
}

void printLine(const std::string &line)
{
    write(stdout, line);
}

void complain(const QString &line)
{
    flushOutput();
    write(stderr, line.toStdString());
}

int complainAll(const QStringList &lines)
{
    for (const QString &line : lines)
        complain(line);
    return 1;
}

bool flushOutput()
{
    if (std::fflush(stdout) != 0 && firstFailure == 0)
        firstFailure = errno;
    return firstFailure == 0 || firstFailure == EPIPE;
}

} // namespace joinery::app::cli
