// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/storeproblem.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace joinery::app {

struct OpenedSettings {
    std::unique_ptr<QTemporaryDir> elsewhere; ///< where they are until the end, if not kept
    std::unique_ptr<QSettings> settings;
    std::optional<StoreProblem> problem; ///< what was there and could not be used
};

/// The window's settings, an INI file; path empty: the user's. One that is damaged is set aside,
/// one that cannot be read is left alone: then the settings are not kept.
OpenedSettings openSettings(const QString &path);

} // namespace joinery::app
