// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/order/orderlayout.h"
#include "app/order/orderpainter.h"
#include "app/order/orderwords.h"
#include "app/runs/pastrun.h"

#include <QVariantAnimation>
#include <QWidget>

#include <optional>
#include <string>

class QScrollBar;

namespace joinery::app {

/// The order of a run's outputs, and how it differs from an earlier run's: what moved crosses.
///
/// Data comes down by setters; what the user does goes up by signals, and is shown at once. Events
/// are indices into this run's Trace::events(). Left, Right, Home and End select; the wheel
/// scrolls where there are more chips than fit.
class OrderView : public QWidget {
    Q_OBJECT

public:
    explicit OrderView(QWidget *parent = nullptr);

    /// trace must outlive its use here; nullptr shows what to do first. Call again, with the same
    /// pointer too, when the trace was made anew. program: the text that ran.
    void setRun(const trace::Trace *trace, std::string program, Progress progress);
    /// Events were appended to the trace.
    void traceGrown();
    /// Beside which run it stands; nullptr: none.
    void setEarlier(PastRunPtr earlier);
    void setTheme(const Theme &theme);
    /// Moving where a chosen run lets chips move; Still: for pictures, or who wants no movement.
    void setMotion(Motion motion);
    Motion motion() const { return m_motion; }
    /// What was written later is pale.
    void setCursorTime(std::optional<trace::RunTime> time);
    void setSelectedEvent(std::optional<std::size_t> event);
    std::optional<std::size_t> selectedEvent() const { return m_selected; }
    void setHoveredEvent(std::optional<std::size_t> event);
    /// Scrolls to it where there are more chips than fit.
    void reveal(std::size_t event);

    const OrderRibbon &ribbon() const;
    const OrderLayout &currentLayout() const;
    /// One chip in a sentence.
    QString sentence(const ChipPlace &place) const;
    /// What to do where there is nothing to compare; empty where there is.
    QString advice() const;
    /// Of this run's row.
    std::optional<ChipPlace> placeOf(std::optional<std::size_t> event) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void eventSelected(std::optional<std::size_t> event);
    void eventHovered(std::optional<std::size_t> event);
    /// Beside the selected one: Ctrl was held.
    void otherSelected(std::size_t event);
    /// Space: one of two to ask about.
    void eventMarked(std::size_t event);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    OrderRequest request() const;
    void forgetRibbon();
    void forgetLayout();
    void fitScrollBar();
    void startSliding();
    void paintAdvice(QPainter &painter) const;
    std::optional<std::size_t> eventAt(const std::optional<ChipPlace> &place) const;
    void select(std::optional<std::size_t> event);
    void selectAt(std::ptrdiff_t index);
    void hover(const std::optional<ChipPlace> &place);
    bool handleKey(int key);
    void reveal(const ChipPlace &place);
    void retranslate();

    const trace::Trace *m_trace = nullptr;
    std::string m_program;
    Progress m_progress = Progress::IsOver;
    PastRunPtr m_earlier;
    std::optional<analysis::OutputMatch> m_match;
    Theme m_theme;
    TextMeasure m_measure;
    OrderPainter m_painter;
    QScrollBar *m_scrollBar;
    QVariantAnimation m_slide;
    Motion m_motion = Motion::Moving;
    std::optional<trace::RunTime> m_cursor;
    std::optional<std::size_t> m_selected;
    std::optional<ChipPlace> m_hovered;
    bool m_showFocus = false; ///< it came by the keyboard
    mutable std::optional<OrderRibbon> m_ribbon; ///< none: to be made anew
    mutable std::optional<OrderLayout> m_layout; ///< none: to be made anew
};

} // namespace joinery::app
