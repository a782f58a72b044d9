// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/playground/snippetinserter.h"

#include "app/program/programeditor.h"

#include <QTest>

using namespace joinery::app;
using Id = joinery::snippets::Snippet::Id;

class TestSnippetInserter : public QObject {
    Q_OBJECT

private slots:
    void init();
    void nextOneGoesBehindTheOneBefore();
    void typingOverTheSelectionIsNotElsewhere();
    void cursorPutElsewhereIsWhereTheNextOneGoes();
    void oneUndoTakesAnInsertionBack();

private:
    QStringList lines() const { return m_editor->toPlainText().split(u'\n'); }

    std::unique_ptr<ProgramEditor> m_editor;
    std::unique_ptr<SnippetInserter> m_inserter;
};

void TestSnippetInserter::init()
{
    m_inserter.reset();
    m_editor = std::make_unique<ProgramEditor>();
    m_editor->openProgram("import time\n"
                          "\n"
                          "if __name__ == '__main__':\n"
                          "    print('a')\n"
                          "    print('b')\n");
    m_editor->goToLine(4);
    m_inserter = std::make_unique<SnippetInserter>(*m_editor, nullptr);
}

void TestSnippetInserter::nextOneGoesBehindTheOneBefore()
{
    m_editor->moveCursor(QTextCursor::EndOfBlock);
    m_inserter->insert(Id::StartThree);
    QCOMPARE(m_editor->textCursor().selectedText(), "3");
    m_inserter->insert(Id::Sleep); // not into the loop whose range is selected
    QCOMPARE(m_editor->textCursor().selectedText(), "1");
    const qsizetype loop = lines().indexOf("        p.join()");
    QVERIFY(loop > 0);
    QCOMPARE(lines()[loop + 1], "    time.sleep(1)");
    QCOMPARE(lines()[loop + 2], "    print('b')");
}

void TestSnippetInserter::typingOverTheSelectionIsNotElsewhere()
{
    m_editor->moveCursor(QTextCursor::EndOfBlock);
    m_inserter->insert(Id::Worker);
    QTest::keyClicks(m_editor.get(), "'hello'");
    m_inserter->insert(Id::Create);
    QVERIFY(lines().contains("    print(name, 'hello')"));
    const qsizetype created = lines().indexOf("    p = Process(target=worker, args=(\"p\",))");
    QVERIFY(created > 0);
    QCOMPARE(lines()[created - 1], "    print('a')");
}

void TestSnippetInserter::cursorPutElsewhereIsWhereTheNextOneGoes()
{
    m_editor->moveCursor(QTextCursor::EndOfBlock);
    m_inserter->insert(Id::Worker);
    QTest::keyClick(m_editor.get(), Qt::Key_Down);
    m_inserter->insert(Id::Print);
    QCOMPARE(lines()[4], "    time.sleep(1)");
    QCOMPARE(lines()[5], "    print(\"here\")");
}

void TestSnippetInserter::oneUndoTakesAnInsertionBack()
{
    const QString before = m_editor->toPlainText();
    m_inserter->insert(Id::Terminate); // an import, a definition and three statements
    QVERIFY(m_editor->toPlainText() != before);
    QTest::keyClick(m_editor.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->toPlainText(), before);
}

QTEST_MAIN(TestSnippetInserter)
#include "tst_snippetinserter.moc"
