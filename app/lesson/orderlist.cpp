// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/orderlist.h"

#include "app/commands/shortcuts.h"
#include "app/theme/scaled.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int markRole = Qt::UserRole;
constexpr int dividerRole = Qt::UserRole + 1;
constexpr int rowGap = 5;
constexpr int mostTextLines = 2;

int beforeText(const Theme &theme)
{
    return scaled(theme, 10);
}

/// For the handle or a mark.
int behindText(const Theme &theme)
{
    return scaled(theme, 26);
}

/// A line as a card that can be taken.
class CardDelegate : public QStyledItemDelegate {
public:
    explicit CardDelegate(OrderList *list) : QStyledItemDelegate(list), m_list(list) { }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {80, m_list->rowRect(0).height()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override
    {
        if (index.data(dividerRole).toBool()) {
            paintDivider(*painter, option.rect, index.data().toString());
            return;
        }
        const Theme &theme = m_list->theme();
        const bool picked = m_list->isPickedUp(index.row());
        const auto mark = m_list->markOf(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool strong = picked || isCurrent(option);
        const double inset = strong ? 1 : 0.5;
        const QRectF card = QRectF(option.rect).adjusted(inset, inset, -inset, -inset - rowGap);
        painter->setPen(QPen(borderOf(option, picked, mark), strong ? 2 : 1));
        painter->setBrush(
            picked                                ? theme.selection
                : mark == OrderList::Mark::Broken ? theme.badSoft
                                                  : blend(theme.window, theme.panel, 0.5));
        painter->drawRoundedRect(card, theme.metrics.controlRadius, theme.metrics.controlRadius);
        paintText(*painter, card, index.data().toString(), mark);
        painter->restore();
    }

private:
    bool isCurrent(const QStyleOptionViewItem &option) const
    {
        return (option.state & QStyle::State_HasFocus) && m_list->hasFocus();
    }

    QColor borderOf(const QStyleOptionViewItem &option, bool picked, OrderList::Mark mark) const
    {
        const Theme &theme = m_list->theme();
        if (mark == OrderList::Mark::Broken)
            return theme.bad;
        return picked || isCurrent(option) ? theme.accent : theme.border;
    }

    void paintText(
        QPainter &painter, const QRectF &card, const QString &text, OrderList::Mark mark) const
    {
        const Theme &theme = m_list->theme();
        painter.setFont(theme.uiFont());
        const QRectF area = card.adjusted(beforeText(theme), 0, -behindText(theme), 0);
        painter.setPen(mark == OrderList::Mark::Broken ? theme.bad : theme.text);
        // A broken line loses some of its width at the break.
        const int most = static_cast<int>(area.width() * (mostTextLines - 0.2));
        painter.drawText(
            area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, most));
        const QRectF sign =
            card.adjusted(card.width() - behindText(theme), 0, -theme.metrics.gap, 0);
        if (mark == OrderList::Mark::Broken) {
            painter.drawText(sign, Qt::AlignCenter, QStringLiteral("✕"));
        } else if (mark == OrderList::Mark::ToMove) {
            painter.setPen(theme.warning);
            painter.drawText(sign, Qt::AlignCenter, QStringLiteral("↕"));
        } else if (!m_list->isLocked()) {
            paintHandle(painter, sign);
        }
    }

    /// Its words over a line to the right edge.
    void paintDivider(QPainter &painter, const QRect &row, const QString &text) const
    {
        const Theme &theme = m_list->theme();
        const QRectF area = QRectF(row).adjusted(2, 0, 0, -rowGap);
        painter.save();
        painter.setFont(theme.smallFont());
        painter.setPen(theme.mutedText);
        const QString shown =
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(area.width()));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, shown);
        const double from = area.left() + painter.fontMetrics().horizontalAdvance(shown) + 8;
        painter.setPen(theme.border);
        if (from < area.right())
            painter.drawLine(
                QPointF(from, area.center().y()), QPointF(area.right(), area.center().y()));
        painter.restore();
    }

    void paintHandle(QPainter &painter, const QRectF &area) const
    {
        const double step = scaled(m_list->theme(), 4.5);
        const double radius = scaled(m_list->theme(), 1.2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_list->theme().syntax.lineNumber);
        for (int column = 0; column < 2; ++column) {
            for (int dot = -1; dot <= 1; ++dot)
                painter.drawEllipse(
                    area.center() + QPointF(column * step - step / 2, dot * step), radius, radius);
        }
    }

    OrderList *m_list;
};

bool isForRows(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End;
}

} // namespace

OrderList::OrderList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new CardDelegate(this));
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setDragDropMode(NoDragDrop);
    setAutoScroll(false);
    viewport()->setAutoFillBackground(false);
    retranslate();
}

void OrderList::setTheme(const Theme &theme)
{
    m_theme = theme;
    fitRows();
    viewport()->update();
}

void OrderList::setLines(const QStringList &lines)
{
    m_picked.reset();
    clear();
    addItems(lines);
    setCurrentRow(0);
    nameRows();
    fitRows();
}

void OrderList::setLines(const QStringList &lines, const QStringList &leftOut)
{
    setLines(lines);
    auto *divider = new QListWidgetItem(this);
    divider->setData(dividerRole, true);
    addItems(leftOut);
    retranslate();
    fitRows();
}

QStringList OrderList::lines() const
{
    return textsOf(0, divider().value_or(count()));
}

QStringList OrderList::leftOut() const
{
    return textsOf(divider().value_or(count()) + 1, count());
}

std::optional<int> OrderList::divider() const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(dividerRole).toBool())
            return row;
    }
    return std::nullopt;
}

QStringList OrderList::textsOf(int begin, int end) const
{
    QStringList texts;
    for (int row = begin; row < end; ++row)
        texts.append(item(row)->text());
    return texts;
}

void OrderList::setLocked(bool locked)
{
    m_picked.reset();
    m_locked = locked;
    viewport()->update();
}

void OrderList::setMark(std::size_t row, Mark mark)
{
    if (QListWidgetItem *line = item(static_cast<int>(row)))
        line->setData(markRole, static_cast<int>(mark));
    nameRows();
}

void OrderList::clearMarks()
{
    for (int row = 0; row < count(); ++row)
        item(row)->setData(markRole, {});
    nameRows();
}

OrderList::Mark OrderList::markOf(int row) const
{
    return static_cast<Mark>(item(row)->data(markRole).toInt());
}

QSize OrderList::sizeHint() const
{
    return {160, count() * rowHeight()};
}

int OrderList::rowHeight() const
{
    const int more = (m_textLines - 1) * QFontMetrics(m_theme.uiFont()).height();
    return m_theme.metrics.controlHeight + more + rowGap;
}

int OrderList::textWidth() const
{
    return width() - beforeText(m_theme) - behindText(m_theme);
}

/// In a narrow panel a line of output may need two.
void OrderList::fitRows()
{
    const QFontMetrics metrics(m_theme.uiFont());
    m_textLines = 1;
    for (int row = 0; row < count(); ++row) {
        if (row != divider() && metrics.horizontalAdvance(item(row)->text()) > textWidth())
            m_textLines = mostTextLines;
    }
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QRect OrderList::rowRect(int row) const
{
    return {0, row * rowHeight(), width(), rowHeight()};
}

QSize OrderList::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

/// Says each row's place, and what became of it, to a screen reader.
void OrderList::nameRows()
{
    for (int row = 0; row < count(); ++row) {
        QString name = placeOf(row);
        if (isPickedUp(row))
            name = tr("%1, picked up").arg(name);
        if (markOf(row) == Mark::Broken)
            name = tr("%1, cannot be here").arg(name);
        else if (markOf(row) == Mark::ToMove)
            name = tr("%1, not here in this run").arg(name);
        item(row)->setData(Qt::AccessibleTextRole, name);
    }
}

QString OrderList::placeOf(int row) const
{
    QString text = item(row)->text();
    const int end = divider().value_or(count());
    if (row == end)
        return text;
    if (row > end)
        return tr("%1, never comes").arg(text);
    return tr("%1, line %2 of %3").arg(text).arg(row + 1).arg(end);
}

void OrderList::pickUp(int row)
{
    if (m_locked || row < 0 || row == divider())
        return;
    m_picked = row;
    m_pickedFrom = row;
    nameRows();
    viewport()->update();
}

void OrderList::letGo()
{
    const bool moved = m_picked && *m_picked != m_pickedFrom;
    m_picked.reset();
    nameRows();
    viewport()->update();
    if (moved)
        emit orderChanged();
}

void OrderList::putBack()
{
    movePickedTo(m_pickedFrom);
    letGo();
}

void OrderList::movePickedTo(int row)
{
    const int to = std::clamp(row, 0, count() - 1);
    if (!m_picked || to == *m_picked)
        return;
    QListWidgetItem *taken = takeItem(*m_picked);
    insertItem(to, taken);
    m_picked = to;
    setCurrentRow(to);
    nameRows();
}

bool OrderList::event(QEvent *event)
{
    // While a line is in hand, Escape and Space are ours before they are the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space || (key == Qt::Key_Escape && m_picked))
            event->accept();
    }
    return QListWidget::event(event);
}

void OrderList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListWidget::changeEvent(event);
}

void OrderList::retranslate()
{
    setAccessibleName(tr("Your order"));
    setAccessibleDescription(
        tr("%1 picks a line up, %2 and %3 move it, %4 lets go, %5 puts it back.")
            .arg(
                keyText(ViewKey::PickLine), keyText(ViewKey::MoveLine, 0),
                keyText(ViewKey::MoveLine, 1), keyText(ViewKey::DropLine),
                keyText(ViewKey::PutLineBack)));
    if (const auto row = divider())
        item(*row)->setText(tr("↓ Lines that never come"));
    nameRows();
}

void OrderList::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space) {
        if (m_picked)
            letGo();
        else
            pickUp(currentRow());
    } else if (m_picked && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        movePickedTo(*m_picked + (key == Qt::Key_Up ? -1 : 1));
    } else if (m_picked && (key == Qt::Key_Home || key == Qt::Key_End)) {
        movePickedTo(key == Qt::Key_Home ? 0 : count() - 1);
    } else if (m_picked && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        letGo();
    } else if (m_picked && key == Qt::Key_Escape) {
        putBack();
    } else {
        QListWidget::keyPressEvent(event);
        // Where there is no further row, the page behind must not move instead.
        event->setAccepted(event->isAccepted() || isForRows(key));
    }
    emit rowReached();
}

void OrderList::mousePressEvent(QMouseEvent *event)
{
    const int row = indexAt(event->position().toPoint()).row();
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    setFocus(Qt::MouseFocusReason);
    setCurrentRow(row);
    pickUp(row);
}

void OrderList::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_picked || count() == 0)
        return;
    movePickedTo(static_cast<int>(event->position().y()) / rowHeight());
}

void OrderList::mouseReleaseEvent(QMouseEvent *)
{
    if (m_picked)
        letGo();
}

void OrderList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitRows();
}

void OrderList::focusOutEvent(QFocusEvent *event)
{
    if (m_picked)
        letGo();
    QListWidget::focusOutEvent(event);
}

} // namespace joinery::app
