// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/happencontrols.h"

#include "app/lesson/lessonpanel.h"
#include "app/lesson/orderlist.h"
#include "app/lesson/orderquestionview.h"
#include "app/runs/outputlines.h"
#include "app/window/lessondesk.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "openedwindow.h"
#include "story.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using State = Happening::State;

namespace {

constexpr int patience = 60000; ///< ms; conditions come long before

const QString hare = QStringLiteral("hare is home");
const QString snail = QStringLiteral("snail is home");
const QString both = QStringLiteral("main: both are home");

} // namespace

/// An order that was predicted and did not come is made to happen: 2.4, in which only sleeps
/// decide.
class TestHappenControls : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void predictedOrderIsMadeToHappenByKeys();
    void predictedOrderIsMadeToHappenByMouse();
    void gradeStaysAsItWas();
    void gradeStaysThoughNobodyHadToBeHeld();
    void whatHappenedIsSaidInBothLanguages();
    void attemptCanBeCancelled();
    void anotherRunEndsTheAttempt();
    void whatCameAnywayIsNotOffered();
    void whatIsForbiddenIsNotOffered();

private:
    LessonPanel &lesson() const { return m_window->panels().lesson(); }
    OrderQuestionView &question() const { return *lesson().findChild<OrderQuestionView *>(); }
    QPushButton &make() const
    {
        return *question().findChild<QPushButton *>(QStringLiteral("make"));
    }
    QStringList output() const { return outputLines(m_window->run().trace()); }
    /// What the question says of it.
    QString told() const;
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void open(const QString &lessonId);
    void answer(const QStringList &lines) const;
    void predict(const QStringList &lines);
    void focusMake() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestHappenControls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        .setValue(QStringLiteral("window/speed"), 4);
}

void TestHappenControls::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestHappenControls::open(const QString &lessonId)
{
    m_window = tests::openedWindow(*m_folder, lessonId, {1440, 900});
    QVERIFY(m_window);
    QTRY_VERIFY_WITH_TIMEOUT(question().isAnswered(), patience);
}

QString TestHappenControls::told() const
{
    for (const QLabel *label : question().findChildren<QLabel *>()) {
        if (label->objectName() == QStringLiteral("happening") && label->isVisible())
            return label->text();
    }
    return {};
}

/// By keys: each line is picked up, carried to its place and dropped.
void TestHappenControls::answer(const QStringList &lines) const
{
    OrderList &list = question().list();
    list.setFocus();
    for (int place = 0; place < lines.size(); ++place) {
        const auto row = int(list.lines().indexOf(lines[place]));
        QVERIFY(row >= place);
        press(Qt::Key_Home);
        for (int down = 0; down < row; ++down)
            press(Qt::Key_Down);
        press(Qt::Key_Space);
        for (int up = row; up > place; --up)
            press(Qt::Key_Up);
        press(Qt::Key_Return);
    }
    QCOMPARE(list.lines(), lines);
}

/// The answer is committed, and a run grades it.
void TestHappenControls::predict(const QStringList &lines)
{
    answer(lines);
    question().setCommitted(true);
    press(Qt::Key_F5);
    QTRY_VERIFY(m_window->run().isGoingOn());
    QTRY_VERIFY2_WITH_TIMEOUT(question().isGraded(), qPrintable(m_window->status()), patience);
}

/// From the answer on, by the Tab key.
void TestHappenControls::focusMake() const
{
    question().list().setFocus();
    for (int tabs = 0; tabs < 5 && !make().hasFocus(); ++tabs)
        press(Qt::Key_Tab);
    QVERIFY(make().hasFocus());
}

void TestHappenControls::predictedOrderIsMadeToHappenByKeys()
{
    open(QStringLiteral("sleep-is-not-join"));
    predict({both, snail, hare});
    QVERIFY(output().last() != hare);
    QCOMPARE(make().text(), QStringLiteral("Make it happen"));
    focusMake();
    press(Qt::Key_Space);
    QCOMPARE(question().happening().state, State::Tried);
    QTRY_COMPARE_WITH_TIMEOUT(question().happening().state, State::Happened, patience);
    QCOMPARE(output(), (QStringList{both, snail, hare}));
    QCOMPARE(m_window->panels().timelinePages().page(), TimelinePage::Compare);
    QCOMPARE(question().happening().shownBy, 2);
    QVERIFY(question().happening().held.contains(hare));
    QVERIFY(!make().isVisible());
}

void TestHappenControls::predictedOrderIsMadeToHappenByMouse()
{
    open(QStringLiteral("sleep-is-not-join"));
    predict({both, snail, hare});
    QTRY_VERIFY(make().isVisible() && !make().visibleRegion().isEmpty());
    QTest::mouseClick(&make(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(question().happening().state, State::Happened, patience);
    QCOMPARE(output(), (QStringList{both, snail, hare}));
}

/// It was a prediction of what happens by itself.
void TestHappenControls::gradeStaysAsItWas()
{
    open(QStringLiteral("sleep-is-not-join"));
    predict({both, snail, hare});
    const QString verdict = question().verdictText();
    QVERIFY(verdict.startsWith(QStringLiteral("Allowed, but only if")));
    focusMake();
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(question().happening().state, State::Happened, patience);
    QCOMPARE(question().verdictText(), verdict);
}

/// Such a run cannot be told from one that went so by itself.
void TestHappenControls::gradeStaysThoughNobodyHadToBeHeld()
{
    open(QStringLiteral("sleep-is-not-join"));
    predict({both, snail, hare});
    const QString verdict = question().verdictText();
    trace::Story story;
    story.mainStarts();
    trace::RunTime time{};
    for (const QString &line : {both, snail, hare})
        story.prints(time += std::chrono::milliseconds(1), "0", 1, line.toStdString());
    trace::Run run{.events = story.events()};
    run.header.scenarioText = m_window->run().scenario().text;
    m_window->findChild<LessonDesk *>()->showArranged(run);
    QCOMPARE(output(), (QStringList{both, snail, hare}));
    QCOMPARE(question().verdictText(), verdict);
    question().setHappening({.state = State::Happened, .shownBy = 2});
    QVERIFY(told().contains(QStringLiteral("nobody had to be held")));
}

void TestHappenControls::whatHappenedIsSaidInBothLanguages()
{
    open(QStringLiteral("sleep-is-not-join"));
    predict({both, snail, hare});
    QVERIFY(told().isEmpty());
    focusMake();
    press(Qt::Key_Space);
    QVERIFY(told().contains(QStringLiteral("Making it happen")));
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(QStringLiteral("It happened.")), patience);
    QVERIFY(told().contains(QStringLiteral("Run 2")) && told().contains(hare));
    m_window->languageChooser().setMode(LanguageMode::SimplifiedChinese);
    QTRY_VERIFY(told().contains(QStringLiteral("发生了")) && told().contains(hare));
}

void TestHappenControls::attemptCanBeCancelled()
{
    open(QStringLiteral("sleep-is-not-join"));
    predict({both, snail, hare});
    focusMake();
    press(Qt::Key_Space);
    QCOMPARE(make().text(), QStringLiteral("Cancel"));
    press(Qt::Key_Space);
    QCOMPARE(question().happening().state, State::NotTried);
    QCOMPARE(make().text(), QStringLiteral("Make it happen"));
    QVERIFY(make().hasFocus());
}

void TestHappenControls::anotherRunEndsTheAttempt()
{
    open(QStringLiteral("sleep-is-not-join"));
    predict({both, snail, hare});
    focusMake();
    press(Qt::Key_Space);
    press(Qt::Key_F5);
    QCOMPARE(question().happening().state, State::NotTried);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
    QVERIFY(output().last() != hare);
    QCOMPARE(question().happening().state, State::NotTried);
}

void TestHappenControls::whatCameAnywayIsNotOffered()
{
    open(QStringLiteral("sleep-is-not-join"));
    const QStringList asTheNaps = {hare, both, snail};
    predict(asTheNaps);
    QCOMPARE(make().isVisible(), output() != asTheNaps); // naps are no promise here, either
}

void TestHappenControls::whatIsForbiddenIsNotOffered()
{
    open(QStringLiteral("join-order"));
    QStringList lines = question().list().lines();
    std::ranges::sort(lines); // "f1 end" first of all
    predict(lines);
    QVERIFY(question().verdictText().startsWith(QStringLiteral("Impossible")));
    QVERIFY(!make().isVisible());
}

QTEST_MAIN(TestHappenControls)
#include "tst_happencontrols.moc"
