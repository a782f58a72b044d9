// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace joinery::app::cli {

/// Takes "--lang CODE" (or --lang=CODE) out of the arguments. It goes with every command, and has
/// to be known before the first word is said. nullopt: it is not there; empty: it has no value.
std::optional<QString> takeLanguageOption(QStringList &arguments);

} // namespace joinery::app::cli
