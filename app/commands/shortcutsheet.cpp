// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/shortcutsheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace joinery::app {
namespace {

using Group = ShortcutGroup;

/// Three columns of about the same height, which fit a small window.
const std::vector<std::vector<Group>> columns{
    {Group::Run, Group::Lessons, Group::Presenting, Group::Why},
    {Group::Panels, Group::Files, Group::Answer},
    {Group::Program, Group::Scheduling, Group::Timeline}};

int rowHeight(const Theme &theme)
{
    return theme.metrics.textPx * 20 / 13;
}

} // namespace

QString ShortcutSheet::title() const
{
    return tr("Keyboard shortcuts");
}

void ShortcutSheet::fill(QVBoxLayout &content)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(36);
    for (const auto &groups : columns) {
        auto *column = new QVBoxLayout;
        column->setSpacing(16);
        for (const Group group : groups)
            column->addWidget(makeGroup(group));
        column->addStretch();
        row->addLayout(column);
    }
    content.addLayout(row);
}

QWidget *ShortcutSheet::makeGroup(Group group) const
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(4);
    auto *heading = new QLabel(titleOf(group));
    QFont bold = theme().uiFont();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    grid->addWidget(heading, 0, 0, 1, 2);
    int line = 1;
    for (const Shortcut &shortcut : shortcuts()) {
        if (shortcut.group != group)
            continue;
        auto *text = new QLabel(textOf(shortcut));
        text->setFont(theme().uiFont());
        // Chinese signs and Latin ones make labels of other heights; rows are alike.
        text->setFixedHeight(rowHeight(theme()));
        grid->addWidget(text, line, 0);
        grid->addWidget(makeKeys(shortcut), line, 1, Qt::AlignRight);
        ++line;
    }
    grid->setColumnStretch(0, 1);
    return widget;
}

/// As caps of keys.
QWidget *ShortcutSheet::makeKeys(const Shortcut &shortcut) const
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const QKeySequence &keys : keysOf(shortcut)) {
        auto *cap = new QLabel(keyText(keys));
        cap->setFont(theme().smallFont());
        cap->setFixedHeight(rowHeight(theme()));
        cap->setStyleSheet(
            QStringLiteral("background: %1; border: 1px solid %2;"
                           " border-radius: 4px; padding: 1px 6px; color: %3;")
                .arg(theme().hover.name(), theme().border.name(), theme().text.name()));
        row->addWidget(cap);
    }
    return widget;
}

} // namespace joinery::app
