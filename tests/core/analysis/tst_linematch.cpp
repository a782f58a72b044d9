// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/linematch.h"

#include <QTest>

#include <string>

using joinery::analysis::LineMatch;

class TestLineMatch : public QObject {
    Q_OBJECT

private slots:
    void sameTextIsTheSame();
    void movedLineIsFoundWhereItWent();
    void changedLineIsTheSameStill();
    void lineThatIsGoneIsNowhere();
    void insertedLinesPushTheRestDown();
    void indentationDoesNotCount();
    void repeatedLinesGoWithTheirNeighbours();
    void linesThatAreNoneAreNowhere();
};

void TestLineMatch::sameTextIsTheSame()
{
    const LineMatch match("a\nb\na\n", "a\nb\na\n");
    QVERIFY(match.isSame());
    for (int line = 1; line <= 3; ++line)
        QCOMPARE(match.lineAfter(line), line);
}

void TestLineMatch::movedLineIsFoundWhereItWent()
{
    const LineMatch match(
        "f1.start()\nf1.join()\nf2.start()\n", "f1.start()\nf2.start()\nf1.join()\n");
    QVERIFY(!match.isSame());
    QCOMPARE(match.lineAfter(1), 1);
    QCOMPARE(match.lineAfter(2), 3);
    QCOMPARE(match.lineAfter(3), 2);
}

void TestLineMatch::changedLineIsTheSameStill()
{
    const LineMatch match("a\nsleep(1)\nc\n", "a\nsleep(2)\nc\n");
    QCOMPARE(match.lineAfter(2), 2);
    QCOMPARE(LineMatch("sleep(1)", "sleep(2)").lineAfter(1), 1);
}

void TestLineMatch::lineThatIsGoneIsNowhere()
{
    const LineMatch match("a\nb\nc\n", "a\nc\n");
    QCOMPARE(match.lineAfter(2), 0);
    QCOMPARE(match.lineAfter(3), 2);
}

void TestLineMatch::insertedLinesPushTheRestDown()
{
    const LineMatch match("a\nb\n", "new\na\nnewer\nb\n");
    QCOMPARE(match.lineAfter(1), 2);
    QCOMPARE(match.lineAfter(2), 4);
}

void TestLineMatch::indentationDoesNotCount()
{
    const LineMatch match("p.start()\np.join()\n", "for i in r:\n    p.start()\n    p.join()\n");
    QCOMPARE(match.lineAfter(1), 2);
    QCOMPARE(match.lineAfter(2), 3);
}

void TestLineMatch::repeatedLinesGoWithTheirNeighbours()
{
    const LineMatch match("x\nsame\ny\nsame\nz\n", "y\nsame\nz\nx\nsame\n");
    QCOMPARE(match.lineAfter(2), 5);
    QCOMPARE(match.lineAfter(4), 2);
}

void TestLineMatch::linesThatAreNoneAreNowhere()
{
    const LineMatch match("a\n", "a\n");
    QCOMPARE(match.lineAfter(0), 0);
    QCOMPARE(match.lineAfter(2), 0);
    QCOMPARE(match.lineAfter(-1), 0);
    QVERIFY(LineMatch("", "").isSame());
}

QTEST_APPLESS_MAIN(TestLineMatch)
#include "tst_linematch.moc"
