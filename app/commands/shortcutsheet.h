// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/sheet.h"
#include "app/commands/shortcuts.h"

namespace joinery::app {

/// Every shortcut of the window, as the table has them.
class ShortcutSheet : public Sheet {
    Q_OBJECT

public:
    using Sheet::Sheet;

protected:
    void fill(QVBoxLayout &content) override;
    QString title() const override;

private:
    QWidget *makeGroup(ShortcutGroup group) const;
    QWidget *makeKeys(const Shortcut &shortcut) const;
};

} // namespace joinery::app
