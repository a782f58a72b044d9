// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "base/processpath.h"

#include <QTest>

using joinery::ProcessPath;

class TestProcessPath : public QObject {
    Q_OBJECT

private slots:
    void childrenAreNumberedAsInCPythonsNames();
    void onlyWellFormedPathsParse_data();
    void onlyWellFormedPathsParse();
    void pathsOfEqualTextAreEqualHoweverTheyWereMade();
    void orderIsMainThenParentsBeforeTheirChildrenByNumber();
};

void TestProcessPath::childrenAreNumberedAsInCPythonsNames()
{
    const auto second = ProcessPath::main().child(2);
    QCOMPARE(second.text(), "2");
    QCOMPARE(second.child(1).text(), "2:1");
    QCOMPARE(second.child(1).defaultName(), "Process-2:1");
    QCOMPARE(second.defaultName("MyProcess"), "MyProcess-2");
    QCOMPARE(ProcessPath::main().defaultName("MyProcess"), "MainProcess");
    QCOMPARE(second.child(1).parent(), second);
    QCOMPARE(second.parent(), ProcessPath::main());
    QVERIFY(!ProcessPath::main().parent());
    QCOMPARE(second.child(1).depth(), 2);
}

void TestProcessPath::onlyWellFormedPathsParse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("parses");
    QTest::newRow("main") << QByteArray("0") << true;
    QTest::newRow("child") << QByteArray("12") << true;
    QTest::newRow("grandchild") << QByteArray("2:1") << true;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("a child zero") << QByteArray("2:0") << false;
    QTest::newRow("main's child, spelled out") << QByteArray("0:1") << false;
    QTest::newRow("leading zero") << QByteArray("01") << false;
    QTest::newRow("trailing colon") << QByteArray("2:") << false;
    QTest::newRow("sign") << QByteArray("-1") << false;
    QTest::newRow("a name") << QByteArray("f1") << false;
    QTest::newRow("too large") << QByteArray("99999999999") << false;
}

void TestProcessPath::onlyWellFormedPathsParse()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, parses);
    const auto path = ProcessPath::parse(text.toStdString());
    QCOMPARE(path.has_value(), parses);
    if (path)
        QCOMPARE(path->text(), text.toStdString());
}

void TestProcessPath::pathsOfEqualTextAreEqualHoweverTheyWereMade()
{
    const auto made = ProcessPath::main().child(7).child(3);
    const auto parsed = ProcessPath::parse("7:3");
    const auto ofChild = ProcessPath::parse("7:3:1")->parent();
    QCOMPARE(parsed, made);
    QCOMPARE(ofChild, made);
    QCOMPARE(std::hash<ProcessPath>()(*parsed), std::hash<ProcessPath>()(made));
    QCOMPARE(ProcessPath::parse("0"), ProcessPath::main());
    QVERIFY(*ProcessPath::parse("7:4") != made);
}

void TestProcessPath::orderIsMainThenParentsBeforeTheirChildrenByNumber()
{
    const char *const sorted[] = {"0", "1", "2", "2:1", "2:1:1", "2:2", "2:10", "3", "10"};
    for (size_t i = 0; i < std::size(sorted); ++i) {
        for (size_t j = 0; j < std::size(sorted); ++j)
            QCOMPARE(*ProcessPath::parse(sorted[i]) < *ProcessPath::parse(sorted[j]), i < j);
    }
}

QTEST_GUILESS_MAIN(TestProcessPath)
#include "tst_processpath.moc"
