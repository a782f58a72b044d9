// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/jsonwriter.h"

#include <fmt/format.h>

namespace joinery::trace {
namespace {

/// A UTF-8 sequence's length by its first byte, and what its second byte may be (RFC 3629).
struct Sequence {
    std::size_t length = 0; ///< 0: no sequence begins with this byte
    unsigned char secondFrom = 0x80;
    unsigned char secondTo = 0xBF;
};

Sequence sequenceOf(unsigned char first)
{
    if (first >= 0xC2 && first <= 0xDF)
        return {2};
    if (first >= 0xE0 && first <= 0xEF) {
        return {
            3, static_cast<unsigned char>(first == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(first == 0xED ? 0x9F : 0xBF)};
    }
    if (first >= 0xF0 && first <= 0xF4) {
        return {
            4, static_cast<unsigned char>(first == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(first == 0xF4 ? 0x8F : 0xBF)};
    }
    return {};
}

/// Takes one character, or one broken part, from the front.
void takeCharacter(std::string &out, std::string_view &text)
{
    const Sequence sequence = sequenceOf(static_cast<unsigned char>(text.front()));
    std::size_t good = 1;
    while (good < sequence.length && good < text.size()) {
        const auto byte = static_cast<unsigned char>(text[good]);
        const unsigned char from = good == 1 ? sequence.secondFrom : 0x80;
        const unsigned char to = good == 1 ? sequence.secondTo : 0xBF;
        if (byte < from || byte > to)
            break;
        ++good;
    }
    if (good == sequence.length)
        out += text.substr(0, good);
    else
        out += "\xEF\xBF\xBD";
    text.remove_prefix(good);
}

void appendEscaped(std::string &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(c));
    }
}

bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

} // namespace

void appendJsonString(std::string &out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && isPlain(text[plain]))
            ++plain;
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        if (static_cast<unsigned char>(text.front()) >= 0x80) {
            takeCharacter(out, text);
        } else {
            appendEscaped(out, text.front());
            text.remove_prefix(1);
        }
    }
    out += '"';
}

void JsonObject::key(std::string_view key)
{
    if (!m_isFirst)
        m_out += ',';
    m_isFirst = false;
    m_out += '"';
    m_out += key;
    m_out += "\":";
}

void JsonObject::text(std::string_view name, std::string_view value)
{
    key(name);
    appendJsonString(m_out, value);
}

void JsonObject::integer(std::string_view name, std::int64_t value)
{
    key(name);
    const fmt::format_int digits(value);
    m_out.append(digits.data(), digits.size());
}

void JsonObject::real(std::string_view name, double value)
{
    key(name);
    fmt::format_to(std::back_inserter(m_out), "{}", value);
}

void JsonObject::boolean(std::string_view name, bool value)
{
    key(name);
    m_out += value ? "true" : "false";
}

void JsonObject::list(std::string_view name, std::string_view elements)
{
    key(name);
    m_out += '[';
    m_out += elements;
    m_out += ']';
}

JsonObject JsonObject::object(std::string_view name)
{
    key(name);
    return JsonObject(m_out);
}

} // namespace joinery::trace
