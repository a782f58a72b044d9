// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/text/strformat.h"

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace joinery::engine {
namespace {

std::optional<std::int64_t> asNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool all = end.ec == std::errc() && end.ptr == text.data() + text.size();
    return all && !text.empty() && text[0] != '-' ? std::optional(number) : std::nullopt;
}

/// One call of format: the automatic numbering goes on into nested specs.
class Formatter {
public:
    explicit Formatter(const Arguments &arguments) : m_arguments(arguments) { }
    explicit Formatter(const Value &mapping) : m_mapping(mapping) { }

    std::string render(std::string_view text, int depth)
    {
        if (depth > 2)
            raiseValueError("Max string recursion exceeded");
        std::string result;
        for (size_t i = 0; i < text.size();) {
            const char c = text[i++];
            const bool isBrace = c == '{' || c == '}';
            if (!isBrace || (i < text.size() && text[i] == c)) {
                result += c;
                i += isBrace ? 1 : 0;
            } else if (c == '}' || i == text.size()) {
                raiseValueError("Single '{}' encountered in format string", c);
            } else {
                const size_t end = closing(text, i);
                result += field(text.substr(i, end - i), depth);
                i = end + 1;
            }
        }
        return result;
    }

private:
    /// Where the field's } is; braces in an index do not count.
    static size_t closing(std::string_view text, size_t begin)
    {
        int open = 1;
        bool inName = true;
        for (size_t i = begin; i < text.size(); ++i) {
            if (inName && text[i] == '[')
                i = std::min(text.find(']', i), text.size());
            if (i == text.size())
                break;
            inName = inName && text[i] != ':' && text[i] != '!';
            open += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (open == 0)
                return i;
        }
        raiseValueError("expected '}}' before end of string");
    }

    std::string field(std::string_view text, int depth)
    {
        const size_t bracket = text.find('[');
        size_t end = text.find_first_of(":!");
        if (bracket != std::string_view::npos && bracket < end) // a key may hold : and !
            end = text.find_first_of(":!", std::min(text.find(']', bracket), text.size()));
        const Value value = lookUp(text.substr(0, end));
        if (end == std::string_view::npos)
            return format(value, "");
        std::optional<char> conversion;
        if (text[end] == '!') {
            conversion = conversionAt(text, end + 1);
            end += 2;
            if (end == text.size())
                return formatField(value, conversion, "");
            if (text[end] != ':')
                raiseValueError("expected ':' after conversion specifier");
        }
        return formatField(value, conversion, render(text.substr(end + 1), depth + 1));
    }

    static char conversionAt(std::string_view text, size_t at)
    {
        if (at >= text.size())
            raiseValueError("unmatched '{{' in format spec");
        const char conversion = text[at];
        if (conversion != 'r' && conversion != 's' && conversion != 'a')
            raiseValueError("Unknown conversion specifier {}", conversion);
        return conversion;
    }

    Value lookUp(std::string_view path)
    {
        size_t i = std::min(path.find_first_of(".["), path.size());
        Value value = first(path.substr(0, i));
        while (i < path.size()) {
            if (path[i] == '.') {
                const size_t end = std::min(path.find_first_of(".[", i + 1), path.size());
                if (end == i + 1)
                    raiseValueError("Empty attribute in format string");
                value = attribute(value, path.substr(i + 1, end - i - 1));
                i = end;
            } else if (path[i] == '[') {
                const size_t end = path.find(']', i);
                if (end == std::string_view::npos)
                    raiseValueError("Missing ']' in format string");
                value = item(value, key(path.substr(i + 1, end - i - 1)));
                i = end + 1;
            } else {
                raiseValueError("Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        return value;
    }

    static Value key(std::string_view text)
    {
        if (text.empty())
            raiseValueError("Empty attribute in format string");
        if (const auto number = asNumber(text))
            return *number;
        return Str::of(std::string(text));
    }

    Value first(std::string_view name)
    {
        if (name.empty())
            return positional(nextAutomatic());
        if (const auto number = asNumber(name)) {
            if (m_automatic > 0) {
                raiseValueError("cannot switch from automatic field numbering to manual "
                                "field specification");
            }
            m_manual = true;
            return positional(static_cast<size_t>(*number));
        }
        if (!m_mapping.isUnset())
            return item(m_mapping, Str::of(std::string(name)));
        for (const auto &keyword : m_arguments.keywords) {
            if (keyword.name == name)
                return keyword.value;
        }
        raiseKeyError(Str::of(std::string(name)));
    }

    size_t nextAutomatic()
    {
        if (m_manual) {
            raiseValueError("cannot switch from manual field specification to automatic "
                            "field numbering");
        }
        return m_automatic++;
    }

    Value positional(size_t index) const
    {
        if (!m_mapping.isUnset())
            raiseValueError("Format string contains positional fields");
        if (index >= m_arguments.positional.size()) {
            raise(
                exceptions().indexError,
                fmt::format("Replacement index {} out of range for positional args tuple", index));
        }
        return m_arguments.positional[index];
    }

    const Arguments m_arguments;
    const Value m_mapping = Value::unset(); ///< of format_map
    size_t m_automatic = 0;
    bool m_manual = false;
};

} // namespace

std::string formatTemplate(std::string_view text, const Arguments &arguments)
{
    return Formatter(arguments).render(text, 1);
}

std::string formatTemplate(std::string_view text, const Value &mapping)
{
    return Formatter(mapping).render(text, 1);
}

} // namespace joinery::engine
