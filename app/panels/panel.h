// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstddef>

namespace joinery::app {

/// The window's panels, left to right and down as a student reads: what to do, what runs, what
/// happened. The first two are columns, the others rows of the third column.
enum class Panel { Lesson, Program, Timeline, Order, Output };

inline constexpr std::array allPanels{
    Panel::Lesson, Panel::Program, Panel::Timeline, Panel::Order, Panel::Output};

constexpr bool isColumn(Panel panel)
{
    return panel == Panel::Lesson || panel == Panel::Program;
}

/// One value a panel.
template <class T>
class PerPanel {
public:
    T &operator[](Panel panel) { return m_values[static_cast<std::size_t>(panel)]; }
    const T &operator[](Panel panel) const { return m_values[static_cast<std::size_t>(panel)]; }
    bool operator==(const PerPanel &) const = default;

private:
    std::array<T, allPanels.size()> m_values{};
};

} // namespace joinery::app
