// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/scopes.h"

#include "language/tree/visit.h"

#include <fmt/format.h>

#include <unordered_map>
#include <utility>

namespace joinery::language {

namespace {

/// A place where a nonlocal waits for a function around it that binds its name.
struct PendingNonlocal {
    std::string name;
    PlaceRange range;
};

/// A body being walked: of a function, a class or the module.
struct Frame {
    enum class Kind { Module, Class, Function };
    Kind kind = Kind::Module;
    Scope scope;
    struct Seen {
        bool isParameter = false;
        bool isAssigned = false;
        bool isUsed = false;
        bool isGlobal = false; ///< declared so
        bool isNonlocal = false; ///< declared so

        bool isBound() const { return isParameter || isAssigned; }
        bool isDeclared() const { return isGlobal || isNonlocal; }
    };
    std::unordered_map<std::string, Seen> seen; ///< so far, in the order of the text
    std::vector<PendingNonlocal> pending;

    bool hasLocal(const std::string &name) const
    {
        const auto found = seen.find(name);
        return found != seen.end() && found->second.isBound() && !found->second.isDeclared();
    }
};

class ScopeBuilder {
public:
    std::optional<Diagnostic> run(Block &module)
    {
        Frame frame;
        walk(module, frame);
        for (const auto &pending : frame.pending)
            failUnbound(pending);
        return m_error;
    }

private:
    void fail(std::string sentence, const PlaceRange &range)
    {
        if (!m_error)
            m_error = syntaxError(std::move(sentence), range);
    }
    void failUnbound(const PendingNonlocal &pending)
    {
        fail(fmt::format("no binding for nonlocal '{}' found", pending.name), pending.range);
    }

    void bind(const std::string &name, Frame &frame)
    {
        Frame::Seen &seen = frame.seen[name];
        if (!seen.isBound())
            frame.scope.locals.push_back(name);
        seen.isAssigned = true;
    }

    void bindTarget(Expression &target, Frame &frame)
    {
        if (const auto *name = target.as<Name>())
            return bind(name->id, frame);
        if (target.as<Attribute>() || target.as<Subscript>())
            return walk(target, frame);
        forEachChild(target, [&](Expression &child) { bindTarget(child, frame); });
    }

    void walkOptional(const ExpressionPtr &expression, Frame &frame)
    {
        if (expression)
            walk(*expression, frame);
    }

    void walk(Expression &expression, Frame &frame)
    {
        if (const auto *name = expression.as<Name>())
            frame.seen[name->id].isUsed = true;
        else if (auto *lambda = std::get_if<Lambda>(&expression.node))
            return walkLambda(*lambda, frame);
        else if (auto *comprehension = std::get_if<Comprehension>(&expression.node))
            return walkComprehension(*comprehension, frame);
        else if (const auto *named = expression.as<NamedExpression>())
            bind(named->target, frame);
        forEachChild(expression, [&](Expression &child) { walk(child, frame); });
    }

    void walkLambda(Lambda &lambda, Frame &frame)
    {
        detail::visitDefaults(lambda.parameters, [&](Expression &value) { walk(value, frame); });
        Frame inner = functionFrame(lambda.parameters);
        walk(*lambda.body, inner);
        lambda.scope = close(inner, frame);
    }

    /// Its targets are its own; what := assigns in it belongs to the function around.
    void walkComprehension(Comprehension &comprehension, Frame &frame)
    {
        Frame inner;
        inner.kind = Frame::Kind::Function;
        const auto walkInner = [&](Expression &expression) { walkOwn(expression, inner, frame); };
        walk(*comprehension.generators.front().iterable, frame);
        bool first = true;
        for (auto &generator : comprehension.generators) {
            if (!std::exchange(first, false))
                walkInner(*generator.iterable);
            bindTarget(*generator.target, inner);
            detail::visitEach(generator.conditions, walkInner);
        }
        if (comprehension.key)
            walkInner(*comprehension.key);
        walkInner(*comprehension.element);
        comprehension.scope = close(inner, frame);
    }

    /// Inside a comprehension.
    void walkOwn(Expression &expression, Frame &inner, Frame &outer)
    {
        if (const auto *named = expression.as<NamedExpression>()) {
            if (inner.hasLocal(named->target))
                fail(
                    fmt::format(
                        "assignment expression cannot rebind comprehension iteration variable "
                        "'{}'",
                        named->target),
                    expression.range);
            bind(named->target, outer);
        } else if (expression.as<Lambda>() || expression.as<Comprehension>()) {
            return walk(expression, outer);
        } else if (const auto *name = expression.as<Name>()) {
            if (!inner.hasLocal(name->id))
                outer.seen[name->id].isUsed = true;
        }
        forEachChild(expression, [&](Expression &child) { walkOwn(child, inner, outer); });
    }

    Frame functionFrame(const std::vector<Parameter> &parameters)
    {
        Frame frame;
        frame.kind = Frame::Kind::Function;
        for (const auto &parameter : parameters) {
            if (std::exchange(frame.seen[parameter.name].isParameter, true))
                fail(
                    fmt::format("duplicate argument '{}' in function definition", parameter.name),
                    parameter.range);
            frame.scope.locals.push_back(parameter.name);
        }
        return frame;
    }

    /// The finished scope; what is still pending goes to the frame around.
    Scope close(Frame &frame, Frame &outer)
    {
        auto &scope = frame.scope;
        std::erase_if(
            scope.locals, [&frame](const std::string &name) { return !frame.hasLocal(name); });
        for (auto &pending : frame.pending) {
            // A class around is looked through: its names are no variables of its methods.
            const bool bound = frame.kind == Frame::Kind::Function && frame.hasLocal(pending.name);
            if (!bound)
                outer.pending.push_back(std::move(pending));
        }
        return std::move(scope);
    }

    void walk(Block &block, Frame &frame)
    {
        for (auto &statement : block)
            walk(statement, frame);
    }

    void walk(Statement &statement, Frame &frame)
    {
        std::visit(
            Overloaded{
                [&](ExpressionStatement &node) { walk(*node.value, frame); },
                [&](Assign &node) {
                    walk(*node.value, frame);
                    for (auto &target : node.targets)
                        bindTarget(*target, frame);
                },
                [&](AugmentedAssign &node) {
                    walk(*node.value, frame);
                    bindTarget(*node.target, frame);
                },
                [&](AnnotatedAssign &node) {
                    walkOptional(node.value, frame);
                    bindTarget(*node.target, frame);
                },
                [&](If &node) {
                    walk(*node.test, frame);
                    walk(node.body, frame);
                    walk(node.orElse, frame);
                },
                [&](While &node) {
                    walk(*node.test, frame);
                    walk(node.body, frame);
                    walk(node.orElse, frame);
                },
                [&](For &node) {
                    walk(*node.iterable, frame);
                    bindTarget(*node.target, frame);
                    walk(node.body, frame);
                    walk(node.orElse, frame);
                },
                [&](FunctionDefinition &node) { walkFunction(node, frame); },
                [&](ClassDefinition &node) { walkClass(node, frame); },
                [&](Return &node) { walkOptional(node.value, frame); },
                [&](Raise &node) {
                    walkOptional(node.exception, frame);
                    walkOptional(node.cause, frame);
                },
                [&](Try &node) { walkTry(node, frame); },
                [&](With &node) { walkWith(node, frame); },
                [&](Global &node) { declareGlobal(node, statement.range, frame); },
                [&](Nonlocal &node) { declareNonlocal(node, statement.range, frame); },
                [&](Import &node) { walkImport(node, frame); },
                [&](ImportFrom &node) { walkImportFrom(node, statement.range, frame); },
                [&](Assert &node) {
                    walk(*node.test, frame);
                    walkOptional(node.message, frame);
                },
                [&](Delete &node) {
                    for (auto &target : node.targets)
                        bindTarget(*target, frame);
                },
                [](Pass &) {},
                [](Break &) {},
                [](Continue &) {}},
            statement.node);
    }

    void walkImport(const Import &node, Frame &frame)
    {
        for (const auto &alias : node.names)
            bind(alias.alias.value_or(alias.name.substr(0, alias.name.find('.'))), frame);
    }

    void walkFunction(FunctionDefinition &node, Frame &frame)
    {
        bind(node.name, frame);
        detail::visitEach(node.decorators, [&](Expression &value) { walk(value, frame); });
        detail::visitDefaults(node.parameters, [&](Expression &value) { walk(value, frame); });
        Frame inner = functionFrame(node.parameters);
        walk(node.body, inner);
        node.scope = close(inner, frame);
    }

    void walkClass(ClassDefinition &node, Frame &frame)
    {
        bind(node.name, frame);
        detail::visitEach(node.bases, [&](Expression &base) { walk(base, frame); });
        Frame inner;
        inner.kind = Frame::Kind::Class;
        walk(node.body, inner);
        close(inner, frame);
    }

    void walkTry(Try &node, Frame &frame)
    {
        walk(node.body, frame);
        for (auto &handler : node.handlers) {
            walkOptional(handler.type, frame);
            if (handler.name)
                bind(*handler.name, frame);
            walk(handler.body, frame);
        }
        walk(node.orElse, frame);
        walk(node.finalBody, frame);
    }

    void walkWith(With &node, Frame &frame)
    {
        for (auto &item : node.items) {
            walk(*item.context, frame);
            if (item.target)
                bindTarget(*item.target, frame);
        }
        walk(node.body, frame);
    }

    void walkImportFrom(ImportFrom &node, const PlaceRange &range, Frame &frame)
    {
        for (const auto &alias : node.names) {
            if (alias.name != "*")
                bind(alias.alias.value_or(alias.name), frame);
            else if (frame.kind != Frame::Kind::Module)
                fail("import * only allowed at module level", range);
        }
    }

    void checkDeclaration(
        const std::string &name, const char *kind, const PlaceRange &range, const Frame &frame)
    {
        const auto found = frame.seen.find(name);
        if (found == frame.seen.end())
            return;
        const Frame::Seen &seen = found->second;
        if (seen.isParameter)
            fail(fmt::format("name '{}' is parameter and {}", name, kind), range);
        else if (seen.isUsed)
            fail(fmt::format("name '{}' is used prior to {} declaration", name, kind), range);
        else if (seen.isAssigned)
            fail(fmt::format("name '{}' is assigned to before {} declaration", name, kind), range);
    }

    void declareGlobal(const Global &node, const PlaceRange &range, Frame &frame)
    {
        for (const auto &name : node.names) {
            checkDeclaration(name, "global", range, frame);
            if (!std::exchange(frame.seen[name].isGlobal, true))
                frame.scope.globals.push_back(name);
        }
    }

    void declareNonlocal(const Nonlocal &node, const PlaceRange &range, Frame &frame)
    {
        if (frame.kind == Frame::Kind::Module)
            return fail("nonlocal declaration not allowed at module level", range);
        for (const auto &name : node.names) {
            checkDeclaration(name, "nonlocal", range, frame);
            if (!std::exchange(frame.seen[name].isNonlocal, true))
                frame.scope.nonlocals.push_back(name);
            frame.pending.push_back({name, range});
        }
    }

    std::optional<Diagnostic> m_error;
};

} // namespace

std::optional<Diagnostic> computeScopes(Block &module)
{
    return ScopeBuilder().run(module);
}

} // namespace joinery::language
