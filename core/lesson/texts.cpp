// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/texts.h"

#include <algorithm>
#include <charconv>

namespace joinery::lesson {

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string joinLines(const std::vector<std::string_view> &lines)
{
    std::string made;
    for (const auto line : lines) {
        made += line;
        made += '\n';
    }
    const auto first = made.find_first_not_of('\n');
    if (first == std::string::npos)
        return {};
    made.erase(made.find_last_not_of(" \t\n") + 1);
    return first < made.size() ? made.substr(first) : std::string();
}

bool isId(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::optional<std::chrono::nanoseconds> parseDuration(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const bool seconds = unit == "s";
    if (error != std::errc{} || (!seconds && unit != "ms"))
        return std::nullopt;
    const double inSeconds = seconds ? value : value / 1000;
    if (!(inSeconds > 0) || inSeconds > 3600)
        return std::nullopt;
    return std::chrono::round<std::chrono::nanoseconds>(std::chrono::duration<double>(inSeconds));
}

} // namespace joinery::lesson
