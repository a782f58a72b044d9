// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/shortcuts.h"

#include "app/commands/commands.h"
#include "app/commands/shortcutsheet.h"
#include "app/translation/translation.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QTest>

#include <algorithm>
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
    void helpFitsTheSmallestProjector_data();
    void helpFitsTheSmallestProjector();
};

void TestShortcuts::everyShortcutHasKeysAndWords()
{
    for (const Shortcut &shortcut : shortcuts()) {
        QVERIFY(!textOf(shortcut).isEmpty());
        QVERIFY(!keysOf(shortcut).isEmpty());
        for (const QKeySequence &keys : keysOf(shortcut)) {
            // One after the other is for views alone: no command waits for a second key.
            QVERIFY2(keys.count() == 1 || !shortcut.command, shortcut.keys);
            for (int key = 0; key < keys.count(); ++key)
                QVERIFY2(keys[key].key() != Qt::Key_unknown, shortcut.keys);
        }
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

void TestShortcuts::helpFitsTheSmallestProjector_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::SimplifiedChinese;
}

void TestShortcuts::helpFitsTheSmallestProjector()
{
    QFETCH(Language, language);
    speak(language);
    QWidget window;
    window.resize(1280, 690); // the window manager's frame takes the rest
    ShortcutSheet sheet(&window);
    sheet.setTheme(Theme::of(Scheme::Light));
    window.show();
    sheet.open();
    const auto *card = sheet.findChild<QFrame *>();
    const QSize needed = card->sizeHint();
    const QString size = QStringLiteral("%1×%2").arg(needed.width()).arg(needed.height());
    QVERIFY2(needed.height() <= card->height(), qPrintable(size));
    QVERIFY2(needed.width() <= card->width(), qPrintable(size));
    QVERIFY(sheet.rect().contains(card->geometry()));
    // Even rows, whatever signs are in them.
    const int rowText = Theme::of(Scheme::Light).uiFont().pixelSize();
    QSet<int> heights;
    for (const QLabel *label : sheet.findChildren<QLabel *>()) {
        const auto isText = [&](const Shortcut &shortcut) {
            return textOf(shortcut) == label->text();
        };
        if (std::ranges::any_of(shortcuts(), isText) && label->font().pixelSize() == rowText)
            heights.insert(label->height());
    }
    QCOMPARE(heights.values(), QList{(*heights.begin())});
    speak(Language::English);
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
