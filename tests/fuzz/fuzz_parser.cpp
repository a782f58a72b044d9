// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/highlight.h"
#include "language/edits/numberliterals.h"
#include "language/edits/statementedits.h"
#include "language/parser/parser.h"

#include <cstdint>
#include <cstdlib>
#include <string>

/// Any bytes: the parser tells a place for whatever it refuses, and the editor's functions cope.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace joinery::language;
    const std::string text(reinterpret_cast<const char *>(data), size);
    const auto program = parse(text);
    if (!program && (program.error().empty() || program.error().front().place.line < 1))
        std::abort();
    highlight(text);
    numberLiterals(text);
    const Statements statements(text);
    for (int line = 1; line <= statements.lineCount(); ++line) {
        const auto statement = statements.statementAt(line);
        if (!statement)
            continue;
        if (!statement->contains(line))
            std::abort();
        toggled(statements, *statement);
        for (const auto direction : {Direction::Up, Direction::Down}) {
            if (const auto drop = dropBeside(statements, *statement, direction))
                moved(statements, *statement, *drop);
        }
    }
    return 0;
}
