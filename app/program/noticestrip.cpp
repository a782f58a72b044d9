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
    row->setContentsMargins(14, 5, 10, 5);
    setMinimumHeight(leastHeight);
    hide();
}

void NoticeStrip::makeLabel()
{
    m_label = new QLabel(this);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    static_cast<QHBoxLayout *>(layout())->addWidget(m_label, 1);
}

void NoticeStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    // A style sheet is dear, and most strips are never seen.
    if (!isHidden())
        applyColors();
}

void NoticeStrip::tell(Kind kind, const QString &text, const QStringList &actions)
{
    m_kind = kind;
    if (!m_label)
        makeLabel();
    m_label->setText(text);
    setActions(actions);
    applyColors();
    show();
}

/// The buttons stay, so that who has the keyboard on one keeps it when the words change.
void NoticeStrip::setActions(const QStringList &actions)
{
    while (std::ssize(m_buttons) < actions.size()) {
        auto *button = new QPushButton(this);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        layout()->addWidget(button);
        const int action = static_cast<int>(m_buttons.size());
        connect(
            button, &QPushButton::clicked, this, [this, action] { emit actionTriggered(action); });
        m_buttons.push_back(button);
    }
    for (qsizetype i = 0; i < std::ssize(m_buttons); ++i) {
        QPushButton &button = *m_buttons[static_cast<std::size_t>(i)];
        button.setText(actions.value(i));
        button.setVisible(i < actions.size());
    }
}

QString NoticeStrip::text() const
{
    return m_label ? m_label->text() : QString();
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
