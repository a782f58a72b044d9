// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/modules/random.h"
#include "engine/interpreter/modules/scripted.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/types.h"

#include <cmath>
#include <numbers>

namespace joinery::engine {

namespace {

Random &numbers()
{
    return Random::ofThisProcess();
}

std::int64_t wholeNumber(const Value &value, const char *what)
{
    if (value.isFloat())
        raiseValueError("non-integer {} for randrange()", what);
    return asIndex(value);
}

/// The distance of two int64, and the number behind the last one, need more than 64 bits.
__extension__ using Wide = __int128;

Value randomRange(Wide start, Wide stop, Wide step)
{
    if (step == 0)
        raiseValueError("zero step for randrange()");
    const Wide width = stop - start;
    if (step > 0 ? width <= 0 : width >= 0) {
        if (step == 1)
            raiseValueError("empty range for randrange() ({}, {}, {})", start, stop, width);
        raiseValueError("empty range for randrange()");
    }
    const Wide last = (width + (step > 0 ? -1 : 1)) / step;
    const Wide chosen = numbers().upTo(static_cast<std::uint64_t>(last));
    return static_cast<std::int64_t>(start + step * chosen);
}

Value randint(const std::vector<Value> &given)
{
    const Wide first = wholeNumber(given[0], "arg 1");
    return randomRange(first, Wide{wholeNumber(given[1], "stop")} + 1, 1);
}

Value randrange(const std::vector<Value> &given)
{
    const std::int64_t first = wholeNumber(given[0], "arg 1");
    if (given[1].isNone()) {
        if (first <= 0)
            raiseValueError("empty range for randrange()");
        return randomRange(0, first, 1);
    }
    return randomRange(first, wholeNumber(given[1], "stop"), wholeNumber(given[2], "step"));
}

Value choice(const Value &sequence)
{
    const std::int64_t count = length(sequence);
    if (count == 0)
        raise(exceptions().indexError, "Cannot choose from an empty sequence");
    return item(sequence, numbers().below(static_cast<std::uint64_t>(count)));
}

Value choices(const std::vector<Value> &given)
{
    std::vector<Value> chosen;
    for (std::int64_t count = asIndex(given[1]); count > 0; --count)
        chosen.push_back(choice(given[0]));
    return make<List>(std::move(chosen));
}

Value shuffle(const Value &sequence)
{
    for (std::int64_t i = length(sequence) - 1; i > 0; --i) {
        const auto other =
            static_cast<std::int64_t>(numbers().below(static_cast<std::uint64_t>(i) + 1));
        const Value moved = item(sequence, i);
        setItem(sequence, i, item(sequence, other));
        setItem(sequence, other, moved);
    }
    return {};
}

Value sample(const std::vector<Value> &given)
{
    std::vector<Value> population = collect(given[0]);
    const std::int64_t count = asIndex(given[1]);
    if (count < 0 || static_cast<std::size_t>(count) > population.size())
        raiseValueError("Sample larger than population or is negative");
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        population[i].swap(population[i + numbers().below(population.size() - i)]);
    population.resize(static_cast<std::size_t>(count));
    return make<List>(std::move(population));
}

Value gauss(const std::vector<Value> &given)
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - numbers().fraction()));
    const double angle = 2.0 * std::numbers::pi * numbers().fraction();
    return asFloat(given[0]) + radius * std::cos(angle) * asFloat(given[1]);
}

Value seed(const Value &value)
{
    if (value.isNone())
        numbers().seedFromSystem();
    else
        numbers().seed(hash(value));
    return {};
}

void add(
    Module &module, const char *name, Signature signature, std::vector<Value> defaults,
    Scripted::Code code)
{
    module.attributes.set(
        name,
        makeScripted(
            {name, std::move(signature), std::move(defaults), std::move(code)},
            std::string("Random.") + name));
}

} // namespace

Ref<Module> makeRandomModule(Machine &)
{
    using Given = const std::vector<Value> &;
    auto module = make<Module>("random");
    module->origin = "frozen";
    const Value none;
    const Value unset = Value::unset();
    add(*module, "random", Signature::of({}), {}, [](Given) { return numbers().fraction(); });
    add(*module, "uniform", Signature::of({"a", "b"}), {}, [](Given given) -> Value {
        const double low = asFloat(given[0]);
        return low + (asFloat(given[1]) - low) * numbers().fraction();
    });
    add(*module, "randint", Signature::of({"a", "b"}), {}, randint);
    add(*module, "randrange", Signature::of({"start", "stop", "step"}), {unset, none, Value(1)},
        randrange);
    add(*module, "choice", Signature::of({"seq"}), {},
        [](Given given) { return choice(given[0]); });
    add(*module, "choices", Signature::of({"population", "*", "k"}), {unset, Value(1)}, choices);
    add(*module, "shuffle", Signature::of({"x"}), {},
        [](Given given) { return shuffle(given[0]); });
    add(*module, "sample", Signature::of({"population", "k"}), {}, sample);
    add(*module, "gauss", Signature::of({"mu", "sigma"}), {Value(0.0), Value(1.0)}, gauss);
    add(*module, "seed", Signature::of({"a"}), {none}, [](Given given) { return seed(given[0]); });
    return module;
}

} // namespace joinery::engine
