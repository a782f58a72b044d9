// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/diagnostic.h"
#include "language/lexer/lexer.h"
#include "language/tree/ast.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::language {

/// Ends the parsing at the first syntax error; caught in parse().
struct SyntaxFailure {
    Diagnostic diagnostic;
    int line = 0; ///< of the last token looked at
};

/// Tokens to tree, by recursive descent along CPython's grammar. Its definitions are spread over
/// parse*.cpp by what they parse. Throws SyntaxFailure; what is outside the subset is collected,
/// and parsed as well as the tree allows, so that all of it is told at once.
class TreeParser {
public:
    /// In an f-string, CPython's sentences begin with "f-string: ".
    enum class Input { File, FormattedField };
    TreeParser(std::string_view source, LexedText lexed, Input input = Input::File);

    Block parseModule();
    /// Of a field in an f-string: one expression, to the end. CPython reads it as if the braces
    /// were brackets, so a tuple reaches from one to the other. depth: how deep it is nested
    /// already.
    ExpressionPtr parseField(const PlaceRange &braces, int depth);

    std::vector<Diagnostic> takeUnsupported() { return std::move(m_unsupported); }
    /// CPython's word for an expression in "cannot assign to …".
    static std::string kindOf(const Expression &expression);

private:
    friend class FormattedStringParser;

    // Tokens.
    const Token &current() const { return m_tokens[m_index]; }
    const Token &peek(std::size_t ahead = 1) const;
    const Token &previous() const { return m_tokens[m_index - 1]; }
    bool is(std::string_view word) const { return current().is(word); }
    bool isKind(TokenKind kind) const { return current().kind == kind; }
    bool isIdentifier() const;
    void advance();
    bool accept(std::string_view word);
    /// The word, or "invalid syntax".
    void expect(std::string_view word);
    /// The word, or "expected 'word'", as CPython forces it in some places.
    void force(std::string_view word);
    std::string identifier();

    // Failing.
    [[noreturn]] void fail(std::string sentence, const PlaceRange &range) const;
    [[noreturn]] void failIndentation(std::string sentence) const;
    /// "invalid syntax" at the current token, or what CPython says better.
    [[noreturn]] void failInvalid();
    [[noreturn]] void failTooDeep() const;
    void explainLegacyStatement();
    void explainMissingComma();
    /// Whether parse succeeds from here; the cursor stays. end: behind what it parsed.
    bool wouldParse(const std::function<void()> &parse, Place *end = nullptr, int *level = nullptr);
    void
    unsupported(Diagnostic::Code code, const PlaceRange &range, std::vector<std::string> arguments);
    void unsupportedModule(const std::string &module, const PlaceRange &range);
    void unsupportedExpression(const PlaceRange &range, std::string what);
    void unsupportedStatement(const PlaceRange &range, std::string keyword);

    // Nodes.
    ExpressionPtr make(Expression::Node node, const PlaceRange &range) const;
    PlaceRange from(Place begin) const { return {begin, previous().end}; }

    /// Counts how deep the parser is.
    class Depth {
    public:
        explicit Depth(TreeParser &parser);
        ~Depth() { --m_parser.m_depth; }
        Depth(const Depth &) = delete;
        Depth &operator=(const Depth &) = delete;

    private:
        TreeParser &m_parser;
    };

    // Expressions, in the order of precedence.
    ExpressionPtr starExpressions();
    ExpressionPtr starExpression();
    ExpressionPtr starNamedExpression();
    ExpressionPtr namedExpression();
    ExpressionPtr expression();
    ExpressionPtr lambda();
    ExpressionPtr disjunction();
    ExpressionPtr conjunction();
    ExpressionPtr inversion();
    ExpressionPtr comparison();
    ExpressionPtr bitwiseOr() { return binary(1); }
    ExpressionPtr binary(int precedence);
    ExpressionPtr unary();
    ExpressionPtr power();
    ExpressionPtr yieldExpression();
    std::optional<ComparisonOperator> acceptComparison();
    void explainAssignmentInTest(const Expression &left);
    bool startsExpression() const;

    // Atoms, calls, displays.
    ExpressionPtr primary();
    ExpressionPtr call(ExpressionPtr function, Place begin);
    void argument(Call &call, Place open);
    void keywordArgument(Call &call);
    void positionalArgument(Call &call, Place open);
    ExpressionPtr subscript(ExpressionPtr value, Place begin);
    ExpressionPtr slices();
    ExpressionPtr slice();
    ExpressionPtr atom();
    ExpressionPtr number();
    ExpressionPtr group();
    ExpressionPtr list();
    ExpressionPtr braces();
    ExpressionPtr dict(Place begin, ExpressionPtr firstKey);
    ExpressionPtr set(Place begin, ExpressionPtr first);
    ExpressionPtr dictValue(const Expression &key);
    bool startsGenerators() const;
    std::vector<Generator> generators();
    ExpressionPtr comprehension(
        Comprehension::Kind kind, Place begin, ExpressionPtr key, ExpressionPtr element,
        std::string_view close);
    std::vector<ExpressionPtr> elements(std::string_view close, ExpressionPtr first);

    // Strings.
    ExpressionPtr strings();
    void appendString(const Token &token, FormattedString &result);

    // Parameters.
    enum class Annotations { Allowed, None };
    std::vector<Parameter> parameters(std::string_view close, Annotations annotations);
    void parameter(
        std::vector<Parameter> &parameters, Parameter::Kind kind, std::string_view close,
        Annotations annotations);

    // Targets.
    ExpressionPtr targets();
    enum class TargetUse { Assign, Delete };
    void checkTarget(const Expression &target, TargetUse use) const;

    // Statements.
    void statement(Block &block);
    void simpleStatements(Block &block);
    Statement simpleStatement();
    Statement::Node simpleNode();
    Statement::Node expressionStatement();
    Statement::Node assignment(ExpressionPtr first);
    Statement::Node annotatedAssignment(ExpressionPtr target);
    Statement::Node augmentedAssignment(ExpressionPtr target);
    ExpressionPtr assignedValue();
    Statement::Node import();
    Statement::Node importFrom();
    std::string dottedName();
    std::vector<ImportAlias> importedNames();
    ImportAlias importedName(std::string name, Place begin);
    Statement::Node raise();
    Statement::Node assertion();
    Statement::Node deletion();
    std::vector<std::string> names();
    Statement::Node returning();

    // Compound statements.
    bool startsCompound() const;
    Statement compoundStatement();
    Statement::Node compoundNode();
    Block block(std::string_view what, int line);
    void colon();
    Statement::Node ifStatement();
    Statement::Node whileStatement();
    Statement::Node forStatement();
    Statement::Node tryStatement();
    ExceptHandler exceptHandler();
    Statement::Node withStatement();
    std::vector<WithItem> withItems();
    WithItem withItem();
    bool acceptParenthesizedWithItems(std::vector<WithItem> &items);
    Statement::Node function(std::vector<ExpressionPtr> decorators);
    Statement::Node classDefinition();
    Statement::Node decorated();
    Statement::Node asynchronous();
    Block elseBlock();
    bool startsMatch() const;
    void skipMatch();

    std::string_view m_source;
    LexedText m_lexed;
    const std::vector<Token> &m_tokens;
    Input m_input;
    std::size_t m_index = 0;
    int m_depth = 0;
    bool m_explaining = false; ///< parsing on only to word an error
    /// The tokens of the disjunction that ended last: what a comma might be missing behind.
    std::size_t m_disjunctionBegin = 0;
    std::size_t m_disjunctionEnd = 0;
    Place m_blockEnd; ///< of the block that ended last
    Place m_definition; ///< where the def or class behind decorators begins
    std::vector<Diagnostic> m_unsupported;
};

} // namespace joinery::language
