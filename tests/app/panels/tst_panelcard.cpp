// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/panelcard.h"

#include "app/panels/sidetitle.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace joinery::app;

class TestPanelCard : public QObject {
    Q_OBJECT

private slots:
    void titleAsksToFoldByClickAndByKey();
    void twoClicksBesideTheTitleFoldToo();
    void foldedRowKeepsItsTitleOnly();
    void foldedColumnStandsUpright();
    void keyboardStaysInThePanelThatFolds();
    void headerCanGoForPresenting();
    void heldBackViewLeavesTheTitleAtTheTop();
};

void TestPanelCard::titleAsksToFoldByClickAndByKey()
{
    PanelCard card(PanelCard::Folds::ToRow);
    card.setView(new QWidget);
    card.setTitle(QStringLiteral("Output"));
    card.show();
    QSignalSpy toggled(&card, &PanelCard::foldToggled);
    auto *title = card.findChild<QToolButton *>();
    QCOMPARE(title->text(), QStringLiteral("Output"));
    QTest::mouseClick(title, Qt::LeftButton);
    QTest::keyClick(title, Qt::Key_Space);
    QCOMPARE(toggled.size(), 2);
}

void TestPanelCard::twoClicksBesideTheTitleFoldToo()
{
    PanelCard card(PanelCard::Folds::ToRow);
    card.setView(new QWidget);
    card.resize(400, 200);
    card.show();
    QSignalSpy toggled(&card, &PanelCard::foldToggled);
    QWidget *row = card.findChild<QToolButton *>()->parentWidget();
    QTest::mouseDClick(row, Qt::LeftButton, {}, QPoint(row->width() / 2, row->height() / 2));
    QCOMPARE(toggled.size(), 1);
}

void TestPanelCard::foldedRowKeepsItsTitleOnly()
{
    auto *view = new QWidget;
    PanelCard card(PanelCard::Folds::ToRow);
    card.setView(view);
    auto *control = new QPushButton;
    card.addControl(control);
    card.show();
    card.setState(PanelState::Folded);
    QVERIFY(!view->isVisible());
    QVERIFY(card.findChild<QToolButton *>()->isVisible());
    QVERIFY(!control->isEnabled());
    QVERIFY(card.maximumHeight() <= card.titleThickness() + 2);
    card.setState(PanelState::Open);
    QVERIFY(view->isVisible());
    QVERIFY(control->isEnabled());
    QCOMPARE(card.maximumHeight(), QWIDGETSIZE_MAX);
    card.setState(PanelState::Hidden);
    QVERIFY(!card.isVisible());
}

void TestPanelCard::foldedColumnStandsUpright()
{
    PanelCard card(PanelCard::Folds::ToColumn);
    card.setView(new QWidget);
    card.setTitle(QStringLiteral("Lesson"));
    card.show();
    auto *side = card.findChild<SideTitle *>();
    QVERIFY(!side->isVisible());
    card.setState(PanelState::Folded);
    QVERIFY(side->isVisible());
    QVERIFY(side->sizeHint().height() > side->sizeHint().width());
    QCOMPARE(card.maximumWidth(), card.titleThickness());
    QSignalSpy toggled(&card, &PanelCard::foldToggled);
    QTest::mouseClick(side, Qt::LeftButton);
    QCOMPARE(toggled.size(), 1);
}

void TestPanelCard::keyboardStaysInThePanelThatFolds()
{
    auto *view = new QPushButton;
    PanelCard card(PanelCard::Folds::ToRow);
    card.setView(view);
    card.show();
    QTRY_VERIFY((card.activateWindow(), card.isActiveWindow()));
    view->setFocus();
    card.setState(PanelState::Folded);
    QVERIFY(card.isAncestorOf(QApplication::focusWidget()));
    QVERIFY(QApplication::focusWidget()->isVisible());
}

void TestPanelCard::headerCanGoForPresenting()
{
    PanelCard card(PanelCard::Folds::ToRow);
    card.setView(new QWidget);
    card.show();
    const int with = card.heightWithoutView();
    card.setHeader(PanelCard::Header::Hidden);
    QVERIFY(!card.findChild<QToolButton *>()->isVisible());
    QVERIFY(card.heightWithoutView() < with);
}

void TestPanelCard::heldBackViewLeavesTheTitleAtTheTop()
{
    auto *view = new QWidget;
    PanelCard card(PanelCard::Folds::ToRow);
    card.setView(view);
    card.setContents(PanelCard::Contents::Held);
    card.resize(400, 300);
    card.show();
    QVERIFY(!view->isVisible());
    const QWidget *row = card.findChild<QToolButton *>()->parentWidget();
    QVERIFY(row->geometry().bottom() < card.height() / 2);
    card.setContents(PanelCard::Contents::Shown);
    QVERIFY(view->isVisible());
    card.setState(PanelState::Folded);
    card.setContents(PanelCard::Contents::Shown);
    QVERIFY(!view->isVisible());
}

QTEST_MAIN(TestPanelCard)
#include "tst_panelcard.moc"
