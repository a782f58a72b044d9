// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pictures/scene.h"

namespace joinery::app {

/// The main views, then every lesson in every language. Here is where a picture is added.
std::vector<Scene> allScenes(const LessonLibrary &lessons);

} // namespace joinery::app
