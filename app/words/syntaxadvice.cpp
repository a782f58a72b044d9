// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/words/syntaxadvice.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>

namespace joinery::app::words {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SyntaxAdvice)
};

/// One of CPython's sentences, with … for what differs, and what to do about it.
struct Advice {
    const char *sentence;
    const char *words;
};

// The first that fits counts.
constexpr Advice advices[] = {
    {"invalid syntax",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "look here and just before: a comma, a bracket, a quote or an operator may be missing, or "
         "there is one too many")},
    {"expected ':'",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "a line with if, for, while, def and the like needs ':' before its block")},
    {"expected '('",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "type brackets after the function's name, even empty ones: def work():")},
    {"expected 'else' after 'if' expression",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "write it in full: A if condition else B")},
    {"expected 'except' or 'finally' block",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "write an except or a finally below the try, as far left as the try")},
    // Where lines begin.
    {"expected an indented block after …",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "indent the lines that belong to it by 4 spaces; where there is nothing to do, write "
         "pass")},
    {"unexpected indent",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "this line begins too far right: let it begin exactly below the lines it belongs with")},
    {"unexpected unindent",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "this line begins too far left: let it begin exactly below the lines it belongs with")},
    {"unindent does not match any outer indentation level",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "let this line begin exactly below an earlier line that it belongs with; count the spaces "
         "in front")},
    {"inconsistent use of tabs…",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "indent every line with spaces only, 4 for each level, and no tabs")},
    // Texts.
    {"unterminated triple-quoted string literal…",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "end the text with the same three quotes it began with")},
    {"unterminated string literal…",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "end the text in this line, with the same quote it began with; a Chinese ” does not end "
         "it")},
    {"(unicode error) …",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "write every '\\' in the text twice, or put an r before its first quote")},
    {"f-string: invalid syntax",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "look between the braces: a value or an operator may be missing there, or there is one "
         "too many")},
    {"f-string: unterminated string…",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "between the braces use the other kind of quote, \" or '")},
    {"f-string: expecting '}'",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "type '}' after the value; to print the brace itself, write '{{'")},
    {"f-string: single '}' is not allowed",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "delete it, or type the '{' before the value; to print the brace itself, write '}}'")},
    {"f-string: empty expression not allowed",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "type a value between the braces; to print the braces themselves, write '{{}}'")},
    {"f-string: invalid conversion character…",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "type ':' instead of '!' before a format such as .2f")},
    {"f-string expression part cannot include …",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "put the value into a variable first, and only its name between the braces")},
    // Numbers and dictionaries.
    {"invalid decimal literal",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "begin a name with a letter, and write a number with digits only")},
    {"leading zeros in decimal integer literals…",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "for an ordinary number delete the zeros in front")},
    {"invalid digit…",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "after 0b use the digits 0 and 1, after 0o those from 0 to 7")},
    {"invalid hexadecimal literal",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "after 0x use the digits 0 to 9 and a to f")},
    {"':' expected after dictionary key",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "write every entry as key: value")},
    {"expression expected after dictionary key and ':'",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "type the value after the ':'")},
    {"unexpected character after line continuation character",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "after '\\' nothing may stand in its line, not even a space: delete the one or the "
         "other")},
    {"unexpected EOF while parsing",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "delete the '\\' at the end, or write the line after it")},
    // Targets, arguments and parameters.
    {"cannot assign to …",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "only a name, an item x[i] or an attribute x.a can take a value: write one of these "
         "here")},
    {"'…' is an illegal expression for augmented assignment",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice",
         "only a name, an item x[i] or an attribute x.a can take a value: write one of these "
         "here")},
    {"cannot delete …",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "only a name, an item x[i] or an attribute x.a can be deleted")},
    {"positional argument follows keyword argument…",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "write the values without a name first, then those with name=")},
    {"iterable argument unpacking follows keyword argument unpacking",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "write what has one '*' first, then what has two")},
    {"keyword argument repeated: …",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "give this argument only once")},
    {"non-default argument follows default argument",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "write the parameters without a default first, then those with '='")},
    {"duplicate argument '…' in function definition",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "give every parameter a name of its own")},
    {"expected default value expression",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "type the default after the '=', or delete the '='")},
    {"… parameters cannot be parenthesized",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "delete the extra brackets around the parameters")},
    {"arguments cannot follow var-keyword argument",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "move the parameter with '**' to the end")},
    {"named arguments must follow bare *",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "write a parameter after the '*', or delete the '*'")},
    {"… argument cannot have default value",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "delete the '=' and the value after it")},
    {"can't use starred expression here", QT_TRANSLATE_NOOP("SyntaxAdvice", "delete the '*'")},
    {"cannot use starred expression here", QT_TRANSLATE_NOOP("SyntaxAdvice", "delete the '*'")},
    {"Generator expression must be parenthesized",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "put brackets of its own around it")},
    // Statements where they may not stand.
    {"'return' outside function",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "indent the line so that it stands in a function (def), or delete it")},
    {"'break' outside loop",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "indent the line so that it stands in a for or while, or delete it")},
    {"'continue' not properly in loop",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "indent the line so that it stands in a for or while, or delete it")},
    {"name '…' is assigned to before … declaration",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "move this line up to the beginning of the function")},
    {"name '…' is used prior to … declaration",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "move this line up to the beginning of the function")},
    {"name '…' is parameter and …",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "give the parameter another name")},
    {"no binding for nonlocal '…' found",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "for a variable of the whole program write global instead of nonlocal")},
    {"nonlocal declaration not allowed at module level",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "delete the line: outside a function it is not needed")},
    {"import * only allowed at module level",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "move the import out of the function, to the top")},
    {"default 'except:' must be last",
     QT_TRANSLATE_NOOP(
         "SyntaxAdvice", "move the except without a name below the others of this try")},
    {"multiple exception types must be parenthesized",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "write brackets around them: except (A, B):")},
    {"trailing comma not allowed without surrounding parentheses",
     QT_TRANSLATE_NOOP("SyntaxAdvice", "delete the comma at the end")},
};

/// What stands for each … of the pattern; nothing where the sentence is another.
std::optional<QStringList> captured(const QString &pattern, const QString &sentence)
{
    QStringList parts = pattern.split(QChar(0x2026));
    for (QString &part : parts)
        part = QRegularExpression::escape(part);
    const QRegularExpression expression(
        QRegularExpression::anchoredPattern(parts.join(QStringLiteral("(.*?)"))));
    const QRegularExpressionMatch match = expression.match(sentence);
    if (!match.hasMatch())
        return {};
    return match.capturedTexts().sliced(1);
}

/// The other of a pair of brackets.
QString partnerOf(const QString &bracket)
{
    const QString brackets = QStringLiteral("()[]{}");
    const qsizetype index = brackets.indexOf(bracket);
    return index < 0 ? bracket : brackets.mid(index % 2 == 0 ? index + 1 : index - 1, 1);
}

QString adviceOnBracket(const QString &sentence)
{
    if (const auto opened = captured(QStringLiteral("'…' was never closed"), sentence))
        return Words::tr("type the '%1' that closes it").arg(partnerOf(opened->front()));
    if (const auto closed = captured(QStringLiteral("unmatched '…'"), sentence)) {
        return Words::tr("delete this '%1', or type the '%2' that opens it")
            .arg(closed->front(), partnerOf(closed->front()));
    }
    const auto pair = captured(
        QStringLiteral("closing parenthesis '…' does not match opening parenthesis '…'…"),
        sentence);
    if (!pair)
        return {};
    return Words::tr("type '%1' here to close the '%2', or delete this '%3' where it is too much")
        .arg(partnerOf(pair->at(1)), pair->at(1), pair->front());
}

/// A sign that a Chinese keyboard or a word processor makes, and what Python has for it.
struct Sign {
    char16_t wide;
    const char *plain;
};

constexpr Sign signs[] = {
    {u'、', ","},  {u'。', "."},  {u'“', "\""},  {u'”', "\""},  {u'‘', "'"},  {u'’', "'"},
    {u'「', "\""}, {u'」', "\""}, {u'『', "\""}, {u'』', "\""}, {u'【', "["}, {u'】', "]"},
    {u'《', "<"},  {u'》', ">"},  {u'〈', "<"},  {u'〉', ">"},  {u'—', "-"},  {u'–', "-"},
    {u'−', "-"},   {u'×', "*"},   {u'÷', "/"},   {u'≤', "<="},  {u'≥', ">="}, {u'≠', "!="},
};

/// Empty where Python has no such sign.
QString plainSign(QChar wide)
{
    const auto *known = std::ranges::find(signs, wide.unicode(), &Sign::wide);
    if (known != std::end(signs))
        return QString::fromLatin1(known->plain);
    // The full-width forms stand in the order of ASCII.
    if (wide < QChar(0xff01) || wide > QChar(0xff5e))
        return {};
    const QChar plain(wide.unicode() - 0xff01 + '!');
    return QStringLiteral("?$`").contains(plain) ? QString() : QString(plain);
}

QString adviceOnCharacter(const QString &sentence)
{
    if (captured(QStringLiteral("invalid non-printable character …"), sentence))
        return Words::tr("delete this invisible sign; where a space belongs, type it anew");
    const auto character = captured(QStringLiteral("invalid character '…' (…)"), sentence);
    if (!character)
        return {};
    const QString plain = plainSign(character->front().front());
    if (plain.isEmpty())
        return Words::tr("delete this sign; it may stand only in a text or in a comment");
    return Words::tr("it comes from a Chinese keyboard: switch to English input and type %1")
        .arg(plain);
}

QString adviceFromTable(const QString &sentence)
{
    const auto fits = [&sentence](const Advice &advice) {
        return captured(QString::fromUtf8(advice.sentence), sentence).has_value();
    };
    const auto *found = std::ranges::find_if(advices, fits);
    return found == std::end(advices) ? QString() : Words::tr(found->words);
}

} // namespace

QString adviceOn(const QString &sentence)
{
    // Such a sentence asks "Perhaps you forgot a comma?", which is advice already.
    if (sentence.endsWith(u'?'))
        return {};
    for (const auto &adviceOnIt : {adviceFromTable, adviceOnBracket, adviceOnCharacter}) {
        if (QString advice = adviceOnIt(sentence); !advice.isEmpty())
            return advice;
    }
    const QLatin1String formatted("f-string: ");
    return sentence.startsWith(formatted) ? adviceOn(sentence.sliced(formatted.size())) : QString();
}

} // namespace joinery::app::words
