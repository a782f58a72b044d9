// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"
#include "app/timeline/layout/timewindow.h"
#include "app/timeline/paint/pathpainter.h"
#include "app/timeline/paint/timelinepainter.h"

#include <QWidget>

#include <optional>

class QScrollBar;

namespace joinery::app {

/// The timeline: one lane a process, live or to be replayed with the time cursor.
///
/// Data comes down by setters; what the user does goes up by signals, and is shown at once. The
/// signals are not emitted for what a setter did. Events are indices into Trace::events().
///
/// Wheel, pinch, + and - zoom around the pointer; drag, Ctrl+arrows pan; F fits; Left and Right
/// select the lane's previous and next event, Up and Down the other lanes'; Shift+arrows move the
/// time cursor, Escape takes it away. While the run goes on, a button in a lane's header, a right
/// click, Menu and Shift+F10 wish for the lane's menu.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// trace must outlive its use here; nullptr shows what to do first. Call again, with the
    /// same pointer too, when the trace was made anew: of the same run (main has the same pid)
    /// the same part stays visible, another is fitted.
    void setTrace(const trace::Trace *trace);
    /// Events were appended to the trace.
    void traceGrown();
    /// The run clock while a run goes on; nullopt when it is over. Bars grow up to it.
    void setNow(std::optional<RunTime> now);
    /// Why the run is over; as long as it goes on, Finished.
    void setRunEnd(trace::RunEnd end);
    void setTheme(const Theme &theme);

    void setCursorTime(std::optional<RunTime> time);
    std::optional<RunTime> cursorTime() const { return m_window.cursor(); }
    void setSelectedEvent(std::optional<std::size_t> event);
    std::optional<std::size_t> selectedEvent() const { return m_window.selected(); }
    void setHoveredEvent(std::optional<std::size_t> event);
    /// Framed as long as it is set, and its lane in view, to be found at once.
    void setMarkedEvent(std::optional<std::size_t> event);
    /// For views one above the other: what is visible, and how much a fitted run leaves room for.
    TimeRange timeRange() const { return m_window.range(); }
    /// It stays, whatever becomes of the view's size.
    void setTimeRange(TimeRange range);
    void setLeastEnd(RunTime end);
    /// How wide the names of the lanes are, and how wide they should be at least.
    double headerWidth() const { return m_frame.headers.width(); }
    void setLeastHeaderWidth(double width);
    /// For views one above the other: one of them explains the signs of both.
    void setLegend(Legend legend);
    std::vector<LegendEntry> legendSigns() const;
    void setAlsoInLegend(std::vector<LegendEntry> entries);
    /// Stands out over all else; empty: nothing does.
    void setPath(EventPath path);
    const EventPath &path() const { return m_path; }

    const trace::Trace *trace() const { return m_trace; }
    const TimelineIndex &index() const { return m_index; }
    /// Of what is shown now.
    const TimelineLayout &currentLayout() const;
    /// In widget coordinates; empty if the event is not visible.
    QRectF eventRect(std::size_t event) const;
    QRectF laneRect(std::size_t lane) const;
    bool endedWithTheRun(std::size_t lane) const { return app::endedWithTheRun(request(), lane); }
    /// Of a lane whose process lives now: wishes for its menu, and says whether it could.
    bool openLaneMenu(std::optional<std::size_t> lane);
    QRectF laneButtonRect(std::size_t lane) const;
    /// The whole run as a picture of this width; as high as it needs.
    QImage toImage(int width, double scale, const Theme &theme) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void fit();
    void zoomIn();
    void zoomOut();

signals:
    void cursorMoved(std::optional<joinery::trace::RunTime> time);
    void eventSelected(std::optional<std::size_t> event);
    void eventHovered(std::optional<std::size_t> event);
    void laneMenuWanted(const joinery::ProcessPath &process, QPoint globalPos);
    /// By the user.
    void timeRangeChanged(joinery::app::TimeRange range);
    /// Beside the selected one: Ctrl was held.
    void otherSelected(std::size_t event);
    /// Space: one of two to ask about.
    void eventMarked(std::size_t event);
    /// The path is put away.
    void pathCleared();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag { None, MayPan, Pan, Cursor };

    TimelineRequest request() const;
    TimelineFrame frameFor(int scrollBarWidth) const;
    void rememberRun();
    void tellRun();
    void remakeFrame();
    void forgetLayout();
    TimelineHighlight highlight() const;
    std::optional<QRectF> rectToLight(std::optional<std::size_t> event) const;
    bool showToolTip(const QPoint &globalPos, QPointF pos);
    bool isLive(std::size_t lane) const;
    std::optional<std::size_t> laneAt(QPointF pos) const;
    std::optional<std::size_t> laneOfKeys() const;
    std::optional<std::size_t> laneWithButton() const;
    bool isOnLaneButton(QPointF pos) const;
    void pointAtLane(QPointF pos);
    void zoomAround(double factor, double x);
    double keyboardFocusX() const;
    void continueDrag(QPointF pos);
    void moveCursorTo(double x);
    void moveCursorBy(double pixels);
    void dropCursor();
    void select(std::optional<std::size_t> event);
    void hover(std::optional<std::size_t> event);
    void selectNeighbour(int step);
    void selectInRow(int step);
    void revealSelected();
    void revealLaneOf(std::optional<std::size_t> event);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    const trace::Trace *m_trace = nullptr;
    TimelineIndex m_index;
    TimeWindow m_window;
    Theme m_theme;
    TextMeasure m_measure;
    TimelinePainter m_painter;
    std::optional<RunTime> m_now;
    trace::RunEnd m_runEnd = trace::RunEnd::Finished;
    std::optional<std::size_t> m_marked;
    RunTime m_leastEnd{};
    double m_leastHeaderWidth = 0;
    Legend m_legend = Legend::Shown;
    std::vector<LegendEntry> m_alsoInLegend;
    bool m_takesRange = false; ///< another view's: not to be told back
    QScrollBar *m_scrollBar;
    std::optional<int> m_mainPid; ///< which run is shown
    bool m_showFocus = false; ///< it came by the keyboard
    TimelineFrame m_frame;
    EventPath m_path;
    mutable std::optional<TimelineLayout> m_layout; ///< none: to be made anew
    std::optional<std::size_t> m_pointedLane; ///< whose header the pointer is over
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
};

} // namespace joinery::app
