// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/orderlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace joinery::app;

class TestOrderList : public QObject {
    Q_OBJECT

private slots:
    void init();
    void spaceArrowsAndEnterMoveALine();
    void escapePutsTheLineBack();
    void arrowsAloneOnlyChooseALine();
    void draggingMovesALine();
    void lockedListKeepsItsOrder();
    void lineBelowTheDividerIsLeftOut();
    void dividerStaysWhereItIs();
    void rowsTellTheirPlaceToScreenReaders();
    void longLinesTakeTwoRowsOfTextWhereTheListIsNarrow();

private:
    QStringList abc() const { return {"a", "b", "c"}; }
    void press(Qt::Key key) { QTest::keyClick(m_list.get(), key); }

    std::unique_ptr<OrderList> m_list;
};

void TestOrderList::init()
{
    m_list = std::make_unique<OrderList>();
    m_list->setTheme(Theme::of(Scheme::Light));
    m_list->setLines(abc());
    m_list->resize(240, m_list->sizeHint().height());
    m_list->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
    m_list->setFocus();
}

void TestOrderList::spaceArrowsAndEnterMoveALine()
{
    QSignalSpy changed(m_list.get(), &OrderList::orderChanged);
    press(Qt::Key_Space);
    QVERIFY(m_list->isPickedUp(0));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(changed.size(), 0);
    press(Qt::Key_Return);
    QCOMPARE(m_list->lines(), (QStringList{"b", "c", "a"}));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_list->isPickedUp(2));
}

void TestOrderList::escapePutsTheLineBack()
{
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Escape);
    QCOMPARE(m_list->lines(), abc());
}

void TestOrderList::arrowsAloneOnlyChooseALine()
{
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentRow(), 1);
    QCOMPARE(m_list->lines(), abc());
}

void TestOrderList::draggingMovesALine()
{
    const auto middle = [&](int row) { return m_list->visualItemRect(m_list->item(row)).center(); };
    QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, middle(2));
    QTest::mouseMove(m_list->viewport(), middle(1));
    QTest::mouseMove(m_list->viewport(), middle(0));
    QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, middle(0));
    QCOMPARE(m_list->lines(), (QStringList{"c", "a", "b"}));
}

void TestOrderList::lockedListKeepsItsOrder()
{
    m_list->setLocked(true);
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_list->lines(), abc());
}

void TestOrderList::lineBelowTheDividerIsLeftOut()
{
    m_list->setLines(abc(), {});
    QCOMPARE(m_list->divider(), 3);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_End);
    press(Qt::Key_Return);
    QCOMPARE(m_list->lines(), (QStringList{"a", "c"}));
    QCOMPARE(m_list->leftOut(), QStringList{"b"});
    const auto name = [&](int row) {
        return m_list->item(row)->data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(name(1), QStringLiteral("c, line 2 of 2"));
    QCOMPARE(name(3), QStringLiteral("b, never comes"));
}

void TestOrderList::dividerStaysWhereItIs()
{
    m_list->setLines({"a", "c"}, {"b"});
    const auto divider = m_list->visualItemRect(m_list->item(2)).center();
    QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, divider);
    QTest::mouseMove(m_list->viewport(), divider - QPoint(0, 60));
    QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, divider);
    m_list->setCurrentRow(2);
    press(Qt::Key_Space);
    press(Qt::Key_Home);
    QCOMPARE(m_list->divider(), 2);
    QCOMPARE(m_list->leftOut(), QStringList{"b"});
}

void TestOrderList::longLinesTakeTwoRowsOfTextWhereTheListIsNarrow()
{
    const int textHeight = QFontMetrics(m_list->theme().uiFont()).height();
    const int usual = m_list->sizeHint().height() / 3;
    m_list->setLines({"main: the kitchen is closed", "b", "c"});
    QCOMPARE(m_list->sizeHint().height(), 3 * usual);
    m_list->resize(180, 300);
    QCOMPARE(m_list->sizeHint().height(), 3 * (usual + textHeight));
    QTRY_COMPARE(m_list->visualItemRect(m_list->item(2)), m_list->rowRect(2));
    m_list->resize(240, 300);
    QCOMPARE(m_list->sizeHint().height(), 3 * usual);
}

void TestOrderList::rowsTellTheirPlaceToScreenReaders()
{
    const auto name = [&](int row) {
        return m_list->item(row)->data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(name(1), QStringLiteral("b, line 2 of 3"));
    press(Qt::Key_Space);
    QCOMPARE(name(0), QStringLiteral("a, line 1 of 3, picked up"));
    press(Qt::Key_Escape);
    m_list->setMark(2, OrderList::Mark::Broken);
    QCOMPARE(name(2), QStringLiteral("c, line 3 of 3, cannot be here"));
    m_list->setMark(0, OrderList::Mark::ToMove);
    QCOMPARE(name(0), QStringLiteral("a, line 1 of 3, not here in this run"));
}

QTEST_MAIN(TestOrderList)
#include "tst_orderlist.moc"
