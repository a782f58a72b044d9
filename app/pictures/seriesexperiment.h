// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pictures/experiment.h"

namespace joinery::app {

/// Two outputs, by their texts.
struct AskedPair {
    QString first;
    QString second;
};

/// Run ×N, while a pair is asked about.
Experiment runManyTimes(QString name, int runs, AskedPair pair);
/// What a student does with the series on the page: opens a run of each of its most frequent
/// orders, the most frequent last.
void openMostFrequent(MainWindow &window, int orders);

} // namespace joinery::app
