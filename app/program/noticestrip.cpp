// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/noticestrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace joinery::app {

NoticeStrip::NoticeStrip(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("noticeStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 10, 8);
    m_label = new QLabel(this);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_button = new QPushButton(this);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &NoticeStrip::actionTriggered);
    hide();
}

void NoticeStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    applyColors();
}

void NoticeStrip::tell(Kind kind, const QString &text, const QString &action)
{
    m_kind = kind;
    m_label->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    applyColors();
    show();
}

QString NoticeStrip::text() const
{
    return m_label->text();
}

void NoticeStrip::mouseReleaseEvent(QMouseEvent *)
{
    emit clicked();
}

void NoticeStrip::applyColors()
{
    const bool problem = m_kind == Kind::Problem;
    const QColor back = problem ? m_theme.badSoft : m_theme.warningSoft;
    const QColor ink = problem ? m_theme.bad : m_theme.warning;
    setStyleSheet(
        QStringLiteral("#noticeStrip { background: %1; border: none; border-top: 1px solid"
                       " %2; } #noticeStrip QLabel { color: %3; }")
            .arg(back.name(), m_theme.border.name(), ink.name()));
}

} // namespace joinery::app
