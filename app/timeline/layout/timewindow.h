// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinecoordinates.h"

#include <QObject>

#include <optional>

namespace joinery::app {

/// How the visible range moves while a run goes on.
enum class Follow {
    Fit, ///< the whole run stays visible; also afterwards
    Slide, ///< the length stays, the newest is kept visible
    Off,
};

/// The one owner of what part of the run is visible, of the selected and the hovered event and of
/// the time cursor. Setters return early when nothing changed.
class TimeWindow : public QObject {
    Q_OBJECT

public:
    explicit TimeWindow(QObject *parent = nullptr) : QObject(parent) { }

    TimeRange range() const { return m_range; }
    Follow follow() const { return m_follow; }
    std::optional<RunTime> cursor() const { return m_cursor; }
    std::optional<std::size_t> selected() const { return m_selected; }
    std::optional<std::size_t> hovered() const { return m_hovered; }

    /// The plot's width in pixels, and how many of them a fitted run leaves empty.
    void setPlot(double width, double padLeft, double padRight);
    /// How far the run has come, and whether it still goes on.
    void setRun(RunTime end, bool live);

    void fit();
    void zoom(double factor, RunTime around);
    void pan(RunTime by);
    void show(TimeRange range);
    /// Moves as little as needed to have t inside, with some room around it.
    void reveal(RunTime t);

    void setCursor(std::optional<RunTime> cursor);
    void setSelected(std::optional<std::size_t> event);
    void setHovered(std::optional<std::size_t> event);

signals:
    void rangeChanged();
    void cursorChanged();
    void selectedChanged();
    void hoveredChanged();

private:
    void setRange(TimeRange range);
    void setByHand(TimeRange range);
    void followRun();

    TimeRange m_range{RunTime(0), std::chrono::seconds(5)};
    RunTime m_end{};
    bool m_live = false;
    double m_width = 800;
    double m_padLeft = 8;
    double m_padRight = 64;
    Follow m_follow = Follow::Fit;
    std::optional<RunTime> m_cursor;
    std::optional<std::size_t> m_selected;
    std::optional<std::size_t> m_hovered;
};

} // namespace joinery::app
