// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/blankscreen.h"

#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace joinery::app;

class TestBlankScreen : public QObject {
    Q_OBJECT

private slots:
    void init();
    void coversTheWindowWhateverItsSize();
    void anyKeyTakesItAwayAndDoesNothingElse();
    void clickTakesItAway();
    void keyboardGoesBackToWhatHadIt();

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_text = nullptr;
    BlankScreen *m_screen = nullptr;
};

void TestBlankScreen::init()
{
    m_window = std::make_unique<QWidget>();
    m_text = new QLineEdit(m_window.get());
    m_screen = new BlankScreen(*m_window);
    m_window->resize(300, 200);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_text->setFocus();
    QVERIFY(m_screen->isHidden());
    m_screen->blank();
}

void TestBlankScreen::coversTheWindowWhateverItsSize()
{
    QCOMPARE(m_window->grab().toImage().pixelColor(1, 1), QColor(Qt::black));
    m_window->resize(500, 400);
    QTRY_COMPARE(m_screen->size(), m_window->size());
    QCOMPARE(m_window->grab().toImage().pixelColor(499, 399), QColor(Qt::black));
}

void TestBlankScreen::anyKeyTakesItAwayAndDoesNothingElse()
{
    const QSignalSpy cleared(m_screen, &BlankScreen::cleared);
    QShortcut shortcut(Qt::Key_F5, m_window.get());
    const QSignalSpy ran(&shortcut, &QShortcut::activated);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Shift);
    QVERIFY(!m_screen->isHidden());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_F5);
    QVERIFY(m_screen->isHidden());
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(ran.count(), 0);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_F5);
    QCOMPARE(ran.count(), 1);
}

void TestBlankScreen::clickTakesItAway()
{
    QTest::mouseClick(m_screen, Qt::LeftButton);
    QVERIFY(m_screen->isHidden());
}

void TestBlankScreen::keyboardGoesBackToWhatHadIt()
{
    QCOMPARE(QApplication::focusWidget(), m_screen);
    QTest::keyClick(m_screen, Qt::Key_Period);
    QCOMPARE(QApplication::focusWidget(), m_text);
    QCOMPARE(m_text->text(), QString());
}

QTEST_MAIN(TestBlankScreen)
#include "tst_blankscreen.moc"
