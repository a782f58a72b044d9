// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lesson.h"

#include <cstdint>
#include <cstdlib>
#include <string>

/// Any bytes: every error of a lesson file has a place.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto lesson =
        joinery::lesson::parseLesson(std::string(reinterpret_cast<const char *>(data), size));
    if (!lesson && (lesson.error().empty() || lesson.error().front().place.line < 1))
        std::abort();
    return 0;
}
