// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programpanel.h"

#include "app/commands/shortcuts.h"
#include "app/panels/advicelabel.h"
#include "app/program/noticestrip.h"

#include <QEvent>
#include <QVBoxLayout>

#include <chrono>

namespace joinery::app {
namespace {

/// Nobody wants to be told of an error in a word not yet written out.
constexpr std::chrono::milliseconds thinkingPause{400};

/// On a narrow panel a line ends behind a dot, not within a hint.
QString wrappedBetweenHints(const QString &hints)
{
    const QString between = QStringLiteral(" · ");
    QStringList each = hints.split(between);
    for (QString &hint : each)
        hint.replace(u' ', QChar::Nbsp);
    return each.join(QChar(QChar::Nbsp) + QStringLiteral("· "));
}

QString withoutEnd(const QString &program)
{
    qsizetype size = program.size();
    while (size > 0 && program[size - 1].isSpace())
        --size;
    return program.left(size);
}

} // namespace

ProgramPanel::ProgramPanel(QWidget *parent) : QWidget(parent)
{
    m_editor = new ProgramEditor(this);
    m_problemStrip = new NoticeStrip(this);
    m_changedStrip = new NoticeStrip(this);
    m_help = new AdviceLabel(AdviceLabel::Place::Below, this);
    // Not the label's own margins: a style sheet that comes later takes those away.
    auto *help = new QVBoxLayout;
    help->setContentsMargins(14, 10, 14, 12);
    help->addWidget(m_help);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_problemStrip);
    column->addWidget(m_changedStrip);
    column->addLayout(help);

    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(thinkingPause);
    connect(&m_checkTimer, &QTimer::timeout, this, &ProgramPanel::check);
    connect(m_editor, &ProgramEditor::programChanged, this, &ProgramPanel::takeChange);
    connect(m_problemStrip, &NoticeStrip::clicked, this, &ProgramPanel::showProblem);
    connect(m_problemStrip, &NoticeStrip::actionTriggered, this, &ProgramPanel::mend);
    connect(m_changedStrip, &NoticeStrip::actionTriggered, this, &ProgramPanel::runWanted);
    setFocusProxy(m_editor);
    retranslate();
}

void ProgramPanel::setTheme(const Theme &theme)
{
    m_editor->setTheme(theme);
    m_problemStrip->setTheme(theme);
    m_changedStrip->setTheme(theme);
}

void ProgramPanel::setCheck(ProgramCheck check)
{
    m_check = std::move(check);
}

void ProgramPanel::setHelp(Help help)
{
    m_help->setVisible(help == Help::Shown);
}

void ProgramPanel::openProgram(const QString &original, const QString &changed)
{
    m_original = original;
    m_runProgram.reset();
    m_editor->openProgram(changed.isEmpty() ? original : changed);
    m_checkTimer.stop();
    check();
}

void ProgramPanel::setSuggestedStatement(const QString &statement)
{
    m_suggested = statement;
    showSuggestion();
}

void ProgramPanel::reset()
{
    m_editor->changeProgram(m_original);
}

bool ProgramPanel::shows(const QString &program) const
{
    return withoutEnd(program) == withoutEnd(this->program());
}

void ProgramPanel::setRunProgram(const std::optional<QString> &program)
{
    m_runProgram = program;
    showChangedSinceRun();
}

bool ProgramPanel::checkNow()
{
    m_checkTimer.stop();
    check();
    if (m_problems.empty())
        return true;
    showProblem();
    return false;
}

void ProgramPanel::takeChange()
{
    m_checkTimer.start();
    showChangedSinceRun();
    showSuggestion();
    emit programChanged();
}

void ProgramPanel::check()
{
    m_problems = m_check ? m_check(program()) : std::vector<ProgramProblem>();
    m_editor->setProblems(m_problems);
    if (m_problems.empty()) {
        m_problemStrip->hide();
        return;
    }
    const ProgramProblem &first = m_problems.front();
    const Place place = first.range.begin;
    m_problemStrip->tell(
        NoticeStrip::Kind::Problem,
        tr("Line %1, column %2: %3").arg(place.line).arg(place.column).arg(first.message),
        first.mendedLine ? QStringList{tr("Mend it")} : QStringList());
}

void ProgramPanel::showProblem()
{
    if (m_problems.empty())
        return;
    m_editor->goToLine(m_problems.front().range.begin.line);
    m_editor->setFocus();
}

void ProgramPanel::mend()
{
    if (m_problems.empty() || !m_problems.front().mendedLine)
        return;
    const ProgramProblem problem = m_problems.front();
    QStringList lines = program().split(u'\n');
    if (problem.range.begin.line <= lines.size())
        lines[problem.range.begin.line - 1] = *problem.mendedLine;
    m_editor->changeProgram(lines.join(u'\n'));
    checkNow();
}

void ProgramPanel::showChangedSinceRun()
{
    const bool changed = m_runProgram && !shows(*m_runProgram);
    if (changed)
        m_changedStrip->tell(
            NoticeStrip::Kind::Note, tr("Changed since this run."), {tr("Run again")});
    m_changedStrip->setVisible(changed);
}

void ProgramPanel::showSuggestion()
{
    m_editor->setSuggestedStatement(isOriginal() ? m_suggested : QString());
}

void ProgramPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
        showChangedSinceRun();
    }
    QWidget::changeEvent(event);
}

void ProgramPanel::retranslate()
{
    m_help->setText(
        wrappedBetweenHints(tr("Drag a line · click a number · %1 turns a line off · %2 undoes")
                                .arg(keyText(ViewKey::ToggleStatement), keyText(ViewKey::Undo))));
}

} // namespace joinery::app
