// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "app/why/relations.h"

#include <QStyledItemDelegate>

#include <optional>
#include <vector>

namespace joinery::app {

/// Draws a line of output: time, dot and name in the lane's hue, text. Error output has a sign
/// and a word, what is not yet written at the time cursor is pale.
class OutputDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit OutputDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Columns are as wide as the longest of these; a name that needs more is elided.
    void setColumns(const QStringList &times, const QStringList &names);
    void setHoveredEvent(std::optional<std::size_t> event) { m_hovered = event; }
    /// Beside each line stands its verdict with the focused one; must outlive its use here.
    void setRelations(const Relations *relations) { m_relations = relations; }
    void setFocusedEvent(std::optional<std::size_t> event) { m_focused = event; }
    /// They are numbered, in this order.
    void setNumbered(std::vector<std::size_t> events) { m_numbered = std::move(events); }
    int rowHeight() const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHeading(QPainter &painter, QRect rect, const QModelIndex &index) const;
    void paintLine(QPainter &painter, QRect rect, const QModelIndex &index) const;
    int errorSignWidth() const;
    void paintWhy(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    int paintErrorSign(QPainter &painter, QRect rect) const;
    int dotWidth() const;
    int dotSpace() const;
    void paintDot(QPainter &painter, QPoint centre, std::size_t lane) const;

    Theme m_theme;
    QFont m_mono;
    QFont m_small;
    QFont m_heading;
    int m_timeWidth = 60;
    int m_nameWidth = 60;
    std::optional<std::size_t> m_hovered;
    const Relations *m_relations = nullptr;
    std::optional<std::size_t> m_focused;
    std::vector<std::size_t> m_numbered;
};

} // namespace joinery::app
