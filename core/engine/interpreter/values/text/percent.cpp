// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/text/floattext.h"
#include "engine/interpreter/values/text/formatspec.h"
#include "engine/interpreter/values/text/unicode.h"

#include <algorithm>
#include <climits>
#include <cmath>

namespace joinery::engine {
namespace {

struct Conversion {
    bool left = false;
    bool plus = false;
    bool space = false;
    bool zero = false;
    bool alternate = false;
    std::int64_t width = 0;
    std::int64_t precision = -1;
    char type = '\0';
};

/// Hands out the right side of %: a tuple's items in turn, or the one value, or a mapping.
class Source {
public:
    explicit Source(const Value &values) : m_values(values), m_tuple(values.as<Tuple>()) { }

    Value next()
    {
        if (m_key.isUnset() && m_tuple && m_used < m_tuple->items.size())
            return m_tuple->items[m_used++];
        if (!m_key.isUnset())
            return std::exchange(m_key, Value::unset());
        if (m_tuple || m_used > 0)
            raiseTypeError("not enough arguments for format string");
        ++m_used;
        return m_values;
    }

    void select(std::string_view key)
    {
        if (!isMapping())
            raiseTypeError("format requires a mapping");
        m_key = item(m_values, Str::of(std::string(key)));
        m_used = 1;
    }

    void checkAllUsed() const
    {
        const size_t there = m_tuple ? m_tuple->items.size() : isMapping() ? 0 : 1;
        if (m_used < there)
            raiseTypeError("not all arguments converted during string formatting");
    }

private:
    bool isMapping() const
    {
        if (m_tuple || m_values.as<Str>())
            return false;
        return m_values.as<Dict>() || m_values.as<List>()
            || !specialMethod(m_values, "__getitem__").function.isUnset();
    }

    Value m_values;
    const Tuple *m_tuple;
    Value m_key = Value::unset();
    size_t m_used = 0;
};

std::string padText(const std::string &text, const Conversion &conversion)
{
    const std::int64_t missing = conversion.width - unicode::count(text);
    if (missing <= 0)
        return text;
    const std::string fill(static_cast<size_t>(missing), ' ');
    return conversion.left ? text + fill : fill + text;
}

std::string
padNumber(bool negative, const std::string &prefix, std::string digits, const Conversion &how)
{
    const std::string sign = negative ? "-" : how.plus ? "+" : how.space ? " " : "";
    const auto used = static_cast<std::int64_t>(sign.size() + prefix.size() + digits.size());
    if (how.zero && !how.left && used < how.width)
        digits.insert(0, static_cast<size_t>(how.width - used), '0');
    return padText(sign + prefix + digits, how);
}

std::int64_t integerFor(const Value &value, char type)
{
    const bool decimal = type == 'd' || type == 'i' || type == 'u';
    if (const auto integer = numbers::integerOf(value))
        return *integer;
    if (decimal && value.isFloat())
        return numbers::truncate(value.number());
    const Value index = callSpecial(value, "__index__");
    if (const auto integer = numbers::integerOf(index))
        return *integer;
    raiseTypeError(
        "%{} format: {} is required, not {}", type, decimal ? "a real number" : "an integer",
        typeName(value));
}

std::string formatAsInteger(const Value &value, const Conversion &how)
{
    const std::int64_t integer = integerFor(value, how.type);
    const bool upper = how.type == 'X';
    const unsigned base = how.type == 'o' ? 8 : how.type == 'x' || upper ? 16 : 10;
    const bool negative = integer < 0;
    const auto size = static_cast<std::uint64_t>(integer);
    std::string digits = digitsOf(negative ? 0 - size : size, base, upper);
    if (how.precision > static_cast<std::int64_t>(digits.size()))
        digits.insert(0, static_cast<size_t>(how.precision) - digits.size(), '0');
    const std::string prefix =
        how.alternate && base != 10 ? std::string("0") + how.type : std::string();
    return padNumber(negative, prefix, digits, how);
}

std::string formatAsFloat(const Value &value, const Conversion &how)
{
    const double number = asFloat(value);
    const auto precision = static_cast<int>(how.precision < 0 ? 6 : how.precision);
    const bool negative = std::signbit(number) && !std::isnan(number);
    const std::string digits = floatText(
        std::fabs(number), how.type, precision, how.alternate ? Point::Always : Point::IfNeeded);
    return padNumber(negative, "", digits, how);
}

std::string formatAsText(std::string text, const Conversion &how)
{
    if (how.precision >= 0 && unicode::count(text) > how.precision) {
        size_t offset = 0;
        for (std::int64_t i = 0; i < how.precision; ++i)
            unicode::decode(text, offset);
        text.resize(offset);
    }
    return padText(text, how);
}

std::string formatAsCharacter(const Value &value, const Conversion &how)
{
    if (const auto *text = value.as<Str>(); text && text->length() == 1)
        return padText(text->text(), how);
    const auto code = numbers::integerOf(value);
    if (!code)
        raiseTypeError("%c requires int or char");
    if (*code < 0 || *code > 0x10ffff)
        raiseOverflowError("%c arg not in range(0x110000)");
    return padText(unicode::encode(static_cast<char32_t>(*code)), how);
}

/// Reads the conversions of a template one by one.
class Percent {
public:
    Percent(std::string_view text, const Value &values) : m_text(text), m_source(values) { }

    std::string render()
    {
        std::string result;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c != '%')
                result += c;
            else
                result += convert();
        }
        m_source.checkAllUsed();
        return result;
    }

private:
    char peek() const
    {
        if (m_at >= m_text.size())
            raiseValueError("incomplete format");
        return m_text[m_at];
    }

    void readKey()
    {
        const size_t begin = ++m_at;
        for (int open = 1; open > 0; ++m_at) {
            if (m_at >= m_text.size())
                raiseValueError("incomplete format key");
            open += m_text[m_at] == '(' ? 1 : m_text[m_at] == ')' ? -1 : 0;
        }
        m_source.select(m_text.substr(begin, m_at - 1 - begin));
    }

    void readFlags(Conversion &how)
    {
        for (;; ++m_at) {
            switch (peek()) {
            case '-':
                how.left = true;
                break;
            case '+':
                how.plus = true;
                break;
            case ' ':
                how.space = true;
                break;
            case '#':
                how.alternate = true;
                break;
            case '0':
                how.zero = true;
                break;
            default:
                return;
            }
        }
    }

    /// what: as the error of a number over most calls it.
    std::int64_t readNumber(const char *what, std::int64_t most)
    {
        if (peek() == '*') {
            ++m_at;
            const auto number = numbers::integerOf(m_source.next());
            if (!number)
                raiseTypeError("* wants int");
            if (*number > most)
                raiseOverflowError("Python int too large to convert to C int");
            return *number;
        }
        std::int64_t number = 0;
        for (; peek() >= '0' && peek() <= '9'; ++m_at) {
            if (__builtin_mul_overflow(number, 10, &number)
                || __builtin_add_overflow(number, peek() - '0', &number) || number > most)
                raiseValueError("{} too big", what);
        }
        return number;
    }

    std::string convert()
    {
        if (peek() == '%') {
            ++m_at;
            return "%";
        }
        Conversion how;
        if (peek() == '(')
            readKey();
        readFlags(how);
        how.width = readNumber("width", INT64_MAX);
        if (how.width < 0) {
            how.left = true;
            how.width = -std::max(how.width, -INT64_MAX);
        }
        checkRepeat(1, how.width);
        if (peek() == '.') {
            ++m_at;
            how.precision = std::max<std::int64_t>(readNumber("precision", INT_MAX), 0);
        }
        if (std::string_view("hlL").find(peek()) != std::string_view::npos)
            ++m_at;
        how.type = peek();
        ++m_at;
        return apply(how);
    }

    std::string apply(const Conversion &how)
    {
        const Value value = m_source.next();
        if (std::string_view("diuoxXeEfFgGcrsa").find(how.type) == std::string_view::npos)
            raiseUnsupported();
        switch (how.type) {
        case 'c':
            return formatAsCharacter(value, how);
        case 'r':
            return formatAsText(repr(value), how);
        case 'a':
            return formatAsText(ascii(value), how);
        case 's':
            return formatAsText(str(value), how);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return formatAsFloat(value, how);
        default:
            return formatAsInteger(value, how);
        }
    }

    [[noreturn]] void raiseUnsupported() const
    {
        size_t offset = m_at - 1;
        const std::int64_t index = unicode::count(m_text.substr(0, offset));
        const char32_t character = unicode::decode(m_text, offset);
        raiseValueError(
            "unsupported format character '{}' (0x{:x}) at index {}",
            character < 0x7f ? static_cast<char>(character) : '?', static_cast<unsigned>(character),
            index);
    }

    std::string_view m_text;
    size_t m_at = 0;
    Source m_source;
};

} // namespace

std::string formatPercent(std::string_view text, const Value &values)
{
    return Percent(text, values).render();
}

} // namespace joinery::engine
