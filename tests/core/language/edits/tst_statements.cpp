// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/statements.h"

#include "joinorder.h"

#include <QTest>

using namespace joinery::language;
using namespace joinery::tests;

class TestStatements : public QObject {
    Q_OBJECT

private slots:
    void statementIsTakenAsAWhole_data();
    void statementIsTakenAsAWhole();
    void statementsOfAText_data();
    void statementsOfAText();
    void bodiesHaveParents();
    void aloneIsWhatLeavesABodyEmpty_data();
    void aloneIsWhatLeavesABodyEmpty();
    void stepsOfMainAreKnown();
    void onlyCallsAndLoopsAreSteps_data();
    void onlyCallsAndLoopsAreSteps();
    void switchedOffIsAComment();
    void offMarksAreTakenAway_data();
    void offMarksAreTakenAway();
    void lineIsFoundByItsText();
    void tabsGoToTheNextMultipleOfEight();
};

namespace {

/// Each statement of a text, once.
QString outline(std::string_view text)
{
    const Statements statements(text);
    QStringList found;
    for (int line = 1; line <= statements.lineCount(); ++line) {
        const auto statement = statements.statementAt(line);
        if (!statement)
            continue;
        const auto said = QStringLiteral("%1-%2").arg(statement->first).arg(statement->last);
        if (!found.contains(said))
            found.append(said);
    }
    return found.join(u' ');
}

} // namespace

void TestStatements::statementIsTakenAsAWhole_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::newRow("a simple one") << 9 << 9 << 9;
    QTest::newRow("a header over two lines, with its body") << 2 << 2 << 5;
    QTest::newRow("its continuation line") << 3 << 2 << 5;
    QTest::newRow("a loop with its else") << 10 << 10 << 13;
    QTest::newRow("the else") << 12 << 10 << 13;
    QTest::newRow("a line of the body alone") << 11 << 11 << 11;
    QTest::newRow("a comment") << 14 << 14 << 14;
    QTest::newRow("a blank line is none") << 6 << 0 << 0;
    QTest::newRow("before the beginning is none") << 0 << 0 << 0;
    QTest::newRow("behind the end is none") << 16 << 0 << 0;
}

void TestStatements::statementIsTakenAsAWhole()
{
    QFETCH(int, line);
    QFETCH(int, first);
    QFETCH(int, last);
    const auto statement = Statements(joinOrder).statementAt(line);
    QCOMPARE(statement.has_value(), first > 0);
    QCOMPARE(statement.value_or(LineRange{}), (LineRange{first, last}));
}

void TestStatements::statementsOfAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *text, const char *found) {
        QTest::newRow(name) << QString(text) << QString(found);
    };
    row("decorators", "@a\n@b\ndef f():\n    pass\nx\n", "1-4 4-4 5-5");
    row("clauses", "try:\n    a\nexcept:\n    b\nfinally:\n    c\nd\n", "1-6 2-2 4-4 6-6 7-7");
    row("a comment before a clause", "if x:\n    a\n# why\nelse:\n    b\n", "1-5 2-2 3-3 5-5");
    row("a blank line in a body", "if x:\n    a\n\n    b\nc\n", "1-4 2-2 4-4 5-5");
    row("a comment behind a body", "if x:\n    a\n# c\nb\n", "1-2 2-2 3-3 4-4");
    row("a long string", "x = '''\n  y\n\n'''\nz\n", "1-4 5-5");
    row("a backslash", "x = 1 + \\\n  2\nz\n", "1-2 3-3");
    row("a backslash in a comment", "x # \\\ny\n", "1-1 2-2");
    row("a switched off body", "# if x:\n#     a\n\n#     b\n# else:\n#     c\n# d\n", "1-6 7-7");
    row("a switched off call over lines", "# f(a,\n#   b)\nc\n", "1-2 3-3");
    row("switched off alone", "if x:\n    pass  # for y in z:\n    #     a\nb\n", "1-3 2-3 4-4");
    row("nothing", "", "");
    row("a bracket that stays open", "x = (1\ny\nz\n", "1-1 2-2 3-3");
    row("an argument that is missing", "a.join(\nif x:\n    b\n", "1-1 2-3 3-3");
    row("a quote that stays open", "x = 'a\ny\n", "1-1 2-2");
    row("quotes that stay open", "x = '''a\ny\n", "1-1 2-2");
    row("a bracket too many", "x)\ny\n", "1-1 2-2");
    row("a clause of nothing", "else:\n    a\nb\n", "1-2 2-2 3-3");
    row("a header without a colon", "if x\n    a\nb\n", "1-2 2-2 3-3");
    row("a decorator of nothing", "@a\n", "1-1");
}

void TestStatements::statementsOfAText()
{
    QFETCH(QString, text);
    QTEST(outline(text.toStdString()), "found");
}

void TestStatements::bodiesHaveParents()
{
    const Statements statements(joinOrder);
    QCOMPARE(statements.parentOf(11), std::optional(10));
    QCOMPARE(statements.parentOf(13), std::optional(10)); // by its else
    QCOMPARE(statements.parentOf(9), std::optional(8));
    QCOMPARE(statements.parentOf(8), std::nullopt);
}

void TestStatements::aloneIsWhatLeavesABodyEmpty_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<bool>("alone");
    QTest::newRow("alone") << "if x:\n    a\nb" << 2 << true;
    QTest::newRow("with a comment") << "if x:\n    # c\n    a\nb" << 3 << true;
    QTest::newRow("with another") << "if x:\n    a\n\n    b\n" << 2 << false;
    QTest::newRow("with one that a pass stands for") << "if x:\n    a\n    pass  # b" << 2 << false;
    QTest::newRow("before an else") << "if x:\n    a\nelse:\n    b\n" << 2 << true;
    QTest::newRow("behind an else") << "if x:\n    a\nelse:\n    b\n" << 4 << true;
    QTest::newRow("of the module") << "a" << 1 << false;
}

void TestStatements::aloneIsWhatLeavesABodyEmpty()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const Statements statements(text.toStdString());
    QTEST(statements.isAlone(*statements.statementAt(line)), "alone");
}

void TestStatements::stepsOfMainAreKnown()
{
    const Statements statements(joinOrder);
    QVERIFY(statements.isStepOfMain(9));
    QVERIFY(statements.isStepOfMain(11));
    QVERIFY(statements.isStepOfMain(14)); // switched off, it can still be moved
    QVERIFY(!statements.isStepOfMain(4)); // of a worker
    QVERIFY(!statements.isStepOfMain(7)); // an assignment
    QVERIFY(!statements.isStepOfMain(99));
}

void TestStatements::onlyCallsAndLoopsAreSteps_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("step");
    QTest::newRow("a function") << "f()" << true;
    QTest::newRow("a method") << "a.b_1.c (2)" << true;
    QTest::newRow("other letters") << "甲.start()" << true;
    QTest::newRow("switched off alone") << "pass  # f()" << true;
    QTest::newRow("not finished") << "a.join(" << true;
    QTest::newRow("a loop in one line") << "for p in team: p.start()" << true;
    QTest::newRow("a loop with a body") << "for p in team:" << true;
    QTest::newRow("a loop that is switched off") << "# for p in team: p.join()" << true;
    QTest::newRow("a sentence") << "# for example: two" << false;
    QTest::newRow("a keyword") << "if (a):" << false;
    QTest::newRow("a name") << "a.b" << false;
    QTest::newRow("an item") << "a[f()]" << false;
    QTest::newRow("an item's method") << "a[2].kill()" << true;
    QTest::newRow("an item that is not finished") << "a[2" << false;
}

void TestStatements::onlyCallsAndLoopsAreSteps()
{
    QFETCH(QString, line);
    QTEST(Statements(line.toStdString()).isStepOfMain(1), "step");
}

void TestStatements::switchedOffIsAComment()
{
    const Statements statements("a # b\n# c\nif x:\n    pass  # d\n    pass\n");
    QVERIFY(!statements.isSwitchedOff(1));
    QVERIFY(statements.isSwitchedOff(2));
    QVERIFY(statements.isSwitchedOff(4));
    QVERIFY(!statements.isSwitchedOff(5));
    QVERIFY(!statements.isSwitchedOff(7));
}

void TestStatements::offMarksAreTakenAway_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("content");
    QTest::newRow("usual") << "    # a"
                           << "a";
    QTest::newRow("narrow") << "#a"
                            << "a";
    QTest::newRow("alone") << "    pass  # a"
                           << "a";
    QTest::newRow("deeper") << "#     a"
                            << "    a";
}

void TestStatements::offMarksAreTakenAway()
{
    QFETCH(QString, line);
    const auto text = line.toStdString();
    QTEST(QString::fromStdString(std::string(withoutOffMark(text))), "content");
}

void TestStatements::lineIsFoundByItsText()
{
    const Statements statements(joinOrder);
    QCOMPARE(statements.lineReading("p.join()"), std::optional(11));
    QCOMPARE(statements.lineReading("p.join"), std::nullopt);
    QCOMPARE(Statements("x\n  y \n").lineReading("y"), std::optional(2));
    QCOMPARE(Statements("# x\n# y\n").lineReading("y"), std::optional(2)); // to switch on
    QCOMPARE(Statements("# y\ny\n").lineReading("y"), std::optional(2));
}

void TestStatements::tabsGoToTheNextMultipleOfEight()
{
    QCOMPARE(Statements("\tx").indentation(1), 8);
    QCOMPARE(Statements("   \t x").indentation(1), 9);
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
