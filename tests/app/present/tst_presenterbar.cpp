// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/presenterbar.h"

#include "app/commands/shortcuts.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace joinery::app;

class TestPresenterBar : public QObject {
    Q_OBJECT

private slots:
    void oneButtonRunsAndStops();
    void clickLeavesTheKeyboardWithTheRemote();
    void longStatusIsShortenedAndDoesNotWidenTheScreen();
    void aSentenceTakesTwoLines();
    void withoutNewsTheKeysAreTold();
};

void TestPresenterBar::oneButtonRunsAndStops()
{
    PresenterBar bar;
    const QSignalSpy run(&bar, &PresenterBar::runWanted);
    const QSignalSpy stop(&bar, &PresenterBar::stopWanted);
    auto *button = bar.findChild<QPushButton *>();
    button->click();
    QCOMPARE(run.count(), 1);
    bar.setRunning(true);
    QCOMPARE(button->text(), "Stop");
    button->click();
    QCOMPARE(stop.count(), 1);
    QCOMPARE(run.count(), 1);
}

void TestPresenterBar::clickLeavesTheKeyboardWithTheRemote()
{
    QWidget window;
    PresenterBar bar(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.setFocus();
    for (QAbstractButton *button : bar.findChildren<QAbstractButton *>()) {
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(QApplication::focusWidget(), &window);
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
    }
}

void TestPresenterBar::longStatusIsShortenedAndDoesNotWidenTheScreen()
{
    PresenterBar bar;
    bar.setTheme(Theme::of(Scheme::Light, Size::Presenting));
    const int least = bar.minimumSizeHint().width();
    bar.setStatus(QStringLiteral("a very long sentence ").repeated(40));
    QCOMPARE(bar.minimumSizeHint().width(), least);
    bar.resize(1280, 70);
    bar.show();
    QTRY_VERIFY(bar.findChildren<QLabel *>().last()->text().endsWith(u'…'));
}

void TestPresenterBar::aSentenceTakesTwoLines()
{
    PresenterBar bar;
    bar.setTheme(Theme::of(Scheme::Light, Size::Presenting));
    bar.setTitle(QStringLiteral("Alive, or already over? · step 2 of 3"));
    const QString sentence =
        QStringLiteral("You are the scheduler: nobody goes before you choose.");
    bar.setStatus(sentence);
    bar.resize(1280, bar.sizeHint().height());
    bar.show();
    const auto *const label = bar.findChildren<QLabel *>().last();
    QTRY_COMPARE(label->text(), sentence);
    bar.resize(1280, bar.heightForWidth(1280));
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    QVERIFY(label->height() < 3 * label->fontMetrics().lineSpacing());
}

void TestPresenterBar::withoutNewsTheKeysAreTold()
{
    PresenterBar bar;
    bar.setTheme(Theme::of(Scheme::Light, Size::Presenting));
    bar.setTitle(QStringLiteral("Join order · step 1 of 3"));
    bar.resize(1280, 70);
    bar.show();
    const auto text = [&bar] { return bar.findChildren<QLabel *>().last()->text(); };
    QTRY_VERIFY(text().contains(keyText(ViewKey::TurnPage)));
    QVERIFY(!text().endsWith(u'…'));
    bar.setStatus(QStringLiteral("Over"));
    QCOMPARE(text(), "Over");
}

QTEST_MAIN(TestPresenterBar)
#include "tst_presenterbar.moc"
