// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderribbon.h"

#include "app/order/orderwords.h"
#include "printedruns.h"

#include <QTest>

using namespace joinery;
using namespace joinery::app;
using trace::printedRun;
using trace::Trace;

namespace {

OrderRibbon ribbonOf(const Trace &run, const Trace &earlier, Progress progress = Progress::IsOver)
{
    return orderRibbon(run, progress, earlier, analysis::OutputMatch(earlier, "p", "p", mostChips));
}

QString texts(const OrderRibbon &ribbon, RibbonRow row)
{
    QStringList result;
    for (const RibbonChip &chip : ribbon.row(row))
        result.append(chip.text);
    return result.join(u' ');
}

} // namespace

class TestOrderRibbon : public QObject {
    Q_OBJECT

private slots:
    void chipsStandInTheOrderOfTheOutput();
    void sameOutputsAreJoinedAndTheMovedOneIsMarked();
    void outputOfOneRunOnlyIsAlone();
    void whatHasNotComeYetIsNotAlone();
    void childIsNamedUnlessItsTextDoes();
    void longRunShowsTheFirstAndSaysHowManyMore();
    void sentenceSaysWhoPrintedAndWhereItWas();
};

void TestOrderRibbon::chipsStandInTheOrderOfTheOutput()
{
    const OrderRibbon ribbon = orderRibbon(Trace(printedRun("aBc").events));
    QCOMPARE(texts(ribbon, RibbonRow::This), QStringLiteral("a B c"));
    QVERIFY(ribbon.row(RibbonRow::Earlier).empty());
    for (const RibbonChip &chip : ribbon.row(RibbonRow::This))
        QVERIFY(chip.end == ChipEnd::Unknown);
}

void TestOrderRibbon::sameOutputsAreJoinedAndTheMovedOneIsMarked()
{
    const Trace run(printedRun("aCdB").events);
    const Trace earlier(printedRun("aBCd").events);
    const OrderRibbon ribbon = ribbonOf(run, earlier);
    const auto &here = ribbon.row(RibbonRow::This);
    const auto &there = ribbon.row(RibbonRow::Earlier);
    for (std::size_t i = 0; i < here.size(); ++i) {
        QVERIFY(here[i].end == ChipEnd::Joined);
        QCOMPARE(there[here[i].partner].partner, i);
        QCOMPARE(there[here[i].partner].lane, here[i].lane);
        QCOMPARE(here[i].hasMoved, i == 3);
    }
    QVERIFY(there[1].hasMoved);
}

void TestOrderRibbon::outputOfOneRunOnlyIsAlone()
{
    const Trace run(printedRun("ab").events);
    const Trace earlier(printedRun("bc").events);
    const OrderRibbon ribbon = ribbonOf(run, earlier);
    QVERIFY(ribbon.chip(RibbonRow::This, 0).end == ChipEnd::Alone);
    QVERIFY(ribbon.chip(RibbonRow::This, 1).end == ChipEnd::Joined);
    QVERIFY(ribbon.chip(RibbonRow::Earlier, 1).end == ChipEnd::Alone);
}

void TestOrderRibbon::whatHasNotComeYetIsNotAlone()
{
    const Trace run(printedRun("a").events);
    const Trace earlier(printedRun("ab").events);
    const OrderRibbon ribbon = ribbonOf(run, earlier, Progress::GoesOn);
    QVERIFY(ribbon.chip(RibbonRow::Earlier, 1).end == ChipEnd::Unknown);
}

void TestOrderRibbon::childIsNamedUnlessItsTextDoes()
{
    trace::Story story;
    using namespace std::chrono_literals;
    story.mainStarts().creates(1ms, "1", "f1").prints(2ms, "1", 1, "f1 start");
    story.prints(3ms, "1", 2, "hello").prints(4ms, "0", 3, "");
    const OrderRibbon ribbon = orderRibbon(Trace(story.events()));
    QCOMPARE(ribbon.chip(RibbonRow::This, 0).text, QStringLiteral("f1 start"));
    QCOMPARE(ribbon.chip(RibbonRow::This, 1).text, QStringLiteral("f1: hello"));
    QVERIFY(!ribbon.chip(RibbonRow::This, 2).text.isEmpty());
}

void TestOrderRibbon::longRunShowsTheFirstAndSaysHowManyMore()
{
    const Trace longRun(printedRun(std::string(mostChips + 5, 'a')).events);
    const OrderRibbon ribbon = ribbonOf(longRun, longRun);
    QCOMPARE(ribbon.row(RibbonRow::This).size(), mostChips);
    QCOMPARE(ribbon.more[0], std::size_t(5));
    QCOMPARE(ribbon.more[1], std::size_t(5));
}

void TestOrderRibbon::sentenceSaysWhoPrintedAndWhereItWas()
{
    const Trace run(printedRun("ab").events);
    const Trace earlier(printedRun("bc").events);
    const OrderRibbon ribbon = ribbonOf(run, earlier);
    const RibbonRuns runs{&run, &earlier, 2};
    QCOMPARE(
        chipSentence(ribbon, runs, RibbonRow::This, 1),
        QStringLiteral("Output 2 of this run: main prints “b”. In run 2 it was output 1."));
    QCOMPARE(
        chipSentence(ribbon, runs, RibbonRow::Earlier, 1),
        QStringLiteral("Output 2 of run 2: main prints “c”. This run did not print it."));
}

QTEST_GUILESS_MAIN(TestOrderRibbon)
#include "tst_orderribbon.moc"
