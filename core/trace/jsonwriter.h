// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace joinery::trace {

/// Writes one JSON object of plain fields to the end of a text. The caller sees to the keys: they
/// are written as they are.
class JsonObject {
public:
    explicit JsonObject(std::string &out) : m_out(out) { m_out += '{'; }
    JsonObject(const JsonObject &) = delete;
    JsonObject &operator=(const JsonObject &) = delete;
    ~JsonObject() { m_out += '}'; }

    void text(std::string_view key, std::string_view value);
    void number(std::string_view key, std::integral auto value) { integer(key, value); }
    void real(std::string_view key, double value);
    void boolean(std::string_view key, bool value);
    /// elements: JSON values with commas between them.
    void list(std::string_view key, std::string_view elements);
    /// A value that is an object itself: write it through the returned one before going on.
    JsonObject object(std::string_view key);

private:
    void key(std::string_view key);
    void integer(std::string_view key, std::int64_t value);

    std::string &m_out;
    bool m_isFirst = true;
};

/// Appends text in quotes. Bytes that are not UTF-8 become U+FFFD, one for each maximal part of a
/// broken sequence, as the Unicode standard recommends.
void appendJsonString(std::string &out, std::string_view text);

} // namespace joinery::trace
