// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "snippets/wording.h"

#include "snippets/linebuilder.h"

#include <algorithm>
#include <array>

namespace joinery::snippets {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Base {
    std::string_view placeholder;
    std::string_view name;
};
constexpr Base freeNames[] = {{"new", "p"},        {"function", "worker"},
                              {"class", "Worker"}, {"handler", "on_term"},
                              {"n", "n"},          {"team", "team"}};

struct Reached {
    std::string_view placeholder;
    std::string_view module;
    std::string_view name;
};
constexpr Reached reachedNames[] = {
    {"Process", "multiprocessing", "Process"},
    {"sleep", "time", "sleep"},
    {"signal", "signal", "signal"},
    {"SIGTERM", "signal", "SIGTERM"}};

} // namespace

std::string Wording::statement(const Snippet &snippet)
{
    using Needs = Snippet::Needs;
    std::string before;
    if (snippet.needs != Needs::Nothing && !m_names.processFor(m_stand.before, m_stand.scope)) {
        before = say("$new = $Process($call)\n");
        m_said["process"] = m_said["new"];
        if (snippet.needs == Needs::StartedProcess)
            before += say("$new.start()\n");
    } else if (snippet.needs == Needs::StartedProcess && !m_names.startsAnything()) {
        before = say("$process.start()\n");
    }
    return withoutMarks(before) + say(snippet.statement);
}

std::string Wording::definition(const Snippet &snippet)
{
    return say(snippet.definition);
}

std::string Wording::say(std::string_view text)
{
    std::string said;
    while (!text.empty()) {
        const auto plain = std::min(text.find('$'), text.size());
        said += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const auto end = std::find_if_not(text.begin() + 1, text.end(), isLetter);
        const auto length = static_cast<std::size_t>(end - text.begin());
        said += meaningOf(text.substr(1, length - 1));
        text.remove_prefix(length);
    }
    return said;
}

std::string Wording::meaningOf(std::string_view placeholder)
{
    if (const auto known = m_said.find(placeholder); known != m_said.end())
        return known->second;
    std::string meaning;
    if (placeholder == "process")
        meaning = process();
    else if (placeholder == "call")
        meaning = call(Argument::Name);
    else if (placeholder == "numberedcall")
        meaning = call(Argument::Number);
    for (const auto &[name, base] : freeNames) {
        if (name == placeholder)
            meaning = free(base);
    }
    for (const auto &[name, module, member] : reachedNames) {
        if (name == placeholder)
            meaning = reach(module, member);
    }
    m_said.emplace(placeholder, meaning);
    return meaning;
}

/// base, base2, base3, …: the first that the program does not use.
std::string Wording::free(std::string_view base)
{
    std::string name(base);
    for (int number = 2; m_names.isUsed(name); ++number)
        name = std::string(base) + std::to_string(number);
    return name;
}

std::string Wording::process()
{
    return m_names.processFor(m_stand.before, m_stand.scope).value_or("p");
}

/// By the imports that there are; else by another one that takes no name from the program.
std::string Wording::reach(std::string_view module, std::string_view name)
{
    if (auto known = m_names.imported(module, name))
        return *known;
    const auto add = [this](std::string line) {
        if (std::ranges::find(m_imports, line) == m_imports.end())
            m_imports.push_back(std::move(line));
    };
    const std::string from(module);
    std::string member(name);
    if (module == "multiprocessing" && !m_names.isUsed(name)) {
        add("from " + from + " import " + member);
        return member;
    }
    const std::string as = free(module);
    add("import " + from + (as == from ? "" : " as " + as));
    return as + '.' + member;
}

std::string Wording::call(Argument argument)
{
    std::string parameter;
    const std::string function = target(parameter);
    if (parameter.empty())
        return "target=«" + function + "»";
    if (argument == Argument::Number)
        return "target=" + function + ", args=(" + meaningOf("n") + ",)";
    const bool wantsName = parameter.find("name") != std::string::npos;
    const std::string value = wantsName ? '"' + meaningOf("new") + '"' : "1";
    return "target=" + function + ", args=(«" + value + "»,)";
}

/// The function for a process to run, and the parameter that it has to get; empty: none.
std::string Wording::target(std::string &parameter)
{
    if (const auto *function = m_names.targetFor(m_stand.before, m_stand.scope)) {
        parameter = function->parameters.empty() ? "" : function->parameters.front();
        return function->name;
    }
    m_definitions.push_back(withoutMarks(definition(snippet(Snippet::Id::Worker))));
    parameter = "name";
    return meaningOf("function");
}

} // namespace joinery::snippets
