// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace joinery::app {

/// What is spoken.
enum class Language { English, SimplifiedChinese };
/// What the user chose.
enum class LanguageMode { System, English, SimplifiedChinese };

/// As files name it: "en", "zh_CN".
QString codeOf(Language language);

/// "en", "zh_CN" or "system".
QString codeOf(LanguageMode mode);

/// The mode of "en", "zh_CN" or "system", in the spellings of LANG (zh_CN.UTF-8) and of the web
/// (zh-Hans) too. nullopt: a language that Joinery does not speak.
std::optional<LanguageMode> languageModeOf(const QString &code);

/// The first of these (as QLocale::uiLanguages() lists them) that Joinery speaks, else English.
/// Traditional Chinese is not Simplified Chinese.
Language firstSpoken(const QStringList &codes);

/// What the mode comes to here: LANGUAGE, LC_ALL, LC_MESSAGES and LANG say what the system wants.
Language languageOf(LanguageMode mode);

} // namespace joinery::app
