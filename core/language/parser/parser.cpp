// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/parser.h"

#include "language/lexer/logicallines.h"
#include "language/parser/checks.h"
#include "language/parser/scopes.h"
#include "language/parser/treeparser.h"
#include "language/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace joinery::language {

namespace {

constexpr std::size_t maxTextSize = 1'000'000; // bytes

Place placeOf(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, offset);
    const auto lines = std::ranges::count(before, '\n');
    const auto lineBegin = before.rfind('\n') + 1;
    return {
        static_cast<int>(lines) + 1,
        static_cast<int>(codePointCount(before.substr(lineBegin))) + 1};
}

/// Why the text cannot be read at all.
std::optional<Diagnostic> unreadable(std::string_view text)
{
    using Code = Diagnostic::Code;
    if (text.size() > maxTextSize)
        return Diagnostic{
            .code = Code::TextTooLong,
            .place = {1, 1},
            .range = {},
            .python = {},
            .arguments = {std::to_string(maxTextSize)}};
    if (const auto at = firstInvalidUtf8(text)) {
        const auto place = placeOf(text, *at);
        return Diagnostic{.code = Code::InvalidUtf8, .place = place, .range = {place, place}};
    }
    if (const auto at = text.find('\0'); at != std::string_view::npos) {
        const auto place = placeOf(text, at);
        return Diagnostic{
            .place = place,
            .range = {place, place},
            .python = "source code cannot contain null bytes"};
    }
    return std::nullopt;
}

/// What CPython tells of a failure: an error of the tokenizer anywhere behind it, or an open
/// bracket on a line before it, explains more than the parser does.
Diagnostic explained(const SyntaxFailure &failure, const LexedText &lexed)
{
    if (failure.diagnostic.code == Diagnostic::Code::NestedTooDeeply)
        return failure.diagnostic;
    if (lexed.error && lexed.errorPrevails)
        return *lexed.error;
    const bool readToTheEnd = lexed.error && !lexed.open.empty();
    if (readToTheEnd && failure.line > lexed.open.back().place.line)
        return *lexed.error;
    return failure.diagnostic;
}

/// What is outside the language, up to the syntax error, and the error.
std::vector<Diagnostic>
told(std::vector<Diagnostic> unsupported, const std::optional<Diagnostic> &error)
{
    std::ranges::stable_sort(unsupported, {}, &Diagnostic::place);
    if (error) {
        std::erase_if(unsupported, [&error](const Diagnostic &diagnostic) {
            return diagnostic.place > error->place;
        });
        unsupported.push_back(*error);
    }
    return unsupported;
}

} // namespace

Result<std::shared_ptr<const Program>, std::vector<Diagnostic>>
parse(std::string_view text, std::string file)
{
    if (const auto why = unreadable(text))
        return Failure{std::vector{*why}};
    auto program = std::make_shared<Program>();
    program->file = std::move(file);
    program->text = withPlainLineEnds(text);
    const auto lexed = lex(program->text);
    TreeParser parser(program->text, lexed);
    std::optional<Diagnostic> error;
    std::vector<Diagnostic> unsupported;
    try {
        program->body = parser.parseModule();
        unsupported = parser.takeUnsupported();
        std::ranges::move(checkOutsideNames(program->body), std::back_inserter(unsupported));
        error = computeScopes(program->body);
        if (!error)
            error = checkPlacement(program->body);
    } catch (const SyntaxFailure &failure) {
        error = explained(failure, lexed);
        unsupported = parser.takeUnsupported();
    }
    auto diagnostics = told(std::move(unsupported), error);
    if (!diagnostics.empty())
        return Failure{std::move(diagnostics)};
    return std::shared_ptr<const Program>(std::move(program));
}

} // namespace joinery::language
