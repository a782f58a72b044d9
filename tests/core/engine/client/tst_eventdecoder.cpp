// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/recorder.h"
#include "engine/client/eventdecoder.h"

#include <QObject>
#include <QTest>

using namespace joinery;
using namespace joinery::engine;

namespace {

/// A board with the process 1, and what a session makes of its ring.
struct TestRun {
    Board board = std::move(Board::create()).value();
    SlotRef slot;
    EventDecoder decoder{board.clock()};
    std::vector<StampedEvent> events;

    TestRun()
    {
        board.header().liveLimit = 4;
        board.header().startLimit = 100;
        board.clock().setSpeed(1.0);
        slot = takeSlot(1);
    }
    SlotRef takeSlot(int number)
    {
        return board.reserve({}, ProcessPath::main().child(number), "p", false).value();
    }
    void read(SlotRef from, std::uint64_t position)
    {
        decoder.decode(from, position, board.ringReader(from.index).from(position), events);
    }
};

} // namespace

class TestEventDecoder : public QObject {
    Q_OBJECT

private slots:
    void firstRecordSaysWhoseTheRingIs();
    void recordAboutAnotherNamesItsRecorder();
    void piecesBecomeOneOutput();
    void sameBytesTwiceAreTakenOnce();
    void freedSlotBelongsToSomebodyElse();
    void outputThatWasCutOffIsLeftOut();
    void hostsRecordsHaveNoRecorder();
};

void TestEventDecoder::firstRecordSaysWhoseTheRingIs()
{
    TestRun run;
    Recorder recorder(run.board, run.slot);
    recorder.began(ProcessPath::main().child(1), 5);
    recorder.setPoint(3, 1);
    recorder.record(trace::SleepEnd{});
    run.read(run.slot, 0);
    QCOMPARE(run.events.size(), std::size_t{2});
    QCOMPARE(run.events[1].event.process, ProcessPath::main().child(1));
    QCOMPARE(run.events[1].event.line, 3);
    QVERIFY(!run.events[1].event.by);
    QVERIFY(!run.events[1].event.byHost);
}

void TestEventDecoder::recordAboutAnotherNamesItsRecorder()
{
    TestRun run;
    Recorder recorder(run.board, run.slot);
    recorder.began(ProcessPath::main().child(1), 5);
    recorder.recordFor(*ProcessPath::parse("1:1"), 6, trace::Started{"c", false});
    run.read(run.slot, 0);
    const trace::Event &event = run.events[1].event;
    QCOMPARE(event.process.text(), std::string("1:1"));
    QCOMPARE(event.by, std::optional(ProcessPath::main().child(1)));
    QCOMPARE(event.pid, 6);
}

void TestEventDecoder::piecesBecomeOneOutput()
{
    TestRun run;
    Recorder recorder(run.board, run.slot);
    recorder.began(ProcessPath::main().child(1), 5);
    const std::string text(40'000, 'y');
    recorder.output(trace::Stream::Stdout, text);
    recorder.output(trace::Stream::Stdout, "short\n");
    run.read(run.slot, 0);
    QCOMPARE(run.events.size(), std::size_t{3});
    QVERIFY(run.events[1].event.as<trace::Output>()->text == text);
    QCOMPARE(run.events[2].event.as<trace::Output>()->text, std::string("short\n"));
    QCOMPARE(run.events[2].event.as<trace::Output>()->ticket, std::uint64_t{2});
}

void TestEventDecoder::sameBytesTwiceAreTakenOnce()
{
    TestRun run;
    Recorder recorder(run.board, run.slot);
    recorder.began(ProcessPath::main().child(1), 5);
    run.read(run.slot, 0);
    const std::uint64_t first = run.decoder.position(run.slot);
    recorder.record(trace::Finishing{});
    run.read(run.slot, 0);
    run.read(run.slot, 0);
    run.read(run.slot, first);
    QCOMPARE(run.events.size(), std::size_t{2});
}

void TestEventDecoder::freedSlotBelongsToSomebodyElse()
{
    TestRun run;
    Recorder(run.board, run.slot).began(ProcessPath::main().child(1), 5);
    run.read(run.slot, 0);
    run.board.free(run.slot.index);
    const SlotRef again = run.takeSlot(2);
    QCOMPARE(again.index, run.slot.index);
    Recorder(run.board, again).began(ProcessPath::main().child(2), 9);
    run.read(again, 0);
    QCOMPARE(run.events.size(), std::size_t{2});
    QCOMPARE(run.events[1].event.process, ProcessPath::main().child(2));
}

void TestEventDecoder::outputThatWasCutOffIsLeftOut()
{
    TestRun run;
    Recorder recorder(run.board, run.slot);
    recorder.began(ProcessPath::main().child(1), 5);
    const std::uint64_t before = run.board.ringReader(run.slot.index).head();
    recorder.output(trace::Stream::Stdout, std::string(20'000, 'z'));
    // Killed after its first piece: the second was never committed.
    auto bytes = run.board.ringReader(run.slot.index).from(0);
    auto rest = bytes;
    QVERIFY(takeRecord(rest) && takeRecord(rest));
    run.decoder.decode(run.slot, 0, bytes.first(bytes.size() - rest.size()), run.events);
    QCOMPARE(run.events.size(), std::size_t{1});
    QVERIFY(run.decoder.position(run.slot) > before);
}

void TestEventDecoder::hostsRecordsHaveNoRecorder()
{
    TestRun run;
    const SlotRef host = run.board.current(hostSlot);
    Recorder recorder(run.board, host);
    const trace::Payload death = trace::Exited{ExitStatus::killed(9)};
    const ProcessPath one = ProcessPath::main().child(1);
    QVERIFY(recorder.tryRecord(one, 5, death, {monoNow(), RecordFromOutside, std::nullopt}));
    QVERIFY(recorder.tryRecord(one, 5, death, {monoNow(), 0, lastNumber}));
    run.read(host, 0);
    QVERIFY(run.events[0].event.byHost);
    QVERIFY(!run.events[0].event.by);
    QVERIFY(!run.events[1].event.byHost);
    QVERIFY(!run.events[1].event.by);
    QCOMPARE(run.events[1].number, lastNumber);
}

QTEST_GUILESS_MAIN(TestEventDecoder)
#include "tst_eventdecoder.moc"
