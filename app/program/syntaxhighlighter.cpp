// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/syntaxhighlighter.h"

#include "app/program/linescanner.h"

#include <QRegularExpression>

namespace joinery::app {
namespace {

/// A block's state is the scanner's, so that a long string or a bracket reaches over lines.
constexpr int inDoubleQuotes = 1;
constexpr int inSingleQuotes = 2;

QRegularExpression words(const char *list)
{
    return QRegularExpression(QStringLiteral("\\b(?:%1)\\b").arg(QLatin1String(list)));
}

const QRegularExpression &keywords()
{
    static const QRegularExpression expression = words(
        "and|as|assert|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|"
        "if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|try|while|with");
    return expression;
}

const QRegularExpression &builtins()
{
    static const QRegularExpression expression = words(
        "print|len|range|str|int|float|bool|list|tuple|dict|enumerate|zip|sum|min|max|sorted|repr|"
        "isinstance|super|self");
    return expression;
}

} // namespace

SyntaxHighlighter::SyntaxHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

void SyntaxHighlighter::setColors(const SyntaxColors &colors)
{
    m_colors = colors;
    rehighlight();
}

void SyntaxHighlighter::highlightBlock(const QString &text)
{
    const int before = previousBlockState();
    LineScanner scanner = before == inDoubleQuotes ? LineScanner::insideLongString(u'"')
        : before == inSingleQuotes                 ? LineScanner::insideLongString(u'\'')
                                                   : LineScanner();
    const QString code = scanner.codeOf(text);
    colorText(text, code, scanner.commentAt());
    colorCode(code);
    setCurrentBlockState(
        scanner.longQuote().isNull()      ? 0
            : scanner.longQuote() == u'"' ? inDoubleQuotes
                                          : inSingleQuotes);
}

void SyntaxHighlighter::colorCode(const QString &code)
{
    static const QRegularExpression number(
        QStringLiteral("(?<![\\w.])\\d[\\d_]*(\\.\\d*)?(e[+-]?\\d+)?\\b"));
    static const QRegularExpression definition(QStringLiteral("\\b(?:def|class)\\s+(\\w+)"));
    const auto color = [&](const QRegularExpression &expression, const QColor &ink, int group) {
        auto matches = expression.globalMatch(code);
        while (matches.hasNext()) {
            const auto match = matches.next();
            setFormat(
                static_cast<int>(match.capturedStart(group)),
                static_cast<int>(match.capturedLength(group)), ink);
        }
    };
    color(builtins(), m_colors.builtin, 0);
    color(keywords(), m_colors.keyword, 0);
    color(number, m_colors.number, 0);
    color(definition, m_colors.definition, 1);
}

/// What the scanner blanked out is a string, up to the comment.
void SyntaxHighlighter::colorText(
    const QString &text, const QString &code, std::optional<qsizetype> commentAt)
{
    const int end = static_cast<int>(commentAt.value_or(text.size()));
    for (int at = 0; at < end; ++at) {
        if (text[at] != code[at])
            setFormat(at, 1, m_colors.string);
    }
    if (commentAt) {
        QTextCharFormat comment;
        comment.setForeground(m_colors.comment);
        comment.setFontItalic(true);
        setFormat(end, static_cast<int>(text.size()) - end, comment);
    }
}

} // namespace joinery::app
