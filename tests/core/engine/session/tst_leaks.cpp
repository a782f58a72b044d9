// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "runningscenario.h"

#include <QDir>
#include <QObject>
#include <QTest>

using namespace joinery;
using namespace joinery::engine;
using namespace joinery::trace;

namespace {

const std::string family = R"(from multiprocessing import Process

def work(depth):
    print(depth)
    if depth > 0:
        p = Process(target=work, args=(depth - 1,))
        p.start()
        p.join()

if __name__ == "__main__":
    work(2)
)";

int openDescriptors()
{
    return static_cast<int>(QDir("/proc/self/fd").entryList(QDir::Files | QDir::System).size());
}

/// Of boards and scenarios; -1 where that cannot be known.
int mappings()
{
    QFile file("/proc/self/maps");
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray maps = file.readAll();
    return static_cast<int>(maps.count("joinery-board") + maps.count("joinery-scenario"));
}

QStringList temporaryFiles()
{
    QStringList all;
    for (const char *const folder : {"/tmp", "/dev/shm"})
        all += QDir(folder).entryList({"*joinery-board*", "*joinery-scenario*"}, QDir::AllEntries);
    return all;
}

/// JOINERY_RUNS asks for more of them by hand.
int howManyRuns()
{
    const int wanted = qEnvironmentVariableIntValue("JOINERY_RUNS");
    return wanted > 0 ? wanted : 100;
}

} // namespace

class TestLeaks : public QObject {
    Q_OBJECT

private slots:
    void manyRunsLeaveNothing();
    void stoppedRunsLeaveNothing();
};

void TestLeaks::manyRunsLeaveNothing()
{
    const int before = openDescriptors();
    for (int i = howManyRuns(); i > 0; --i) {
        const Run run = runToEnd(family);
        QCOMPARE(outputOf(run), std::string("2\n1\n0\n"));
        QCOMPARE(livingInGroup(run.events.front().pid), 0);
    }
    QCOMPARE(openDescriptors(), before);
    QCOMPARE(childrenOfThisProcess(), 0);
    QCOMPARE(mappings(), 0);
    QVERIFY(temporaryFiles().isEmpty());
}

void TestLeaks::stoppedRunsLeaveNothing()
{
    const int before = openDescriptors();
    for (int i = 0; i < 30; ++i) {
        RunningScenario scenario(family);
        QVERIFY(scenario.waitUntil(
            [&] { return static_cast<int>(scenario.events().size()) > i % 10; }));
        scenario.session().stop();
        const Run run = scenario.session().finish();
        const bool isStopped =
            run.header.end == RunEnd::Stopped || run.header.end == RunEnd::Finished;
        QVERIFY2(isStopped, QByteArray::number(static_cast<int>(run.header.end)));
        QCOMPARE(livingInGroup(run.events.front().pid), 0);
    }
    QCOMPARE(openDescriptors(), before);
    QCOMPARE(childrenOfThisProcess(), 0);
    QCOMPARE(mappings(), 0);
}

QTEST_GUILESS_MAIN(TestLeaks)
#include "tst_leaks.moc"
