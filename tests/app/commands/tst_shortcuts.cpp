// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/shortcuts.h"

#include "app/commands/commands.h"
#include "app/commands/shortcutsheet.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <set>

using namespace joinery::app;

class TestShortcuts : public QObject {
    Q_OBJECT

private slots:
    void everyShortcutHasKeysAndWords();
    void noKeyHasTwoCommands();
    void commandsAreRegisteredFromTheTable();
    void helpShowsEveryShortcut();
    void escapeClosesTheHelpAndNothingElse();
    void helpFitsTheSmallestProjector();
};

void TestShortcuts::everyShortcutHasKeysAndWords()
{
    for (const Shortcut &shortcut : shortcuts()) {
        QVERIFY(!textOf(shortcut).isEmpty());
        QVERIFY(!keysOf(shortcut).isEmpty());
        for (const QKeySequence &keys : keysOf(shortcut))
            QVERIFY2(keys.count() == 1 && keys[0].key() != Qt::Key_unknown, shortcut.keys);
        QVERIFY(!titleOf(shortcut.group).isEmpty());
    }
}

void TestShortcuts::noKeyHasTwoCommands()
{
    std::set<QString> taken;
    for (const Shortcut &shortcut : shortcuts()) {
        if (!shortcut.command)
            continue;
        for (const QKeySequence &keys : keysOf(shortcut))
            QVERIFY2(taken.insert(keys.toString()).second, shortcut.keys);
    }
}

void TestShortcuts::commandsAreRegisteredFromTheTable()
{
    QWidget window;
    Commands commands(window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY((window.activateWindow(), window.isActiveWindow()));
    for (const Shortcut &shortcut : shortcuts()) {
        if (!shortcut.command)
            continue;
        int triggered = 0;
        commands.on(*shortcut.command, [&] { ++triggered; });
        const QKeyCombination first = keysOf(shortcut).first()[0];
        QTest::keyClick(&window, first.key(), first.keyboardModifiers());
        QVERIFY2(triggered == 1, shortcut.keys);
        QCOMPARE(commands.action(*shortcut.command).text(), textOf(shortcut));
    }
}

void TestShortcuts::helpShowsEveryShortcut()
{
    QWidget window;
    window.resize(1280, 720);
    ShortcutSheet sheet(&window);
    sheet.setTheme(Theme::of(Scheme::Light));
    window.show();
    sheet.open();
    QStringList shown;
    for (const QLabel *label : sheet.findChildren<QLabel *>())
        shown << label->text();
    for (const Shortcut &shortcut : shortcuts()) {
        QVERIFY2(shown.contains(textOf(shortcut)), shortcut.text);
        QVERIFY(shown.contains(titleOf(shortcut.group)));
        for (const QKeySequence &keys : keysOf(shortcut))
            QVERIFY2(shown.contains(keyText(keys)), shortcut.keys);
    }
}

void TestShortcuts::escapeClosesTheHelpAndNothingElse()
{
    QWidget window;
    window.resize(1280, 720);
    QLineEdit text(&window);
    Commands commands(window);
    bool stopped = false;
    commands.on(Command::Stop, [&] { stopped = true; });
    ShortcutSheet sheet(&window);
    sheet.setTheme(Theme::of(Scheme::Light));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY((window.activateWindow(), window.isActiveWindow()));
    text.setFocus();
    sheet.open();
    QVERIFY(sheet.isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(sheet.isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!sheet.isVisible());
    QVERIFY(!stopped);
    QCOMPARE(QApplication::focusWidget(), &text);
}

void TestShortcuts::helpFitsTheSmallestProjector()
{
    QWidget window;
    window.resize(1280, 720);
    ShortcutSheet sheet(&window);
    sheet.setTheme(Theme::of(Scheme::Light));
    window.show();
    sheet.open();
    const auto *card = sheet.findChild<QFrame *>();
    QVERIFY(card->sizeHint().height() <= card->height());
    QVERIFY(card->sizeHint().width() <= card->width());
    QVERIFY(sheet.rect().contains(card->geometry()));
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
