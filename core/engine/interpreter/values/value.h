// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/object.h"

#include <concepts>
#include <cstdint>
#include <utility>

namespace joinery::engine {

/// Any value of a scenario: 16 bytes, passed and kept by value. None, bool, int and float live in
/// it; the rest is a counted reference. There is no operator==: see is(), and equals() in
/// operators.h.
class Value {
public:
    enum class Kind : std::uint8_t {
        Unset, ///< no value at all: a local before its assignment, an iterator's end
        None,
        Bool,
        Int,
        Float,
        Object,
    };

    Value() noexcept : m_integer(0) { }
    static Value unset() noexcept
    {
        Value value;
        value.m_kind = Kind::Unset;
        return value;
    }
    Value(std::same_as<bool> auto boolean) noexcept : m_boolean(boolean), m_kind(Kind::Bool) { }
    template <std::integral I>
    requires(!std::same_as<I, bool>) Value(I integer)
    noexcept : m_integer(static_cast<std::int64_t>(integer)), m_kind(Kind::Int) { }
    Value(double number) noexcept : m_number(number), m_kind(Kind::Float) { }
    /// The reference must not be empty.
    template <class T>
    Value(const Ref<T> &object) noexcept : Value(static_cast<Object *>(object.get()))
    {
    }
    explicit Value(Object *object) noexcept : m_object(object), m_kind(Kind::Object)
    {
        m_object->retain();
    }

    Value(const Value &other) noexcept : m_integer(other.m_integer), m_kind(other.m_kind)
    {
        if (m_kind == Kind::Object)
            m_object->retain();
    }
    Value(Value &&other) noexcept
        : m_integer(other.m_integer), m_kind(std::exchange(other.m_kind, Kind::None))
    {
    }
    Value &operator=(const Value &other) noexcept
    {
        Value copy(other);
        swap(copy);
        return *this;
    }
    Value &operator=(Value &&other) noexcept
    {
        swap(other);
        return *this;
    }
    ~Value()
    {
        if (m_kind == Kind::Object)
            m_object->release();
    }

    Kind kind() const { return m_kind; }
    bool isUnset() const { return m_kind == Kind::Unset; }
    bool isNone() const { return m_kind == Kind::None; }
    bool isBool() const { return m_kind == Kind::Bool; }
    bool isInt() const { return m_kind == Kind::Int; } ///< and not a bool
    bool isFloat() const { return m_kind == Kind::Float; }
    bool isObject() const { return m_kind == Kind::Object; }

    // Only for the kind in question.
    bool boolean() const { return m_boolean; }
    std::int64_t integer() const { return m_integer; }
    double number() const { return m_number; }
    Object *object() const { return m_object; }

    /// The object if it is a T (a class with `static constexpr Type kind`), else null. Types that
    /// derive from Instance are asked for with instanceAs (class.h).
    template <class T>
    T *as() const
    {
        return m_kind == Kind::Object && m_object->type() == T::kind ? static_cast<T *>(m_object)
                                                                     : nullptr;
    }

    /// Python's `is`. Equal small values are the same one, floats only bit by bit.
    bool is(const Value &other) const
    {
        if (m_kind != other.m_kind)
            return false;
        if (m_kind == Kind::Bool)
            return m_boolean == other.m_boolean;
        return m_kind == Kind::None || m_kind == Kind::Unset || m_integer == other.m_integer;
    }

    void swap(Value &other) noexcept
    {
        std::swap(m_integer, other.m_integer);
        std::swap(m_kind, other.m_kind);
    }

private:
    union {
        std::int64_t m_integer;
        double m_number;
        bool m_boolean;
        Object *m_object;
    };
    Kind m_kind = Kind::None;
};

} // namespace joinery::engine
