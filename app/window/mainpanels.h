// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/panels/panelcard.h"
#include "app/panels/panelfolds.h"
#include "app/panels/panelsizes.h"
#include "app/panels/panelsplitter.h"
#include "app/panels/timelinepages.h"
#include "app/theme/theme.h"

#include <optional>

class QSettings;
class QToolButton;

namespace joinery::app {

class EarlierRunMenu;
class LessonPanel;
class OrderView;
class OutputView;
class PlaygroundPanel;
class ProgramPanel;
class TimelineView;
class WhyCard;

/// The window's panels as cards. Their sizes follow from the window's, from which of them are
/// folded, and from what the user dragged; two clicks on a handle undo the dragging.
class MainPanels : public PanelSplitter {
    Q_OBJECT

public:
    using Panel = app::Panel; // QFrame has another

    explicit MainPanels(QWidget *parent = nullptr);

    LessonPanel &lesson() const { return *m_lesson; }
    ProgramPanel &program() const { return *m_program; }
    TimelineView &timeline() const { return *m_timeline; }
    TimelinePages &timelinePages() const { return *m_pages; }
    OrderView &order() const { return *m_order; }
    EarlierRunMenu &earlierRunMenu() const { return *m_earlier; }
    OutputView &output() const { return *m_output; }
    WhyCard &why() const { return *m_why; }

    void setTheme(const Theme &theme);
    /// Of every card.
    void setContents(PanelCard::Contents contents);
    void restoreSizes(const QSettings &settings);
    void saveSizes(QSettings &settings) const;

    /// What tells what to do: a lesson, or the Playground's palette.
    enum class Guide { Lesson, Playground };
    void setGuide(Guide guide);
    /// Made when it is first needed.
    PlaygroundPanel &playground();

    /// Gives the panel the keyboard; one that is folded opens.
    void focusPanel(Panel panel);
    enum class Direction { Forward, Backward };
    /// The next one that is open.
    void focusNextPanel(Direction direction);
    /// Shows the page and gives it the keyboard.
    void focusTimelinePage(TimelinePage page);
    /// Of a panel that is open: folds it; of a folded one: opens it.
    void toggleFold(Panel panel);
    PanelCard &card(Panel panel) const { return *m_cards[panel]; }

    /// Shows only these, without their titles; nullopt: all, as they were.
    void present(std::optional<PerPanel<bool>> shown);
    /// How wide the program's longest line is with what stands beside it.
    int programNeeds() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCards();
    void fillCards();
    void showFolds();
    int lessonWhilePresenting() const;
    /// Two runs need more room, and show the order between them.
    bool comparesRuns() const;
    PanelState stateOf(Panel panel) const;
    void themeViews();
    void arrange();
    void keepSizes();
    void forgetSizes();
    void retranslate();

    LessonPanel *m_lesson;
    PlaygroundPanel *m_playground = nullptr;
    Guide m_guide = Guide::Lesson;
    ProgramPanel *m_program;
    TimelinePages *m_pages; ///< the first is the timeline
    TimelineView *m_timeline;
    OrderView *m_order;
    EarlierRunMenu *m_earlier;
    OutputView *m_output;
    WhyCard *m_why; ///< below the output
    QToolButton *m_reset;
    QToolButton *m_fit;
    PanelSplitter *m_happened;
    PerPanel<PanelCard *> m_cards;
    PanelFolds m_folds;
    PerPanel<int> m_chosen; ///< sizes by hand; 0: by themselves
    std::optional<PerPanel<bool>> m_presented;
    Theme m_theme;
    PanelCard::Contents m_contents = PanelCard::Contents::Shown;
};

} // namespace joinery::app
