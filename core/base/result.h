// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>
#include <utility>
#include <variant>

namespace joinery {

/// Marks the error side of a Result: `return Failure{error};`.
template <class E>
struct Failure {
    E error;
};

template <class E>
Failure(E) -> Failure<E>;

/// A value, or the reason why there is none. Reading the side that is not there is a programming
/// error (std::bad_variant_access), so look first: `if (!result) …`.
template <class T, class E>
class [[nodiscard]] Result {
public:
    Result(T value) : m_side(std::in_place_index<0>, std::move(value)) { }
    template <class F>
    Result(Failure<F> failure) : m_side(std::in_place_index<1>, std::move(failure.error))
    {
    }

    explicit operator bool() const { return m_side.index() == 0; }

    const T &value() const & { return std::get<0>(m_side); }
    T &value() & { return std::get<0>(m_side); }
    T &&value() && { return std::get<0>(std::move(m_side)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const E &error() const { return std::get<1>(m_side); }

private:
    std::variant<T, E> m_side;
};

/// For an operation that yields nothing but may fail: empty on success.
template <class E>
class [[nodiscard]] Status {
public:
    Status() = default;
    template <class F>
    Status(Failure<F> failure) : m_error(std::move(failure.error))
    {
    }

    explicit operator bool() const { return !m_error.has_value(); }
    const E &error() const { return *m_error; }

private:
    std::optional<E> m_error;
};

} // namespace joinery
