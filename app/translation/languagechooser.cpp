// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/translation/languagechooser.h"

namespace joinery::app {

LanguageChooser::LanguageChooser(QObject *parent) : QObject(parent), m_language(languageOf(m_mode))
{
}

void LanguageChooser::setMode(LanguageMode mode)
{
    m_mode = mode;
    const Language language = languageOf(mode);
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged(m_language);
}

} // namespace joinery::app
