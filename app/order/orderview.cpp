// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderview.h"

#include "app/order/orderaccessible.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>
#include <chrono>

namespace joinery::app {
namespace {

constexpr int scrollBarHeight = 10;
constexpr std::chrono::milliseconds slideTime{500};

} // namespace

OrderView::OrderView(QWidget *parent)
    : QWidget(parent),
      m_theme(Theme::of(Scheme::Light)),
      m_measure(m_theme),
      m_painter(m_theme),
      m_scrollBar(new QScrollBar(Qt::Horizontal, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    OrderAccessible::install();
    m_scrollBar->hide();
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &OrderView::forgetLayout);
    m_slide.setStartValue(0.0);
    m_slide.setEndValue(1.0);
    m_slide.setDuration(int(slideTime.count()));
    m_slide.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, &OrderView::forgetLayout);
    retranslate();
}

void OrderView::setRun(const trace::Trace *trace, std::string program, Progress progress)
{
    const bool sameProgram = program == m_program;
    m_trace = trace;
    m_program = std::move(program);
    m_progress = progress;
    m_cursor.reset();
    m_selected.reset();
    m_hovered.reset();
    m_slide.stop();
    if (m_earlier && !sameProgram)
        setEarlier(m_earlier);
    forgetRibbon();
    // While it grows its end is followed; read is it from the beginning.
    m_scrollBar->setValue(0);
}

void OrderView::traceGrown()
{
    const bool atTheEnd = m_scrollBar->value() == m_scrollBar->maximum();
    forgetRibbon();
    if (atTheEnd)
        m_scrollBar->setValue(m_scrollBar->maximum());
}

void OrderView::setEarlier(PastRunPtr earlier)
{
    m_slide.stop();
    const bool isChoice = m_earlier && earlier && m_earlier != earlier;
    m_earlier = std::move(earlier);
    m_match.reset();
    if (m_earlier)
        m_match.emplace(*m_earlier->trace, m_earlier->header.scenarioText, m_program, mostChips);
    m_hovered.reset();
    forgetRibbon();
    if (isChoice)
        startSliding();
}

/// From where the chips were in the earlier run to where they are in this one.
void OrderView::startSliding()
{
    const bool wanted = m_motion == Motion::Moving && isVisible() && m_trace
        && m_progress == Progress::IsOver
        && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (wanted)
        m_slide.start();
}

void OrderView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_measure = TextMeasure(theme);
    m_painter = OrderPainter(theme);
    updateGeometry();
    forgetLayout();
    fitScrollBar();
}

void OrderView::setMotion(Motion motion)
{
    m_motion = motion;
    if (motion == Motion::Still)
        m_slide.stop();
    forgetLayout();
}

void OrderView::setCursorTime(std::optional<trace::RunTime> time)
{
    m_cursor = time;
    update();
}

void OrderView::setSelectedEvent(std::optional<std::size_t> event)
{
    if (event == m_selected)
        return;
    m_selected = event;
    if (const auto place = placeOf(event))
        reveal(*place);
    update();
}

void OrderView::setHoveredEvent(std::optional<std::size_t> event)
{
    // What is hovered here comes back from the window; an earlier run's chip has no event in it.
    if (!event && m_hovered && m_hovered->row == RibbonRow::Earlier)
        return;
    m_hovered = placeOf(event);
    update();
}

const OrderRibbon &OrderView::ribbon() const
{
    if (!m_ribbon && !m_trace)
        m_ribbon = OrderRibbon{};
    else if (!m_ribbon)
        m_ribbon = m_match ? orderRibbon(*m_trace, m_progress, *m_earlier->trace, *m_match)
                           : orderRibbon(*m_trace);
    return *m_ribbon;
}

const OrderLayout &OrderView::currentLayout() const
{
    if (!m_layout)
        m_layout = orderLayout(request());
    return *m_layout;
}

OrderRequest OrderView::request() const
{
    const bool scrolls = !m_scrollBar->isHidden();
    OrderRequest request{
        .ribbon = &ribbon(),
        .measure = &m_measure,
        .metrics = m_theme.metrics,
        .size = QSizeF(width(), height() - (scrolls ? scrollBarHeight : 0)),
        .scrollX = scrolls ? double(m_scrollBar->value()) : 0,
    };
    if (m_slide.state() == QAbstractAnimation::Running)
        request.slide = m_slide.currentValue().toDouble();
    request.labels[0] = tr("This run");
    if (m_earlier)
        request.labels[1] = runName(m_earlier->number);
    return request;
}

QString OrderView::sentence(const ChipPlace &place) const
{
    return chipSentence(
        ribbon(),
        {m_trace, m_earlier ? m_earlier->trace.get() : nullptr, m_earlier ? m_earlier->number : 0},
        place.row, place.index);
}

QString OrderView::advice() const
{
    if (!m_trace)
        return tr("Press Run: what is printed stands here in its order, beside an earlier run's.");
    if (m_trace->outputs().empty() && m_progress == Progress::GoesOn)
        return tr("Nothing has been printed yet.");
    if (m_trace->outputs().empty())
        return tr("This run printed nothing.");
    if (!m_earlier && m_progress == Progress::IsOver)
        return tr("Run again to compare the order.");
    return {};
}

std::optional<ChipPlace> OrderView::placeOf(std::optional<std::size_t> event) const
{
    if (!event)
        return std::nullopt;
    const auto &chips = ribbon().row(RibbonRow::This);
    const auto chip = std::ranges::find(chips, *event, &RibbonChip::event);
    if (chip == chips.end())
        return std::nullopt;
    return ChipPlace{RibbonRow::This, std::size_t(chip - chips.begin())};
}

QSize OrderView::sizeHint() const
{
    return {720, qCeil(orderHeight(m_theme.metrics, m_measure))};
}

QSize OrderView::minimumSizeHint() const
{
    return {300, qCeil(leastOrderHeight(m_theme.metrics, m_measure))};
}

void OrderView::forgetRibbon()
{
    m_ribbon.reset();
    forgetLayout();
    fitScrollBar();
}

void OrderView::forgetLayout()
{
    m_layout.reset();
    update();
}

void OrderView::fitScrollBar()
{
    const QSignalBlocker quiet(m_scrollBar);
    if (!m_trace) {
        m_scrollBar->hide(); // and nothing is measured, which would load fonts
        return;
    }
    const double plot = currentLayout().plot.width();
    const double rest = currentLayout().contentWidth - plot;
    m_scrollBar->setVisible(rest > 1);
    m_scrollBar->setGeometry(
        qRound(currentLayout().plot.left()), height() - scrollBarHeight, qRound(plot),
        scrollBarHeight);
    m_scrollBar->setRange(0, qCeil(std::max(0.0, rest)));
    m_scrollBar->setPageStep(qRound(plot));
    m_scrollBar->setSingleStep(qCeil(currentLayout().pitch));
    forgetLayout();
}

void OrderView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    paintAdvice(painter);
    if (!currentLayout().chips.empty()) {
        OrderHighlight highlight{placeOf(m_selected), m_hovered, std::nullopt};
        if (m_cursor)
            highlight.written = m_trace->outputsUntil(*m_cursor);
        m_painter.paint(painter, ribbon(), currentLayout(), highlight);
    }
    if (hasFocus() && m_showFocus) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

/// In the middle while there is nothing else, below the chips when there are; where only the
/// earlier run has any, in the place of this run's.
void OrderView::paintAdvice(QPainter &painter) const
{
    const QString text = advice();
    if (text.isEmpty())
        return;
    const int margin = m_theme.metrics.margin;
    QRect room = rect().adjusted(margin, 0, -margin, 0);
    Qt::Alignment alignment = Qt::AlignCenter;
    const auto &chips = currentLayout().chips;
    if (!chips.empty() && chips.front().place.row == RibbonRow::Earlier) {
        const QRectF row = currentLayout().labels.front().rect;
        room.setTop(qRound(row.top()));
        room.setHeight(qRound(row.height()));
        room.setLeft(qRound(currentLayout().plot.left()));
        alignment = Qt::AlignLeft | Qt::AlignVCenter;
    } else if (!chips.empty()) {
        room.setTop(qRound(chips.front().rect.bottom()));
    }
    painter.setFont(m_theme.uiFont());
    painter.setPen(m_theme.mutedText);
    painter.drawText(room, int(alignment) | Qt::TextWordWrap, text);
}

void OrderView::resizeEvent(QResizeEvent *)
{
    forgetLayout();
    fitScrollBar();
}

void OrderView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OrderView::retranslate()
{
    setAccessibleName(tr("Order"));
    forgetRibbon();
}

} // namespace joinery::app
