// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/methods/sorting.h"

#include "engine/interpreter/values/callables.h"
#include "engine/interpreter/values/operators.h"

#include <numeric>

namespace joinery::engine {
namespace {

/// A merge sort of its own: std::stable_sort leaves moved-from values behind when < throws.
class MergeSort {
public:
    MergeSort(const std::vector<Value> &keys, Direction direction)
        : m_keys(keys), m_direction(direction), m_order(keys.size()), m_merged(keys.size())
    {
        std::iota(m_order.begin(), m_order.end(), size_t{0});
    }

    const std::vector<size_t> &run()
    {
        sort(0, m_order.size());
        return m_order;
    }

private:
    bool before(size_t left, size_t right) const
    {
        return m_direction == Direction::Ascending ? less(m_keys[left], m_keys[right])
                                                   : less(m_keys[right], m_keys[left]);
    }

    void sort(size_t begin, size_t end)
    {
        if (end - begin < 2)
            return;
        const size_t middle = begin + (end - begin) / 2;
        sort(begin, middle);
        sort(middle, end);
        if (!before(m_order[middle], m_order[middle - 1]))
            return; // already in order
        size_t left = begin;
        size_t right = middle;
        for (size_t i = begin; i < end; ++i) {
            const bool takeRight =
                left == middle || (right != end && before(m_order[right], m_order[left]));
            m_merged[i] = takeRight ? m_order[right++] : m_order[left++];
        }
        for (size_t i = begin; i < end; ++i)
            m_order[i] = m_merged[i];
    }

    const std::vector<Value> &m_keys;
    Direction m_direction;
    std::vector<size_t> m_order;
    std::vector<size_t> m_merged;
};

} // namespace

std::vector<Value> sorted(std::vector<Value> values, const Value &key, Direction direction)
{
    std::vector<Value> keys;
    if (!key.isNone()) {
        for (const Value &value : values)
            keys.push_back(call(key, {value}));
    }
    MergeSort sort(key.isNone() ? values : keys, direction);
    std::vector<Value> result;
    result.reserve(values.size());
    for (const size_t index : sort.run())
        result.push_back(values[index]);
    return result;
}

} // namespace joinery::engine
