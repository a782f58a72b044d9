// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// Writers on one board, and a reader that plays the host. boardwriters CASE: exits with 0 if the
// fact held, else says on stdout what broke it.

#include "engine/board/board.h"
#include "engine/board/codec.h"
#include "engine/board/recorder.h"

#include <fmt/core.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace joinery;
using namespace joinery::engine;

namespace {

constexpr std::uint64_t seed = 20261121;

struct Writer {
    SlotRef slot;
    pid_t pid = 0;
    std::uint64_t position = 0;
    std::uint32_t lastNumber = 0;
};

struct Findings {
    int torn = 0;
    int lost = 0;
    int stalled = 0;
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;

    int report(int kills) const
    {
        fmt::print(
            "{} kills, {} records: torn {}, lost {}, stalled {}\n", kills, records, torn, lost,
            stalled);
        return torn + lost + stalled == 0 && records > 0 ? 0 : 1;
    }
};

Board newBoard()
{
    Board board = std::move(Board::create()).value();
    board.header().liveLimit = slotCount;
    board.header().startLimit = 1'000'000;
    board.clock().setSpeed(1.0);
    return board;
}

/// A text that says its own length, so that a torn one shows.
std::string textOf(std::uint32_t number)
{
    return fmt::format("{}:", number % 3000) + std::string(number % 3000, 'x');
}

[[noreturn]] void writeForEver(Board &board, SlotRef slot, const ProcessPath &path)
{
    Recorder recorder(board, slot);
    recorder.began(path, ::getpid());
    for (std::uint32_t i = 1;; ++i) {
        recorder.setPoint(static_cast<int>(i), 1);
        if (i % 3 == 0)
            recorder.output(trace::Stream::Stdout, textOf(i));
        else
            recorder.recordFor(path, 7, trace::Created{textOf(i % 100), true});
    }
}

Writer startWriter(Board &board, int number)
{
    const ProcessPath path = ProcessPath::main().child(number);
    const auto slot = board.reserve({}, path, "writer", false);
    Writer writer{*slot};
    writer.pid = ::fork();
    if (writer.pid == 0)
        writeForEver(board, *slot, path);
    board.settle(*slot, writer.pid);
    return writer;
}

bool isWholeText(std::string_view text)
{
    const auto colon = text.find(':');
    return colon != std::string_view::npos
        && std::stoul(std::string(text.substr(0, colon))) == text.size() - colon - 1;
}

bool isWhole(const RecordView &record)
{
    auto body = record.body;
    if ((record.header.flags & RecordHasSubject) != 0 && !takePath(body))
        return false;
    const auto payload = decode(record.header.kind, body);
    if (!payload)
        return false;
    if (const auto *const output = std::get_if<trace::Output>(&*payload))
        return isWholeText(output->text);
    if (const auto *const created = std::get_if<trace::Created>(&*payload))
        return isWholeText(created->name);
    return true;
}

void drain(Board &board, Writer &writer, Findings &findings)
{
    RingReader ring = board.ringReader(writer.slot.index);
    const std::uint64_t until = ring.head();
    while (writer.position < until) {
        auto bytes = ring.from(writer.position);
        writer.position += bytes.size();
        while (const auto record = takeRecord(bytes)) {
            ++findings.records;
            findings.torn += !isWhole(*record);
            findings.lost += record->header.number != writer.lastNumber + 1;
            writer.lastNumber = record->header.number;
        }
        findings.torn += !bytes.empty();
        ring.release(writer.position);
    }
}

/// Kills writers at random moments; whatever they had committed must be there, and the others
/// must go on.
int killedWritersLeaveNothingTorn()
{
    constexpr int rounds = 50;
    constexpr int writersARound = 8;
    std::mt19937_64 random(seed);
    Findings findings;
    Board board = newBoard();
    for (int round = 0; round < rounds; ++round) {
        std::vector<Writer> writers;
        for (int i = 1; i <= writersARound; ++i)
            writers.push_back(startWriter(board, i));
        while (!writers.empty()) {
            // Some rounds let the rings fill up, so that writers die in their wait as well.
            for (unsigned pass = random() % 12; pass > 0; --pass) {
                for (Writer &writer : writers)
                    drain(board, writer, findings);
            }
            Writer victim = writers.back();
            writers.pop_back();
            ::kill(victim.pid, SIGKILL);
            ::waitpid(victim.pid, nullptr, 0);
            drain(board, victim, findings);
            const RingReader ring = board.ringReader(victim.slot.index);
            findings.stalled += ring.head() != ring.tail();
            board.free(victim.slot.index);
        }
    }
    return findings.report(rounds * writersARound);
}

/// Nobody reads for a while: the writer waits, loses nothing, and says that it waited.
int fullRingMakesTheWriterWait()
{
    constexpr int outputs = 200;
    Board board = newBoard();
    const auto slot = board.reserve({}, ProcessPath::main().child(1), "writer", false);
    const pid_t pid = ::fork();
    if (pid == 0) {
        Recorder recorder(board, *slot);
        recorder.began(ProcessPath::main().child(1), ::getpid());
        for (int i = 0; i < outputs; ++i)
            recorder.output(trace::Stream::Stdout, std::string(5000, 'x'));
        ::_exit(0);
    }
    int outputsSeen = 0;
    int waits = 0;
    std::uint64_t position = 0;
    RingReader ring = board.ringReader(slot->index);
    // Only once the writer says that it waits does anybody read.
    while (board.slot(slot->index).ring.writerWaits == 0)
        ::usleep(100);
    siginfo_t info{};
    bool isOver = false;
    while (!isOver || position < ring.head()) {
        isOver = ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOWAIT | WNOHANG) == 0
            && info.si_pid != 0;
        auto bytes = ring.from(position);
        position += bytes.size();
        while (const auto record = takeRecord(bytes)) {
            const auto payload = decode(record->header.kind, record->body);
            outputsSeen += payload && std::holds_alternative<trace::Output>(*payload);
            waits += payload && std::holds_alternative<trace::WriterWaited>(*payload);
        }
        ring.release(position);
    }
    ::waitpid(pid, nullptr, 0);
    fmt::print("{} outputs, {} waits\n", outputsSeen, waits);
    return outputsSeen == outputs && waits > 0 ? 0 : 1;
}

/// Tickets of many processes: each once, and none left out.
int ticketsOfManyProcessesAreUnique()
{
    constexpr int writers = 8;
    constexpr int each = 200;
    Board board = newBoard();
    std::vector<Writer> all;
    for (int i = 1; i <= writers; ++i) {
        const ProcessPath path = ProcessPath::main().child(i);
        Writer writer{*board.reserve({}, path, "writer", false)};
        writer.pid = ::fork();
        if (writer.pid == 0) {
            Recorder recorder(board, writer.slot);
            for (int k = 0; k < each; ++k)
                recorder.output(trace::Stream::Stdout, "line\n");
            ::_exit(0);
        }
        all.push_back(writer);
    }
    std::map<std::uint64_t, int> tickets;
    for (const Writer &writer : all) {
        ::waitpid(writer.pid, nullptr, 0);
        auto bytes = board.ringReader(writer.slot.index).from(0);
        while (const auto record = takeRecord(bytes)) {
            const auto payload = decode(record->header.kind, record->body);
            ++tickets[std::get<trace::Output>(*payload).ticket];
        }
    }
    fmt::print("{} tickets, the last is {}\n", tickets.size(), tickets.rbegin()->first);
    return tickets.size() == writers * each && tickets.rbegin()->first == writers * each ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view name = argc > 1 ? argv[1] : "";
    if (name == "killedWritersLeaveNothingTorn")
        return killedWritersLeaveNothingTorn();
    if (name == "fullRingMakesTheWriterWait")
        return fullRingMakesTheWriterWait();
    if (name == "ticketsOfManyProcessesAreUnique")
        return ticketsOfManyProcessesAreUnique();
    fmt::print("there is no case {}\n", name);
    return 2;
}
