// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/whycard.h"

#include "analysis/outputorder.h"
#include "app/why/verdictlegend.h"
#include "app/why/whyanswer.h"
#include "app/words/eventwords.h"
#include "app/words/verdictwords.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

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

WhyCard::WhyCard(QWidget *parent) : QWidget(parent), m_legend(new VerdictLegend(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 1, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_legend);
    word();
}

/// A window that is only opened does not pay for it.
WhyAnswer &WhyCard::answer()
{
    if (!m_answer) {
        m_answer = new WhyAnswer(this);
        m_answer->setTheme(m_theme);
        layout()->addWidget(m_answer);
        connect(m_answer, &WhyAnswer::closeWanted, this, &WhyCard::pairCleared);
        connect(m_answer, &WhyAnswer::flipWanted, this, [this] {
            if (m_pair)
                emit flipWanted(*m_pair);
        });
    }
    return *m_answer;
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
    if (m_answer)
        m_answer->setTheme(theme);
    update();
}

QString WhyCard::title() const
{
    return m_answer ? m_answer->title() : QString();
}

QString WhyCard::verdict() const
{
    return m_answer ? m_answer->verdict() : QString();
}

QString WhyCard::reason() const
{
    return m_answer ? m_answer->reason() : QString();
}

QPushButton &WhyCard::flipButton() const
{
    return m_answer->flipButton();
}

/// As high as its words need in the width that it has. What a layout works out by itself is for
/// narrower lines: a splitter would take that from the panels above and not give it back.
QSize WhyCard::sizeHint() const
{
    QSize hint = QWidget::sizeHint();
    if (hasHeightForWidth())
        hint.setHeight(m_width > 0 ? heightForWidth(m_width) : 0);
    return hint;
}

QSize WhyCard::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), sizeHint().height()};
}

void WhyCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (std::exchange(m_width, width()) != width())
        updateGeometry();
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

void WhyCard::showLegend()
{
    using Shows = VerdictLegend::Shows;
    const bool hasHolds = m_relations && m_relations->hasHolds();
    const Shows signs = hasHolds ? Shows::SignsWithHold : Shows::Signs;
    m_legend->setShows(m_isUsed ? signs : Shows::Hint);
}

bool WhyCard::hasLines() const
{
    return m_relations && m_relations->isKnown() && m_relations->trace()->outputs().size() > 1;
}

void WhyCard::word()
{
    const bool hasAnswer = m_pair || m_isToldToWait;
    setVisible(hasAnswer || hasLines());
    m_legend->setVisible(!hasAnswer);
    showLegend();
    if (hasAnswer)
        say();
    if (m_answer)
        m_answer->setVisible(hasAnswer);
    setAccessibleName(tr("Why this order"));
    setAccessibleDescription(description());
}

void WhyCard::say()
{
    if (!m_pair) {
        answer().say(
            {.title = tr("Why this order? Ask again when the run is over: until then it may still "
                         "change.")});
        return;
    }
    answer().say(
        {.title = question(),
         .sign = m_judgement.verdict,
         .verdict = words::verdictTitle(m_judgement),
         .reason = words::verdictReason(
             *m_relations->trace(), m_judgement, m_pair->first, m_pair->second)});
}

/// What the card says, for who cannot see it.
QString WhyCard::description() const
{
    if (m_pair)
        return QStringList{title(), verdict(), reason()}.join(u' ');
    return m_isToldToWait ? title() : QString();
}

/// The focus stays where it is, so the answer has to be said.
void WhyCard::announce()
{
    if (!m_pair && !m_isToldToWait)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace joinery::app
