// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/byhand/handsignals.h"

#include "app/timeline/timelineview.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "app/words/eventwords.h"
#include "openedwindow.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 20000; ///< ms; conditions come long before

const QByteArray endless = "import time\n"
                           "from multiprocessing import Process\n"
                           "\n"
                           "def work():\n"
                           "    while True:\n"
                           "        time.sleep(0.05)\n"
                           "\n"
                           "if __name__ == '__main__':\n"
                           "    p = Process(target=work, name='p')\n"
                           "    p.start()\n"
                           "    p.join()\n";

} // namespace

/// Signals by hand to real processes, by keys, in a whole window.
class TestHandSignals : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void processIsStoppedContinuedAndTerminatedByKeys();
    void whatWasDoneByHandIsSeenAndSaid();
    void menuClosesWhenItsProcessEnds();

private:
    TimelineView &timeline() const { return m_window->panels().timeline(); }
    const trace::Trace &trace() const { return m_window->run().trace(); }
    QMenu &menu() const { return m_window->findChild<HandSignals *>()->menu(); }
    template <class Payload>
    std::vector<std::size_t> eventsOf() const;
    void startAndSelectTheChild() const;
    void openMenu() const;
    void choose(const QString &beginning) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestHandSignals::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile program(m_folder->filePath("endless.py"));
    QVERIFY(program.open(QIODevice::WriteOnly) && program.write(endless) > 0);
    program.close();
    m_window = tests::openedWindow(*m_folder, program.fileName());
    QVERIFY(m_window);
}

void TestHandSignals::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

template <class Payload>
std::vector<std::size_t> TestHandSignals::eventsOf() const
{
    std::vector<std::size_t> found;
    for (std::size_t k = 0; k < trace().events().size(); ++k) {
        if (trace().events()[k].template as<Payload>())
            found.push_back(k);
    }
    return found;
}

void TestHandSignals::startAndSelectTheChild() const
{
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!eventsOf<trace::SleepBegin>().empty(), patience);
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &timeline());
    QTest::keyClick(&timeline(), Qt::Key_Right);
    QTest::keyClick(&timeline(), Qt::Key_Down); // from main to its child
    QCOMPARE(trace().events()[*timeline().selectedEvent()].process.text(), std::string("1"));
}

void TestHandSignals::openMenu() const
{
    QTest::keyClick(&timeline(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(menu().isVisible());
}

/// By arrows and Enter.
void TestHandSignals::choose(const QString &beginning) const
{
    const auto isWanted = [&] {
        return menu().activeAction()
            && menu().activeAction()->text().remove(u'&').startsWith(beginning);
    };
    for (int k = 0; k < menu().actions().size() && !isWanted(); ++k)
        QTest::keyClick(&menu(), Qt::Key_Down);
    QVERIFY2(isWanted(), qPrintable(beginning));
    QTest::keyClick(&menu(), Qt::Key_Return);
    QTRY_VERIFY(!menu().isVisible());
}

void TestHandSignals::processIsStoppedContinuedAndTerminatedByKeys()
{
    startAndSelectTheChild();
    openMenu();
    choose("Stop");
    QTRY_COMPARE_WITH_TIMEOUT(eventsOf<trace::Stopped>().size(), std::size_t(1), patience);
    openMenu();
    QVERIFY(menu().actions().at(2)->text().contains("SIGCONT"));
    choose("Continue");
    QTRY_COMPARE_WITH_TIMEOUT(eventsOf<trace::Continued>().size(), std::size_t(1), patience);
    openMenu();
    choose("Terminate");
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
    QCOMPARE(m_window->run().header().end, trace::RunEnd::Finished);
    const auto lane = trace().laneOf(*ProcessPath::parse("1"));
    QCOMPARE(trace().lanes()[*lane].status->signal(), SIGTERM);
    std::vector<int> sent;
    for (const std::size_t event : eventsOf<trace::SignalSent>())
        sent.push_back(trace().events()[event].as<trace::SignalSent>()->signal);
    QCOMPARE(sent, (std::vector<int>{SIGSTOP, SIGCONT, SIGTERM}));
    const auto states = trace().spans(*lane);
    QVERIFY(
        std::ranges::find(states, trace::SpanState::Stopped, &trace::Span::state) != states.end());
}

void TestHandSignals::whatWasDoneByHandIsSeenAndSaid()
{
    startAndSelectTheChild();
    openMenu();
    choose("Kill");
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
    const auto hands = timeline().currentLayout().hands;
    QCOMPARE(hands.size(), std::size_t(1));
    QCOMPARE(hands.front().label, "SIGKILL");
    QVERIFY(words::eventSentence(trace(), hands.front().event)
                .startsWith("SIGKILL is sent to p by hand"));
    QCOMPARE(timeline().eventRect(hands.front().event), hands.front().rect);
    QTest::keyClick(&timeline(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(!menu().isVisible()); // there is nobody left
}

void TestHandSignals::menuClosesWhenItsProcessEnds()
{
    startAndSelectTheChild();
    openMenu();
    m_window->run().sendSignal(*ProcessPath::parse("1"), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(!menu().isVisible(), patience);
}

QTEST_MAIN(TestHandSignals)
#include "tst_handsignals.moc"
