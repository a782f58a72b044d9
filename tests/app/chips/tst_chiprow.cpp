// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/chips/chiprow.h"

#include <QTest>

#include <numeric>

using namespace joinery::app;

class TestChipRow : public QObject {
    Q_OBJECT

private slots:
    void withRoomThereIsAirBesideEveryText();
    void airGivesWayBeforeAnyTextIsCut();
    void cutTextsKeepTheirEnds();

private:
    int inAll(const std::vector<int> &widths) const
    {
        return std::accumulate(widths.begin(), widths.end(), 0);
    }

    Theme m_theme = Theme::of(Scheme::Light);
    ChipRow m_row{m_theme};
    std::vector<Chip> m_chips{
        {QStringLiteral("main starts")},
        {QStringLiteral("f1 start"), 1},
        {QStringLiteral("f2 start"), 2, true},
        {QStringLiteral("main ends")}};
};

void TestChipRow::withRoomThereIsAirBesideEveryText()
{
    const auto widths = m_row.widths(m_chips, 2000);
    QCOMPARE(m_row.widths(m_chips, 3000), widths);
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        QCOMPARE(m_row.textOn(m_chips[i], widths[i] - 4), m_chips[i].text);
}

void TestChipRow::airGivesWayBeforeAnyTextIsCut()
{
    const int wanted = inAll(m_row.widths(m_chips, 2000));
    const auto widths = m_row.widths(m_chips, wanted - 4);
    QVERIFY(inAll(widths) <= wanted - 4);
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        QCOMPARE(m_row.textOn(m_chips[i], widths[i]), m_chips[i].text);
}

void TestChipRow::cutTextsKeepTheirEnds()
{
    const auto widths = m_row.widths(m_chips, 210);
    const QString first = m_row.textOn(m_chips.front(), widths.front());
    const QString last = m_row.textOn(m_chips.back(), widths.back());
    QVERIFY(first.contains(u'…'));
    QVERIFY(first != last);
}

QTEST_MAIN(TestChipRow)
#include "tst_chiprow.moc"
