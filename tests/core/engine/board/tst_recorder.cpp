// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/codec.h"
#include "engine/board/recorder.h"

#include <QObject>
#include <QProcess>
#include <QTest>

#include <vector>

using namespace joinery;
using namespace joinery::engine;

namespace {

struct Seen {
    RecordHeader header;
    std::optional<ProcessPath> subject;
    trace::Payload payload;
};

std::vector<Seen> recordsOf(const Board &board, int slot)
{
    std::vector<Seen> all;
    auto bytes = board.ringReader(slot).from(0);
    while (auto record = takeRecord(bytes)) {
        Seen seen{record->header, {}, {}};
        if ((record->header.flags & RecordHasSubject) != 0)
            seen.subject = takePath(record->body);
        seen.payload = decode(record->header.kind, record->body).value();
        all.push_back(std::move(seen));
    }
    return all;
}

/// A board with one process on it.
struct TestBoard {
    Board board = std::move(Board::create()).value();
    SlotRef slot;

    TestBoard()
    {
        board.header().liveLimit = 4;
        board.header().startLimit = 4;
        slot = board.reserve({}, ProcessPath::main().child(1), "p", false).value();
    }
};

} // namespace

class TestRecorder : public QObject {
    Q_OBJECT

private slots:
    void recordsCarryPointPidAndNumber();
    void recordsOfOthersNameThem();
    void longOutputIsPiecesUnderOneTicket();
    void hostsRecordIsRefusedWhenItsRingIsFull();
    void facts_data();
    void facts();
};

void TestRecorder::recordsCarryPointPidAndNumber()
{
    TestBoard test;
    Recorder recorder(test.board, test.slot);
    recorder.began(ProcessPath::main().child(1), 321);
    recorder.setPoint(7, 2);
    recorder.record(trace::SleepEnd{});
    recorder.recordFromOutside(trace::Released{true});
    const auto seen = recordsOf(test.board, test.slot.index);
    QCOMPARE(seen.size(), std::size_t{3});
    QCOMPARE(seen[0].subject, std::optional(ProcessPath::main().child(1)));
    QCOMPARE(seen[1].header.line, 7);
    QCOMPARE(seen[1].header.execution, 2);
    QCOMPARE(seen[1].header.pid, 321);
    QCOMPARE(seen[1].header.number, 2U);
    QVERIFY(seen[1].header.stamp >= seen[0].header.stamp);
    QCOMPARE(seen[2].header.line, 7);
    QCOMPARE(seen[2].header.execution, 0);
    QVERIFY((seen[2].header.flags & RecordFromOutside) != 0);
}

void TestRecorder::recordsOfOthersNameThem()
{
    TestBoard test;
    Recorder recorder(test.board, test.slot);
    const ProcessPath other = *ProcessPath::parse("1:4");
    recorder.recordFor(other, 55, trace::Started{"x", true});
    const auto seen = recordsOf(test.board, test.slot.index);
    QCOMPARE(seen[0].subject, std::optional(other));
    QCOMPARE(seen[0].header.pid, 55);
    QCOMPARE(std::get<trace::Started>(seen[0].payload).name, std::string("x"));
}

void TestRecorder::longOutputIsPiecesUnderOneTicket()
{
    TestBoard test;
    Recorder recorder(test.board, test.slot);
    std::string text;
    for (int i = 0; text.size() < 50'000; ++i)
        text += std::to_string(i) + ' ';
    recorder.output(trace::Stream::Stderr, text);
    std::string joined;
    const auto seen = recordsOf(test.board, test.slot.index);
    QVERIFY(seen.size() > 1);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const auto &output = std::get<trace::Output>(seen[i].payload);
        const bool hasMore = (seen[i].header.flags & RecordHasMore) != 0;
        QCOMPARE(hasMore, i + 1 < seen.size());
        QCOMPARE(output.ticket, std::uint64_t{1});
        joined += output.text;
    }
    QVERIFY(joined == text);
}

void TestRecorder::hostsRecordIsRefusedWhenItsRingIsFull()
{
    TestBoard test;
    Recorder recorder(test.board, test.board.current(hostSlot));
    const trace::Payload payload = trace::Stopped{};
    int count = 0;
    while (recorder.tryRecord(ProcessPath::main(), 1, payload, {monoNow(), 0, std::nullopt}))
        ++count;
    // Room for the ends of all slots, several times over.
    QVERIFY(count > 10 * slotCount);
}

void TestRecorder::facts_data()
{
    QTest::addColumn<QString>("fact");
    for (const char *const fact :
         {"killedWritersLeaveNothingTorn", "fullRingMakesTheWriterWait",
          "ticketsOfManyProcessesAreUnique"})
        QTest::newRow(fact) << fact;
}

void TestRecorder::facts()
{
    QFETCH(QString, fact);
    QProcess helper;
    helper.start(QStringLiteral(JOINERY_BIN_DIR "/boardwriters"), {fact});
    QVERIFY(helper.waitForFinished(100'000));
    const QByteArray said = helper.readAllStandardOutput();
    QVERIFY2(helper.exitStatus() == QProcess::NormalExit && helper.exitCode() == 0, said);
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
