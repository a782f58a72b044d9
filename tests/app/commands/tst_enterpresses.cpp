// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/enterpresses.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace joinery::app;

class TestEnterPresses : public QObject {
    Q_OBJECT

private slots:
    void enterPressesAButton();
    void heldDownItPressesOnce();
    void otherKeysAreTheButtonsOwn();
    void whatIsChosenIsNotPressed();
    void anotherWindowIsLeftAlone();
};

void TestEnterPresses::enterPressesAButton()
{
    QWidget window;
    const EnterPresses enter(window);
    QPushButton push(&window);
    QToolButton tool(&window);
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(&push), static_cast<QAbstractButton *>(&tool)}) {
        const QSignalSpy clicked(button, &QAbstractButton::clicked);
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(clicked.count(), 2);
    }
}

void TestEnterPresses::heldDownItPressesOnce()
{
    QWidget window;
    const EnterPresses enter(window);
    QPushButton push(&window);
    const QSignalSpy clicked(&push, &QAbstractButton::clicked);
    QTest::keyPress(&push, Qt::Key_Return);
    QVERIFY(push.isDown());
    for (const auto type : {QEvent::KeyRelease, QEvent::KeyPress}) {
        QKeyEvent repeated(type, Qt::Key_Return, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(&push, &repeated);
    }
    QCOMPARE(clicked.count(), 0);
    QTest::keyRelease(&push, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
}

void TestEnterPresses::otherKeysAreTheButtonsOwn()
{
    QWidget window;
    const EnterPresses enter(window);
    QPushButton push(&window);
    const QSignalSpy clicked(&push, &QAbstractButton::clicked);
    QTest::keyClick(&push, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&push, Qt::Key_A);
    QCOMPARE(clicked.count(), 0);
    QTest::keyClick(&push, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

void TestEnterPresses::whatIsChosenIsNotPressed()
{
    QWidget window;
    const EnterPresses enter(window);
    QRadioButton radio(&window);
    QTest::keyClick(&radio, Qt::Key_Return);
    QVERIFY(!radio.isChecked());
}

void TestEnterPresses::anotherWindowIsLeftAlone()
{
    QWidget window;
    const EnterPresses enter(window);
    QWidget dialog;
    QPushButton push(&dialog);
    const QSignalSpy clicked(&push, &QAbstractButton::clicked);
    QTest::keyClick(&push, Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
}

QTEST_MAIN(TestEnterPresses)
#include "tst_enterpresses.moc"
