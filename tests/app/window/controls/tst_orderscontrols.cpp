// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/orderscontrols.h"

#include "app/orders/ordersmodel.h"
#include "app/orders/orderspage.h"
#include "app/program/programpanel.h"
#include "app/scheduler/schedulerbar.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "openedwindow.h"

#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before

constexpr auto twoPrinters = "from multiprocessing import Process\n"
                             "p = Process(target=print, args=('child',))\n"
                             "p.start()\n"
                             "print('main')\n";

} // namespace

/// All orders in the window, by the keyboard alone.
class TestOrdersControls : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyOrderIsFoundAndOneIsMadeToHappen();
    void scheduledRunAfterAnUnfinishedOrderIsNotStopped();
    void changeOfTheProgramIsSaid();
    void endlessProgramCanBeCancelled();
    void oneExecutionIsSpokenOfAsOne();

private:
    /// Whoever can go does, as long as there is somebody.
    void scheduleToTheEnd() const;
    OrdersPage *page() const { return m_window->findChild<OrdersPage *>(); }
    TimelinePages &pages() const { return m_window->panels().timelinePages(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestOrdersControls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = tests::openedWindow(*m_folder, QStringLiteral("join-order"));
    QVERIFY(m_window);
}

void TestOrdersControls::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestOrdersControls::everyOrderIsFoundAndOneIsMadeToHappen()
{
    m_window->panels().program().editor().changeProgram(QString::fromLatin1(twoPrinters));
    press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(pages().page(), TimelinePage::Orders);
    QTRY_VERIFY_WITH_TIMEOUT(page()->details().startsWith("There are no others"), patience);
    QVERIFY(page()->summary().startsWith("0 of 2 "));

    const QString wanted = page()->model().index(1).data().toString();
    page()->findChild<QListView *>()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(pages().page(), TimelinePage::ThisRun);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
    const auto outcome = explore::outcomeOf(m_window->run().trace());
    QCOMPARE(outcome, page()->model().order(1).outcome);
    QTRY_COMPARE(page()->model().seenCount(), 1);
    QVERIFY(page()->model().index(1).data().toString() != wanted); // it says that it was seen
}

void TestOrdersControls::scheduleToTheEnd() const
{
    RunController &run = m_window->run();
    auto *bar = m_window->findChild<SchedulerBar *>();
    while (run.state() != RunState::Over) {
        QTRY_VERIFY_WITH_TIMEOUT(run.scene() || run.state() == RunState::Over, patience);
        if (!run.scene())
            return;
        const auto &processes = run.scene()->processes;
        const auto next = std::ranges::find_if(processes, &engine::SceneProcess::canGo);
        if (next != processes.end())
            QTest::keyClick(bar, Qt::Key(Qt::Key_1 + (next - processes.begin())));
        QCoreApplication::processEvents();
    }
}

void TestOrdersControls::scheduledRunAfterAnUnfinishedOrderIsNotStopped()
{
    m_window->panels().program().editor().changeProgram(QString::fromLatin1(twoPrinters));
    press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page()->details().startsWith("There are no others"), patience);
    emit page()->orderWanted(page()->model().order(1));
    QVERIFY(m_window->run().isGoingOn());
    press(Qt::Key_F7);
    QVERIFY(m_window->run().isGoingOn());
    scheduleToTheEnd();
    QCOMPARE(m_window->run().header().end, trace::RunEnd::Finished);
}

void TestOrdersControls::changeOfTheProgramIsSaid()
{
    using Program = ListPage::Program;
    ProgramEditor &editor = m_window->panels().program().editor();
    editor.changeProgram(QString::fromLatin1(twoPrinters));
    press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page()->details().startsWith("There are no others"), patience);
    QCOMPARE(page()->program(), Program::Unchanged);
    editor.changeProgram(editor.toPlainText() + "print('more')\n");
    QCOMPARE(page()->program(), Program::Changed);
    editor.undo();
    QCOMPARE(page()->program(), Program::Unchanged);
}

void TestOrdersControls::endlessProgramCanBeCancelled()
{
    m_window->panels().program().editor().changeProgram("while True:\n    print('again')\n");
    press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    auto *button = page()->findChild<QPushButton *>();
    QCOMPARE(button->text(), "Cancel");
    button->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(button->text(), "Explore");
    QVERIFY(page()->details().contains("cancelled"));
}

void TestOrdersControls::oneExecutionIsSpokenOfAsOne()
{
    m_window->panels().program().editor().changeProgram("print('alone')\n");
    press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(
        page()->details(), "There are no others: 1 execution has tried every choice.", patience);
}

QTEST_MAIN(TestOrdersControls)
#include "tst_orderscontrols.moc"
