// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/orderview.h"

#include "app/order/orderaccessible.h"
#include "printedruns.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using trace::printedRun;
using trace::Trace;

using Event = std::optional<std::size_t>;
Q_DECLARE_METATYPE(Event)

namespace {

PastRunPtr pastRun(const std::string &letters, int number = 1)
{
    trace::Run run = printedRun(letters);
    const auto trace = std::make_shared<const Trace>(std::move(run.events));
    return std::make_shared<const PastRun>(PastRun{number, run.header, trace});
}

} // namespace

class TestOrderView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void emptyViewSaysWhatToDo();
    void clickSelectsAndTellsTheEvent();
    void earlierChipSelectsTheSameOutputOfThisRun();
    void setterTellsNothing();
    void keysGoFromOutputToOutput();
    void hoverTellsTheEventOnce();
    void selectionScrollsToItsChip();
    void growingTraceGrows();
    void growingRunIsFollowedAndAnEndedOneBeginsAtItsBeginning();
    void beforeTheFirstOutputTheEarlierRunStandsInItsPlace();
    void chosenRunMovesChipsUnlessStill();
    void everyChipIsOneSentenceForAScreenReader();
    void cursorMakesTheUnwrittenPale();

private:
    void showRun(const std::string &letters)
    {
        m_trace = Trace(printedRun(letters).events);
        m_view->setRun(&m_trace, "p", Progress::IsOver);
    }
    QPoint chip(RibbonRow row, std::size_t index) const
    {
        for (const OrderChip &each : m_view->currentLayout().chips) {
            if (each.place == ChipPlace{row, index})
                return each.rect.center().toPoint();
        }
        return {};
    }
    std::size_t eventOf(std::size_t output) const { return m_trace.outputs()[output].event; }

    Trace m_trace;
    std::unique_ptr<OrderView> m_view;
};

void TestOrderView::init()
{
    m_view = std::make_unique<OrderView>();
    m_view->resize(700, 120);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestOrderView::emptyViewSaysWhatToDo()
{
    QVERIFY(m_view->advice().startsWith(QStringLiteral("Press Run")));
    showRun("ab");
    QVERIFY(m_view->advice().startsWith(QStringLiteral("Run again")));
    m_view->setEarlier(pastRun("ba"));
    QVERIFY(m_view->advice().isEmpty());
    showRun("");
    QCOMPARE(m_view->advice(), QStringLiteral("This run printed nothing."));
}

void TestOrderView::clickSelectsAndTellsTheEvent()
{
    showRun("aBc");
    QSignalSpy selected(m_view.get(), &OrderView::eventSelected);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, chip(RibbonRow::This, 1));
    QCOMPARE(selected.size(), 1);
    QVERIFY(selected.takeFirst().first().value<Event>() == eventOf(1));
    QVERIFY(m_view->selectedEvent() == eventOf(1));
}

void TestOrderView::earlierChipSelectsTheSameOutputOfThisRun()
{
    showRun("aB");
    m_view->setEarlier(pastRun("Bac"));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, chip(RibbonRow::Earlier, 0));
    QVERIFY(m_view->selectedEvent() == eventOf(1));
    // What only the earlier run printed is no event of this one.
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, chip(RibbonRow::Earlier, 2));
    QVERIFY(!m_view->selectedEvent());
}

void TestOrderView::setterTellsNothing()
{
    showRun("ab");
    QSignalSpy selected(m_view.get(), &OrderView::eventSelected);
    QSignalSpy hovered(m_view.get(), &OrderView::eventHovered);
    m_view->setSelectedEvent(eventOf(1));
    m_view->setHoveredEvent(eventOf(0));
    m_view->setEarlier(pastRun("ba"));
    QVERIFY(selected.isEmpty());
    QVERIFY(hovered.isEmpty());
}

void TestOrderView::keysGoFromOutputToOutput()
{
    showRun("aBc");
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(m_view.get(), key);
        return m_view->placeOf(m_view->selectedEvent())->index;
    };
    QCOMPARE(press(Qt::Key_Right), std::size_t(0));
    QCOMPARE(press(Qt::Key_Right), std::size_t(1));
    QCOMPARE(press(Qt::Key_End), std::size_t(2));
    QCOMPARE(press(Qt::Key_Right), std::size_t(2));
    QCOMPARE(press(Qt::Key_Left), std::size_t(1));
    QCOMPARE(press(Qt::Key_Home), std::size_t(0));
}

void TestOrderView::hoverTellsTheEventOnce()
{
    showRun("aB");
    m_view->setEarlier(pastRun("Ba"));
    QSignalSpy hovered(m_view.get(), &OrderView::eventHovered);
    QTest::mouseMove(m_view.get(), chip(RibbonRow::This, 1));
    QTRY_COMPARE(hovered.size(), 1);
    // The same output below: no other event.
    QTest::mouseMove(m_view.get(), chip(RibbonRow::Earlier, 0));
    QTest::mouseMove(m_view.get(), chip(RibbonRow::This, 0));
    QTRY_COMPARE(hovered.size(), 2);
    QVERIFY(hovered.last().first().value<Event>() == eventOf(0));
}

void TestOrderView::selectionScrollsToItsChip()
{
    showRun(std::string(200, 'a'));
    auto *bar = m_view->findChild<QScrollBar *>();
    QVERIFY(bar->isVisible());
    m_view->setSelectedEvent(eventOf(150));
    QVERIFY(!chip(RibbonRow::This, 150).isNull());
    QVERIFY(bar->value() > 0);
}

void TestOrderView::growingTraceGrows()
{
    const trace::Run whole = printedRun("ab");
    m_trace = Trace();
    m_view->setRun(&m_trace, "p", Progress::GoesOn);
    QVERIFY(m_view->currentLayout().chips.empty());
    for (const trace::Event &event : whole.events)
        m_trace.append(event);
    m_view->traceGrown();
    QCOMPARE(m_view->currentLayout().chips.size(), std::size_t(2));
}

void TestOrderView::growingRunIsFollowedAndAnEndedOneBeginsAtItsBeginning()
{
    const trace::Run whole = printedRun(std::string(200, 'a'));
    m_trace = Trace();
    m_view->setRun(&m_trace, "p", Progress::GoesOn);
    for (const trace::Event &event : whole.events)
        m_trace.append(event);
    m_view->traceGrown();
    const auto *bar = m_view->findChild<QScrollBar *>();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    m_view->setRun(&m_trace, "p", Progress::IsOver);
    QCOMPARE(bar->value(), 0);
    QVERIFY(!chip(RibbonRow::This, 0).isNull());
}

void TestOrderView::beforeTheFirstOutputTheEarlierRunStandsInItsPlace()
{
    m_view->setEarlier(pastRun("ab"));
    m_trace = Trace();
    m_view->setRun(&m_trace, "p", Progress::GoesOn);
    const QPoint before = chip(RibbonRow::Earlier, 0);
    QVERIFY(!before.isNull());
    QCOMPARE(m_view->advice(), QStringLiteral("Nothing has been printed yet."));
    const QImage shown = m_view->grab().toImage();
    QVERIFY(shown.pixelColor(before - QPoint(12, 0)) != shown.pixelColor(1, 1));
    for (const trace::Event &event : printedRun("ab").events)
        m_trace.append(event);
    m_view->traceGrown();
    QCOMPARE(chip(RibbonRow::Earlier, 0), before);
}

void TestOrderView::chosenRunMovesChipsUnlessStill()
{
    showRun("Bac");
    m_view->setEarlier(pastRun("Bac"));
    const int here = chip(RibbonRow::This, 0).x();
    m_view->setEarlier(pastRun("acB", 2));
    QVERIFY(chip(RibbonRow::This, 0).x() > here);
    QTRY_COMPARE(chip(RibbonRow::This, 0).x(), here);
    m_view->setMotion(Motion::Still);
    m_view->setEarlier(pastRun("acB", 3));
    QCOMPARE(chip(RibbonRow::This, 0).x(), here);
}

void TestOrderView::everyChipIsOneSentenceForAScreenReader()
{
    showRun("aB");
    m_view->setEarlier(pastRun("Ba"));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Order"));
    QCOMPARE(list->childCount(), 4);
    QCOMPARE(
        list->child(1)->text(QAccessible::Name),
        QStringLiteral("Output 2 of this run: B prints “B”. In run 1 it was output 1."));
    QVERIFY(
        list->child(2)->text(QAccessible::Name).startsWith(QStringLiteral("Output 1 of run 1")));
    QCOMPARE(list->indexOfChild(list->child(3)), 3);
    const QRect rect = list->child(1)->rect();
    QCOMPARE(list->childAt(rect.center().x(), rect.center().y()), list->child(1));
    m_view->setSelectedEvent(eventOf(1));
    QCOMPARE(list->focusChild(), list->child(1));
    QVERIFY(list->child(1)->state().selected);
    showRun("");
    m_view->setEarlier(nullptr);
    QCOMPARE(list->childCount(), 0);
    QVERIFY(!list->text(QAccessible::Description).isEmpty());
}

void TestOrderView::cursorMakesTheUnwrittenPale()
{
    showRun("ab");
    const QImage all = m_view->grab().toImage();
    m_view->setCursorTime(m_trace.outputs()[0].t);
    const QImage first = m_view->grab().toImage();
    QVERIFY(first != all);
    m_view->setCursorTime(m_trace.end());
    QCOMPARE(m_view->grab().toImage(), all);
}

QTEST_MAIN(TestOrderView)
#include "tst_orderview.moc"
