// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/tracebacktext.h"

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"

#include <algorithm>
#include <vector>

namespace joinery::engine {

namespace {

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string_view stripped(std::string_view line)
{
    constexpr std::string_view blank = " \t\r\f\v";
    const std::size_t begin = line.find_first_not_of(blank);
    if (begin == std::string_view::npos)
        return {};
    return line.substr(begin, line.find_last_not_of(blank) + 1 - begin);
}

int characters(std::string_view text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

/// The line of ^ and ~ below a frame's source, or nothing where it would say nothing.
std::string carets(const TracebackEntry &entry, std::string_view line)
{
    const PlaceRange &range = entry.range;
    if (range.begin.line == 0)
        return {};
    const std::string_view shown = stripped(line);
    const int indent =
        characters(line.substr(0, static_cast<std::size_t>(shown.data() - line.data())));
    const int begin = range.begin.column - 1 - indent;
    const bool isOneLine = range.begin.line == range.end.line;
    const int end = isOneLine ? range.end.column - 1 - indent : characters(shown);
    const bool hasAnchor = isOneLine && entry.anchor.begin.line == range.begin.line
        && entry.anchor.end.line == range.begin.line;
    if (begin < 0 || end <= begin || (end - begin >= characters(shown) && !hasAnchor))
        return {};

    std::string marks(static_cast<std::size_t>(end - begin), hasAnchor ? '~' : '^');
    if (hasAnchor) {
        const int from = std::clamp(entry.anchor.begin.column - 1 - indent - begin, 0, end - begin);
        const int to = std::clamp(entry.anchor.end.column - 1 - indent - begin, from, end - begin);
        std::fill(marks.begin() + from, marks.begin() + to, '^');
    }
    return "    " + std::string(static_cast<std::size_t>(begin), ' ') + marks + "\n";
}

std::string frameText(const TracebackEntry &entry, const std::vector<std::string_view> &lines)
{
    if (entry.file.empty())
        return {}; // A frame of the library, which has no file here.
    std::string text =
        fmt::format("  File \"{}\", line {}, in {}\n", entry.file, entry.line, entry.function);
    const auto index = static_cast<std::size_t>(entry.line) - 1;
    if (entry.line < 1 || index >= lines.size() || stripped(lines[index]).empty())
        return text;
    text += "    " + std::string(stripped(lines[index])) + "\n";
    return text + carets(entry, lines[index]);
}

bool isSameFrame(const TracebackEntry &left, const TracebackEntry &right)
{
    return left.line == right.line && left.function == right.function && left.file == right.file;
}

/// Outermost first; of equal frames in a row (a recursion) only three, and a count.
std::string
framesText(const std::vector<TracebackEntry> &traceback, const std::vector<std::string_view> &lines)
{
    constexpr int shownAtMost = 3;
    std::string text;
    for (std::size_t i = traceback.size(); i > 0;) {
        const TracebackEntry &first = traceback[i - 1];
        int count = 0;
        for (; i > 0 && isSameFrame(traceback[i - 1], first); --i) {
            if (++count <= shownAtMost)
                text += frameText(traceback[i - 1], lines);
        }
        if (const int hidden = count - shownAtMost; hidden > 0) {
            text += fmt::format(
                "  [Previous line repeated {} more time{}]\n", hidden, hidden == 1 ? "" : "s");
        }
    }
    return text;
}

std::string suggestionText(const Exception &exception)
{
    if (exception.soughtName.empty() || exception.soughtIn.isUnset())
        return {};
    std::vector<std::string> candidates;
    if (exception.instanceClass()->isSubclassOf(*exceptions().nameError)) {
        // Variables left the names here that were visible then.
        for (const Value &name : exception.soughtIn.as<List>()->items)
            candidates.push_back(name.as<Str>()->text());
    } else {
        candidates = attributeNames(exception.soughtIn);
    }
    const auto meant = suggestion(exception.soughtName, candidates);
    return meant ? ". Did you mean: '" + *meant + "'?" : "";
}

std::string oneText(const Exception &exception, const std::vector<std::string_view> &lines)
{
    std::string text;
    if (!exception.traceback.empty()) {
        text += "Traceback (most recent call last):\n";
        text += framesText(exception.traceback, lines);
    }
    return text + lastLine(exception) + suggestionText(exception) + "\n";
}

} // namespace

std::string tracebackText(const Exception &exception, std::string_view source)
{
    const std::vector<std::string_view> lines = linesOf(source);
    std::string text = oneText(exception, lines);
    std::vector<const Exception *> told{&exception};
    for (const Exception *link = &exception; link;) {
        const Exception *cause = instanceAs<Exception>(link->cause);
        const Exception *before = cause ? cause
            : link->suppressContext     ? nullptr
                                        : instanceAs<Exception>(link->context);
        if (!before || std::find(told.begin(), told.end(), before) != told.end())
            break;
        const char *between = cause
            ? "\nThe above exception was the direct cause of the following exception:\n\n"
            : "\nDuring handling of the above exception, another exception occurred:\n\n";
        text.insert(0, oneText(*before, lines) + between);
        told.push_back(before);
        link = before;
    }
    return text;
}

} // namespace joinery::engine
