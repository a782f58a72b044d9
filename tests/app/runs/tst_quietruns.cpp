// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/quietruns.h"

#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 20000; ///< ms; conditions come long before

trials::RunBatch::Wish wishFor(const std::string &program, int runs)
{
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    return {{"scenario.py", program}, options, runs, 2};
}

} // namespace

class TestQuietRuns : public QObject {
    Q_OBJECT

private slots:
    void tellsOfEachRunAndOfTheEnd();
    void badProgramFails();
    void stoppedBatchSaysNothingMore();
    void listenerMayStartAnother();
};

void TestQuietRuns::tellsOfEachRunAndOfTheEnd()
{
    QuietRuns runs;
    QSignalSpy ended(&runs, &QuietRuns::runEnded);
    QSignalSpy finished(&runs, &QuietRuns::finished);
    runs.start(wishFor("print('a')\n", 5));
    QCOMPARE(ended.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(ended.size(), 5);
    QVERIFY(!runs.isGoingOn());
}

void TestQuietRuns::badProgramFails()
{
    QuietRuns runs;
    QSignalSpy failed(&runs, &QuietRuns::failed);
    runs.start(wishFor("print 'a'\n", 5));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(!runs.isGoingOn());
}

void TestQuietRuns::stoppedBatchSaysNothingMore()
{
    QuietRuns runs;
    QSignalSpy ended(&runs, &QuietRuns::runEnded);
    QSignalSpy finished(&runs, &QuietRuns::finished);
    connect(&runs, &QuietRuns::runEnded, &runs, [&] { runs.stop(); });
    runs.start(wishFor("print('a')\n", 5));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QVERIFY(!runs.isGoingOn());
    QCOMPARE(finished.size(), 0);
}

void TestQuietRuns::listenerMayStartAnother()
{
    QuietRuns runs;
    QSignalSpy ended(&runs, &QuietRuns::runEnded);
    QSignalSpy finished(&runs, &QuietRuns::finished);
    int more = 2;
    connect(&runs, &QuietRuns::runEnded, &runs, [&] {
        if (more-- > 0)
            runs.start(wishFor("print('a')\n", 1));
    });
    runs.start(wishFor("print('a')\n", 1));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(ended.size(), 3);
}

QTEST_GUILESS_MAIN(TestQuietRuns)
#include "tst_quietruns.moc"
