// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/edits/statementedits.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace joinery::app {

class ProgramEditor;

/// A statement on its way: lies over the editor and paints the statement's ghost at the pointer and
/// a clear mark where it would go, at the depth it would have.
class StatementDrag : public QWidget {
    Q_OBJECT

public:
    explicit StatementDrag(ProgramEditor *editor);

    bool isActive() const { return m_statement.has_value(); }
    std::optional<language::Drop> drop() const { return m_drop; }

    /// Positions are the editor's.
    void begin(language::LineRange statement, QPoint position);
    void moveTo(QPoint position);
    /// Lets go: the editor gets the move, if there is a place for it.
    void finish();
    void cancel();

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void updateDrop();
    void paintMark(QPainter &painter);
    void end();

    ProgramEditor *m_editor;
    std::optional<language::LineRange> m_statement;
    std::optional<language::Drop> m_drop;
    QPixmap m_ghost;
    QPoint m_grip; ///< from the ghost's top left to the pointer
    QPoint m_start;
    QPoint m_position;
    int m_scrollTimer = 0;
};

} // namespace joinery::app
