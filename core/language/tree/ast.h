// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// The syntax tree of a scenario: Python 3.11's own shapes (see the grammar table in
/// core/README.md). Immutable once parsed. Names follow Python's ast module, spelled out.
namespace joinery::language {

struct Expression;
struct Statement;
using ExpressionPtr = std::unique_ptr<Expression>;
using Block = std::vector<Statement>;

// --- Scopes ---------------------------------------------------------------------------------

/// What a function's (or lambda's, comprehension's) body binds: decided before it runs, as in
/// Python, so that reading a local too early is an UnboundLocalError.
struct Scope {
    std::vector<std::string> locals; ///< parameters first, then every name assigned in the body
    std::vector<std::string> globals; ///< declared global
    std::vector<std::string> nonlocals; ///< declared nonlocal
};

struct Parameter {
    enum class Kind { Normal, VarArgs, KeywordOnly, VarKeywords };
    std::string name;
    Kind kind = Kind::Normal;
    ExpressionPtr defaultValue; ///< may be null
    PlaceRange range; ///< of the name
};

// --- Expressions ----------------------------------------------------------------------------

struct None {
    bool operator==(const None &) const = default;
};
struct Ellipsis {
    bool operator==(const Ellipsis &) const = default;
};

struct Constant {
    std::variant<None, bool, std::int64_t, double, std::string, Ellipsis> value;
};

struct Name {
    std::string id;
};

/// f"…": text and {fields} in turn.
struct FormattedString {
    struct Field;
    using Part = std::variant<std::string, std::unique_ptr<Field>>;
    std::vector<Part> parts;
};

struct FormattedString::Field {
    ExpressionPtr value;
    std::optional<char> conversion; ///< r, s or a
    std::vector<Part> formatSpec; ///< may hold fields itself
};

enum class UnaryOperator { Not, Minus, Plus, Invert };
enum class BinaryOperator {
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    BitAnd,
    BitOr,
    BitXor,
};
enum class BooleanOperator { And, Or };
enum class ComparisonOperator {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    NotIn,
    Is,
    IsNot
};

struct UnaryOperation {
    UnaryOperator op;
    ExpressionPtr operand;
};

struct BinaryOperation {
    BinaryOperator op;
    ExpressionPtr left;
    ExpressionPtr right;
    PlaceRange operatorRange; ///< for the traceback's carets: ~~^~~
};

struct BooleanOperation {
    BooleanOperator op;
    std::vector<ExpressionPtr> values;
};

struct Comparison {
    ExpressionPtr left;
    std::vector<std::pair<ComparisonOperator, ExpressionPtr>> rest;
};

/// body if test else orElse
struct Conditional {
    ExpressionPtr test;
    ExpressionPtr body;
    ExpressionPtr orElse;
};

struct Keyword {
    std::optional<std::string> name; ///< none: **value
    ExpressionPtr value;
    PlaceRange range; ///< from the name or the stars to the end of value
};

struct Call {
    ExpressionPtr function;
    std::vector<ExpressionPtr> arguments; ///< may hold Starred
    std::vector<Keyword> keywords;
};

struct Attribute {
    ExpressionPtr value;
    std::string name; ///< as written; a class body's __x is mangled by the interpreter
};

struct Subscript {
    ExpressionPtr value;
    ExpressionPtr index; ///< may be a Slice
    PlaceRange bracketRange; ///< for the traceback's carets: ~~~^^^
};

/// Each may be null.
struct Slice {
    ExpressionPtr lower;
    ExpressionPtr upper;
    ExpressionPtr step;
};

/// *value: in calls, displays and targets.
struct Starred {
    ExpressionPtr value;
};

struct TupleDisplay {
    std::vector<ExpressionPtr> elements;
};
struct ListDisplay {
    std::vector<ExpressionPtr> elements;
};
struct SetDisplay {
    std::vector<ExpressionPtr> elements;
};
/// A null key: **value.
struct DictDisplay {
    std::vector<std::pair<ExpressionPtr, ExpressionPtr>> items;
};

/// for target in iterable if … if …
struct Generator {
    ExpressionPtr target;
    ExpressionPtr iterable;
    std::vector<ExpressionPtr> conditions;
};

/// [element for …], {element for …}, {key: element for …}, (element for …).
struct Comprehension {
    enum class Kind { List, Set, Dict, Generator };
    Kind kind = Kind::List;
    ExpressionPtr key; ///< Dict only
    ExpressionPtr element;
    std::vector<Generator> generators;
    Scope scope;
};

struct Lambda {
    std::vector<Parameter> parameters;
    ExpressionPtr body;
    Scope scope;
};

/// target := value
struct NamedExpression {
    std::string target;
    ExpressionPtr value;
};

struct Expression {
    using Node = std::variant<
        Constant, Name, FormattedString, UnaryOperation, BinaryOperation, BooleanOperation,
        Comparison, Conditional, Call, Attribute, Subscript, Slice, Starred, TupleDisplay,
        ListDisplay, SetDisplay, DictDisplay, Comprehension, Lambda, NamedExpression>;
    Node node;
    PlaceRange range;
    /// How many expressions deep the tree is from here, 1 for a leaf. The parser bounds it, so that
    /// walking it recursively is safe.
    int height = 1;

    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&node);
    }
};

// --- Statements -----------------------------------------------------------------------------

struct ExpressionStatement {
    ExpressionPtr value;
};
/// a = b = value
struct Assign {
    std::vector<ExpressionPtr> targets;
    ExpressionPtr value;
};
struct AugmentedAssign {
    ExpressionPtr target;
    BinaryOperator op;
    ExpressionPtr value;
};
/// target: annotation = value. The annotation is not kept; value may be null.
struct AnnotatedAssign {
    ExpressionPtr target;
    ExpressionPtr value;
};
struct If {
    ExpressionPtr test;
    Block body;
    Block orElse; ///< an elif is an If alone in here
};
struct While {
    ExpressionPtr test;
    Block body;
    Block orElse;
};
struct For {
    ExpressionPtr target;
    ExpressionPtr iterable;
    Block body;
    Block orElse;
};
struct FunctionDefinition {
    std::string name;
    std::vector<Parameter> parameters;
    Block body;
    Scope scope;
    std::vector<ExpressionPtr> decorators;
};
struct ClassDefinition {
    std::string name;
    std::vector<ExpressionPtr> bases;
    Block body;
};
struct Return {
    ExpressionPtr value; ///< may be null
};
struct Raise {
    ExpressionPtr exception; ///< null: raise again
    ExpressionPtr cause; ///< raise … from cause; may be null
};
struct ExceptHandler {
    ExpressionPtr type; ///< null: everything
    std::optional<std::string> name;
    Block body;
    PlaceRange range;
};
struct Try {
    Block body;
    std::vector<ExceptHandler> handlers;
    Block orElse;
    Block finalBody;
};
struct WithItem {
    ExpressionPtr context;
    ExpressionPtr target; ///< may be null
};
struct With {
    std::vector<WithItem> items;
    Block body;
};
struct Global {
    std::vector<std::string> names;
};
struct Nonlocal {
    std::vector<std::string> names;
};
struct ImportAlias {
    std::string name; ///< dotted for import: concurrent.futures; "*" in from … import *
    std::optional<std::string> alias;
    PlaceRange range;
};
struct Import {
    std::vector<ImportAlias> names;
};
struct ImportFrom {
    std::string module;
    std::vector<ImportAlias> names;
};
struct Assert {
    ExpressionPtr test;
    ExpressionPtr message; ///< may be null
};
struct Delete {
    std::vector<ExpressionPtr> targets;
};
struct Pass { };
struct Break { };
struct Continue { };

struct Statement {
    using Node = std::variant<
        ExpressionStatement, Assign, AugmentedAssign, AnnotatedAssign, If, While, For,
        FunctionDefinition, ClassDefinition, Return, Raise, Try, With, Global, Nonlocal, Import,
        ImportFrom, Assert, Delete, Pass, Break, Continue>;
    Node node;
    PlaceRange range; ///< of the whole statement, its body included

    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&node);
    }
};

/// A parsed scenario. Owns its text: tracebacks quote it.
struct Program {
    std::string file; ///< as shown in messages
    std::string text;
    Block body;
};

} // namespace joinery::language
