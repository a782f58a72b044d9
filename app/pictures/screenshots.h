// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace joinery::app {

struct ScreenshotsOptions {
    QString folder; ///< where the pictures go; the recorded runs are in its folder runs
    QString only; ///< the scenes whose names begin so; empty: all
    enum class Record { Nothing, WhatIsMissing } record = Record::Nothing;
};

/// The pictures of the documentation: all scenes as PNG files. False: one could not be made (said
/// on stderr; the others are).
bool writeScreenshots(const ScreenshotsOptions &options);

} // namespace joinery::app
