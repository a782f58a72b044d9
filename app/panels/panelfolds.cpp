// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/panelfolds.h"

namespace joinery::app {
namespace {

/// Below this a panel leaves too little to those that show what happened. The order goes before
/// the output, for the output tells the order, too.
bool isTooSmallFor(Panel panel, QSize room)
{
    switch (panel) {
    case Panel::Lesson:
        return room.width() < 1040;
    case Panel::Program:
        return room.width() < 720;
    case Panel::Order:
        return room.height() < 500;
    case Panel::Output:
        return room.height() < 400;
    case Panel::Timeline:
        break;
    }
    return false;
}

} // namespace

void PanelFolds::setRoom(QSize room)
{
    for (const Panel panel : allPanels) {
        Fold &fold = m_folds[panel];
        fold.isTight = isTooSmallFor(panel, room);
        if (!fold.isTight)
            fold.openAnyway = false;
    }
}

void PanelFolds::toggle(Panel panel)
{
    Fold &fold = m_folds[panel];
    if (isFolded(panel))
        open(panel);
    else if (fold.isTight)
        fold.openAnyway = false;
    else
        fold.byUser = true;
}

void PanelFolds::open(Panel panel)
{
    Fold &fold = m_folds[panel];
    fold.byUser = false;
    fold.openAnyway = fold.isTight;
}

bool PanelFolds::isFolded(Panel panel) const
{
    const Fold &fold = m_folds[panel];
    return fold.byUser || (fold.isTight && !fold.openAnyway);
}

QStringList PanelFolds::kept() const
{
    QStringList result;
    for (const Panel panel : allPanels) {
        if (m_folds[panel].byUser)
            result.append(keyOf(panel));
    }
    return result;
}

void PanelFolds::restore(const QStringList &kept)
{
    for (const Panel panel : allPanels)
        m_folds[panel].byUser = kept.contains(keyOf(panel));
}

QString keyOf(Panel panel)
{
    switch (panel) {
    case Panel::Lesson:
        return QStringLiteral("lesson");
    case Panel::Program:
        return QStringLiteral("program");
    case Panel::Timeline:
        return QStringLiteral("timeline");
    case Panel::Order:
        return QStringLiteral("order");
    case Panel::Output:
        return QStringLiteral("output");
    }
    return {};
}

} // namespace joinery::app
