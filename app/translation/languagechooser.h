// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/translation/language.h"

#include <QObject>

namespace joinery::app {

/// Owns which language is spoken: the user's choice, else the system's. The one that makes it
/// applies the language (speak) when languageChanged.
class LanguageChooser : public QObject {
    Q_OBJECT

public:
    explicit LanguageChooser(QObject *parent = nullptr);

    LanguageMode mode() const { return m_mode; }
    Language language() const { return m_language; }

    void setMode(LanguageMode mode);

signals:
    void languageChanged(joinery::app::Language language);

private:
    LanguageMode m_mode = LanguageMode::System;
    Language m_language;
};

} // namespace joinery::app
