// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "base/processpath.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <mutex>
#include <new>
#include <unordered_set>

namespace joinery {

namespace {

/// Every path's text that this program has met. Those of a few runs: nothing is ever taken out.
///
/// After each fork every page that is written to is copied first, and an index writes here and
/// there. So the youngest texts are in a list alone, and enter the index together.
class KeptTexts {
public:
    /// nullptr: nobody has met it.
    const std::string *find(std::string_view text)
    {
        const std::lock_guard lock(m_mutex);
        return findLocked(text);
    }
    const std::string &keep(std::string text)
    {
        const std::lock_guard lock(m_mutex);
        if (const std::string *known = findLocked(text))
            return *known;
        const std::string &kept = m_texts.emplace_front(std::move(text));
        if (++m_youngest == mostOutside) {
            for (auto young = m_texts.begin(); m_youngest > 0; ++young, --m_youngest)
                m_index.insert(&*young);
        }
        return kept;
    }

private:
    static constexpr int mostOutside = 16;

    const std::string *findLocked(std::string_view text) const
    {
        auto young = m_texts.begin();
        for (int i = 0; i < m_youngest; ++i, ++young) {
            if (*young == text)
                return &*young;
        }
        const auto found = m_index.find(text);
        return found == m_index.end() ? nullptr : *found;
    }

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
        std::size_t operator()(const std::string *text) const { return (*this)(*text); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const std::string *a, const std::string *b) const { return *a == *b; }
        bool operator()(std::string_view a, const std::string *b) const { return a == *b; }
        bool operator()(const std::string *a, std::string_view b) const { return *a == b; }
    };

    std::mutex m_mutex;
    std::forward_list<std::string> m_texts{"0"}; ///< the youngest first
    int m_youngest = 1; ///< how many of them are not in the index yet
    std::unordered_set<const std::string *, Hash, Equal> m_index;
};

/// Never destroyed: a path may be compared while other static objects go.
KeptTexts &keptTexts()
{
    alignas(KeptTexts) static std::byte place[sizeof(KeptTexts)];
    static auto *const texts = new (place) KeptTexts;
    return *texts;
}

const std::string &mainText()
{
    static const std::string *const text = keptTexts().find("0");
    return *text;
}

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

ProcessPath::ProcessPath() : m_text(&mainText()) { }

std::optional<ProcessPath> ProcessPath::parse(std::string_view text)
{
    if (const std::string *known = keptTexts().find(text))
        return ProcessPath(*known);
    if (text.empty())
        return std::nullopt;
    for (auto rest = text; !rest.empty();) {
        if (takeNumber(rest) == 0)
            return std::nullopt;
    }
    return ProcessPath(keptTexts().keep(std::string(text)));
}

ProcessPath ProcessPath::child(int ordinal) const
{
    const auto number = std::to_string(ordinal);
    return ProcessPath(keptTexts().keep(isMain() ? number : text() + ":" + number));
}

std::optional<ProcessPath> ProcessPath::parent() const
{
    if (isMain())
        return std::nullopt;
    const auto colon = text().rfind(':');
    if (colon == std::string::npos)
        return main();
    return ProcessPath(keptTexts().keep(text().substr(0, colon)));
}

int ProcessPath::depth() const
{
    return isMain() ? 0 : 1 + static_cast<int>(std::ranges::count(text(), ':'));
}

std::string ProcessPath::defaultName(std::string_view className) const
{
    return isMain() ? "MainProcess" : std::string(className) + "-" + text();
}

std::strong_ordering ProcessPath::operator<=>(const ProcessPath &other) const
{
    if (isMain() || other.isMain())
        return other.isMain() <=> isMain();
    if (*this == other)
        return std::strong_ordering::equal;
    std::string_view mine = text();
    std::string_view theirs = other.text();
    while (!mine.empty() && !theirs.empty()) {
        if (const auto order = takeNumber(mine) <=> takeNumber(theirs); order != 0)
            return order;
    }
    return !mine.empty() <=> !theirs.empty();
}

} // namespace joinery
