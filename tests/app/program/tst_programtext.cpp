// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programtext.h"

#include <QTest>

using namespace joinery::app;

namespace {

QString joinOrder()
{
    return QStringLiteral("from multiprocessing import Process\n" // 1
                          "def work(name,\n" // 2
                          "         seconds):\n" // 3
                          "    print(name, 'start 7')\n" // 4
                          "    sleep(0.6)\n" // 5
                          "\n" // 6
                          "a = Process(target=work)\n" // 7
                          "if __name__ == '__main__':\n" // 8
                          "    a.start()\n" // 9
                          "    for p in [a]:\n" // 10
                          "        p.join()\n" // 11
                          "    else:\n" // 12
                          "        print('none')\n" // 13
                          "    # a.kill()\n" // 14
                          "    print('end')"); // 15
}

} // namespace

class TestProgramText : public QObject {
    Q_OBJECT

private slots:
    void statementIsTakenAsAWhole_data();
    void statementIsTakenAsAWhole();
    void callsOfMainAreKnown();
    void numbersAreFoundOutsideOfStrings();
    void numberStepsByItsLastDecimal_data();
    void numberStepsByItsLastDecimal();
    void dropTakesTheIndentOfItsPlace_data();
    void dropTakesTheIndentOfItsPlace();
    void movedStatementStandsAtItsNewPlace();
    void movingTheOnlyStatementLeavesAPass();
    void keysMoveOverAWholeNeighbour();
    void switchingOffAndOnGivesTheSameText_data();
    void switchingOffAndOnGivesTheSameText();
    void switchingOffTheOnlyStatementKeepsTheBlockValid();
};

void TestProgramText::statementIsTakenAsAWhole_data()
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
    QTest::newRow("behind the end is none") << 16 << 0 << 0;
}

void TestProgramText::statementIsTakenAsAWhole()
{
    QFETCH(int, line);
    QFETCH(int, first);
    QFETCH(int, last);
    const auto statement = ProgramText(joinOrder()).statementAt(line);
    QCOMPARE(statement.has_value(), first > 0);
    QCOMPARE(statement.value_or(LineRange{}), (LineRange{first, last}));
}

void TestProgramText::callsOfMainAreKnown()
{
    const ProgramText text(joinOrder());
    QVERIFY(text.isCallOfMain(9));
    QVERIFY(text.isCallOfMain(11));
    QVERIFY(text.isCallOfMain(14)); // switched off, it can still be moved
    QVERIFY(!text.isCallOfMain(4)); // of a worker
    QVERIFY(!text.isCallOfMain(7)); // an assignment
}

void TestProgramText::numbersAreFoundOutsideOfStrings()
{
    const ProgramText text(joinOrder());
    QCOMPARE(text.numberAt(5, 11), (std::optional{NumberSpot{5, 10, 3}}));
    QVERIFY(!text.numberAt(4, 24));
    QVERIFY(!text.numberAt(1, 3));
    const ProgramText names(QStringLiteral("f1(2)"));
    QVERIFY(!names.numberAt(1, 1));
    QCOMPARE(names.numberAt(1, 3), (std::optional{NumberSpot{1, 3, 1}}));
}

void TestProgramText::numberStepsByItsLastDecimal_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("after");
    QTest::newRow("whole") << "2" << 1 << "3";
    QTest::newRow("tenths") << "0.6" << -1 << "0.5";
    QTest::newRow("hundredths over a whole") << "0.99" << 1 << "1.00";
    QTest::newRow("not below nothing") << "0" << -1 << "0";
}

void TestProgramText::numberStepsByItsLastDecimal()
{
    QFETCH(QString, number);
    QFETCH(int, steps);
    QTEST(steppedNumber(number, steps), "after");
}

void TestProgramText::dropTakesTheIndentOfItsPlace_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("preferred");
    QTest::addColumn<int>("indent");
    QTest::newRow("among its siblings") << 9 << 14 << 4 << 4;
    QTest::newRow("into a loop") << 9 << 11 << 4 << 8;
    QTest::newRow("behind a block, deep") << 9 << 14 << 8 << 8;
    QTest::newRow("above an if") << 9 << 8 << 4 << 0;
    QTest::newRow("the end of a function") << 9 << 6 << 4 << 4;
    QTest::newRow("the end of the program") << 9 << 16 << 4 << 4;
    QTest::newRow("the end, shallow") << 9 << 16 << 0 << 0;
    QTest::newRow("the top") << 9 << 1 << 4 << 0;
    QTest::newRow("inside itself") << 10 << 12 << 4 << -1;
    QTest::newRow("inside a header") << 9 << 3 << 4 << -1;
    QTest::newRow("before an else") << 9 << 12 << 4 << -1;
}

void TestProgramText::dropTakesTheIndentOfItsPlace()
{
    QFETCH(int, line);
    QFETCH(int, before);
    QFETCH(int, preferred);
    QFETCH(int, indent);
    const ProgramText text(joinOrder());
    const auto drop = text.dropAt(*text.statementAt(line), before, preferred);
    QCOMPARE(drop ? drop->indent : -1, indent);
}

void TestProgramText::movedStatementStandsAtItsNewPlace()
{
    const ProgramText text(joinOrder());
    const EditedLines edited = text.moved({10, 13}, Drop{9, 4});
    QCOMPARE(edited.first, 9);
    QCOMPARE(edited.lines.size(), 15);
    QCOMPARE(edited.lines[8], QStringLiteral("    for p in [a]:"));
    QCOMPARE(edited.lines[12], QStringLiteral("    a.start()"));
    const EditedLines deeper = text.moved({9, 9}, Drop{12, 8});
    QCOMPARE(deeper.lines[10], QStringLiteral("        a.start()"));
    QCOMPARE(deeper.first, 11);
}

void TestProgramText::movingTheOnlyStatementLeavesAPass()
{
    const ProgramText text(joinOrder());
    const EditedLines edited = text.moved({11, 11}, Drop{16, 4});
    QCOMPARE(edited.lines[10], QStringLiteral("        pass"));
    QCOMPARE(edited.lines.last(), QStringLiteral("    p.join()"));
}

void TestProgramText::keysMoveOverAWholeNeighbour()
{
    const ProgramText text(joinOrder());
    using enum ProgramText::Direction;
    QCOMPARE(text.dropBeside({9, 9}, Down), (std::optional{Drop{14, 4}}));
    QCOMPARE(text.dropBeside({14, 14}, Up), (std::optional{Drop{10, 4}}));
    QCOMPARE(text.dropBeside({9, 9}, Up), (std::optional{Drop{8, 0}}));
    QCOMPARE(text.dropBeside({15, 15}, Down), std::nullopt);
    QCOMPARE(text.dropBeside({1, 1}, Up), std::nullopt);
    QCOMPARE(text.dropBeside({7, 7}, Up), (std::optional{Drop{2, 0}}));
}

void TestProgramText::switchingOffAndOnGivesTheSameText_data()
{
    QTest::addColumn<int>("line");
    for (const int line : {1, 2, 5, 7, 9, 10, 11, 15})
        QTest::addRow("line %d", line) << line;
}

void TestProgramText::switchingOffAndOnGivesTheSameText()
{
    QFETCH(int, line);
    const ProgramText text(joinOrder());
    const EditedLines off = text.toggled(*text.statementAt(line));
    QVERIFY(off.lines.join(u'\n') != joinOrder());
    const ProgramText switchedOff(off.lines.join(u'\n'));
    QVERIFY(switchedOff.isSwitchedOff(off.first));
    const EditedLines on = switchedOff.toggled(*switchedOff.statementAt(off.first));
    QCOMPARE(on.lines.join(u'\n'), joinOrder());
}

void TestProgramText::switchingOffTheOnlyStatementKeepsTheBlockValid()
{
    const ProgramText text(joinOrder());
    QCOMPARE(text.toggled({11, 11}).lines[10], QStringLiteral("        pass  # p.join()"));
    QCOMPARE(text.toggled({9, 9}).lines[8], QStringLiteral("    # a.start()"));
}

QTEST_GUILESS_MAIN(TestProgramText)
#include "tst_programtext.moc"
