// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/order/earlierrunmenu.h"

#include "printedruns.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

PastRunPtr pastRun(const std::string &letters, int number)
{
    trace::Run run = trace::printedRun(letters);
    const auto trace = std::make_shared<const trace::Trace>(std::move(run.events));
    return std::make_shared<const PastRun>(PastRun{number, run.header, trace});
}

/// What the menu would show, without opening it: that would wait for the user.
QList<QAction *> entries(const EarlierRunMenu &menu)
{
    emit menu.menu()->aboutToShow();
    QList<QAction *> result;
    for (QAction *action : menu.menu()->actions()) {
        if (!action->isSeparator())
            result.append(action);
    }
    return result;
}

} // namespace

class TestEarlierRunMenu : public QObject {
    Q_OBJECT

private slots:
    void runBeforeIsTheDefault();
    void chosenRunStaysChosenUntilItIsGone();
    void entriesSayWhatIsDifferentNewestFirst();
    void withoutRunsThereIsNoMenu();
    void nameAloneIsShorter();
};

void TestEarlierRunMenu::runBeforeIsTheDefault()
{
    EarlierRunMenu menu;
    menu.setRuns({pastRun("a", 1), pastRun("a", 2)});
    QCOMPARE(menu.earlier()->number, 2);
    menu.setRuns({pastRun("a", 1), pastRun("a", 2), pastRun("a", 3)});
    QCOMPARE(menu.earlier()->number, 3);
}

void TestEarlierRunMenu::chosenRunStaysChosenUntilItIsGone()
{
    EarlierRunMenu menu;
    menu.setRuns({pastRun("a", 1), pastRun("a", 2)});
    QSignalSpy chosen(&menu, &EarlierRunMenu::earlierChosen);
    entries(menu).last()->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(menu.earlier()->number, 1);
    menu.setRuns({pastRun("a", 1), pastRun("a", 2), pastRun("a", 3)});
    QCOMPARE(menu.earlier()->number, 1);
    menu.setRuns({pastRun("a", 2), pastRun("a", 3)});
    QCOMPARE(menu.earlier()->number, 3);
}

void TestEarlierRunMenu::entriesSayWhatIsDifferentNewestFirst()
{
    EarlierRunMenu menu;
    menu.setRuns({pastRun("ba", 1), pastRun("ab", 2)});
    menu.setShown(pastRun("ab", 3)->trace, "p");
    const QList<QAction *> shown = entries(menu);
    QCOMPARE(shown.size(), 3);
    QVERIFY(shown[0]->isChecked());
    QVERIFY(shown[1]->text().contains(QStringLiteral("Run 2")));
    QVERIFY(shown[1]->text().contains(QStringLiteral("same order")));
    QVERIFY(shown[2]->text().contains(QStringLiteral("Run 1")));
    QVERIFY(shown[2]->text().contains(QStringLiteral("moved")));
}

void TestEarlierRunMenu::withoutRunsThereIsNoMenu()
{
    EarlierRunMenu menu;
    QVERIFY(menu.isHidden());
    QVERIFY(!menu.earlier());
    menu.setRuns({pastRun("a", 1)});
    QVERIFY(!menu.isHidden());
}

void TestEarlierRunMenu::nameAloneIsShorter()
{
    EarlierRunMenu menu;
    menu.setRuns({pastRun("a", 1)});
    const QString sentence = menu.text();
    menu.setWords(EarlierRunMenu::Words::Name);
    QVERIFY(menu.text().contains(u'1'));
    QVERIFY(menu.text().size() < sentence.size());
}

QTEST_MAIN(TestEarlierRunMenu)
#include "tst_earlierrunmenu.moc"
