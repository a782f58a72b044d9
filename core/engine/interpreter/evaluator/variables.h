// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/evaluator/frame.h"
#include "engine/interpreter/evaluator/nametable.h"

#include <string>
#include <vector>

namespace joinery::engine {

/// The program's names at run time: its globals, and the way to a frame's locals. Nodes are those
/// that NameTable knows.
class Variables {
public:
    explicit Variables(const language::Program &program);

    /// NameError, UnboundLocalError as CPython words them.
    Value read(const void *node, const Frame &frame) const;
    void write(const void *node, Frame &frame, Value value);
    void remove(const void *node, Frame &frame);
    /// Forgets the name if it is bound: the end of `except … as name`.
    void clear(const void *node, Frame &frame);

    /// Binds a global if the program knows the name at all.
    void setGlobal(std::string_view name, Value value);
    void setBuiltin(std::string_view name, Value value);
    const NameTable &names() const { return m_names; }

private:
    Value *place(const Binding &binding, const Frame &frame);
    [[noreturn]] void failRead(const Binding &binding, const Frame &frame) const;
    std::vector<std::string> visibleNames(const Frame &frame) const;

    NameTable m_names;
    std::vector<Value> m_globals; ///< by slot
    std::vector<Value> m_builtins; ///< by the same slots, unset where there is none
    std::vector<std::string> m_builtinNames;
};

} // namespace joinery::engine
