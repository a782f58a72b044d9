// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/panels/panel.h"

#include <QSize>
#include <QStringList>

namespace joinery::app {

/// Which panels are folded to their title: by the user, who finds them so the next time, or because
/// there is no room for all of them. What the user opens in a small window stays open in it.
class PanelFolds {
public:
    /// How much room the panels have together.
    void setRoom(QSize room);
    void toggle(Panel panel);
    void open(Panel panel);
    bool isFolded(Panel panel) const;

    /// The user's own, to be kept; by names that no translation changes.
    QStringList kept() const;
    void restore(const QStringList &kept);

private:
    struct Fold {
        bool byUser = false;
        bool isTight = false; ///< there is no room for it
        bool openAnyway = false;
    };

    PerPanel<Fold> m_folds;
};

/// For settings.
QString keyOf(Panel panel);

} // namespace joinery::app
