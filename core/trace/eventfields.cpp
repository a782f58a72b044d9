// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/eventfields.h"

#include "trace/eventnames.h"
#include "trace/keytable.h"

#include <limits>

namespace joinery::trace {
namespace {

using Key = EventFields::Key;

constexpr auto keys = makeKeyTable(
    "seq", "t", "pid", "line", "execution", "ticket", "duration", "timeout", "parent", "signal",
    "exitcode", "until-line", "until-execution", "value", "daemon", "implicit", "ended", "in-vain",
    "process", "by", "name", "event", "stream", "text", "target", "outcome", "question", "answer",
    "handler", "cause", "until", "limit");
static_assert(keys.size() == EventFields::keyCount);

constexpr int maxInt = std::numeric_limits<int>::max();
/// The kernel's signals go to 64 (signal(7)).
constexpr int maxSignal = 64;

template <class Enum, std::size_t N>
std::optional<Enum> named(const EventFields &fields, Key key, const NameTable<N> &names)
{
    const auto found = names.find(fields.text(key));
    if (!found)
        return std::nullopt;
    return static_cast<Enum>(*found);
}

std::optional<ExitStatus> status(const EventFields &fields)
{
    const auto code = fields.integer(Key::ExitCode, -maxSignal, 255);
    if (!code)
        return std::nullopt;
    return ExitStatus::fromPythonCode(*code);
}

/// One function a payload, which makes it in place; false: a field that it needs is not there.
template <class P>
struct Maker;

/// For those that say it all by being there.
template <class P>
struct PlainMaker {
    static bool make(const EventFields &, Payload &out)
    {
        out = P{};
        return true;
    }
};
template <>
struct Maker<Began> : PlainMaker<Began> {
};
template <>
struct Maker<SleepEnd> : PlainMaker<SleepEnd> {
};
template <>
struct Maker<Finishing> : PlainMaker<Finishing> {
};
template <>
struct Maker<Stopped> : PlainMaker<Stopped> {
};
template <>
struct Maker<Continued> : PlainMaker<Continued> {
};

template <class P>
struct BirthMaker {
    static bool make(const EventFields &fields, Payload &out)
    {
        if (!fields.has(Key::Name))
            return false;
        out = P{std::string(fields.text(Key::Name)), fields.boolean(Key::Daemon)};
        return true;
    }
};
template <>
struct Maker<Created> : BirthMaker<Created> {
};
template <>
struct Maker<Starting> : BirthMaker<Starting> {
};
template <>
struct Maker<Started> : BirthMaker<Started> {
};

template <class P>
struct StatusMaker {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto end = status(fields);
        if (!end)
            return false;
        out = P{*end};
        return true;
    }
};
template <>
struct Maker<Exited> : StatusMaker<Exited> {
};
template <>
struct Maker<Reaped> : StatusMaker<Reaped> {
};

template <class P>
struct DurationMaker {
    static bool make(const EventFields &fields, Payload &out)
    {
        if (!fields.has(Key::Duration))
            return false;
        out = P{RunTime(fields.number(Key::Duration))};
        return true;
    }
};
template <>
struct Maker<SleepBegin> : DurationMaker<SleepBegin> {
};
template <>
struct Maker<WriterWaited> : DurationMaker<WriterWaited> {
};

template <>
struct Maker<Output> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto stream = named<Stream>(fields, Key::Stream, streamNames);
        const std::int64_t ticket = fields.number(Key::Ticket);
        if (!stream || ticket < 0 || !fields.has(Key::Text))
            return false;
        out = Output{
            *stream, static_cast<std::uint64_t>(ticket), std::string(fields.text(Key::Text))};
        return true;
    }
};

template <>
struct Maker<JoinBegin> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto target = fields.path(Key::Target);
        if (!target)
            return false;
        JoinBegin join{.target = *target, .implicit = fields.boolean(Key::Implicit)};
        if (fields.has(Key::Timeout))
            join.timeout = RunTime(fields.number(Key::Timeout));
        out = join;
        return true;
    }
};

template <>
struct Maker<JoinEnd> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto target = fields.path(Key::Target);
        const auto outcome = named<JoinOutcome>(fields, Key::Outcome, outcomeNames);
        if (!target || !outcome)
            return false;
        out = JoinEnd{*target, *outcome, fields.boolean(Key::Implicit)};
        return true;
    }
};

template <>
struct Maker<AliveAsked> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto target = fields.path(Key::Target);
        const auto question = named<LifeQuestion>(fields, Key::Question, questionNames);
        if (!target || !question)
            return false;
        out = AliveAsked{
            *target, *question, fields.boolean(Key::Ended), std::string(fields.text(Key::Answer))};
        return true;
    }
};

template <>
struct Maker<ParentAsked> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto parent = fields.integer(Key::Parent, 0, maxInt);
        if (!parent)
            return false;
        out = ParentAsked{*parent};
        return true;
    }
};

template <>
struct Maker<Reparented> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto parent = fields.integer(Key::Parent, 0, maxInt);
        if (!parent)
            return false;
        out = Reparented{*parent};
        return true;
    }
};

template <>
struct Maker<HandlerSet> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto signal = fields.integer(Key::Signal, 1, maxSignal);
        if (!signal || !fields.has(Key::Handler))
            return false;
        out = HandlerSet{*signal, std::string(fields.text(Key::Handler))};
        return true;
    }
};

template <>
struct Maker<SignalSent> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto target = fields.path(Key::Target);
        const auto signal = fields.integer(Key::Signal, 0, maxSignal);
        const auto cause = named<SignalCause>(fields, Key::Cause, causeNames);
        if (!target || !signal || !cause)
            return false;
        out = SignalSent{*target, *signal, *cause};
        return true;
    }
};

template <>
struct Maker<SignalHandled> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto signal = fields.integer(Key::Signal, 1, maxSignal);
        if (!signal)
            return false;
        out = SignalHandled{*signal};
        return true;
    }
};

template <>
struct Maker<HandlerEnd> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto signal = fields.integer(Key::Signal, 1, maxSignal);
        const auto outcome = named<HandlerOutcome>(fields, Key::Outcome, handlerOutcomeNames);
        if (!signal || !outcome)
            return false;
        out = HandlerEnd{*signal, *outcome};
        return true;
    }
};

template <>
struct Maker<Held> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto until = fields.path(Key::Until);
        const auto line = fields.integer(Key::UntilLine, 0, maxInt);
        const auto execution = fields.integer(Key::UntilExecution, 0, maxInt);
        if (!until || !line || !execution)
            return false;
        out = Held{*until, *line, *execution};
        return true;
    }
};

template <>
struct Maker<Released> {
    static bool make(const EventFields &fields, Payload &out)
    {
        out = Released{fields.boolean(Key::InVain)};
        return true;
    }
};

template <>
struct Maker<LimitReached> {
    static bool make(const EventFields &fields, Payload &out)
    {
        const auto limit = named<Limit>(fields, Key::Limit, limitNames);
        if (!limit)
            return false;
        out = LimitReached{*limit, fields.number(Key::Value)};
        return true;
    }
};

using MakePayload = bool (*)(const EventFields &, Payload &);

template <std::size_t... Index>
constexpr std::array<MakePayload, sizeof...(Index)> makersOf(std::index_sequence<Index...>)
{
    return {&Maker<std::variant_alternative_t<Index, Payload>>::make...};
}

constexpr auto makers = makersOf(std::make_index_sequence<std::variant_size_v<Payload>>{});

/// A number that may be left out, which means 0.
bool takeCount(const EventFields &fields, Key key, int &count)
{
    if (!fields.has(key))
        return true;
    const auto value = fields.integer(key, 0, maxInt);
    count = value.value_or(0);
    return value.has_value();
}

bool takeRecorder(const EventFields &fields, Event &event)
{
    if (!fields.has(Key::By))
        return true;
    if (fields.text(Key::By) == hostName) {
        event.byHost = true;
        return true;
    }
    event.by = fields.path(Key::By);
    return event.by.has_value();
}

} // namespace

bool EventFields::read(simdjson::ondemand::document &document)
{
    m_seen = 0;
    simdjson::ondemand::object object;
    if (document.get_object().get(object) != simdjson::SUCCESS)
        return false;
    // Values are used where they stand: copying them out of their results costs as much as parsing.
    for (auto result : object) {
        if (result.error() != simdjson::SUCCESS)
            return false;
        auto &field = result.value_unsafe();
        const auto key = keys.find(field.key().raw());
        if (key && !readField(static_cast<Key>(*key), field.value()))
            return false;
    }
    // At the end there is no location: nothing follows the object.
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

bool EventFields::readField(Key key, simdjson::ondemand::value &value)
{
    if (has(key))
        return false;
    m_seen |= bit(key);
    if (key >= Key::Process)
        return value.get_string().get(m_texts[index(key)]) == simdjson::SUCCESS;
    if (key < Key::Daemon)
        return value.get_int64().get(m_numbers[index(key)]) == simdjson::SUCCESS;
    bool flag = false;
    const bool isGood = value.get_bool().get(flag) == simdjson::SUCCESS;
    m_numbers[index(key)] = flag ? 1 : 0;
    return isGood;
}

std::optional<int> EventFields::integer(Key key, int from, int to) const
{
    if (!has(key) || m_numbers[index(key)] < from || m_numbers[index(key)] > to)
        return std::nullopt;
    return static_cast<int>(m_numbers[index(key)]);
}

std::optional<ProcessPath> EventFields::path(Key key) const
{
    return m_paths.parse(text(key));
}

std::string_view EventFields::text(Key key) const
{
    return has(key) ? m_texts[index(key)] : std::string_view();
}

bool fillEvent(const EventFields &fields, std::size_t kind, Event &event)
{
    const auto process = fields.path(Key::Process);
    if (!process || !fields.has(Key::T) || !makers[kind](fields, event.payload))
        return false;
    event.seq = static_cast<std::uint64_t>(fields.number(Key::Seq));
    event.t = RunTime(fields.number(Key::T));
    event.process = *process;
    return takeRecorder(fields, event) && takeCount(fields, Key::Pid, event.pid)
        && takeCount(fields, Key::Line, event.line)
        && takeCount(fields, Key::Execution, event.execution);
}

} // namespace joinery::trace
