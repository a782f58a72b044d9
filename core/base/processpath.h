// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace joinery {

/// Who a process is: CPython's identity path. Main is "0", its second created child "2", that
/// one's first "2:1", as in the name Process-2:1. The same in every run of a program, where pids,
/// names and start order are not; so everything that compares runs compares paths.
///
/// A value of one pointer: each text is kept once, as long as the program, for every event and
/// span holds paths and a run has millions of those. Making one takes a lock, so none is made
/// between a fork in a program of several threads and the exec.
class ProcessPath {
public:
    /// Main's.
    ProcessPath();
    static ProcessPath main() { return {}; }
    /// nullopt unless text is "0" or numbers from 1 joined by colons.
    static std::optional<ProcessPath> parse(std::string_view text);

    /// The ordinal-th process that this one creates, from 1.
    ProcessPath child(int ordinal) const;
    /// nullopt for main.
    std::optional<ProcessPath> parent() const;
    bool isMain() const { return text() == "0"; }
    /// 0 for main, 1 for its children, 2 for theirs.
    int depth() const;

    /// "0", "2", "2:1".
    const std::string &text() const { return *m_text; }
    /// The name multiprocessing gives by default: MainProcess, Process-2:1. A subclass passes its
    /// own class name.
    std::string defaultName(std::string_view className = "Process") const;

    bool operator==(const ProcessPath &) const = default;
    /// Main first, a parent before its children, siblings by number ("2" < "2:1" < "10").
    std::strong_ordering operator<=>(const ProcessPath &other) const;

private:
    friend std::hash<ProcessPath>;
    explicit ProcessPath(const std::string &kept) : m_text(&kept) { }

    const std::string *m_text; ///< equal texts are one object
};

} // namespace joinery

template <>
struct std::hash<joinery::ProcessPath> {
    std::size_t operator()(const joinery::ProcessPath &path) const
    {
        return std::hash<const void *>()(path.m_text);
    }
};
