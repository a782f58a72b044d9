// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"
#include "app/window/notices.h"

#include "app/lesson/lessonpanel.h"
#include "app/lesson/orderlist.h"
#include "app/order/earlierrunmenu.h"
#include "app/order/orderview.h"
#include "app/output/outputview.h"
#include "app/panels/panelcard.h"
#include "app/program/noticestrip.h"
#include "app/program/programgutter.h"
#include "app/program/programpanel.h"
#include "app/runs/outputlines.h"
#include "app/timeline/timelineview.h"
#include "app/window/mainpanels.h"
#include "app/window/toolbar.h"

#include "openedwindow.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSplitterHandle>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 20000; ///< ms; conditions come long before

QPushButton *button(const QWidget &in, const QString &text)
{
    for (QPushButton *each : in.findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

} // namespace

/// The window as a student meets it: the same offscreen and on a real X server.
class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void studentPredictsRunsAndMovesTheJoin();
    void stopByEscape();
    void badProgramIsNotRunAndSaysWhere();
    void selectionIsTheSameEverywhere();
    void orderStandsBesideTheRunBefore();
    void everythingIsWrittenInTheThemesFont();
    void f6GoesFromPanelToPanel();
    void smallWindowFoldsPanels();
    void everyButtonIsThereOnAProjector();
    void longerWordsOfTheToolBarMakeRoomForThemselves();
    void noPageOfTheTimelineMovesAPanel();
    void noticeAboutARunMovesNoPanel();
    void noticeAboutARunEndsWithThatRun();
    void refusalIsOverWhenTheProgramIsAnotherOne();
    void foldsAndSizesAreKeptAndTwoClicksResetThem();
    void everythingIsKeptWhenTheWindowCloses();
    void damagedFilesAreSetAsideAndTold();

private:
    LessonPanel &lesson() const { return m_window->panels().lesson(); }
    ProgramEditor &editor() const { return m_window->panels().program().editor(); }
    QStringList output() const { return outputLines(m_window->run().trace()); }
    void open();
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    int lineOf(const QString &statement) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestMainWindow::open()
{
    m_window = std::make_unique<MainWindow>(WindowOptions{
        .open = QStringLiteral("join-order"),
        .enginePath = JOINERY_BIN_DIR "/joinery-engine",
        .settingsFile = m_folder->filePath(QStringLiteral("settings.ini")),
        .dataFolder = m_folder->path()});
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    // A bare X server has no window manager to give the keyboard away.
    QTRY_VERIFY((m_window->activateWindow(), m_window->isActiveWindow()));
    QTRY_VERIFY(lesson().lesson() != nullptr);
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

int TestMainWindow::lineOf(const QString &statement) const
{
    return editor().program().lineReading(statement.toStdString()).value_or(0);
}

void TestMainWindow::studentPredictsRunsAndMovesTheJoin()
{
    auto *list = lesson().findChild<OrderList *>();
    QVERIFY(list);
    QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, patience);
    list->setFocus();
    list->setCurrentRow(0);
    const QString first = list->item(0)->text();
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(list->item(1)->text(), first);
    for (QRadioButton *choice : lesson().findChildren<QRadioButton *>())
        choice->click();
    QPushButton *check = button(lesson(), QStringLiteral("Check"));
    QVERIFY(check && check->isEnabled());
    QTest::mouseClick(check, Qt::LeftButton);
    QCOMPARE(lesson().step(), std::size_t(1));

    QVERIFY(tests::runsToTheEnd(*m_window));
    QVERIFY(output().indexOf("f1 end") < output().indexOf("f2 start"));
    for (const QuestionView *question : lesson().questions()) {
        if (question->demand() == QuestionView::Demand::Required)
            QVERIFY(question->isGraded());
    }

    // The join by its handle, to below f3.start().
    auto *gutter = editor().findChild<ProgramGutter *>();
    const QPoint from(12, editor().rowRect(lineOf("f1.join()")).center().y());
    const QPoint to(12, editor().rowRect(lineOf("f3.start()")).bottom() - 2);
    QTest::mousePress(gutter, Qt::LeftButton, {}, from);
    QTest::mouseMove(gutter, from + QPoint(0, QApplication::startDragDistance() + 2));
    QTest::mouseMove(gutter, to);
    QTest::mouseRelease(gutter, Qt::LeftButton, {}, to);
    QCOMPARE(lineOf("f1.join()"), lineOf("f3.start()") + 1);

    QVERIFY(tests::runsToTheEnd(*m_window));
    QVERIFY(output().indexOf("f2 start") < output().indexOf("f1 end"));
}

void TestMainWindow::stopByEscape()
{
    editor().changeProgram("import time\nwhile True:\n    time.sleep(0.05)\n    print('x')");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(!output().isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_COMPARE(m_window->run().state(), RunState::Over);
    QVERIFY(m_window->status().startsWith(QStringLiteral("Stopped by you")));
}

void TestMainWindow::badProgramIsNotRunAndSaysWhere()
{
    editor().changeProgram("a = 1\nprint 'a'");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(m_window->run().state(), RunState::Idle);
    QCOMPARE(editor().currentLine(), 2);
    QPushButton *mend = button(m_window->panels().program(), QStringLiteral("Mend it"));
    QVERIFY(mend);
    QTest::mouseClick(mend, Qt::LeftButton);
    QCOMPARE(editor().program().line(2), std::string("print('a')"));
    QVERIFY(tests::runsToTheEnd(*m_window));
    QCOMPARE(output(), QStringList{"a"});
}

void TestMainWindow::selectionIsTheSameEverywhere()
{
    editor().changeProgram("print('a')\nprint('b')");
    QVERIFY(tests::runsToTheEnd(*m_window));
    MainPanels &panels = m_window->panels();
    auto *lines = panels.output().findChild<QListView *>();
    const auto click = [lines](int row) {
        const QRect line = lines->visualRect(lines->model()->index(row, 0));
        QTest::mouseClick(lines->viewport(), Qt::LeftButton, {}, line.center());
    };
    for (const int row : {1, 0}) {
        click(row);
        const std::optional event =
            m_window->run().trace().outputs()[static_cast<std::size_t>(row)].event;
        QVERIFY(panels.timeline().selectedEvent() == event);
        QVERIFY(panels.order().selectedEvent() == event);
        QCOMPARE(editor().markedLine(), std::optional(row + 1));
    }
    // And the other way: the next event of the process, by the timeline's own key.
    panels.focusPanel(Panel::Timeline);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    const auto next = panels.timeline().selectedEvent();
    QVERIFY(next && next != m_window->run().trace().outputs()[0].event);
    QVERIFY(panels.order().selectedEvent() == next);
    QCOMPARE(editor().markedLine(), std::optional(m_window->run().trace().events()[*next].line));
}

void TestMainWindow::orderStandsBesideTheRunBefore()
{
    const OrderView &order = m_window->panels().order();
    QVERIFY(!order.advice().isEmpty());
    editor().changeProgram("print('a')\nprint('b')\nprint('c')");
    QVERIFY(tests::runsToTheEnd(*m_window));
    QCOMPARE(order.currentLayout().chips.size(), std::size_t(3));
    QVERIFY(m_window->panels().earlierRunMenu().isHidden());
    editor().changeProgram("print('b')\nprint('c')\nprint('a')");
    QVERIFY(tests::runsToTheEnd(*m_window));
    QCOMPARE(m_window->panels().earlierRunMenu().earlier()->number, 1);
    const auto &chips = order.ribbon().row(RibbonRow::This);
    QCOMPARE(chips.size(), std::size_t(3));
    QCOMPARE(chips[2].partner, std::size_t(0));
    QVERIFY(chips[2].hasMoved && !chips[0].hasMoved && !chips[1].hasMoved);
}

void TestMainWindow::everythingIsWrittenInTheThemesFont()
{
    const Theme &theme = m_window->themeChooser().theme();
    for (const QPushButton *each : m_window->findChildren<QPushButton *>())
        QCOMPARE(each->font().families(), theme.uiFont().families());
    for (const QLabel *each : m_window->findChildren<QLabel *>())
        QCOMPARE(each->font().families(), theme.uiFont().families());
}

void TestMainWindow::f6GoesFromPanelToPanel()
{
    m_window->panels().focusPanel(Panel::Program);
    const Panel round[] = {
        Panel::Timeline, Panel::Order, Panel::Output, Panel::Lesson, Panel::Program};
    for (const Panel panel : round) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(m_window->panels().card(panel).isAncestorOf(QApplication::focusWidget()));
    }
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_window->panels().card(Panel::Lesson).isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::smallWindowFoldsPanels()
{
    MainPanels &panels = m_window->panels();
    const auto isOpen = [&](Panel panel) {
        return panels.card(panel).state() == PanelState::Open
            && panels.card(panel).view()->isVisible();
    };
    m_window->resize(900, 700);
    QTRY_VERIFY(!isOpen(Panel::Lesson));
    QVERIFY(isOpen(Panel::Timeline));
    panels.focusPanel(Panel::Lesson);
    QVERIFY(isOpen(Panel::Lesson));
    panels.toggleFold(Panel::Lesson);
    QVERIFY(!isOpen(Panel::Lesson));
    m_window->resize(1280, 720);
    QTRY_VERIFY(isOpen(Panel::Lesson));
    for (const Panel panel : allPanels) {
        QVERIFY(isOpen(panel));
        const QRect card(
            panels.card(panel).mapTo(m_window.get(), QPoint()), panels.card(panel).size());
        QVERIFY(m_window->rect().contains(card));
    }
}

void TestMainWindow::everyButtonIsThereOnAProjector()
{
    m_window->resize(1280, 720);
    const auto *bar = m_window->findChild<ToolBar *>();
    QTRY_COMPARE(bar->width(), 1280);
    for (const QPushButton *each : bar->findChildren<QPushButton *>())
        QVERIFY2(each->isVisible(), qPrintable(each->text()));
}

void TestMainWindow::longerWordsOfTheToolBarMakeRoomForThemselves()
{
    auto *bar = m_window->findChild<ToolBar *>();
    m_window->resize(bar->layout()->minimumSize().width(), 720);
    QTRY_COMPARE(bar->width(), bar->layout()->minimumSize().width());
    const QPushButton *scheduler = button(*bar, QStringLiteral("Be the scheduler"));
    QVERIFY(scheduler);
    bar->setRunsOfSeries(1000);
    QTRY_VERIFY(scheduler->isHidden());
    QTRY_VERIFY(bar->layout()->minimumSize().width() <= bar->width());
    bar->setRunsOfSeries(50);
    QTRY_VERIFY(scheduler->isVisible());
}

void TestMainWindow::noPageOfTheTimelineMovesAPanel()
{
    m_window->resize(1280, 720);
    QVERIFY(tests::runsToTheEnd(*m_window));
    QVERIFY(tests::runsToTheEnd(*m_window));
    const MainPanels &panels = m_window->panels();
    QTRY_COMPARE(panels.width(), 1260);
    const int width = panels.program().width();
    for (const Qt::Key key : {Qt::Key_6, Qt::Key_7, Qt::Key_8, Qt::Key_3}) {
        QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(panels.program().width(), width);
    }
}

void TestMainWindow::noticeAboutARunMovesNoPanel()
{
    QTRY_VERIFY(m_window->panels().height() > 700);
    const int height = m_window->panels().height();
    auto *notices = m_window->findChild<Notices *>();
    QVERIFY(notices);
    notices->tell(
        {.until = Notice::Until::NextRun, .text = [] { return QStringLiteral("It happened."); }});
    QCOMPARE(m_window->status(), QStringLiteral("It happened."));
    QTRY_COMPARE(m_window->panels().height(), height);
    notices->end(Notice::Until::NextRun);
    QTRY_COMPARE(m_window->panels().height(), height);
}

/// Whoever shows the next one: a series, an order, a file.
void TestMainWindow::noticeAboutARunEndsWithThatRun()
{
    trace::Run lost;
    lost.header.end = trace::RunEnd::HostLost;
    for (int times = 0; times < 2; ++times) {
        m_window->run().show(lost);
        QVERIFY(m_window->status().startsWith(QStringLiteral("The run's host process died")));
    }
    m_window->run().show(trace::Run{});
    QVERIFY(m_window->findChild<NoticeStrip *>({}, Qt::FindDirectChildrenOnly)->isHidden());
    QVERIFY(m_window->status().startsWith(QStringLiteral("Over")));
}

void TestMainWindow::refusalIsOverWhenTheProgramIsAnotherOne()
{
    const QString whole = m_window->panels().program().program();
    editor().changeProgram(whole + QStringLiteral("print(\n"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(m_window->status().startsWith(QStringLiteral("The program cannot run yet")));
    editor().changeProgram(whole);
    QVERIFY(!m_window->status().startsWith(QStringLiteral("The program cannot run yet")));
}

void TestMainWindow::foldsAndSizesAreKeptAndTwoClicksResetThem()
{
    const auto stateOf = [&](Panel panel) { return m_window->panels().card(panel).state(); };
    const int lessonWidth = m_window->panels().card(Panel::Lesson).width();
    QSplitterHandle *handle = m_window->panels().handle(1);
    QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(2, 50));
    QTest::mouseMove(handle, QPoint(62, 50));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(62, 50));
    const int wider = m_window->panels().card(Panel::Lesson).width();
    QVERIFY(wider > lessonWidth + 20);
    m_window->panels().toggleFold(Panel::Output);
    m_window->close();
    m_window.reset();
    open();
    QCOMPARE(m_window->panels().card(Panel::Lesson).width(), wider);
    QCOMPARE(stateOf(Panel::Output), PanelState::Folded);
    QCOMPARE(stateOf(Panel::Order), PanelState::Open);
    handle = m_window->panels().handle(1);
    QTest::mouseDClick(handle, Qt::LeftButton, {}, QPoint(2, 50));
    QCOMPARE(m_window->panels().card(Panel::Lesson).width(), lessonWidth);
}

void TestMainWindow::everythingIsKeptWhenTheWindowCloses()
{
    editor().changeProgram("print('mine')");
    lesson().goToStep(2);
    m_window->close();
    m_window.reset();
    open();
    QCOMPARE(lesson().step(), std::size_t(2));
    QCOMPARE(editor().toPlainText(), QStringLiteral("print('mine')"));
    m_window->panels().program().reset();
    QVERIFY(editor().toPlainText().contains(QStringLiteral("f1.join()")));
}

void TestMainWindow::damagedFilesAreSetAsideAndTold()
{
    const QString progress = m_folder->filePath("progress/join-order.json");
    const QString settings = m_folder->filePath("settings.ini");
    m_window->close();
    m_window.reset();
    for (const QString &path : {progress, settings}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no");
    }
    open();
    auto *strip = m_window->findChild<NoticeStrip *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(strip && strip->isVisible());
    QVERIFY(strip->text().contains(progress + ".damaged-1"));
    QVERIFY2(strip->text().contains("“Join order”"), qPrintable(strip->text()));
    QTest::mouseClick(strip->buttons().at(0), Qt::LeftButton);
    QVERIFY(strip->text().contains(settings + ".damaged-1"));
    QTest::mouseClick(strip->buttons().at(0), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
    QVERIFY(QFileInfo::exists(progress + ".damaged-1"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
