// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace joinery::engine {

/// Python's str: immutable UTF-8; lengths and indices count code points.
class Str : public Object {
public:
    static constexpr Type kind = Type::Str;

    explicit Str(std::string text);
    static Value of(std::string text) { return make<Str>(std::move(text)); }

    const std::string &text() const { return m_text; }
    std::string_view view() const { return m_text; }
    std::int64_t length() const { return m_length; }
    bool isAscii() const { return static_cast<size_t>(m_length) == m_text.size(); }
    /// Code points [begin, end); both from 0 to length().
    std::string_view slice(std::int64_t begin, std::int64_t end) const;
    /// The byte at which a code point begins.
    size_t byteOffset(std::int64_t index) const;
    size_t hash() const;

private:
    std::string m_text;
    std::int64_t m_length;
    mutable std::optional<size_t> m_hash;
};

} // namespace joinery::engine
