// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/seriescontrols.h"

#include "app/program/programpanel.h"
#include "app/series/seriesmodel.h"
#include "app/series/seriespage.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "openedwindow.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before

} // namespace

/// Run ×N in the window, by the keyboard alone.
class TestSeriesControls : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void studentRunsTenTimesAndOpensAnOrder();
    void linesAskedAboutAreCounted();
    void cancelKeepsWhatCame();
    void programWithErrorsIsNotRun();
    void changeOfTheProgramIsSaid();
    void anotherLessonEmptiesThePage();

private:
    SeriesPage *page() const { return m_window->findChild<SeriesPage *>(); }
    TimelinePages &pages() const { return m_window->panels().timelinePages(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestSeriesControls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        .setValue(QStringLiteral("series/runs"), 10);
    m_window = tests::openedWindow(*m_folder, QStringLiteral("join-order"));
    QVERIFY(m_window);
}

void TestSeriesControls::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestSeriesControls::studentRunsTenTimesAndOpensAnOrder()
{
    m_window->panels().program().editor().changeProgram("print('a')\nprint('b')\n");
    press(Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(pages().page(), TimelinePage::Series);
    QTRY_COMPARE_WITH_TIMEOUT(page()->model().series().runs(), 10, patience);
    QCOMPARE(page()->model().rowCount(), 1);
    auto *list = page()->findChild<QListView *>();
    QTRY_VERIFY(list->hasFocus());
    press(Qt::Key_Return);
    QCOMPARE(pages().page(), TimelinePage::ThisRun);
    QCOMPARE(m_window->run().state(), RunState::Over);
    QCOMPARE(m_window->run().trace().outputs().size(), std::size_t(2));
    press(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(pages().page(), TimelinePage::Series);
    QVERIFY(list->hasFocus());
}

void TestSeriesControls::linesAskedAboutAreCounted()
{
    m_window->panels().program().editor().changeProgram("print('a')\nprint('b')\n");
    QVERIFY(tests::runsToTheEnd(*m_window));
    press(Qt::Key_5, Qt::ControlModifier);
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QVERIFY(!page()); // nobody has looked at it
    press(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(page()->model().series().runs(), 10, patience);
    QTRY_VERIFY(
        page()->details().contains(QStringLiteral("“a” came before “b” in 10 of 10 runs.")));
}

void TestSeriesControls::cancelKeepsWhatCame()
{
    m_window->panels().program().editor().changeProgram("import time\ntime.sleep(1)\nprint('a')\n");
    press(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page()->model().series().runs() > 0, patience);
    auto *button = page()->findChild<QPushButton *>();
    button->setFocus();
    press(Qt::Key_Space);
    QVERIFY(page()->summary().startsWith(QStringLiteral("Cancelled")));
    QVERIFY(page()->model().series().runs() < 10);
}

void TestSeriesControls::programWithErrorsIsNotRun()
{
    m_window->panels().program().editor().changeProgram("print 'a'\n");
    press(Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(pages().page(), TimelinePage::ThisRun);
    QVERIFY(m_window->status().contains(QStringLiteral("cannot run")));
}

void TestSeriesControls::changeOfTheProgramIsSaid()
{
    const auto isSaid = [this] {
        return std::ranges::any_of(page()->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("changed since"));
        });
    };
    ProgramEditor &editor = m_window->panels().program().editor();
    editor.changeProgram("print('a')\n");
    press(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(page()->model().series().runs(), 10, patience);
    QVERIFY(!isSaid());
    editor.changeProgram("print('b')\n");
    QVERIFY(isSaid());
    QCOMPARE(page()->model().rowCount(), 1);
    editor.undo();
    QVERIFY(!isSaid());
    editor.redo();
    press(Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(!isSaid());
}

void TestSeriesControls::anotherLessonEmptiesThePage()
{
    m_window->panels().program().editor().changeProgram("print('a')\n");
    press(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(page()->model().series().runs(), 10, patience);
    m_window->openLesson(QStringLiteral("first-process"));
    QTRY_COMPARE(page()->model().rowCount(), 0);
}

QTEST_MAIN(TestSeriesControls)
#include "tst_seriescontrols.moc"
