// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderaccessible.h"

#include <algorithm>

namespace joinery::app {
namespace {

class ChipInterface final : public QAccessibleInterface {
public:
    ChipInterface(const OrderAccessible &owner, int index) : m_owner(owner), m_index(index) { }

    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_owner.window(); }
    bool isValid() const override { return m_owner.placeAt(m_index).has_value(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessibleInterface *parent() const override
    {
        return const_cast<OrderAccessible *>(&m_owner);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }

    QAccessible::State state() const override
    {
        const auto place = m_owner.placeAt(m_index);
        const auto selected = m_owner.view().placeOf(m_owner.view().selectedEvent());
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.readOnly = true;
        state.selected = place && place == selected;
        state.focused = state.selected && m_owner.view().hasFocus();
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        const auto place = m_owner.placeAt(m_index);
        return place && kind == QAccessible::Name ? m_owner.view().sentence(*place) : QString();
    }
    QRect rect() const override
    {
        const auto place = m_owner.placeAt(m_index);
        const auto &chips = m_owner.view().currentLayout().chips;
        const auto chip =
            std::ranges::find_if(chips, [&](const OrderChip &each) { return each.place == place; });
        if (chip == chips.end())
            return {};
        const QRect local = chip->rect.toAlignedRect();
        return {m_owner.view().mapToGlobal(local.topLeft()), local.size()};
    }

private:
    const OrderAccessible &m_owner;
    const int m_index;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<OrderView *>(object);
    return view ? new OrderAccessible(view) : nullptr;
}

} // namespace

OrderAccessible::OrderAccessible(OrderView *view) : QAccessibleWidget(view, QAccessible::List) { }

void OrderAccessible::install()
{
    // Qt keeps one entry of a factory however often it is installed.
    QAccessible::installFactory(makeInterface);
}

void OrderAccessible::announceSelected(OrderView &view)
{
    if (!QAccessible::isActive())
        return;
    auto *own = dynamic_cast<OrderAccessible *>(QAccessible::queryAccessibleInterface(&view));
    if (QAccessibleInterface *chip = own ? own->focusChild() : nullptr) {
        QAccessibleEvent focus(chip, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    }
}

OrderView &OrderAccessible::view() const
{
    return *static_cast<OrderView *>(widget());
}

int OrderAccessible::childCount() const
{
    const OrderRibbon &ribbon = view().ribbon();
    return int(ribbon.row(RibbonRow::This).size() + ribbon.row(RibbonRow::Earlier).size());
}

std::optional<ChipPlace> OrderAccessible::placeAt(int index) const
{
    if (index < 0 || index >= childCount())
        return std::nullopt;
    const auto here = int(view().ribbon().row(RibbonRow::This).size());
    return index < here ? ChipPlace{RibbonRow::This, std::size_t(index)}
                        : ChipPlace{RibbonRow::Earlier, std::size_t(index - here)};
}

int OrderAccessible::indexOf(const ChipPlace &place) const
{
    const std::size_t before =
        place.row == RibbonRow::This ? 0 : view().ribbon().row(RibbonRow::This).size();
    return int(before + place.index);
}

QAccessibleInterface *OrderAccessible::child(int index) const
{
    if (!placeAt(index))
        return nullptr;
    return m_chips.at(
        {std::size_t(index), 0}, [this, index] { return new ChipInterface(*this, index); });
}

QAccessibleInterface *OrderAccessible::childAt(int x, int y) const
{
    const auto place = chipAt(view().currentLayout(), view().mapFromGlobal(QPoint(x, y)));
    return place ? child(indexOf(*place)) : nullptr;
}

QAccessibleInterface *OrderAccessible::focusChild() const
{
    const auto selected = view().placeOf(view().selectedEvent());
    return selected ? child(indexOf(*selected)) : nullptr;
}

int OrderAccessible::indexOfChild(const QAccessibleInterface *wanted) const
{
    const auto key = m_chips.keyOf(wanted);
    return key ? int(key->first) : -1;
}

QString OrderAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Description)
        return view().advice();
    return QAccessibleWidget::text(kind);
}

} // namespace joinery::app
