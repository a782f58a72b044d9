// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QSplitter>

#include <array>

class QSettings;
class QTabBar;
class QToolButton;

namespace joinery::app {

class EarlierRunMenu;
class LessonPanel;
class OrderView;
class OutputView;
class PanelCard;
class ProgramPanel;
class TimelineView;

/// The window's panels as cards, left to right as a student reads: what to do, what runs, what
/// happened.
class MainPanels : public QSplitter {
    Q_OBJECT

public:
    enum class Panel { Lesson, Program, Timeline, Order, Output };
    static constexpr std::array all{
        Panel::Lesson, Panel::Program, Panel::Timeline, Panel::Order, Panel::Output};

    explicit MainPanels(QWidget *parent = nullptr);

    LessonPanel &lesson() const { return *m_lesson; }
    ProgramPanel &program() const { return *m_program; }
    TimelineView &timeline() const { return *m_timeline; }
    OrderView &order() const { return *m_order; }
    EarlierRunMenu &earlierRunMenu() const { return *m_earlier; }
    OutputView &output() const { return *m_output; }
    QToolButton &resetButton() const { return *m_reset; }

    void setTheme(const Theme &theme);
    void restoreSizes(QSettings &settings);
    void saveSizes(QSettings &settings) const;

    /// Gives the panel the keyboard; one that had collapsed opens.
    void focusPanel(Panel panel);
    enum class Direction { Forward, Backward };
    void focusNextPanel(Direction direction);
    /// Has collapsed because the window is too small; it may be shown again all the same.
    bool isCollapsed(Panel panel) const { return m_collapsed[static_cast<std::size_t>(panel)]; }
    PanelCard &card(Panel panel) const { return *m_cards[static_cast<std::size_t>(panel)]; }

signals:
    void collapsedChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCards();
    void setDefaultSizes();
    /// A panel collapses where the window is too small for it, and comes back with the room.
    void collapse(Panel panel, bool tooSmall);
    void retranslate();

    LessonPanel *m_lesson;
    ProgramPanel *m_program;
    TimelineView *m_timeline;
    OrderView *m_order;
    EarlierRunMenu *m_earlier;
    OutputView *m_output;
    QToolButton *m_reset;
    QToolButton *m_fit;
    QSplitter *m_happened;
    std::array<PanelCard *, all.size()> m_cards{};
    std::array<bool, all.size()> m_collapsed{};
    bool m_sized = false;
};

} // namespace joinery::app
