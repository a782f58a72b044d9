// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderlayout.h"

#include "printedruns.h"

#include <QTest>

using namespace joinery;
using namespace joinery::app;
using trace::printedRun;
using trace::Trace;

namespace {

constexpr QSizeF room(700, 120);

QRectF rectOf(const OrderLayout &layout, RibbonRow row, std::size_t index)
{
    for (const OrderChip &chip : layout.chips) {
        if (chip.place == ChipPlace{row, index})
            return chip.rect;
    }
    return {};
}

} // namespace

class TestOrderLayout : public QObject {
    Q_OBJECT

private slots:
    void whatDidNotMoveStandsUnderItself();
    void linksLeadFromChipToChipAndTheMovedComeLast();
    void rowsAndChipsDoNotOverlap();
    void fewChipsAreAsWideAsTheirTexts();
    void manyChipsScrollAndOnlyTheVisibleAreLaidOut();
    void aloneChipHasAnOpenEnd();
    void oneRunIsOneRow();
    void slidingChipsStartWhereTheyWere();
    void longTextKeepsItsBothEnds();
    void whatScrollsAnywayIsWrittenOutWhole();
    void pointHitsChipAndLine();
    void everyChipIsInsideAtTheLeastHeight();

private:
    OrderLayout layOut(const OrderRequest &request) { return orderLayout(request); }
    OrderRequest between(const std::string &run, const std::string &earlier);

    Theme m_theme = Theme::of(Scheme::Light);
    std::unique_ptr<TextMeasure> m_measure;
    OrderRibbon m_ribbon;
};

OrderRequest TestOrderLayout::between(const std::string &run, const std::string &earlier)
{
    m_measure = std::make_unique<TextMeasure>(m_theme);
    const Trace now(printedRun(run).events);
    const Trace before(printedRun(earlier).events);
    m_ribbon = orderRibbon(
        now, Progress::IsOver, before, analysis::OutputMatch(before, "p", "p", mostChips));
    return {
        .ribbon = &m_ribbon,
        .measure = m_measure.get(),
        .metrics = m_theme.metrics,
        .size = room,
        .labels = {QStringLiteral("This run"), QStringLiteral("Run 1")}};
}

void TestOrderLayout::whatDidNotMoveStandsUnderItself()
{
    const OrderLayout layout = layOut(between("aBc", "aBc"));
    QCOMPARE(layout.links.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(
            rectOf(layout, RibbonRow::This, i).left(),
            rectOf(layout, RibbonRow::Earlier, i).left());
    for (const OrderLink &link : layout.links)
        QCOMPARE(link.from.x(), link.to.x());
}

void TestOrderLayout::linksLeadFromChipToChipAndTheMovedComeLast()
{
    const OrderLayout layout = layOut(between("Bacd", "acdB"));
    QCOMPARE(layout.links.size(), std::size_t(4));
    const OrderLink &moved = layout.links.back();
    QVERIFY(moved.hasMoved);
    QCOMPARE(moved.here, std::size_t(0));
    QCOMPARE(moved.there, std::size_t(3));
    const QRectF above = rectOf(layout, RibbonRow::This, 0);
    const QRectF below = rectOf(layout, RibbonRow::Earlier, 3);
    QCOMPARE(moved.from, QPointF(above.center().x(), above.bottom()));
    QCOMPARE(moved.to, QPointF(below.center().x(), below.top()));
    QVERIFY(!layout.links.front().hasMoved);
    QCOMPARE(linkPoint(moved, 0), moved.from);
    QCOMPARE(linkPoint(moved, 1), moved.to);
}

void TestOrderLayout::rowsAndChipsDoNotOverlap()
{
    const OrderLayout layout = layOut(between("aBcAbC", "cBaAbC"));
    for (const OrderChip &one : layout.chips) {
        for (const OrderChip &other : layout.chips)
            QVERIFY(one.place == other.place || !one.rect.intersects(other.rect));
        QVERIFY(layout.plot.contains(one.rect));
    }
    for (const OrderLabel &label : layout.labels)
        QVERIFY(label.rect.right() < layout.plot.left());
}

void TestOrderLayout::fewChipsAreAsWideAsTheirTexts()
{
    const OrderLayout layout = layOut(between("ab", "ab"));
    QVERIFY(layout.contentWidth < layout.plot.width() / 2);
    QVERIFY(layout.textSize == TextSize::Normal);
}

void TestOrderLayout::manyChipsScrollAndOnlyTheVisibleAreLaidOut()
{
    const std::string many(300, 'a');
    OrderRequest request = between(many, many);
    OrderLayout layout = layOut(request);
    QVERIFY(layout.contentWidth > layout.plot.width());
    QVERIFY(layout.chips.size() < 60);
    QVERIFY(layout.links.size() < 30);
    QVERIFY(layout.textSize == TextSize::Normal); // "a" has room in the narrowest chip
    request.scrollX = layout.contentWidth - layout.plot.width();
    layout = layOut(request);
    QCOMPARE(layout.chips.back().place.index, std::size_t(299));
    QVERIFY(std::abs(layout.chips.back().rect.right() - layout.plot.right()) < 1);
}

void TestOrderLayout::aloneChipHasAnOpenEnd()
{
    const OrderLayout layout = layOut(between("ab", "bc"));
    QCOMPARE(layout.stubs.size(), std::size_t(2));
    QCOMPARE(layout.links.size(), std::size_t(1));
    const QRectF above = rectOf(layout, RibbonRow::This, 0);
    QCOMPARE(layout.stubs[0].from, QPointF(above.center().x(), above.bottom()));
    QVERIFY(layout.stubs[0].to.y() > above.bottom());
    const QRectF below = rectOf(layout, RibbonRow::Earlier, 1);
    QVERIFY(layout.stubs[1].to.y() < below.top());
    QVERIFY(layout.stubs[0].to.y() < layout.stubs[1].to.y());
}

void TestOrderLayout::oneRunIsOneRow()
{
    OrderRequest request = between("ab", "ab");
    request.labels[1].clear();
    const Trace run(printedRun("ab").events);
    const OrderRibbon alone = orderRibbon(run);
    request.ribbon = &alone;
    const OrderLayout layout = layOut(request);
    QCOMPARE(layout.chips.size(), std::size_t(2));
    QVERIFY(layout.links.empty());
    QVERIFY(layout.stubs.empty());
    QCOMPARE(layout.labels.size(), std::size_t(1));
}

void TestOrderLayout::slidingChipsStartWhereTheyWere()
{
    OrderRequest request = between("Bac", "acB");
    request.slide = 0;
    const OrderLayout layout = layOut(request);
    for (const OrderLink &link : layout.links)
        QCOMPARE(link.from.x(), link.to.x());
    QVERIFY(layOut(between("Bac", "acB")).links.back().from.x() != layout.links.back().from.x());
}

void TestOrderLayout::longTextKeepsItsBothEnds()
{
    OrderRequest request = between("ab", "ab");
    m_ribbon.chips[0][0].text = u'a' + QString(300, u'x') + u'z';
    const OrderLayout layout = layOut(request);
    const OrderChip &chip = layout.chips.front();
    QVERIFY(chip.text.contains(u'…'));
    QVERIFY(chip.text.startsWith(u'a') && chip.text.endsWith(u'z'));
    QVERIFY(m_measure->width(chip.text, layout.textSize) <= chip.rect.width());
}

void TestOrderLayout::whatScrollsAnywayIsWrittenOutWhole()
{
    OrderRequest request = between(std::string(30, 'a'), std::string(30, 'a'));
    const QString usual = QStringLiteral("main starts");
    for (auto &row : m_ribbon.chips) {
        for (RibbonChip &chip : row)
            chip.text = usual;
    }
    const OrderLayout layout = layOut(request);
    QVERIFY(layout.contentWidth > layout.plot.width());
    QCOMPARE(layout.chips.front().text, usual);
}

void TestOrderLayout::pointHitsChipAndLine()
{
    const OrderLayout layout = layOut(between("Bacd", "acdB"));
    const QRectF chip = rectOf(layout, RibbonRow::Earlier, 1);
    QVERIFY(chipAt(layout, chip.center()) == (ChipPlace{RibbonRow::Earlier, 1}));
    const QPointF onLine = linkPoint(layout.links.back(), 0.4);
    QVERIFY(chipAt(layout, onLine) == (ChipPlace{RibbonRow::This, 0}));
    QVERIFY(!chipAt(layout, QPointF(layout.plot.right() - 1, room.height() / 2)));
}

void TestOrderLayout::everyChipIsInsideAtTheLeastHeight()
{
    for (const Size size : {Size::Desk, Size::Presenting}) {
        m_theme = Theme::of(Scheme::Light, size);
        OrderRequest request = between("Bacd", "acdB");
        request.size = QSizeF(700, leastOrderHeight(m_theme.metrics, *m_measure));
        for (const OrderChip &chip : layOut(request).chips) {
            QVERIFY(chip.rect.top() >= 0);
            QVERIFY(chip.rect.bottom() <= request.size.height());
        }
    }
    m_theme = Theme::of(Scheme::Light);
}

QTEST_MAIN(TestOrderLayout)
#include "tst_orderlayout.moc"
