// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/sheet.h"

namespace joinery::app {

/// What Joinery is, its version, and whose work is in it.
class AboutSheet : public Sheet {
    Q_OBJECT

public:
    using Sheet::Sheet;

protected:
    void fill(QVBoxLayout &content) override;
    QString title() const override;
};

} // namespace joinery::app
