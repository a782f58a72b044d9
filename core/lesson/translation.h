// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"

#include <string>
#include <vector>

/// A lesson in another language: a file that repeats the prose of the English one, the master, and
/// nothing else. Its blocks pair with the master's by id, choices and hints by position.
namespace joinery::lesson {

struct Translation {
    Lesson lesson; ///< the master with the translation's prose; all line numbers are the master's
    std::vector<LessonError> warnings; ///< in the translation: it is stale, or cannot tell
};

/// Reads the text of a translation (UTF-8) against its master. Never throws; every error has its
/// place in the translation.
Result<Translation, std::vector<LessonError>>
translate(const Lesson &master, const std::string &text);

/// What the key `source` of an up-to-date translation says: 32 bits of FNV-1a over what a
/// translator has to know of the master (its prose and programs, but for line breaks in prose; not
/// its facts), as 8 hexadecimal digits.
std::string sourceHash(const Lesson &master);

/// The text of a translation, its key `source` set to hash. Without front matter: as it was.
std::string withSource(const std::string &text, const std::string &hash);

} // namespace joinery::lesson
