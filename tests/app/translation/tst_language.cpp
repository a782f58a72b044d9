// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/translation/language.h"
#include "app/translation/languagechooser.h"
#include "app/translation/translation.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace joinery::app;

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void codesAreReadInEverySpelling_data();
    void codesAreReadInEverySpelling();
    void theFirstSpokenLanguageWins_data();
    void theFirstSpokenLanguageWins();
    void aModeComesBackFromItsCode();
    void choosingTheSameLanguageAnotherWayChangesNothing();
    void qtsOwnWordsGoWithTheLanguage();
};

void TestLanguage::codesAreReadInEverySpelling_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("mode");
    const int none = -1;
    const auto add = [](const char *code, int mode) {
        QTest::newRow(code) << QString::fromLatin1(code) << mode;
    };
    for (const char *code : {"zh_CN", "zh-CN", "zh_CN.UTF-8", "zh-Hans", "zh", "zh_SG"})
        add(code, static_cast<int>(LanguageMode::SimplifiedChinese));
    for (const char *code : {"en", "en_US", "en_GB.UTF-8"})
        add(code, static_cast<int>(LanguageMode::English));
    add("system", static_cast<int>(LanguageMode::System));
    for (const char *code : {"zh_TW", "zh-Hant", "fr", "C", "POSIX", "", "nonsense"})
        add(code, none);
}

void TestLanguage::codesAreReadInEverySpelling()
{
    QFETCH(const QString, code);
    QFETCH(const int, mode);
    const auto read = languageModeOf(code);
    QCOMPARE(read ? static_cast<int>(*read) : -1, mode);
}

void TestLanguage::theFirstSpokenLanguageWins_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<bool>("chinese");
    const auto list = [](const char *codes) { return QString::fromLatin1(codes).split(u' '); };
    QTest::newRow("Chinese first") << list("zh-Hans-CN zh-CN zh en-US") << true;
    QTest::newRow("English first") << list("en-US en zh-CN") << false;
    QTest::newRow("unknown first") << list("fr-FR fr zh-CN en") << true;
    QTest::newRow("traditional") << list("zh-Hant-TW zh-TW") << false;
    QTest::newRow("none") << QStringList() << false;
}

void TestLanguage::theFirstSpokenLanguageWins()
{
    QFETCH(const QStringList, codes);
    QFETCH(const bool, chinese);
    QCOMPARE(firstSpoken(codes) == Language::SimplifiedChinese, chinese);
}

void TestLanguage::aModeComesBackFromItsCode()
{
    for (const auto mode :
         {LanguageMode::System, LanguageMode::English, LanguageMode::SimplifiedChinese})
        QCOMPARE(languageModeOf(codeOf(mode)), std::optional(mode));
}

void TestLanguage::choosingTheSameLanguageAnotherWayChangesNothing()
{
    LanguageChooser chooser;
    chooser.setMode(LanguageMode::English);
    const QSignalSpy spy(&chooser, &LanguageChooser::languageChanged);
    chooser.setMode(LanguageMode::English);
    QCOMPARE(spy.count(), 0);
    chooser.setMode(LanguageMode::SimplifiedChinese);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(chooser.language(), Language::SimplifiedChinese);
}

void TestLanguage::qtsOwnWordsGoWithTheLanguage()
{
    speak(Language::SimplifiedChinese);
    QCOMPARE(spokenLanguage(), Language::SimplifiedChinese);
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
    // Qt's translations are a package of their own, which need not be there.
    if (cancel != QLatin1String("Cancel"))
        QCOMPARE(cancel, QStringLiteral("取消"));
    speak(Language::English);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
