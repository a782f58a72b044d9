// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/table.h"

#include <vector>

namespace joinery::engine {

/// for i in range(…): the loop of most scenarios.
class RangeIterator final : public Iterator {
public:
    explicit RangeIterator(const Range &range)
        : m_next(static_cast<std::uint64_t>(range.start)),
          m_step(static_cast<std::uint64_t>(range.step)),
          m_left(range.length())
    {
    }
    /// From the last number to the first.
    static Ref<RangeIterator> backwards(const Range &range)
    {
        auto iterator = make<RangeIterator>(range);
        iterator->m_next += (static_cast<std::uint64_t>(range.length()) - 1) * iterator->m_step;
        iterator->m_step = 0 - iterator->m_step;
        return iterator;
    }
    Value next() override
    {
        if (m_left == 0)
            return Value::unset();
        --m_left;
        const auto value = static_cast<std::int64_t>(m_next);
        m_next += m_step;
        return value;
    }
    std::string_view typeName() const override { return "range_iterator"; }

private:
    // Unsigned, for the step behind the last value may leave the range of int64.
    std::uint64_t m_next;
    std::uint64_t m_step;
    std::int64_t m_left;
};

/// Sees what is appended to the list meanwhile, as Python's does.
class ListIterator final : public Iterator {
public:
    explicit ListIterator(Ref<List> list) : m_list(std::move(list)) { }
    Value next() override
    {
        if (!m_list || m_position >= m_list->items.size()) {
            m_list = nullptr;
            return Value::unset();
        }
        return m_list->items[m_position++];
    }
    std::string_view typeName() const override { return "list_iterator"; }

private:
    Ref<List> m_list;
    size_t m_position = 0;
};

class TupleIterator final : public Iterator {
public:
    explicit TupleIterator(Ref<Tuple> tuple) : m_tuple(std::move(tuple)) { }
    Value next() override
    {
        return m_position < m_tuple->items.size() ? m_tuple->items[m_position++] : Value::unset();
    }
    std::string_view typeName() const override { return "tuple_iterator"; }

private:
    Ref<Tuple> m_tuple;
    size_t m_position = 0;
};

// What the built-in functions of these names return.

Value makeEnumerate(Ref<Iterator> inner, std::int64_t start);
enum class Strictness { Shortest, EqualLengths };
Value makeZip(std::vector<Ref<Iterator>> inner, Strictness strictness);
Value makeMap(Value function, std::vector<Ref<Iterator>> inner);
/// predicate None: the truth of the values themselves.
Value makeFilter(Value predicate, Ref<Iterator> inner);
/// TypeError "'int' object is not reversible".
Value makeReversed(const Value &sequence);
/// iter(callable, sentinel).
Value makeCallableIterator(Value callable, Value sentinel);

} // namespace joinery::engine
