// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/text/formatspec.h"

namespace joinery::engine {
namespace {

std::string formatOther(const Value &value, std::string_view spec)
{
    const Value own = callSpecial(value, "__format__", {Str::of(std::string(spec))});
    if (const auto *text = own.as<Str>())
        return text->text();
    if (!own.isUnset())
        raiseTypeError("__format__ must return a str, not {}", typeName(own));
    if (!spec.empty())
        raiseTypeError("unsupported format string passed to {}.__format__", typeName(value));
    return str(value);
}

} // namespace

std::string format(const Value &value, std::string_view spec)
{
    if (const auto *text = value.as<Str>()) {
        return spec.empty() ? text->text()
                            : formatString(text->view(), FormatSpec::parse(spec, "str"));
    }
    if (spec.empty() && !value.isObject())
        return str(value);
    if (value.isInt())
        return formatInteger(value.integer(), FormatSpec::parse(spec, "int"), "int");
    if (value.isBool())
        return formatInteger(value.boolean() ? 1 : 0, FormatSpec::parse(spec, "bool"), "bool");
    if (value.isFloat())
        return formatFloat(value.number(), FormatSpec::parse(spec, "float"), "float");
    return formatOther(value, spec);
}

std::string formatField(const Value &value, std::optional<char> conversion, std::string_view spec)
{
    if (!conversion)
        return format(value, spec);
    std::string text = *conversion == 'r' ? repr(value)
        : *conversion == 'a'              ? ascii(value)
                                          : str(value);
    return spec.empty() ? text : formatString(text, FormatSpec::parse(spec, "str"));
}

} // namespace joinery::engine
