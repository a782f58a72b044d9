// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/whyanswer.h"

#include "app/commands/shortcuts.h"
#include "app/theme/icons.h"
#include "app/theme/scaled.h"
#include "app/why/verdictsign.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace joinery::app {

WhyAnswer::WhyAnswer(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_signed(new QWidget(this)),
      m_sign(new QLabel(m_signed)),
      m_verdict(new QLabel(m_signed)),
      m_reason(new QLabel(this)),
      m_flip(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    layOut();
    connect(m_close, &QToolButton::clicked, this, &WhyAnswer::closeWanted);
    connect(m_flip, &QPushButton::clicked, this, &WhyAnswer::flipWanted);
    retranslate();
}

void WhyAnswer::layOut()
{
    for (QLabel *label : {m_title, m_verdict, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_close->setProperty("flat", true);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(m_signed);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sign);
    row->addWidget(m_verdict, 1);
    m_answer = new QVBoxLayout;
    m_answer->addWidget(m_title);
    m_answer->addWidget(m_signed);
    // Two lines beside the buttons, for these are as high as two: every pixel here is one less for
    // what the question is about.
    auto *top = new QHBoxLayout;
    top->addLayout(m_answer, 1);
    top->addWidget(m_flip, 0, Qt::AlignTop);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(top);
    rows->addWidget(m_reason);
}

void WhyAnswer::say(const Words &words)
{
    m_verdictOfSign = words.sign;
    m_title->setText(words.title);
    m_verdict->setText(words.verdict);
    m_reason->setText(words.reason);
    m_reason->setVisible(!words.reason.isEmpty());
    m_signed->setVisible(words.sign.has_value());
    m_flip->setVisible(words.sign && *words.sign != analysis::Verdict::Guaranteed);
    paintSign();
}

void WhyAnswer::paintSign()
{
    if (!m_verdictOfSign)
        return;
    const double side = m_theme.metrics.textPx * 0.85;
    QPixmap sign(QSizeF(side + 2, side + 2).toSize() * devicePixelRatioF());
    sign.setDevicePixelRatio(devicePixelRatioF());
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    paintVerdictSign(painter, {1, 1, side, side}, *m_verdictOfSign, m_theme);
    painter.end();
    m_sign->setPixmap(sign);
}

void WhyAnswer::setTheme(const Theme &theme)
{
    m_theme = theme;
    // The x has its own air, so it stands nearer to the edge than all else.
    const int margin = theme.metrics.margin;
    const int nearer = theme.metrics.gap;
    layout()->setContentsMargins(margin, scaled(theme, 6), nearer, scaled(theme, 6));
    layout()->setSpacing(scaled(theme, 3));
    m_answer->setSpacing(scaled(theme, 3));
    m_signed->layout()->setSpacing(scaled(theme, 7));
    m_close->setIconSize({theme.metrics.iconSize, theme.metrics.iconSize});
    QFont bold = theme.uiFont();
    bold.setBold(true);
    m_title->setFont(theme.uiFont());
    m_verdict->setFont(bold);
    m_reason->setFont(theme.uiFont());
    m_flip->setFont(theme.uiFont());
    QPalette palette = theme.palette();
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_title->setPalette(palette);
    m_close->setIcon(iconFor(QStringLiteral("x"), theme.mutedText));
    paintSign();
}

QString WhyAnswer::title() const
{
    return m_title->text();
}

QString WhyAnswer::verdict() const
{
    return m_verdict->text();
}

QString WhyAnswer::reason() const
{
    return m_reason->text();
}

void WhyAnswer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// What is said is worded by who says it.
void WhyAnswer::retranslate()
{
    m_close->setToolTip(withKeys(tr("Close"), ViewKey::PutWhyAway));
    m_close->setAccessibleName(tr("Close"));
    m_flip->setText(tr("Make the other order happen"));
}

} // namespace joinery::app
