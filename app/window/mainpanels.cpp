// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainpanels.h"

#include "app/commands/shortcuts.h"
#include "app/lesson/lessonpanel.h"
#include "app/order/earlierrunmenu.h"
#include "app/order/orderview.h"
#include "app/output/outputview.h"
#include "app/panels/showorhide.h"
#include "app/playground/playgroundpanel.h"
#include "app/playground/snippetinserter.h"
#include "app/program/programgutter.h"
#include "app/program/programpanel.h"
#include "app/timeline/timelineview.h"
#include "app/why/whycard.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QSettings>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace joinery::app {
namespace {

const QString foldedKey = QStringLiteral("panels/folded");
const QString whyKey = QStringLiteral("why/used");

/// The editor's own margins, its scroll bar and the card's frame.
constexpr int besideLines = 40;

/// No screen is larger: what settings say beyond it was not chosen by anybody.
constexpr int largestSize = 10'000;

QString sizeKey(Panel panel)
{
    return QStringLiteral("panels/size/") + keyOf(panel);
}

QToolButton *flatButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("flat", true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

bool takesKeys(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus);
}

/// The card's view, or what in it takes keys first; where that is empty, a control of its header.
QWidget &focusTarget(const PanelCard &card)
{
    QWidget &view = *card.view();
    QWidget *proxy = view.focusProxy();
    while (proxy && proxy->focusProxy())
        proxy = proxy->focusProxy();
    if (takesKeys(view) || (proxy && takesKeys(*proxy)))
        return view;
    QList<QWidget *> candidates = view.findChildren<QWidget *>();
    candidates += card.findChildren<QWidget *>();
    const auto first = std::ranges::find_if(candidates, [](QWidget *w) { return takesKeys(*w); });
    return first == candidates.end() ? view : **first;
}

} // namespace

MainPanels::MainPanels(QWidget *parent) : PanelSplitter(Qt::Horizontal, parent)
{
    m_happened = new PanelSplitter(Qt::Vertical);
    addCards();
    fillCards();
    connect(m_reset, &QToolButton::clicked, m_program, &ProgramPanel::reset);
    connect(m_fit, &QToolButton::clicked, m_timeline, &TimelineView::fit);
    connect(m_pages, &TimelinePages::pageChosen, m_fit, [this](TimelinePage page) {
        m_fit->setVisible(page == TimelinePage::ThisRun);
        // The page shows the order between its two runs, and which run is the other one.
        card(comparesRuns() ? Panel::Timeline : Panel::Order).addControl(m_earlier);
        using Words = EarlierRunMenu::Words;
        m_earlier->setWords(comparesRuns() ? Words::Name : Words::Sentence);
        showFolds();
    });
    for (const PanelSplitter *splitter : {static_cast<PanelSplitter *>(this), m_happened}) {
        connect(splitter, &QSplitter::splitterMoved, this, &MainPanels::keepSizes);
        connect(splitter, &PanelSplitter::resetWanted, this, &MainPanels::forgetSizes);
    }
    retranslate();
}

/// The cards stand before anything is in them: a splitter measures all that it holds each time that
/// something about it changes.
void MainPanels::addCards()
{
    const auto add = [this](Panel panel, QSplitter *to) {
        const auto folds = isColumn(panel) ? PanelCard::Folds::ToColumn : PanelCard::Folds::ToRow;
        m_cards[panel] = new PanelCard(folds);
        to->addWidget(m_cards[panel]);
        connect(m_cards[panel], &PanelCard::foldToggled, this, [=, this] { toggleFold(panel); });
    };
    add(Panel::Lesson, this);
    add(Panel::Program, this);
    addWidget(m_happened);
    for (const Panel panel : {Panel::Timeline, Panel::Order, Panel::Output})
        add(panel, m_happened);
    // A splitter lays its last child lowest, and what is lowest is read out first.
    for (const Panel panel : allPanels)
        card(panel).raise();
    m_happened->raise();
}

/// Each is made in its card: what moves to another parent is styled anew with all that it holds.
void MainPanels::fillCards()
{
    card(Panel::Lesson).setView(m_lesson = new LessonPanel(&card(Panel::Lesson)));
    card(Panel::Program).setView(m_program = new ProgramPanel(&card(Panel::Program)));
    card(Panel::Timeline).setView(m_pages = new TimelinePages(&card(Panel::Timeline)));
    m_pages->setPage(TimelinePage::ThisRun, m_timeline = new TimelineView(m_pages));
    card(Panel::Order).setView(m_order = new OrderView(&card(Panel::Order)));
    card(Panel::Output).setView(m_output = new OutputView(&card(Panel::Output)));
    card(Panel::Program).addControl(m_reset = flatButton(&card(Panel::Program)));
    card(Panel::Timeline).addControl(m_fit = flatButton(&card(Panel::Timeline)));
    card(Panel::Order).addControl(m_earlier = new EarlierRunMenu(&card(Panel::Order)));
    card(Panel::Timeline).addTabs(m_pages->tabs());
    card(Panel::Output).addTabs(m_output->tabs());
    m_output->addFooter(m_why = new WhyCard(m_output));
}

PlaygroundPanel &MainPanels::playground()
{
    if (!m_playground) {
        m_playground = new PlaygroundPanel(&card(Panel::Lesson));
        m_playground->hide();
        m_playground->setTheme(m_theme);
        auto *inserter = new SnippetInserter(m_program->editor(), m_playground);
        connect(m_playground, &PlaygroundPanel::snippetWanted, inserter, &SnippetInserter::insert);
    }
    return *m_playground;
}

void MainPanels::setGuide(Guide guide)
{
    if (guide == m_guide)
        return;
    m_guide = guide;
    if (guide == Guide::Playground)
        card(Panel::Lesson).setView(&playground());
    else
        card(Panel::Lesson).setView(m_lesson);
    retranslate();
}

void MainPanels::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (const Panel panel : allPanels)
        card(panel).setTheme(theme);
    if (m_contents == PanelCard::Contents::Shown)
        themeViews();
    arrange();
}

void MainPanels::themeViews()
{
    m_lesson->setTheme(m_theme);
    if (m_playground)
        m_playground->setTheme(m_theme);
    m_program->setTheme(m_theme);
    m_timeline->setTheme(m_theme);
    m_order->setTheme(m_theme);
    m_output->setTheme(m_theme);
    m_why->setTheme(m_theme);
}

void MainPanels::setContents(PanelCard::Contents contents)
{
    m_contents = contents;
    if (contents == PanelCard::Contents::Shown)
        themeViews();
    for (const Panel panel : allPanels)
        card(panel).setContents(contents);
    arrange();
}

void MainPanels::restoreSizes(const QSettings &settings)
{
    for (const Panel panel : allPanels)
        m_chosen[panel] = std::clamp(settings.value(sizeKey(panel), 0).toInt(), 0, largestSize);
    m_why->setUsed(settings.value(whyKey, false).toBool());
    m_folds.restore(settings.value(foldedKey).toStringList());
    showFolds();
}

void MainPanels::saveSizes(QSettings &settings) const
{
    for (const Panel panel : allPanels)
        settings.setValue(sizeKey(panel), m_chosen[panel]);
    settings.setValue(whyKey, m_why->isUsed());
    settings.setValue(foldedKey, m_folds.kept());
}

void MainPanels::toggleFold(Panel panel)
{
    m_folds.toggle(panel);
    showFolds();
}

bool MainPanels::comparesRuns() const
{
    return m_pages->page() == TimelinePage::Compare;
}

PanelState MainPanels::stateOf(Panel panel) const
{
    if (m_presented)
        return (*m_presented)[panel] ? PanelState::Open : PanelState::Hidden;
    if (panel == Panel::Order && comparesRuns())
        return PanelState::Hidden;
    return m_folds.isFolded(panel) ? PanelState::Folded : PanelState::Open;
}

void MainPanels::showFolds()
{
    bool anyHappened = false;
    for (const Panel panel : allPanels) {
        card(panel).setState(stateOf(panel));
        card(panel).setHeader(m_presented ? PanelCard::Header::Hidden : PanelCard::Header::Shown);
        anyHappened = anyHappened || (!isColumn(panel) && stateOf(panel) != PanelState::Hidden);
    }
    showOrHide(*m_happened, anyHappened);
    arrange();
}

void MainPanels::present(std::optional<PerPanel<bool>> shown)
{
    m_presented = shown;
    using Navigation = LessonPanel::Navigation;
    using Help = ProgramPanel::Help;
    m_lesson->setNavigation(m_presented ? Navigation::Elsewhere : Navigation::Here);
    m_program->setHelp(m_presented ? Help::Hidden : Help::Shown);
    showFolds();
}

int MainPanels::programNeeds() const
{
    const QFontMetrics metrics(m_theme.monoFont());
    int longest = 0;
    for (const QString &line : m_program->program().split(u'\n'))
        longest = std::max(longest, metrics.horizontalAdvance(line));
    const auto *gutter = m_program->findChild<ProgramGutter *>();
    return longest + (gutter ? gutter->idealWidth() : 0) + besideLines;
}

/// Beside the program it leaves that its lines, as long as it can be read itself.
int MainPanels::lessonWhilePresenting() const
{
    const int usual = width() * 2 / 5;
    if (stateOf(Panel::Program) != PanelState::Open)
        return usual;
    const int least = m_theme.metrics.textPx * 14;
    return std::clamp(width() - programNeeds() - handleWidth(), std::min(least, usual), usual);
}

void MainPanels::arrange()
{
    const PanelCard &orderCard = card(Panel::Order);
    PanelRequest request{
        .size = size(),
        .handle = handleWidth(),
        .title = orderCard.titleThickness() + 2,
        .orderNeeds = m_order->sizeHint().height() + orderCard.heightWithoutView(),
        .orderLeast = m_order->minimumSizeHint().height() + orderCard.heightWithoutView()};
    for (const Panel panel : allPanels)
        request.state[panel] = stateOf(panel);
    if (m_presented) {
        request.programNeeds = programNeeds();
        request.chosen[Panel::Lesson] = lessonWhilePresenting();
        request.chosen[Panel::Timeline] = 62; // shares of what the order leaves
        request.chosen[Panel::Output] = 38;
    } else {
        request.chosen = m_chosen;
    }
    if (comparesRuns()) {
        request.chosen[Panel::Timeline] = 0;
        request.timelineShare = 0.76;
    }
    const PanelSizes sizes = panelSizes(request);
    setSizes(sizes.columns);
    m_happened->setSizes(sizes.rows);
}

/// What the user dragged a handle to is his, until he clicks it twice.
void MainPanels::keepSizes()
{
    if (m_presented || comparesRuns())
        return;
    for (const Panel panel : allPanels) {
        if (card(panel).state() == PanelState::Open)
            m_chosen[panel] = isColumn(panel) ? card(panel).width() : card(panel).height();
    }
}

void MainPanels::forgetSizes()
{
    m_chosen = {};
    arrange();
}

void MainPanels::resizeEvent(QResizeEvent *event)
{
    PanelSplitter::resizeEvent(event);
    m_folds.setRoom(size());
    showFolds();
}

void MainPanels::focusPanel(Panel panel)
{
    if (panel == Panel::Order && comparesRuns())
        m_pages->showPage(TimelinePage::ThisRun);
    m_folds.open(panel);
    if (m_presented)
        (*m_presented)[panel] = true;
    showFolds();
    focusTarget(card(panel)).setFocus(Qt::ShortcutFocusReason);
}

void MainPanels::focusTimelinePage(TimelinePage page)
{
    m_pages->showPage(page);
    focusPanel(Panel::Timeline);
}

void MainPanels::focusNextPanel(Direction direction)
{
    const int count = int(allPanels.size());
    int current = direction == Direction::Forward ? -1 : 0;
    for (const Panel panel : allPanels) {
        if (card(panel).isAncestorOf(QApplication::focusWidget()))
            current = int(panel);
    }
    for (int steps = 1; steps <= count; ++steps) {
        const int by = direction == Direction::Forward ? steps : count - steps;
        const Panel next = allPanels[std::size_t((current + by + count) % count)];
        if (stateOf(next) == PanelState::Open) {
            focusTarget(card(next)).setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainPanels::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PanelSplitter::changeEvent(event);
}

void MainPanels::retranslate()
{
    const bool plays = m_guide == Guide::Playground;
    card(Panel::Lesson).setTitle(plays ? tr("Statements") : tr("Lesson"));
    card(Panel::Program).setTitle(tr("Program"));
    card(Panel::Timeline).setTitle(tr("Timeline"));
    card(Panel::Order).setTitle(tr("Order"));
    card(Panel::Output).setTitle(tr("Output"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip((plays ? tr("Back to an empty program (%1 brings yours back)")
                               : tr("Back to the lesson's program (%1 brings yours back)"))
                            .arg(keyText(ViewKey::Undo)));
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(withKeys(tr("Show the whole run"), ViewKey::FitRun));
}

} // namespace joinery::app
