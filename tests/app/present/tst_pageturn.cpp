// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/pageturn.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace joinery::app;

class TestPageTurn : public QObject {
    Q_OBJECT

private slots:
    void whatFitsHasNoPages();
    void everyLineIsSeenOnTheWayToTheEndAndBack();
    void theEmptyRestBelowTheLastLineIsNoPage();

private:
    std::unique_ptr<QScrollArea> area(int contentHeight) const;
};

std::unique_ptr<QScrollArea> TestPageTurn::area(int contentHeight) const
{
    auto area = std::make_unique<QScrollArea>();
    auto *content = new QWidget;
    content->setFixedSize(100, contentHeight);
    area->setWidget(content);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->resize(200, 400);
    area->show();
    return area;
}

void TestPageTurn::whatFitsHasNoPages()
{
    const auto page = area(300);
    QVERIFY(!turnPage(*page, Way::On));
    QVERIFY(!turnPage(*page, Way::Back));
}

void TestPageTurn::everyLineIsSeenOnTheWayToTheEndAndBack()
{
    const auto page = area(1500);
    const QScrollBar &bar = *page->verticalScrollBar();
    for (const Way way : {Way::On, Way::Back}) {
        int last = bar.value();
        while (turnPage(*page, way)) {
            QVERIFY(bar.value() != last);
            QVERIFY(std::abs(bar.value() - last) < page->viewport()->height());
            last = bar.value();
        }
        QCOMPARE(bar.value(), way == Way::On ? bar.maximum() : bar.minimum());
    }
}

void TestPageTurn::theEmptyRestBelowTheLastLineIsNoPage()
{
    const auto page = area(410);
    QVERIFY(!turnPage(*page, Way::On));
}

QTEST_MAIN(TestPageTurn)
#include "tst_pageturn.moc"
