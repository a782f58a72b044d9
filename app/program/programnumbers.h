// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "base/place.h"
#include "language/edits/numberliterals.h"

#include <QObject>
#include <QPoint>

#include <optional>

class QPainter;

namespace joinery::app {

class NumberPopover;
class ProgramEditor;

/// The numbers of a program as something to turn: the one under the pointer is underlined, the one
/// that is taken has a popover below it and goes up and down. Each turn is an edit of the text.
class ProgramNumbers : public QObject {
    Q_OBJECT

public:
    explicit ProgramNumbers(ProgramEditor *editor);

    void setTheme(const Theme &theme);

    /// A plain number at, or directly before, this place.
    std::optional<language::NumberLiteral> at(Place place) const;
    /// The one that is drawn at this point of the viewport.
    std::optional<language::NumberLiteral> under(QPoint position) const;

    void take(const language::NumberLiteral &number);
    void letGo();
    bool isTaken() const;
    /// Of the one that is taken.
    void step(int steps);

    /// Where the pointer is on the viewport; none: elsewhere.
    void hover(std::optional<QPoint> position);
    void paint(QPainter &painter) const;

private:
    void turn(int steps);

    ProgramEditor *m_editor;
    NumberPopover *m_popover = nullptr; ///< made when first needed
    std::optional<language::NumberLiteral> m_hovered;
};

} // namespace joinery::app
