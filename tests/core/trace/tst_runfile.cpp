// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "base/uniquefd.h"
#include "story.h"
#include "trace/runfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <set>

using namespace joinery;
using namespace joinery::trace;
using namespace std::chrono_literals;

/// One event of every kind, with every field that a kind can have.
static Run fullRun()
{
    Story story;
    const ProcessPath child = pathOf("1");
    story.mainStarts().creates(1ms, "1", "A \"quoted\" 进程").starts(2ms, "1", "A");
    story.prints(3ms, "1", 7, "tab\t\x01 \u4f60\u597d \\ \"");
    story.sleeps(4ms, 5ms, "1", 1ms);
    story.own("0").line(9, 3).does(JoinBegin{child, 1500ms, false});
    story.line(9, 3).does(JoinEnd{child, JoinOutcome::TimedOut, false});
    story.does(JoinBegin{child, {}, true}).does(JoinEnd{child, JoinOutcome::Ended, true});
    story.does(AliveAsked{child, LifeQuestion::ExitCode, true, "-15"}).does(ParentAsked{4711});
    story.does(HandlerSet{SIGTERM, "ignore"});
    for (const auto cause :
         {SignalCause::Terminate, SignalCause::Kill, SignalCause::OsKill, SignalCause::ParentEnds,
          SignalCause::ByHand})
        story.does(SignalSent{child, SIGTERM, cause});
    story.does(SignalHandled{SIGUSR1}).does(HandlerEnd{SIGUSR1, HandlerOutcome::Raised});
    story.does(Held{child, 12, 2}).does(Released{true});
    story.does(WriterWaited{7ms}).does(LimitReached{Limit::Output, 8'000'000});
    story.byHost("1").does(Stopped{}).does(Continued{}).does(Reparented{99});
    story.does(Exited{ExitStatus::killed(SIGKILL)});
    story.at(20ms).of("1", "0").does(Reaped{ExitStatus::killed(SIGKILL)}).ends(30ms, "0", 3);
    return {
        {.scenarioName = "join.py",
         .scenarioText = "print(\"x\")\n",
         .machine = {"6.1.0", "x86_64", 8},
         .startedAt = "2026-01-02T03:04:05Z",
         .speed = 2.5,
         .clock = RunClock::Steps,
         .end = RunEnd::StopAfter},
        story.events()};
}

static QByteArray textOf(const Run &run)
{
    return QByteArray::fromStdString(runToText(run));
}

static LoadedRun load(const QByteArray &text)
{
    auto loaded = runFromText(text.toStdString());
    return loaded ? std::move(*loaded) : LoadedRun{.damagedFromLine = -1};
}

static QByteArray withLine(int line, const QByteArray &replacement)
{
    QList<QByteArray> lines = textOf(fullRun()).split('\n');
    lines[line - 1] = replacement;
    return lines.join('\n');
}

class TestRunFile : public QObject {
    Q_OBJECT

private slots:
    void eventIsOneJsonObjectOfTheContract();
    void everyKindOfEventIsReadAsItWasWritten();
    void bytesThatAreNoUtf8BecomeReplacementCharacters_data();
    void bytesThatAreNoUtf8BecomeReplacementCharacters();
    void savedFileIsTheTextAndHasOrdinaryRights();
    void savingOverAFileReplacesItWhole();
    void linkStaysOneAndItsFileIsReplaced();
    void pipeIsWrittenTo();
    void savingWhereNothingCanBeSavedTellsWhy();
    void missingFileCannotBeRead();
    void foreignTextIsNoRunFile_data();
    void foreignTextIsNoRunFile();
    void newerFormatIsToldApart();
    void badHeaderNamesItsField();
    void cutFileOpensUpToTheCut();
    void fileThatEndsTooEarlyAtALineIsDamagedToo();
    void damagedLineEndsTheEvents_data();
    void damagedLineEndsTheEvents();
    void unknownFieldsAndKindsArePassedOver();
    void mutatedFilesNeverCrash();
};

void TestRunFile::eventIsOneJsonObjectOfTheContract()
{
    Event event{
        .seq = 7,
        .t = RunTime(312004567),
        .process = pathOf("1"),
        .pid = 11128,
        .line = 5,
        .payload = Output{Stream::Stdout, 4, "f1 start\n"}};
    QCOMPARE(
        toJson(event, "f1"),
        std::string(
            R"({"seq":7,"t":312004567,"process":"1","pid":11128,"name":"f1",)"
            R"("event":"output","stream":"stdout","ticket":4,"text":"f1 start\n","line":5})"));
    event = {.t = RunTime(5), .byHost = true, .payload = Exited{ExitStatus::killed(SIGTERM)}};
    QCOMPARE(
        toJson(event, "MainProcess"),
        std::string(R"({"t":5,"process":"0","by":"joinery","name":"MainProcess",)"
                    R"("event":"exited","exitcode":-15,"signal-name":"SIGTERM"})"));
}

void TestRunFile::everyKindOfEventIsReadAsItWasWritten()
{
    const Run run = fullRun();
    std::set<std::size_t> kinds;
    for (const Event &event : run.events)
        kinds.insert(event.payload.index());
    QCOMPARE(kinds.size(), std::variant_size_v<Payload>);

    const QByteArray text = textOf(run);
    const LoadedRun loaded = load(text);
    QVERIFY(!loaded.damagedFromLine);
    QCOMPARE(loaded.run.events.size(), run.events.size());
    QCOMPARE(loaded.unknownEvents, 0U);
    QVERIFY(loaded.run.header.machine == run.header.machine);
    QVERIFY(loaded.run.header.end == RunEnd::StopAfter);
    QVERIFY(loaded.run.header.clock == RunClock::Steps);
    // What is written again is the same to the byte, so nothing was lost on the way.
    QCOMPARE(textOf(loaded.run), text);
}

void TestRunFile::bytesThatAreNoUtf8BecomeReplacementCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray mark = "\xEF\xBF\xBD";
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << "a" + mark + "z";
    QTest::newRow("cut sequence") << QByteArray("a\xE4\xBD") << "a" + mark;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << mark + mark;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << mark + mark + mark;
    QTest::newRow("beyond unicode") << QByteArray("\xF4\x90\x80\x80") << mark + mark + mark + mark;
    QTest::newRow("good ones stay")
        << QByteArray("\xE4\xBD\xA0\xF0\x9F\x98\x80") << QByteArray("\xE4\xBD\xA0\xF0\x9F\x98\x80");
}

void TestRunFile::bytesThatAreNoUtf8BecomeReplacementCharacters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, kept);
    Story story;
    story.mainStarts().own("0").does(Output{Stream::Stdout, 1, bytes.toStdString()});
    const LoadedRun loaded = load(textOf({{}, story.events()}));
    QVERIFY(!loaded.damagedFromLine);
    QCOMPARE(loaded.run.events.back().as<Output>()->text, kept.toStdString());
}

void TestRunFile::savedFileIsTheTextAndHasOrdinaryRights()
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString path = folder.filePath("run.joinery");
    QVERIFY(saveRun(fullRun(), path.toStdString()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), textOf(fullRun()));
    QFile any(elsewhere.filePath("any"));
    QVERIFY(any.open(QIODevice::WriteOnly));
    QCOMPARE(file.permissions(), any.permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    const auto loaded = loadRun(path.toStdString());
    QVERIFY(loaded);
    QCOMPARE(loaded->run.events.size(), fullRun().events.size());
}

void TestRunFile::savingOverAFileReplacesItWhole()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("run.joinery").toStdString();
    QVERIFY(saveRun(fullRun(), path));
    Run shorter = fullRun();
    shorter.events.resize(3);
    QVERIFY(saveRun(shorter, path));
    QCOMPARE(loadRun(path)->run.events.size(), 3U);
}

void TestRunFile::linkStaysOneAndItsFileIsReplaced()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath("run.joinery").toStdString();
    const std::string link = folder.filePath("link.joinery").toStdString();
    QVERIFY(::symlink(file.c_str(), link.c_str()) == 0);
    QFile old(QString::fromStdString(file));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    QVERIFY(saveRun(fullRun(), link));
    QVERIFY(QFileInfo(QString::fromStdString(link)).isSymLink());
    QCOMPARE(loadRun(file).value().run.events.size(), fullRun().events.size());
}

void TestRunFile::pipeIsWrittenTo()
{
    const QTemporaryDir folder;
    const QByteArray pipe = folder.filePath("pipe").toLocal8Bit();
    QVERIFY(::mkfifo(pipe.constData(), 0600) == 0);
    const UniqueFd end(::open(pipe.constData(), O_RDWR | O_CLOEXEC)); // also keeps what is written
    QVERIFY(saveRun(fullRun(), pipe.toStdString()));
    std::string text = runToText(fullRun());
    QByteArray read(qsizetype(text.size()), '\0');
    QCOMPARE(::read(end.get(), read.data(), text.size()), ssize_t(text.size()));
    QCOMPARE(read.toStdString(), text);
}

void TestRunFile::savingWhereNothingCanBeSavedTellsWhy()
{
    const auto saved = saveRun(fullRun(), "/nonexistent-folder/run.joinery");
    QVERIFY(!saved);
    QVERIFY(saved.error().kind == RunFileError::Kind::CannotWrite);
    QCOMPARE(saved.error().system.number, ENOENT);
}

void TestRunFile::missingFileCannotBeRead()
{
    const auto loaded = loadRun("/nonexistent-folder/run.joinery");
    QVERIFY(!loaded);
    QVERIFY(loaded.error().kind == RunFileError::Kind::CannotRead);
    QVERIFY(loadRun("/").error().kind == RunFileError::Kind::CannotRead);
}

void TestRunFile::foreignTextIsNoRunFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("newline") << QByteArray("\n");
    QTest::newRow("python") << QByteArray("print('x')\n");
    QTest::newRow("other json") << QByteArray("{\"format\":1}\n");
    QTest::newRow("no object") << QByteArray("[1,2]\n");
    QTest::newRow("binary") << QByteArray(
        "\x7F"
        "ELF\0\0\0\xFF",
        8);
    QTest::newRow("other kind") << QByteArray("{\"joinery\":\"lesson\",\"format\":1}\n");
}

void TestRunFile::foreignTextIsNoRunFile()
{
    QFETCH(QByteArray, text);
    const auto loaded = runFromText(text.toStdString());
    QVERIFY(!loaded);
    QVERIFY(loaded.error().kind == RunFileError::Kind::NotARunFile);
}

void TestRunFile::newerFormatIsToldApart()
{
    QByteArray text = textOf(fullRun());
    text.replace("\"format\":1", "\"format\":2");
    const auto loaded = runFromText(text.toStdString());
    QVERIFY(!loaded);
    QVERIFY(loaded.error().kind == RunFileError::Kind::NewerFormat);
    QCOMPARE(loaded.error().detail, std::string("2"));
}

void TestRunFile::badHeaderNamesItsField()
{
    QByteArray text = textOf(fullRun());
    text.replace("\"end\":\"stop-after\"", "\"end\":\"sometime\"");
    const auto loaded = runFromText(text.toStdString());
    QVERIFY(!loaded);
    QVERIFY(loaded.error().kind == RunFileError::Kind::BadHeader);
    QCOMPARE(loaded.error().detail, std::string("end"));
}

void TestRunFile::cutFileOpensUpToTheCut()
{
    const QByteArray text = textOf(fullRun());
    const int lineCount = static_cast<int>(text.count('\n'));
    const qsizetype headerEnd = text.indexOf('\n');
    for (qsizetype cut = headerEnd; cut < text.size() - 1; cut += 7) {
        const LoadedRun loaded = load(text.left(cut));
        QVERIFY(loaded.damagedFromLine);
        const auto read = static_cast<int>(loaded.run.events.size());
        QCOMPARE(*loaded.damagedFromLine, read + 2);
        QVERIFY(read < lineCount - 1);
        // A line that lost only its newline is whole.
        const auto linesBegun = static_cast<int>(text.left(cut).count('\n'));
        const bool isWhole = text[cut] == '\n';
        QCOMPARE(read, isWhole || cut == headerEnd ? linesBegun : linesBegun - 1);
    }
}

void TestRunFile::fileThatEndsTooEarlyAtALineIsDamagedToo()
{
    QByteArray text = textOf(fullRun());
    text.chop(1);
    text.truncate(text.lastIndexOf('\n') + 1);
    const LoadedRun loaded = load(text);
    QCOMPARE(loaded.run.events.size(), fullRun().events.size() - 1);
    QCOMPARE(loaded.damagedFromLine, std::optional<int>(text.count('\n') + 1));
}

void TestRunFile::damagedLineEndsTheEvents_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const char *line) {
        QTest::newRow(name) << QByteArray(line);
    };
    row("empty", "");
    row("no json", "hello");
    row("no object", "[4]");
    row("number", "4");
    row("wrong seq", R"({"seq":9,"t":2000000,"process":"1","event":"began"})");
    row("no seq", R"({"t":2000000,"process":"1","event":"began"})");
    row("no time", R"({"seq":4,"process":"1","event":"began"})");
    row("time runs backwards", R"({"seq":4,"t":1,"process":"1","event":"began"})");
    row("no process", R"({"seq":4,"t":2000000,"event":"began"})");
    row("bad path", R"({"seq":4,"t":2000000,"process":"1::2","event":"began"})");
    row("bad recorder", R"({"seq":4,"t":2000000,"process":"1","by":"me","event":"began"})");
    row("no event", R"({"seq":4,"t":2000000,"process":"1"})");
    row("wrong type", R"({"seq":"4","t":2000000,"process":"1","event":"began"})");
    row("text is a number", R"({"seq":4,"t":2000000,"process":1,"event":"began"})");
    row("twice the same", R"({"seq":4,"t":2000000,"t":2000000,"process":"1","event":"began"})");
    row("negative pid", R"({"seq":4,"t":2000000,"process":"1","pid":-4,"event":"began"})");
    row("no exit code", R"({"seq":4,"t":2000000,"process":"1","event":"exited"})");
    row("bad exit code", R"({"seq":4,"t":2000000,"process":"1","event":"exited","exitcode":999})");
    row("bad stream",
        R"({"seq":4,"t":2000000,"process":"1","event":"output","stream":"x","text":""})");
    row("behind the end", R"({"seq":4,"t":2000000,"process":"1","event":"began"} x)");
    row("two objects", R"({"seq":4,"t":2000000,"process":"1","event":"began"}{})");
    row("open string", R"({"seq":4,"t":2000000,"process":"1","event":"began)");
    row("open object", R"({"seq":4,"t":2000000,"process":"1","event":"began")");
    row("too large", R"({"seq":4,"t":99999999999999999999,"process":"1","event":"began"})");
    row("not utf-8",
        "{\"seq\":4,\"t\":2000000,\"process\":\"1\",\"event\":\"began\",\"name\":\"\xFF\"}");
}

void TestRunFile::damagedLineEndsTheEvents()
{
    QFETCH(QByteArray, line);
    const LoadedRun loaded = load(withLine(5, line));
    QCOMPARE(loaded.damagedFromLine, std::optional(5));
    QCOMPARE(loaded.run.events.size(), 3U);
}

void TestRunFile::unknownFieldsAndKindsArePassedOver()
{
    const LoadedRun field = load(
        withLine(5, R"({"seq":4,"colour":{"r":[1,2]},"t":2000000,"process":"1","event":"began"})"));
    QVERIFY(!field.damagedFromLine);
    QVERIFY(field.run.events[3].as<Began>());
    const LoadedRun kind =
        load(withLine(5, R"({"seq":4,"t":2000000,"process":"1","event":"lock-taken"})"));
    QVERIFY(!kind.damagedFromLine);
    QCOMPARE(kind.unknownEvents, 1U);
    QCOMPARE(kind.run.events.size(), fullRun().events.size() - 1);
}

/// Some damage: bytes changed, taken out, doubled or moved.
static std::string mutated(std::string text, std::mt19937 &random)
{
    const auto below = [&random](std::size_t n) { return random() % n; };
    for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
        const std::size_t at = below(text.size());
        const std::size_t length = std::min(text.size() - at, 1 + below(40));
        switch (below(6)) {
        case 0:
            text[at] = static_cast<char>(random());
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        case 3:
            text.insert(below(text.size()), text.substr(at, length));
            break;
        case 4:
            text[at] = "\"{}[]:,\\\n0-e"[below(12)];
            break;
        default:
            text.resize(at);
            break;
        }
    }
    return text;
}

void TestRunFile::mutatedFilesNeverCrash()
{
    // A fixed seed: the same damage each time, so a failure can be looked at again.
    std::mt19937 random(20260121); // NOLINT(bugprone-random-generator-seed,cert-msc51-cpp)
    const std::string text = runToText(fullRun());
    int opened = 0;
    for (int i = 0; i < 20'000; ++i) {
        auto loaded = runFromText(mutated(text, random));
        if (!loaded)
            continue;
        ++opened;
        const LoadedRun again = load(textOf(loaded->run));
        if (loaded->unknownEvents == 0)
            QCOMPARE(again.run.events.size(), loaded->run.events.size());
    }
    QVERIFY(opened > 1000);
}

QTEST_GUILESS_MAIN(TestRunFile)
#include "tst_runfile.moc"
