// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/outputorder.h"

#include <map>

namespace joinery::analysis {

std::vector<OutputIdentity> outputOrder(const trace::Trace &trace)
{
    std::vector<OutputIdentity> order;
    order.reserve(trace.outputs().size());
    std::map<OutputIdentity, int> pieces;
    for (const trace::OutputLine &line : trace.outputs()) {
        const trace::Event &event = trace.events()[line.event];
        OutputIdentity identity{event.process, event.line, event.execution};
        identity.piece = pieces[identity]++;
        order.push_back(identity);
    }
    return order;
}

std::string_view labelOf(const trace::Output &output)
{
    std::string_view text = output.text;
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    return text;
}

} // namespace joinery::analysis
