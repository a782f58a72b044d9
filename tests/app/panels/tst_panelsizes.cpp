// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/panelsizes.h"

#include <QTest>

#include <numeric>

using namespace joinery::app;

namespace {

PanelRequest requestFor(QSize size)
{
    PanelRequest request;
    request.size = size;
    return request;
}

int sum(const QList<int> &sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), 0);
}

} // namespace

class TestPanelSizes : public QObject {
    Q_OBJECT

private slots:
    void everyPixelIsGivenAway_data();
    void everyPixelIsGivenAway();
    void programHasWhatItNeedsOnAProjector();
    void fourKGrowsWhatHappened();
    void orderKeepsWhatItNeeds();
    void foldedIsAsThickAsItsTitleAndTheRestGrows();
    void longLinesOfTheProgramAreWhole();
    void chosenSizesHold();
    void hiddenNeighboursLeaveAllToTheOthers();
    void narrowWindowTakesFromTheProgramFirst();
};

void TestPanelSizes::everyPixelIsGivenAway_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1260, 600), {1346, 650}, {1420, 780}, {1900, 960}, {3820, 2040}})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

void TestPanelSizes::everyPixelIsGivenAway()
{
    QFETCH(QSize, size);
    const PanelSizes sizes = panelSizes(requestFor(size));
    QCOMPARE(sum(sizes.columns) + 20, size.width());
    QVERIFY(std::abs(sum(sizes.rows) + 20 - size.height()) <= 1);
    QVERIFY(sizes.columns[0] >= 230);
    QVERIFY(sizes.columns[2] >= 360);
    QVERIFY(sizes.rows[0] > sizes.rows[1]);
    QVERIFY(sizes.rows[2] > 120);
}

void TestPanelSizes::programHasWhatItNeedsOnAProjector()
{
    QCOMPARE(panelSizes(requestFor({1260, 600})).columns[1], 488);
}

void TestPanelSizes::fourKGrowsWhatHappened()
{
    const PanelSizes sizes = panelSizes(requestFor({3820, 2040}));
    QVERIFY(sizes.columns[0] <= 460);
    QVERIFY(sizes.columns[1] <= 760);
}

void TestPanelSizes::orderKeepsWhatItNeeds()
{
    QCOMPARE(panelSizes(requestFor({1420, 780})).rows[1], 148);
    QCOMPARE(panelSizes(requestFor({3820, 2040})).rows[1], 150);
    QCOMPARE(panelSizes(requestFor({1260, 400})).rows[1], 134);
}

void TestPanelSizes::foldedIsAsThickAsItsTitleAndTheRestGrows()
{
    PanelRequest request = requestFor({1420, 780});
    const PanelSizes open = panelSizes(request);
    request.state[Panel::Lesson] = request.state[Panel::Order] = PanelState::Folded;
    const PanelSizes sizes = panelSizes(request);
    QCOMPARE(sizes.columns[0], request.title);
    QCOMPARE(sizes.columns[1], open.columns[1]);
    QVERIFY(sizes.columns[2] > open.columns[2]);
    QCOMPARE(sizes.rows[1], request.title);
    QVERIFY(sizes.rows[0] > open.rows[0]);
    QVERIFY(sizes.rows[2] > open.rows[2]);
    request.state[Panel::Timeline] = request.state[Panel::Output] = PanelState::Folded;
    request.state[Panel::Order] = PanelState::Open;
    QCOMPARE(panelSizes(request).rows[1], 780 - 20 - 2 * request.title);
}

void TestPanelSizes::longLinesOfTheProgramAreWhole()
{
    PanelRequest request = requestFor({1900, 960});
    request.programNeeds = 900;
    QCOMPARE(panelSizes(request).columns[1], 900);
}

void TestPanelSizes::chosenSizesHold()
{
    PanelRequest request = requestFor({1420, 780});
    request.chosen[Panel::Lesson] = 400;
    request.chosen[Panel::Program] = 500;
    request.chosen[Panel::Timeline] = 100;
    request.chosen[Panel::Order] = 200;
    request.chosen[Panel::Output] = 300;
    const PanelSizes sizes = panelSizes(request);
    QCOMPARE(sizes.columns, (QList<int>{400, 500, 500}));
    QCOMPARE(sizes.rows, (QList<int>{140, 200, 420}));
}

void TestPanelSizes::hiddenNeighboursLeaveAllToTheOthers()
{
    PanelRequest request = requestFor({1280, 660});
    request.programNeeds = 800;
    for (const Panel panel : {Panel::Timeline, Panel::Order, Panel::Output})
        request.state[panel] = PanelState::Hidden;
    QCOMPARE(panelSizes(request).columns, (QList<int>{470, 800, 0}));
    request.state[Panel::Program] = PanelState::Hidden;
    QCOMPARE(panelSizes(request).columns, (QList<int>{1280, 0, 0}));
}

void TestPanelSizes::narrowWindowTakesFromTheProgramFirst()
{
    const PanelSizes sizes = panelSizes(requestFor({900, 600}));
    QCOMPARE(sizes.columns[0], 230);
    QVERIFY(sizes.columns[1] < 488 && sizes.columns[1] >= 240);
    QCOMPARE(sizes.columns[2], 360);
}

QTEST_GUILESS_MAIN(TestPanelSizes)
#include "tst_panelsizes.moc"
