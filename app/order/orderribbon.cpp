// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderribbon.h"

#include "app/order/orderwords.h"

#include <algorithm>

namespace joinery::app {
namespace {

void fillRow(OrderRibbon &ribbon, RibbonRow row, const trace::Trace &run)
{
    const auto outputs = run.outputs().first(std::min(run.outputs().size(), mostChips));
    for (const trace::OutputLine &output : outputs)
        ribbon.chips[int(row)].push_back({output.event, output.lane, chipText(run, output.event)});
    ribbon.more[int(row)] = run.outputs().size() - outputs.size();
}

void join(OrderRibbon &ribbon, const analysis::OutputMatch::Places &places)
{
    auto &here = ribbon.chips[int(RibbonRow::This)];
    auto &there = ribbon.chips[int(RibbonRow::Earlier)];
    for (std::size_t i = 0; i < here.size(); ++i) {
        if (!places[i])
            continue;
        RibbonChip &partner = there[*places[i]];
        here[i].end = partner.end = ChipEnd::Joined;
        here[i].partner = *places[i];
        partner.partner = i;
        partner.lane = here[i].lane;
    }
    for (const std::size_t moved : analysis::movedOutputs(places)) {
        here[moved].hasMoved = true;
        there[here[moved].partner].hasMoved = true;
    }
}

/// What was not found is not there, unless the other row is not all that its run has to say.
void leaveAlone(std::vector<RibbonChip> &chips)
{
    for (RibbonChip &chip : chips) {
        if (chip.end == ChipEnd::Unknown)
            chip.end = ChipEnd::Alone;
    }
}

} // namespace

OrderRibbon orderRibbon(const trace::Trace &run)
{
    OrderRibbon ribbon;
    fillRow(ribbon, RibbonRow::This, run);
    return ribbon;
}

OrderRibbon orderRibbon(
    const trace::Trace &run, Progress progress, const trace::Trace &earlier,
    const analysis::OutputMatch &match)
{
    OrderRibbon ribbon = orderRibbon(run);
    fillRow(ribbon, RibbonRow::Earlier, earlier);
    join(ribbon, match.places(run));
    if (ribbon.more[int(RibbonRow::Earlier)] == 0)
        leaveAlone(ribbon.chips[int(RibbonRow::This)]);
    if (ribbon.more[int(RibbonRow::This)] == 0 && progress == Progress::IsOver)
        leaveAlone(ribbon.chips[int(RibbonRow::Earlier)]);
    return ribbon;
}

} // namespace joinery::app
