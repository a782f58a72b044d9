// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/progressline.h"

#include <QCoreApplication>

#include <unistd.h>

#include <cstdio>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Back to the first column, and nothing behind it.
constexpr char emptyLine[] = "\r\x1b[K";

void write(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void ProgressLine::show(const QString &what, int done, int all)
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    write(emptyLine + Words::tr("%1: %2 of %3").arg(what).arg(done).arg(all).toLocal8Bit());
    m_isShown = true;
}

void ProgressLine::show(const QString &what, int executions)
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    const QString count = Words::tr("%n executions", nullptr, executions);
    write(
        emptyLine + Words::tr("%1: %2", "what is tried, how often").arg(what, count).toLocal8Bit());
    m_isShown = true;
}

void ProgressLine::clear()
{
    if (m_isShown)
        write(emptyLine);
    m_isShown = false;
}

} // namespace joinery::app::cli
