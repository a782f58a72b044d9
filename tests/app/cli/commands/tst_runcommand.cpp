// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/runfile.h"

#include "joinerycall.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace joinery;
using namespace joinery::tests;

/// Of its first thread.
static QList<pid_t> childrenOf(qint64 pid)
{
    QFile listed(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    QList<pid_t> children;
    if (!listed.open(QIODevice::ReadOnly))
        return children;
    for (const QByteArray &child : listed.readAll().split(' ')) {
        if (!child.isEmpty())
            children << child.toInt();
    }
    return children;
}

class TestRunCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void runDrawsATimelineAndTheOutput();
    void jsonIsOneObjectALineInFinalOrder();
    void exitCodesOfTheRunAreItsResult();
    void savedRunIsARunFile();
    void manyRunsAreToldApartByTheirOrders();
    void ordersOfRunsTellWhoPrinted();
    void holdDecidesAnOrder();
    void holdThatHeldNothingIsTold();
    void namesOfAnEndlessProgramAreFound();
    void interruptEndsTheSearchForNames();
    void interruptEndsAnEndlessRun();
    void terminationStopsTheRunAtOnce_data();
    void terminationStopsTheRunAtOnce();

private:
    QString file(const char *name, const QByteArray &text) const
    {
        return fileIn(m_folder, name, text);
    }

    QTemporaryDir m_folder;
};

void TestRunCommand::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestRunCommand::runDrawsATimelineAndTheOutput()
{
    const Outcome outcome = call({"run", file("child.py", childProgram), "--width", "70"});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.status, 0);
    const QStringList lines = outcome.out.split(u'\n');
    QVERIFY(lines[2].startsWith(QStringLiteral("main")));
    QVERIFY(lines[3].startsWith(QStringLiteral("  a")));
    QVERIFY(
        outcome.out.indexOf(QRegularExpression(QStringLiteral("a +A\n")))
        < outcome.out.indexOf(QRegularExpression(QStringLiteral("main +main\n"))));
    QVERIFY(!outcome.out.contains(u'\x1b'));
}

void TestRunCommand::jsonIsOneObjectALineInFinalOrder()
{
    const Outcome outcome = call({"run", file("child.py", childProgram), "--json"});
    QCOMPARE(outcome.status, 0);
    const auto events = objectsOf(outcome.out);
    QStringList kinds;
    QStringList texts;
    double t = -1e18;
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events[i][QStringLiteral("seq")].toInt(), static_cast<int>(i + 1));
        QVERIFY(events[i][QStringLiteral("t")].toDouble() >= t);
        t = events[i][QStringLiteral("t")].toDouble();
        kinds << events[i][QStringLiteral("event")].toString();
        if (kinds.last() == QLatin1String("output"))
            texts << events[i][QStringLiteral("text")].toString();
    }
    QCOMPARE(texts, QStringList({"A\n", "main\n"}));
    for (const char *kind :
         {"created", "starting", "started", "began", "join-begin", "join-end", "finishing",
          "exited", "reaped"})
        QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
}

void TestRunCommand::exitCodesOfTheRunAreItsResult()
{
    const Outcome outcome = call({"run", file("exit.py", "import sys\nsys.exit(3)\n"), "--json"});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.contains(QStringLiteral("\"event\":\"exited\",\"exitcode\":3")));
}

void TestRunCommand::savedRunIsARunFile()
{
    const QString path = m_folder.filePath(QStringLiteral("run.joinery"));
    const Outcome outcome = call({"run", file("child.py", childProgram), "--save", path});
    QCOMPARE(outcome.status, 0);
    const auto loaded = trace::loadRun(path.toStdString());
    QVERIFY(loaded);
    QVERIFY(!loaded->damagedFromLine);
    QCOMPARE(loaded->run.header.scenarioText, std::string(childProgram));
    QCOMPARE(loaded->run.header.scenarioName, std::string("child.py"));

    const Outcome nowhere =
        call({"run", file("child.py", childProgram), "--save", "/nonexistent-folder/run.joinery"});
    QCOMPARE(nowhere.status, 1);
    QCOMPARE(
        nowhere.err,
        QStringLiteral("/nonexistent-folder/run.joinery: the run cannot be saved: No such file or "
                       "directory\n"));
}

void TestRunCommand::manyRunsAreToldApartByTheirOrders()
{
    const Outcome outcome = call({"run", file("child.py", childProgram), "--runs", "3", "--json"});
    QCOMPARE(outcome.status, 0);
    const QJsonObject summary = objectsOf(outcome.out).value(0);
    QCOMPARE(summary[QStringLiteral("runs")].toInt(), 3);
    // The join forces the order, so there is one.
    const QJsonArray orders = summary[QStringLiteral("orders")].toArray();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders[0][QStringLiteral("count")].toInt(), 3);
    QCOMPARE(
        orders[0][QStringLiteral("outputs")][0][QStringLiteral("process")].toString(),
        QStringLiteral("1"));
}

void TestRunCommand::ordersOfRunsTellWhoPrinted()
{
    const QString path = file(
        "same.py",
        "from multiprocessing import Process\n"
        "def work():\n"
        "    print('here')\n"
        "a = Process(target=work, name='first')\n"
        "a.start()\n"
        "a.join()\n"
        "work()\n");
    const Outcome outcome = call({"run", path, "--runs", "2"});
    QVERIFY2(
        outcome.out.contains(QLatin1String("    first  here\n    main   here\n")),
        qPrintable(outcome.out));
}

void TestRunCommand::holdDecidesAnOrder()
{
    const QString path = file(
        "two.py",
        "from multiprocessing import Process\n"
        "def f(name):\n"
        "    print(name)\n"
        "if __name__ == \"__main__\":\n"
        "    a = Process(target=f, args=(\"A\",), name=\"a\")\n"
        "    b = Process(target=f, args=(\"B\",), name=\"b\")\n"
        "    a.start()\n"
        "    b.start()\n");
    const auto textsWith = [&](const QString &held, const QString &until) {
        const Outcome outcome = call({"run", path, "--json", "--hold", held, "--until", until});
        QString texts;
        for (const QJsonObject &event : objectsOf(outcome.out)) {
            if (event[QStringLiteral("event")] == QLatin1String("output"))
                texts += event[QStringLiteral("text")].toString().trimmed();
        }
        return texts;
    };
    QCOMPARE(textsWith("1:3:1", "2:3:1"), QStringLiteral("BA"));
    QCOMPARE(textsWith("2:3:1", "1:3:1"), QStringLiteral("AB"));
    QCOMPARE(textsWith("a:3", "b:3"), QStringLiteral("BA"));
    QCOMPARE(call({"run", path, "--hold", "c:3", "--until", "b:3"}).status, 1);
}

void TestRunCommand::holdThatHeldNothingIsTold()
{
    const QString path = file("idle.py", childProgram);
    for (const QStringList &runs : {QStringList(), QStringList{"--runs", "2"}}) {
        const Outcome idle =
            call(QStringList{"run", path, "--hold", "a:99", "--until", "main:8"} + runs);
        QCOMPARE(idle.status, 0);
        QVERIFY2(
            idle.err.startsWith(QLatin1String("nothing was held at a:99:1")), qPrintable(idle.err));
        // Held in vain, but held.
        const Outcome held =
            call(QStringList{"run", path, "--hold", "a:3", "--until", "main:8"} + runs);
        QCOMPARE(held.status, 0);
        QCOMPARE(held.err, QString());
    }
}

void TestRunCommand::namesOfAnEndlessProgramAreFound()
{
    // Lasts long enough for the search to be seen.
    const QString path = file(
        "endlessnames.py",
        "from multiprocessing import Process\n"
        "import time\n"
        "def f():\n"
        "    while True:\n"
        "        time.sleep(1)\n"
        "Process(target=f, name='a').start()\n"
        "time.sleep(300)\n"
        "Process(target=f, name='b').start()\n");
    QProcess process;
    begin(process, {"run", path, "--hold", "a:5", "--until", "b:5"});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!childrenOf(process.processId()).isEmpty(), 30'000);
    const pid_t search = childrenOf(process.processId()).front();
    const auto isReal = [search](pid_t engine) { return engine != search; };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(childrenOf(process.processId()), isReal), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(endsWhenInterrupted(process), 30'000);
    QVERIFY(process.readAllStandardOutput().contains("main"));
}

void TestRunCommand::interruptEndsTheSearchForNames()
{
    const QString path = file(
        "deafsearch.py",
        "import signal\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "while True:\n"
        "    pass\n");
    QProcess process;
    begin(process, {"run", path, "--hold", "a:3", "--until", "b:3"});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!childrenOf(process.processId()).isEmpty(), 30'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardError(), QByteArray("the run was stopped\n"));
}

void TestRunCommand::interruptEndsAnEndlessRun()
{
    QProcess process;
    begin(process, {"run", file("endless.py", "import time\nwhile True:\n    time.sleep(0.01)\n")});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(endsWhenInterrupted(process), 30'000);
}

void TestRunCommand::terminationStopsTheRunAtOnce_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("SIGTERM") << SIGTERM << QStringList();
    QTest::newRow("SIGHUP") << SIGHUP << QStringList();
    QTest::newRow("SIGTERM, many runs") << SIGTERM << QStringList{"--runs", "9"};
}

/// Once: what follows Ctrl+C, a KeyboardInterrupt or nothing, must not come of it.
void TestRunCommand::terminationStopsTheRunAtOnce()
{
    QFETCH(int, signal);
    QFETCH(QStringList, options);
    const QString path = file(
        "deaf.py",
        "import signal\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "while True:\n"
        "    pass\n");
    QProcess process;
    begin(process, QStringList{"run", path} + options);
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!childrenOf(process.processId()).isEmpty(), 30'000);
    const pid_t engine = childrenOf(process.processId()).front();
    QTRY_VERIFY_WITH_TIMEOUT(!childrenOf(engine).isEmpty(), 30'000);
    const pid_t main = childrenOf(engine).front();
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("the run was stopped"));
    QTRY_VERIFY(::kill(main, 0) != 0);
    QTRY_VERIFY(::kill(engine, 0) != 0);
}

QTEST_GUILESS_MAIN(TestRunCommand)
#include "tst_runcommand.moc"
