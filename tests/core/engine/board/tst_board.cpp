// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/board.h"

#include <QObject>
#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace joinery;
using namespace joinery::engine;

namespace {

Board newBoard(int liveLimit = 64)
{
    Board board = std::move(Board::create()).value();
    board.header().liveLimit = liveLimit;
    board.header().startLimit = 2000;
    return board;
}

const SlotRef host{hostSlot, 0};

ProcessPath nth(int number)
{
    return ProcessPath::main().child(number);
}

} // namespace

class TestBoard : public QObject {
    Q_OBJECT

private slots:
    void secondMappingSeesTheFirst();
    void otherFileIsNoBoard();
    void boardCannotShrink();
    void freedSlotIsAnotherLife();
    void lateWordOfAPidRevivesNobody();
    void liveLimitIsMetByTheLiving();
    void endedProcessesDoNotCountAsLiving();
    void slotThatIsBeingClearedDoesNotCountAsLiving();
    void startLimitIsMet();
    void reapedPidIsNotFound();
    void overlongPathIsALimit();
    void restKeepsWhatItWaitsFor();
    void ticketsAreConsecutive();
    void bellRingsOnlyForASleepingHost();
};

void TestBoard::secondMappingSeesTheFirst()
{
    Board first = newBoard();
    auto second = Board::map(UniqueFd(::dup(first.fd())));
    QVERIFY(second);
    const auto ref = first.reserve(host, nth(3), "three", true);
    QVERIFY(ref);
    first.settle(*ref, 4242);
    QCOMPARE(second->find(nth(3)), std::optional(*ref));
    QCOMPARE(second->slot(ref->index).pid.load(), 4242);
}

void TestBoard::otherFileIsNoBoard()
{
    UniqueFd fd(::memfd_create("other", MFD_CLOEXEC));
    QCOMPARE(::ftruncate(fd.get(), 4096), 0);
    const auto board = Board::map(std::move(fd));
    QVERIFY(!board);
    QCOMPARE(board.error().number, EINVAL);
}

void TestBoard::boardCannotShrink()
{
    const Board board = newBoard();
    QVERIFY(::ftruncate(board.fd(), 0) != 0);
}

void TestBoard::freedSlotIsAnotherLife()
{
    Board board = newBoard();
    const auto ref = board.reserve(host, nth(1), "", false);
    QVERIFY(ref);
    board.settle(*ref, 100);
    QVERIFY(!board.hasEnded(*ref));
    board.free(ref->index);
    QVERIFY(board.hasEnded(*ref));
    QVERIFY(!board.isUnreaped(*ref));
    QVERIFY(!board.find(nth(1)));
    const auto again = board.reserve(host, nth(2), "", false);
    QCOMPARE(again->index, ref->index);
    QVERIFY(*again != *ref);
}

void TestBoard::lateWordOfAPidRevivesNobody()
{
    Board board = newBoard();
    const auto ref = board.reserve(host, nth(1), "", false);
    board.settle(*ref, 100);
    board.free(ref->index);
    board.settle(*ref, 100);
    QVERIFY(!board.find(nth(1)));
    const auto other = board.reserve(host, nth(2), "", false);
    QCOMPARE(other->index, ref->index);
    board.settle(*ref, 100);
    QVERIFY(!board.findUnreaped(100));
    board.settle(*other, 200);
    QCOMPARE(board.findUnreaped(200), std::optional(*other));
}

void TestBoard::liveLimitIsMetByTheLiving()
{
    Board board = newBoard(3);
    for (int i = 1; i <= 3; ++i)
        QVERIFY(board.reserve(host, nth(i), "", false));
    const auto refused = board.reserve(host, nth(4), "", false);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), trace::Limit::LiveProcesses);
}

void TestBoard::endedProcessesDoNotCountAsLiving()
{
    Board board = newBoard(2);
    for (int i = 1; i <= 100; ++i) {
        const auto ref = board.reserve(host, nth(i), "", false);
        QVERIFY(ref);
        board.settle(*ref, i);
        board.slot(ref->index).endStamp = 1; // a zombie
    }
}

void TestBoard::slotThatIsBeingClearedDoesNotCountAsLiving()
{
    Board board = newBoard(1);
    const auto ended = board.reserve(host, nth(1), "", false);
    board.slot(ended->index).state = SlotState::Claimed;
    QVERIFY(board.reserve(host, nth(2), "", false));
}

void TestBoard::startLimitIsMet()
{
    Board board = newBoard();
    board.header().startLimit = 5;
    for (int i = 1; i <= 5; ++i)
        board.cancel(*board.reserve(host, nth(i), "", false));
    const auto refused = board.reserve(host, nth(6), "", false);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), trace::Limit::Starts);
}

void TestBoard::reapedPidIsNotFound()
{
    Board board = newBoard();
    const auto ref = board.reserve(host, nth(1), "", false);
    board.settle(*ref, 77);
    QCOMPARE(board.findUnreaped(77), std::optional(*ref));
    board.slot(ref->index).reaped = 1;
    QVERIFY(!board.findUnreaped(77));
}

void TestBoard::overlongPathIsALimit()
{
    Board board = newBoard();
    ProcessPath path = nth(1);
    while (path.text().size() <= pathCapacity)
        path = path.child(1);
    QVERIFY(!board.reserve(host, path, "", false));
}

void TestBoard::restKeepsWhatItWaitsFor()
{
    const Rest rest{RestKind::TimedWait, SlotRef{255, 0xfffffffe}};
    const Rest back = Rest::unpacked(rest.packed());
    QVERIFY(back.kind == rest.kind);
    QVERIFY(back.awaited == rest.awaited);
    QVERIFY(!Rest::unpacked(Rest{RestKind::Sleeping, {}}.packed()).awaited);
}

void TestBoard::ticketsAreConsecutive()
{
    Board board = newBoard();
    for (std::uint64_t i = 1; i <= 10; ++i)
        QCOMPARE(board.takeTicket(), i);
}

void TestBoard::bellRingsOnlyForASleepingHost()
{
    Board board = newBoard();
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC | O_NONBLOCK), 0);
    const UniqueFd out(ends[0]);
    const UniqueFd in(ends[1]);
    board.setBell(in.get());
    char bytes[64];
    board.ring();
    QCOMPARE(::read(out.get(), bytes, sizeof bytes), ssize_t{-1});
    board.header().hostSleeps = 1;
    board.ring();
    board.ring();
    QCOMPARE(::read(out.get(), bytes, sizeof bytes), ssize_t{8});
}

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"
