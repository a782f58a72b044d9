// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/numberliterals.h"

#include <QTest>

using joinery::Place;
using joinery::PlaceRange;
using namespace joinery::language;

class TestNumberLiterals : public QObject {
    Q_OBJECT

private slots:
    void numbersHavePlaces();
    void fieldsThatStayOpenEndWithTheirLine();
    void numberIsFoundAtItsEdges();
    void onlyPlainNumbersTurn_data();
    void onlyPlainNumbersTurn();
    void numberStepsByItsLastDecimal_data();
    void numberStepsByItsLastDecimal();
};

void TestNumberLiterals::numbersHavePlaces()
{
    const auto numbers = numberLiterals("x = 1.5 # 2\ny = '3' + f'{4}' + 甲(0x5)\nz = = 6\n");
    QCOMPARE(numbers.size(), 3U);
    QCOMPARE(numbers[0].text, "1.5");
    QVERIFY((numbers[0].range == PlaceRange{{1, 5}, {1, 8}}));
    QCOMPARE(numbers[1].text, "0x5");
    QVERIFY((numbers[1].range.begin == Place{2, 22}));
    QCOMPARE(numbers[2].text, "6");
    QCOMPARE(numbers[2].range.begin.line, 3);
}

void TestNumberLiterals::fieldsThatStayOpenEndWithTheirLine()
{
    const auto numbers = numberLiterals("f'{1'\nsleep(2)\n");
    QCOMPARE(numbers.size(), 1U);
    QCOMPARE(numbers[0].text, "2");
}

void TestNumberLiterals::numberIsFoundAtItsEdges()
{
    const std::string text = "a\n    sleep(0.6)\n";
    QVERIFY(!numberAt(text, {2, 10}));
    for (const int column : {11, 12, 14}) {
        const auto number = numberAt(text, {2, column});
        QVERIFY(number);
        QVERIFY((number->range == PlaceRange{{2, 11}, {2, 14}}));
    }
    QVERIFY(!numberAt(text, {2, 15}));
    QVERIFY(!numberAt(text, {1, 11}));
    QVERIFY(!numberAt(text, {9, 1}));
}

void TestNumberLiterals::onlyPlainNumbersTurn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("turns");
    QTest::newRow("whole") << "12" << true;
    QTest::newRow("tenths") << "0.5" << true;
    QTest::newRow("without a whole") << ".5" << true;
    QTest::newRow("without decimals") << "5." << false;
    QTest::newRow("hexadecimal") << "0x5" << false;
    QTest::newRow("with an exponent") << "1e5" << false;
    QTest::newRow("imaginary") << "5j" << false;
    QTest::newRow("in groups") << "1_000" << false;
    QTest::newRow("of a name") << "f1" << false;
    QTest::newRow("in a string") << "'1'" << false;
    QTest::newRow("in a comment") << "# 1" << false;
}

void TestNumberLiterals::onlyPlainNumbersTurn()
{
    QFETCH(QString, text);
    const auto last = static_cast<int>(text.size());
    QTEST(numberAt(text.toStdString(), {1, last}).has_value(), "turns");
}

void TestNumberLiterals::numberStepsByItsLastDecimal_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("after");
    QTest::newRow("whole") << "2" << 1 << "3";
    QTest::newRow("over ten") << "9" << 1 << "10";
    QTest::newRow("tenths") << "0.6" << -1 << "0.5";
    QTest::newRow("hundredths over a whole") << "0.99" << 1 << "1.00";
    QTest::newRow("without a whole") << ".5" << 1 << "0.6";
    QTest::newRow("not below nothing") << "0" << -1 << "0";
}

void TestNumberLiterals::numberStepsByItsLastDecimal()
{
    QFETCH(QString, number);
    QFETCH(int, steps);
    QTEST(QString::fromStdString(steppedNumber(number.toStdString(), steps)), "after");
}

QTEST_GUILESS_MAIN(TestNumberLiterals)
#include "tst_numberliterals.moc"
