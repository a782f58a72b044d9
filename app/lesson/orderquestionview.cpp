// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/orderquestionview.h"

#include "analysis/outputorder.h"
#include "app/lesson/orderlist.h"
#include "app/lesson/richtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <random>

namespace joinery::app {
namespace {

std::uint32_t seedOf(const QStringList &lines)
{
    // FNV-1a: the same on every machine, as qHash() is not.
    std::uint32_t hash = 2166136261U;
    for (const char c : lines.join(u'\n').toUtf8())
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

/// Fisher-Yates by hand: std::shuffle may differ from library to library.
QStringList mixed(QStringList lines)
{
    std::ranges::sort(lines);
    std::mt19937 random(seedOf(lines));
    for (qsizetype i = lines.size() - 1; i > 0; --i)
        lines.swapItemsAt(i, static_cast<qsizetype>(random() % static_cast<std::uint32_t>(i + 1)));
    return lines;
}

/// Between those that come and those left out, in an answer that is kept. No line is this: a line
/// does not end in a line end.
const QString &dividerText()
{
    static const QString text = QStringLiteral("\n");
    return text;
}

/// Lays a kept answer back.
void lay(OrderList &list, const QStringList &answer)
{
    const qsizetype divider = answer.indexOf(dividerText());
    if (divider < 0)
        list.setLines(answer);
    else
        list.setLines(answer.first(divider), answer.sliced(divider + 1));
}

QStringList textsOf(const trace::Trace &run)
{
    QStringList lines;
    for (const trace::OutputLine &line : run.outputs()) {
        const auto *output = run.events()[line.event].as<trace::Output>();
        lines.append(QString::fromStdString(std::string(analysis::labelOf(*output))));
    }
    return lines;
}

/// Nothing that happened stands against it: what the program saw elsewhere, it would not see again.
bool canBeMade(const analysis::OrderGrade &grade)
{
    using Kind = analysis::OrderGrade::Kind;
    return grade.kind == Kind::PossibleNotThisTime || grade.kind == Kind::OnlyIfLate;
}

QStringList sorted(QStringList lines)
{
    std::ranges::sort(lines);
    return lines;
}

} // namespace

OrderQuestionView::OrderQuestionView(lesson::Question question, QWidget *parent)
    : QuestionView(std::move(question), parent)
{
    m_title = new QLabel(this);
    m_waiting = new QLabel(this);
    m_waiting->setProperty("muted", true);
    m_waiting->setWordWrap(true);
    m_list = new OrderList(this);
    m_list->hide();
    answerLayout()->addWidget(m_title);
    answerLayout()->addWidget(m_waiting);
    answerLayout()->addWidget(m_list);
    connect(m_list, &OrderList::orderChanged, this, &QuestionView::answerChanged);
    connect(m_list, &OrderList::rowReached, this, [this] { emit partReached(partOf(*m_list)); });
    watchFocus(*m_list);
    m_happened = new QLabel(this);
    m_happened->setObjectName(QStringLiteral("happening"));
    m_happened->setWordWrap(true);
    m_happened->setTextFormat(Qt::RichText);
    m_make = new QPushButton(this);
    m_make->setObjectName(QStringLiteral("make"));
    watchFocus(*m_make);
    connect(m_make, &QPushButton::clicked, this, &OrderQuestionView::pressMake);
    auto *row = new QHBoxLayout;
    row->addWidget(m_make);
    row->addStretch();
    remedyLayout()->addWidget(m_happened);
    remedyLayout()->addLayout(row);
    showHappening();
}

void OrderQuestionView::pressMake()
{
    if (m_happening.state == Happening::State::Tried)
        emit cancelWanted();
    else
        emit happeningWanted({question().id, question().run, gradedBy(), m_lines});
}

void OrderQuestionView::setHappening(const Happening &happening)
{
    m_happening = happening;
    showHappening();
}

void OrderQuestionView::showHappening()
{
    using State = Happening::State;
    const QString text = wordHappening(m_happening);
    m_happened->setText(
        text.isEmpty() ? text : setAsProse(QStringLiteral("<p>%1</p>").arg(text), theme()));
    m_happened->setVisible(!text.isEmpty());
    m_make->setText(m_happening.state == State::Tried ? tr("Cancel") : tr("Make it happen"));
    m_make->setToolTip(
        m_happening.state == State::Tried
            ? QString()
            : tr("Runs the program, and holds lines until the line before them has come"));
    const bool isOffered = !m_lines.empty() && m_happening.state != State::Happened;
    // What is hidden has no keyboard.
    if (!isOffered && m_make->hasFocus())
        m_list->setFocus();
    m_make->setVisible(isOffered);
}

void OrderQuestionView::setLines(const QStringList &lines)
{
    QStringList all = lines;
    const auto &kind = std::get<lesson::OrderQuestion>(question().kind);
    for (const lesson::Distractor &distractor : kind.distractors)
        all.append(QString::fromStdString(distractor.text));
    QStringList fresh = mixed(all);
    if (!kind.distractors.empty())
        fresh.append(dividerText());
    // What was answered before still holds if it is about the same lines.
    const bool same = sorted(m_restored) == sorted(fresh);
    lay(*m_list, same ? m_restored : fresh);
    m_waiting->hide();
    m_list->show();
    emit answerChanged();
}

void OrderQuestionView::setNoLines(const QString &why)
{
    m_whyNoLines = why;
    m_waiting->setText(why);
    m_waiting->show();
}

bool OrderQuestionView::isAnswered() const
{
    return m_list->count() > 0;
}

QStringList OrderQuestionView::answer() const
{
    if (!isAnswered())
        return m_restored;
    QStringList answer = m_list->lines();
    if (m_list->divider())
        answer << dividerText() << m_list->leftOut();
    return answer;
}

void OrderQuestionView::restoreAnswer(const QStringList &answer)
{
    m_restored = withDivider(answer);
    if (m_restored.isEmpty())
        return;
    lay(*m_list, m_restored);
    m_waiting->hide();
    m_list->show();
}

QStringList OrderQuestionView::withDivider(QStringList answer) const
{
    const auto &distractors = std::get<lesson::OrderQuestion>(question().kind).distractors;
    if (answer.isEmpty() || distractors.empty() || answer.contains(dividerText()))
        return answer;
    QStringList leftOut;
    for (const lesson::Distractor &distractor : distractors) {
        const QString line = QString::fromStdString(distractor.text);
        if (!answer.contains(line))
            leftOut.append(line);
    }
    return answer << dividerText() << leftOut;
}

QStringList OrderQuestionView::markWronglyLeftOut(const trace::Trace &run)
{
    QStringList others = textsOf(run);
    for (const QString &line : m_list->lines())
        others.removeOne(line);
    QStringList wrong;
    auto row = static_cast<std::size_t>(m_list->divider().value_or(0));
    for (const QString &line : m_list->leftOut()) {
        ++row;
        if (!others.removeOne(line))
            continue;
        wrong.append(line);
        m_list->setMark(row, OrderList::Mark::Broken);
    }
    return wrong;
}

Verdict OrderQuestionView::judge(const trace::Trace &run)
{
    const QStringList answer = m_list->lines();
    std::vector<std::string> texts;
    for (const QString &line : answer)
        texts.push_back(line.toStdString());
    const analysis::HappensBefore order(run);
    const analysis::OrderGrade grade = analysis::gradeOrder(run, order, texts);
    m_lines = canBeMade(grade) ? grade.events : std::vector<std::size_t>();
    showHappening();
    using Kind = analysis::OrderGrade::Kind;
    if (grade.kind == Kind::PossibleNotThisTime) {
        for (const std::size_t row : grade.toMove)
            m_list->setMark(row, OrderList::Mark::ToMove);
    }
    for (const auto &row : {grade.first, grade.second}) {
        if (row)
            m_list->setMark(
                *row,
                grade.kind == Kind::Impossible ? OrderList::Mark::Broken : OrderList::Mark::ToMove);
    }
    for (const std::size_t row : grade.never)
        m_list->setMark(row, OrderList::Mark::Broken);
    return verdictOf(grade, run, answer, markWronglyLeftOut(run));
}

void OrderQuestionView::showCommitted(bool committed)
{
    m_list->setLocked(committed);
}

void OrderQuestionView::applyTheme(const Theme &theme)
{
    QFont bold = theme.uiFont();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_list->setTheme(theme);
}

void OrderQuestionView::retranslate()
{
    m_title->setText(tr("Your order"));
    m_waiting->setText(
        m_whyNoLines.isEmpty() ? tr("Getting the lines from a quick run …") : m_whyNoLines);
    showHappening();
}

void OrderQuestionView::clearMarks()
{
    m_list->clearMarks();
    m_lines.clear();
    setHappening({});
}

QList<QWidget *> OrderQuestionView::answerStops() const
{
    return {m_list, m_make};
}

QRect OrderQuestionView::partOf(const QWidget &stop) const
{
    if (&stop != m_list)
        return QuestionView::partOf(stop);
    return m_list->rowRect(std::max(0, m_list->currentRow())).translated(m_list->pos());
}

} // namespace joinery::app
