// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStackedWidget>

#include <array>

class QTabBar;

namespace joinery::app {

/// What the timeline's card can show, in the order of its tabs.
enum class TimelinePage {
    ThisRun,
    Compare, ///< beside another run
    Series, ///< many runs of the program
    Orders, ///< every order that is possible
};

/// The pages of the timeline's card and the tabs that choose among them. A page is made by whoever
/// it belongs to when it is chosen for the first time; the first one is always there. Which one is
/// shown is kept as long as the window is open.
class TimelinePages : public QStackedWidget {
    Q_OBJECT

public:
    explicit TimelinePages(QWidget *parent = nullptr);

    /// For the card's header.
    QTabBar *tabs() const { return m_tabs; }
    /// Shown at once where the page is chosen; the keyboard goes from page to page.
    void setPage(TimelinePage page, QWidget *widget);
    void showPage(TimelinePage page);
    TimelinePage page() const;
    /// How many runs a series has: its tab says so.
    void setRunsOfSeries(int runs);

    /// As much as the run needs: other pages make do with that.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Another page is chosen now; who makes it does it at once.
    void pageChosen(joinery::app::TimelinePage page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChosen();
    void retranslate();

    static constexpr int pageCount = int(TimelinePage::Orders) + 1;

    QTabBar *m_tabs;
    std::array<QWidget *, pageCount> m_pages{};
    int m_runs = 50;
};

} // namespace joinery::app
