// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trials/orderseries.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace joinery::trials {
namespace {

using namespace trace;
using analysis::OutputIdentity;

std::size_t mixed(std::size_t hash, const OutputIdentity &output)
{
    const auto add = [&hash](std::size_t value) {
        hash ^= value + 0x9e3779b97f4a7c15 + (hash << 6) + (hash >> 2);
    };
    add(std::hash<std::string_view>{}(output.process.text()));
    add(static_cast<std::size_t>(output.line));
    add(static_cast<std::size_t>(output.execution));
    add(static_cast<std::size_t>(output.piece));
    return hash;
}

bool isSameOrder(const OrderSeries::Class &one, const OrderSeries::Class &other)
{
    return one.rest == other.rest && one.order == other.order;
}

} // namespace

void OrderSeries::add(Run run)
{
    ++m_runs;
    const Trace trace(run.events);
    countEnds(run, trace);
    Class added = classOf(trace);
    const auto known =
        std::ranges::find_if(m_classes, [&](const Class &one) { return isSameOrder(one, added); });
    if (known != m_classes.end()) {
        ++known->count;
        return;
    }
    if (m_keptEvents + run.events.size() <= m_bounds.events) {
        m_keptEvents += run.events.size();
        added.run = std::make_shared<const Run>(std::move(run));
    }
    m_classes.push_back(std::move(added));
}

OrderSeries::Class OrderSeries::classOf(const Trace &trace) const
{
    Class result{.order = analysis::outputOrder(trace), .count = 1};
    const std::size_t kept = std::min(result.order.size(), m_bounds.outputs);
    for (std::size_t i = kept; i < result.order.size(); ++i)
        result.rest = mixed(result.rest, result.order[i]);
    result.order.erase(result.order.begin() + std::ptrdiff_t(kept), result.order.end());
    for (const OutputLine &line : trace.outputs().first(kept)) {
        const Event &event = trace.events()[line.event];
        result.labels.emplace_back(analysis::labelOf(*event.as<Output>()));
        result.lanes.push_back(*trace.laneOf(event.process));
        result.names.push_back(trace.lanes()[result.lanes.back()].name);
    }
    return result;
}

void OrderSeries::countEnds(const Run &run, const Trace &trace)
{
    ++m_ends[run.header.end];
    std::map<ProcessPath, std::optional<int>> codes;
    std::set<Limit> limits;
    for (const Lane &lane : trace.lanes()) {
        codes.emplace(lane.process, std::nullopt);
        m_names.emplace(lane.process, lane.name);
    }
    for (const Event &event : run.events) {
        if (const auto *exited = event.as<Exited>())
            codes[event.process] = exited->status.pythonCode();
        if (const auto *limit = event.as<LimitReached>())
            limits.insert(limit->limit);
    }
    for (const auto &[process, code] : codes)
        ++m_exits[process][code];
    for (const Limit limit : limits)
        ++m_limits[limit];
}

std::vector<const OrderSeries::Class *> OrderSeries::byCount() const
{
    std::vector<const Class *> sorted;
    for (const Class &one : m_classes)
        sorted.push_back(&one);
    std::ranges::stable_sort(sorted, std::greater(), &Class::count);
    return sorted;
}

OrderSeries::Precedence
OrderSeries::precedence(const OutputIdentity &one, const OutputIdentity &other) const
{
    Precedence result;
    for (const Class &each : m_classes) {
        const auto first = std::ranges::find(each.order, one);
        const auto second = std::ranges::find(each.order, other);
        if (first == each.order.end() || second == each.order.end())
            continue;
        result.both += each.count;
        result.before += first < second ? each.count : 0;
    }
    return result;
}

} // namespace joinery::trials
