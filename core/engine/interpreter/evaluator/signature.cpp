// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/signature.h"

#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"

#include <algorithm>
#include <string_view>

namespace joinery::engine {

using Kind = Signature::Parameter::Kind;

namespace {

const char *plural(std::size_t count)
{
    return count == 1 ? "" : "s";
}

/// 'a' · 'a' and 'b' · 'a', 'b', and 'c'
std::string enumerated(const std::vector<std::string> &names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        text += "'" + names[i] + "'";
    }
    return text;
}

[[noreturn]] void
failMissing(const std::string &function, const std::vector<std::string> &names, const char *kind)
{
    raiseTypeError(
        "{}() missing {} required {} argument{}: {}", function, names.size(), kind,
        plural(names.size()), enumerated(names));
}

} // namespace

struct Signature::Call {
    const std::string &function;
    const Arguments &arguments;
    std::span<const Value> defaults;
    std::span<Value> slots;
};

Signature::Signature(std::vector<Parameter> parameters) : m_parameters(std::move(parameters))
{
    for (const Parameter &parameter : m_parameters) {
        m_normalCount += parameter.kind == Kind::Normal ? 1 : 0;
        m_isPlain = m_isPlain && parameter.kind == Kind::Normal;
    }
}

Signature Signature::of(std::initializer_list<const char *> names)
{
    std::vector<Parameter> parameters;
    Kind kind = Kind::Normal;
    for (const std::string_view name : names) {
        if (name == "*") {
            kind = Kind::KeywordOnly;
            continue;
        }
        parameters.push_back({std::string(name), kind, std::uint32_t(parameters.size())});
    }
    return Signature(std::move(parameters));
}

void Signature::bind(
    const std::string &function, const Arguments &arguments, std::span<const Value> defaults,
    std::span<Value> slots) const
{
    const Call call{function, arguments, defaults, slots};
    takePositional(call);
    takeKeywords(call);
    if (arguments.positional.size() > m_normalCount && !find(Kind::VarArgs))
        failTooMany(call);
    fillIn(call);
}

std::vector<Value> Signature::bind(
    const std::string &function, const Arguments &arguments, std::span<const Value> defaults) const
{
    std::vector<Value> values(m_parameters.size(), Value::unset());
    bind(function, arguments, defaults, values);
    return values;
}

void Signature::takePositional(const Call &call) const
{
    const auto &given = call.arguments.positional;
    std::size_t next = 0;
    for (const Parameter &parameter : m_parameters) {
        if (parameter.kind == Kind::Normal && next < given.size())
            call.slots[parameter.slot] = given[next++];
    }
    if (const Parameter *rest = find(Kind::VarArgs)) {
        call.slots[rest->slot] =
            make<Tuple>(std::vector<Value>(given.begin() + std::ptrdiff_t(next), given.end()));
    }
}

void Signature::takeKeywords(const Call &call) const
{
    const Parameter *rest = find(Kind::VarKeywords);
    Ref<Dict> others = rest ? make<Dict>() : Ref<Dict>();
    for (const Arguments::Keyword &keyword : call.arguments.keywords) {
        const auto named =
            std::find_if(m_parameters.begin(), m_parameters.end(), [&](const Parameter &parameter) {
                return parameter.name == keyword.name
                    && (parameter.kind == Kind::Normal || parameter.kind == Kind::KeywordOnly);
            });
        if (named == m_parameters.end()) {
            if (!rest) {
                raiseTypeError(
                    "{}() got an unexpected keyword argument '{}'", call.function, keyword.name);
            }
            others->table.set(Str::of(std::string(keyword.name)), keyword.value);
            continue;
        }
        if (!call.slots[named->slot].isUnset()) {
            raiseTypeError(
                "{}() got multiple values for argument '{}'", call.function, keyword.name);
        }
        call.slots[named->slot] = keyword.value;
    }
    if (rest)
        call.slots[rest->slot] = others;
}

void Signature::fillIn(const Call &call) const
{
    std::vector<std::string> missing;
    std::vector<std::string> missingKeywords;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter &parameter = m_parameters[i];
        if (!call.slots[parameter.slot].isUnset())
            continue;
        if (i < call.defaults.size() && !call.defaults[i].isUnset())
            call.slots[parameter.slot] = call.defaults[i];
        else if (parameter.kind == Kind::Normal)
            missing.push_back(parameter.name);
        else
            missingKeywords.push_back(parameter.name);
    }
    if (!missing.empty())
        failMissing(call.function, missing, "positional");
    if (!missingKeywords.empty())
        failMissing(call.function, missingKeywords, "keyword-only");
}

void Signature::failTooMany(const Call &call) const
{
    std::size_t withDefault = 0;
    std::size_t keywordOnlyGiven = 0;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter &parameter = m_parameters[i];
        if (parameter.kind == Kind::Normal && !call.defaults[i].isUnset())
            ++withDefault;
        if (parameter.kind == Kind::KeywordOnly && !call.slots[parameter.slot].isUnset())
            ++keywordOnlyGiven;
    }
    const std::size_t given = call.arguments.positional.size();
    std::string takes = std::to_string(m_normalCount);
    if (withDefault > 0)
        takes = fmt::format("from {} to {}", m_normalCount - withDefault, m_normalCount);
    std::string besides;
    if (keywordOnlyGiven > 0) {
        besides = fmt::format(
            " positional argument{} (and {} keyword-only argument{})", plural(given),
            keywordOnlyGiven, plural(keywordOnlyGiven));
    }
    raiseTypeError(
        "{}() takes {} positional argument{} but {}{} {} given", call.function, takes,
        withDefault > 0 ? "s" : plural(m_normalCount), given, besides,
        given == 1 && keywordOnlyGiven == 0 ? "was" : "were");
}

const Signature::Parameter *Signature::find(Kind kind) const
{
    for (const Parameter &parameter : m_parameters) {
        if (parameter.kind == kind)
            return &parameter;
    }
    return nullptr;
}

} // namespace joinery::engine
