// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/codec.h"

#include <cstring>
#include <tuple>
#include <type_traits>
#include <utility>

namespace joinery::engine {

namespace {

using namespace trace;

/// The fields of a payload in the order in which they are written: the one place to extend.
template <class T>
auto fieldsOf(T &e)
{
    using P = std::remove_const_t<T>;
    if constexpr (
        std::is_same_v<P, Created> || std::is_same_v<P, Starting> || std::is_same_v<P, Started>)
        return std::tie(e.name, e.daemon);
    else if constexpr (std::is_same_v<P, Output>)
        return std::tie(e.stream, e.ticket, e.text);
    else if constexpr (std::is_same_v<P, SleepBegin> || std::is_same_v<P, WriterWaited>)
        return std::tie(e.duration);
    else if constexpr (std::is_same_v<P, JoinBegin>)
        return std::tie(e.target, e.timeout, e.implicit);
    else if constexpr (std::is_same_v<P, JoinEnd>)
        return std::tie(e.target, e.outcome, e.implicit);
    else if constexpr (std::is_same_v<P, AliveAsked>)
        return std::tie(e.target, e.question, e.answer, e.sawTheEnd);
    else if constexpr (std::is_same_v<P, ParentAsked>)
        return std::tie(e.answer);
    else if constexpr (std::is_same_v<P, HandlerSet>)
        return std::tie(e.signal, e.handler);
    else if constexpr (std::is_same_v<P, SignalSent>)
        return std::tie(e.target, e.signal, e.cause);
    else if constexpr (std::is_same_v<P, SignalHandled>)
        return std::tie(e.signal);
    else if constexpr (std::is_same_v<P, HandlerEnd>)
        return std::tie(e.signal, e.outcome);
    else if constexpr (std::is_same_v<P, Exited> || std::is_same_v<P, Reaped>)
        return std::tie(e.status);
    else if constexpr (std::is_same_v<P, Reparented>)
        return std::tie(e.newParentPid);
    else if constexpr (std::is_same_v<P, Held>)
        return std::tie(e.until, e.untilLine, e.untilExecution);
    else if constexpr (std::is_same_v<P, Released>)
        return std::tie(e.inVain);
    else if constexpr (std::is_same_v<P, LimitReached>)
        return std::tie(e.limit, e.value);
    else {
        static_assert(std::is_empty_v<P>, "a payload with fields needs a line here");
        return std::tuple<>();
    }
}

template <class T>
concept Number = std::is_arithmetic_v<T> || std::is_enum_v<T>;

struct Sizer {
    std::size_t size = 0;

    template <Number T>
    void operator()(const T &)
    {
        size += sizeof(T);
    }
    void operator()(const std::string &text) { size += 2 + cutText(text).size(); }
    void operator()(const ProcessPath &path) { size += 2 + path.text().size(); }
    void operator()(const RunTime &) { size += 8; }
    void operator()(const std::optional<RunTime> &time) { size += time ? 9 : 1; }
    void operator()(const ExitStatus &) { size += 4; }

    static std::string_view cutText(std::string_view text)
    {
        if (text.size() <= maxText)
            return text;
        std::size_t end = maxText;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
            --end;
        return text.substr(0, end);
    }
};

struct Writer {
    std::byte *at;

    template <Number T>
    void operator()(const T &number)
    {
        std::memcpy(at, &number, sizeof number);
        at += sizeof number;
    }
    void operator()(const std::string &text) { putText(Sizer::cutText(text)); }
    void operator()(const ProcessPath &path) { putText(path.text()); }
    void operator()(const RunTime &time) { (*this)(static_cast<std::int64_t>(time.count())); }
    void operator()(const std::optional<RunTime> &time)
    {
        (*this)(time.has_value());
        if (time)
            (*this)(*time);
    }
    void operator()(const ExitStatus &status)
    {
        (*this)(static_cast<std::int32_t>(status.pythonCode()));
    }

    void putText(std::string_view text)
    {
        (*this)(static_cast<std::uint16_t>(text.size()));
        std::memcpy(at, text.data(), text.size());
        at += text.size();
    }
};

struct Reader {
    std::span<const std::byte> rest;
    bool isGood = true;

    std::span<const std::byte> take(std::size_t size)
    {
        isGood = isGood && size <= rest.size();
        if (!isGood)
            return {};
        const auto taken = rest.first(size);
        rest = rest.subspan(size);
        return taken;
    }
    template <Number T>
    void operator()(T &number)
    {
        if (const auto bytes = take(sizeof number); !bytes.empty())
            std::memcpy(&number, bytes.data(), sizeof number);
    }
    void operator()(std::string &text)
    {
        std::uint16_t size = 0;
        (*this)(size);
        const auto bytes = take(size);
        text.assign(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    }
    void operator()(ProcessPath &path)
    {
        std::string text;
        (*this)(text);
        const auto parsed = ProcessPath::parse(text);
        isGood = isGood && parsed.has_value();
        if (parsed)
            path = *parsed;
    }
    void operator()(RunTime &time)
    {
        std::int64_t count = 0;
        (*this)(count);
        time = RunTime(count);
    }
    void operator()(std::optional<RunTime> &time)
    {
        bool isThere = false;
        (*this)(isThere);
        if (isThere)
            (*this)(time.emplace());
    }
    void operator()(ExitStatus &status)
    {
        std::int32_t code = 0;
        (*this)(code);
        status = ExitStatus::fromPythonCode(code);
    }
};

template <class T>
T empty()
{
    if constexpr (std::is_same_v<T, Exited> || std::is_same_v<T, Reaped>)
        return T{ExitStatus::exited(0)};
    else
        return T{};
}

template <class T>
std::optional<Payload> decodeAs(std::span<const std::byte> body)
{
    T payload = empty<T>();
    Reader reader{body};
    std::apply([&](auto &...field) { (reader(field), ...); }, fieldsOf(payload));
    // Up to seven bytes of padding may follow.
    if (!reader.isGood || reader.rest.size() >= 8)
        return std::nullopt;
    return payload;
}

template <std::size_t... I>
std::optional<Payload>
decodeKind(std::uint16_t kind, std::span<const std::byte> body, std::index_sequence<I...>)
{
    std::optional<Payload> payload;
    ((kind == I ? (payload = decodeAs<std::variant_alternative_t<I, Payload>>(body), 0) : 0), ...);
    return payload;
}

} // namespace

std::size_t encodedSize(const Payload &payload)
{
    Sizer sizer;
    std::visit(
        [&](const auto &event) {
            std::apply([&](const auto &...field) { (sizer(field), ...); }, fieldsOf(event));
        },
        payload);
    return sizer.size;
}

std::byte *encode(const Payload &payload, std::byte *at)
{
    Writer writer{at};
    std::visit(
        [&](const auto &event) {
            std::apply([&](const auto &...field) { (writer(field), ...); }, fieldsOf(event));
        },
        payload);
    return writer.at;
}

std::optional<Payload> decode(std::uint16_t kind, std::span<const std::byte> body)
{
    return decodeKind(kind, body, std::make_index_sequence<std::variant_size_v<Payload>>());
}

std::size_t encodedSize(const ProcessPath &path)
{
    return 2 + path.text().size();
}

std::byte *encode(const ProcessPath &path, std::byte *at)
{
    Writer writer{at};
    writer(path);
    return writer.at;
}

std::optional<ProcessPath> takePath(std::span<const std::byte> &body)
{
    Reader reader{body};
    ProcessPath path;
    reader(path);
    if (!reader.isGood)
        return std::nullopt;
    body = reader.rest;
    return path;
}

} // namespace joinery::engine
