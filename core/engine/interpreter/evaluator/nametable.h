// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/tree/ast.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace joinery::engine {

/// Where a name lives: decided once for the whole program, so that running code neither hashes nor
/// compares names. Locals are counted in the environment of the function `depth` functions out.
struct Binding {
    enum class Where : std::uint8_t { Local, Global };
    Where where = Where::Global;
    /// In a class body: the class's own namespace comes first.
    bool isMember = false;
    std::uint16_t depth = 0;
    std::uint32_t slot = 0;
    /// The name, a class's __private names mangled.
    const std::string *name = nullptr;
};

/// What every name of a program means. Keyed by the node that reads or binds the name: Name,
/// FunctionDefinition, ClassDefinition, Parameter, ImportAlias, ExceptHandler, NamedExpression.
class NameTable {
public:
    explicit NameTable(const language::Program &program);

    const Binding &of(const void *node) const { return m_bindings.find(node)->second; }
    /// The attribute's name, mangled where Python mangles it.
    const std::string &attribute(const language::Attribute &node) const;

    const std::vector<std::string> &globals() const { return m_globals; }
    std::optional<std::uint32_t> globalSlot(std::string_view name) const;

private:
    friend class NameResolver;

    std::unordered_map<const void *, Binding> m_bindings;
    std::unordered_map<const void *, std::string> m_mangled;
    std::unordered_map<std::string, std::uint32_t> m_globalSlots;
    std::vector<std::string> m_globals;
};

} // namespace joinery::engine
