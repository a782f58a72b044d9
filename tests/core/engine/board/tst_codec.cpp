// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/codec.h"

#include <QObject>
#include <QTest>

#include <tuple>
#include <vector>

using namespace joinery;
using namespace joinery::engine;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

const ProcessPath child = *ProcessPath::parse("2:1");

std::vector<std::byte> encoded(const Payload &payload)
{
    std::vector<std::byte> bytes(encodedSize(payload) + 1, std::byte{0xee});
    const std::byte *const end = encode(payload, bytes.data());
    const auto written = static_cast<std::size_t>(end - bytes.data());
    // One byte too much would be the next record's.
    if (written != bytes.size() - 1 || bytes.back() != std::byte{0xee})
        qFatal("encodedSize() is wrong");
    bytes.pop_back();
    return bytes;
}

std::vector<Payload> examples()
{
    return {
        Created{"A", true},
        Starting{"B \xe4\xbd\xa0", false},
        Started{"", true},
        Began{},
        Output{Stream::Stderr, 12345678901234ULL, std::string("a\0b\n", 4)},
        SleepBegin{1500ms},
        SleepEnd{},
        JoinBegin{child, 300ms, false},
        JoinBegin{child, std::nullopt, true},
        JoinEnd{child, JoinOutcome::TimedOut, true},
        AliveAsked{child, LifeQuestion::ExitCode, true, "-15"},
        ParentAsked{4711},
        HandlerSet{15, "on_term"},
        SignalSent{child, 9, SignalCause::ParentEnds},
        SignalHandled{2},
        HandlerEnd{2, HandlerOutcome::Raised},
        Finishing{},
        Exited{ExitStatus::exited(7)},
        Reaped{ExitStatus::killed(15)},
        Reparented{99},
        Stopped{},
        Continued{},
        Held{child, 12, 3},
        Released{true},
        WriterWaited{17us},
        LimitReached{Limit::Output, 8'000'000},
    };
}

} // namespace

class TestCodec : public QObject {
    Q_OBJECT

private slots:
    void everyKindComesBackAsItWas();
    void examplesNameEveryKind();
    void everyTruncationIsRefused();
    void unknownKindIsRefused();
    void longTextIsCutAtACharacter();
    void badPathIsRefused();
};

void TestCodec::everyKindComesBackAsItWas()
{
    for (const Payload &payload : examples()) {
        const auto bytes = encoded(payload);
        const auto back = decode(static_cast<std::uint16_t>(payload.index()), bytes);
        QVERIFY(back.has_value());
        QCOMPARE(back->index(), payload.index());
        // The same bytes again: every field is as it was.
        QVERIFY(encoded(*back) == bytes);
    }
}

void TestCodec::examplesNameEveryKind()
{
    std::vector<bool> named(std::variant_size_v<Payload>);
    for (const Payload &payload : examples())
        named[payload.index()] = true;
    QVERIFY(std::ranges::all_of(named, [](bool is) { return is; }));
}

void TestCodec::everyTruncationIsRefused()
{
    for (const Payload &payload : examples()) {
        const auto bytes = encoded(payload);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto part = std::span(bytes).first(size);
            QVERIFY(!decode(static_cast<std::uint16_t>(payload.index()), part));
        }
    }
}

void TestCodec::unknownKindIsRefused()
{
    QVERIFY(!decode(std::variant_size_v<Payload>, {}));
    QVERIFY(!decode(0xfffe, {}));
}

void TestCodec::longTextIsCutAtACharacter()
{
    std::string name;
    while (name.size() < 2 * maxText)
        name += "\xe4\xbd\xa0"; // three bytes
    const auto back = decode(0, encoded(Created{name, false}));
    QVERIFY(back.has_value());
    const std::string &kept = std::get<Created>(*back).name;
    QVERIFY(kept.size() <= maxText && kept.size() > maxText - 3);
    QCOMPARE(kept.size() % 3, std::size_t{0});
}

void TestCodec::badPathIsRefused()
{
    auto bytes = encoded(JoinEnd{child, JoinOutcome::Ended, false});
    bytes[2] = std::byte{'x'};
    const auto kind = Payload(JoinEnd{}).index();
    QVERIFY(!decode(static_cast<std::uint16_t>(kind), bytes));
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
