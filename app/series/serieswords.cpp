// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/series/serieswords.h"

#include <QCoreApplication>
#include <QLocale>

namespace joinery::app {
namespace {

using trials::OrderSeries;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SeriesWords)
};

/// More sentences than that are a wall.
constexpr int mostExits = 4;

QString nameOf(const OrderSeries &series, const ProcessPath &process)
{
    return process.isMain() ? QStringLiteral("main")
                            : QString::fromStdString(series.nameOf(process));
}

QString wordExit(const QString &name, std::optional<int> code, int count, int runs)
{
    if (!code)
        return Words::tr("%1 had not ended in %2 of %3 runs.").arg(name).arg(count).arg(runs);
    return Words::tr("%1 ended with exit code %2 in %3 of %4 runs.")
        .arg(name)
        .arg(*code)
        .arg(count)
        .arg(runs);
}

} // namespace

QString wordPrecedence(const OrderSeries &series, const SeriesPair &pair)
{
    const auto found = series.precedence(pair.first, pair.second);
    if (found.both == 0)
        return Words::tr("“%1” and “%2” did not both come in any of these runs.")
            .arg(pair.firstText, pair.secondText);
    return Words::tr("“%1” came before “%2” in %3 of %4 runs.")
        .arg(pair.firstText, pair.secondText)
        .arg(found.before)
        .arg(found.both);
}

QStringList wordExits(const OrderSeries &series)
{
    QStringList sentences;
    for (const auto &[process, exits] : series.exits()) {
        const bool isPlain = exits.size() == 1 && exits.begin()->first == std::optional(0);
        if (isPlain)
            continue;
        for (const auto &[code, count] : exits) {
            if (code != std::optional(0) && sentences.size() < mostExits)
                sentences.append(wordExit(nameOf(series, process), code, count, series.runs()));
        }
    }
    if (sentences.isEmpty() && series.runs() > 0)
        sentences.append(Words::tr("Every process ended with exit code 0."));
    return sentences;
}

QStringList wordEnds(const OrderSeries &series)
{
    QStringList sentences;
    for (const auto &[end, count] : series.ends()) {
        switch (end) {
        case trace::RunEnd::Finished:
        case trace::RunEnd::Stopped:
            break;
        case trace::RunEnd::StopAfter:
            sentences.append(Words::tr(
                "%n run(s) were ended from outside, as the lesson wants.", nullptr, count));
            break;
        case trace::RunEnd::Limit:
            sentences.append(Words::tr("%n run(s) met a limit.", nullptr, count));
            break;
        case trace::RunEnd::HostLost:
            sentences.append(Words::tr("%n run(s) broke off.", nullptr, count));
            break;
        }
    }
    return sentences;
}

QString wordManner(const SeriesManner &manner)
{
    const QString speed = QLocale().toString(manner.speed, 'g', 3);
    if (manner.atOnce == 1)
        return Words::tr("Sleeps are %1× shorter here; the runs come one after another.")
            .arg(speed);
    return Words::tr(
               "Sleeps are %1× shorter here; up to %n runs go on side by side.", nullptr,
               manner.atOnce)
        .arg(speed);
}

} // namespace joinery::app
