// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/comparecontrols.h"

#include "app/byhand/handsignals.h"
#include "app/order/orderview.h"
#include "app/timeline/timelineview.h"
#include "app/why/whycard.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "joinedrun.h"
#include "openedwindow.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

/// What a student can do with the run that is shown, he can do where it is compared.
class TestCompareControls : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void twoLinesAreAskedAboutByKeys();
    void laneHasItsMenuOfSignals();
    void motionThatIsChosenLaterReachesThePage();

private:
    ComparePage &page() const { return *m_window->findChild<ComparePage *>(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    std::vector<trace::Event> m_events;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

/// Twice the same run stands there.
void TestCompareControls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = tests::openedWindow(*m_folder, QStringLiteral("join-order"), {1440, 900});
    QVERIFY(m_window);
    const auto run = trace::joinedRun();
    m_events.assign(run->events().begin(), run->events().end());
    for (int each = 0; each < 2; ++each)
        m_window->run().show(trace::Run{{}, m_events});
    m_window->panels().focusTimelinePage(TimelinePage::Compare);
}

void TestCompareControls::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestCompareControls::twoLinesAreAskedAboutByKeys()
{
    page().order().setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    const auto pair = m_window->panels().why().pair();
    QVERIFY(pair);
    QCOMPARE(pair->first, trace::outputOf(m_window->run().trace(), "a"));
    QCOMPARE(pair->second, trace::outputOf(m_window->run().trace(), "c"));
}

void TestCompareControls::laneHasItsMenuOfSignals()
{
    m_window->run().show(RunAtRest{.run = {{}, m_events}, .scene = {}});
    const auto lane = m_window->run().trace().laneOf(ProcessPath::main());
    QVERIFY(page().upper().openLaneMenu(lane));
    const QMenu &menu = m_window->findChild<HandSignals *>()->menu();
    QTRY_VERIFY(menu.isVisible());
    QVERIFY(menu.actions().first()->text().startsWith(QStringLiteral("main")));
}

void TestCompareControls::motionThatIsChosenLaterReachesThePage()
{
    for (const Motion motion : {Motion::Still, Motion::Moving}) {
        m_window->setMotion(motion);
        QCOMPARE(page().order().motion(), motion);
    }
}

QTEST_MAIN(TestCompareControls)
#include "tst_comparecontrols.moc"
