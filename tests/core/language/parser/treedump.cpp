// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "treedump.h"

#include "language/tree/visit.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace joinery::tests {

namespace {

using namespace language;

constexpr const char *expressionKinds[] = {
    "Constant",
    "Name",
    "FormattedString",
    "UnaryOperation",
    "BinaryOperation",
    "BooleanOperation",
    "Comparison",
    "Conditional",
    "Call",
    "Attribute",
    "Subscript",
    "Slice",
    "Starred",
    "Tuple",
    "List",
    "Set",
    "Dict",
    "Comprehension",
    "Lambda",
    "NamedExpression"};
constexpr const char *statementKinds[] = {
    "Expression", "Assign",   "AugmentedAssign", "AnnotatedAssign", "If",         "While",
    "For",        "Function", "Class",           "Return",          "Raise",      "Try",
    "With",       "Global",   "Nonlocal",        "Import",          "ImportFrom", "Assert",
    "Delete",     "Pass",     "Break",           "Continue"};
constexpr const char *unaryOperators[] = {"not", "-", "+", "~"};
constexpr const char *binaryOperators[] = {"+",  "-",  "*",  "/", "//", "%",
                                           "**", "<<", ">>", "&", "|",  "^"};
constexpr const char *comparisonOperators[] = {"==", "!=", "<",      "<=", ">",
                                               ">=", "in", "not in", "is", "is not"};
constexpr const char *comprehensionKinds[] = {"list", "set", "dict", "generator"};
constexpr const char *parameterKinds[] = {"normal", "*", "keyword", "**"};

std::string hex(const std::string &text)
{
    std::string made = "'";
    for (const char c : text)
        made += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return made + "'";
}

class Dumper {
public:
    explicit Dumper(Places places) : m_places(places) { }

    void block(const char *what, const Block &block)
    {
        if (block.empty())
            return;
        line(what);
        ++m_indentation;
        for (const auto &inner : block)
            statement(inner);
        --m_indentation;
    }

    std::string take() { return std::move(m_text); }

private:
    void line(const std::string &text)
    {
        m_text.append(static_cast<std::size_t>(m_indentation), ' ');
        m_text += text + "\n";
    }

    void head(std::string kind, const PlaceRange &range, const std::string &rest)
    {
        if (m_places == Places::Shown)
            kind += fmt::format(
                " {}:{}-{}:{}", range.begin.line, range.begin.column, range.end.line,
                range.end.column);
        line(rest.empty() ? kind : kind + " " + rest);
    }

    void child(const char *what, const ExpressionPtr &expression)
    {
        if (!expression)
            return;
        line(what);
        ++m_indentation;
        this->expression(*expression);
        --m_indentation;
    }

    void children(const char *what, const std::vector<ExpressionPtr> &expressions)
    {
        for (const auto &expression : expressions)
            child(what, expression);
    }

    void expression(const Expression &node)
    {
        std::string rest;
        std::visit(
            Overloaded{
                [&](const Constant &n) { rest = constant(n); }, [&](const Name &n) { rest = n.id; },
                [&](const UnaryOperation &n) { rest = unaryOperators[int(n.op)]; },
                [&](const BinaryOperation &n) { rest = binaryOperators[int(n.op)]; },
                [&](const BooleanOperation &n) {
                    rest = n.op == BooleanOperator::And ? "and" : "or";
                },
                [&](const Comparison &n) {
                    for (const auto &[op, right] : n.rest)
                        rest += std::string(rest.empty() ? "" : " ") + comparisonOperators[int(op)];
                },
                [&](const Attribute &n) { rest = n.name; },
                [&](const Comprehension &n) { rest = comprehensionKinds[int(n.kind)]; },
                [&](const NamedExpression &n) { rest = n.target; }, [](const auto &) {}},
            node.node);
        head(expressionKinds[node.node.index()], node.range, rest);
        ++m_indentation;
        std::visit(
            Overloaded{
                [&](const FormattedString &n) { parts(n.parts); }, [&](const Call &n) { call(n); },
                [&](const Slice &n) {
                    child("lower", n.lower);
                    child("upper", n.upper);
                    child("step", n.step);
                },
                [&](const DictDisplay &n) {
                    for (const auto &[key, value] : n.items) {
                        child("key", key);
                        child(key ? "value" : "**", value);
                    }
                },
                [&](const Comprehension &n) { comprehension(n); },
                [&](const Lambda &n) {
                    parameters(n.parameters);
                    child("body", n.body);
                },
                [&](const auto &) {
                    forEachChild(node, [this](const Expression &inner) { expression(inner); });
                }},
            node.node);
        --m_indentation;
    }

    static std::string constant(const Constant &constant)
    {
        return std::visit(
            Overloaded{
                [](None) { return std::string("None"); },
                [](bool value) { return std::string(value ? "True" : "False"); },
                [](std::int64_t value) { return std::to_string(value); },
                [](double value) {
                    return fmt::format("f{:016x}", std::bit_cast<std::uint64_t>(value));
                },
                [](const std::string &value) { return hex(value); },
                [](Ellipsis) { return std::string("..."); }},
            constant.value);
    }

    void parts(const std::vector<FormattedString::Part> &parts)
    {
        for (const auto &part : parts) {
            if (const auto *text = std::get_if<std::string>(&part)) {
                line("text " + hex(*text));
                continue;
            }
            const auto &field = *std::get<std::unique_ptr<FormattedString::Field>>(part);
            line(field.conversion ? fmt::format("field !{}", *field.conversion) : "field");
            ++m_indentation;
            expression(*field.value);
            if (!field.formatSpec.empty()) {
                line("spec");
                ++m_indentation;
                this->parts(field.formatSpec);
                --m_indentation;
            }
            --m_indentation;
        }
    }

    void call(const Call &call)
    {
        expression(*call.function);
        children("argument", call.arguments);
        for (const auto &keyword : call.keywords)
            child((keyword.name.value_or("**") + "=").c_str(), keyword.value);
    }

    void comprehension(const Comprehension &node)
    {
        child("key", node.key);
        child("element", node.element);
        for (const auto &generator : node.generators) {
            child("for", generator.target);
            child("in", generator.iterable);
            children("if", generator.conditions);
        }
    }

    void parameters(const std::vector<Parameter> &parameters)
    {
        for (const auto &parameter : parameters) {
            line(fmt::format(
                "parameter {} {}", parameterKinds[int(parameter.kind)], parameter.name));
            child("default", parameter.defaultValue);
        }
    }

    void names(const std::vector<std::string> &names)
    {
        for (const auto &name : names)
            line("name " + name);
    }

    void aliases(const std::vector<ImportAlias> &aliases)
    {
        for (const auto &alias : aliases)
            head("alias", alias.range, alias.name + " " + alias.alias.value_or("-"));
    }

    void statement(const Statement &node)
    {
        head(statementKinds[node.node.index()], node.range, {});
        ++m_indentation;
        std::visit(Overloaded{[this](const auto &inner) { details(inner); }}, node.node);
        --m_indentation;
    }

    void details(const ExpressionStatement &n) { child("value", n.value); }
    void details(const Assign &n)
    {
        children("target", n.targets);
        child("value", n.value);
    }
    void details(const AugmentedAssign &n)
    {
        child("target", n.target);
        line(binaryOperators[int(n.op)]);
        child("value", n.value);
    }
    void details(const AnnotatedAssign &n)
    {
        child("target", n.target);
        child("value", n.value);
    }
    void details(const If &n)
    {
        child("test", n.test);
        block("body", n.body);
        block("else", n.orElse);
    }
    void details(const While &n)
    {
        child("test", n.test);
        block("body", n.body);
        block("else", n.orElse);
    }
    void details(const For &n)
    {
        child("target", n.target);
        child("in", n.iterable);
        block("body", n.body);
        block("else", n.orElse);
    }
    void details(const FunctionDefinition &n)
    {
        line("called " + n.name);
        children("decorator", n.decorators);
        parameters(n.parameters);
        auto locals = n.scope.locals;
        std::ranges::sort(locals);
        for (const auto &local : locals)
            line("local " + local);
        block("body", n.body);
    }
    void details(const ClassDefinition &n)
    {
        line("called " + n.name);
        children("base", n.bases);
        block("body", n.body);
    }
    void details(const Return &n) { child("value", n.value); }
    void details(const Raise &n)
    {
        child("exception", n.exception);
        child("cause", n.cause);
    }
    void details(const Try &n)
    {
        block("body", n.body);
        for (const auto &handler : n.handlers) {
            head("except", handler.range, handler.name.value_or("-"));
            ++m_indentation;
            child("type", handler.type);
            block("body", handler.body);
            --m_indentation;
        }
        block("else", n.orElse);
        block("finally", n.finalBody);
    }
    void details(const With &n)
    {
        for (const auto &item : n.items) {
            child("context", item.context);
            child("as", item.target);
        }
        block("body", n.body);
    }
    void details(const Global &n) { names(n.names); }
    void details(const Nonlocal &n) { names(n.names); }
    void details(const Import &n) { aliases(n.names); }
    void details(const ImportFrom &n)
    {
        line("module " + n.module);
        aliases(n.names);
    }
    void details(const Assert &n)
    {
        child("test", n.test);
        child("message", n.message);
    }
    void details(const Delete &n) { children("target", n.targets); }
    void details(const Pass &) { }
    void details(const Break &) { }
    void details(const Continue &) { }

    Places m_places;
    std::string m_text;
    int m_indentation = 0;
};

} // namespace

std::string dump(const Block &block, Places places)
{
    Dumper dumper(places);
    dumper.block("module", block);
    return dumper.take();
}

} // namespace joinery::tests
