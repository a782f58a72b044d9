// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commandline.h"

#include <QTest>

using namespace joinery::app::cli;

/// Words apart by blanks.
static joinery::Result<Command, QString> parsed(const char *line)
{
    return parseCommandLine(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts));
}

template <class T>
static T as(const char *line)
{
    return std::get<T>(parsed(line).value());
}

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void nothingAndFilesAreTheWindows();
    void runTakesItsOptions();
    void valueMayFollowAnEqualsSign();
    void pointIsProcessLineAndExecution_data();
    void pointIsProcessLineAndExecution();
    void holdsComeInPairs();
    void checkTakesManyTargets();
    void ordersTakesItsBounds();
    void nothingBehindTwoDashesIsAnOption();
    void helpWinsOverEverything();
    void misuseIsSaid_data();
    void misuseIsSaid();
};

void TestCommandLine::nothingAndFilesAreTheWindows()
{
    QCOMPARE(as<WindowCommand>("").open, QString());
    QCOMPARE(as<WindowCommand>("join-order").open, QStringLiteral("join-order"));
    QCOMPARE(as<WindowCommand>("--engine /e x.py").enginePath, QStringLiteral("/e"));
}

void TestCommandLine::runTakesItsOptions()
{
    const auto run =
        as<RunCommand>("run join-order --json --save r.joinery --speed 2.5 --ascii --width 60");
    QCOMPARE(run.target, QStringLiteral("join-order"));
    QVERIFY(run.json);
    QCOMPARE(run.savePath, QStringLiteral("r.joinery"));
    QCOMPARE(run.speed, 2.5);
    QCOMPARE(run.runs, 1);
    QCOMPARE(run.width, std::optional(60));
    QVERIFY(run.glyphs == joinery::exporting::TextOptions::Glyphs::Ascii);
    QCOMPARE(as<RunCommand>("run x.py --runs 50").runs, 50);
}

void TestCommandLine::valueMayFollowAnEqualsSign()
{
    QCOMPARE(as<RunCommand>("run x.py --speed=4").speed, 4.0);
}

void TestCommandLine::pointIsProcessLineAndExecution_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<QString>("process");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("execution");
    QTest::newRow("name and line") << QByteArray("A:7") << "A" << 7 << 1;
    QTest::newRow("name, line and execution") << QByteArray("A:7:2") << "A" << 7 << 2;
    QTest::newRow("path and line") << QByteArray("2:7") << "2" << 7 << 1;
    QTest::newRow("path, line and execution") << QByteArray("2:7:3") << "2" << 7 << 3;
    QTest::newRow("long path") << QByteArray("2:1:7:1") << "2:1" << 7 << 1;
}

void TestCommandLine::pointIsProcessLineAndExecution()
{
    QFETCH(QByteArray, point);
    QFETCH(QString, process);
    QFETCH(int, line);
    QFETCH(int, execution);
    const auto run = as<RunCommand>("run x.py --hold " + point + " --until B:1");
    QCOMPARE(run.holds[0].held.process, process);
    QCOMPARE(run.holds[0].held.line, line);
    QCOMPARE(run.holds[0].held.execution, execution);
}

void TestCommandLine::holdsComeInPairs()
{
    const auto run = as<RunCommand>("run x.py --hold A:1 --until B:2 --hold C:3 --until D:4");
    QCOMPARE(run.holds.size(), 2U);
    QCOMPARE(run.holds[1].until.process, QStringLiteral("D"));
}

void TestCommandLine::checkTakesManyTargets()
{
    const auto check = as<CheckCommand>("check a.py lesson.md --runs 50 --speed 10");
    QCOMPARE(check.targets, QStringList({"a.py", "lesson.md"}));
    QCOMPARE(check.runs, 50);
    QCOMPARE(check.speed, 10.0);
    QCOMPARE(as<ScreenshotsCommand>("screenshots out").folder, QStringLiteral("out"));
    QVERIFY(!as<ScreenshotsCommand>("screenshots out").record);
    const auto some = as<ScreenshotsCommand>("screenshots out --record --only zh_CN/");
    QVERIFY(some.record);
    QCOMPARE(some.only, QStringLiteral("zh_CN/"));
}

void TestCommandLine::ordersTakesItsBounds()
{
    const auto orders = as<OrdersCommand>("orders join-order --json --limit 50 --time 3");
    QCOMPARE(orders.target, QStringLiteral("join-order"));
    QVERIFY(orders.json);
    QCOMPARE(orders.executions, std::optional(50));
    QVERIFY(orders.time == std::chrono::seconds(3));
    QVERIFY(!as<OrdersCommand>("orders x.py").executions);
}

void TestCommandLine::nothingBehindTwoDashesIsAnOption()
{
    QCOMPARE(as<RunCommand>("run --json -- x.py").target, QStringLiteral("x.py"));
    QVERIFY(!as<RunCommand>("run -- --json").json);
    QCOMPARE(as<RunCommand>("run -- --json").target, QStringLiteral("./--json"));
    QCOMPARE(as<RunCommand>("run -- a=b.py").target, QStringLiteral("a=b.py"));
    QCOMPARE(as<CheckCommand>("check a -- --help").targets, QStringList({"a", "./--help"}));
    QCOMPARE(as<WindowCommand>("-- x.py").open, QStringLiteral("x.py"));
}

void TestCommandLine::helpWinsOverEverything()
{
    QVERIFY(std::holds_alternative<HelpCommand>(parsed("run --help").value()));
    QVERIFY(std::holds_alternative<HelpCommand>(parsed("-h").value()));
    QVERIFY(std::holds_alternative<VersionCommand>(parsed("--version").value()));
}

void TestCommandLine::misuseIsSaid_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"run",
          "run a b",
          "run a --jsn",
          "run a --runs",
          "run a --runs 0",
          "run a --runs many",
          "run a --speed 0",
          "run a --speed nan",
          "run a --width 3",
          "run a --hold A:1",
          "run a --until A:1",
          "run a --hold A --until B:1",
          "run a --hold A:0 --until B:1",
          "run a --hold A: --until B:1",
          "run a --hold A:1 --hold B:1",
          "check",
          "check a --json",
          "lessons all",
          "run a --save=",
          "run a --engine=",
          "--version all",
          "--help all",
          "-h --version",
          "run -- a b",
          "run a --save --",
          "orders",
          "orders a b",
          "orders a --limit 0",
          "orders a --runs 2",
          "screenshots",
          "screenshots a b",
          "a b",
          "--nonsense",
          "run a --runs 2 --save r"})
        QTest::newRow(line) << QByteArray(line);
}

void TestCommandLine::misuseIsSaid()
{
    QFETCH(QByteArray, line);
    const auto command = parsed(line.constData());
    QVERIFY(!command);
    QVERIFY(!command.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
