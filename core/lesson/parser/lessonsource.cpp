// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/lessonsource.h"

#include "language/lexer/logicallines.h"
#include "language/utf8.h"
#include "lesson/parser/directive.h"
#include "lesson/texts.h"

#include <algorithm>

namespace joinery::lesson {

namespace {

constexpr std::size_t maxTextSize = 1'000'000; // bytes
constexpr std::size_t maxErrors = 50;

bool isForReaders(const MarkdownBlock &block)
{
    const auto *fence = std::get_if<Fence>(&block.what);
    if (!fence)
        return false;
    const auto info = Directive::parse(fence->info);
    return info.options.empty() && info.verb != "facts";
}

} // namespace

LessonSource::LessonSource(std::string_view text) : m_text(text), m_lines(splitLines(text)) { }

std::string_view LessonSource::line(int number) const
{
    const auto index = static_cast<std::size_t>(number);
    return index < m_lines.size() ? m_lines[index] : std::string_view();
}

void LessonSource::readBody(std::size_t firstLine, BodyReader &reader) const
{
    if (firstLine >= m_lines.size())
        return;
    const auto offset = static_cast<std::size_t>(m_lines[firstLine].data() - m_text.data());
    const int before = static_cast<int>(firstLine);
    const int lineCount = static_cast<int>(m_lines.size());
    int next = before;
    const auto proseUntil = [&](int end) {
        if (end > next)
            reader.prose(next, end);
    };
    for (const auto &block : machineBlocks(m_text.substr(offset))) {
        if (isForReaders(block))
            continue;
        const int line = block.firstLine + before;
        const auto *comment = std::get_if<Comment>(&block.what);
        if (comment && !comment->closed) {
            reader.comment(*comment, line);
            continue;
        }
        proseUntil(line);
        if (const auto *fence = std::get_if<Fence>(&block.what))
            reader.fence(*fence, line);
        else
            reader.comment(*comment, line);
        next = std::min(block.lastLine + before + 1, lineCount);
    }
    proseUntil(lineCount);
}

std::string LessonSource::joined(int first, int end) const
{
    return joinLines({m_lines.begin() + first, m_lines.begin() + end});
}

Place LessonSource::placeOf(int line, std::string_view part) const
{
    const auto whole = this->line(line);
    const auto at = whole.find(part);
    if (at == std::string_view::npos)
        return placeOf(line);
    return placeOf(line, static_cast<int>(language::codePointCount(whole.substr(0, at))) + 1);
}

void LessonSource::fail(
    LessonError::Code code, Place place, std::vector<std::string> arguments,
    std::optional<std::string> meant)
{
    if (m_errors.size() < maxErrors)
        m_errors.push_back({code, place, std::move(arguments), std::move(meant)});
}

std::vector<LessonError> LessonSource::takeErrors()
{
    std::ranges::stable_sort(m_errors, {}, &LessonError::place);
    return std::move(m_errors);
}

Result<std::string, LessonError> readableText(const std::string &text)
{
    using Code = LessonError::Code;
    if (text.size() > maxTextSize)
        return Failure{
            LessonError{Code::TooLong, {1, 1}, {std::to_string(maxTextSize)}, std::nullopt}};
    const auto at = language::firstInvalidUtf8(text);
    if (!at)
        return language::withPlainLineEnds(text);
    const auto before = std::string_view(text).substr(0, *at);
    const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    const auto lineBegin = before.rfind('\n') + 1;
    const auto column = static_cast<int>(language::codePointCount(before.substr(lineBegin))) + 1;
    return Failure{LessonError{Code::InvalidUtf8, {line, column}, {}, std::nullopt}};
}

} // namespace joinery::lesson
