// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <new>

namespace joinery {

/// A static object without an end: Process objects of static lifetime may outlive every other
/// static. In place, so that what the library writes after a fork lies close together.
template <class T>
class NeverDestroyed {
public:
    NeverDestroyed() { new (m_place) T; }
    T &operator*() { return *std::launder(reinterpret_cast<T *>(m_place)); }

private:
    alignas(T) std::byte m_place[sizeof(T)];
};

} // namespace joinery
