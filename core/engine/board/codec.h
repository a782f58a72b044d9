// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// Payloads as bytes of a record's body, and back. Both ends are the same build, so numbers are as
/// they lie in memory. Texts (a name, an answer) longer than maxText are cut off at a character.
namespace joinery::engine {

inline constexpr std::size_t maxText = 2000;

/// Exactly what encode() will write.
std::size_t encodedSize(const trace::Payload &payload);
std::byte *encode(const trace::Payload &payload, std::byte *at);
/// nullopt if body is not what encode() wrote.
std::optional<trace::Payload> decode(std::uint16_t kind, std::span<const std::byte> body);

/// The subject that a record with RecordHasSubject begins with.
std::size_t encodedSize(const ProcessPath &path);
std::byte *encode(const ProcessPath &path, std::byte *at);
/// Takes it off body.
std::optional<ProcessPath> takePath(std::span<const std::byte> &body);

} // namespace joinery::engine
