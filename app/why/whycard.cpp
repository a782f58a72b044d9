// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/whycard.h"

#include "analysis/outputorder.h"
#include "app/commands/shortcuts.h"
#include "app/theme/icons.h"
#include "app/theme/scaled.h"
#include "app/why/verdictlegend.h"
#include "app/why/verdictsign.h"
#include "app/words/eventwords.h"
#include "app/words/verdictwords.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace joinery::app {
namespace {

/// Of an output in a title: more would push the other one out of sight.
constexpr qsizetype longestLabel = 40;

QString labelOf(const trace::Event &event)
{
    const std::string_view label = analysis::labelOf(*event.as<trace::Output>());
    QString text = QString::fromUtf8(label.data(), qsizetype(label.size()));
    text.replace(u'\n', u' ');
    if (text.size() > longestLabel)
        text = text.left(longestLabel - 1) + u'…';
    return text;
}

} // namespace

WhyCard::WhyCard(QWidget *parent)
    : QWidget(parent),
      m_legend(new VerdictLegend(this)),
      m_answer(new QWidget(this)),
      m_title(new QLabel(m_answer)),
      m_sign(new QLabel(m_answer)),
      m_verdict(new QLabel(m_answer)),
      m_reason(new QLabel(m_answer)),
      m_flip(new QPushButton(m_answer)),
      m_close(new QToolButton(m_answer))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    layOut();
    connect(m_close, &QToolButton::clicked, this, &WhyCard::pairCleared);
    connect(m_flip, &QPushButton::clicked, this, [this] {
        if (m_pair)
            emit flipWanted(*m_pair);
    });
    setTheme(m_theme);
    word();
}

void WhyCard::layOut()
{
    for (QLabel *label : {m_title, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_verdict->setTextFormat(Qt::PlainText);
    m_close->setProperty("flat", true);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    m_middle = new QHBoxLayout;
    m_middle->addWidget(m_sign);
    m_middle->addWidget(m_verdict, 1);
    m_middle->addWidget(m_flip);
    auto *rows = new QVBoxLayout(m_answer);
    rows->addLayout(top);
    rows->addLayout(m_middle);
    rows->addWidget(m_reason);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 1, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_legend);
    all->addWidget(m_answer);
}

void WhyCard::setRelations(const Relations *relations)
{
    m_relations = relations;
    m_pair.reset();
    m_isToldToWait = false;
    word();
}

void WhyCard::setPair(std::optional<EventPair> pair)
{
    if (pair && (!m_relations || !m_relations->isKnown()))
        pair.reset();
    if (pair == m_pair && !m_isToldToWait)
        return;
    m_pair = pair;
    m_isToldToWait = false;
    if (m_pair) {
        m_judgement = m_relations->judge(*m_pair);
        m_isUsed = true;
    }
    word();
    announce();
}

void WhyCard::tellToWait()
{
    m_pair.reset();
    m_isToldToWait = true;
    word();
    announce();
}

void WhyCard::setUsed(bool used)
{
    m_isUsed = used;
    word();
}

void WhyCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_legend->setTheme(theme);
    // The x has its own air, so it stands nearer to the edge than all else.
    const int margin = theme.metrics.margin;
    const int nearer = theme.metrics.gap;
    m_answer->layout()->setContentsMargins(margin, scaled(theme, 6), nearer, nearer);
    m_answer->layout()->setSpacing(scaled(theme, 3));
    m_middle->setContentsMargins(0, 0, margin - nearer, 0);
    m_middle->setSpacing(scaled(theme, 7));
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
    word();
}

QString WhyCard::title() const
{
    return m_title->text();
}

QString WhyCard::verdict() const
{
    return m_verdict->text();
}

QString WhyCard::reason() const
{
    return m_reason->text();
}

void WhyCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        word();
    QWidget::changeEvent(event);
}

void WhyCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pair)
        emit pairCleared();
    else
        QWidget::keyPressEvent(event);
}

/// A line parts the card from the list above it.
void WhyCard::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, m_theme.border);
}

QString WhyCard::question() const
{
    const trace::Trace &trace = *m_relations->trace();
    const trace::Event &first = trace.events()[m_pair->first];
    const trace::Event &second = trace.events()[m_pair->second];
    if (!first.as<trace::Output>() || !second.as<trace::Output>())
        return tr("%1, and then %2. Why?")
            .arg(
                words::eventPhrase(trace, m_pair->first),
                words::eventPhrase(trace, m_pair->second));
    const QString a = labelOf(first);
    const QString b = labelOf(second);
    if (a != b)
        return tr("Why is “%1” before “%2”?").arg(a, b);
    return tr("Why is “%1” of %2 before “%1” of %3?")
        .arg(
            a, words::processName(trace, first.process), words::processName(trace, second.process));
}

void WhyCard::word()
{
    setVisible((m_relations && m_relations->isKnown()) || m_isToldToWait);
    const bool hasAnswer = m_pair || m_isToldToWait;
    m_legend->setVisible(!hasAnswer);
    m_legend->setShows(m_isUsed ? VerdictLegend::Shows::Signs : VerdictLegend::Shows::Hint);
    m_answer->setVisible(hasAnswer);
    m_close->setToolTip(withKeys(tr("Close"), ViewKey::PutWhyAway));
    m_close->setAccessibleName(tr("Close"));
    m_flip->setText(tr("Make the other order happen"));
    m_sign->setVisible(m_pair.has_value());
    m_verdict->setVisible(m_pair.has_value());
    m_flip->setVisible(m_pair && m_judgement.verdict != analysis::Verdict::Guaranteed);
    if (m_pair) {
        const double side = m_theme.metrics.textPx * 0.85;
        QPixmap sign(QSizeF(side + 2, side + 2).toSize() * devicePixelRatioF());
        sign.setDevicePixelRatio(devicePixelRatioF());
        sign.fill(Qt::transparent);
        QPainter painter(&sign);
        paintVerdictSign(painter, {1, 1, side, side}, m_judgement.verdict, m_theme);
        painter.end();
        m_sign->setPixmap(sign);
        m_title->setText(question());
        m_verdict->setText(words::verdictTitle(m_judgement));
        m_reason->setText(words::verdictReason(
            *m_relations->trace(), m_judgement, m_pair->first, m_pair->second));
    } else if (m_isToldToWait) {
        m_title->setText(tr("Why this order? Ask again when the run is over: until then it may "
                            "still change."));
        m_reason->clear();
    }
    m_reason->setVisible(!m_reason->text().isEmpty());
    setAccessibleName(tr("Why this order"));
}

/// The focus stays where it is, so the answer has to be said.
void WhyCard::announce()
{
    if (!m_pair && !m_isToldToWait)
        return;
    QStringList said{title()};
    if (m_pair)
        said << verdict() << reason();
    setAccessibleDescription(said.join(u' '));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace joinery::app
