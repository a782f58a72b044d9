// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "base/processpath.h"

#include <algorithm>
#include <charconv>

namespace joinery {

namespace {

/// Takes the first number and the colon behind it off text. 0 where there is no number from 1.
int takeNumber(std::string_view &text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || text.front() == '0' || number < 1)
        return 0;
    text.remove_prefix(end - text.data());
    if (text.size() > 1 && text.front() == ':')
        text.remove_prefix(1);
    return number;
}

} // namespace

std::optional<ProcessPath> ProcessPath::parse(std::string_view text)
{
    if (text == "0")
        return main();
    if (text.empty())
        return std::nullopt;
    for (auto rest = text; !rest.empty();) {
        if (takeNumber(rest) == 0)
            return std::nullopt;
    }
    return ProcessPath{std::string(text)};
}

ProcessPath ProcessPath::child(int ordinal) const
{
    const auto number = std::to_string(ordinal);
    return ProcessPath{isMain() ? number : m_text + ":" + number};
}

std::optional<ProcessPath> ProcessPath::parent() const
{
    if (isMain())
        return std::nullopt;
    const auto colon = m_text.rfind(':');
    return colon == std::string::npos ? main() : ProcessPath{m_text.substr(0, colon)};
}

int ProcessPath::depth() const
{
    return isMain() ? 0 : 1 + static_cast<int>(std::ranges::count(m_text, ':'));
}

std::string ProcessPath::defaultName(std::string_view className) const
{
    return isMain() ? "MainProcess" : std::string(className) + "-" + m_text;
}

std::strong_ordering ProcessPath::operator<=>(const ProcessPath &other) const
{
    if (isMain() || other.isMain())
        return other.isMain() <=> isMain();
    std::string_view mine = m_text;
    std::string_view theirs = other.m_text;
    while (!mine.empty() && !theirs.empty()) {
        if (const auto order = takeNumber(mine) <=> takeNumber(theirs); order != 0)
            return order;
    }
    return !mine.empty() <=> !theirs.empty();
}

} // namespace joinery
