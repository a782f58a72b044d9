// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/linematch.h"

#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace joinery::analysis {
namespace {

using Lines = std::vector<std::string_view>;

std::string_view trimmed(std::string_view line)
{
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos)
        return {};
    return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

/// From index 1, as lines are counted.
Lines linesOf(std::string_view text)
{
    Lines lines(1);
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(trimmed(text.substr(0, end)));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

/// Which line of the one is which of the other; 0 where none is.
class Matching {
public:
    Matching(const Lines &before, const Lines &after)
        : m_before(before), m_after(after), m_toAfter(before.size()), m_toBefore(after.size())
    {
    }

    void matchUnique();
    enum class Text { Equal, Any };
    void growDown(Text text);
    void growUp();
    std::vector<int> takeToAfter() { return std::move(m_toAfter); }

private:
    bool areFree(std::size_t i, std::size_t j) const
    {
        return i > 0 && j > 0 && i < m_before.size() && j < m_after.size() && m_toAfter[i] == 0
            && m_toBefore[j] == 0;
    }
    void match(std::size_t i, std::size_t j)
    {
        m_toAfter[i] = int(j);
        m_toBefore[j] = int(i);
    }

    const Lines &m_before;
    const Lines &m_after;
    std::vector<int> m_toAfter;
    std::vector<int> m_toBefore;
};

void Matching::matchUnique()
{
    struct Count {
        int before = 0;
        int after = 0;
        std::size_t placeAfter = 0;
    };
    std::unordered_map<std::string_view, Count> counts;
    for (std::size_t i = 1; i < m_before.size(); ++i)
        ++counts[m_before[i]].before;
    for (std::size_t j = 1; j < m_after.size(); ++j) {
        Count &count = counts[m_after[j]];
        ++count.after;
        count.placeAfter = j;
    }
    for (std::size_t i = 1; i < m_before.size(); ++i) {
        const Count &count = counts[m_before[i]];
        if (count.before == 1 && count.after == 1)
            match(i, count.placeAfter);
    }
}

/// From the top and from each matched line, to the next ones as long as they go together.
void Matching::growDown(Text text)
{
    for (std::size_t i = 0; i + 1 < m_before.size(); ++i) {
        if (i > 0 && m_toAfter[i] == 0)
            continue;
        const std::size_t j = std::size_t(m_toAfter[i]) + 1;
        if (areFree(i + 1, j) && (text == Text::Any || m_before[i + 1] == m_after[j]))
            match(i + 1, j);
    }
}

void Matching::growUp()
{
    for (std::size_t i = m_before.size(); i-- > 1;) {
        const bool isEnd = i + 1 == m_before.size();
        if (!isEnd && m_toAfter[i + 1] == 0)
            continue;
        const std::size_t below = isEnd ? m_after.size() : std::size_t(m_toAfter[i + 1]);
        if (below > 0 && areFree(i, below - 1) && m_before[i] == m_after[below - 1])
            match(i, below - 1);
    }
}

} // namespace

LineMatch::LineMatch(std::string_view before, std::string_view after)
{
    const Lines linesBefore = linesOf(before);
    const Lines linesAfter = linesOf(after);
    m_isSame = linesBefore == linesAfter;
    Matching matching(linesBefore, linesAfter);
    matching.matchUnique();
    matching.growDown(Matching::Text::Equal);
    matching.growUp();
    matching.growDown(Matching::Text::Any);
    m_after = matching.takeToAfter();
}

int LineMatch::lineAfter(int line) const
{
    return line > 0 && std::size_t(line) < m_after.size() ? m_after[std::size_t(line)] : 0;
}

} // namespace joinery::analysis
