// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/choicequestionview.h"

#include "app/lesson/richtext.h"
#include "lesson/conditions.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace joinery::app {
namespace {

/// A choice's sentence has code and emphasis in it, which a button cannot show; so it is a label
/// beside the button that stands for it.
class ChoiceLabel : public QLabel {
public:
    ChoiceLabel(QAbstractButton *button, QWidget *parent) : QLabel(parent), m_button(button)
    {
        setWordWrap(true);
        setTextFormat(Qt::RichText);
    }

protected:
    void mouseReleaseEvent(QMouseEvent *) override
    {
        if (m_button->isEnabled())
            m_button->click();
    }

private:
    QAbstractButton *m_button;
};

} // namespace

ChoiceQuestionView::ChoiceQuestionView(lesson::Question question, QWidget *parent)
    : QuestionView(std::move(question), parent)
{
    for (std::size_t i = 0; i < choices().size(); ++i)
        addRow();
}

const std::vector<lesson::Choice> &ChoiceQuestionView::choices() const
{
    return std::get<lesson::ChoiceQuestion>(question().kind).choices;
}

void ChoiceQuestionView::addRow()
{
    const bool several = std::ranges::count_if(choices(), &lesson::Choice::claimed) > 1;
    QAbstractButton *button =
        several ? static_cast<QAbstractButton *>(new QCheckBox(this)) : new QRadioButton(this);
    auto *text = new ChoiceLabel(button, this);
    auto *sign = new QLabel(this);
    connect(button, &QAbstractButton::toggled, this, &QuestionView::answerChanged);
    watchFocus(*button);
    auto *row = new QHBoxLayout;
    row->addWidget(button, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    row->addWidget(sign, 0, Qt::AlignTop);
    answerLayout()->addLayout(row);
    m_rows.push_back({button, text, sign});
}

void ChoiceQuestionView::choose(std::size_t choice)
{
    m_rows.at(choice).button->setChecked(true);
}

bool ChoiceQuestionView::isAnswered() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.button->isChecked(); });
}

QStringList ChoiceQuestionView::answer() const
{
    QStringList chosen;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].button->isChecked())
            chosen.append(QString::number(i));
    }
    return chosen;
}

void ChoiceQuestionView::restoreAnswer(const QStringList &answer)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].button->setChecked(answer.contains(QString::number(i)));
}

Verdict ChoiceQuestionView::judge(const trace::Trace &run)
{
    const std::vector<bool> rightOnes =
        lesson::rightChoices(std::get<lesson::ChoiceQuestion>(question().kind), run);
    bool right = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isRight = rightOnes.at(i);
        const bool chosen = m_rows[i].button->isChecked();
        if (chosen != isRight)
            right = false;
        if (isRight)
            m_rows[i].sign->setText(QStringLiteral("✓"));
        else if (chosen)
            m_rows[i].sign->setText(QStringLiteral("✕"));
        const QColor ink = isRight ? theme().good : theme().bad;
        m_rows[i].sign->setStyleSheet(QStringLiteral("color: %1").arg(ink.name()));
    }
    return verdictOf(right);
}

Verdict ChoiceQuestionView::verdictOf(bool right) const
{
    if (!std::ranges::any_of(choices(), [](const auto &choice) { return choice.when.has_value(); }))
        return right
            ? Verdict{Verdict::Tone::Good, tr("Right."), {}}
            : Verdict{Verdict::Tone::Bad, tr("Not so."), tr("The right answer is marked with ✓.")};
    return right
        ? Verdict{Verdict::Tone::Good, tr("Right."), tr("So it was in this run.")}
        : Verdict{Verdict::Tone::Bad, tr("Not so."), tr("In this run it was as marked with ✓.")};
}

void ChoiceQuestionView::showCommitted(bool committed)
{
    for (const Row &row : m_rows)
        row.button->setEnabled(!committed);
}

void ChoiceQuestionView::applyTheme(const Theme &theme)
{
    // Text stands low in its line, for what is added to it is added above.
    const int height = richTextLineHeight(theme) + theme.metrics.gap / 2;
    for (const Row &row : m_rows) {
        row.button->setFixedHeight(height);
        row.sign->setFixedHeight(height);
    }
}

void ChoiceQuestionView::retranslate()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QString text = richText(choices()[i].markdown, theme());
        m_rows[i].text->setText(text);
        m_rows[i].button->setAccessibleName(
            QTextDocumentFragment::fromHtml(text).toPlainText().trimmed());
    }
}

void ChoiceQuestionView::clearMarks()
{
    for (const Row &row : m_rows)
        row.sign->clear();
}

QList<QWidget *> ChoiceQuestionView::answerStops() const
{
    QList<QWidget *> stops;
    for (const Row &row : m_rows)
        stops << row.button;
    return stops;
}

QRect ChoiceQuestionView::partOf(const QWidget &stop) const
{
    const auto row = std::ranges::find(m_rows, &stop, &Row::button);
    if (row == m_rows.end())
        return QuestionView::partOf(stop);
    const QRect rect = row->button->geometry().united(row->text->geometry());
    return rect.united(row->sign->geometry()).adjusted(-4, -1, 4, 1);
}

bool ChoiceQuestionView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const bool keys = static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason;
        const auto *stop = qobject_cast<QWidget *>(watched);
        const bool isChoice = std::ranges::find(m_rows, stop, &Row::button) != m_rows.end();
        m_ringed = event->type() == QEvent::FocusIn && keys && isChoice ? stop : nullptr;
        update();
    }
    return QuestionView::eventFilter(watched, event);
}

/// The sign itself is too small to show where the keyboard is.
void ChoiceQuestionView::paintEvent(QPaintEvent *event)
{
    QuestionView::paintEvent(event);
    if (!m_ringed)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, 2));
    const int radius = theme().metrics.controlRadius;
    painter.drawRoundedRect(partOf(*m_ringed), radius, radius);
}

} // namespace joinery::app
