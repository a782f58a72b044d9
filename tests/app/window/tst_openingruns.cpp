// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/program/programpanel.h"
#include "app/why/whycard.h"
#include "app/window/mainpanels.h"
#include "app/window/runviews.h"
#include "trace/runfile.h"

#include "longrun.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace joinery;
using namespace joinery::app;
using namespace std::chrono_literals;

namespace {

const QByteArray program = "print('a')\nprint('b')\n";

/// A header and eight events, a line each.
QList<QByteArray> linesOfARun()
{
    trace::Story story;
    story.mainStarts().prints(1ms, "0", 1, "a").prints(2ms, "0", 2, "b").ends(3ms, "0");
    trace::Run run;
    run.header.scenarioName = "two.py";
    run.header.scenarioText = program.toStdString();
    run.events = story.events();
    return QByteArray::fromStdString(trace::runToText(run)).trimmed().split('\n');
}

} // namespace

/// A run file is somebody else's: whatever is in it, the window opens.
class TestOpeningRuns : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void wholeRunIsShownWithoutAWord();
    void damagedRunIsShownUpToTheDamage_data();
    void damagedRunIsShownUpToTheDamage();
    void whatIsNoRunIsTold_data();
    void whatIsNoRunIsTold();
    void verdictsOfALongRunComeAfterIt();

private:
    void open(const QByteArray &text);
    QString programText() const { return m_window->panels().program().editor().toPlainText(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestOpeningRuns::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestOpeningRuns::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestOpeningRuns::open(const QByteArray &text)
{
    const QString path = m_folder->filePath(QStringLiteral("some.joinery"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    m_window = std::make_unique<MainWindow>(WindowOptions{
        .open = path,
        .settingsFile = m_folder->filePath(QStringLiteral("settings.ini")),
        .dataFolder = m_folder->path()});
    QSignalSpy opened(m_window.get(), &MainWindow::opened);
    m_window->show();
    QTRY_COMPARE(opened.size(), 1);
}

void TestOpeningRuns::wholeRunIsShownWithoutAWord()
{
    const auto lines = linesOfARun();
    open(lines.join('\n') + '\n');
    QCOMPARE(m_window->run().state(), RunState::Over);
    QCOMPARE(m_window->run().trace().events().size(), std::size_t(lines.size() - 1));
    QCOMPARE(programText().toUtf8(), program);
    QVERIFY(!m_window->status().contains(QStringLiteral("damaged")));
}

void TestOpeningRuns::damagedRunIsShownUpToTheDamage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("damagedFrom");
    auto lines = linesOfARun();
    const QByteArray whole = lines.join('\n');
    QTest::newRow("cut off in its last line") << whole.chopped(9) << int(lines.size());
    QTest::newRow("cut off after its header") << lines.first() + '\n' << 2;
    lines[4] = QByteArray("\x00\xff{\"t\":", 7);
    QTest::newRow("noise in the middle") << lines.join('\n') << 5;
}

void TestOpeningRuns::damagedRunIsShownUpToTheDamage()
{
    QFETCH(QByteArray, text);
    QFETCH(int, damagedFrom);
    open(text);
    QCOMPARE(m_window->run().trace().events().size(), std::size_t(damagedFrom - 2));
    QCOMPARE(programText().toUtf8(), program);
    const QString said = m_window->status();
    QVERIFY2(
        said.contains(QStringLiteral("damaged from line %1 on").arg(damagedFrom)),
        qPrintable(said));
}

void TestOpeningRuns::whatIsNoRunIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray header = linesOfARun().first();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("\x00\xff\x01", 3);
    QTest::newRow("of a newer Joinery")
        << QByteArray(header).replace("\"format\":1", "\"format\":9");
    QTest::newRow("half a header") << header.left(header.size() / 2);
}

void TestOpeningRuns::whatIsNoRunIsTold()
{
    QFETCH(QByteArray, text);
    open(text);
    QCOMPARE(m_window->run().state(), RunState::Idle);
    QVERIFY(m_window->run().trace().events().empty());
    QVERIFY2(
        m_window->status().contains(QStringLiteral("some.joinery")),
        qPrintable(m_window->status()));
}

/// Whoever asks before they are there is answered when they come.
void TestOpeningRuns::verdictsOfALongRunComeAfterIt()
{
    open("");
    RunController &run = m_window->run();
    run.show({.header = {.scenarioText = program.toStdString()}, .events = trace::longStory()});
    const auto outputs = run.trace().outputs();
    const EventPair pair{outputs.front().event, outputs.back().event};
    m_window->views().ask(pair);
    const WhyCard &why = m_window->panels().why();
    QVERIFY(!why.pair());
    QTRY_COMPARE_WITH_TIMEOUT(why.pair(), std::optional(pair), 60'000); // ms
    QCOMPARE(why.judgement().verdict, analysis::Verdict::Guaranteed);
}

QTEST_MAIN(TestOpeningRuns)
#include "tst_openingruns.moc"
