// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "sanitizers.h"
#include "scenariocases.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// What a program did, as far as one can see from outside.
struct Seen {
    QString out;
    QString error;
    int code = 0;

    bool operator==(const Seen &) const = default;
};

/// The traceback's frames in files of CPython's library are not there in a scenario.
QString withoutLibraryFrames(const QString &text, const QString &own)
{
    QString kept;
    bool isSkipping = false;
    const QStringList lines = text.split('\n');
    for (const QString &line : lines) {
        if (line.startsWith("  File \""))
            isSkipping = !line.startsWith("  File \"" + own);
        else if (!line.startsWith("    "))
            isSkipping = false;
        if (!isSkipping)
            kept += line + '\n';
    }
    return kept;
}

class Program {
public:
    void start(const QString &program, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("TZ", "UTC");
        environment.insert("LC_ALL", "C.UTF-8");
        m_process.setProcessEnvironment(environment);
        m_process.start(program, arguments);
    }
    Seen finish(const QString &file)
    {
        if (!m_process.waitForFinished(60000)) {
            m_process.kill();
            m_process.waitForFinished();
            return {{}, "did not finish", -1};
        }
        const QString error = QString::fromUtf8(m_process.readAllStandardError());
        const int code = m_process.exitStatus() == QProcess::CrashExit ? -m_process.exitCode()
                                                                       : m_process.exitCode();
        return {
            QString::fromUtf8(m_process.readAllStandardOutput()), withoutLibraryFrames(error, file),
            code};
    }

private:
    QProcess m_process;
};

/// CPython 3.11, the oracle; empty if this machine has none.
QString findOracle()
{
    for (const QString &name : {QString("python3.11"), QString("python3")}) {
        QProcess process;
        process.start(
            name, {"-c", "import sys; print(sys.version_info[:2] == (3, 11), sys.executable)"});
        if (!process.waitForFinished())
            continue;
        const QString answer = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        if (answer.startsWith("True "))
            return answer.mid(5); // The program itself: what found it may be a slow script.
    }
    return {};
}

} // namespace

class TestInterpreter : public QObject {
    Q_OBJECT

private:
    QString write(const QByteArray &text)
    {
        QString path = m_folder.filePath("scenario.py");
        QFile file(path);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        Q_ASSERT(isOpen);
        file.write(text);
        return path;
    }
    /// Runs the text as a scenario and gives the lines of its events.
    QStringList eventsOf(const QByteArray &text)
    {
        const QString path = write(text);
        const QString events = m_folder.filePath("events");
        QFile::remove(events);
        Program program;
        program.start(m_runScenario, {path, events});
        program.finish(path);
        QFile file(events);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
    const QString m_runScenario = JOINERY_BIN_DIR "/run_scenario";

private slots:
    void tableIsNotEmpty();
    void doesWhatPythonDoes_data();
    void doesWhatPythonDoes();
    void causesComeBeforeEffects();
    void everyLookAtLifeIsTold();
    void signalsAreToldWithTheirCause();
    void finishTellsDaemonsAndImplicitJoins();
    void recursionLimitIsFiveHundred();
    void memoryLimitIsAMemoryError();
    void unrelatedProcessesCannotBeSignalled();
};

void TestInterpreter::tableIsNotEmpty()
{
    QVERIFY(scenarioCases(JOINERY_SOURCE_DIR "/tests/core/engine/interpreter/cases").size() > 200);
}

void TestInterpreter::doesWhatPythonDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto cases = scenarioCases(JOINERY_SOURCE_DIR "/tests/core/engine/interpreter/cases");
    for (const ScenarioCase &one : cases)
        QTest::newRow(qPrintable(one.name)) << one.text;
}

void TestInterpreter::doesWhatPythonDoes()
{
    static const QString oracle = findOracle();
    if (oracle.isEmpty())
        QSKIP("no CPython 3.11 on this machine");
    QFETCH(QByteArray, text);
    const QString path = write(text);
    // The table has programs with sleeps, and a loaded machine may delay either side beyond them.
    // A real difference shows every time.
    constexpr int attempts = 3;
    Seen expected;
    Seen seen;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        Program python;
        Program scenario;
        python.start(oracle, {"-S", "-u", path});
        scenario.start(m_runScenario, {path});
        expected = python.finish(path);
        seen = scenario.finish(path);
        if (seen == expected)
            break;
    }
    QCOMPARE(seen.out, expected.out);
    QCOMPARE(seen.error, expected.error);
    QCOMPARE(seen.code, expected.code);
}

void TestInterpreter::causesComeBeforeEffects()
{
    const QStringList events = eventsOf(R"(from multiprocessing import Process
def work():
    print("in child")
p = Process(target=work, name="w")
p.start()
p.join()
print("joined")
)");
    const auto at = [&](const char *line) { return events.indexOf(QString(line)); };
    QCOMPARE(at("0 4 created w 1"), 0);
    QCOMPARE(at("0 5 starting 1 w"), 1);
    QVERIFY(at("0 5 started 1") > 1);
    QVERIFY(at("1 5 began") > 1);
    QVERIFY(at("1 3 output in child") > at("1 5 began"));
    QVERIFY(at("1 3 finishing") > at("1 3 output in child"));
    QVERIFY(at("1 3 exiting 0") > at("1 3 finishing"));
    QVERIFY(at("0 6 join-begin 1") > at("0 5 started 1"));
    QVERIFY(at("0 6 join-end 1 ended") > at("1 3 exiting 0"));
    QVERIFY(at("0 7 output joined") > at("0 6 join-end 1 ended"));
    QCOMPARE(events.last(), QString("0 7 exiting 0"));
}

void TestInterpreter::everyLookAtLifeIsTold()
{
    const QStringList events = eventsOf(R"(from multiprocessing import Process, active_children
import os, time
p = Process(target=time.sleep, args=(1.0,))
p.is_alive()
p.start()
p.is_alive()
p.exitcode
active_children()
os.getppid()
p.join(0.01)
p.join()
p.is_alive()
p.exitcode
)");
    const QStringList expected{"0 4 alive 1 False",
                               "0 6 alive 1 True",
                               "0 7 alive 1 None",
                               "0 8 alive 1 True",
                               "0 9 parent-asked",
                               "0 10 join-begin 1",
                               "0 10 join-end 1 timed out",
                               "0 11 join-begin 1",
                               "0 11 join-end 1 ended",
                               "0 12 alive 1 False end",
                               "0 13 alive 1 0 end",
                               "0 13 finishing",
                               "0 13 exiting 0"};
    QStringList told;
    for (const QString &event : events) {
        if (event.startsWith("0 ") && expected.contains(event))
            told.append(event);
    }
    QCOMPARE(told, expected);
}

void TestInterpreter::signalsAreToldWithTheirCause()
{
    const QStringList events = eventsOf(R"(from multiprocessing import Process
import os, signal, time
def h(signum, frame):
    print("handled")
signal.signal(signal.SIGUSR1, h)
p = Process(target=time.sleep, args=(9,))
q = Process(target=time.sleep, args=(9,))
p.start(); q.start()
p.terminate()
q.kill()
p.join(); q.join()
p.terminate()
os.kill(os.getpid(), signal.SIGUSR1)
)");
    const int set = events.indexOf("0 5 handler-set 10 h");
    const int terminated = events.indexOf("0 9 signal-sent 1 15 terminate");
    const int killed = events.indexOf("0 10 signal-sent 2 9 kill");
    const int handled = events.indexOf("0 3 signal-handled 10");
    QVERIFY(set >= 0);
    QVERIFY(terminated > set);
    QVERIFY(killed > terminated);
    QVERIFY(handled > killed);
    const int output = events.indexOf("0 4 output handled");
    QVERIFY(output > handled);
    QVERIFY(events.filter("handler-end 10").size() == 1);
    QVERIFY(events.indexOf(events.filter("handler-end 10").constFirst()) > output);
    QCOMPARE(events.filter("signal-sent").size(), 2);
}

void TestInterpreter::finishTellsDaemonsAndImplicitJoins()
{
    const QStringList events = eventsOf(R"(from multiprocessing import Process
import time
d = Process(target=time.sleep, args=(9,), daemon=True)
d.start()
c = Process(target=time.sleep, args=(0.1,))
c.start()
)");
    const int finishing = events.indexOf("0 6 finishing");
    const int sent = events.indexOf("0 6 signal-sent 1 15 parent ends");
    QVERIFY(finishing > 0);
    QVERIFY(sent > finishing);
    // Of the daemon there may be nothing left to wait for.
    QVERIFY(events.indexOf("0 6 implicit-join-begin 2") > sent);
    QVERIFY(events.indexOf("0 6 implicit-join-end 2 ended") > sent);
    QCOMPARE(events.last(), QString("0 6 exiting 0"));
}

void TestInterpreter::recursionLimitIsFiveHundred()
{
    const QStringList events = eventsOf(R"(deepest = 0
def f(n):
    global deepest
    deepest = n
    f(n + 1)
try:
    f(2)
except RecursionError as e:
    print(deepest, e)
)");
    QVERIFY(events.contains("0 9 output 500 maximum recursion depth exceeded"));
    QCOMPARE(events.filter("limit recursion").size(), 1);
}

void TestInterpreter::memoryLimitIsAMemoryError()
{
    if (hasAddressSanitizer)
        QSKIP("AddressSanitizer needs more memory than the limit");
    qputenv("RUN_SCENARIO_MEMORY", "64000000");
    const QStringList events = eventsOf(R"(def grow():
    hoard = []
    while True:
        hoard.append("x" * 1000000)
try:
    grow()
except MemoryError as e:
    print("caught", type(e).__name__)
)");
    qunsetenv("RUN_SCENARIO_MEMORY");
    QVERIFY(events.contains("0 8 output caught MemoryError"));
    QCOMPARE(events.filter("limit memory").size(), 1);
}

void TestInterpreter::unrelatedProcessesCannotBeSignalled()
{
    const QStringList events = eventsOf(R"(import os
try:
    os.kill(1, 0)
except PermissionError as e:
    print(e)
)");
    QVERIFY(events.contains("0 5 output [Errno 1] Operation not permitted"));
}

QTEST_GUILESS_MAIN(TestInterpreter)
#include "tst_interpreter.moc"
