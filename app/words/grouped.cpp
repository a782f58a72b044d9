// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/words/grouped.h"

#include <QLocale>

namespace joinery::app::words {

QString grouped(const QString &number)
{
    bool isNumber = false;
    const qlonglong value = number.toLongLong(&isNumber);
    return isNumber ? QLocale().toString(value) : number;
}

} // namespace joinery::app::words
