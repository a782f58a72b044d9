// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/statements.h"

#include "language/parser.h"

#include <QTest>

using namespace joinery::language;

class TestStatements : public QObject {
    Q_OBJECT

private slots:
    void statementsAreATreeByIndentation();
    void mistakesDoNotHideTheRest();
    void moves_data();
    void moves();
    void everyMoveLeavesAProgram();
    void toggles_data();
    void toggles();
    void togglingTwiceGivesTheTextBack();
    void numbersHavePlaces();
};

namespace {

const std::string joinOrder = "from multiprocessing import Process\n" // 1
                              "import time\n"
                              "\n"
                              "def f(name):\n"
                              "    print(name, 'start')\n" // 5
                              "    time.sleep(2)\n"
                              "\n"
                              "f1 = Process(target=f,\n"
                              "             args=('f1',))\n"
                              "\n" // 10
                              "if __name__ == '__main__':\n"
                              "    f1.start()\n"
                              "    # wait\n"
                              "    f1.join()\n"
                              "    if f1.exitcode:\n" // 15
                              "        print('bad')\n"
                              "    else:\n"
                              "        print('good')\n"
                              "    print('end')\n";

QString outline(std::string_view text)
{
    QStringList lines;
    for (const auto &statement : statementLines(text))
        lines.append(QStringLiteral("%1-%2@%3^%4%5")
                         .arg(statement.firstLine)
                         .arg(statement.lastLine)
                         .arg(statement.indentation)
                         .arg(statement.parent)
                         .arg(statement.isClause ? "c" : ""));
    return lines.join(' ');
}

} // namespace

void TestStatements::statementsAreATreeByIndentation()
{
    QCOMPARE(
        outline(joinOrder),
        QStringLiteral("1-1@0^-1 2-2@0^-1 4-6@0^-1 5-5@4^2 6-6@4^2 8-9@0^-1 11-19@0^-1 12-12@4^6 "
                       "14-14@4^6 15-18@4^6 16-16@8^9 17-18@4^9c 18-18@8^11 19-19@4^6"));
    QCOMPARE(
        outline("@a\n@b\ndef f():\n    pass\nx\n"), QStringLiteral("1-4@0^-1 4-4@4^0 5-5@0^-1"));
    QCOMPARE(
        outline("try:\n    a\nexcept:\n    b\nfinally:\n    c\nd\n"),
        QStringLiteral("1-6@0^-1 2-2@4^0 3-4@0^0c 4-4@4^2 5-6@0^0c 6-6@4^4 7-7@0^-1"));
    QCOMPARE(outline("x = '''\n  y\n'''\nz\n"), QStringLiteral("1-3@0^-1 4-4@0^-1"));
    QCOMPARE(outline("x = 1 + \\\n  2\nz\n"), QStringLiteral("1-2@0^-1 3-3@0^-1"));
    QCOMPARE(outline(""), QString());
    QCOMPARE(statementAt(joinOrder, 9)->firstLine, 8);
    QVERIFY(!statementAt(joinOrder, 3));
}

void TestStatements::mistakesDoNotHideTheRest()
{
    QCOMPARE(outline("x = (1\ny\nz\n"), QStringLiteral("1-1@0^-1 2-2@0^-1 3-3@0^-1"));
    QCOMPARE(outline("x = 'a\ny\n"), QStringLiteral("1-1@0^-1 2-2@0^-1"));
    QCOMPARE(outline("x = '''a\ny\n"), QStringLiteral("1-1@0^-1 2-2@0^-1"));
    QCOMPARE(outline("x)\ny\n"), QStringLiteral("1-1@0^-1 2-2@0^-1"));
}

void TestStatements::moves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("moved"); // empty: refused
    const auto row = [](const char *name, const char *text, int line, int target,
                        const char *moved) {
        QTest::newRow(name) << QString(text) << line << target << QString(moved);
    };
    row("down", "a\nb\nc\n", 1, 3, "b\na\nc\n");
    row("up", "a\nb\nc\n", 3, 1, "c\na\nb\n");
    row("to the end", "a\nb\nc\n", 1, 4, "b\nc\na\n");
    row("into a body", "a\nif x:\n    b\n", 1, 3, "if x:\n    a\n    b\n");
    row("out of a body", "a\nif x:\n    b\n    c\n", 4, 1, "c\na\nif x:\n    b\n");
    row("to the own body's end", "if x:\n    a\n    b\n    c\n", 2, 5,
        "if x:\n    b\n    c\n    a\n");
    row("before an else: the end of the body", "a\nif x:\n    b\nelse:\n    c\n", 1, 4,
        "if x:\n    b\n    a\nelse:\n    c\n");
    row("with its body", "if x:\n    a\n    if y:\n        b\nc\n", 3, 5,
        "if x:\n    a\nif y:\n    b\nc\n");
    row("with its comment", "a\n# why\nb\nc\n", 3, 1, "# why\nb\na\nc\n");
    row("before another's comment", "a\n# why\nb\nc\n", 4, 3, "a\nc\n# why\nb\n");
    row("a string keeps its lines", "if x:\n    a\n    b = '''\n  y'''\nc\n", 3, 5,
        "if x:\n    a\nb = '''\n  y'''\nc\n");
    row("without a newline at the end", "a\nb", 2, 1, "b\na\n");
    row("nowhere", "a\nb\nc\n", 1, 2, "");
    row("into itself", "if x:\n    a\nb\n", 1, 2, "");
    row("a clause", "if x:\n    a\nelse:\n    b\nc\n", 3, 5, "");
    row("the only one of a body", "if x:\n    a\nb\n", 2, 3, "");
    row("no statement", "a\n\nb\n", 2, 1, "");
    row("no target", "a\n\nb\n", 1, 2, "");
}

void TestStatements::moves()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, target);
    QFETCH(QString, moved);
    const auto made = moveStatement(text.toStdString(), line, target);
    QCOMPARE(made ? QString::fromStdString(*made) : QString(), moved);
}

void TestStatements::everyMoveLeavesAProgram()
{
    int moves = 0;
    for (int line = 0; line <= 21; ++line) {
        const auto targets = moveTargets(joinOrder, line);
        QCOMPARE(isMovable(joinOrder, line), !targets.empty());
        for (const int target : targets) {
            const auto moved = moveStatement(joinOrder, line, target);
            QVERIFY(moved);
            QVERIFY2(parse(*moved), moved->c_str());
            QCOMPARE(std::ranges::count(*moved, '\n'), std::ranges::count(joinOrder, '\n'));
            ++moves;
        }
    }
    QVERIFY(moves > 80);
}

void TestStatements::toggles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("toggled");
    const auto row = [](const char *name, const char *text, int line, const char *toggled) {
        QTest::newRow(name) << QString(text) << line << QString(toggled);
    };
    row("off", "a\nb\n", 2, "a\n# b\n");
    row("on", "a\n# b\n", 2, "a\nb\n");
    row("off with its body", "if x:\n    a\n\n    b\nc\n", 1, "# if x:\n#     a\n\n#     b\nc\n");
    row("on with its body", "# if x:\n#     a\nc\n", 1, "if x:\n    a\nc\n");
    row("on from inside its body", "# if x:\n#     a\nc\n", 2, "if x:\n    a\nc\n");
    row("one of two", "    # a\n    # b\n", 2, "    # a\n    b\n");
    row("the only one of a body", "if x:\n    a\nb\n", 2, "if x:\n    pass\n    # a\nb\n");
    row("a joined line", "f(a,\n  b)\nc\n", 2, "# f(a,\n#   b)\nc\n");
    row("a return", "def f():\n    a\n    # return 1\n", 3, "def f():\n    a\n    return 1\n");
    row("prose", "# This is no program.\na\n", 1, "");
    row("nothing", "a\n\nb\n", 2, "");
    row("outside", "a\n", 9, "");
}

void TestStatements::toggles()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, toggled);
    const auto made = toggleComment(text.toStdString(), line);
    QCOMPARE(made ? QString::fromStdString(*made) : QString(), toggled);
}

void TestStatements::togglingTwiceGivesTheTextBack()
{
    for (const int line : {1, 2, 4, 5, 6, 8, 12, 14, 15, 19}) {
        const auto off = toggleComment(joinOrder, line);
        QVERIFY(off);
        const auto on = toggleComment(*off, line);
        QVERIFY2(on, off->c_str());
        QCOMPARE(*on, joinOrder);
    }
}

void TestStatements::numbersHavePlaces()
{
    const auto numbers = numberLiterals("x = 1.5 # 2\ny = '3' + f'{4}' + 甲(0x5)\nz = = 6\n");
    QCOMPARE(numbers.size(), 3U);
    QCOMPARE(numbers[0].text, "1.5");
    QCOMPARE(numbers[0].range.begin.column, 5);
    QCOMPARE(numbers[0].range.end.column, 8);
    QCOMPARE(numbers[1].text, "0x5");
    QCOMPARE(numbers[1].range.begin.line, 2);
    QCOMPARE(numbers[1].range.begin.column, 22);
    QCOMPARE(numbers[2].text, "6");
    QCOMPARE(numbers[2].range.begin.line, 3);
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
