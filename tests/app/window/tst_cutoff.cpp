// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/choicequestionview.h"
#include "app/lesson/lessonpanel.h"
#include "app/lesson/orderlist.h"
#include "app/translation/translation.h"
#include "app/window/lessonmenu.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "cutoff.h"
#include "openedwindow.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 20000; ///< ms; conditions come long before

} // namespace

/// Every view of the window but the slides (they are as large as the screen, which is small here),
/// in both languages, on the smallest projector and on a large screen; the same test runs once more
/// at a scale of 200 %.
class TestCutOff : public QObject {
    Q_OBJECT

private slots:
    void noTextIsCutOff_data();
    void noTextIsCutOff();

private:
    void predictWrongly() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    QString cutOff() const;

    std::unique_ptr<MainWindow> m_window;
};

/// To who has the keyboard.
void TestCutOff::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_window->windowHandle(), key, modifiers);
}

/// So that there are hints, and verdicts after the run.
void TestCutOff::predictWrongly() const
{
    LessonPanel &lesson = m_window->panels().lesson();
    const auto *list = lesson.findChild<OrderList *>();
    QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, patience);
    QuestionView &order = *lesson.questions().front();
    QStringList lines = order.answer();
    std::ranges::reverse(lines);
    order.restoreAnswer(lines);
    if (auto *choice = lesson.findChild<ChoiceQuestionView *>())
        choice->choose(0);
    for (QuestionView *question : lesson.questions()) {
        question->openHint();
        question->openHint();
    }
    QTRY_COMPARE(cutOff(), QString());
    lesson.check();
}

/// When the layouts have done what the last change asked for: that may be one of the events that
/// are done here, and its layout comes with those behind it.
QString TestCutOff::cutOff() const
{
    QString text;
    for (int pass = 0; pass < 5; ++pass) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        text = tests::cutOff(*m_window);
        if (text.isEmpty())
            break;
    }
    return text;
}

void TestCutOff::noTextIsCutOff_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<LanguageMode>("language");
    for (const QSize size : {QSize(1280, 690), QSize(1920, 1050)}) {
        const QByteArray width = QByteArray::number(size.width());
        QTest::newRow("English " + width) << size << LanguageMode::English;
        QTest::newRow("Chinese " + width) << size << LanguageMode::SimplifiedChinese;
    }
}

void TestCutOff::noTextIsCutOff()
{
    QFETCH(QSize, size);
    QFETCH(LanguageMode, language);
    const QTemporaryDir folder;
    m_window = tests::openedWindow(folder, QStringLiteral("who-is-first"), size, language);
    QVERIFY(m_window);
    QTRY_COMPARE(cutOff(), QString());
    predictWrongly();
    QVERIFY(tests::runsToTheEnd(*m_window));
    QVERIFY(m_window->panels().lesson().hasVerdict());
    QVERIFY(tests::runsToTheEnd(*m_window));
    for (const Qt::Key page : {Qt::Key_3, Qt::Key_6, Qt::Key_7, Qt::Key_8}) {
        press(page, Qt::ControlModifier);
        QTRY_COMPARE(cutOff(), QString());
    }
    press(Qt::Key_F1);
    QTRY_COMPARE(cutOff(), QString());
    press(Qt::Key_Escape);
    const std::size_t steps = m_window->panels().lesson().lesson()->steps.size();
    for (std::size_t step = 0; step < steps; ++step) {
        m_window->panels().lesson().goToStep(step);
        QTRY_COMPARE(cutOff(), QString());
    }
    press(Qt::Key_F7);
    QTRY_COMPARE(cutOff(), QString());
    m_window->openLesson(LessonMenu::playgroundId);
    QTRY_COMPARE(cutOff(), QString());
    m_window.reset();
    speak(Language::English);
}

QTEST_MAIN(TestCutOff)
#include "tst_cutoff.moc"
