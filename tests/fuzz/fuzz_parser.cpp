// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/highlight.h"
#include "language/parser.h"
#include "language/statements.h"

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
    toggleComment(text, 1);
    for (const int target : moveTargets(text, 1)) {
        if (!moveStatement(text, 1, target))
            std::abort();
    }
    return 0;
}
