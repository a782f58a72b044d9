// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "joinerycall.h"
#include "mutation.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace joinery::tests;

class TestWhyCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void twoEventsOfASavedRunAreJudged();
    void whatThereIsInsteadIsTold_data();
    void whatThereIsInsteadIsTold();
    void damagedRunIsJudgedUpToTheDamage();
    void whateverTheDamageThereIsAnAnswerOrAComplaint();

private:
    QString file(const char *name, const QByteArray &text) const
    {
        return fileIn(m_folder, name, text);
    }

    QTemporaryDir m_folder;
};

void TestWhyCommand::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestWhyCommand::twoEventsOfASavedRunAreJudged()
{
    const QString run = m_folder.filePath(QStringLiteral("why.joinery"));
    QCOMPARE(call({"run", file("why.py", childProgram), "--save", run}).status, 0);
    const Outcome said = call({"why", run, "a:3", "main:8:1"});
    QCOMPARE(said.status, 0);
    QVERIFY2(said.out.contains(QLatin1String("Guaranteed in every run.")), qPrintable(said.out));
    QVERIFY2(said.out.contains(QStringLiteral("a prints “A” → a ends")), qPrintable(said.out));
    const Outcome asJson = call({"why", run, "1:3:1", "0:8:1", "--json"});
    const QJsonObject json = objectsOf(asJson.out).value(0);
    QCOMPARE(json["verdict"].toString(), "guaranteed");
    QCOMPARE(json["margin"].toInt(-1), 0);
    QCOMPARE(json["reversed"].toBool(true), false);
    const QJsonObject edge = json["chain"].toArray().at(0).toObject();
    QCOMPARE(edge["edge"].toString(), "join");
    QCOMPARE(edge["from"]["event"].toString(), "exited");
    QCOMPARE(edge["to"]["line"].toInt(), 7);

    const Outcome turned = call({"why", run, "main:8", "a:3", "--json"});
    const QJsonObject other = objectsOf(turned.out).value(0);
    QCOMPARE(other["reversed"].toBool(), true);
    QCOMPARE(other["first"], json["first"]);
    QCOMPARE(other["chain"], json["chain"]);
}

void TestWhyCommand::whatThereIsInsteadIsTold_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("said");
    QTest::newRow("process") << "b:3"
                             << "main:8"
                             << "no process 'b'; it has 0 (main), 1 (a)";
    QTest::newRow("line") << "a:5"
                          << "main:8"
                          << "in these lines: 3";
    QTest::newRow("execution") << "a:3:9"
                               << "main:8"
                               << "only 2 times, not 9";
    QTest::newRow("same") << "main:8"
                          << "0:8:1"
                          << "both are the same event";
}

void TestWhyCommand::whatThereIsInsteadIsTold()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, said);
    const QString run = m_folder.filePath(QStringLiteral("instead.joinery"));
    if (!QFile::exists(run))
        QCOMPARE(call({"run", file("instead.py", childProgram), "--save", run}).status, 0);
    const Outcome outcome = call({"why", run, a, b});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
    QVERIFY(outcome.out.isEmpty());
}

void TestWhyCommand::damagedRunIsJudgedUpToTheDamage()
{
    const QString run = m_folder.filePath(QStringLiteral("damaged.joinery"));
    QCOMPARE(call({"run", file("damaged.py", childProgram), "--save", run}).status, 0);
    QFile saved(run);
    QVERIFY(saved.open(QIODevice::ReadWrite));
    QVERIFY(saved.resize(saved.size() - 20));
    const Outcome outcome = call({"why", run, "a:3", "main:8"});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.err.contains(QLatin1String("damaged from line")), qPrintable(outcome.err));
    QVERIFY(outcome.out.contains(QLatin1String("Guaranteed")));

    const QString other = file("other.joinery", "{\"joinery\":\"something\"}\n");
    QCOMPARE(call({"why", other, "a:3", "main:8"}).status, 1);
    QCOMPARE(call({"why", m_folder.filePath("none"), "a:3", "main:8"}).status, 1);
}

void TestWhyCommand::whateverTheDamageThereIsAnAnswerOrAComplaint()
{
    const QString run = m_folder.filePath(QStringLiteral("whole.joinery"));
    QCOMPARE(call({"run", file("whole.py", childProgram), "--save", run}).status, 0);
    QFile whole(run);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const std::string text = whole.readAll().toStdString();
    Mutator mutator(23, {"\n", "\"t\":9223372036854775807", "\"process\":\"9:9\"", "-1"});
    for (int i = 0; i < 20; ++i) {
        const auto damaged = QByteArray::fromStdString(mutator.mutated(text));
        const Outcome outcome = call({"why", file("some.joinery", damaged), "a:3", "main:8"});
        QVERIFY(outcome.status == 0 || outcome.status == 1);
        QVERIFY(outcome.status == 0 ? !outcome.out.isEmpty() : !outcome.err.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestWhyCommand)
#include "tst_whycommand.moc"
