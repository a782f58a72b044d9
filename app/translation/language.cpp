// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/translation/language.h"

#include <QLocale>

namespace joinery::app {
namespace {

std::optional<Language> spoken(const QString &code)
{
    const QLocale locale(code.section(u'.', 0, 0));
    if (locale.language() == QLocale::English)
        return Language::English;
    if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
        return Language::SimplifiedChinese;
    return std::nullopt;
}

} // namespace

QString codeOf(Language language)
{
    return language == Language::English ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

QString codeOf(LanguageMode mode)
{
    switch (mode) {
    case LanguageMode::English:
        return codeOf(Language::English);
    case LanguageMode::SimplifiedChinese:
        return codeOf(Language::SimplifiedChinese);
    case LanguageMode::System:
        break;
    }
    return QStringLiteral("system");
}

std::optional<LanguageMode> languageModeOf(const QString &code)
{
    if (code == QLatin1String("system"))
        return LanguageMode::System;
    const auto language = spoken(code);
    if (!language)
        return std::nullopt;
    return *language == Language::English ? LanguageMode::English : LanguageMode::SimplifiedChinese;
}

Language firstSpoken(const QStringList &codes)
{
    for (const QString &code : codes) {
        if (const auto language = spoken(code))
            return *language;
    }
    return Language::English;
}

Language languageOf(LanguageMode mode)
{
    switch (mode) {
    case LanguageMode::English:
        return Language::English;
    case LanguageMode::SimplifiedChinese:
        return Language::SimplifiedChinese;
    case LanguageMode::System:
        break;
    }
    return firstSpoken(QLocale::system().uiLanguages());
}

} // namespace joinery::app
