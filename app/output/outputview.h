// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "trace/trace.h"

#include <QWidget>

#include <cstddef>
#include <optional>
#include <vector>

class QStackedLayout;
class QTabBar;

namespace joinery::app {

class AdviceLabel;
class OutputDelegate;
class OutputList;
class OutputModel;
class Relations;

/// What the run wrote: as a terminal would show it (interleaved, in ticket order), or process by
/// process. A line selected here is announced, and one selected elsewhere is shown here.
///
/// Data comes down by setters, wishes go up by signals; a setter emits none. Events are indices
/// into Trace::events(). 100,000 lines cost no more to show than one screenful.
class OutputView : public QWidget {
    Q_OBJECT

public:
    explicit OutputView(QWidget *parent = nullptr);

    /// trace must outlive its use here; nullptr shows what to do first. Call again, with the same
    /// pointer too, when the trace was made anew.
    void setTrace(const trace::Trace *trace);
    /// Events were appended to the trace.
    void traceGrown();
    void setTheme(const Theme &theme);
    /// What was written later is shown as not yet written; nullopt: all counts.
    void setCursorTime(std::optional<trace::RunTime> time);
    void setSelectedEvent(std::optional<std::size_t> event);
    void setHoveredEvent(std::optional<std::size_t> event);
    /// How the lines stand to each other: with the one under the pointer, else the selected one.
    /// Must outlive its use here.
    void setRelations(const Relations *relations);
    /// The two that are asked about, or the one that waits for another: numbered.
    void setAsked(std::vector<std::size_t> events);
    /// Stands below the lines.
    void addFooter(QWidget *footer);

    /// The tabs Interleaved | By process, for a panel that wants them in its title bar: put it
    /// there, and the view keeps it working.
    QTabBar *tabs() const { return m_tabs; }

public slots:
    /// The selected line's text, or all lines', to the clipboard.
    void copy();

signals:
    void eventSelected(std::optional<std::size_t> event);
    void eventHovered(std::optional<std::size_t> event);
    /// Beside the selected one: Ctrl or Shift was held.
    void otherSelected(std::size_t event);
    /// Space: one of two to ask about.
    void eventMarked(std::size_t event);
    /// The question is put away.
    void askedCleared();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeList();
    bool handlePress(const QMouseEvent &press);
    bool handleKey(const QKeyEvent &key);
    void showFocused();
    void revealAsked();
    void showGrouping(int tab);
    void showEmptyOrList();
    QString advice() const;
    void fitColumns();
    void showSelected();
    void wordAll();

    const trace::Trace *m_trace = nullptr;
    OutputModel *m_model;
    OutputDelegate *m_delegate;
    QTabBar *m_tabs;
    OutputList *m_list;
    AdviceLabel *m_empty;
    QStackedLayout *m_stack;
    std::optional<std::size_t> m_selected;
    std::optional<std::size_t> m_hovered;
    std::vector<std::size_t> m_asked;
    Qt::KeyboardModifiers m_modifiers; ///< of the key or button that came last
    bool m_isOver = false; ///< nothing more comes
    bool m_applying = false; ///< a setter works: its selection is no wish of the user's
};

} // namespace joinery::app
