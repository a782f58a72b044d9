// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/translation/language.h"

namespace joinery::app {

/// Makes the application speak the language: Joinery's own words, which are in the program, and
/// Qt's, where the system has them. Every widget gets a QEvent::LanguageChange. Needs an
/// application, but no display.
void speak(Language language);

/// The one spoken last; English before.
Language spokenLanguage();

} // namespace joinery::app
