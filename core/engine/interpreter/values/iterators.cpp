// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/iterators.h"

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/str.h"

#include <algorithm>

namespace joinery::engine {
namespace {

class Enumerate final : public Iterator {
public:
    Enumerate(Ref<Iterator> inner, std::int64_t start)
        : m_inner(std::move(inner)), m_next(start) { }
    Value next() override
    {
        Value value = m_inner->next();
        if (value.isUnset())
            return value;
        return make<Tuple>(std::vector<Value>{m_next++, std::move(value)});
    }
    std::string_view typeName() const override { return "enumerate"; }

private:
    Ref<Iterator> m_inner;
    std::int64_t m_next;
};

class Zip final : public Iterator {
public:
    Zip(std::vector<Ref<Iterator>> inner, Strictness strictness)
        : m_inner(std::move(inner)), m_strictness(strictness)
    {
    }
    Value next() override
    {
        std::vector<Value> row;
        for (const auto &each : m_inner) {
            Value value = each->next();
            if (value.isUnset()) {
                if (m_strictness == Strictness::EqualLengths)
                    checkAllEnd(row.size());
                return value;
            }
            row.push_back(std::move(value));
        }
        return row.empty() ? Value::unset() : Value(make<Tuple>(std::move(row)));
    }
    std::string_view typeName() const override { return "zip"; }

private:
    static std::string before(size_t index)
    {
        return index == 1 ? " 1" : "s 1-" + std::to_string(index);
    }
    void checkAllEnd(size_t ended) const
    {
        if (ended > 0) {
            raiseValueError(
                "zip() argument {} is shorter than argument{}", ended + 1, before(ended));
        }
        for (size_t i = 1; i < m_inner.size(); ++i) {
            if (!m_inner[i]->next().isUnset()) {
                raiseValueError("zip() argument {} is longer than argument{}", i + 1, before(i));
            }
        }
    }

    std::vector<Ref<Iterator>> m_inner;
    Strictness m_strictness;
};

class Map final : public Iterator {
public:
    Map(Value function, std::vector<Ref<Iterator>> inner)
        : m_function(std::move(function)), m_inner(std::move(inner))
    {
    }
    Value next() override
    {
        std::vector<Value> arguments;
        for (const auto &each : m_inner) {
            Value value = each->next();
            if (value.isUnset())
                return value;
            arguments.push_back(std::move(value));
        }
        return call(m_function, Arguments{arguments});
    }
    std::string_view typeName() const override { return "map"; }

private:
    Value m_function;
    std::vector<Ref<Iterator>> m_inner;
};

class Filter final : public Iterator {
public:
    Filter(Value predicate, Ref<Iterator> inner)
        : m_predicate(std::move(predicate)), m_inner(std::move(inner))
    {
    }
    Value next() override
    {
        for (;;) {
            Value value = m_inner->next();
            if (value.isUnset()
                || isTrue(m_predicate.isNone() ? value : call(m_predicate, {value})))
                return value;
        }
    }
    std::string_view typeName() const override { return "filter"; }

private:
    Value m_predicate;
    Ref<Iterator> m_inner;
};

/// Any sequence from its end.
class Reversed final : public Iterator {
public:
    explicit Reversed(Value sequence) : m_sequence(std::move(sequence)), m_left(length(m_sequence))
    {
    }
    Value next() override
    {
        m_left = std::min(m_left, length(m_sequence));
        return m_left <= 0 ? Value::unset() : item(m_sequence, --m_left);
    }
    std::string_view typeName() const override
    {
        return m_sequence.as<List>() ? "list_reverseiterator" : "reversed";
    }

private:
    Value m_sequence;
    std::int64_t m_left;
};

class CallableIterator final : public Iterator {
public:
    CallableIterator(Value callable, Value sentinel)
        : m_callable(std::move(callable)), m_sentinel(std::move(sentinel))
    {
    }
    Value next() override
    {
        if (m_callable.isUnset())
            return Value::unset();
        Value value = call(m_callable, Arguments{});
        if (!equals(value, m_sentinel))
            return value;
        m_callable = Value::unset();
        return Value::unset();
    }
    std::string_view typeName() const override { return "callable_iterator"; }

private:
    Value m_callable;
    Value m_sentinel;
};

} // namespace

Value makeEnumerate(Ref<Iterator> inner, std::int64_t start)
{
    return make<Enumerate>(std::move(inner), start);
}

Value makeZip(std::vector<Ref<Iterator>> inner, Strictness strictness)
{
    return make<Zip>(std::move(inner), strictness);
}

Value makeMap(Value function, std::vector<Ref<Iterator>> inner)
{
    return make<Map>(std::move(function), std::move(inner));
}

Value makeFilter(Value predicate, Ref<Iterator> inner)
{
    return make<Filter>(std::move(predicate), std::move(inner));
}

Value makeReversed(const Value &sequence)
{
    if (Value made = callSpecial(sequence, "__reversed__"); !made.isUnset())
        return made;
    if (sequence.as<List>() || sequence.as<Tuple>() || sequence.as<Str>())
        return make<Reversed>(sequence);
    if (const auto *range = sequence.as<Range>())
        return RangeIterator::backwards(*range);
    if (sequence.as<Dict>() || sequence.as<DictView>()) {
        auto keys = collect(sequence);
        std::reverse(keys.begin(), keys.end());
        return make<ListIterator>(make<List>(std::move(keys)));
    }
    if (!specialMethod(sequence, "__getitem__").function.isUnset()
        && !specialMethod(sequence, "__len__").function.isUnset())
        return make<Reversed>(sequence);
    raiseTypeError("'{}' object is not reversible", typeName(sequence));
}

Value makeCallableIterator(Value callable, Value sentinel)
{
    return make<CallableIterator>(std::move(callable), std::move(sentinel));
}

} // namespace joinery::engine
