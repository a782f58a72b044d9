// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trials/orderseries.h"

#include <QStringList>

namespace joinery::app {

/// How the runs of a series are made.
struct SeriesManner {
    int runs = 50;
    int atOnce = 1;
    double speed = 1;
};

/// Two outputs, the order of which is asked for, and what they are called.
struct SeriesPair {
    analysis::OutputIdentity first;
    analysis::OutputIdentity second;
    QString firstText;
    QString secondText;
};

/// "“f1 end” came before “f2 start” in 27 of 50 runs."
QString wordPrecedence(const trials::OrderSeries &series, const SeriesPair &pair);
/// A sentence for each process that did not end with 0 in all runs, or one that says that all did.
QStringList wordExits(const trials::OrderSeries &series);
/// A sentence for each way in which runs were cut short.
QStringList wordEnds(const trials::OrderSeries &series);
/// What makes these runs unlike the one that is watched.
QString wordManner(const SeriesManner &manner);

} // namespace joinery::app
