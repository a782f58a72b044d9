// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// One program of the table in cases/.
struct ScenarioCase {
    QString name; ///< file/name
    QByteArray text;
};

/// All of them: every cases/*.py, cut at its lines "#### name".
QList<ScenarioCase> scenarioCases(const QString &folder);
