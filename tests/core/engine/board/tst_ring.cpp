// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/ring.h"

#include <QObject>
#include <QTest>

#include <array>
#include <cstring>
#include <vector>

using namespace joinery::engine;

namespace {

constexpr std::size_t smallRing = 1024;

/// A ring in ordinary memory.
struct TestRing {
    RingEnds ends{};
    alignas(8) std::array<std::byte, smallRing> memory{};

    RingWriter writer() { return {ends, memory}; }
    RingReader reader() { return {ends, memory}; }
};

/// false: there was no room.
bool write(RingWriter &writer, std::uint32_t number, std::size_t bodySize)
{
    const std::uint32_t size = recordSize(bodySize);
    std::byte *const at = writer.room(size);
    if (!at)
        return false;
    const RecordHeader header{.size = size, .kind = 1, .number = number};
    std::memcpy(at, &header, sizeof header);
    std::memset(at + sizeof header, static_cast<int>(number & 0xff), size - sizeof header);
    writer.commit();
    return true;
}

/// The numbers of all new records; releases them.
std::vector<std::uint32_t> readAll(RingReader reader)
{
    std::vector<std::uint32_t> numbers;
    std::uint64_t position = reader.tail();
    for (auto bytes = reader.from(position); !bytes.empty(); bytes = reader.from(position)) {
        position += bytes.size();
        while (const auto record = takeRecord(bytes)) {
            const auto expected = static_cast<std::byte>(record->header.number & 0xff);
            const bool whole =
                std::ranges::all_of(record->body, [&](std::byte byte) { return byte == expected; });
            numbers.push_back(whole ? record->header.number : 0);
        }
        reader.release(position);
    }
    return numbers;
}

} // namespace

class TestRingClass : public QObject {
    Q_OBJECT

private slots:
    void recordsOfEverySizeSurviveManyWraps();
    void uncommittedRecordIsNotThere();
    void fullRingTakesNothingUntilReleased();
    void readingWithoutReleasingKeepsTheBytes();
    void garbageEndsTheReadingAndNothingElse_data();
    void garbageEndsTheReadingAndNothingElse();
    void scribbledHeadReadsNothing();
};

void TestRingClass::recordsOfEverySizeSurviveManyWraps()
{
    TestRing ring;
    RingWriter writer = ring.writer();
    std::uint32_t written = 0;
    std::uint32_t seen = 0;
    for (int round = 0; round < 2000; ++round) {
        const std::size_t bodySize = static_cast<std::size_t>(round * 7) % 200;
        while (write(writer, written + 1, bodySize))
            ++written;
        for (const std::uint32_t number : readAll(ring.reader()))
            QCOMPARE(number, ++seen);
    }
    QCOMPARE(seen, written);
    QVERIFY(written > 4000);
}

void TestRingClass::uncommittedRecordIsNotThere()
{
    TestRing ring;
    RingWriter writer = ring.writer();
    QVERIFY(write(writer, 1, 8));
    QVERIFY(writer.room(64) != nullptr);
    QCOMPARE(readAll(ring.reader()), std::vector<std::uint32_t>{1});
}

void TestRingClass::fullRingTakesNothingUntilReleased()
{
    TestRing ring;
    RingWriter writer = ring.writer();
    std::uint32_t count = 0;
    while (write(writer, count + 1, 32))
        ++count;
    QCOMPARE(count, static_cast<std::uint32_t>(smallRing / recordSize(32)));
    QCOMPARE(readAll(ring.reader()).size(), std::size_t{count});
    QVERIFY(write(writer, count + 1, 32));
}

void TestRingClass::readingWithoutReleasingKeepsTheBytes()
{
    TestRing ring;
    RingWriter writer = ring.writer();
    while (write(writer, 1, 32)) { }
    QCOMPARE(ring.reader().from(0).size(), smallRing);
    QVERIFY(!write(writer, 2, 32));
}

void TestRingClass::garbageEndsTheReadingAndNothingElse_data()
{
    QTest::addColumn<quint32>("size");
    QTest::newRow("zero") << 0U;
    QTest::newRow("smaller than a header") << 16U;
    QTest::newRow("not a multiple of 8") << 61U;
    QTest::newRow("beyond the committed") << 4096U;
    QTest::newRow("huge") << 0xfffffff8U;
}

void TestRingClass::garbageEndsTheReadingAndNothingElse()
{
    QFETCH(quint32, size);
    std::array<std::byte, 128> memory{};
    const RecordHeader header{.size = size, .kind = 1};
    std::memcpy(memory.data(), &header, sizeof header);
    std::span<const std::byte> bytes = memory;
    QVERIFY(!takeRecord(bytes));
    QCOMPARE(bytes.size(), memory.size());
}

void TestRingClass::scribbledHeadReadsNothing()
{
    TestRing ring;
    ring.ends.head = 1'000'000;
    QVERIFY(ring.reader().from(0).empty());
}

QTEST_GUILESS_MAIN(TestRingClass)
#include "tst_ring.moc"
