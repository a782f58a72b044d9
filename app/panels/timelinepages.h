// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStackedWidget>

class QTabBar;

namespace joinery::app {

/// What the timeline's card can show, in the order of its tabs.
enum class TimelinePage {
    ThisRun,
    Compare, ///< beside another run
    Series, ///< many runs of the program
    Orders, ///< every order that is possible
};

/// The pages of the timeline's card and the tabs that choose among them. A page that nobody has
/// filled says in one sentence what to do. Which one is shown is kept as long as the window is
/// open.
class TimelinePages : public QStackedWidget {
    Q_OBJECT

public:
    explicit TimelinePages(QWidget *parent = nullptr);

    /// For the card's header.
    QTabBar *tabs() const { return m_tabs; }
    /// The widget takes the place of the sentence, and gets the keyboard where the page has it.
    void setPage(TimelinePage page, QWidget *widget);
    void showPage(TimelinePage page);
    TimelinePage page() const { return TimelinePage(currentIndex()); }
    /// How many runs a series has: its tab says so.
    void setRunsOfSeries(int runs);

    /// As much as the run needs: other pages make do with that.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Another page is shown now.
    void pageChosen(joinery::app::TimelinePage page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void handOnFocus();
    void retranslate();

    QTabBar *m_tabs;
    int m_runs = 50;
};

} // namespace joinery::app
