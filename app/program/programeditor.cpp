// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programeditor.h"

#include "app/commands/shortcuts.h"
#include "app/program/numberpopover.h"
#include "app/program/programgutter.h"
#include "app/program/programlayout.h"
#include "app/program/statementdrag.h"
#include "app/program/syntaxhighlighter.h"
#include "app/program/typing.h"

#include <QContextMenuEvent>
#include <QHash>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int documentMargin = 8;
constexpr int clickSlack = 4; ///< pixels a click may tremble

/// Frame and soft fill over a whole row; its left end lies under the gutter.
void paintFrame(QPainter &painter, const QRect &row, const QColor &border, const QColor &fill)
{
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(row).adjusted(-20, 0.5, -4.5, -0.5), 6, 6);
}

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
    setAccessibleDescription(
        tr("%1 indents a line; %2 leaves the program.")
            .arg(keyText(ViewKey::Indent), keyText(ViewKey::LeaveProgram)));
}

void ProgramEditor::connectDocument()
{
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        m_program.reset();
        m_hovered.reset();
    });
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
    if (m_popover)
        m_popover->setTheme(theme);
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

void ProgramEditor::changeNumber(const language::NumberLiteral &number, int steps, Undo undo)
{
    const std::string stepped = language::steppedNumber(number.text, steps);
    if (stepped != number.text)
        replaceRange(*document(), number.range, QString::fromStdString(stepped), undo);
}

std::optional<language::NumberLiteral> ProgramEditor::numberAt(Place place) const
{
    return language::numberAt(toPlainText().toStdString(), place);
}

void ProgramEditor::takeNumber(const language::NumberLiteral &number)
{
    if (!m_popover) {
        m_popover = new NumberPopover(viewport());
        m_popover->setTheme(m_theme);
        connect(m_popover, &NumberPopover::stepped, this, [this](int steps) {
            const language::NumberLiteral taken = m_popover->number();
            changeNumber(
                taken, steps, m_popover->wasStepped() ? Undo::WithThePreviousStep : Undo::NewStep);
            if (const auto now = numberAt(taken.range.begin))
                m_popover->setNumber(*now);
        });
    }
    const QPoint below = pointAt(number.range.begin)
        + QPoint(-4, QFontMetrics(font()).height() + m_layout->air() / 2);
    m_popover->showFor(number, below);
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
        const bool busy = m_drag->isActive() || (m_popover && m_popover->isVisible());
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
    if (m_popover)
        m_popover->hide();
    if (isReadOnly() || !typeIndentation(textCursor(), *event))
        QPlainTextEdit::keyPressEvent(event);
    else
        ensureCursorVisible();
}

bool ProgramEditor::handleStatementKey(QKeyEvent *event)
{
    const bool numberTaken = m_popover && m_popover->isVisible();
    const bool up = event->key() == Qt::Key_Up;
    const bool upOrDown = up || event->key() == Qt::Key_Down;
    if (event->key() == Qt::Key_Escape && m_drag->isActive()) {
        m_drag->cancel();
    } else if (event->key() == Qt::Key_Escape && numberTaken) {
        m_popover->hide();
    } else if (upOrDown && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        moveStatement(up ? language::Direction::Up : language::Direction::Down);
    } else if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::ControlModifier) {
        toggleStatement(currentLine());
    } else if (upOrDown && numberTaken && event->modifiers() == Qt::NoModifier) {
        m_popover->step(up ? 1 : -1);
    } else if (event->key() == Qt::Key_F2) {
        if (const auto number = numberAt(placeOf(textCursor())))
            takeNumber(*number);
    } else {
        return false;
    }
    return true;
}

std::optional<language::NumberLiteral> ProgramEditor::numberUnder(QPoint position) const
{
    const auto number = numberAt(placeOf(cursorForPosition(position)));
    if (!number)
        return std::nullopt;
    const QPoint begin = pointAt(number->range.begin);
    const int width = pointAt(number->range.end).x() - begin.x();
    const QRect area(begin, QSize(width, QFontMetrics(font()).height()));
    return area.adjusted(-2, -3, 2, 3).contains(position) ? number : std::nullopt;
}

void ProgramEditor::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    setTabChangesFocus(false);
    if (m_popover)
        m_popover->hide();
    QPlainTextEdit::mousePressEvent(event);
}

void ProgramEditor::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton)
        return;
    const auto number = numberUnder(event->position().toPoint());
    viewport()->setCursor(number ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (m_hovered == number)
        return;
    m_hovered = number;
    viewport()->update();
}

void ProgramEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const bool click = event->button() == Qt::LeftButton && !textCursor().hasSelection()
        && (position - m_pressedAt).manhattanLength() < clickSlack;
    if (!click || isReadOnly())
        return;
    if (const auto number = numberUnder(position))
        takeNumber(*number);
}

void ProgramEditor::leaveEvent(QEvent *event)
{
    m_hovered.reset();
    viewport()->update();
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
    if (m_popover)
        m_popover->hide();
    m_gutter->update();
    QPlainTextEdit::focusOutEvent(event);
}

void ProgramEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
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
        paintRows(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintHoveredNumber(painter);
    paintChips(painter);
}

/// What lies behind the text.
void ProgramEditor::paintRows(QPainter &painter)
{
    if (m_markedLine) {
        if (const QRect row = rowRect(*m_markedLine); row.isValid())
            painter.fillRect(row, m_theme.selection);
    }
    const auto suggested = suggestedLine();
    if (!suggested)
        return;
    const QRect row = rowRect(*suggested);
    if (!row.isValid())
        return;
    paintFrame(painter, row, m_theme.warning, m_theme.warningSoft);
    const bool hasChip = std::ranges::any_of(
        m_chips, [&](const ProcessChip &chip) { return chip.line == *suggested; });
    if (hasChip)
        return;
    painter.setFont(m_theme.smallFont());
    painter.setPen(m_theme.warning);
    // How is the lesson's to say: by dragging it, by its number or by switching it off.
    const QString wish = program().isSwitchedOff(*suggested) ? tr("switch me on") : tr("change me");
    const QRect room = row.adjusted(endOfLine(*suggested) + 16 - row.left(), 0, -16, 0);
    // A long line leaves none; the frame says enough.
    if (painter.fontMetrics().horizontalAdvance(wish) <= room.width())
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, wish);
}

void ProgramEditor::paintHoveredNumber(QPainter &painter)
{
    if (!m_hovered || (m_popover && m_popover->isVisible()))
        return;
    const QPoint below(0, QFontMetrics(font()).height());
    painter.setPen(QPen(m_theme.syntax.number, 1.5, Qt::DotLine));
    painter.drawLine(
        pointAt(m_hovered->range.begin) + below, pointAt(m_hovered->range.end) + below);
}

void ProgramEditor::paintChips(QPainter &painter)
{
    QFont chipFont = m_theme.smallFont();
    chipFont.setWeight(QFont::DemiBold);
    painter.setFont(chipFont);
    const QFontMetrics metrics(chipFont);
    const int height = metrics.height() + (metrics.height() < 16 ? 4 : 0);
    QHash<int, int> rightOfLine;
    for (const ProcessChip &chip : m_chips) {
        const QRect row = rowRect(chip.line);
        if (!row.isValid())
            continue;
        if (!rightOfLine.contains(chip.line))
            rightOfLine.insert(chip.line, row.right() - 10);
        int &right = rightOfLine[chip.line];
        const int width = metrics.horizontalAdvance(chip.name) + height - 2;
        QRectF pill(right - width + 0.5, 0, width, height);
        const int top = row.center().y() - height / 2;
        pill.moveTop(top + 0.5);
        right -= width + 4;
        const LaneHue &hue = m_theme.laneHue(chip.lane);
        painter.setPen(QPen(hue.outline, m_theme.metrics.line));
        painter.setBrush(chip.moves ? hue.soft : m_theme.panel);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(chip.moves ? m_theme.text : hue.ink);
        painter.drawText(pill, Qt::AlignCenter, chip.name);
    }
}

} // namespace joinery::app
