// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/presentation.h"

#include "app/lesson/lessonlibrary.h"
#include "app/lesson/lessonpage.h"
#include "app/lesson/lessonpanel.h"
#include "app/output/outputview.h"
#include "app/panels/panelcard.h"
#include "app/program/programpanel.h"
#include "app/timeline/timelineview.h"
#include "app/window/lessonmenu.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "app/window/toolbar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontInfo>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 20000; ///< ms; conditions come long before
constexpr int leastText = 24;
constexpr int mostPages = 30; ///< of one lesson, on the smallest screen

} // namespace

/// A teacher in front of a room, with nothing but a remote: the same offscreen and on a real
/// X server.
class TestPresentation : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void f11FillsTheScreenAndGivesTheWindowBack();
    void twoButtonsLeadThroughALessonAndItsRun();
    void pageUpGoesBackToTheLessonBefore();
    void atTheLastLessonNothingIsNext();
    void fullStopBlanksAndIsNotTypedIntoTheProgram();
    void escapeStopsTheRunFirst();
    void runOfAQuestionSlideIsShown();
    void everyTextCanBeReadFromAfar();
    void panelsComeBackAsTheyWere();
    void playgroundIsPresentedWithoutTheLessonBefore();

private:
    MainPanels &panels() const { return m_window->panels(); }
    LessonPanel &lesson() const { return panels().lesson(); }
    Presentation &presentation() const { return m_window->presentation(); }
    QString settingsFile() const { return m_folder->filePath(QStringLiteral("settings.ini")); }
    void open(const QString &lesson);
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    void present();
    /// Until it holds; false: it never does.
    bool turnPagesUntil(const std::function<bool()> &holds, Qt::Key key = Qt::Key_PageDown) const;
    QString lessonId() const { return QString::fromStdString(lesson().lesson()->id); }
    bool isShown(Panel panel) const { return panels().card(panel).isVisible(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestPresentation::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings(settingsFile(), QSettings::IniFormat).setValue(QStringLiteral("window/speed"), 4);
    open(QStringLiteral("join-order"));
}

void TestPresentation::open(const QString &lessonId)
{
    m_window = std::make_unique<MainWindow>(WindowOptions{
        .open = lessonId,
        .enginePath = JOINERY_BIN_DIR "/joinery-engine",
        .settingsFile = settingsFile(),
        .dataFolder = m_folder->path()});
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    // A bare X server has no window manager to give the keyboard away.
    QTRY_VERIFY((m_window->activateWindow(), m_window->isActiveWindow()));
    QTRY_VERIFY(lesson().lesson() != nullptr);
}

void TestPresentation::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestPresentation::present()
{
    press(Qt::Key_F11);
    QTRY_VERIFY(presentation().isOn());
    QTRY_VERIFY(m_window->isFullScreen());
    QTRY_VERIFY((m_window->activateWindow(), m_window->isActiveWindow()));
}

bool TestPresentation::turnPagesUntil(const std::function<bool()> &holds, Qt::Key key) const
{
    for (int page = 0; page < mostPages; ++page) {
        if (holds())
            return true;
        press(key);
    }
    return holds();
}

void TestPresentation::f11FillsTheScreenAndGivesTheWindowBack()
{
    present();
    QVERIFY(m_window->findChild<ToolBar *>()->isHidden());
    QVERIFY(isShown(Panel::Lesson) && isShown(Panel::Program));
    QVERIFY(!isShown(Panel::Timeline) && !isShown(Panel::Output));
    press(Qt::Key_F11);
    QTRY_VERIFY(!m_window->isFullScreen());
    QVERIFY(m_window->findChild<ToolBar *>()->isVisible());
    QCOMPARE(m_window->themeChooser().size(), Size::Desk);
}

void TestPresentation::twoButtonsLeadThroughALessonAndItsRun()
{
    present();
    QCOMPARE(lesson().step(), std::size_t(0));
    QVERIFY(turnPagesUntil([this] { return lesson().step() == 1; }));
    QCOMPARE(m_window->run().state(), RunState::Idle);
    QVERIFY(isShown(Panel::Program));

    QVERIFY(turnPagesUntil([this] { return m_window->run().isGoingOn(); }));
    QCOMPARE(lesson().step(), std::size_t(1));
    QVERIFY(isShown(Panel::Timeline) && isShown(Panel::Output));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);

    QVERIFY(turnPagesUntil([this] { return lesson().step() == 2; }));
    QVERIFY(isShown(Panel::Lesson) && isShown(Panel::Timeline));
    QVERIFY(turnPagesUntil([this] { return lessonId() != QStringLiteral("join-order"); }));
    QCOMPARE(lesson().step(), std::size_t(0));
    QVERIFY(presentation().isOn());
}

void TestPresentation::pageUpGoesBackToTheLessonBefore()
{
    present();
    press(Qt::Key_PageUp);
    QVERIFY(lessonId() != QStringLiteral("join-order"));
    QCOMPARE(lesson().step() + 1, lesson().lesson()->steps.size());
    QVERIFY(turnPagesUntil([this] { return lesson().step() == 0; }, Qt::Key_Left));
}

void TestPresentation::atTheLastLessonNothingIsNext()
{
    const QString last = LessonLibrary().entries().back().id;
    m_window.reset();
    open(last);
    lesson().goToStep(lesson().lesson()->steps.size() - 1);
    present();
    const QScrollBar &bar = *lesson().page().verticalScrollBar();
    QVERIFY(turnPagesUntil([&] { return bar.value() == bar.maximum(); }));
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    QCOMPARE(lessonId(), last);
    QCOMPARE(lesson().step() + 1, lesson().lesson()->steps.size());
}

void TestPresentation::fullStopBlanksAndIsNotTypedIntoTheProgram()
{
    panels().focusPanel(Panel::Program);
    const QString program = panels().program().program();
    present();
    const auto isBlack = [this] {
        return m_window->grab().toImage().pixelColor(40, 40) == QColor(Qt::black);
    };
    press(Qt::Key_Period);
    QVERIFY(isBlack());
    // The next button shows the slide again and does not turn it.
    press(Qt::Key_PageDown);
    QVERIFY(!isBlack());
    QCOMPARE(lesson().page().verticalScrollBar()->value(), 0);
    press(Qt::Key_B);
    QVERIFY(isBlack());
    press(Qt::Key_B);
    QVERIFY(!isBlack());
    QCOMPARE(panels().program().program(), program);
}

void TestPresentation::escapeStopsTheRunFirst()
{
    // Slow: there is time to stop it.
    emit m_window->findChild<ToolBar *>()->speedChosen(0.25);
    present();
    press(Qt::Key_F5);
    QTRY_VERIFY(m_window->run().isGoingOn());
    press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
    QVERIFY(presentation().isOn());
    press(Qt::Key_Escape);
    QVERIFY(!presentation().isOn());
}

void TestPresentation::runOfAQuestionSlideIsShown()
{
    present();
    press(Qt::Key_F5);
    QTRY_VERIFY(m_window->run().isGoingOn());
    QCOMPARE(lesson().step(), std::size_t(1));
    QVERIFY(isShown(Panel::Timeline));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
}

void TestPresentation::everyTextCanBeReadFromAfar()
{
    present();
    press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
    for (std::size_t step = 0; step < lesson().lesson()->steps.size(); ++step) {
        lesson().goToStep(step);
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool hasText = qobject_cast<const QLabel *>(widget)
                || qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QAbstractScrollArea *>(widget);
            const int size = QFontInfo(widget->font()).pixelSize();
            if (hasText && widget->isVisible() && size < leastText)
                QFAIL(qPrintable(QStringLiteral("%1 %2: %3 px")
                                     .arg(widget->metaObject()->className(), widget->objectName())
                                     .arg(size)));
        }
    }
}

void TestPresentation::panelsComeBackAsTheyWere()
{
    panels().toggleFold(Panel::Order);
    PerPanel<bool> before;
    for (const Panel panel : allPanels)
        before[panel] = panels().card(panel).state() == PanelState::Open;
    QVERIFY(!before[Panel::Order]);
    present();
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->isFullScreen());
    for (const Panel panel : allPanels)
        QCOMPARE(panels().card(panel).state() == PanelState::Open, before[panel]);
}

void TestPresentation::playgroundIsPresentedWithoutTheLessonBefore()
{
    present();
    QVERIFY(isShown(Panel::Lesson));
    m_window->openLesson(LessonMenu::playgroundId);
    QVERIFY(!isShown(Panel::Lesson));
    QVERIFY(isShown(Panel::Program));
    press(Qt::Key_PageDown); // there is nothing else to page through
    QVERIFY(m_window->run().isGoingOn());
    QVERIFY(isShown(Panel::Timeline));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
}

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
