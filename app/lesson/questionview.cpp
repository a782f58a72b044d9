// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/questionview.h"

#include "app/lesson/richtext.h"
#include "app/theme/scaled.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace joinery::app {
namespace {

QLabel *addText(QVBoxLayout *column, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setOpenExternalLinks(true);
    label->hide();
    column->addWidget(label);
    return label;
}

} // namespace

QuestionView::QuestionView(lesson::Question question, QWidget *parent)
    : QFrame(parent), m_question(std::move(question))
{
    setObjectName(QStringLiteral("question"));
    auto *column = new QVBoxLayout(this);
    m_asked = addText(column, this);
    m_answerLayout = new QVBoxLayout;
    column->addLayout(m_answerLayout);
    m_hints = addText(column, this);
    m_verdictLabel = addText(column, this);
    m_remedyLayout = new QVBoxLayout;
    column->addLayout(m_remedyLayout);
    m_explanation = addText(column, this);
    auto *buttons = new QHBoxLayout;
    m_hintButton = new QPushButton(this);
    m_again = new QPushButton(this);
    watchFocus(*m_hintButton);
    watchFocus(*m_again);
    buttons->addWidget(m_hintButton);
    buttons->addWidget(m_again);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_hintButton, &QPushButton::clicked, this, &QuestionView::openHint);
    connect(m_again, &QPushButton::clicked, this, [this] {
        setCommitted(false);
        emit reopened();
    });
}

void QuestionView::setTheme(const Theme &theme)
{
    m_theme = theme;
    const int margin = scaled(theme, 10);
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(theme.metrics.gap);
    setStyleSheet(QStringLiteral("#question { border: 1px solid %1; border-radius: %2px; }")
                      .arg(theme.border.name())
                      .arg(theme.metrics.radius));
    m_hints->setStyleSheet(
        QStringLiteral("background: %1; border-left: 3px solid %2; padding: 6px 8px;")
            .arg(theme.warningSoft.name(), theme.warning.name()));
    applyTheme(theme);
    // Texts and marks have colours in them.
    wordAgain();
}

void QuestionView::setCommitted(bool committed)
{
    m_committed = committed;
    if (!committed)
        forgetVerdict();
    showCommitted(committed);
    showAll();
}

void QuestionView::grade(std::shared_ptr<const trace::Trace> run)
{
    if (!m_committed)
        return;
    clearMarks();
    m_gradedBy = std::move(run);
    m_verdict = judge(*m_gradedBy);
    showAll();
}

void QuestionView::translate(lesson::Question translated)
{
    m_question = std::move(translated);
    wordAgain();
}

/// The verdict's words are made from the run that it is about.
void QuestionView::wordAgain()
{
    retranslate();
    if (m_verdict)
        m_verdict = judge(*m_gradedBy);
    showAll();
}

void QuestionView::forgetVerdict()
{
    m_verdict.reset();
    m_gradedBy.reset();
    clearMarks();
    showAll();
}

QRect QuestionView::verdictPart() const
{
    // The answer above it, with its marks, says more than the end of the explanation below.
    const int beginning = m_explanation->isVisible() ? 2 * richTextLineHeight(m_theme) : 0;
    const QRect verdict = m_remedyLayout->isEmpty()
        ? m_verdictLabel->geometry()
        : m_verdictLabel->geometry().united(m_remedyLayout->geometry());
    return verdict.adjusted(0, 0, 0, beginning);
}

QRect QuestionView::hintPart() const
{
    const QRect hints = m_hints->geometry();
    return m_hintButton->isVisible() ? hints.united(m_hintButton->geometry()) : hints;
}

QList<QWidget *> QuestionView::tabStops() const
{
    return answerStops() << m_hintButton << m_again;
}

void QuestionView::focusAnswer()
{
    for (QWidget *stop : answerStops()) {
        if (stop->isEnabled() && stop->isVisible()) {
            stop->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

QString QuestionView::verdictText() const
{
    return m_verdict ? m_verdict->head + u' ' + m_verdict->detail : QString();
}

bool QuestionView::hasMoreHints() const
{
    return m_openHints < m_question.hints.size();
}

void QuestionView::openHint()
{
    if (!hasMoreHints())
        return;
    ++m_openHints;
    // The button goes with the last hint, and what is hidden has no keyboard.
    if (!hasMoreHints() && m_hintButton->hasFocus())
        focusAnswer();
    showAll();
    emit hintOpened();
}

void QuestionView::setOpenHints(int hints)
{
    m_openHints = std::min(static_cast<std::size_t>(hints), m_question.hints.size());
    showAll();
}

QString QuestionView::hintText() const
{
    QString text;
    for (std::size_t hint = 0; hint < m_openHints; ++hint)
        text += richText(m_question.hints[hint], m_theme, tr("Hint %1.").arg(hint + 1));
    return text;
}

void QuestionView::showVerdict()
{
    m_verdictLabel->setVisible(m_verdict.has_value());
    if (!m_verdict)
        return;
    const bool good = m_verdict->tone == Verdict::Tone::Good;
    const bool bad = m_verdict->tone == Verdict::Tone::Bad;
    const QColor ink = bad ? m_theme.bad : m_theme.good;
    const QString sign = good ? QStringLiteral("✓")
        : bad                 ? QStringLiteral("✕")
                              : QStringLiteral("≈");
    const QString head = sign + u' ' + m_verdict->head.toHtmlEscaped();
    const QString sentences = tr("<b>%1</b> %2", "a verdict's head and detail")
                                  .arg(head, m_verdict->detail.toHtmlEscaped());
    m_verdictLabel->setText(setAsProse(
        QStringLiteral("<p style=\"color:%1\">%2</p>").arg(ink.name(), sentences), m_theme));
}

void QuestionView::showAll()
{
    m_asked->setText(richText(m_question.markdown, m_theme));
    m_asked->setVisible(!m_question.markdown.empty());
    m_hints->setText(hintText());
    m_hints->setVisible(m_openHints > 0 && !m_committed);
    m_hintButton->setText(
        m_openHints == 0
            ? tr("Hint")
            : tr("Another hint (%1 of %2)").arg(m_openHints + 1).arg(m_question.hints.size()));
    m_hintButton->setVisible(hasMoreHints() && !m_committed);
    showVerdict();
    m_explanation->setText(richText(m_question.explanation, m_theme));
    m_explanation->setVisible(m_verdict.has_value() && !m_question.explanation.empty());
    m_again->setText(isGraded() ? tr("Try another answer") : tr("Change my answer"));
    m_again->setVisible(m_committed && demand() == Demand::Required);
    m_again->setProperty("flat", true);
}

bool QuestionView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn
        && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        emit partReached(partOf(*static_cast<QWidget *>(watched)));
    return QFrame::eventFilter(watched, event);
}

void QuestionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        wordAgain();
    QFrame::changeEvent(event);
}

} // namespace joinery::app
