// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/markdownblocks.h"

#include "lesson/texts.h"

#include <md4c.h>

#include <algorithm>
#include <optional>

namespace joinery::lesson {

namespace {

/// md4c tells blocks without their places; the texts it hands out are pointers into the source,
/// though, so places can be had.
class Collector {
public:
    explicit Collector(std::string_view source) : m_source(source)
    {
        for (std::size_t at = 0; at != std::string_view::npos && at <= source.size();) {
            m_lineBegins.push_back(at);
            const auto newline = source.find('\n', at);
            at = newline == std::string_view::npos ? newline : newline + 1;
        }
    }

    void enter(MD_BLOCKTYPE type, void *detail)
    {
        ++m_depth;
        m_current.reset();
        if (m_depth != 2 || (type != MD_BLOCK_CODE && type != MD_BLOCK_HTML))
            return;
        m_current = Current{type, {}, std::nullopt, 0, 0};
        if (type != MD_BLOCK_CODE)
            return;
        const auto &code = *static_cast<MD_BLOCK_CODE_DETAIL *>(detail);
        m_current->info.assign(code.info.text ? code.info.text : "", code.info.size);
        m_current->fenceCharacter = code.fence_char;
        if (const auto line = lineOf(code.info.text))
            m_current->firstLine = line;
    }

    void text(const MD_CHAR *text, MD_SIZE size)
    {
        if (!m_current)
            return;
        auto &current = *m_current;
        if (!current.firstLine) {
            const auto line = lineOf(text);
            const int opening = current.type == MD_BLOCK_CODE ? 1 : 0;
            if (line)
                current.firstLine = *line - opening - current.lines;
        }
        current.text.append(text, size);
        current.lines += static_cast<int>(std::count(text, text + size, '\n'));
    }

    void leave()
    {
        --m_depth;
        if (!m_current)
            return;
        if (m_current->type == MD_BLOCK_CODE)
            addFence(*m_current);
        else
            addComments(*m_current);
        m_current.reset();
    }

    std::vector<MarkdownBlock> take() { return std::move(m_blocks); }

private:
    struct Current {
        MD_BLOCKTYPE type;
        std::string info;
        std::optional<int> firstLine;
        int lines;
        char fenceCharacter;
        std::string text = {};
    };

    std::optional<int> lineOf(const char *pointer) const
    {
        const auto *begin = m_source.data();
        if (!pointer || pointer < begin || pointer > begin + m_source.size())
            return std::nullopt;
        const auto offset = static_cast<std::size_t>(pointer - begin);
        const auto after = std::ranges::upper_bound(m_lineBegins, offset);
        return static_cast<int>(after - m_lineBegins.begin()) - 1;
    }

    std::string_view line(int number) const
    {
        const auto index = static_cast<std::size_t>(number);
        if (index >= m_lineBegins.size())
            return {};
        const auto begin = m_lineBegins[index];
        return m_source.substr(begin, m_source.find('\n', begin) - begin);
    }

    void addFence(Current &current)
    {
        if (current.info.empty() || !current.firstLine || current.fenceCharacter == 0)
            return;
        const int closing = *current.firstLine + 1 + current.lines;
        const auto closingLine = trimmed(line(closing));
        const bool closed = closingLine.size() >= 3
            && closingLine.find_first_not_of(current.fenceCharacter) == std::string_view::npos;
        const int lastLine = static_cast<int>(m_lineBegins.size()) - 1;
        m_blocks.push_back(
            {Fence{std::move(current.info), std::move(current.text), closed}, *current.firstLine,
             closed ? closing : lastLine});
    }

    /// md4c makes one block of comments that stand directly below each other.
    void addComments(const Current &current)
    {
        if (!current.firstLine)
            return;
        int number = *current.firstLine;
        bool insideLong = false;
        for (const auto line : splitLines(current.text)) {
            const auto whole = trimmed(line);
            const bool ends = whole.find("-->") != std::string_view::npos;
            if (!insideLong && whole.starts_with("<!--") && whole.ends_with("-->")
                && whole.size() >= 7) {
                const auto inner = trimmed(whole.substr(4, whole.size() - 7));
                m_blocks.push_back({Comment{std::string(inner)}, number, number});
            } else if (!insideLong) {
                insideLong = whole.starts_with("<!--") && !ends;
                if (insideLong)
                    m_blocks.push_back(
                        {Comment{std::string(trimmed(whole.substr(4))), false}, number, number});
            } else if (ends) {
                insideLong = false;
            }
            ++number;
        }
    }

    std::string_view m_source;
    std::vector<std::size_t> m_lineBegins;
    std::vector<MarkdownBlock> m_blocks;
    std::optional<Current> m_current;
    int m_depth = 0;
};

} // namespace

std::vector<MarkdownBlock> machineBlocks(std::string_view markdown)
{
    Collector collector(markdown);
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_COMMONMARK;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        static_cast<Collector *>(self)->enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE, void *, void *self) {
        static_cast<Collector *>(self)->leave();
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR *text, MD_SIZE size, void *self) {
        static_cast<Collector *>(self)->text(text, size);
        return 0;
    };
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &collector);
    return collector.take();
}

} // namespace joinery::lesson
