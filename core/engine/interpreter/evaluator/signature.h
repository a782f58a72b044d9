// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/callables.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace joinery::engine {

/// What a function takes, and CPython's rules and words for giving it. Used for the functions of a
/// scenario, and for those of the library that CPython wrote in Python.
class Signature {
public:
    struct Parameter {
        enum class Kind : std::uint8_t { Normal, VarArgs, KeywordOnly, VarKeywords };
        std::string name;
        Kind kind = Kind::Normal;
        std::uint32_t slot = 0; ///< where the value goes
    };

    Signature() = default;
    explicit Signature(std::vector<Parameter> parameters);
    /// For the library: names in order, slots counted; those after "*" are keyword-only.
    static Signature of(std::initializer_list<const char *> names);

    /// Fills the slots. defaults: one for each parameter, unset where there is none. TypeError as
    /// CPython words it: "work() missing 1 required positional argument: 'x'".
    void bind(
        const std::string &function, const Arguments &arguments, std::span<const Value> defaults,
        std::span<Value> slots) const;
    /// For the library: the values by parameter, defaults filled in.
    std::vector<Value> bind(
        const std::string &function, const Arguments &arguments,
        std::span<const Value> defaults) const;

    /// Nothing but plain parameters: with as many positional arguments, they go in as they are.
    bool isPlain() const { return m_isPlain; }
    const std::vector<Parameter> &parameters() const { return m_parameters; }

private:
    struct Call;
    void takePositional(const Call &call) const;
    void takeKeywords(const Call &call) const;
    void fillIn(const Call &call) const;
    [[noreturn]] void failTooMany(const Call &call) const;

    std::vector<Parameter> m_parameters;
    std::size_t m_normalCount = 0;
    const Parameter *find(Parameter::Kind kind) const;
    bool m_isPlain = true;
};

} // namespace joinery::engine
