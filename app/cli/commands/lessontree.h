// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

#include <string>

/// Lesson files in folders, for the check.
namespace joinery::app::cli {

/// All files below a folder that look like lessons, sorted, and translations that have no master.
/// (Those that have one are checked with it.)
QStringList lessonFilesIn(const QString &folder);

/// All chapter.md below a folder, and their translations, sorted.
QStringList chapterFilesIn(const QString &folder);

/// Writes into a translation of which state of its master it is. False: it could not be written.
bool acceptTranslation(const QString &path, const std::string &hash);

} // namespace joinery::app::cli
