// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/timewindow.h"

#include <QSignalSpy>
#include <QTest>

using namespace joinery::app;
using namespace std::chrono_literals;

class TestTimeWindow : public QObject {
    Q_OBJECT

private slots:
    void finishedRunIsFitted();
    void liveRunHasRoomToGrowAndMovesInSteps();
    void zoomedByHandIsNotMovedByTheRun();
    void zoomedLiveViewFollowsTheNewest();
    void fitIsTakenUpAgain();
    void cursorStaysInTheRun();
    void revealMovesNoMoreThanNeeded();
    void setterOfTheSameAnnouncesNothing();
};

void TestTimeWindow::finishedRunIsFitted()
{
    TimeWindow window;
    window.setPlot(1000, 10, 90);
    window.setRun(9s, false);
    QVERIFY(window.range() == fitted(9s, 1000, 10, 90));
}

void TestTimeWindow::liveRunHasRoomToGrowAndMovesInSteps()
{
    TimeWindow window;
    window.setPlot(1000, 10, 90);
    window.setRun(1s, true);
    QSignalSpy changed(&window, &TimeWindow::rangeChanged);
    for (RunTime t = 1s; t < 10s; t += 10ms) {
        window.setRun(t, true);
        QVERIFY(window.range().end > t);
    }
    QVERIFY2(changed.count() <= 3, qPrintable(QString::number(changed.count())));
}

void TestTimeWindow::zoomedByHandIsNotMovedByTheRun()
{
    TimeWindow window;
    window.setRun(9s, false);
    window.show({1s, 2s});
    QVERIFY((window.range() == TimeRange{1s, 2s}));
    window.setRun(10s, true);
    QVERIFY((window.range() == TimeRange{1s, 2s}));
}

void TestTimeWindow::zoomedLiveViewFollowsTheNewest()
{
    TimeWindow window;
    window.setRun(9s, true);
    window.show({8s, 10s});
    for (RunTime t = 9s; t < 30s; t += 50ms) {
        window.setRun(t, true);
        QVERIFY(window.range().contains(t));
        QVERIFY(window.range().length() == 2s);
    }
}

void TestTimeWindow::fitIsTakenUpAgain()
{
    TimeWindow window;
    window.setRun(9s, false);
    const TimeRange whole = window.range();
    window.zoom(10, 3s);
    QVERIFY(window.range() != whole);
    window.fit();
    QVERIFY(window.range() == whole);
}

void TestTimeWindow::cursorStaysInTheRun()
{
    TimeWindow window;
    window.setRun(5s, false);
    window.setCursor(7s);
    QVERIFY(window.cursor() == RunTime(5s));
    window.setCursor(-1s);
    QVERIFY(window.cursor() == RunTime(0));
    window.setCursor(std::nullopt);
    QVERIFY(!window.cursor());
}

void TestTimeWindow::revealMovesNoMoreThanNeeded()
{
    TimeWindow window;
    window.setRun(100s, false);
    window.show({10s, 20s});
    window.reveal(15s);
    QVERIFY((window.range() == TimeRange{10s, 20s}));
    window.reveal(25s);
    QVERIFY(window.range().contains(25s) && window.range().length() == 10s);
    window.reveal(2s);
    QVERIFY(window.range().contains(2s));
}

void TestTimeWindow::setterOfTheSameAnnouncesNothing()
{
    TimeWindow window;
    window.setRun(5s, false);
    window.setSelected(3);
    window.setCursor(1s);
    QSignalSpy selected(&window, &TimeWindow::selectedChanged);
    QSignalSpy cursor(&window, &TimeWindow::cursorChanged);
    QSignalSpy range(&window, &TimeWindow::rangeChanged);
    window.setSelected(3);
    window.setCursor(1s);
    window.fit();
    QCOMPARE(selected.count() + cursor.count() + range.count(), 0);
}

QTEST_GUILESS_MAIN(TestTimeWindow)
#include "tst_timewindow.moc"
