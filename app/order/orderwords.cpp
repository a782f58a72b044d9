// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderwords.h"

#include "analysis/outputorder.h"
#include "app/words/eventwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Order)
};

/// A chip has room for far less.
constexpr qsizetype mostCharacters = 200;

QString printedText(const trace::Trace &trace, std::size_t event)
{
    const std::string_view label =
        analysis::labelOf(*trace.events()[event].as<trace::Output>()).substr(0, mostCharacters * 4);
    const QString text = QString::fromUtf8(label.data(), qsizetype(label.size())).simplified();
    return text.isEmpty() ? Words::tr("(empty line)") : text.left(mostCharacters);
}

QString wordJoined(const RibbonChip &chip, const RibbonRuns &runs, RibbonRow row, std::size_t index)
{
    const int place = int(chip.partner) + 1;
    const bool samePlace = chip.partner == index;
    if (row == RibbonRow::This)
        return samePlace
            ? Words::tr("In run %1 it came in the same place.").arg(runs.earlierNumber)
            : Words::tr("In run %1 it was output %2.").arg(runs.earlierNumber).arg(place);
    return samePlace ? Words::tr("In this run it came in the same place.")
                     : Words::tr("In this run it is output %1.").arg(place);
}

QString wordEnd(const RibbonChip &chip, const RibbonRuns &runs, RibbonRow row, std::size_t index)
{
    switch (chip.end) {
    case ChipEnd::Joined:
        return wordJoined(chip, runs, row, index);
    case ChipEnd::Alone:
        return row == RibbonRow::This
            ? Words::tr("Run %1 did not print it.").arg(runs.earlierNumber)
            : Words::tr("This run did not print it.");
    case ChipEnd::Unknown:
        break;
    }
    return {};
}

} // namespace

QString chipText(const trace::Trace &trace, std::size_t event)
{
    const QString text = printedText(trace, event);
    const ProcessPath &process = trace.events()[event].process;
    const QString name = words::processName(trace, process);
    return process.isMain() || text.contains(name)
        ? text
        : Words::tr("%1: %2", "process, output").arg(name, text);
}

QString
chipSentence(const OrderRibbon &ribbon, const RibbonRuns &runs, RibbonRow row, std::size_t index)
{
    const RibbonChip &chip = ribbon.chip(row, index);
    const trace::Trace &trace = row == RibbonRow::This ? *runs.run : *runs.earlier;
    const QString name = words::processName(trace, trace.events()[chip.event].process);
    const QString text = printedText(trace, chip.event);
    const QString head = row == RibbonRow::This
        ? Words::tr("Output %1 of this run: %2 prints “%3”.").arg(index + 1).arg(name, text)
        : Words::tr("Output %1 of run %2: %3 prints “%4”.")
              .arg(index + 1)
              .arg(runs.earlierNumber)
              .arg(name, text);
    const QString end = wordEnd(chip, runs, row, index);
    return end.isEmpty() ? head : head + u' ' + end;
}

QString moreText(std::size_t count)
{
    return Words::tr("and %1 more").arg(QLocale().toString(qulonglong(count)));
}

} // namespace joinery::app
