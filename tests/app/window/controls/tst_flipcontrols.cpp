// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/flipcontrols.h"

#include "app/compare/comparepage.h"
#include "app/program/programpanel.h"
#include "app/runs/outputlines.h"
#include "app/why/whycard.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "openedwindow.h"

#include <QApplication>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before

const QString program = QStringLiteral(R"(from multiprocessing import Process
import time

def say(text, seconds):
    time.sleep(seconds)
    print(text)

a = Process(target=say, args=("a", 0.0))
b = Process(target=say, args=("b", 0.5))
a.start()
b.start()
a.join()
b.join()
print("end")
)");

} // namespace

/// The other order of two lines, by the keyboard alone.
class TestFlipControls : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void twoLinesComeTheOtherWayRoundAndStandBesideTheOriginal();
    void forcedOrderStaysAndTheReasonIsTold();
    void stepsOfOneProcessAreNotTried();
    void oneLineAsksForNothing();

private:
    QStringList output() const { return outputLines(m_window->run().trace()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void run(const QString &text);
    void selectRows(int first, int count);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestFlipControls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = tests::openedWindow(*m_folder, QStringLiteral("join-order"), {1440, 900});
    QVERIFY(m_window);
}

void TestFlipControls::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestFlipControls::run(const QString &text)
{
    m_window->panels().program().editor().changeProgram(text);
    QVERIFY(tests::runsToTheEnd(*m_window));
}

/// Of the output: from the first on, with Shift.
void TestFlipControls::selectRows(int first, int count)
{
    press(Qt::Key_5, Qt::ControlModifier);
    press(Qt::Key_Down);
    press(Qt::Key_Home);
    for (int row = 0; row < first; ++row)
        press(Qt::Key_Down);
    for (int more = 1; more < count; ++more)
        press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_window->panels().why().pair().has_value(), count == 2);
}

void TestFlipControls::twoLinesComeTheOtherWayRoundAndStandBesideTheOriginal()
{
    run(program);
    QCOMPARE(output(), (QStringList{"a", "b", "end"}));
    selectRows(0, 2);
    press(Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(output(), (QStringList{"b", "a", "end"}), patience);
    QCOMPARE(m_window->panels().timelinePages().page(), TimelinePage::Compare);
    const auto *page = m_window->findChild<ComparePage *>();
    QVERIFY2(
        page->sentence().contains(QStringLiteral("run 1 printed “Process-1: a”")),
        qPrintable(page->sentence()));
    QVERIFY(m_window->status().contains(QStringLiteral("other way round")));
}

void TestFlipControls::forcedOrderStaysAndTheReasonIsTold()
{
    run(program);
    selectRows(1, 2);
    press(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->status().contains(QStringLiteral("cannot")), patience);
    QCOMPARE(output(), (QStringList{"a", "b", "end"}));
    QCOMPARE(m_window->panels().timelinePages().page(), TimelinePage::ThisRun);
}

void TestFlipControls::stepsOfOneProcessAreNotTried()
{
    run(QStringLiteral("print('a')\nprint('b')\n"));
    selectRows(0, 2);
    press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(m_window->status().contains(QStringLiteral("steps of one process")));
}

void TestFlipControls::oneLineAsksForNothing()
{
    run(QStringLiteral("print('a')\nprint('b')\n"));
    selectRows(0, 1);
    const QString before = m_window->status();
    press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_window->status(), before);
}

QTEST_MAIN(TestFlipControls)
#include "tst_flipcontrols.moc"
