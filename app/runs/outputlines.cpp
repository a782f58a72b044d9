// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/outputlines.h"

namespace joinery::app {

QStringList outputLines(const trace::Trace &trace)
{
    QStringList lines;
    for (const trace::OutputLine &output : trace.outputs()) {
        const auto *written = trace.events()[output.event].as<trace::Output>();
        QString text = QString::fromStdString(written->text);
        while (text.endsWith(u'\n'))
            text.chop(1);
        lines.append(text);
    }
    return lines;
}

} // namespace joinery::app
