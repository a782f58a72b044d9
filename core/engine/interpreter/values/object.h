// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <type_traits>
#include <utility>

namespace joinery::engine {

/// What lives on the heap of a scenario: counted references, one thread, cycles are not collected
/// (a process of a scenario is short-lived and bounded in memory).
class Object {
public:
    enum class Type : std::uint8_t {
        Str,
        List,
        Tuple,
        Dict,
        Set,
        Range,
        Slice,
        Iterator,
        Function,
        BuiltinFunction,
        BoundMethod,
        Class,
        Instance,
        Module,
        Property,
        StaticMethod,
        ClassMethod,
        Super,
        DictView,
        Singleton, ///< NotImplemented and Ellipsis
    };

    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;
    virtual ~Object() = default;

    Type type() const { return m_type; }
    void retain() noexcept { ++m_references; }
    void release() noexcept
    {
        if (--m_references == 0)
            destroy();
    }

protected:
    explicit Object(Type type) : m_type(type) { }

private:
    /// Bounded in stack however deep the objects nest.
    void destroy() noexcept;

    std::uint32_t m_references = 0;
    Type m_type;
};

/// A counted reference to an Object of C++ type T; may be empty.
template <class T>
class Ref {
public:
    Ref() = default;
    Ref(std::nullptr_t) { }
    explicit Ref(T *object) : m_object(object)
    {
        if (m_object)
            m_object->retain();
    }
    Ref(const Ref &other) : Ref(other.m_object) { }
    Ref(Ref &&other) noexcept : m_object(std::exchange(other.m_object, nullptr)) { }
    template <class U>
    requires std::is_convertible_v<U *, T *> Ref(const Ref<U> &other) : Ref(other.get()) { }
    ~Ref()
    {
        if (m_object)
            m_object->release();
    }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }

    T *get() const { return m_object; }
    T *operator->() const { return m_object; }
    T &operator*() const { return *m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    bool operator==(const Ref &) const = default;

private:
    T *m_object = nullptr;
};

template <class T, class... Arguments>
Ref<T> make(Arguments &&...arguments)
{
    return Ref<T>(new T(std::forward<Arguments>(arguments)...));
}

} // namespace joinery::engine
