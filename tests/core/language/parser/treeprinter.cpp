// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "treeprinter.h"

#include "language/tree/visit.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace joinery::language {

namespace {

constexpr std::array<const char *, 4> unaryOperators = {"not ", "-", "+", "~"};
constexpr std::array<const char *, 12> binaryOperators = {"+",  "-",  "*",  "/", "//", "%",
                                                          "**", "<<", ">>", "&", "|",  "^"};
constexpr std::array<const char *, 10> comparisonOperators = {"==", "!=", "<",      "<=", ">",
                                                              ">=", "in", "not in", "is", "is not"};

template <class Enum, std::size_t size>
const char *spelled(const std::array<const char *, size> &table, Enum value)
{
    return table[static_cast<std::size_t>(value)];
}

/// All but plain ASCII is left as it is; quotes, braces and control characters are escaped, so that
/// the text may stand in any string.
std::string escaped(const std::string &text, bool inFormatted)
{
    std::string made;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\'' || c == '\\' || byte < 0x20 || byte == 0x7f)
            made += fmt::format("\\x{:02x}", byte);
        else if (inFormatted && (c == '{' || c == '}'))
            made += fmt::format("{0}{0}", c);
        else
            made.push_back(c);
    }
    return made;
}

class TreePrinter {
public:
    void block(const Block &block, int indentation)
    {
        for (const auto &inner : block)
            statement(inner, indentation);
    }

    std::string take() { return std::move(m_text); }

private:
    static std::string show(const Expression &expression)
    {
        return std::visit([](const auto &node) { return show(node); }, expression.node);
    }
    static std::string show(const ExpressionPtr &expression)
    {
        return expression ? show(*expression) : std::string();
    }
    static std::string list(const std::vector<ExpressionPtr> &expressions)
    {
        std::string made;
        for (const auto &expression : expressions)
            made += show(expression) + ", ";
        return made;
    }

    static std::string show(const Constant &node)
    {
        return std::visit(
            Overloaded{
                [](None) { return std::string("None"); },
                [](bool value) { return std::string(value ? "True" : "False"); },
                [](std::int64_t value) { return fmt::format("({})", value); },
                [](double value) {
                    return std::isinf(value) ? std::string("1e999") : fmt::format("{:.17e}", value);
                },
                [](const std::string &value) { return "\"" + escaped(value, false) + "\""; },
                [](Ellipsis) { return std::string("..."); }},
            node.value);
    }
    static std::string show(const Name &node) { return node.id; }
    static std::string show(const FormattedString &node)
    {
        return "f'''" + showParts(node.parts) + "'''";
    }
    static std::string showParts(const std::vector<FormattedString::Part> &parts)
    {
        std::string made;
        for (const auto &part : parts) {
            if (const auto *text = std::get_if<std::string>(&part)) {
                made += escaped(*text, true);
                continue;
            }
            const auto &field = *std::get<std::unique_ptr<FormattedString::Field>>(part);
            made += "{ " + show(field.value) + " ";
            if (field.conversion)
                made += fmt::format("!{}", *field.conversion);
            if (!field.formatSpec.empty())
                made += ":" + showParts(field.formatSpec);
            made += "}";
        }
        return made;
    }
    static std::string show(const UnaryOperation &node)
    {
        return fmt::format("({}{})", spelled(unaryOperators, node.op), show(node.operand));
    }
    static std::string show(const BinaryOperation &node)
    {
        return fmt::format(
            "({} {} {})", show(node.left), spelled(binaryOperators, node.op), show(node.right));
    }
    static std::string show(const BooleanOperation &node)
    {
        std::string made;
        for (const auto &value : node.values) {
            if (!made.empty())
                made += node.op == BooleanOperator::And ? " and " : " or ";
            made += show(value);
        }
        return "(" + made + ")";
    }
    static std::string show(const Comparison &node)
    {
        auto made = "(" + show(node.left);
        for (const auto &[op, right] : node.rest)
            made += fmt::format(" {} {}", spelled(comparisonOperators, op), show(right));
        return made + ")";
    }
    static std::string show(const Conditional &node)
    {
        return fmt::format(
            "({} if {} else {})", show(node.body), show(node.test), show(node.orElse));
    }
    static std::string show(const Call &node)
    {
        auto made = show(node.function) + "(" + list(node.arguments);
        for (const auto &keyword : node.keywords)
            made += (keyword.name ? *keyword.name + "=" : "**") + show(keyword.value) + ", ";
        return made + ")";
    }
    static std::string show(const Attribute &node) { return show(node.value) + "." + node.name; }
    static std::string show(const Subscript &node)
    {
        const auto *tuple = node.index->as<TupleDisplay>();
        const bool bare = tuple && !tuple->elements.empty();
        return show(node.value) + "[" + (bare ? list(tuple->elements) : show(node.index)) + "]";
    }
    static std::string show(const Slice &node)
    {
        auto made = show(node.lower) + ":" + show(node.upper);
        if (node.step)
            made += ":" + show(node.step);
        return made;
    }
    static std::string show(const Starred &node) { return "*" + show(node.value); }
    static std::string show(const TupleDisplay &node) { return "(" + list(node.elements) + ")"; }
    static std::string show(const ListDisplay &node) { return "[" + list(node.elements) + "]"; }
    static std::string show(const SetDisplay &node) { return "{" + list(node.elements) + "}"; }
    static std::string show(const DictDisplay &node)
    {
        std::string made;
        for (const auto &[key, value] : node.items)
            made += (key ? show(key) + ": " : "**") + show(value) + ", ";
        return "{" + made + "}";
    }
    static std::string show(const Comprehension &node)
    {
        constexpr std::array<const char *, 4> brackets = {"[]", "{}", "{}", "()"};
        const auto *pair = spelled(brackets, node.kind);
        auto made = (node.key ? show(node.key) + ": " : "") + show(node.element);
        for (const auto &generator : node.generators) {
            made += " for " + show(generator.target) + " in " + show(generator.iterable);
            for (const auto &condition : generator.conditions)
                made += " if " + show(condition);
        }
        return pair[0] + made + pair[1];
    }
    static std::string show(const Lambda &node)
    {
        return fmt::format("(lambda {}: {})", show(node.parameters), show(node.body));
    }
    static std::string show(const NamedExpression &node)
    {
        return fmt::format("({} := {})", node.target, show(node.value));
    }

    static std::string show(const std::vector<Parameter> &parameters)
    {
        std::string made;
        bool star = false;
        for (const auto &parameter : parameters) {
            const bool keywordOnly = parameter.kind == Parameter::Kind::KeywordOnly;
            if (!made.empty())
                made += ", ";
            if (keywordOnly && !star)
                made += "*, ";
            star |= keywordOnly || parameter.kind == Parameter::Kind::VarArgs;
            if (parameter.kind == Parameter::Kind::VarArgs)
                made += "*";
            else if (parameter.kind == Parameter::Kind::VarKeywords)
                made += "**";
            made += parameter.name;
            if (parameter.defaultValue)
                made += "=" + show(parameter.defaultValue);
        }
        return made;
    }

    void line(int indentation, const std::string &text)
    {
        m_text.append(static_cast<std::size_t>(indentation), ' ');
        m_text += text + "\n";
    }

    void body(const std::string &head, const Block &inner, int indentation)
    {
        if (inner.empty())
            return;
        line(indentation, head + ":");
        block(inner, indentation + 1);
    }

    void statement(const Statement &statement, int indentation)
    {
        std::visit([&](const auto &node) { this->statement(node, indentation); }, statement.node);
    }
    void statement(const ExpressionStatement &n, int i) { line(i, show(n.value)); }
    void statement(const Assign &n, int i)
    {
        std::string made;
        for (const auto &target : n.targets)
            made += show(target) + " = ";
        line(i, made + show(n.value));
    }
    void statement(const AugmentedAssign &n, int i)
    {
        line(i, show(n.target) + " " + spelled(binaryOperators, n.op) + "= " + show(n.value));
    }
    void statement(const AnnotatedAssign &n, int i)
    {
        line(i, show(n.target) + ": 0" + (n.value ? " = " + show(n.value) : std::string()));
    }
    void statement(const If &n, int i)
    {
        body("if " + show(n.test), n.body, i);
        // An elif and an else with an if in it are the same tree.
        body("else", n.orElse, i);
    }
    void statement(const While &n, int i)
    {
        body("while " + show(n.test), n.body, i);
        body("else", n.orElse, i);
    }
    void statement(const For &n, int i)
    {
        body("for " + show(n.target) + " in " + show(n.iterable), n.body, i);
        body("else", n.orElse, i);
    }
    void statement(const FunctionDefinition &n, int i)
    {
        for (const auto &decorator : n.decorators)
            line(i, "@" + show(decorator));
        body("def " + n.name + "(" + show(n.parameters) + ")", n.body, i);
    }
    void statement(const ClassDefinition &n, int i)
    {
        body("class " + n.name + "(" + list(n.bases) + ")", n.body, i);
    }
    void statement(const Return &n, int i) { line(i, "return " + show(n.value)); }
    void statement(const Raise &n, int i)
    {
        line(
            i, "raise " + show(n.exception) + (n.cause ? " from " + show(n.cause) : std::string()));
    }
    void statement(const Try &n, int i)
    {
        body("try", n.body, i);
        for (const auto &handler : n.handlers)
            body(
                "except " + show(handler.type) + (handler.name ? " as " + *handler.name : ""),
                handler.body, i);
        body("else", n.orElse, i);
        body("finally", n.finalBody, i);
    }
    void statement(const With &n, int i)
    {
        std::string made;
        for (const auto &item : n.items) {
            if (!made.empty())
                made += ", ";
            made += show(item.context);
            if (item.target)
                made += " as " + show(item.target);
        }
        body("with " + made, n.body, i);
    }
    void names(const char *keyword, const std::vector<std::string> &names, int i)
    {
        line(i, fmt::format("{} {}", keyword, fmt::join(names, ", ")));
    }
    void statement(const Global &n, int i) { names("global", n.names, i); }
    void statement(const Nonlocal &n, int i) { names("nonlocal", n.names, i); }
    static std::string show(const std::vector<ImportAlias> &aliases)
    {
        std::string made;
        for (const auto &alias : aliases) {
            if (!made.empty())
                made += ", ";
            made += alias.name + (alias.alias ? " as " + *alias.alias : "");
        }
        return made;
    }
    void statement(const Import &n, int i) { line(i, "import " + show(n.names)); }
    void statement(const ImportFrom &n, int i)
    {
        line(i, "from " + n.module + " import " + show(n.names));
    }
    void statement(const Assert &n, int i)
    {
        line(i, "assert " + show(n.test) + (n.message ? ", " + show(n.message) : std::string()));
    }
    void statement(const Delete &n, int i)
    {
        auto targets = list(n.targets);
        targets.resize(targets.size() - 2);
        line(i, "del " + targets);
    }
    void statement(const Pass &, int i) { line(i, "pass"); }
    void statement(const Break &, int i) { line(i, "break"); }
    void statement(const Continue &, int i) { line(i, "continue"); }

    std::string m_text;
};

} // namespace

std::string printTree(const Block &block)
{
    TreePrinter printer;
    printer.block(block, 0);
    return printer.take();
}

} // namespace joinery::language
