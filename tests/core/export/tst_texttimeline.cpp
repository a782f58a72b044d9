// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "export/displaywidth.h"
#include "export/texttimeline.h"
#include "story.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace joinery;
using namespace joinery::trace;
using namespace joinery::exporting;
using namespace std::chrono_literals;

static TextOptions options(int width = 60)
{
    TextOptions made{.width = width};
    made.words = {
        {"not started", "running", "sleeping", "waiting in join", "waiting at its end", "zombie",
         "stopped", "held"},
        "output",
        "killed",
        "main"};
    return made;
}

/// main starts A, which sleeps from 1 s to 9 s and is killed at 9 s; main joins it all the time.
static Story killedSleeper()
{
    Story story;
    story.mainStarts().starts(10ms, "1", "A");
    story.at(20ms).own("0").does(JoinBegin{pathOf("1")});
    story.at(1s).own("1").does(SleepBegin{20s});
    story.at(9s).byHost("1").does(Exited{ExitStatus::killed(SIGTERM)});
    story.at(9s).own("0").does(JoinEnd{pathOf("1")}).of("1", "0");
    return story.does(Reaped{ExitStatus::killed(SIGTERM)}).ends(10s, "0");
}

static QString textOf(const std::vector<std::string> &lines)
{
    QStringList list;
    for (const std::string &line : lines)
        list << QString::fromStdString(line);
    return list.join(u'\n');
}

static QString timelineOf(const Story &story, const TextOptions &how)
{
    return textOf(textTimeline(Trace(story.events()), how));
}

class TestTextTimeline : public QObject {
    Q_OBJECT

private slots:
    void timelineShowsNamesStatesAndExitCodes();
    void asciiTimelineIsAscii();
    void legendNamesOnlyWhatIsDrawn();
    void noLineIsWiderThanAsked_data();
    void noLineIsWiderThanAsked();
    void lanesStandUnderTheirParents();
    void coloursChangeNothingButColours();
    void outputIsInterleavedWithTimeAndName();
    void outputOfSeveralLinesStandsUnderItsFirst();
    void unitsAreTheReaders();
    void nothingATerminalObeysComesThrough();
    void emptyRunHasATimeline();
    void chineseCharactersAreTwoColumnsWide_data();
    void chineseCharactersAreTwoColumnsWide();
    void longTextIsShortenedToItsColumns();
};

void TestTextTimeline::timelineShowsNamesStatesAndExitCodes()
{
    const QStringList lines = timelineOf(killedSleeper(), options()).split(u'\n');
    QVERIFY(lines[0].contains(QStringLiteral("0 s")));
    QVERIFY(lines[2].startsWith(QStringLiteral("main")));
    QVERIFY(lines[2].contains(QStringLiteral("╱╱╱╱")));
    QVERIFY(lines[2].endsWith(QStringLiteral(" 0")));
    QVERIFY(lines[3].startsWith(QStringLiteral("  A")));
    QVERIFY(lines[3].contains(QStringLiteral("░░░░░✗")));
    QVERIFY(lines[3].endsWith(QStringLiteral("-15 SIGTERM")));
}

void TestTextTimeline::asciiTimelineIsAscii()
{
    TextOptions how = options();
    how.glyphs = TextOptions::Glyphs::Ascii;
    const QString text = timelineOf(killedSleeper(), how);
    QCOMPARE(QString::fromLatin1(text.toLatin1()), text);
    QVERIFY(text.contains(QStringLiteral("....X")));
    for (const QChar c : text)
        QVERIFY(c.unicode() < 0x80);
}

void TestTextTimeline::legendNamesOnlyWhatIsDrawn()
{
    const QString text = timelineOf(killedSleeper(), options());
    QVERIFY(text.contains(QStringLiteral("░ sleeping")));
    QVERIFY(text.contains(QStringLiteral("✗ killed")));
    QVERIFY(!text.contains(QStringLiteral("zombie")));
    QVERIFY(!text.contains(QStringLiteral("output")));
}

void TestTextTimeline::noLineIsWiderThanAsked_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {40, 60, 80, 200})
        QTest::addRow("%d", width) << width;
}

void TestTextTimeline::noLineIsWiderThanAsked()
{
    QFETCH(int, width);
    Story story = killedSleeper();
    story.starts(10s, "2", "一个名字很长很长很长很长的进程").prints(10s, "2", 1, "x");
    for (const std::string &line : textTimeline(Trace(story.events()), options(width)))
        QVERIFY2(displayWidth(line) <= width, line.c_str());
}

void TestTextTimeline::lanesStandUnderTheirParents()
{
    Story story;
    story.mainStarts().starts(1s, "2", "B").starts(2s, "1", "A").starts(3s, "2:1", "C");
    const QStringList lines = timelineOf(story, options()).split(u'\n');
    QVERIFY(lines[3].startsWith(QStringLiteral("  A")));
    QVERIFY(lines[4].startsWith(QStringLiteral("  B")));
    QVERIFY(lines[5].startsWith(QStringLiteral("    C")));
}

void TestTextTimeline::coloursChangeNothingButColours()
{
    TextOptions coloured = options();
    coloured.colours = TextOptions::Colours::Ansi;
    QString text = timelineOf(killedSleeper(), coloured);
    QVERIFY(text.contains(u'\x1b'));
    text.remove(QRegularExpression(QStringLiteral("\x1b\\[[0-9]*m")));
    QCOMPARE(text, timelineOf(killedSleeper(), options()));
}

void TestTextTimeline::outputIsInterleavedWithTimeAndName()
{
    Story story;
    story.mainStarts().prints(0ms, "0", 1, "main starts").starts(1s, "1", "f1");
    story.prints(2310ms, "1", 5, "f1 end");
    story.does(Output{Stream::Stderr, 3, "oops"});
    QCOMPARE(
        textOf(textOutput(Trace(story.events()), options())),
        QStringLiteral("   0.00 s main   main starts\n"
                       "   2.31 s f1     f1 end\n"
                       "   2.31 s f1   ! oops"));
}

void TestTextTimeline::outputOfSeveralLinesStandsUnderItsFirst()
{
    Story story;
    story.mainStarts().prints(5ms, "0", 1, "one\n\ntwo");
    QCOMPARE(
        textOf(textOutput(Trace(story.events()), options())),
        QStringLiteral("  5.00 ms main   one\n"
                       "                 \n"
                       "                 two"));
}

void TestTextTimeline::unitsAreTheReaders()
{
    TextOptions how = options();
    how.words.seconds = "秒";
    how.words.milliseconds = "毫秒";
    Story quick;
    quick.mainStarts().prints(5ms, "0", 1, "one").prints(817ms, "0", 1, "two\nlines");
    QVERIFY(timelineOf(quick, how).contains(QStringLiteral("200 毫秒 ")));
    QCOMPARE(
        textOf(textOutput(Trace(quick.events()), how)),
        QStringLiteral("  5.00 毫秒 main   one\n"
                       "817.00 毫秒 main   two\n"
                       "                   lines"));
    const QString slow = timelineOf(killedSleeper(), how);
    QVERIFY(slow.contains(QStringLiteral("0 秒")));
    QVERIFY(!slow.contains(QStringLiteral(" s ")));
}

void TestTextTimeline::nothingATerminalObeysComesThrough()
{
    Story story;
    story.mainStarts().starts(1s, "1", "\x1b[2J").prints(2s, "1", 1, "a\x1b]0;title\x07\tb");
    const QString output = textOf(textOutput(Trace(story.events()), options()));
    QVERIFY(!output.contains(u'\x1b'));
    QVERIFY(output.contains(QStringLiteral("a\\x1b]0;title\\x07    b")));
    QVERIFY(!timelineOf(story, options()).contains(u'\x1b'));
}

void TestTextTimeline::emptyRunHasATimeline()
{
    QVERIFY(!textTimeline(Trace(), options()).empty());
    QVERIFY(textOutput(Trace(), options()).empty());
    QVERIFY(timelineOf(Story().mainStarts(), options()).contains(QStringLiteral("main")));
}

void TestTextTimeline::chineseCharactersAreTwoColumnsWide_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("ascii") << QByteArray("main") << 4;
    QTest::newRow("chinese") << QByteArray("主进程") << 6;
    QTest::newRow("accent") << QByteArray("é") << 1;
    QTest::newRow("combining accent") << QByteArray("e\xCC\x81") << 1;
    QTest::newRow("emoji") << QByteArray("😀") << 2;
    QTest::newRow("block") << QByteArray("█") << 1;
    QTest::newRow("cut sequence") << QByteArray("a\xE4") << 2;
}

void TestTextTimeline::chineseCharactersAreTwoColumnsWide()
{
    QFETCH(QByteArray, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text.toStdString()), width);
}

void TestTextTimeline::longTextIsShortenedToItsColumns()
{
    QCOMPARE(shortened("process", 7, Ellipsis::Unicode), std::string("process"));
    QCOMPARE(shortened("processes", 7, Ellipsis::Ascii), std::string("proces~"));
    QCOMPARE(shortened("主进程主进程", 6, Ellipsis::Unicode), std::string("主进…"));
    QCOMPARE(padded("主", 4), std::string("主  "));
}

QTEST_GUILESS_MAIN(TestTextTimeline)
#include "tst_texttimeline.moc"
