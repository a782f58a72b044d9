// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/advicelabel.h"

#include <QTest>
#include <QVBoxLayout>

using namespace joinery::app;

class TestAdviceLabel : public QObject {
    Q_OBJECT

private slots:
    void asksForNoWidth();
    void belowIsAsHighAsItsLines();
    void isMeasuredAgainForOtherWords();
    void aloneAsksForNoHeight();
};

void TestAdviceLabel::asksForNoWidth()
{
    AdviceLabel advice(AdviceLabel::Place::Below);
    advice.setText(QStringLiteral("a long sentence ").repeated(20));
    QCOMPARE(advice.sizeHint().width(), -1);
    QWidget panel;
    auto *column = new QVBoxLayout(&panel);
    column->addWidget(&advice);
    QVERIFY(panel.minimumSizeHint().width() < 100);
    advice.setParent(nullptr);
}

void TestAdviceLabel::belowIsAsHighAsItsLines()
{
    AdviceLabel advice(AdviceLabel::Place::Below);
    advice.setText(QStringLiteral("one two three four five six seven"));
    const int line = advice.heightForWidth(10'000);
    QVERIFY(line > 0);
    QVERIFY(advice.heightForWidth(120) >= 2 * line);
    QCOMPARE(advice.heightForWidth(10'000), line);
}

void TestAdviceLabel::isMeasuredAgainForOtherWords()
{
    AdviceLabel advice(AdviceLabel::Place::Below);
    advice.setText(QStringLiteral("short"));
    const int line = advice.heightForWidth(120);
    advice.setText(QStringLiteral("one two three four five six seven eight nine ten"));
    QVERIFY(advice.heightForWidth(120) > line);
    advice.setText(QStringLiteral("short"));
    QCOMPARE(advice.heightForWidth(120), line);
    QFont large = advice.font();
    large.setPixelSize(40);
    advice.setFont(large);
    QVERIFY(advice.heightForWidth(400) > line);
}

void TestAdviceLabel::aloneAsksForNoHeight()
{
    AdviceLabel advice(AdviceLabel::Place::Alone);
    advice.setText(QStringLiteral("a long sentence ").repeated(20));
    QVERIFY(!advice.hasHeightForWidth());
    QCOMPARE(advice.minimumSizeHint(), QSize());
}

QTEST_MAIN(TestAdviceLabel)
#include "tst_advicelabel.moc"
