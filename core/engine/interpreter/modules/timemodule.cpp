// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/builtin.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cmath>
#include <ctime>

namespace joinery::engine {

namespace {

using std::chrono::nanoseconds;

constexpr std::array fieldNames{"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};

double inSeconds(nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

double timeOf(Machine &machine)
{
    return machine.runtime().epoch() + inSeconds(machine.runtime().now());
}

/// A length of sleep as time.sleep() takes it.
nanoseconds duration(const Value &seconds)
{
    constexpr double longest = 9e9; // 285 years; CPython's limit is the clock's too.
    const double count =
        seconds.isFloat() ? seconds.number() : static_cast<double>(asIndex(seconds));
    if (std::isnan(count))
        raiseValueError("Invalid value NaN (not a number)");
    if (count < 0)
        raiseValueError("sleep length must be non-negative");
    if (count > longest)
        raiseOverflowError("timestamp too large to convert to C _PyTime_t");
    return nanoseconds(std::llround(count * 1e9));
}

/// Goes on for the rest after a handler has run (PEP 475).
Value sleep(Machine &machine, const Value &seconds)
{
    Runtime &runtime = machine.runtime();
    const nanoseconds length = duration(seconds);
    machine.pass({.kind = StepKind::Sleep});
    runtime.record(trace::SleepBegin{length});
    const nanoseconds deadline = runtime.now() + length;
    while (runtime.wait(-1, deadline, nullptr) == WaitResult::Interrupted)
        machine.runPendingSignals();
    runtime.record(trace::SleepEnd{});
    return {};
}

std::array<int, 9> fieldsOf(const std::tm &time)
{
    return {time.tm_year + 1900,    time.tm_mon + 1,  time.tm_mday,
            time.tm_hour,           time.tm_min,      time.tm_sec,
            (time.tm_wday + 6) % 7, time.tm_yday + 1, time.tm_isdst};
}

/// time.struct_time: the fields by name and by number.
Ref<Class> structTime()
{
    static const Ref<Class> type = [] {
        auto made = Class::create("struct_time", "time");
        made->allocate = allocateAs<Instance>;
        made->attributes.set(
            "__repr__",
            make<BuiltinFunction>(
                "__repr__",
                [](const Arguments &given) {
                    const auto *self = given.positional[0].as<Instance>();
                    std::string text;
                    for (const char *name : fieldNames) {
                        text += (text.empty() ? "" : ", ") + std::string(name) + "="
                            + repr(*self->attributes.find(name));
                    }
                    return Str::of("time.struct_time(" + text + ")");
                },
                BuiltinFunction::Role::Scripted));
        made->attributes.set(
            "__getitem__",
            make<BuiltinFunction>(
                "__getitem__",
                [](const Arguments &given) {
                    const auto *self = given.positional[0].as<Instance>();
                    std::vector<Value> fields;
                    fields.reserve(fieldNames.size());
                    for (const char *name : fieldNames)
                        fields.push_back(*self->attributes.find(name));
                    return item(make<Tuple>(std::move(fields)), given.positional[1]);
                },
                BuiltinFunction::Role::Scripted));
        return made;
    }();
    return type;
}

Value toStructTime(const std::tm &time)
{
    auto made = make<Instance>(structTime());
    const std::array<int, 9> fields = fieldsOf(time);
    for (std::size_t i = 0; i < fields.size(); ++i)
        made->attributes.set(fieldNames[i], Value(fields[i]));
    return made;
}

/// What strftime() refuses. 0 stands for the first month, day and day of the year.
void checkFields(const std::array<int, 9> &fields)
{
    if (fields[0] < INT_MIN + 1900)
        raiseOverflowError("year out of range");
    struct Bounds {
        int least;
        int most;
        const char *what;
    };
    static constexpr std::array<Bounds, 7> ofRest{
        {{0, 12, "month"},
         {0, 31, "day of month"},
         {0, 23, "hour"},
         {0, 59, "minute"},
         {0, 61, "seconds"},
         {-1, INT_MAX - 1, "day of week"},
         {0, 366, "day of year"}}};
    for (std::size_t i = 0; i < ofRest.size(); ++i) {
        const int field = fields[i + 1];
        if (field < ofRest[i].least || field > ofRest[i].most)
            raiseValueError("{} out of range", ofRest[i].what);
    }
}

std::tm fromStructTime(const Value &value)
{
    std::array<int, 9> fields{};
    const auto *instance = value.as<Instance>();
    const auto *tuple = value.as<Tuple>();
    if (!tuple && !(instance && instance->instanceClass() == structTime()))
        raiseTypeError("Tuple or struct_time argument required");
    if (tuple && tuple->items.size() != fields.size())
        raiseTypeError("time tuple must have exactly 9 items");
    for (std::size_t i = 0; i < fields.size(); ++i) {
        fields[i] =
            asParsedInt(tuple ? tuple->items[i] : *instance->attributes.find(fieldNames[i]));
    }
    checkFields(fields);
    std::tm time{};
    time.tm_year = fields[0] - 1900;
    time.tm_mon = std::max(fields[1], 1) - 1;
    time.tm_mday = std::max(fields[2], 1);
    time.tm_hour = fields[3];
    time.tm_min = fields[4];
    time.tm_sec = fields[5];
    time.tm_wday = (fields[6] + 1) % 7;
    time.tm_yday = std::max(fields[7], 1) - 1;
    time.tm_isdst = fields[8];
    return time;
}

std::time_t wholeSeconds(double seconds)
{
    if (std::isnan(seconds))
        raiseValueError("Invalid value NaN (not a number)");
    const double whole = std::floor(seconds);
    if (whole < -0x1p63 || whole >= 0x1p63)
        raiseOverflowError("timestamp out of range for platform time_t");
    return static_cast<std::time_t>(whole);
}

/// The moment an argument (seconds) names; without one, or with None, now.
std::tm momentOf(Machine &machine, const Arguments &given)
{
    const Value moment = given.positional.empty() ? Value() : given.positional[0];
    const std::time_t seconds = moment.isNone() ? wholeSeconds(timeOf(machine))
        : moment.isFloat()                      ? wholeSeconds(moment.number())
                                                : asIndex(moment);
    std::tm time{};
    // A year may not fit into tm_year.
    if (!::localtime_r(&seconds, &time))
        raiseOsError(errno);
    return time;
}

std::string formatted(const std::tm &time, const std::string &format)
{
    constexpr std::size_t longest = 4096;
    std::array<char, longest> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), format.c_str(), &time);
    return {text.data(), size};
}

void addCalendar(Module &module, Machine &machine)
{
    addBuiltin(module, "", "localtime", 0, 1, [&machine](const Arguments &given) {
        return toStructTime(momentOf(machine, given));
    });
    addBuiltin(module, "", "ctime", 0, 1, [&machine](const Arguments &given) {
        return Str::of(formatted(momentOf(machine, given), "%a %b %e %H:%M:%S %Y"));
    });
    addBuiltin(module, "", "strftime", 1, 2, [&machine](const Arguments &given) {
        const auto *format = given.positional[0].as<Str>();
        if (!format) {
            raiseTypeError(
                "strftime() argument 1 must be str, not {}", typeName(given.positional[0]));
        }
        const std::tm time = given.positional.size() > 1 ? fromStructTime(given.positional[1])
                                                         : momentOf(machine, {});
        return Str::of(formatted(time, format->text()));
    });
}

} // namespace

Ref<Module> makeTimeModule(Machine &machine)
{
    auto module = make<Module>("time");
    addBuiltin(*module, "time.", "sleep", 1, 1, [&machine](const Arguments &given) {
        return sleep(machine, given.positional[0]);
    });
    addBuiltin(*module, "time.", "time", 0, 0, [&machine](const Arguments &) {
        return Value(timeOf(machine));
    });
    addBuiltin(*module, "time.", "time_ns", 0, 0, [&machine](const Arguments &) {
        return Value(std::llround(timeOf(machine) * 1e9));
    });
    for (const char *name : {"monotonic", "perf_counter"}) {
        addBuiltin(*module, "time.", name, 0, 0, [&machine](const Arguments &) {
            return Value(inSeconds(machine.runtime().now()));
        });
    }
    for (const char *name : {"monotonic_ns", "perf_counter_ns"}) {
        addBuiltin(*module, "time.", name, 0, 0, [&machine](const Arguments &) {
            return Value(machine.runtime().now().count());
        });
    }
    addCalendar(*module, machine);
    return module;
}

} // namespace joinery::engine
