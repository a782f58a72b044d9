// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/scheduler/schedulerbar.h"

#include "app/runs/outputlines.h"
#include "app/scheduler/turnbutton.h"
#include "app/scheduler/turnrow.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace joinery;
using namespace joinery::app;

namespace {

const engine::Scenario joined{
    "joined.py",
    "from multiprocessing import Process\n"
    "import time\n"
    "def work():\n"
    "    time.sleep(1)\n"
    "    print('child')\n"
    "if __name__ == '__main__':\n"
    "    p = Process(target=work, name='child')\n"
    "    p.start()\n"
    "    p.join()\n"
    "    print('main')\n"};

} // namespace

class TestSchedulerBar : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theBarIsThereWhileScheduling();
    void aRunIsScheduledByItsKeys();
    void whoWaitsSaysForWhomAndCannotBePressed();
    void whatComesNextIsWrittenOutInAnySize();
    void manyProcessesAreScrolledTo();
    void buttonsStandInTheOrderOfTheirNumbers();

private:
    QList<TurnButton *> turns() const { return m_bar->findChildren<TurnButton *>(); }
    TurnButton *turn(const QString &name) const
    {
        for (TurnButton *button : turns()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }
    static QString nameOf(const TurnButton &turn)
    {
        return turn.accessibleName().section(u':', 0, 0);
    }
    QStringList namesFromTheLeft() const;
    QStringList namesByTab() const;
    /// To whoever has the keyboard.
    void press(int key)
    {
        QTRY_VERIFY(m_run->scene() || m_run->isOver());
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
    }

    std::unique_ptr<RunController> m_shown;
    std::unique_ptr<ScheduledRun> m_run;
    std::unique_ptr<SchedulerBar> m_bar;
};

void TestSchedulerBar::init()
{
    m_shown = std::make_unique<RunController>();
    m_run = std::make_unique<ScheduledRun>(*m_shown);
    m_bar = std::make_unique<SchedulerBar>(*m_run);
    m_bar->setTheme(Theme::of(Scheme::Light));
    m_bar->resize(1000, 100);
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    m_run->start(joined, options);
    QTRY_VERIFY((m_bar->activateWindow(), m_bar->isActiveWindow()));
    QTRY_VERIFY(turn(QStringLiteral("main: p.start()")));
    m_bar->takeKeyboard();
}

void TestSchedulerBar::cleanup()
{
    m_bar.reset();
    m_run.reset();
    m_shown.reset();
}

QStringList TestSchedulerBar::namesFromTheLeft() const
{
    QList<TurnButton *> row = turns();
    std::ranges::sort(row, {}, [](const TurnButton *turn) { return turn->x(); });
    QStringList names;
    for (const TurnButton *turn : row)
        names.append(nameOf(*turn));
    return names;
}

QStringList TestSchedulerBar::namesByTab() const
{
    QStringList names;
    QWidget *next = m_bar.get();
    do {
        if (const auto *turn = qobject_cast<TurnButton *>(next))
            names.append(nameOf(*turn));
        next = next->nextInFocusChain();
    } while (next != m_bar.get());
    return names;
}

void TestSchedulerBar::theBarIsThereWhileScheduling()
{
    QVERIFY(m_bar->isVisible());
    QSignalSpy left(m_bar.get(), &SchedulerBar::leaveWanted);
    press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    m_run->leave();
    QVERIFY(!m_bar->isVisible());
}

void TestSchedulerBar::whoWaitsSaysForWhomAndCannotBePressed()
{
    press(Qt::Key_1); // starts the child
    QTRY_VERIFY(turn(QStringLiteral("main: p.join()")));
    press(Qt::Key_1); // begins to wait
    QTRY_VERIFY(turn(QStringLiteral("main: waits for child")));
    QVERIFY(!turn(QStringLiteral("main: waits for child"))->isEnabled());
    press(Qt::Key_1);
    QCOMPARE(m_run->steps(), std::size_t(2));
    press(Qt::Key_Backspace);
    QTRY_VERIFY(turn(QStringLiteral("main: p.join()")));
    QCOMPARE(m_run->steps(), std::size_t(1));
}

void TestSchedulerBar::aRunIsScheduledByItsKeys()
{
    press(Qt::Key_1);
    QTRY_VERIFY(turn(QStringLiteral("child: time.sleep(1)")));
    while (!m_run->isOver()) {
        press(Qt::Key_2);
        press(Qt::Key_1);
    }
    QCOMPARE(outputLines(m_shown->trace()), (QStringList{"child", "main"}));
    QVERIFY(turns().isEmpty());
    // Nobody can go: the keyboard is where one can go on.
    QVERIFY(m_bar->isAncestorOf(QApplication::focusWidget()));
}

void TestSchedulerBar::whatComesNextIsWrittenOutInAnySize()
{
    TurnButton::Turn next;
    next.name = QStringLiteral("main");
    next.next = {QStringLiteral("print(\"main starts\")"), true};
    for (const Theme &theme :
         {Theme::of(Scheme::Light), Theme::of(Scheme::Light, Size::Presenting, 2)}) {
        TurnButton button;
        button.setTheme(theme);
        button.setTurn(next);
        const QFontMetrics metrics(theme.monoFont());
        QVERIFY(button.sizeHint().width() > metrics.horizontalAdvance(next.next.text));
    }
}

void TestSchedulerBar::manyProcessesAreScrolledTo()
{
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    m_run->start(
        {"many.py",
         "from multiprocessing import Process\n"
         "for i in range(30):\n"
         "    Process(target=print, args=(i,)).start()\n"},
        options);
    QTRY_VERIFY(m_run->scene() && m_run->run().scenario().name == "many.py");
    const int height = m_bar->sizeHint().height();
    for (int started = 1; started <= 30; ++started) {
        m_run->choose(ProcessPath::main());
        QTRY_COMPARE(turns().size(), 1 + started);
    }
    const auto *const row = m_bar->findChild<TurnRow *>();
    QTRY_VERIFY(row->horizontalScrollBar()->maximum() > 0);
    QVERIFY(m_bar->minimumSizeHint().width() <= 1000);
    QVERIFY(m_bar->sizeHint().height() <= height + row->horizontalScrollBar()->height());
    for (TurnButton *const button : turns()) {
        if (!button->isEnabled())
            continue;
        button->setFocus();
        QTRY_VERIFY(row->viewport()->rect().contains(
            QRect(button->mapTo(row->viewport(), QPoint(0, 0)), button->size())));
    }
}

/// A grandchild that begins last has the number behind its parent's.
void TestSchedulerBar::buttonsStandInTheOrderOfTheirNumbers()
{
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    m_run->start(
        {"family.py",
         "from multiprocessing import Process\n"
         "def work():\n"
         "    Process(target=print, args=('inner',), name='inner').start()\n"
         "if __name__ == '__main__':\n"
         "    Process(target=work, name='first').start()\n"
         "    Process(target=print, args=('second',), name='second').start()\n"},
        options);
    const ProcessPath main = ProcessPath::main();
    QTRY_VERIFY(m_run->scene() && m_run->run().scenario().name == "family.py");
    for (const ProcessPath &next : {main, main, main.child(1)}) {
        const qsizetype before = turns().size();
        m_run->choose(next);
        QTRY_COMPARE(turns().size(), before + 1);
    }
    const QStringList byNumber{"main", "first", "inner", "second"};
    QTRY_COMPARE(namesFromTheLeft(), byNumber);
    QCOMPARE(namesByTab(), byNumber);
}

QTEST_MAIN(TestSchedulerBar)
#include "tst_schedulerbar.moc"
