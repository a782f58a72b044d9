// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programeditor.h"

#include "app/program/chipplaces.h"
#include "app/program/numberpopover.h"
#include "app/program/programgutter.h"
#include "app/program/programnumbers.h"
#include "app/program/statementdrag.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using joinery::language::Drop;
using namespace joinery::app;

namespace {

const QString program = QStringLiteral("def work(n):\n"
                                       "    sleep(2)\n"
                                       "\n"
                                       "a.start()\n"
                                       "a.join()\n"
                                       "b.start()\n"
                                       "b.join()");

} // namespace

class TestProgramEditor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void draggingAHandleMovesTheStatement();
    void escapeGivesUpTheDrag();
    void lineThatIsTypedStaysInViewWhenLessIsShown();
    void keysMoveTheStatementAndUndoPutsItBack();
    void clickOnALineNumberSwitchesOffAndOn();
    void clickedNumberChangesByArrowKeys();
    void clickedNumberChangesByButton();
    void f2TakesTheNumberAtTheCursor();
    void numberBehindWideCharactersChanges();
    void stepsThatChangeNothingAreNoStepOfUndo();
    void pastedTextLosesWhatPythonRefuses();
    void enterKeepsTheDepth();
    void backspaceTakesAWholeDepth();
    void tabIndentsOnlyForWhoTypes();
    void chipsLeaveTheTextInView();
    void problemIsUnderlined();
    void suggestedLineIsFoundByItsText();
    void paintsChipsAndMarksWithoutFuss();

private:
    QString line(int number) const
    {
        return QString::fromStdString(m_editor->program().line(number));
    }
    QWidget *gutter() const { return m_editor->findChild<ProgramGutter *>(); }
    QPoint handle(int row) const { return {12, m_editor->rowRect(row).center().y()}; }
    void dragHandle(int from, QPoint to);

    std::unique_ptr<ProgramEditor> m_editor;
};

void TestProgramEditor::init()
{
    m_editor = std::make_unique<ProgramEditor>();
    m_editor->setTheme(Theme::of(Scheme::Light));
    m_editor->openProgram(program);
    m_editor->resize(420, 400);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    m_editor->setFocus();
}

void TestProgramEditor::cleanup()
{
    m_editor.reset();
}

void TestProgramEditor::dragHandle(int from, QPoint to)
{
    QTest::mousePress(gutter(), Qt::LeftButton, {}, handle(from));
    QTest::mouseMove(gutter(), handle(from) + QPoint(0, QApplication::startDragDistance() + 1));
    QTest::mouseMove(gutter(), to);
}

void TestProgramEditor::draggingAHandleMovesTheStatement()
{
    QSignalSpy changed(m_editor.get(), &ProgramEditor::programChanged);
    const QPoint below(12, m_editor->rowRect(6).bottom() - 2);
    dragHandle(5, below);
    QVERIFY(m_editor->drag().isActive());
    QCOMPARE(m_editor->drag().drop(), (std::optional{Drop{7, 0}}));
    QTest::mouseRelease(gutter(), Qt::LeftButton, {}, below);
    QCOMPARE(line(5), QStringLiteral("b.start()"));
    QCOMPARE(line(6), QStringLiteral("a.join()"));
    QCOMPARE(m_editor->currentLine(), 6);
    QVERIFY(!changed.isEmpty());
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), program);
    m_editor->redo();
    QCOMPARE(line(6), QStringLiteral("a.join()"));
}

void TestProgramEditor::escapeGivesUpTheDrag()
{
    const QPoint below(12, m_editor->rowRect(6).bottom() - 2);
    dragHandle(5, below);
    QTest::keyClick(m_editor.get(), Qt::Key_Escape);
    QVERIFY(!m_editor->drag().isActive());
    QTest::mouseRelease(gutter(), Qt::LeftButton, {}, below);
    QCOMPARE(m_editor->toPlainText(), program);
}

void TestProgramEditor::lineThatIsTypedStaysInViewWhenLessIsShown()
{
    QTRY_VERIFY((m_editor->activateWindow(), m_editor->hasFocus()));
    m_editor->setPlainText(QStringLiteral("pass\n").repeated(100));
    const int room = m_editor->viewport()->height();
    QTextCursor cursor = m_editor->cursorForPosition({0, room - m_editor->cursorRect().height()});
    m_editor->setTextCursor(cursor);
    m_editor->resize(m_editor->width(), m_editor->height() - 120);
    QVERIFY(m_editor->viewport()->rect().contains(m_editor->cursorRect()));
    // What is not in view is not brought there.
    m_editor->moveCursor(QTextCursor::End);
    m_editor->verticalScrollBar()->setValue(0);
    m_editor->resize(m_editor->width(), m_editor->height() - 40);
    QCOMPARE(m_editor->verticalScrollBar()->value(), 0);
}

void TestProgramEditor::keysMoveTheStatementAndUndoPutsItBack()
{
    m_editor->goToLine(5);
    QTest::keyClick(m_editor.get(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(line(6), QStringLiteral("a.join()"));
    QTest::keyClick(m_editor.get(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_editor->toPlainText(), program);
    m_editor->undo();
    QCOMPARE(line(6), QStringLiteral("a.join()"));
}

void TestProgramEditor::clickOnALineNumberSwitchesOffAndOn()
{
    const QPoint number(gutter()->width() - 14, m_editor->rowRect(5).center().y());
    QTest::mouseClick(gutter(), Qt::LeftButton, {}, number);
    QCOMPARE(line(5), QStringLiteral("# a.join()"));
    QTest::mouseClick(gutter(), Qt::LeftButton, {}, number);
    QCOMPARE(m_editor->toPlainText(), program);
}

void TestProgramEditor::clickedNumberChangesByArrowKeys()
{
    const QPoint on = m_editor->pointAt({2, 11}) + QPoint(3, 5);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, on);
    auto *popover = m_editor->findChild<NumberPopover *>();
    QVERIFY(popover && popover->isVisible());
    QTest::keyClick(m_editor.get(), Qt::Key_Up);
    QTest::keyClick(m_editor.get(), Qt::Key_Up);
    QCOMPARE(line(2), QStringLiteral("    sleep(4)"));
    m_editor->undo(); // steps in a row are one
    QCOMPARE(m_editor->toPlainText(), program);
    QTest::keyClick(m_editor.get(), Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
}

void TestProgramEditor::clickedNumberChangesByButton()
{
    m_editor->numbers().take(*m_editor->numbers().at({2, 11}));
    const auto buttons = m_editor->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    for (int i = 0; i < 8; ++i)
        QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(line(2), QStringLiteral("    sleep(10)"));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(line(2), QStringLiteral("    sleep(9)"));
}

void TestProgramEditor::f2TakesTheNumberAtTheCursor()
{
    m_editor->goToLine(2);
    QTest::keyClick(m_editor.get(), Qt::Key_F2);
    QVERIFY(!m_editor->findChild<NumberPopover *>());
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(m_editor.get(), Qt::Key_Right);
    QTest::keyClick(m_editor.get(), Qt::Key_F2);
    QTest::keyClick(m_editor.get(), Qt::Key_Down);
    QCOMPARE(line(2), QStringLiteral("    sleep(1)"));
}

void TestProgramEditor::numberBehindWideCharactersChanges()
{
    m_editor->openProgram(QStringLiteral("print('\U0001F600甲', 2)"));
    const auto number = m_editor->numbers().at({1, 14});
    QVERIFY(number);
    m_editor->numbers().take(*number);
    QTest::keyClick(m_editor.get(), Qt::Key_Up);
    QCOMPARE(line(1), QStringLiteral("print('\U0001F600甲', 3)"));
}

void TestProgramEditor::stepsThatChangeNothingAreNoStepOfUndo()
{
    m_editor->openProgram(QStringLiteral("sleep(0)"));
    m_editor->changeProgram(QStringLiteral("wait(0)"));
    m_editor->numbers().take(*m_editor->numbers().at({1, 6}));
    QTest::keyClick(m_editor.get(), Qt::Key_Down);
    QTest::keyClick(m_editor.get(), Qt::Key_Up);
    QCOMPARE(line(1), QStringLiteral("wait(1)"));
    m_editor->undo();
    QCOMPARE(line(1), QStringLiteral("wait(0)"));
}

void TestProgramEditor::pastedTextLosesWhatPythonRefuses()
{
    m_editor->clear();
    QApplication::clipboard()->setText(
        QStringLiteral("super()%1.__init__(%1name%2=%2name)").arg(QChar(0x200B)).arg(QChar(0xA0)));
    m_editor->paste();
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("super().__init__(name = name)"));
}

void TestProgramEditor::enterKeepsTheDepth()
{
    m_editor->goToLine(1);
    QTest::keyClick(m_editor.get(), Qt::Key_End);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClicks(m_editor.get(), QStringLiteral("x"));
    QCOMPARE(line(2), QStringLiteral("    x"));
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClicks(m_editor.get(), QStringLiteral("y"));
    QCOMPARE(line(3), QStringLiteral("    y"));
}

void TestProgramEditor::backspaceTakesAWholeDepth()
{
    m_editor->goToLine(2);
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QCOMPARE(line(2), QStringLiteral("sleep(2)"));
    QTest::keyClick(m_editor.get(), Qt::Key_Tab);
    QCOMPARE(line(2), QStringLiteral("    sleep(2)"));
}

/// Who walks through the window by Tab must come out again.
void TestProgramEditor::tabIndentsOnlyForWhoTypes()
{
    const auto focus = [this](Qt::FocusReason reason) {
        QFocusEvent event(QEvent::FocusIn, reason);
        QCoreApplication::sendEvent(m_editor.get(), &event);
    };
    const auto leavesByTab = [this] {
        const QString before = m_editor->toPlainText();
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        return m_editor->toPlainText() == before;
    };
    focus(Qt::TabFocusReason);
    QVERIFY(leavesByTab());
    QTest::keyClick(m_editor.get(), Qt::Key_Down); // to read is not to type
    QVERIFY(leavesByTab());
    QTest::keyClicks(m_editor.get(), QStringLiteral("x"));
    QVERIFY(!leavesByTab());
    QTest::keyClick(m_editor.get(), Qt::Key_Escape);
    QVERIFY(leavesByTab());
    focus(Qt::ShortcutFocusReason);
    QVERIFY(!leavesByTab());
    focus(Qt::BacktabFocusReason);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, QPoint(60, 20));
    QVERIFY(!leavesByTab());
}

void TestProgramEditor::chipsLeaveTheTextInView()
{
    std::vector<ProcessChip> chips;
    for (std::size_t i = 0; i < 30; ++i)
        chips.push_back({QStringLiteral("Process-%1").arg(i + 1), i, 2});
    chips.push_back({QStringLiteral("main"), 0, 5});
    m_editor->setChips(chips);
    std::vector<PlacedChip> placed = placeChips(*m_editor);
    QCOMPARE(placed.back().text, QStringLiteral("main"));
    QVERIFY(m_editor->rowRect(5).contains(placed.back().pill.toAlignedRect()));
    placed.pop_back();
    QVERIFY(placed.size() > 1 && placed.size() < 30);
    std::size_t shown = 0;
    for (const PlacedChip &chip : placed) {
        QVERIFY(chip.pill.left() > m_editor->endOfLine(2));
        QVERIFY(m_editor->rowRect(2).contains(chip.pill.toAlignedRect()));
        shown += chip.chips.size();
    }
    QCOMPARE(shown, std::size_t(30));
    // What is not shown is told by the last.
    const PlacedChip &rest = placed.back();
    QVERIFY(rest.isRest());
    QCOMPARE(rest.text, QStringLiteral("+%1").arg(rest.chips.size()));
    const QString names = namesAt(placed, rest.pill.center());
    QVERIFY(names.endsWith(QStringLiteral(", Process-30")));
    QCOMPARE(names.count(u','), int(rest.chips.size()) - 1);
    QCOMPARE(namesAt(placed, placed.front().pill.center()), QStringLiteral("Process-1"));
    QCOMPARE(namesAt(placed, QPointF(1, 1)), QString());
}

void TestProgramEditor::problemIsUnderlined()
{
    m_editor->setProblems({{{{4, 3}, {4, 8}}, QStringLiteral("no"), std::nullopt}});
    QCOMPARE(m_editor->extraSelections().size(), 1);
    QCOMPARE(m_editor->extraSelections()[0].cursor.selectedText(), QStringLiteral("start"));
    m_editor->setProblems({});
    QVERIFY(m_editor->extraSelections().isEmpty());
}

void TestProgramEditor::suggestedLineIsFoundByItsText()
{
    m_editor->setSuggestedStatement(QStringLiteral("b.join()"));
    QCOMPARE(m_editor->suggestedLine(), std::optional(7));
    m_editor->setSuggestedStatement(QStringLiteral("c.join()"));
    QCOMPARE(m_editor->suggestedLine(), std::nullopt);
}

void TestProgramEditor::paintsChipsAndMarksWithoutFuss()
{
    const QImage before = m_editor->grab().toImage();
    m_editor->setChips({{QStringLiteral("main"), 0, 5, false}, {QStringLiteral("a"), 1, 2, true}});
    const QImage withChips = m_editor->grab().toImage();
    QVERIFY(withChips != before);
    m_editor->setMarkedLine(4);
    QVERIFY(m_editor->grab().toImage() != withChips);
    m_editor->setMarkedLine(std::nullopt);
    m_editor->setChips({});
    QCOMPARE(m_editor->grab().toImage(), before);
}

QTEST_MAIN(TestProgramEditor)
#include "tst_programeditor.moc"
