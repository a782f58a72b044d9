// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/panelfolds.h"

#include <QTest>

using namespace joinery::app;

namespace {

constexpr QSize roomy(1400, 800);
constexpr QSize tight(900, 450);

} // namespace

class TestPanelFolds : public QObject {
    Q_OBJECT

private slots:
    void nothingIsFoldedWhereThereIsRoom();
    void smallRoomFoldsAndRoomOpensAgain();
    void projectorsHaveRoomForAll();
    void whatTheUserOpensInASmallRoomStaysOpenInIt();
    void whatTheUserFoldsStaysFoldedAndIsKept();
};

void TestPanelFolds::nothingIsFoldedWhereThereIsRoom()
{
    PanelFolds folds;
    folds.setRoom(roomy);
    for (const Panel panel : allPanels)
        QVERIFY(!folds.isFolded(panel));
}

void TestPanelFolds::smallRoomFoldsAndRoomOpensAgain()
{
    PanelFolds folds;
    folds.setRoom(tight);
    QVERIFY(folds.isFolded(Panel::Lesson));
    QVERIFY(folds.isFolded(Panel::Order));
    QVERIFY(!folds.isFolded(Panel::Timeline));
    QVERIFY(folds.kept().isEmpty());
    folds.setRoom(roomy);
    QVERIFY(!folds.isFolded(Panel::Lesson));
}

void TestPanelFolds::projectorsHaveRoomForAll()
{
    PanelFolds folds;
    // What a window of 1280 by 720 leaves to the panels.
    folds.setRoom({1260, 600});
    for (const Panel panel : allPanels)
        QVERIFY(!folds.isFolded(panel));
}

void TestPanelFolds::whatTheUserOpensInASmallRoomStaysOpenInIt()
{
    PanelFolds folds;
    folds.setRoom(tight);
    folds.toggle(Panel::Lesson);
    QVERIFY(!folds.isFolded(Panel::Lesson));
    folds.setRoom({880, 450});
    QVERIFY(!folds.isFolded(Panel::Lesson));
    folds.toggle(Panel::Lesson);
    QVERIFY(folds.isFolded(Panel::Lesson));
    // It was the room's wish, not the user's.
    folds.setRoom(roomy);
    QVERIFY(!folds.isFolded(Panel::Lesson));
    folds.setRoom(tight);
    QVERIFY(folds.isFolded(Panel::Lesson));
}

void TestPanelFolds::whatTheUserFoldsStaysFoldedAndIsKept()
{
    PanelFolds folds;
    folds.setRoom(roomy);
    folds.toggle(Panel::Output);
    QVERIFY(folds.isFolded(Panel::Output));
    QCOMPARE(folds.kept(), QStringList{QStringLiteral("output")});
    PanelFolds later;
    later.restore(folds.kept());
    later.setRoom(roomy);
    QVERIFY(later.isFolded(Panel::Output));
    later.open(Panel::Output);
    QVERIFY(!later.isFolded(Panel::Output));
    QVERIFY(later.kept().isEmpty());
}

QTEST_GUILESS_MAIN(TestPanelFolds)
#include "tst_panelfolds.moc"
