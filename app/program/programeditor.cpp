// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programeditor.h"

#include "app/commands/shortcuts.h"
#include "app/program/chipplaces.h"
#include "app/program/documentedit.h"
#include "app/program/programgutter.h"
#include "app/program/programlayout.h"
#include "app/program/programnumbers.h"
#include "app/program/programpainter.h"
#include "app/program/statementdrag.h"
#include "app/program/syntaxhighlighter.h"
#include "app/program/typing.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int documentMargin = 8;
constexpr int clickSlack = 4; ///< pixels a click may tremble

} // namespace

ProgramEditor::ProgramEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    auto *document = new QTextDocument(this);
    m_layout = new ProgramLayout(document);
    document->setDocumentLayout(m_layout);
    document->setDocumentMargin(documentMargin);
    setDocument(document);
    m_highlighter = new SyntaxHighlighter(document);
    m_gutter = new ProgramGutter(this);
    m_drag = new StatementDrag(this);
    m_numbers = new ProgramNumbers(this);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    viewport()->setMouseTracking(true);
    retranslate();
    connectDocument();
}

ProgramEditor::~ProgramEditor() = default;

void ProgramEditor::retranslate()
{
    setAccessibleName(tr("Program"));
    setAccessibleDescription(tr("%1 indents a line; %2 leaves the program.")
                                 .arg(keyText(ViewKey::Indent), keyText(ViewKey::LeaveProgram)));
}

void ProgramEditor::connectDocument()
{
    connect(document(), &QTextDocument::contentsChanged, this, [this] { m_program.reset(); });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        m_gutter->update();
        emit programChanged();
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ProgramEditor::layOutGutter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
}

void ProgramEditor::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_layout->setAir(theme.metrics.lineAir);
    setFont(theme.monoFont());
    document()->setDefaultFont(theme.monoFont());
    setTabStopDistance(columnWidth() * 4);
    m_highlighter->setColors(theme.syntax);
    m_numbers->setTheme(theme);
    layOutGutter();
    showSelections();
    viewport()->update();
}

void ProgramEditor::openProgram(const QString &text)
{
    setPlainText(text); // forgets undo, too
}

void ProgramEditor::changeProgram(const QString &text)
{
    replaceText(*document(), text);
}

const language::Statements &ProgramEditor::program() const
{
    if (!m_program)
        m_program.emplace(toPlainText().toStdString());
    return *m_program;
}

void ProgramEditor::setChips(std::vector<ProcessChip> chips)
{
    if (m_chips == chips)
        return;
    m_chips = std::move(chips);
    viewport()->update();
}

void ProgramEditor::setProblems(std::vector<ProgramProblem> problems)
{
    m_problems = std::move(problems);
    showSelections();
}

void ProgramEditor::setSuggestedStatement(const QString &statement)
{
    if (m_suggested == statement.toStdString())
        return;
    m_suggested = statement.toStdString();
    m_gutter->update();
    viewport()->update();
}

std::optional<int> ProgramEditor::suggestedLine() const
{
    return m_suggested.empty() ? std::nullopt : program().lineReading(m_suggested);
}

void ProgramEditor::setMarkedLine(std::optional<int> line)
{
    if (m_markedLine == line)
        return;
    m_markedLine = line;
    viewport()->update();
}

void ProgramEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    const QString text = block.text();
    const auto begin = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(begin - text.begin()));
    setTextCursor(cursor);
}

void ProgramEditor::moveStatement(language::Direction direction)
{
    const auto statement = program().statementAt(currentLine());
    if (!statement)
        return;
    if (const auto drop = language::dropBeside(program(), *statement, direction))
        moveStatement(*statement, *drop);
}

void ProgramEditor::moveStatement(language::LineRange statement, language::Drop drop)
{
    const language::EditedText edited = language::moved(program(), statement, drop);
    changeProgram(QString::fromStdString(edited.text));
    goToLine(edited.line);
}

void ProgramEditor::toggleStatement(int line)
{
    if (const auto statement = program().statementAt(line))
        changeProgram(QString::fromStdString(language::toggled(program(), *statement).text));
}

QRect ProgramEditor::rowRect(int line) const
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid() || !block.isVisible())
        return {};
    QRectF area = blockBoundingGeometry(block).translated(contentOffset());
    if (!block.next().isValid())
        area.setHeight(area.height() - documentMargin);
    area.translate(0, -m_layout->air() / 2.0);
    const QRect row(0, qRound(area.top()), viewport()->width(), qRound(area.height()));
    return row.intersects(viewport()->rect()) ? row : QRect();
}

int ProgramEditor::lineAtY(int y) const
{
    QTextBlock block = firstVisibleBlock();
    double top = contentOffset().y() + blockBoundingGeometry(block).top();
    const double wanted = y + m_layout->air() / 2.0;
    for (; block.isValid(); block = block.next()) {
        top += blockBoundingRect(block).height();
        if (wanted < top)
            return block.blockNumber() + 1;
    }
    return blockCount() + 1;
}

QPoint ProgramEditor::pointAt(Place place) const
{
    QTextCursor cursor(document());
    cursor.setPosition(positionOf(*document(), place));
    return cursorRect(cursor).topLeft();
}

/// Text from a lesson or a page may have breaks and blanks in it that Python does not know.
void ProgramEditor::insertFromMimeData(const QMimeData *source)
{
    constexpr QChar invisibleBreak(0x200B);
    QMimeData plain;
    plain.setText(source->text().remove(invisibleBreak).replace(QChar(QChar::Nbsp), u' '));
    QPlainTextEdit::insertFromMimeData(&plain);
}

int ProgramEditor::endOfLine(int line) const
{
    QTextCursor cursor(document()->findBlockByNumber(line - 1));
    cursor.movePosition(QTextCursor::EndOfBlock);
    return cursorRect(cursor).right();
}

double ProgramEditor::columnWidth() const
{
    return QFontMetricsF(font()).horizontalAdvance(u'0');
}

void ProgramEditor::layOutGutter()
{
    const int width = m_gutter->idealWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), width, viewport()->height());
}

void ProgramEditor::showSelections()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const ProgramProblem &problem : m_problems) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorFor(*document(), problem.range);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(m_theme.bad);
        selection.format.setToolTip(problem.message);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

bool ProgramEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const bool busy = m_drag->isActive() || m_numbers->isTaken();
        const bool isEscape = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        if (busy && isEscape) {
            event->accept();
            return true;
        }
        // The key itself may be the window's: it stops the run.
        if (isEscape)
            setTabChangesFocus(true);
    }
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QPlainTextEdit::event(event);
}

/// Who stands where: where there is no room for a name, it is told here.
bool ProgramEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QString names = namesAt(placeChips(*this), help->pos()); !names.isEmpty()) {
            QToolTip::showText(help->globalPos(), names, viewport());
            return true;
        }
    }
    return QPlainTextEdit::viewportEvent(event);
}

void ProgramEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (isTab && tabChangesFocus()) {
        event->ignore(); // there was nowhere to go
        return;
    }
    if (!event->text().isEmpty() && event->key() != Qt::Key_Escape)
        setTabChangesFocus(false); // who types indents by it
    if (handleStatementKey(event))
        return;
    m_numbers->letGo();
    if (isReadOnly() || !typeIndentation(textCursor(), *event))
        QPlainTextEdit::keyPressEvent(event);
    else
        ensureCursorVisible();
}

bool ProgramEditor::handleStatementKey(QKeyEvent *event)
{
    const bool numberTaken = m_numbers->isTaken();
    const bool up = event->key() == Qt::Key_Up;
    const bool upOrDown = up || event->key() == Qt::Key_Down;
    if (event->key() == Qt::Key_Escape && m_drag->isActive()) {
        m_drag->cancel();
    } else if (event->key() == Qt::Key_Escape && numberTaken) {
        m_numbers->letGo();
    } else if (upOrDown && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        moveStatement(up ? language::Direction::Up : language::Direction::Down);
    } else if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::ControlModifier) {
        toggleStatement(currentLine());
    } else if (upOrDown && numberTaken && event->modifiers() == Qt::NoModifier) {
        m_numbers->step(up ? 1 : -1);
    } else if (event->key() == Qt::Key_F2) {
        if (const auto number = m_numbers->at(placeOf(textCursor())))
            m_numbers->take(*number);
    } else {
        return false;
    }
    return true;
}

void ProgramEditor::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    setTabChangesFocus(false);
    m_numbers->letGo();
    QPlainTextEdit::mousePressEvent(event);
}

void ProgramEditor::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        m_numbers->hover(event->position().toPoint());
}

void ProgramEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const bool click = event->button() == Qt::LeftButton && !textCursor().hasSelection()
        && (position - m_pressedAt).manhattanLength() < clickSlack;
    if (!click || isReadOnly())
        return;
    if (const auto number = m_numbers->under(position))
        m_numbers->take(*number);
}

void ProgramEditor::leaveEvent(QEvent *event)
{
    m_numbers->hover(std::nullopt);
    QPlainTextEdit::leaveEvent(event);
}

/// Who walks through the window by Tab walks on by it, until something is typed.
void ProgramEditor::focusInEvent(QFocusEvent *event)
{
    switch (event->reason()) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
        setTabChangesFocus(true);
        break;
    case Qt::ActiveWindowFocusReason:
    case Qt::PopupFocusReason:
        break;
    default:
        setTabChangesFocus(false);
    }
    QPlainTextEdit::focusInEvent(event);
}

void ProgramEditor::focusOutEvent(QFocusEvent *event)
{
    m_numbers->letGo();
    m_gutter->update();
    QPlainTextEdit::focusOutEvent(event);
}

void ProgramEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
    // What opens below must not cover the line that is being typed.
    const QRect before(QPoint(), event->oldSize());
    if (hasFocus() && before.contains(cursorRect()))
        ensureCursorVisible();
}

QString ProgramEditor::menuTextForToggle(int line) const
{
    return program().isSwitchedOff(line) ? tr("Switch on") : tr("Switch off");
}

void ProgramEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const int line = cursorForPosition(event->pos()).blockNumber() + 1;
    if (!textCursor().hasSelection())
        goToLine(line);
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *before = menu->actions().value(0);
    const auto add = [&](const QString &text, const QKeySequence &keys, auto act) {
        auto *action = new QAction(text, menu);
        action->setShortcut(keys);
        action->setEnabled(program().statementAt(line).has_value());
        connect(action, &QAction::triggered, this, act);
        menu->insertAction(before, action);
    };
    const QList<QKeySequence> moves = keysOf(shortcutFor(ViewKey::MoveStatement));
    add(tr("Move up"), moves.value(0), [this] { moveStatement(language::Direction::Up); });
    add(tr("Move down"), moves.value(1), [this] { moveStatement(language::Direction::Down); });
    add(menuTextForToggle(line), keysOf(shortcutFor(ViewKey::ToggleStatement)).value(0),
        [this, line] { toggleStatement(line); });
    menu->insertSeparator(before);
    menu->popup(event->globalPos());
}

void ProgramEditor::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        ProgramPainter(*this).paintRows(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    m_numbers->paint(painter);
    ProgramPainter(*this).paintChips(painter);
}

} // namespace joinery::app
