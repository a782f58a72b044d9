// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/checks.h"

#include "language/parser/supportednames.h"
#include "language/tree/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace joinery::language {

namespace {

/// Where a statement stands: what decides whether return, break and continue may.
struct Surroundings {
    bool inFunction = false;
    bool inLoop = false;
};

class PlacementChecker {
public:
    std::optional<Diagnostic> run(const Block &module)
    {
        check(module, {});
        return m_error;
    }

private:
    void fail(std::string sentence, const PlaceRange &range)
    {
        if (!m_error)
            m_error = syntaxError(std::move(sentence), range);
    }

    void check(const Block &block, Surroundings around)
    {
        for (const auto &statement : block) {
            if (m_error)
                return;
            check(statement, around);
        }
    }

    void check(const Statement &statement, Surroundings around)
    {
        if (statement.as<Return>() && !around.inFunction)
            return fail("'return' outside function", statement.range);
        if (statement.as<Break>() && !around.inLoop)
            return fail("'break' outside loop", statement.range);
        if (statement.as<Continue>() && !around.inLoop)
            return fail("'continue' not properly in loop", statement.range);
        if (const auto *assign = statement.as<Assign>())
            checkTargets(*assign);
        if (const auto *expression = statement.as<ExpressionStatement>()) {
            if (expression->value->as<Starred>())
                fail("can't use starred expression here", expression->value->range);
        }
        forEachExpression(statement, [this](const Expression &value) { check(value); });
        if (const auto *loop = statement.as<For>())
            checkLoop(loop->body, loop->orElse, around);
        else if (const auto *whileLoop = statement.as<While>())
            checkLoop(whileLoop->body, whileLoop->orElse, around);
        else if (const auto *function = statement.as<FunctionDefinition>())
            check(function->body, {.inFunction = true});
        else if (const auto *definition = statement.as<ClassDefinition>())
            check(definition->body, {});
        else
            checkPlain(statement, around);
    }

    void checkPlain(const Statement &statement, Surroundings around)
    {
        if (const auto *trying = statement.as<Try>()) {
            for (const auto &handler : trying->handlers) {
                if (!handler.type && &handler != &trying->handlers.back())
                    fail("default 'except:' must be last", handler.range);
            }
        }
        forEachBlock(statement, [&](const Block &block) { check(block, around); });
    }

    void checkLoop(const Block &body, const Block &orElse, Surroundings around)
    {
        check(body, {.inFunction = around.inFunction, .inLoop = true});
        check(orElse, around);
    }

    void checkTargets(const Assign &assign)
    {
        for (const auto &target : assign.targets) {
            if (target->as<Starred>())
                fail("starred assignment target must be in a list or tuple", target->range);
            checkStars(*target);
        }
        if (assign.value->as<Starred>())
            fail("can't use starred expression here", assign.value->range);
    }

    void checkStars(const Expression &target)
    {
        const auto *tuple = target.as<TupleDisplay>();
        const auto *list = target.as<ListDisplay>();
        if (!tuple && !list)
            return;
        const auto &elements = tuple ? tuple->elements : list->elements;
        const auto stars = std::ranges::count_if(
            elements, [](const ExpressionPtr &element) { return element->as<Starred>(); });
        if (stars > 1)
            fail("multiple starred expressions in assignment", target.range);
        for (const auto &element : elements)
            checkStars(*element);
    }

    void check(const Expression &expression)
    {
        if (const auto *call = expression.as<Call>())
            checkKeywords(*call);
        forEachChild(expression, [this](const Expression &child) { check(child); });
    }

    void checkKeywords(const Call &call)
    {
        std::set<std::string> seen;
        for (const auto &keyword : call.keywords) {
            if (keyword.name && !seen.insert(*keyword.name).second)
                fail(fmt::format("keyword argument repeated: {}", *keyword.name), keyword.range);
        }
    }

    std::optional<Diagnostic> m_error;
};

/// A module and the name of something in it.
using ModuleMember = std::pair<std::string, std::string>;

/// Finds the names that mean a module everywhere in the program, and those that mean something of
/// its own somewhere.
class ModuleNames {
public:
    explicit ModuleNames(const Block &module)
    {
        forEachStatement(module, [this](const Statement &statement) { note(statement); });
    }

    bool isBound(const std::string &name) const
    {
        return m_bound.contains(name) || m_modules.contains(name) || m_imported.contains(name);
    }

    /// Whether some object of the program may have such a member of its own.
    bool isMember(const std::string &name) const
    {
        return m_members.contains(name) || m_bound.contains(name);
    }

    /// nullptr: it may mean something else.
    const std::string *moduleOf(const std::string &name) const
    {
        const auto found = m_modules.find(name);
        const bool isOther = m_bound.contains(name) || m_imported.contains(name);
        return found == m_modules.end() || isOther ? nullptr : &found->second;
    }

    /// Whether the expression is module.name, however the program has imported it.
    bool isFrom(const Expression &expression, const ModuleMember &member) const
    {
        if (const auto *attribute = expression.as<Attribute>()) {
            const auto *owner = attribute->value->as<Name>();
            const auto *module = owner ? moduleOf(owner->id) : nullptr;
            return module && ModuleMember(*module, attribute->name) == member;
        }
        const auto *name = expression.as<Name>();
        const auto found = name ? m_imported.find(name->id) : m_imported.end();
        return found != m_imported.end() && found->second == member && !m_bound.contains(name->id)
            && !m_modules.contains(name->id);
    }

private:
    void note(const Statement &statement)
    {
        if (const auto *import = statement.as<Import>()) {
            for (const auto &alias : import->names) {
                if (alias.alias || alias.name.find('.') == std::string::npos)
                    m_modules.emplace(alias.alias.value_or(alias.name), alias.name);
            }
            return;
        }
        if (const auto *import = statement.as<ImportFrom>()) {
            for (const auto &alias : import->names)
                m_imported.emplace(
                    alias.alias.value_or(alias.name), ModuleMember(import->module, alias.name));
        }
        if (const auto *definition = statement.as<ClassDefinition>())
            m_bound.insert(definition->name);
        if (const auto *function = statement.as<FunctionDefinition>()) {
            m_bound.insert(function->name);
            for (const auto &parameter : function->parameters)
                m_bound.insert(parameter.name);
        }
        if (const auto *assign = statement.as<Assign>()) {
            for (const auto &target : assign->targets)
                noteTarget(*target);
        }
        if (const auto *assign = statement.as<AnnotatedAssign>())
            noteTarget(*assign->target);
        if (const auto *loop = statement.as<For>())
            noteTarget(*loop->target);
    }

    void noteTarget(const Expression &target)
    {
        if (const auto *name = target.as<Name>())
            m_bound.insert(name->id);
        else if (const auto *attribute = target.as<Attribute>())
            m_members.insert(attribute->name);
        else if (target.as<TupleDisplay>() || target.as<ListDisplay>())
            forEachChild(target, [this](const Expression &child) { noteTarget(child); });
    }

    std::map<std::string, std::string> m_modules;
    std::map<std::string, ModuleMember> m_imported;
    std::set<std::string> m_bound; ///< otherwise
    std::set<std::string> m_members; ///< assigned to, of whatever object
};

/// A call of what CPython has built in and the language has not, such as open(…).
void checkBuiltin(
    const Expression &expression, const ModuleNames &names, std::vector<Diagnostic> &found)
{
    constexpr std::array<std::string_view, 13> outside = {
        "breakpoint", "bytearray", "bytes",  "compile",    "complex", "eval", "exec",
        "globals",    "help",      "locals", "memoryview", "open",    "input"};
    const auto *call = expression.as<Call>();
    const auto *name = call ? call->function->as<Name>() : nullptr;
    if (!name || std::ranges::find(outside, name->id) == outside.end() || names.isBound(name->id))
        return;
    found.push_back(unsupported(
        Diagnostic::Code::UnsupportedExpression, call->function->range, {name->id + "()"}));
}

/// set_start_method("spawn"): processes are forked here.
void checkStartMethod(
    const Expression &expression, const ModuleNames &names, std::vector<Diagnostic> &found)
{
    const auto *call = expression.as<Call>();
    if (!call || !names.isFrom(*call->function, {"multiprocessing", "set_start_method"}))
        return;
    const Expression *given = call->arguments.empty() ? nullptr : call->arguments.front().get();
    for (const auto &keyword : call->keywords) {
        if (keyword.name == "method")
            given = keyword.value.get();
    }
    const auto *constant = given ? given->as<Constant>() : nullptr;
    const auto *method = constant ? std::get_if<std::string>(&constant->value) : nullptr;
    if (!method || (*method != "spawn" && *method != "forkserver"))
        return;
    found.push_back(unsupported(
        Diagnostic::Code::UnsupportedExpression, given->range,
        {fmt::format("set_start_method(\"{}\")", *method)}));
}

/// sys.stdout.reconfigure(…): what a stream has in CPython and not here.
void checkStream(
    const Expression &expression, const ModuleNames &names, std::vector<Diagnostic> &found)
{
    constexpr std::array<std::string_view, 11> outside = {
        "buffer",   "detach", "errors", "line_buffering", "newlines",     "reconfigure",
        "seekable", "seek",   "tell",   "truncate",       "write_through"};
    const auto *attribute = expression.as<Attribute>();
    if (!attribute || std::ranges::find(outside, attribute->name) == outside.end())
        return;
    for (const std::string stream : {"stdout", "stderr"}) {
        if (names.isFrom(*attribute->value, {"sys", stream})) {
            found.push_back(unsupported(
                Diagnostic::Code::UnsupportedName, expression.range,
                {"sys." + stream, attribute->name}));
        }
    }
}

/// Of whatever object: frame.f_locals (of the frame that a signal handler gets there is less here),
/// text.encode() (there are no bytes). A program that has such a name of its own may mean that.
void checkMember(
    const Expression &expression, const ModuleNames &names, std::vector<Diagnostic> &found)
{
    constexpr std::array<std::string_view, 10> outside = {
        "f_builtins",    "f_globals",       "f_lasti", "f_locals",   "f_trace",
        "f_trace_lines", "f_trace_opcodes", "encode",  "from_bytes", "to_bytes"};
    const auto *attribute = expression.as<Attribute>();
    if (!attribute || std::ranges::find(outside, attribute->name) == outside.end()
        || names.isMember(attribute->name))
        return;
    found.push_back(unsupported(
        Diagnostic::Code::UnsupportedExpression, expression.range, {"." + attribute->name}));
}

void checkNames(
    const Expression &expression, const ModuleNames &names, std::vector<Diagnostic> &found)
{
    const auto *attribute = expression.as<Attribute>();
    const auto *name = attribute ? attribute->value->as<Name>() : nullptr;
    const auto *module = name ? names.moduleOf(name->id) : nullptr;
    const auto standing = module ? standingOf(*module, attribute->name) : Standing::Supported;
    // A name in neither is an AttributeError when it is reached, as in CPython.
    if (standing == Standing::Later || standing == Standing::Outside) {
        std::vector<std::string> arguments{*module, attribute->name};
        if (standing == Standing::Later)
            arguments.emplace_back("later");
        found.push_back(
            unsupported(Diagnostic::Code::UnsupportedName, expression.range, std::move(arguments)));
    }
    checkBuiltin(expression, names, found);
    checkStartMethod(expression, names, found);
    checkStream(expression, names, found);
    checkMember(expression, names, found);
    forEachChild(expression, [&](const Expression &child) { checkNames(child, names, found); });
}

} // namespace

std::optional<Diagnostic> checkPlacement(const Block &module)
{
    return PlacementChecker().run(module);
}

std::vector<Diagnostic> checkOutsideNames(const Block &module)
{
    const ModuleNames names(module);
    std::vector<Diagnostic> found;
    forEachStatement(module, [&](const Statement &statement) {
        forEachExpression(
            statement, [&](const Expression &expression) { checkNames(expression, names, found); });
    });
    return found;
}

} // namespace joinery::language
