// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "base/uniquefd.h"
#include "trace/eventfields.h"
#include "trace/eventnames.h"
#include "trace/runfile.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cmath>

namespace joinery::trace {
namespace {

using Key = EventFields::Key;

Failure<RunFileError> failure(RunFileError::Kind kind, std::string detail = {})
{
    return Failure{RunFileError{.kind = kind, .line = 1, .detail = std::move(detail)}};
}

struct ParsedHeader {
    RunHeader header;
    std::optional<std::int64_t> eventCount;
};

template <class T>
bool take(const simdjson::dom::element &object, const char *pointer, T &value)
{
    return object.at_pointer(pointer).get(value) == simdjson::SUCCESS;
}

bool takeText(const simdjson::dom::element &object, const char *pointer, std::string &value)
{
    std::string_view text;
    if (!take(object, pointer, text))
        return false;
    value = text;
    return true;
}

Result<ParsedHeader, RunFileError> readHeaderFields(const simdjson::dom::element &json)
{
    using Kind = RunFileError::Kind;
    ParsedHeader parsed;
    RunHeader &header = parsed.header;
    std::string_view end;
    std::string_view clock;
    std::int64_t number = 0;
    if (!takeText(json, "/scenario/name", header.scenarioName))
        return failure(Kind::BadHeader, "scenario/name");
    if (!takeText(json, "/scenario/text", header.scenarioText))
        return failure(Kind::BadHeader, "scenario/text");
    if (!take(json, "/speed", header.speed) || !std::isfinite(header.speed) || header.speed <= 0)
        return failure(Kind::BadHeader, "speed");
    const auto runEnd = take(json, "/end", end) ? runEndNames.find(end) : std::nullopt;
    if (!runEnd)
        return failure(Kind::BadHeader, "end");
    header.end = static_cast<RunEnd>(*runEnd);
    if (take(json, "/clock", clock) && clock == clockOfSteps)
        header.clock = RunClock::Steps;
    // The rest is for the reader's eyes: a run can do without.
    takeText(json, "/started", header.startedAt);
    takeText(json, "/machine/kernel", header.machine.kernel);
    takeText(json, "/machine/architecture", header.machine.architecture);
    if (take(json, "/machine/processors", number))
        header.machine.processors = static_cast<int>(std::clamp<std::int64_t>(number, 0, 1 << 20));
    if (take(json, "/events", number) && number >= 0)
        parsed.eventCount = number;
    return parsed;
}

/// The lines of a buffer that has room for simdjson's look-ahead behind its text.
class Lines {
public:
    explicit Lines(std::string &text) : m_size(text.size())
    {
        text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
        m_text = text.data();
        m_capacity = text.capacity();
    }

    bool atEnd() const { return m_at == m_size; }
    /// How many have been taken.
    int taken() const { return m_taken; }
    simdjson::padded_string_view take()
    {
        const std::string_view rest(m_text + m_at, m_size - m_at);
        const std::size_t length = std::min(rest.find('\n'), rest.size());
        const simdjson::padded_string_view line(rest.data(), length, m_capacity - m_at);
        m_at += std::min(length + 1, rest.size());
        ++m_taken;
        return line;
    }

private:
    const char *m_text;
    std::size_t m_size;
    std::size_t m_capacity;
    std::size_t m_at = 0;
    int m_taken = 0;
};

Result<ParsedHeader, RunFileError> readHeader(Lines &lines)
{
    using Kind = RunFileError::Kind;
    simdjson::dom::parser parser;
    simdjson::dom::element json;
    std::string_view kind;
    std::int64_t format = 0;
    const auto line = lines.take();
    if (parser.parse(line.data(), line.length(), false).get(json) != simdjson::SUCCESS
        || !take(json, "/joinery", kind) || kind != fileKind)
        return failure(Kind::NotARunFile);
    if (!take(json, "/format", format) || format < 1)
        return failure(Kind::BadHeader, "format");
    if (format > runFileFormat)
        return failure(Kind::NewerFormat, std::to_string(format));
    return readHeaderFields(json);
}

/// Reads the events one by one until one is damaged.
class EventReader {
public:
    explicit EventReader(LoadedRun &loaded) : m_loaded(loaded) { }

    /// False: the line is damaged.
    bool read(const simdjson::padded_string_view &line)
    {
        simdjson::ondemand::document document;
        if (m_parser.iterate(line).get(document) != simdjson::SUCCESS || !m_fields.read(document))
            return false;
        if (m_fields.number(Key::Seq) != ++m_seq || !m_fields.has(Key::Event))
            return false;
        const auto kind = eventNames.find(m_fields.text(Key::Event));
        if (!kind) {
            ++m_loaded.unknownEvents;
            return true;
        }
        auto &events = m_loaded.run.events;
        Event &event = events.emplace_back();
        const bool isGood = fillEvent(m_fields, *kind, event) && event.t >= m_latest;
        m_latest = event.t;
        if (!isGood)
            events.pop_back();
        return isGood;
    }

private:
    LoadedRun &m_loaded;
    simdjson::ondemand::parser m_parser;
    EventFields m_fields;
    std::int64_t m_seq = 0;
    RunTime m_latest = RunTime::min();
};

Result<std::string, RunFileError> readFile(const std::string &path)
{
    const auto failed = [](const char *call) {
        return Failure{RunFileError{
            .kind = RunFileError::Kind::CannotRead, .system = SystemError::last(call)}};
    };
    const UniqueFd fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!fd)
        return failed("open");
    struct stat facts = {};
    if (::fstat(fd.get(), &facts) < 0)
        return failed("fstat");
    std::string text;
    // Room for the padding and for the zero-byte read that tells the end, so nothing moves later.
    text.resize(static_cast<std::size_t>(facts.st_size) + simdjson::SIMDJSON_PADDING);
    std::size_t size = 0;
    for (;;) {
        if (size == text.size())
            text.resize(2 * text.size());
        const ssize_t count = ::read(fd.get(), text.data() + size, text.size() - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed("read");
        if (count == 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    text.resize(size);
    return text;
}

} // namespace

Result<LoadedRun, RunFileError> runFromText(std::string text)
{
    Lines lines(text);
    auto parsed = readHeader(lines);
    if (!parsed)
        return Failure{parsed.error()};
    LoadedRun loaded;
    loaded.run.header = std::move(parsed->header);
    // The header's number is a promise, not a reason to take that much memory.
    constexpr std::int64_t shortestEvent = 40;
    const auto possible = static_cast<std::int64_t>(text.size()) / shortestEvent;
    loaded.run.events.reserve(
        static_cast<std::size_t>(std::min(parsed->eventCount.value_or(0), possible)));
    EventReader reader(loaded);
    while (!lines.atEnd() && !loaded.damagedFromLine) {
        if (!reader.read(lines.take()))
            loaded.damagedFromLine = lines.taken();
    }
    if (!loaded.damagedFromLine && parsed->eventCount.value_or(0) > lines.taken() - 1)
        loaded.damagedFromLine = lines.taken() + 1;
    return loaded;
}

Result<LoadedRun, RunFileError> loadRun(const std::string &path)
{
    auto text = readFile(path);
    if (!text)
        return Failure{text.error()};
    return runFromText(std::move(*text));
}

} // namespace joinery::trace
