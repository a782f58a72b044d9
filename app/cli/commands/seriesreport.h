// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trials/orderseries.h"

#include <QStringList>

#include <string>

/// The different orders of output that many runs of one program had: the most frequent first.
namespace joinery::app::cli {

/// For people.
QStringList seriesText(const trials::OrderSeries &series);
/// {"runs":20,"orders":[{"count":12,"outputs":[{"process","name","line","execution","text"},…]},…]}
std::string seriesJson(const trials::OrderSeries &series);

} // namespace joinery::app::cli
