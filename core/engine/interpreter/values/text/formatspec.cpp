// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/text/formatspec.h"

#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/text/floattext.h"
#include "engine/interpreter/values/text/unicode.h"

#include <algorithm>
#include <climits>
#include <cmath>

namespace joinery::engine {
namespace {

bool isAlign(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/// Reads a spec from front to back.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) { }

    bool atEnd() const { return m_text.empty(); }
    char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    bool accept(char c)
    {
        if (peek() != c || m_text.empty())
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    char take()
    {
        const char c = peek();
        m_text.remove_prefix(1);
        return c;
    }
    std::string_view rest() const { return m_text; }
    void skip(size_t bytes) { m_text.remove_prefix(bytes); }

    /// -1 if there are no digits.
    std::int64_t number()
    {
        std::int64_t value = -1;
        while (peek() >= '0' && peek() <= '9') {
            value = std::max<std::int64_t>(value, 0);
            if (__builtin_mul_overflow(value, 10, &value)
                || __builtin_add_overflow(value, take() - '0', &value))
                raiseValueError("Too many decimal digits in format string");
        }
        return value;
    }

private:
    std::string_view m_text;
};

void readFillAndAlign(Reader &reader, FormatSpec &spec)
{
    if (reader.atEnd())
        return;
    size_t offset = 0;
    unicode::decode(reader.rest(), offset);
    if (offset < reader.rest().size() && isAlign(reader.rest()[offset])) {
        spec.fill = reader.rest().substr(0, offset);
        reader.skip(offset);
    }
    if (isAlign(reader.peek()))
        spec.align = reader.take();
}

void readGrouping(Reader &reader, FormatSpec &spec)
{
    if (reader.accept(','))
        spec.grouping = ',';
    if (reader.accept('_')) {
        if (spec.grouping)
            raiseValueError("Cannot specify both ',' and '_'.");
        spec.grouping = '_';
    }
    if (reader.peek() == ',' && spec.grouping == '_')
        raiseValueError("Cannot specify both ',' and '_'.");
}

[[noreturn]] void raiseUnknown(char type, std::string_view typeName)
{
    raiseValueError("Unknown format code '{}' for object of type '{}'", type, typeName);
}

void checkGrouping(const FormatSpec &spec)
{
    if (!spec.grouping)
        return;
    const std::string_view fits = spec.grouping == '_' ? "deEfFgG%boxX" : "deEfFgG%";
    if (spec.type && fits.find(spec.type) == std::string_view::npos)
        raiseValueError("Cannot specify '{}' with '{}'.", spec.grouping, spec.type);
}

/// Separators every few digits from the right; zeros in front until it is as wide as asked.
std::string grouped(const std::string &digits, const FormatSpec &spec, std::int64_t atLeast)
{
    const size_t group =
        std::string_view("boxX").find(spec.type) != std::string_view::npos && spec.type ? 4 : 3;
    std::string reversed;
    size_t count = 0;
    for (auto digit = digits.rbegin();; ++count) {
        const bool more = digit != digits.rend();
        if (!more && static_cast<std::int64_t>(reversed.size()) >= atLeast)
            break;
        if (spec.grouping && !digits.empty() && count > 0 && count % group == 0)
            reversed += spec.grouping;
        reversed += more ? *digit++ : '0';
    }
    return {reversed.rbegin(), reversed.rend()};
}

std::string signOf(bool negative, const FormatSpec &spec)
{
    if (negative)
        return "-";
    return spec.sign == '-' ? "" : std::string(1, spec.sign);
}

std::string formatCharacter(std::int64_t code, const FormatSpec &spec)
{
    if (spec.hasSign)
        raiseValueError("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        raiseValueError("Alternate form (#) not allowed with integer format specifier 'c'");
    if (code < 0 || code > 0x10ffff)
        raiseOverflowError("%c arg not in range(0x110000)");
    return padded(unicode::encode(static_cast<char32_t>(code)), spec, '>');
}

NumberText split(const std::string &text, bool negative, const FormatSpec &spec)
{
    const size_t point = text.find_first_not_of("0123456789");
    NumberText number{.sign = signOf(negative, spec), .digits = text.substr(0, point)};
    if (point != std::string::npos)
        number.rest = text.substr(point);
    return number;
}

/// format(1.5) and format(1.5, ".3"): like g, but with a digit behind the point.
std::string generalText(double number, const FormatSpec &spec)
{
    if (spec.precision < 0)
        return shortestText(number, DotZero::Yes);
    const int precision = static_cast<int>(std::max<std::int64_t>(spec.precision, 1));
    const Point point = spec.alternate ? Point::Always : Point::IfNeeded;
    std::string text = floatText(number, 'g', precision, point);
    // This 'g' turns to an exponent one digit earlier, for it wants to write ".0".
    const std::string exact = floatText(number, 'e', precision - 1);
    const size_t e = exact.find('e');
    if (e == std::string::npos)
        return text;
    const int exponent = std::stoi(exact.substr(e + 1));
    if (exponent == precision - 1) {
        std::string digits = exact.substr(0, e);
        while (digits.find('.') != std::string::npos
               && (digits.back() == '0' || digits.back() == '.'))
            digits.pop_back();
        return digits + exact.substr(e);
    }
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

} // namespace

FormatSpec FormatSpec::parse(std::string_view text, std::string_view typeName)
{
    FormatSpec spec;
    Reader reader(text);
    readFillAndAlign(reader, spec);
    if (reader.peek() == '+' || reader.peek() == '-' || reader.peek() == ' ') {
        spec.sign = reader.take();
        spec.hasSign = true;
    }
    spec.noNegativeZero = reader.accept('z');
    spec.alternate = reader.accept('#');
    const bool fillGiven = spec.align != '\0' && text.front() != spec.align;
    if (reader.peek() == '0' && !fillGiven) {
        reader.take();
        spec.fill = "0";
        if (!spec.align && typeName != "str")
            spec.align = '=';
    }
    spec.width = reader.number();
    readGrouping(reader, spec);
    if (reader.accept('.')) {
        spec.precision = reader.number();
        if (spec.precision < 0)
            raiseValueError("Format specifier missing precision");
    }
    if (unicode::count(reader.rest()) > 1) {
        raiseValueError("Invalid format specifier '{}' for object of type '{}'", text, typeName);
    }
    if (!reader.atEnd())
        spec.type = reader.take();
    checkGrouping(spec);
    return spec;
}

std::string padded(const std::string &text, const FormatSpec &spec, char align)
{
    const std::int64_t missing = spec.width - unicode::count(text);
    if (missing <= 0)
        return text;
    checkRepeat(spec.fill.size(), missing);
    const char how = spec.align ? spec.align : align;
    const std::int64_t left = how == '<' ? 0 : how == '^' ? missing / 2 : missing;
    std::string result;
    for (std::int64_t i = 0; i < left; ++i)
        result += spec.fill;
    result += text;
    for (std::int64_t i = left; i < missing; ++i)
        result += spec.fill;
    return result;
}

std::string assemble(const NumberText &number, const FormatSpec &spec)
{
    std::int64_t atLeast = 0;
    if (spec.align == '=' && spec.fill == "0") {
        atLeast = spec.width
            - static_cast<std::int64_t>(
                      number.sign.size() + number.prefix.size() + number.rest.size());
    }
    checkRepeat(1, atLeast);
    const std::string digits = grouped(number.digits, spec, atLeast);
    const std::string head = number.sign + number.prefix;
    if (spec.align != '=')
        return padded(head + digits + number.rest, spec, '>');
    FormatSpec inner = spec;
    inner.align = '>';
    inner.width = spec.width - static_cast<std::int64_t>(head.size());
    return head + padded(digits + number.rest, inner, '>');
}

std::string digitsOf(std::uint64_t number, unsigned base, bool upper)
{
    const char *const letters = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string text;
    do {
        text += letters[number % base];
        number /= base;
    } while (number > 0);
    return {text.rbegin(), text.rend()};
}

std::string formatInteger(std::int64_t integer, const FormatSpec &spec, std::string_view typeName)
{
    if (spec.type && std::string_view("eEfFgG%").find(spec.type) != std::string_view::npos)
        return formatFloat(static_cast<double>(integer), spec, typeName);
    if (spec.type && std::string_view("dnboxXc").find(spec.type) == std::string_view::npos)
        raiseUnknown(spec.type, typeName);
    if (spec.noNegativeZero) {
        raiseValueError("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec.precision >= 0)
        raiseValueError("Precision not allowed in integer format specifier");
    if (spec.type == 'c')
        return formatCharacter(integer, spec);
    const bool negative = integer < 0;
    const auto size = static_cast<std::uint64_t>(integer);
    const unsigned base = spec.type == 'b'     ? 2
        : spec.type == 'o'                     ? 8
        : spec.type == 'x' || spec.type == 'X' ? 16
                                               : 10;
    NumberText number{
        .sign = signOf(negative, spec),
        .digits = digitsOf(negative ? 0 - size : size, base, spec.type == 'X')};
    if (spec.alternate && base != 10)
        number.prefix = std::string("0") + spec.type;
    return assemble(number, spec);
}

std::string formatFloat(double number, const FormatSpec &spec, std::string_view typeName)
{
    if (spec.type && std::string_view("eEfFgGn%").find(spec.type) == std::string_view::npos)
        raiseUnknown(spec.type, typeName);
    if (spec.precision > INT_MAX)
        raiseValueError("precision too big");
    const bool negative = std::signbit(number) && !std::isnan(number);
    const double size = std::fabs(number);
    std::string text;
    if (!spec.type) {
        text = generalText(size, spec);
    } else {
        const char type = spec.type == '%' ? 'f' : spec.type == 'n' ? 'g' : spec.type;
        const auto precision = static_cast<int>(spec.precision < 0 ? 6 : spec.precision);
        text = floatText(
            spec.type == '%' ? size * 100 : size, type, precision,
            spec.alternate ? Point::Always : Point::IfNeeded);
    }
    if (spec.type == '%')
        text += '%';
    const bool isZero = text.find_first_of("123456789in") == std::string::npos;
    return assemble(split(text, negative && !(spec.noNegativeZero && isZero), spec), spec);
}

std::string formatString(std::string_view text, const FormatSpec &spec)
{
    if (spec.type && spec.type != 's')
        raiseUnknown(spec.type, "str");
    if (spec.hasSign) {
        raiseValueError(
            "{} not allowed in string format specifier", spec.sign == ' ' ? "Space" : "Sign");
    }
    if (spec.noNegativeZero)
        raiseValueError("Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate)
        raiseValueError("Alternate form (#) not allowed in string format specifier");
    if (spec.grouping)
        raiseValueError("Cannot specify '{}' with 's'.", spec.grouping);
    if (spec.align == '=')
        raiseValueError("'=' alignment not allowed in string format specifier");
    std::string shown(text);
    if (spec.precision >= 0 && unicode::count(text) > spec.precision) {
        size_t offset = 0;
        for (std::int64_t i = 0; i < spec.precision; ++i)
            unicode::decode(text, offset);
        shown.resize(offset);
    }
    return padded(shown, spec, '<');
}

} // namespace joinery::engine
