// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/experiment.h"

#include "app/pictures/flipexperiment.h"
#include "app/pictures/ordersexperiment.h"
#include "app/pictures/seriesexperiment.h"
#include "app/runs/outputlines.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

/// The child's line comes first: main sleeps.
const std::string program = "from multiprocessing import Process\n"
                            "import time\n"
                            "def work():\n"
                            "    print('child')\n"
                            "if __name__ == '__main__':\n"
                            "    p = Process(target=work)\n"
                            "    p.start()\n"
                            "    time.sleep(5)\n"
                            "    print('main')\n";

trace::Run runOf(const std::string &text)
{
    return {{.scenarioName = "two.py", .scenarioText = text}, {}};
}

} // namespace

/// Experiments are really made, and kept as they came.
class TestExperiment : public QObject {
    Q_OBJECT

private slots:
    void recordComesBackAsItWas();
    void recordOfAnotherProgramIsStale();
    void recordWithoutOneOfItsRunsIsMissing();
    void brokenFactsAreDamage();
    void seriesHasAllItsRuns();
    void everyOrderHasItsRun();
    void pairIsTurnedRound();
    void pairThatCameTheOtherWayIsTold();
};

void TestExperiment::recordComesBackAsItWas()
{
    const QTemporaryDir folder;
    const RecordedRuns kept(folder.path());
    trace::Run run = runOf(program);
    run.header.machine.kernel = "6.1";
    QVERIFY(saveRecord(kept, "three", {{run, run, run}, {{"speed", 10}}}));
    const auto record = loadRecord(kept, "three", program);
    QVERIFY(record);
    QCOMPARE(record->runs.size(), std::size_t(3));
    QVERIFY(record->runs.back().header.machine == trace::MachineFacts{});
    QCOMPARE(record->facts.value("speed").toInt(), 10);
    // A shorter one leaves nothing of it behind.
    QVERIFY(saveRecord(kept, "three", {{run}, {}}));
    QCOMPARE(loadRecord(kept, "three", program)->runs.size(), std::size_t(1));
    QCOMPARE(QDir(folder.filePath("three")).entryList(QDir::Files).size(), 2);
}

void TestExperiment::recordOfAnotherProgramIsStale()
{
    const QTemporaryDir folder;
    const RecordedRuns kept(folder.path());
    QVERIFY(saveRecord(kept, "one", {{runOf(program)}, {}}));
    const auto record = loadRecord(kept, "one", "print('another')");
    QVERIFY(!record);
    QCOMPARE(record.error().kind, RecordedRunError::Kind::Stale);
}

void TestExperiment::recordWithoutOneOfItsRunsIsMissing()
{
    const QTemporaryDir folder;
    const RecordedRuns kept(folder.path());
    QCOMPARE(loadRecord(kept, "two", program).error().kind, RecordedRunError::Kind::Missing);
    QVERIFY(saveRecord(kept, "two", {{runOf(program), runOf(program)}, {}}));
    QVERIFY(QFile::remove(folder.filePath("two/02.joinery")));
    QCOMPARE(loadRecord(kept, "two", program).error().kind, RecordedRunError::Kind::Missing);
}

void TestExperiment::brokenFactsAreDamage()
{
    const QTemporaryDir folder;
    const RecordedRuns kept(folder.path());
    QVERIFY(saveRecord(kept, "one", {{runOf(program)}, {}}));
    QFile facts(folder.filePath("one/facts.json"));
    QVERIFY(facts.open(QIODevice::WriteOnly));
    facts.write("{\"runs\": ");
    facts.close();
    QCOMPARE(loadRecord(kept, "one", program).error().kind, RecordedRunError::Kind::Damaged);
}

void TestExperiment::seriesHasAllItsRuns()
{
    const auto record = runManyTimes("series", 3, {"child", "main"}).perform(runOf(program));
    QVERIFY2(record, record ? "" : qPrintable(record.error()));
    QCOMPARE(record->runs.size(), std::size_t(3));
    QCOMPARE(record->facts.value("speed").toDouble(), record->runs.front().header.speed);
}

void TestExperiment::everyOrderHasItsRun()
{
    const auto record = exploreOrders("orders").perform(runOf(program));
    QVERIFY2(record, record ? "" : qPrintable(record.error()));
    QCOMPARE(record->runs.size(), std::size_t(2));
    QVERIFY(record->facts.value("complete").toBool());
    QVERIFY(
        outputLines(trace::Trace(record->runs.front().events))
        != outputLines(trace::Trace(record->runs.back().events)));
}

void TestExperiment::pairIsTurnedRound()
{
    const auto seen = runManyTimes("seen", 1, {}).perform(runOf(program));
    QVERIFY(seen);
    const QStringList lines = outputLines(trace::Trace(seen->runs.front().events));
    const auto record = flipPair("flip", lines.front(), lines.back()).perform(seen->runs.front());
    QVERIFY2(record, record ? "" : qPrintable(record.error()));
    QCOMPARE(
        outputLines(trace::Trace(record->runs.front().events)),
        (QStringList{lines.back(), lines.front()}));
}

void TestExperiment::pairThatCameTheOtherWayIsTold()
{
    const auto record = flipPair("flip", "main", "nobody").perform(runOf(program));
    QVERIFY(!record);
    QCOMPARE(record.error(), QStringLiteral("main did not come before nobody"));
}

QTEST_GUILESS_MAIN(TestExperiment)
#include "tst_experiment.moc"
