// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/translation/translation.h"
#include "app/words/errorwords.h"
#include "app/words/syntaxadvice.h"
#include "language/parser/parser.h"
#include "snippets.h"

#include <QTest>

#include <algorithm>

using namespace joinery;
using namespace joinery::app;

namespace {

QList<language::Diagnostic> syntaxErrorsOf(const QString &program)
{
    const auto parsed = language::parse(program.toStdString());
    QList<language::Diagnostic> found;
    if (parsed)
        return found;
    for (const language::Diagnostic &diagnostic : parsed.error()) {
        if (diagnostic.code == language::Diagnostic::Code::SyntaxError)
            found << diagnostic;
    }
    return found;
}

/// Rare or plain enough to stand alone.
const QStringList sentencesWithoutAdvice = {
    QStringLiteral("cannot mix bytes and nonbytes literals"),
    QStringLiteral("cannot use assignment expressions with attribute"),
    QStringLiteral("illegal target for annotation"),
    QStringLiteral("iterable unpacking cannot be used in comprehension"),
    QStringLiteral("multiple starred expressions in assignment"),
    QStringLiteral("only single target (not tuple) can be annotated"),
    QStringLiteral("starred assignment target must be in a list or tuple"),
};

bool isChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestSyntaxAdvice : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { speak(Language::English); }
    void adviceFollowsPythonsSentence_data();
    void adviceFollowsPythonsSentence();
    void chineseHasTheSameAdvice_data() { adviceFollowsPythonsSentence_data(); }
    void chineseHasTheSameAdvice();
    void whatPythonAdvisesIsNotSaidTwice_data();
    void whatPythonAdvisesIsNotSaidTwice();
    void everySentenceOfTheParserHasAdvice_data();
    void everySentenceOfTheParserHasAdvice();
};

void TestSyntaxAdvice::adviceFollowsPythonsSentence_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *program, const char *sentence, const char *advice) {
        const QString text = QString::fromUtf8(program);
        QTest::newRow(qPrintable(text.simplified()))
            << text << QString::fromUtf8(sentence) << QString::fromUtf8(advice);
    };
    row("x = 1 +\n", "invalid syntax", "look here and just before");
    row("if x\n    y\n", "expected ':'", "needs ':' before its block");
    row("def f:\n    pass\n", "expected '('", "type brackets after the function's name");
    row("try:\n    a\nb\n", "expected 'except' or 'finally' block", "as far left as the try");
    row("print(1\n", "'(' was never closed", "type the ')' that closes it");
    row("x = [1\n", "'[' was never closed", "type the ']' that closes it");
    row("x = {1\n", "'{' was never closed", "type the '}' that closes it");
    row("print(1))\n", "unmatched ')'", "delete this ')', or type the '(' that opens it");
    row("x = (1]\n", "closing parenthesis ']' does not match opening parenthesis '('",
        "type ')' here to close the '(', or delete this ']'");
    row("x = (1,\n2]\n", "closing parenthesis ']' does not match opening parenthesis '(' on line 1",
        "type ')' here to close the '('");
    row("print（1）\n", "invalid character '（' (U+FF08)", "English input and type (");
    row("print(1，2)\n", "invalid character '，' (U+FF0C)", "English input and type ,");
    row("if x：\n", "invalid character '：' (U+FF1A)", "English input and type :");
    row("f(a、b)\n", "invalid character '、' (U+3001)", "English input and type ,");
    row("print(“a”)\n", "invalid character '“' (U+201C)", "English input and type \"");
    row("x ＝ 1\n", "invalid character '＝' (U+FF1D)", "English input and type =");
    row("x = ？\n", "invalid character '？' (U+FF1F)", "delete this sign");
    row("x = €\n", "invalid character '€' (U+20AC)", "delete this sign");
    row("x = 😀\n", "invalid character '😀' (U+1F600)", "delete this sign");
    row("x =\u00a01\n", "invalid non-printable character U+00A0", "delete this invisible sign");
    row("print('a)\n", "unterminated string literal (detected at line 1)", "end the text in this");
    row("print(\"a”)\n", "unterminated string literal (detected at line 1)", "a Chinese ”");
    row("x = '''a\n", "unterminated triple-quoted string literal (detected at line 1)",
        "the same three quotes");
    row("a\n  b\n", "unexpected indent", "begins too far right");
    row("if x:\ny\n", "expected an indented block after 'if' statement on line 1", "4 spaces");
    row("if x:\n    y\n  z\n", "unindent does not match any outer indentation level",
        "count the spaces");
    row("if x:\n        y\n\tz\n", "inconsistent use of tabs and spaces in indentation",
        "spaces only");
    row("None = 1\n", "cannot assign to None", "only a name, an item x[i]");
    row("Process(target=f, 1)\n", "positional argument follows keyword argument",
        "write the values without a name first");
    row("return 1\n", "'return' outside function", "stands in a function (def)");
    row("break\n", "'break' outside loop", "stands in a for or while");
    row("f'{}'\n", "f-string: empty expression not allowed", "type a value between");
    row("f'{a'\n", "f-string: expecting '}'", "type '}' after the value");
    row("f'{a b}{'\n", "f-string: invalid syntax. Perhaps you forgot a comma?", "");
    row("f'{(a}'\n", "f-string: closing parenthesis '}' does not match opening parenthesis '('",
        "type ')' here");
}

void TestSyntaxAdvice::adviceFollowsPythonsSentence()
{
    QFETCH(const QString, program);
    QFETCH(const QString, sentence);
    QFETCH(const QString, advice);
    const auto errors = syntaxErrorsOf(program);
    QVERIFY(!errors.isEmpty());
    QCOMPARE(QString::fromStdString(errors.back().python), sentence);
    const QString told = words::inWords(errors.back());
    QVERIFY2(told.startsWith(sentence), qPrintable(told));
    QVERIFY2(told.sliced(sentence.size()).contains(advice), qPrintable(told));
}

void TestSyntaxAdvice::chineseHasTheSameAdvice()
{
    QFETCH(const QString, sentence);
    const QString english = words::adviceOn(sentence);
    speak(Language::SimplifiedChinese);
    const QString chinese = words::adviceOn(sentence);
    QCOMPARE(chinese.isEmpty(), english.isEmpty());
    QVERIFY2(english.isEmpty() || isChinese(chinese), qPrintable(chinese));
}

void TestSyntaxAdvice::whatPythonAdvisesIsNotSaidTwice_data()
{
    QTest::addColumn<QString>("program");
    for (const char *program :
         {"print 'a'\n", "f(a b)\n", "if x = 1:\n    y\n", "f() = 1\n", "f(a.b=1)\n"})
        QTest::newRow(program) << QString::fromUtf8(program);
}

void TestSyntaxAdvice::whatPythonAdvisesIsNotSaidTwice()
{
    QFETCH(const QString, program);
    const auto parsed = language::parse(program.toStdString());
    QVERIFY(!parsed);
    const language::Diagnostic &error = parsed.error().back();
    QCOMPARE(words::inWords(error), QString::fromStdString(error.python));
}

void TestSyntaxAdvice::everySentenceOfTheParserHasAdvice_data()
{
    QTest::addColumn<QString>("program");
    for (const auto &[name, source] : tests::snippets(QStringLiteral("broken.txt")))
        QTest::newRow(qPrintable(name)) << source;
}

void TestSyntaxAdvice::everySentenceOfTheParserHasAdvice()
{
    QFETCH(const QString, program);
    for (const language::Diagnostic &error : syntaxErrorsOf(program)) {
        const QString sentence = QString::fromStdString(error.python);
        const bool standsAlone =
            sentence.endsWith(u'?') || sentencesWithoutAdvice.contains(sentence);
        QVERIFY2(words::adviceOn(sentence).isEmpty() == standsAlone, qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(TestSyntaxAdvice)
#include "tst_syntaxadvice.moc"
