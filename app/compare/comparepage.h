// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/eventmatch.h"
#include "app/order/orderribbon.h"
#include "app/runs/pastrun.h"
#include "app/theme/theme.h"
#include "app/timeline/layout/timelinecoordinates.h"

#include <QWidget>

#include <optional>
#include <string>

class QLabel;
class QStackedLayout;

namespace joinery::app {

class OrderView;
class TimelineView;

/// Two runs, one above the other on one scale of time: this run, and an earlier one. Between them
/// the order of their outputs. What is selected or hovered in one lights up in the other as well,
/// and where they first part is marked.
///
/// Data comes down by setters, which emit nothing. Events are indices into this run's
/// Trace::events(); those of the earlier run are told as their twins here.
class ComparePage : public QWidget {
    Q_OBJECT

public:
    explicit ComparePage(QWidget *parent = nullptr);

    /// run must outlive its use here; nullptr shows what to do first. earlier: nullptr, none. Call
    /// again when the trace was made anew.
    void
    setRuns(const trace::Trace *run, std::string program, Progress progress, PastRunPtr earlier);
    void traceGrown();
    void setNow(std::optional<trace::RunTime> now);
    /// Why this run is over; as long as it goes on, Finished.
    void setRunEnd(trace::RunEnd end);
    void setTheme(const Theme &theme);
    void setMotion(Motion motion);
    void setSelectedEvent(std::optional<std::size_t> event);
    void setHoveredEvent(std::optional<std::size_t> event);

    TimelineView &upper() const { return *m_upper; }
    TimelineView &lower() const { return *m_lower; }
    OrderView &order() const { return *m_order; }
    /// Where the runs first part, in a sentence; or what to do.
    QString sentence() const;

signals:
    void eventSelected(std::optional<std::size_t> event);
    void eventHovered(std::optional<std::size_t> event);
    /// Beside the selected one: Ctrl was held.
    void otherSelected(std::size_t event);
    /// Space: one of two to ask about.
    void eventMarked(std::size_t event);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectViews();
    void connectQuestions();
    void match();
    void shareLegend();
    void shareScale();
    void fit();
    void revealDifference();
    std::optional<std::size_t> twinThere(std::optional<std::size_t> event) const;
    std::optional<std::size_t> twinHere(std::optional<std::size_t> event) const;
    QString wordDifference() const;
    void retranslate();

    QStackedLayout *m_stack;
    QLabel *m_advice;
    QLabel *m_sentence;
    QLabel *m_upperName;
    QLabel *m_lowerName;
    TimelineView *m_upper;
    OrderView *m_order;
    TimelineView *m_lower;
    const trace::Trace *m_run = nullptr;
    std::string m_program;
    Progress m_progress = Progress::IsOver;
    trace::RunEnd m_runEnd = trace::RunEnd::Finished;
    PastRunPtr m_earlier;
    std::optional<analysis::EventMatch> m_match; ///< once the run is over
    std::optional<analysis::FirstDifference> m_difference;
};

} // namespace joinery::app
