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

#include <unordered_set>

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
    const Value &population = given[0];
    // Not by choice(): CPython draws a fraction here, and other numbers come of it.
    const auto count = static_cast<double>(length(population));
    std::vector<Value> chosen;
    for (std::int64_t left = asIndex(given[1]); left > 0; --left) {
        const auto at = static_cast<std::int64_t>(numbers().fraction() * count);
        chosen.push_back(item(population, at));
    }
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

std::vector<Value> drawnFromPool(std::vector<Value> pool, std::size_t count)
{
    std::vector<Value> drawn;
    while (drawn.size() < count) {
        pool[numbers().below(pool.size())].swap(pool.back());
        drawn.push_back(std::move(pool.back()));
        pool.pop_back();
    }
    return drawn;
}

std::vector<Value> drawnByPlace(const std::vector<Value> &population, std::size_t count)
{
    std::unordered_set<std::uint64_t> places;
    std::vector<Value> drawn;
    while (drawn.size() < count) {
        const std::uint64_t place = numbers().below(population.size());
        if (places.insert(place).second)
            drawn.push_back(population[place]);
    }
    return drawn;
}

/// Of a larger population CPython draws this many by place, as that takes less memory. Which of the
/// two ways it goes decides what is drawn.
std::size_t largestPool(std::size_t count)
{
    constexpr std::size_t smallSet = 21;
    if (count <= 5)
        return smallSet;
    std::size_t table = 1;
    while (table < count * 3)
        table *= 4;
    return smallSet + table;
}

Value sample(const std::vector<Value> &given)
{
    std::vector<Value> population = collect(given[0]);
    const std::int64_t wanted = asIndex(given[1]);
    if (wanted < 0 || static_cast<std::size_t>(wanted) > population.size())
        raiseValueError("Sample larger than population or is negative");
    const auto count = static_cast<std::size_t>(wanted);
    if (population.size() > largestPool(count))
        return make<List>(drawnByPlace(population, count));
    return make<List>(drawnFromPool(std::move(population), count));
}

bool isWhole(const Value &value)
{
    return value.isInt() || value.isBool();
}

Value uniform(const std::vector<Value> &given)
{
    const double low = asFloat(given[0]);
    double width = asFloat(given[1]) - low;
    // Between ints CPython's is exact before it becomes a float.
    if (isWhole(given[0]) && isWhole(given[1]))
        width = static_cast<double>(Wide{asIndex(given[1])} - asIndex(given[0]));
    return low + width * numbers().fraction();
}

Value gauss(const std::vector<Value> &given)
{
    const double deviation = numbers().gauss();
    return asFloat(given[0]) + deviation * asFloat(given[1]);
}

/// What CPython seeds with: an int without its sign, of others the hash.
std::uint64_t magnitude(const Value &value)
{
    if (!value.isInt())
        return hash(value);
    const auto number = static_cast<std::uint64_t>(value.integer());
    return value.integer() < 0 ? 0 - number : number;
}

Value seed(const Value &value)
{
    if (value.isNone())
        numbers().seedFromSystem();
    else
        numbers().seed(magnitude(value));
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
    add(*module, "uniform", Signature::of({"a", "b"}), {}, uniform);
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
