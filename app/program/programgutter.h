// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/edits/statements.h"

#include <QWidget>

#include <optional>

namespace joinery::app {

class ProgramEditor;

/// Left of the program: a handle to drag each statement by, the line's number, and where the
/// pointer is, a switch to turn the statement off.
class ProgramGutter : public QWidget {
    Q_OBJECT

public:
    explicit ProgramGutter(ProgramEditor *editor);

    int idealWidth() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Part { Handle, Number };

    Part partAt(QPoint position) const;
    /// The first line of the statement under y.
    std::optional<language::LineRange> statementAt(QPoint position) const;
    void setHovered(std::optional<int> line);
    void paintRow(QPainter &painter, int line, const QRect &row);
    void paintHandle(QPainter &painter, const QRect &row, bool hovered);
    void paintSwitch(QPainter &painter, const QRect &row, bool on);

    ProgramEditor *m_editor;
    std::optional<int> m_hoveredLine; ///< first line of the statement under the pointer
    std::optional<language::LineRange> m_pressed;
    QPoint m_pressedAt;
};

} // namespace joinery::app
