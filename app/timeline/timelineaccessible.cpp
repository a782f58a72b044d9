// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/timelineaccessible.h"

#include "app/commands/shortcuts.h"
#include "app/timeline/layout/timelinehittest.h"
#include "app/timeline/timelinewords.h"
#include "app/words/eventwords.h"

namespace joinery::app {

namespace {

/// A part of the view that is no QObject.
class PartInterface : public QAccessibleInterface {
public:
    PartInterface(const TimelineAccessible &owner, std::size_t row) : m_owner(owner), m_row(row) { }

    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_owner.window(); }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.readOnly = true;
        return state;
    }
    bool isValid() const override { return trace() && m_row < trace()->laneOrder().size(); }
    const TimelineAccessible &owner() const { return m_owner; }
    std::size_t row() const { return m_row; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

protected:
    const TimelineView &view() const { return m_owner.view(); }
    const trace::Trace *trace() const { return view().trace(); }
    std::size_t lane() const { return trace()->laneOrder()[m_row]; }
    std::span<const trace::EventIndex> events() const { return view().index().events(lane()); }
    QRect toScreen(const QRectF &rect) const
    {
        const QRect local = rect.toAlignedRect();
        return {view().mapToGlobal(local.topLeft()), local.size()};
    }

    const TimelineAccessible &m_owner;
    const std::size_t m_row;
};

class EventInterface final : public PartInterface {
public:
    EventInterface(const TimelineAccessible &owner, std::size_t row, std::size_t event)
        : PartInterface(owner, row), m_event(event)
    {
    }

    bool isValid() const override { return PartInterface::isValid() && m_event < events().size(); }
    QAccessibleInterface *parent() const override { return m_owner.laneInterface(m_row); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QRect rect() const override
    {
        return isValid() ? toScreen(view().eventRect(events()[m_event])) : QRect();
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        return words::eventSentence(*trace(), events()[m_event]);
    }
    std::size_t place() const { return m_event; }

private:
    const std::size_t m_event;
};

/// A lane. What the pointer's button does is an action here.
class LaneInterface final : public PartInterface, public QAccessibleActionInterface {
public:
    using PartInterface::PartInterface;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    QStringList actionNames() const override { return {showMenuAction()}; }
    void doAction(const QString &action) override
    {
        if (isValid() && action == showMenuAction())
            m_owner.view().openLaneMenu(lane());
    }
    QStringList keyBindingsForAction(const QString &) const override
    {
        QStringList bindings;
        for (const QKeySequence &keys : keysOf(shortcutFor(ViewKey::LaneMenu)))
            bindings << keys.toString(QKeySequence::PortableText);
        return bindings;
    }

    QAccessibleInterface *parent() const override
    {
        return const_cast<TimelineAccessible *>(&m_owner);
    }
    QAccessibleInterface *child(int event) const override
    {
        return event < 0 || event >= childCount() ? nullptr : m_owner.eventInterface(m_row, event);
    }
    int childCount() const override { return isValid() ? int(events().size()) : 0; }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        const auto *event = dynamic_cast<const EventInterface *>(wanted);
        const bool isOwn = event && &event->owner() == &m_owner && event->row() == m_row;
        return isOwn && event->isValid() ? int(event->place()) : -1;
    }
    QAccessible::Role role() const override { return QAccessible::Row; }
    QRect rect() const override { return isValid() ? toScreen(view().laneRect(lane())) : QRect(); }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return laneName(*trace(), lane());
        if (kind == QAccessible::Description)
            return laneDetail(
                *trace(), lane(), view().cursorTime(),
                view().endedWithTheRun(lane()) ? LifeEnd::WithTheRun : LifeEnd::ItsOwn);
        return {};
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::Table)
{
}

void TimelineAccessible::install()
{
    // Qt keeps one entry of a factory however often it is installed.
    QAccessible::installFactory(makeInterface);
}

void TimelineAccessible::announceSelected(TimelineView &view)
{
    if (!QAccessible::isActive())
        return;
    auto *own = dynamic_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(&view));
    if (QAccessibleInterface *part = own ? own->focusChild() : nullptr) {
        QAccessibleEvent focus(part, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    }
}

TimelineView &TimelineAccessible::view() const
{
    return *static_cast<TimelineView *>(widget());
}

int TimelineAccessible::childCount() const
{
    return view().trace() ? int(view().trace()->laneOrder().size()) : 0;
}

QAccessibleInterface *TimelineAccessible::child(int row) const
{
    return row < 0 || row >= childCount() ? nullptr : laneInterface(std::size_t(row));
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    if (!view().trace())
        return nullptr;
    const QPoint pos = view().mapFromGlobal(QPoint(x, y));
    if (const auto event = eventAtPoint(view().currentLayout(), *view().trace(), pos))
        return interfaceOf(*event);
    for (int row = 0; row < childCount(); ++row) {
        if (child(row)->rect().contains(x, y))
            return child(row);
    }
    return nullptr;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    const auto selected = view().selectedEvent();
    return selected ? interfaceOf(*selected) : nullptr;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *wanted) const
{
    const auto *lane = dynamic_cast<const LaneInterface *>(wanted);
    return lane && &lane->owner() == this && lane->isValid() ? int(lane->row()) : -1;
}

QString TimelineAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Description && childCount() == 0)
        return emptyText();
    return QAccessibleWidget::text(kind);
}

QAccessibleInterface *TimelineAccessible::laneInterface(std::size_t row) const
{
    return m_parts.at({row, 0}, [this, row] { return new LaneInterface(*this, row); });
}

QAccessibleInterface *TimelineAccessible::eventInterface(std::size_t row, std::size_t event) const
{
    return m_parts.at(
        {row, event + 1}, [this, row, event] { return new EventInterface(*this, row, event); });
}

QAccessibleInterface *TimelineAccessible::interfaceOf(std::size_t traceEvent) const
{
    const trace::Trace *trace = view().trace();
    if (!trace || traceEvent >= trace->events().size())
        return nullptr;
    const auto lane = trace->laneOf(trace->events()[traceEvent].process);
    if (!lane)
        return nullptr;
    const auto events = view().index().events(*lane);
    const auto place = std::ranges::find(events, traceEvent);
    return eventInterface(view().index().rowOf(*lane), std::size_t(place - events.begin()));
}

} // namespace joinery::app
