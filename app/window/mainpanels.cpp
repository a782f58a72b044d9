// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainpanels.h"

#include "app/lesson/lessonpanel.h"
#include "app/order/earlierrunmenu.h"
#include "app/order/orderview.h"
#include "app/output/outputview.h"
#include "app/program/programpanel.h"
#include "app/timeline/timelineview.h"
#include "app/window/panelcard.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace joinery::app {
namespace {

// Below these widths a panel would leave too little to the ones that show what happened.
constexpr int lessonNeeds = 1040;
constexpr int programNeeds = 720;
constexpr int outputNeeds = 420;

const QString columnsKey = QStringLiteral("window/columns");
const QString rowsKey = QStringLiteral("window/rows");

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
    if (takesKeys(view) || (proxy && takesKeys(*proxy)))
        return view;
    QList<QWidget *> candidates = view.findChildren<QWidget *>();
    candidates += card.findChildren<QWidget *>();
    const auto first = std::ranges::find_if(candidates, [](QWidget *w) { return takesKeys(*w); });
    return first == candidates.end() ? view : **first;
}

} // namespace

MainPanels::MainPanels(QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    m_happened = new QSplitter(Qt::Vertical);
    m_lesson = new LessonPanel;
    m_program = new ProgramPanel;
    m_timeline = new TimelineView;
    m_order = new OrderView;
    m_earlier = new EarlierRunMenu(this);
    m_output = new OutputView;
    m_reset = flatButton(this);
    m_fit = flatButton(this);
    addCards();
    connect(m_reset, &QToolButton::clicked, m_program, &ProgramPanel::reset);
    connect(m_fit, &QToolButton::clicked, m_timeline, &TimelineView::fit);
    retranslate();
}

void MainPanels::addCards()
{
    m_cards = {
        new PanelCard(m_lesson), new PanelCard(m_program), new PanelCard(m_timeline),
        new PanelCard(m_order), new PanelCard(m_output)};
    card(Panel::Program).addControl(m_reset);
    card(Panel::Timeline).addControl(m_fit);
    card(Panel::Order).addControl(m_earlier);
    card(Panel::Output).addTabs(m_output->tabs());
    addWidget(m_cards[0]);
    addWidget(m_cards[1]);
    for (const Panel panel : {Panel::Timeline, Panel::Order, Panel::Output})
        m_happened->addWidget(&card(panel));
    addWidget(m_happened);
    m_cards[0]->setMinimumWidth(230);
    m_cards[1]->setMinimumWidth(240);
    m_happened->setMinimumWidth(360);
    for (QSplitter *splitter : {static_cast<QSplitter *>(this), m_happened}) {
        splitter->setHandleWidth(10);
        splitter->setChildrenCollapsible(false);
    }
    setStretchFactor(2, 1);
    // What the order needs does not grow with the window.
    m_happened->setStretchFactor(0, 1);
    m_happened->setStretchFactor(1, 0);
    m_happened->setStretchFactor(2, 1);
}

void MainPanels::setTheme(const Theme &theme)
{
    for (PanelCard *panelCard : m_cards)
        panelCard->setTheme(theme);
    m_lesson->setTheme(theme);
    m_program->setTheme(theme);
    m_timeline->setTheme(theme);
    m_order->setTheme(theme);
    m_output->setTheme(theme);
}

void MainPanels::restoreSizes(QSettings &settings)
{
    m_sized = restoreState(settings.value(columnsKey).toByteArray())
        && m_happened->restoreState(settings.value(rowsKey).toByteArray());
    if (!m_sized)
        setDefaultSizes();
}

void MainPanels::saveSizes(QSettings &settings) const
{
    settings.setValue(columnsKey, saveState());
    settings.setValue(rowsKey, m_happened->saveState());
}

void MainPanels::setDefaultSizes()
{
    m_sized = true;
    // Wide enough for a line such as f1 = Process(target=f, args=("f1", 1.0), name="f1").
    const int program = std::clamp(width() * 34 / 100, 474, 640);
    const int lesson = std::clamp(width() * 19 / 100, 230, 340);
    setSizes({lesson, program, std::max(width() - lesson - program, 360)});
    const int order = card(Panel::Order).sizeHint().height();
    const int rest = height() - order;
    m_happened->setSizes({rest * 54 / 100, order, rest * 46 / 100});
}

void MainPanels::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    collapse(Panel::Lesson, width() < lessonNeeds);
    collapse(Panel::Program, width() < programNeeds);
    collapse(Panel::Output, height() < outputNeeds);
}

void MainPanels::collapse(Panel panel, bool tooSmall)
{
    bool &collapsed = m_collapsed[static_cast<std::size_t>(panel)];
    // Only at the edge: a panel opened by hand in a small window stays open.
    if (collapsed == tooSmall)
        return;
    collapsed = tooSmall;
    card(panel).setVisible(!tooSmall);
    emit collapsedChanged();
}

void MainPanels::focusPanel(Panel panel)
{
    card(panel).show();
    focusTarget(card(panel)).setFocus(Qt::ShortcutFocusReason);
}

void MainPanels::focusNextPanel(Direction direction)
{
    const int count = int(all.size());
    int current = direction == Direction::Forward ? -1 : 0;
    for (int i = 0; i < count; ++i) {
        if (m_cards[i]->isAncestorOf(QApplication::focusWidget()))
            current = i;
    }
    for (int steps = 1; steps <= count; ++steps) {
        const int by = direction == Direction::Forward ? steps : count - steps;
        const int next = (current + by + count) % count;
        if (m_cards[next]->isVisible()) {
            focusPanel(static_cast<Panel>(next));
            return;
        }
    }
}

void MainPanels::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QSplitter::changeEvent(event);
}

void MainPanels::retranslate()
{
    card(Panel::Lesson).setTitle(tr("Lesson"));
    card(Panel::Program).setTitle(tr("Program"));
    card(Panel::Timeline).setTitle(tr("Timeline"));
    card(Panel::Order).setTitle(tr("Order"));
    card(Panel::Output).setTitle(tr("Output"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the lesson's program (Ctrl+Z brings yours back)"));
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Show the whole run (F)"));
}

} // namespace joinery::app
