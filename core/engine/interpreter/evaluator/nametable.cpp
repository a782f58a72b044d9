// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/nametable.h"

#include <algorithm>

namespace joinery::engine {

using namespace language;

namespace {

std::optional<std::uint32_t> position(const std::vector<std::string> &names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(found - names.begin());
}

bool isPrivate(std::string_view name)
{
    return name.starts_with("__") && !name.ends_with("__");
}

/// Python's: leading underscores of the class's name are dropped; a class of nothing but
/// underscores mangles nothing.
std::string mangled(std::string_view className, const std::string &name)
{
    const std::size_t start = className.find_first_not_of('_');
    if (start == std::string_view::npos)
        return name;
    return "_" + std::string(className.substr(start)) + name;
}

} // namespace

/// Walks the program once, with the scopes around the node it is at.
class NameResolver {
public:
    NameResolver(NameTable &table, const Program &program) : m_table(table)
    {
        m_levels.push_back({Level::Module, nullptr});
        walk(program.body);
    }

private:
    struct Level {
        enum Kind { Module, Function, Class } kind;
        const Scope *scope;
    };

    void walk(const Block &block)
    {
        for (const Statement &statement : block)
            std::visit([this](const auto &node) { visit(node); }, statement.node);
    }
    void walk(const ExpressionPtr &expression)
    {
        if (expression)
            std::visit([this](const auto &node) { visit(node); }, expression->node);
    }
    void walk(const std::vector<ExpressionPtr> &expressions)
    {
        for (const ExpressionPtr &expression : expressions)
            walk(expression);
    }

    // --- Expressions
    void visit(const Constant &) { }
    void visit(const Name &node) { bind(&node, node.id); }
    void visit(const FormattedString &node) { walkParts(node.parts); }
    void visit(const UnaryOperation &node) { walk(node.operand); }
    void visit(const BinaryOperation &node)
    {
        walk(node.left);
        walk(node.right);
    }
    void visit(const BooleanOperation &node) { walk(node.values); }
    void visit(const Comparison &node)
    {
        walk(node.left);
        for (const auto &[op, operand] : node.rest)
            walk(operand);
    }
    void visit(const Conditional &node)
    {
        walk(node.test);
        walk(node.body);
        walk(node.orElse);
    }
    void visit(const Call &node)
    {
        walk(node.function);
        walk(node.arguments);
        for (const Keyword &keyword : node.keywords)
            walk(keyword.value);
    }
    void visit(const Attribute &node)
    {
        walk(node.value);
        if (!m_classes.empty() && isPrivate(node.name))
            m_table.m_mangled.emplace(&node, mangled(m_classes.back(), node.name));
    }
    void visit(const Subscript &node)
    {
        walk(node.value);
        walk(node.index);
    }
    void visit(const Slice &node)
    {
        walk(node.lower);
        walk(node.upper);
        walk(node.step);
    }
    void visit(const Starred &node) { walk(node.value); }
    void visit(const TupleDisplay &node) { walk(node.elements); }
    void visit(const ListDisplay &node) { walk(node.elements); }
    void visit(const SetDisplay &node) { walk(node.elements); }
    void visit(const DictDisplay &node)
    {
        for (const auto &[key, value] : node.items) {
            walk(key);
            walk(value);
        }
    }
    void visit(const Comprehension &node)
    {
        // The first iterable belongs to the scope outside, as in Python.
        walk(node.generators.front().iterable);
        m_levels.push_back({Level::Function, &node.scope});
        for (const Generator &generator : node.generators) {
            if (&generator != &node.generators.front())
                walk(generator.iterable);
            walk(generator.target);
            walk(generator.conditions);
        }
        walk(node.key);
        walk(node.element);
        m_levels.pop_back();
    }
    void visit(const Lambda &node)
    {
        walkDefaults(node.parameters);
        m_levels.push_back({Level::Function, &node.scope});
        bindParameters(node.parameters);
        walk(node.body);
        m_levels.pop_back();
    }
    void visit(const NamedExpression &node)
    {
        bind(&node, node.target);
        walk(node.value);
    }

    // --- Statements
    void visit(const ExpressionStatement &node) { walk(node.value); }
    void visit(const Assign &node)
    {
        walk(node.targets);
        walk(node.value);
    }
    void visit(const AugmentedAssign &node)
    {
        walk(node.target);
        walk(node.value);
    }
    void visit(const AnnotatedAssign &node)
    {
        walk(node.target);
        walk(node.value);
    }
    void visit(const If &node) { walkBranches(node); }
    void visit(const While &node) { walkBranches(node); }
    void visit(const For &node)
    {
        walk(node.target);
        walk(node.iterable);
        walk(node.body);
        walk(node.orElse);
    }
    void visit(const FunctionDefinition &node)
    {
        walk(node.decorators);
        walkDefaults(node.parameters);
        bind(&node, node.name);
        m_levels.push_back({Level::Function, &node.scope});
        bindParameters(node.parameters);
        walk(node.body);
        m_levels.pop_back();
    }
    void visit(const ClassDefinition &node)
    {
        walk(node.bases);
        bind(&node, node.name);
        m_levels.push_back({Level::Class, nullptr});
        m_classes.push_back(node.name);
        walk(node.body);
        m_classes.pop_back();
        m_levels.pop_back();
    }
    void visit(const Return &node) { walk(node.value); }
    void visit(const Raise &node)
    {
        walk(node.exception);
        walk(node.cause);
    }
    void visit(const Try &node)
    {
        walk(node.body);
        for (const ExceptHandler &handler : node.handlers) {
            walk(handler.type);
            if (handler.name)
                bind(&handler, *handler.name);
            walk(handler.body);
        }
        walk(node.orElse);
        walk(node.finalBody);
    }
    void visit(const With &node)
    {
        for (const WithItem &item : node.items) {
            walk(item.context);
            walk(item.target);
        }
        walk(node.body);
    }
    void visit(const Import &node)
    {
        // "import a.b" binds a.
        for (const ImportAlias &alias : node.names)
            bind(&alias, alias.alias.value_or(alias.name.substr(0, alias.name.find('.'))));
    }
    void visit(const ImportFrom &node)
    {
        for (const ImportAlias &alias : node.names)
            bind(&alias, alias.alias.value_or(alias.name));
    }
    void visit(const Assert &node)
    {
        walk(node.test);
        walk(node.message);
    }
    void visit(const Delete &node) { walk(node.targets); }
    void visit(const Global &) { }
    void visit(const Nonlocal &) { }
    void visit(const Pass &) { }
    void visit(const Break &) { }
    void visit(const Continue &) { }

    template <class Branching>
    void walkBranches(const Branching &node)
    {
        walk(node.test);
        walk(node.body);
        walk(node.orElse);
    }
    void walkParts(const std::vector<FormattedString::Part> &parts)
    {
        for (const FormattedString::Part &part : parts) {
            if (const auto *field = std::get_if<std::unique_ptr<FormattedString::Field>>(&part)) {
                walk((*field)->value);
                walkParts((*field)->formatSpec);
            }
        }
    }
    void walkDefaults(const std::vector<Parameter> &parameters)
    {
        for (const Parameter &parameter : parameters)
            walk(parameter.defaultValue);
    }
    void bindParameters(const std::vector<Parameter> &parameters)
    {
        for (const Parameter &parameter : parameters)
            bind(&parameter, parameter.name);
    }

    // --- Names
    void bind(const void *node, const std::string &written)
    {
        const bool mangles = !m_classes.empty() && isPrivate(written);
        const std::string name = mangles ? mangled(m_classes.back(), written) : written;
        // Scopes hold names as written; the tables hold them mangled.
        Binding binding = find(written, name);
        m_table.m_mangled.emplace(node, name);
        binding.name = &m_table.m_mangled.at(node);
        m_table.m_bindings.emplace(node, binding);
    }

    Binding find(const std::string &written, const std::string &name)
    {
        Binding binding;
        binding.isMember = m_levels.back().kind == Level::Class;
        for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
            if (level->kind != Level::Function)
                continue;
            if (position(level->scope->globals, written))
                break;
            if (const auto slot = position(level->scope->locals, written)) {
                binding.where = Binding::Where::Local;
                binding.slot = *slot;
                return binding;
            }
            ++binding.depth;
        }
        binding.slot = global(name);
        return binding;
    }

    std::uint32_t global(const std::string &name)
    {
        const auto next = static_cast<std::uint32_t>(m_table.m_globals.size());
        const auto [entry, isNew] = m_table.m_globalSlots.emplace(name, next);
        if (isNew)
            m_table.m_globals.push_back(name);
        return entry->second;
    }

    NameTable &m_table;
    std::vector<Level> m_levels;
    std::vector<std::string> m_classes;
};

NameTable::NameTable(const Program &program)
{
    NameResolver(*this, program);
}

const std::string &NameTable::attribute(const Attribute &node) const
{
    if (!node.name.starts_with("__"))
        return node.name;
    const auto found = m_mangled.find(&node);
    return found == m_mangled.end() ? node.name : found->second;
}

std::optional<std::uint32_t> NameTable::globalSlot(std::string_view name) const
{
    const auto found = m_globalSlots.find(std::string(name));
    if (found == m_globalSlots.end())
        return std::nullopt;
    return found->second;
}

} // namespace joinery::engine
