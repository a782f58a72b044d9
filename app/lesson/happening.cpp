// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/happening.h"

#include <QCoreApplication>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Happening)
};

QString listOf(const QStringList &lines)
{
    QStringList quoted;
    for (const QString &line : lines)
        quoted.append(Words::tr("“%1”").arg(line.toHtmlEscaped()));
    return quoted.join(Words::tr(", "));
}

QString wordHappened(const Happening &happening)
{
    if (happening.held.isEmpty())
        return Words::tr("<b>It happened.</b> Run %1 printed your order, and nobody had to be "
                         "held for it.")
            .arg(happening.shownBy);
    return Words::tr(
               "<b>It happened.</b> Run %1 printed your order. %n line(s) held until the one "
               "before had come: %2.",
               nullptr, int(happening.held.size()))
        .arg(happening.shownBy)
        .arg(listOf(happening.held));
}

} // namespace

QString wordHappening(const Happening &happening)
{
    switch (happening.state) {
    case Happening::State::NotTried:
        return {};
    case Happening::State::Tried:
        return happening.runs == 1
            ? Words::tr("Making it happen …")
            : Words::tr("Making it happen … (attempt %1)").arg(happening.runs);
    case Happening::State::Happened:
        return wordHappened(happening);
    case Happening::State::Missed:
        return Words::tr(
            "It did not come in %n attempt(s): each time the program took another "
            "way. That is no proof that it cannot.",
            nullptr, happening.runs);
    }
    return {};
}

} // namespace joinery::app
