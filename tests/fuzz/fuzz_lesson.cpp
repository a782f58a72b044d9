// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lesson.h"
#include "lesson/translation.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace joinery::lesson;

/// What a translation is read against.
Lesson master()
{
    return *parseLesson("---\nlesson: a\nformat: 1\ntitle: A\nsummary: A\nminutes: 1\n---\n"
                        "<!-- step run -->\nText.\n```python scenario=main\n```\n"
                        "<!-- question q type=choice run=main -->\n- [x] a\n- [ ] b\n"
                        "<!-- hint -->\nHint.\n<!-- explain -->\nWhy.\n<!-- end -->\n"
                        "<!-- try -->\nThis.\n");
}

template <class T>
void requirePlaces(const joinery::Result<T, std::vector<LessonError>> &read)
{
    if (!read && (read.error().empty() || read.error().front().place.line < 1))
        std::abort();
}

} // namespace

/// Any bytes: every error of a lesson file, or of a translation, has a place.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Lesson original = master();
    const std::string text(reinterpret_cast<const char *>(data), size);
    requirePlaces(parseLesson(text));
    requirePlaces(translate(original, text));
    return 0;
}
