// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "joinerycall.h"

#include <QSet>
#include <QTest>

using namespace joinery::tests;

class TestOrdersCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyOrderIsTold();
    void ordersOfLessonsAreComplete_data();
    void ordersOfLessonsAreComplete();
    void endlessOrdersAreBounded();

private:
    QString file(const char *name, const QByteArray &text) const
    {
        return fileIn(m_folder, name, text);
    }

    QTemporaryDir m_folder;
};

void TestOrdersCommand::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestOrdersCommand::everyOrderIsTold()
{
    const QString path = file(
        "two.py",
        "from multiprocessing import Process\n"
        "def work(name):\n"
        "    print(name, 0)\n"
        "Process(target=work, args=('a',)).start()\n"
        "Process(target=work, args=('b',)).start()\n");
    const Outcome json = call({"orders", path, "--json", "--limit", "100"});
    QCOMPARE(json.status, 0);
    const auto lines = objectsOf(json.out);
    QCOMPARE(lines.size(), 3);
    QSet<QStringList> orders;
    for (const QJsonObject &line : lines.first(2))
        orders << line[u"order"].toVariant().toStringList();
    QCOMPARE(orders, (QSet<QStringList>{{"a 0", "b 0"}, {"b 0", "a 0"}}));
    QCOMPARE(lines.last()[u"orders"], 2);
    QCOMPARE(lines.last()[u"complete"], true);
    QCOMPARE(lines.last()[u"counted"], 2);
    QVERIFY(lines.last()[u"executions"].toInt() >= 2);

    const Outcome text = call({"orders", path, "--limit", "100"});
    QVERIFY(text.out.contains("a 0 · b 0"));
    QVERIFY(text.out.contains("2 orders of output"));
    QVERIFY(text.out.contains("there are no others"));
}

void TestOrdersCommand::ordersOfLessonsAreComplete_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<int>("orders");
    QTest::newRow("1.5") << "who-is-first" << 24;
    QTest::newRow("2.1") << "join-order" << 30;
    QTest::newRow("2.2") << "one-after-another" << 1;
}

void TestOrdersCommand::ordersOfLessonsAreComplete()
{
    QFETCH(QString, lesson);
    QFETCH(int, orders);
    const auto lines = objectsOf(call({"orders", lesson, "--json", "--limit", "1000"}).out);
    QVERIFY(!lines.empty());
    QCOMPARE(lines.last()[u"complete"], true);
    QCOMPARE(lines.last()[u"orders"], orders);
    QCOMPARE(lines.last()[u"counted"], orders);
}

void TestOrdersCommand::endlessOrdersAreBounded()
{
    const auto lines = objectsOf(call({"orders", "two-endless", "--json", "--limit", "2"}).out);
    QVERIFY(!lines.empty());
    QCOMPARE(lines.last()[u"complete"], false);
    QCOMPARE(lines.last()[u"executions"], 2);
    QCOMPARE(lines.first()[u"cut"], true);
}

QTEST_GUILESS_MAIN(TestOrdersCommand)
#include "tst_orderscommand.moc"
