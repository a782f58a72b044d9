// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/str.h"

#include "engine/interpreter/values/text/unicode.h"

namespace joinery::engine {

Str::Str(std::string text) : Object(kind), m_text(std::move(text)), m_length(unicode::count(m_text))
{
}

size_t Str::byteOffset(std::int64_t index) const
{
    if (isAscii() || index <= 0)
        return index <= 0 ? 0 : static_cast<size_t>(index);
    size_t offset = 0;
    for (; offset < m_text.size() && index > 0; --index)
        unicode::decode(m_text, offset);
    return offset;
}

std::string_view Str::slice(std::int64_t begin, std::int64_t end) const
{
    if (begin >= end)
        return {};
    const size_t first = byteOffset(begin);
    const size_t last = end == m_length ? m_text.size() : byteOffset(end);
    return std::string_view(m_text).substr(first, last - first);
}

size_t Str::hash() const
{
    if (!m_hash)
        m_hash = std::hash<std::string_view>()(m_text);
    return *m_hash;
}

} // namespace joinery::engine
