// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/timelineview.h"

#include "app/timeline/layout/legendlayout.h"
#include "app/timeline/layout/timelinehittest.h"
#include "app/timeline/timelineaccessible.h"
#include "app/timeline/timelinewords.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace joinery::app {

namespace {

constexpr int scrollBarWidth = 10;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent),
      m_theme(Theme::of(Scheme::Light)),
      m_measure(m_theme),
      m_painter(m_theme),
      m_scrollBar(new QScrollBar(Qt::Vertical, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    grabGesture(Qt::PinchGesture);
    // Before the name: who tells a screen reader of it asks for the interface, and keeps it.
    TimelineAccessible::install();
    setAccessibleName(tr("Timeline"));
    m_scrollBar->hide();
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimelineView::forgetLayout);
    connect(&m_window, &TimeWindow::rangeChanged, this, [this] {
        forgetLayout();
        if (!m_takesRange)
            emit timeRangeChanged(m_window.range());
    });
    connect(&m_window, &TimeWindow::cursorChanged, this, &TimelineView::forgetLayout);
    connect(&m_window, &TimeWindow::selectedChanged, this, qOverload<>(&QWidget::update));
    connect(&m_window, &TimeWindow::hoveredChanged, this, qOverload<>(&QWidget::update));
}

void TimelineView::setTrace(const trace::Trace *trace)
{
    m_trace = trace;
    m_path = {};
    m_index.clear();
    m_window.setHovered(std::nullopt);
    m_window.setSelected(std::nullopt);
    m_window.setCursor(std::nullopt);
    if (!trace || trace->lanes().empty())
        m_mainPid.reset();
    traceGrown();
}

void TimelineView::traceGrown()
{
    if (m_trace) {
        m_index.sync(*m_trace);
        rememberRun();
        tellRun();
    }
    remakeFrame();
}

void TimelineView::tellRun()
{
    const RunTime end = std::max({m_now.value_or(RunTime(0)), m_trace->end(), m_leastEnd});
    m_window.setRun(end, m_now.has_value());
}

void TimelineView::setLeastEnd(RunTime end)
{
    m_leastEnd = end;
    if (m_trace)
        tellRun();
}

void TimelineView::setLeastHeaderWidth(double width)
{
    if (width == m_leastHeaderWidth)
        return;
    m_leastHeaderWidth = width;
    remakeFrame();
}

void TimelineView::setLegend(Legend legend)
{
    m_legend = legend;
    remakeFrame();
}

std::vector<LegendEntry> TimelineView::legendSigns() const
{
    return m_trace ? app::legendSigns(request()) : std::vector<LegendEntry>();
}

void TimelineView::setAlsoInLegend(std::vector<LegendEntry> entries)
{
    m_alsoInLegend = std::move(entries);
    remakeFrame();
}

void TimelineView::setTimeRange(TimeRange range)
{
    const QScopedValueRollback taking(m_takesRange, true);
    m_window.show(range);
}

void TimelineView::setMarkedEvent(std::optional<std::size_t> event)
{
    m_marked = event;
    revealLaneOf(m_marked);
    update();
}

void TimelineView::rememberRun()
{
    if (m_trace->lanes().empty() || m_trace->lanes().front().pid == m_mainPid)
        return;
    m_mainPid = m_trace->lanes().front().pid;
    m_window.fit();
}

void TimelineView::setNow(std::optional<RunTime> now)
{
    if (now == m_now)
        return;
    m_now = now;
    if (m_trace)
        tellRun();
    forgetLayout();
}

void TimelineView::setRunEnd(trace::RunEnd end)
{
    if (end == m_runEnd)
        return;
    m_runEnd = end;
    if (m_trace)
        remakeFrame();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_measure = TextMeasure(theme);
    m_painter = TimelinePainter(theme);
    remakeFrame();
}

void TimelineView::setCursorTime(std::optional<RunTime> time)
{
    m_window.setCursor(time);
}

void TimelineView::setSelectedEvent(std::optional<std::size_t> event)
{
    m_window.setSelected(event);
    revealSelected();
}

void TimelineView::setHoveredEvent(std::optional<std::size_t> event)
{
    m_window.setHovered(event);
}

void TimelineView::setPath(EventPath path)
{
    if (path == m_path)
        return;
    m_path = std::move(path);
    update();
}

const TimelineLayout &TimelineView::currentLayout() const
{
    if (!m_layout)
        m_layout = m_trace ? timelineLayout(request(), m_frame) : TimelineLayout{};
    return *m_layout;
}

QRectF TimelineView::eventRect(std::size_t event) const
{
    if (!m_trace || event >= m_trace->events().size())
        return {};
    const QRectF rect = rectOfEvent(currentLayout(), *m_trace, event);
    return rect.intersects(m_frame.plot) ? rect : QRectF();
}

QRectF TimelineView::laneRect(std::size_t lane) const
{
    const auto &headers = currentLayout().laneHeaders;
    const auto header = std::ranges::find(headers, lane, &LaneHeader::lane);
    if (header == headers.end())
        return {};
    QRectF rect = header->rect;
    rect.setRight(m_frame.plot.right());
    return rect;
}

QImage TimelineView::toImage(int width, double scale, const Theme &theme) const
{
    const TextMeasure measure(theme);
    TimelineRequest wanted = request();
    wanted.measure = &measure;
    wanted.metrics = theme.metrics;
    wanted.scrollY = 0;
    wanted.cursor.reset();
    wanted.size = QSizeF(width, 10'000);
    double height = 120;
    if (m_trace) {
        TimelineFrame frame = timelineFrame(wanted);
        height =
            frame.plot.top() + frame.contentHeight + wanted.size.height() - frame.plot.bottom();
        wanted.size.setHeight(height);
        frame = timelineFrame(wanted);
        wanted.range = fitted(m_trace->end(), frame.plot.width(), frame.padLeft, frame.padRight);
    }
    QImage image(qCeil(width * scale), qCeil(height * scale), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(theme.panel);
    if (m_trace) {
        QPainter painter(&image);
        TimelinePainter(theme).paint(painter, timelineLayout(wanted, timelineFrame(wanted)));
    }
    return image;
}

QSize TimelineView::sizeHint() const
{
    return {720, 320};
}

QSize TimelineView::minimumSizeHint() const
{
    return {300, 120};
}

void TimelineView::fit()
{
    m_window.fit();
}

void TimelineView::zoomIn()
{
    zoomAround(1.4, keyboardFocusX());
}

void TimelineView::zoomOut()
{
    zoomAround(1 / 1.4, keyboardFocusX());
}

TimelineRequest TimelineView::request() const
{
    const int bar = m_scrollBar->isHidden() ? 0 : scrollBarWidth;
    return {
        .trace = m_trace,
        .index = &m_index,
        .measure = &m_measure,
        .metrics = m_theme.metrics,
        .size = QSizeF(width() - bar, height()),
        .range = m_window.range(),
        .scrollY = double(m_scrollBar->isHidden() ? 0 : m_scrollBar->value()),
        .runEnd = m_runEnd,
        .now = m_now,
        .cursor = m_window.cursor(),
        .leastHeaderWidth = m_leastHeaderWidth,
        .legend = m_legend,
        .alsoInLegend = m_alsoInLegend,
    };
}

TimelineFrame TimelineView::frameFor(int scrollBarWidth) const
{
    TimelineRequest wanted = request();
    wanted.size = QSizeF(width() - scrollBarWidth, height());
    return timelineFrame(wanted);
}

void TimelineView::remakeFrame()
{
    if (m_trace) {
        m_frame = frameFor(0);
        const bool scrolls = m_frame.contentHeight > m_frame.plot.height() + 1;
        if (scrolls)
            m_frame = frameFor(scrollBarWidth);
        m_scrollBar->setVisible(scrolls);
        const QRect plot = m_frame.plot.toAlignedRect();
        m_scrollBar->setGeometry(
            width() - scrollBarWidth, plot.top(), scrollBarWidth, plot.height());
        m_scrollBar->setRange(0, qCeil(m_frame.contentHeight - m_frame.plot.height()));
        m_scrollBar->setPageStep(plot.height());
        m_scrollBar->setSingleStep(qCeil(m_frame.laneHeight));
        m_window.setPlot(m_frame.plot.width(), m_frame.padLeft, m_frame.padRight);
    } else {
        m_scrollBar->hide();
    }
    forgetLayout();
}

void TimelineView::forgetLayout()
{
    m_layout.reset();
    update();
}

TimelineHighlight TimelineView::highlight() const
{
    TimelineHighlight result;
    if (const auto cursor = m_window.cursor(); cursor && m_trace) {
        const TimeScale &scale = currentLayout().scale;
        result.cursorX = scale.xOf(*cursor);
        result.cursorLabel = cursorText(*cursor, scale, m_trace->clock());
    }
    result.selected = rectToLight(m_window.selected());
    result.marked = rectToLight(m_marked);
    result.hovered = rectToLight(m_window.hovered());
    result.laneWithButton = laneWithButton();
    return result;
}

std::optional<QRectF> TimelineView::rectToLight(std::optional<std::size_t> event) const
{
    const QRectF rect = event ? eventRect(*event) : QRectF();
    return rect.isEmpty() ? std::nullopt : std::optional(rect);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    if (!m_trace || m_trace->lanes().empty()) {
        painter.setFont(m_theme.uiFont());
        painter.setPen(m_theme.mutedText);
        painter.drawText(
            rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, emptyText());
        return;
    }
    m_painter.paint(painter, currentLayout(), highlight());
    const auto points = pathPoints(currentLayout(), m_index, *m_trace, m_path);
    paintPath(painter, m_theme, m_frame, points, m_path.kind);
    if (hasFocus() && m_showFocus) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    remakeFrame();
    revealLaneOf(m_marked);
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline"));
        remakeFrame();
    }
    QWidget::changeEvent(event);
}

} // namespace joinery::app
