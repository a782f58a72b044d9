// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/scene.h"

#include <QJsonArray>

namespace joinery::app {

/// Who could go, as it stands in a recorded experiment's facts.
QJsonArray toJson(const engine::Scene &scene);
/// nullopt: not what toJson() makes.
std::optional<engine::Scene> sceneFromJson(const QJsonArray &json);

} // namespace joinery::app
