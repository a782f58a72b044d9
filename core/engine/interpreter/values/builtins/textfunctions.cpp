// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/builtins/builtins.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/text/unicode.h"

namespace joinery::engine {
namespace {

Value reprOf(const Arguments &arguments)
{
    return Str::of(repr(arguments.positional[0]));
}

Value asciiOf(const Arguments &arguments)
{
    return Str::of(ascii(arguments.positional[0]));
}

Value formatOf(const Arguments &arguments)
{
    const Value spec = argument(arguments, 1, Str::of(""));
    const auto *text = spec.as<Str>();
    if (!text)
        raiseTypeError("format() argument 2 must be str, not {}", typeName(spec));
    return Str::of(format(arguments.positional[0], text->view()));
}

Value ord(const Arguments &arguments)
{
    const auto *text = arguments.positional[0].as<Str>();
    if (!text) {
        raiseTypeError(
            "ord() expected string of length 1, but {} found", typeName(arguments.positional[0]));
    }
    if (text->length() != 1) {
        raiseTypeError("ord() expected a character, but string of length {} found", text->length());
    }
    size_t offset = 0;
    return static_cast<std::int64_t>(unicode::decode(text->view(), offset));
}

Value chr(const Arguments &arguments)
{
    const std::int64_t code = asIndex(arguments.positional[0]);
    if (code < 0 || code > 0x10ffff)
        raiseValueError("chr() arg not in range(0x110000)");
    return Str::of(unicode::encode(static_cast<char32_t>(code)));
}

} // namespace

std::span<const FunctionEntry> textFunctions()
{
    static constexpr FunctionEntry all[] = {
        {"repr", 1, 1, reprOf}, {"ascii", 1, 1, asciiOf}, {"format", 1, 2, formatOf},
        {"ord", 1, 1, ord},     {"chr", 1, 1, chr},
    };
    return all;
}

} // namespace joinery::engine
