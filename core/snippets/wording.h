// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "snippets/programnames.h"
#include "snippets/snippet.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::snippets {

/// Where the statement will stand; its names are looked up from there.
struct Stand {
    int before = 1;
    int scope = 0;
};

/// Says one snippet in a program's own names, and collects what that needs besides.
///
/// $process: the process that is meant there; $new: a name for another one; $function, $class,
/// $handler, $n, $team: names that are free; $Process, $sleep, $signal, $SIGTERM: however the
/// program's imports (or new ones) let one say that; $call, $numberedcall: the target and the
/// arguments of a new process.
class Wording {
public:
    Wording(const ProgramNames &names, Stand stand) : m_names(names), m_stand(stand) { }

    /// The statement with what it needs before it, and the definition, both still with «…».
    std::string statement(const Snippet &snippet);
    std::string definition(const Snippet &snippet);

    /// What these need: whole definitions, and lines with an import.
    const std::vector<std::string> &definitions() const { return m_definitions; }
    const std::vector<std::string> &imports() const { return m_imports; }

private:
    std::string say(std::string_view text);
    std::string meaningOf(std::string_view placeholder);
    std::string free(std::string_view base);
    std::string process();
    std::string reach(std::string_view module, std::string_view name);
    enum class Argument { Name, Number };
    std::string call(Argument argument);
    std::string target(std::string &parameter);

    const ProgramNames &m_names;
    Stand m_stand;
    std::map<std::string, std::string, std::less<>> m_said;
    std::vector<std::string> m_definitions;
    std::vector<std::string> m_imports;
};

} // namespace joinery::snippets
