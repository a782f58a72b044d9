// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "joinerycall.h"

#include <QRegularExpression>
#include <QTest>

using namespace joinery::tests;

/// What all commands have in common: help, language, usage, and where there is no display.
class TestCli : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void helpAndVersionNeedNothing();
    void theLanguageIsTheEnvironmentsUnlessLangNamesOne();
    void lcAllGoesBeforeLang();
    void aLanguageThatIsNotThereIsWrongUsage();
    void wrongUsageIsStatusTwo_data();
    void wrongUsageIsStatusTwo();
    void windowWithoutADisplayIsRefused_data();
    void windowWithoutADisplayIsRefused();
    void lessonsAreListed();
    void unknownTargetFails();
    void brokenScenarioIsToldWithItsPlace();

private:
    QString file(const char *name, const QByteArray &text) const
    {
        return fileIn(m_folder, name, text);
    }

    QTemporaryDir m_folder;
};

void TestCli::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestCli::helpAndVersionNeedNothing()
{
    const Outcome help = call({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    for (const char *word : {"run", "check", "lessons", "screenshots", "--hold", "--json"})
        QVERIFY2(help.out.contains(QLatin1String(word)), word);
    const Outcome version = call({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QVERIFY(
        version.out.contains(QRegularExpression(QStringLiteral("^joinery \\d+\\.\\d+\\.\\d+"))));
}

void TestCli::theLanguageIsTheEnvironmentsUnlessLangNamesOne()
{
    const QString chinese = QStringLiteral("用法错误");
    const QString english = QStringLiteral("wrong usage");
    const QStringList help{QStringLiteral("--help")};
    QVERIFY(call(help, QStringLiteral("zh_CN")).out.contains(chinese));
    QVERIFY(call(help, QStringLiteral("fr:en")).out.contains(english));
    QVERIFY(call(help + QStringList{"--lang", "zh_CN"}).out.contains(chinese));
    QVERIFY(call(QStringList{"--lang=en"} + help, QStringLiteral("zh_CN")).out.contains(english));
    const Outcome lessons = call({"--lang", "zh_CN", "lessons"});
    QCOMPARE(lessons.status, 0);
    QVERIFY(lessons.out.contains(QLatin1String("join-order")));
}

void TestCli::lcAllGoesBeforeLang()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("en_US.UTF-8"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("zh_CN.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(JOINERY_BIN_DIR "/joinery"), {QStringLiteral("--help")});
    QVERIFY(process.waitForFinished(60'000));
    const QString help = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(help.contains(QStringLiteral("用法错误")));
}

void TestCli::aLanguageThatIsNotThereIsWrongUsage()
{
    for (const QStringList &arguments : {QStringList{"--lang", "xx", "lessons"}, {"--lang"}}) {
        const Outcome outcome = call(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains(QLatin1String("zh_CN")));
    }
}

void TestCli::wrongUsageIsStatusTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("run without a target") << QStringList{"run"};
    QTest::newRow("unknown option") << QStringList{"run", "join-order", "--fast"};
    QTest::newRow("unknown word") << QStringList{"frob"};
    QTest::newRow("one event") << QStringList{"why", "a.joinery", "main:3"};
    QTest::newRow("no event") << QStringList{"why", "a.joinery", "main:3", "main"};
    QTest::newRow("no number") << QStringList{"check", "join-order", "--runs", "many"};
}

void TestCli::wrongUsageIsStatusTwo()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = call(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(outcome.err.startsWith(QStringLiteral("joinery: ")));
}

void TestCli::windowWithoutADisplayIsRefused_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *fact, const char *variable, const char *value,
                        const char *reason, const char *language) {
        QTest::newRow(fact) << variable << value << reason << language;
    };
    row("none is named", "DISPLAY", "", "there is no display", "en");
    row("nobody answers", "DISPLAY", "/nowhere:77", "/nowhere:77", "en");
    row("Qt has no such kind", "QT_QPA_PLATFORM", "hologram", "\"hologram\"", "en");
    row("in Chinese", "DISPLAY", "/nowhere:77", "无法打开窗口", "zh_CN");
}

void TestCli::windowWithoutADisplayIsRefused()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, reason);
    QFETCH(QString, language);
    QProcessEnvironment display;
    display.insert(variable, value);
    const Outcome outcome = call({QStringLiteral("join-order")}, language, display);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty());
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY2(outcome.err.contains(reason), qPrintable(outcome.err));
    QVERIFY(outcome.err.contains(QStringLiteral("joinery run")));
}

void TestCli::lessonsAreListed()
{
    const Outcome outcome = call({QStringLiteral("lessons")});
    QCOMPARE(outcome.status, 0);
    static const QRegularExpression chapterAndLesson(
        QStringLiteral("^join\\(\\)\n  2\\.1 +join-order +Join order$"),
        QRegularExpression::MultilineOption);
    QVERIFY2(outcome.out.contains(chapterAndLesson), qPrintable(outcome.out));
}

void TestCli::unknownTargetFails()
{
    const Outcome outcome = call({"run", "no-such-lesson"});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.contains(QStringLiteral("no-such-lesson")));
}

void TestCli::brokenScenarioIsToldWithItsPlace()
{
    const QString path = file("broken.py", "import time\nimport socket\n");
    for (const char *command : {"run", "check"}) {
        const Outcome outcome = call({QString::fromLatin1(command), path});
        QCOMPARE(outcome.status, 1);
        const QString said = outcome.out + outcome.err;
        QVERIFY2(said.startsWith(path + QStringLiteral(":2:")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("'import socket' is outside the scenario language")));
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
