// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace joinery::app::cli {
namespace {

void write(std::FILE *file, std::string_view line)
{
    std::fwrite(line.data(), 1, line.size(), file);
    std::fputc('\n', file);
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
    std::fflush(stdout);
    write(stderr, line.toStdString());
}

bool flushOutput()
{
    errno = 0;
    return (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) || errno == EPIPE;
}

} // namespace joinery::app::cli
