// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trials/runbatch.h"

#include <QFile>
#include <QTest>

#include <poll.h>
#include <unistd.h>

#include <set>

using namespace joinery;
using namespace joinery::trials;

namespace {

RunBatch::Wish wishFor(const std::string &program, int runs, int atOnce)
{
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    options.speed = 10;
    return {{"scenario.py", program}, options, runs, atOnce};
}

int childrenOfThisProcess()
{
    QFile children(QStringLiteral("/proc/self/task/%1/children").arg(::getpid()));
    return children.open(QIODevice::ReadOnly) ? int(children.readAll().split(' ').size()) - 1 : -1;
}

} // namespace

class TestRunBatch : public QObject {
    Q_OBJECT

private slots:
    void everyRunComesOnce_data();
    void everyRunComesOnce();
    void nothingBeginsBeforeThereIsRoom();
    void badProgramIsAnErrorAtOnce();
    void droppedBatchStopsItsRuns();
};

void TestRunBatch::everyRunComesOnce_data()
{
    QTest::addColumn<int>("atOnce");
    QTest::newRow("one after another") << 1;
    QTest::newRow("three at a time") << 3;
    QTest::newRow("all at once") << 10;
}

void TestRunBatch::everyRunComesOnce()
{
    QFETCH(int, atOnce);
    RunBatch batch(wishFor("import time\ntime.sleep(0.1)\nprint('a')\n", 7, atOnce));
    std::set<int> pids;
    while (!batch.isDone()) {
        const auto runs = batch.advance();
        QVERIFY(runs);
        for (const trace::Run &run : *runs) {
            QCOMPARE(run.header.end, trace::RunEnd::Finished);
            pids.insert(run.events.front().pid);
        }
        pollfd waited{batch.fd(), POLLIN, 0};
        if (!batch.isDone())
            QCOMPARE(::poll(&waited, 1, 20000), 1);
    }
    QCOMPARE(pids.size(), std::size_t(7));
}

void TestRunBatch::nothingBeginsBeforeThereIsRoom()
{
    RunBatch batch(wishFor("print('a')\n", 2, 1));
    std::size_t most = 0;
    while (!batch.isDone()) {
        const auto runs = batch.advance();
        QVERIFY(runs);
        most = std::max(most, runs->size());
        pollfd waited{batch.fd(), POLLIN, 0};
        if (!batch.isDone())
            ::poll(&waited, 1, 20000);
    }
    QCOMPARE(most, std::size_t(1));
}

void TestRunBatch::badProgramIsAnErrorAtOnce()
{
    RunBatch batch(wishFor("print 'a'\n", 5, 2));
    const auto runs = batch.advance();
    QVERIFY(!runs);
    QCOMPARE(runs.error().kind, engine::SessionError::Kind::BadScenario);
}

/// The destructor waits for the hosts, and takes down what they run.
void TestRunBatch::droppedBatchStopsItsRuns()
{
    auto batch = std::make_unique<RunBatch>(wishFor("while True:\n    pass\n", 2, 2));
    QVERIFY(batch->advance());
    QCOMPARE(childrenOfThisProcess(), 2);
    batch.reset();
    QCOMPARE(childrenOfThisProcess(), 0);
}

QTEST_GUILESS_MAIN(TestRunBatch)
#include "tst_runbatch.moc"
