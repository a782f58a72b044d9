// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/translation/translation.h"
#include "app/why/verdictlegend.h"
#include "app/why/whyanswer.h"
#include "app/why/whycard.h"
#include "joinedrun.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace joinery;
using namespace joinery::app;

class TestWhyCard : public QObject {
    Q_OBJECT

private slots:
    void init();
    void guaranteedPairTellsItsChainAndOffersNoFlip();
    void otherPairsOfferTheOtherOrder_data();
    void otherPairsOfferTheOtherOrder();
    void hintGoesOnceItHasBeenUsed();
    void signsTakeAnotherRowWhereItIsNarrow();
    void whoAsksDuringTheRunIsToldToWait();
    void firstAnswerHasTheWidthThatThereIs();
    void escapePutsTheQuestionAway();
    void withoutARunThereIsNothing();

private:
    EventPair pair(const char *a, const char *b) const
    {
        return {outputOf(*m_trace, a), outputOf(*m_trace, b)};
    }

    std::shared_ptr<const trace::Trace> m_trace = trace::joinedRun();
    Relations m_relations{m_trace};
    std::unique_ptr<WhyCard> m_card;
};

void TestWhyCard::init()
{
    m_card = std::make_unique<WhyCard>();
    m_card->setRelations(&m_relations);
    m_card->show();
}

void TestWhyCard::guaranteedPairTellsItsChainAndOffersNoFlip()
{
    m_card->setPair(pair("b", "joined"));
    QCOMPARE(m_card->title(), QStringLiteral("Why is “b” before “joined”?"));
    QCOMPARE(m_card->verdict(), QStringLiteral("Guaranteed in every run"));
    QCOMPARE(
        m_card->reason(),
        QStringLiteral("B prints “b” → B ends with exit code 0 → main returns from join(B) → main "
                       "prints “joined”"));
    QVERIFY(!m_card->flipButton().isVisible());
    QVERIFY(m_card->accessibleDescription().contains(m_card->verdict()));
    m_card->setPair(std::nullopt);
    QVERIFY(m_card->accessibleDescription().isEmpty());
}

void TestWhyCard::otherPairsOfferTheOtherOrder_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("observed") << QByteArray("a") << QByteArray("joined")
                              << "Not guaranteed: it follows from what the program saw";
    QTest::newRow("timing") << QByteArray("a") << QByteArray("b") << "By timing: 1.00 s to spare";
    QTest::newRow("luck") << QByteArray("a") << QByteArray("c") << "By luck";
}

void TestWhyCard::otherPairsOfferTheOtherOrder()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QString, verdict);
    m_card->setPair(pair(a, b));
    QCOMPARE(m_card->verdict(), verdict);
    QVERIFY(!m_card->reason().isEmpty());
    std::optional<EventPair> wanted;
    connect(m_card.get(), &WhyCard::flipWanted, this, [&](EventPair asked) { wanted = asked; });
    QTest::mouseClick(&m_card->flipButton(), Qt::LeftButton);
    QCOMPARE(wanted, pair(a, b));
}

void TestWhyCard::hintGoesOnceItHasBeenUsed()
{
    const auto *legend = m_card->findChild<VerdictLegend *>();
    QVERIFY(legend->isVisible());
    QVERIFY(legend->shows() == VerdictLegend::Shows::Hint);
    m_card->setPair(pair("a", "b"));
    QVERIFY(!legend->isVisible());
    QVERIFY(m_card->isUsed());
    m_card->setPair(std::nullopt);
    QVERIFY(legend->isVisible());
    QVERIFY(legend->shows() == VerdictLegend::Shows::Signs);
}

void TestWhyCard::signsTakeAnotherRowWhereItIsNarrow()
{
    m_card->setPair(pair("a", "b"));
    m_card->setPair(std::nullopt);
    const auto *legend = m_card->findChild<VerdictLegend *>();
    const int row = legend->sizeHint().height();
    QCOMPARE(legend->heightForWidth(2000), row);
    QVERIFY(legend->heightForWidth(200) >= 2 * row);
}

void TestWhyCard::whoAsksDuringTheRunIsToldToWait()
{
    const Relations running(nullptr);
    m_card->setRelations(&running);
    QVERIFY(!m_card->isVisible());
    m_card->tellToWait();
    QVERIFY(m_card->isVisible());
    QVERIFY(m_card->title().contains(QLatin1String("when the run is over")));
    QVERIFY(!m_card->flipButton().isVisible());
}

void TestWhyCard::firstAnswerHasTheWidthThatThereIs()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addStretch(1);
    column->addWidget(m_card.release());
    auto *card = window.findChild<WhyCard *>();
    const Relations running(nullptr);
    card->setRelations(&running);
    window.resize(640, 400);
    window.show();
    card->tellToWait();
    QCoreApplication::processEvents();
    QCOMPARE(card->width(), column->contentsRect().width());
    const auto *answer = card->findChild<WhyAnswer *>();
    QCOMPARE(answer->width(), card->width());
    QVERIFY(card->height() < 80);
    QCOMPARE(card->height(), card->heightForWidth(card->width()));
}

void TestWhyCard::escapePutsTheQuestionAway()
{
    m_card->setPair(pair("a", "b"));
    QSignalSpy cleared(m_card.get(), &WhyCard::pairCleared);
    QTest::keyClick(m_card.get(), Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
}

void TestWhyCard::withoutARunThereIsNothing()
{
    m_card->setRelations(nullptr);
    QVERIFY(!m_card->isVisible());
    m_card->setPair(EventPair{0, 1});
    QVERIFY(!m_card->pair());
}

QTEST_MAIN(TestWhyCard)
#include "tst_whycard.moc"
