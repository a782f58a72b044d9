// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonpage.h"

#include "app/theme/scaled.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace joinery::app {
namespace {

constexpr int ringWidth = 2;

} // namespace

LessonPage::LessonPage(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(ringWidth, ringWidth, ringWidth, ringWidth);
    viewport()->setAutoFillBackground(false);
    auto *sheet = new QWidget;
    m_column = new QVBoxLayout(sheet);
    m_column->addStretch();
    // A sheet without a size would be measured now, and again when there is something on it.
    sheet->resize(size());
    setWidget(sheet);
    // The card's own colour shows through; setWidget() had other ideas.
    sheet->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_inView = {}; });
}

void LessonPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    const int beside = theme.metrics.margin - ringWidth;
    const int above = scaled(theme, 4) - ringWidth;
    m_column->setContentsMargins(beside, above, beside, above);
    m_column->setSpacing(scaled(theme, 10));
    update();
}

void LessonPage::scrollToTop()
{
    m_inView = {};
    verticalScrollBar()->setValue(0);
}

bool LessonPage::scrollBy(int key)
{
    QScrollBar &bar = *verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar.triggerAction(QScrollBar::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar.triggerAction(QScrollBar::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar.triggerAction(QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar.triggerAction(QScrollBar::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        bar.triggerAction(QScrollBar::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar.triggerAction(QScrollBar::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

void LessonPage::bringIntoView(const QWidget &widget, const QRect &part)
{
    m_inView = {&widget, part};
    scrollTo(m_inView);
}

void LessonPage::scrollTo(const Place &place)
{
    const QRect there(place.widget->mapTo(&sheet(), place.part.topLeft()), place.part.size());
    QScrollBar &bar = *verticalScrollBar();
    const int gap = m_theme.metrics.gap;
    const int last = there.bottom() + gap - viewport()->height();
    bar.setValue(std::min(std::max(bar.value(), last), there.top() - gap));
}

bool LessonPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool taken = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::Resize && m_inView.widget)
        scrollTo(m_inView);
    return taken;
}

bool LessonPage::event(QEvent *event)
{
    const bool taken = QScrollArea::event(event);
    if (event->type() == QEvent::Paint && m_ring)
        paintRing();
    return taken;
}

void LessonPage::paintRing()
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.accent, ringWidth));
    const double inset = ringWidth / 2.0;
    const double radius = m_theme.metrics.barRadius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void LessonPage::keyPressEvent(QKeyEvent *event)
{
    showRing(hasFocus());
    if (event->modifiers() != Qt::NoModifier || !scrollBy(event->key()))
        event->ignore();
}

void LessonPage::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    // Who clicks knows where they are; the ring is for who came by a key.
    const Qt::FocusReason reason = event->reason();
    showRing(
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason);
}

void LessonPage::focusOutEvent(QFocusEvent *event)
{
    QScrollArea::focusOutEvent(event);
    showRing(false);
}

void LessonPage::showRing(bool shown)
{
    m_ring = shown;
    update();
}

} // namespace joinery::app
