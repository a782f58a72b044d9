// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/statementedits.h"

#include "language/parser/parser.h"

#include "joinorder.h"

#include <QTest>

using namespace joinery::language;
using namespace joinery::tests;

class TestStatementEdits : public QObject {
    Q_OBJECT

private slots:
    void dropTakesTheIndentationOfItsPlace_data();
    void dropTakesTheIndentationOfItsPlace();
    void moves_data();
    void moves();
    void everyMoveLeavesAProgram();
    void movedStatementIsFoundAgain();
    void keysMoveOverAWholeNeighbour();
    void keysMove_data();
    void keysMove();
    void toggles_data();
    void toggles();
    void togglingTwiceGivesTheTextBack();
};

namespace {

LineRange statementAt(const Statements &statements, int line)
{
    return statements.statementAt(line).value_or(LineRange{});
}

QString said(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

void TestStatementEdits::dropTakesTheIndentationOfItsPlace_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("preferred");
    QTest::addColumn<int>("indentation"); // -1: refused
    QTest::newRow("among its siblings") << 9 << 14 << 4 << 4;
    QTest::newRow("into a loop") << 9 << 11 << 4 << 8;
    QTest::newRow("behind a block, deep") << 9 << 14 << 8 << 8;
    QTest::newRow("above an if") << 9 << 8 << 4 << 0;
    QTest::newRow("the end of a function") << 9 << 6 << 4 << 4;
    QTest::newRow("the end of the program") << 9 << 16 << 4 << 4;
    QTest::newRow("the end, shallow") << 9 << 16 << 0 << 0;
    QTest::newRow("the top") << 9 << 1 << 4 << 0;
    QTest::newRow("before an else: the end of the body") << 9 << 12 << 4 << 8;
    QTest::newRow("inside itself") << 10 << 12 << 4 << -1;
    QTest::newRow("inside a header") << 9 << 3 << 4 << -1;
    QTest::newRow("before the beginning") << 9 << 0 << 4 << -1;
    QTest::newRow("behind the end") << 9 << 17 << 4 << -1;
}

void TestStatementEdits::dropTakesTheIndentationOfItsPlace()
{
    QFETCH(int, line);
    QFETCH(int, before);
    QFETCH(int, preferred);
    const Statements statements(joinOrder);
    const auto drop = dropAt(statements, statementAt(statements, line), before, preferred);
    QTEST(drop ? drop->indentation : -1, "indentation");
}

void TestStatementEdits::moves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("preferred");
    QTest::addColumn<QString>("after"); // empty: refused
    const auto row = [](const char *name, const char *text, int line, int before, int preferred,
                        const char *after) {
        QTest::newRow(name) << QString(text) << line << before << preferred << QString(after);
    };
    row("down", "a\nb\nc\n", 1, 3, 0, "b\na\nc\n");
    row("up", "a\nb\nc\n", 3, 1, 0, "c\na\nb\n");
    row("to the end", "a\nb\nc\n", 1, 4, 0, "b\nc\na\n");
    row("behind the last newline: to the end", "a\nb\n", 1, 4, 0, "b\na\n");
    row("without a newline at the end", "a\nb", 2, 1, 0, "b\na");
    row("where it is", "a\nb\nc\n", 1, 2, 0, "a\nb\nc\n");
    row("into a body", "a\nif x:\n    b\n", 1, 3, 0, "if x:\n    a\n    b\n");
    row("out of a body", "a\nif x:\n    b\n    c\n", 4, 1, 4, "c\na\nif x:\n    b\n");
    row("to the own body's end", "if x:\n    a\n    b\n    c\n", 2, 5, 4,
        "if x:\n    b\n    c\n    a\n");
    row("before an else: the end of the body", "a\nif x:\n    b\nelse:\n    c\n", 1, 4, 0,
        "if x:\n    b\n    a\nelse:\n    c\n");
    row("before an else behind a gap", "a\nif x:\n    b\n\nelse:\n    c\n", 1, 5, 0,
        "if x:\n    b\n\n    a\nelse:\n    c\n");
    row("with its body", "if x:\n    a\n    if y:\n        b\nc\n", 3, 5, 0,
        "if x:\n    a\nif y:\n    b\nc\n");
    row("with its clauses", "if x:\n    a\nelse:\n    b\nc\n", 3, 6, 0,
        "c\nif x:\n    a\nelse:\n    b\n");
    row("with its decorator", "@a\ndef f():\n    b\nc\n", 2, 5, 0, "c\n@a\ndef f():\n    b\n");
    row("a string keeps its lines", "if x:\n    a\n    b = '''\n  y'''\nc\n", 3, 5, 0,
        "if x:\n    a\nb = '''\n  y'''\nc\n");
    row("a joined line goes with its first", "if x:\n    a\n    f(1,\n      2)\nc\n", 3, 5, 0,
        "if x:\n    a\nf(1,\n  2)\nc\n");
    row("a tab is columns", "if x:\n\ta\n\tb\nc\n", 3, 4, 0, "if x:\n\ta\nb\nc\n");
    row("a comment in the margin is no body", "a\nif x:\n    b\n# why\n    c\n", 1, 5, 4,
        "if x:\n    b\n# why\n    a\n    c\n");
    row("the only one leaves a pass", "if x:\n    a\nb\n", 2, 4, 0, "if x:\n    pass\nb\na\n");
    row("the only one of a narrow body stays", "if x:\n  a\nb\n", 2, 3, 0, "if x:\n  a\nb\n");
    row("the only one of an else leaves a pass", "if x:\n    a\nelse:\n    b\n", 4, 3, 4,
        "if x:\n    a\n    b\nelse:\n    pass\n");
    row("into an empty body before an else", "a\nif x:\nelse:\n    b\n", 1, 3, 0,
        "if x:\n    a\nelse:\n    b\n");
    row("what is switched off goes as a whole", "# if x:\n#     a\nb\n", 2, 4, 0,
        "b\n# if x:\n#     a\n");
    row("in a broken text", "a.join(\nb\nif x\n    c\n", 1, 4, 4, "b\nif x\n    a.join(\n    c\n");
    row("into itself", "if x:\n    a\nb\n", 1, 2, 0, "");
    row("into what is switched off", "# if x:\n#     a\nb\n", 3, 2, 0, "");
    row("between decorator and function", "@a\ndef f():\n    b\nc\n", 4, 2, 0, "");
    row("into a string", "a\nx = '''\n\n'''\n", 1, 3, 0, "");
}

void TestStatementEdits::moves()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, before);
    QFETCH(int, preferred);
    const Statements statements(text.toStdString());
    const auto statement = statementAt(statements, line);
    const auto drop = dropAt(statements, statement, before, preferred);
    QTEST(drop ? said(moved(statements, statement, *drop).text) : QString(), "after");
}

void TestStatementEdits::everyMoveLeavesAProgram()
{
    const Statements statements(joinOrder);
    int moves = 0;
    for (int line = 1; line <= statements.lineCount(); ++line) {
        const auto statement = statements.statementAt(line);
        for (int before = 1; statement && before <= statements.lineCount() + 1; ++before) {
            for (const int preferred : {0, 4, 8}) {
                const auto drop = dropAt(statements, *statement, before, preferred);
                if (!drop)
                    continue;
                const auto after = moved(statements, *statement, *drop);
                QVERIFY2(parse(after.text), after.text.c_str());
                QVERIFY(std::ranges::count(after.text, '\n') >= statements.lineCount() - 1);
                ++moves;
            }
        }
    }
    QVERIFY(moves > 300);
}

void TestStatementEdits::movedStatementIsFoundAgain()
{
    const Statements statements(joinOrder);
    const auto up = moved(statements, {10, 13}, Drop{9, 4});
    QCOMPARE(up.line, 9);
    QCOMPARE(Statements(up.text).line(9), std::string("    for p in [a]:"));
    QCOMPARE(Statements(up.text).line(13), std::string("    a.start()"));
    const auto deeper = moved(statements, {9, 9}, Drop{12, 8});
    QCOMPARE(deeper.line, 11);
    QCOMPARE(Statements(deeper.text).line(11), std::string("        a.start()"));
    const auto out = moved(statements, {11, 11}, Drop{16, 4});
    QCOMPARE(out.line, 16);
    QCOMPARE(Statements(out.text).line(11), std::string("        pass"));
}

void TestStatementEdits::keysMoveOverAWholeNeighbour()
{
    const Statements statements(joinOrder);
    using enum Direction;
    QCOMPARE(dropBeside(statements, {9, 9}, Down), (std::optional{Drop{14, 4}}));
    QCOMPARE(dropBeside(statements, {14, 14}, Up), (std::optional{Drop{10, 4}}));
    QCOMPARE(dropBeside(statements, {9, 9}, Up), (std::optional{Drop{8, 0}}));
    QCOMPARE(dropBeside(statements, {15, 15}, Down), std::nullopt);
    QCOMPARE(dropBeside(statements, {1, 1}, Up), std::nullopt);
    QCOMPARE(dropBeside(statements, {7, 7}, Up), (std::optional{Drop{2, 0}}));
}

void TestStatementEdits::keysMove_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<bool>("up");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *text, int line, bool up, const char *after) {
        QTest::newRow(name) << QString(text) << line << up << QString(after);
    };
    constexpr bool up = true;
    constexpr bool down = false;
    row("over a function with a gap", "def f():\n    a\n\n    b\nc\n", 5, up,
        "c\ndef f():\n    a\n\n    b\n");
    row("over what has an else", "if x:\n    a\nelse:\n    b\nc\n", 5, up,
        "c\nif x:\n    a\nelse:\n    b\n");
    row("down into an else", "if x:\n    a\n    b\nelse:\n    c\n", 3, down,
        "if x:\n    a\nelse:\n    b\n    c\n");
    row("up out of an else", "if x:\n    a\nelse:\n    b\n    c\n", 4, up,
        "if x:\n    a\n    b\nelse:\n    c\n");
    row("out of a body", "if x:\n    a\n    b\nc\n", 3, down, "if x:\n    a\nc\nb\n");
    row("into the next body", "if x:\n    a\n    b\nif (y and\n        z):\n    c\n", 3, down,
        "if x:\n    a\nif (y and\n        z):\n    b\n    c\n");
}

void TestStatementEdits::keysMove()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(bool, up);
    const Statements statements(text.toStdString());
    const auto statement = statementAt(statements, line);
    const auto drop = dropBeside(statements, statement, up ? Direction::Up : Direction::Down);
    QVERIFY(drop);
    QTEST(said(moved(statements, statement, *drop).text), "after");
}

void TestStatementEdits::toggles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *text, int line, const char *after) {
        QTest::newRow(name) << QString(text) << line << QString(after);
    };
    row("off", "a\nb\n", 2, "a\n# b\n");
    row("on", "a\n# b\n", 2, "a\nb\n");
    row("off with its body", "if x:\n    a\n\n    b\nc\n", 1, "# if x:\n#     a\n\n#     b\nc\n");
    row("on with its body", "# if x:\n#     a\n\n#     b\nc\n", 1, "if x:\n    a\n\n    b\nc\n");
    row("on from inside its body", "# if x:\n#     a\nc\n", 2, "if x:\n    a\nc\n");
    row("one of two", "    # a\n    # b\n", 2, "    # a\n    b\n");
    row("one of several", "if x:\n    a\n    b\n", 2, "if x:\n    # a\n    b\n");
    row("the only one of a body", "if x:\n    a\nb\n", 2, "if x:\n    pass  # a\nb\n");
    row("the only one on again", "if x:\n    pass  # a\nb\n", 2, "if x:\n    a\nb\n");
    row("a joined line", "f(a,\n  b)\nc\n", 2, "# f(a,\n#   b)\nc\n");
    row("a return", "def f():\n    a\n    # return 1\n", 3, "def f():\n    a\n    return 1\n");
    row("a mistake", "a.join(\nb\n", 1, "# a.join(\nb\n");
    row("a mistake on again", "# a.join(\nb\n", 1, "a.join(\nb\n");
}

void TestStatementEdits::toggles()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const Statements statements(text.toStdString());
    const auto after = toggled(statements, statementAt(statements, line));
    QTEST(said(after.text), "after");
}

void TestStatementEdits::togglingTwiceGivesTheTextBack()
{
    const Statements statements(joinOrder);
    for (int line = 1; line <= statements.lineCount(); ++line) {
        const auto statement = statements.statementAt(line);
        if (!statement || statements.isSwitchedOff(line))
            continue;
        const auto off = toggled(statements, *statement);
        QVERIFY2(off.text != joinOrder && parse(off.text), off.text.c_str());
        const Statements switchedOff(off.text);
        QVERIFY(switchedOff.isSwitchedOff(off.line));
        QCOMPARE(toggled(switchedOff, statementAt(switchedOff, off.line)).text, joinOrder);
    }
}

QTEST_GUILESS_MAIN(TestStatementEdits)
#include "tst_statementedits.moc"
