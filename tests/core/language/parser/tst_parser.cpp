// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/parser.h"

#include "oracle.h"
#include "snippets.h"
#include "treedump.h"

#include <QTest>

using joinery::language::Diagnostic;
using joinery::language::parse;
using namespace joinery::tests;

class TestParser : public QObject {
    Q_OBJECT

private slots:
    void treesAndPlacesAreCPythons_data();
    void treesAndPlacesAreCPythons();
    void sentencesAreCPythons_data();
    void sentencesAreCPythons();
    void everyCaseParses_data();
    void everyCaseParses();
    void unsupportedConstructsAreAllTold();
    void unsupported_data();
    void unsupported();
    void printStatementsAreMended_data();
    void printStatementsAreMended();
    void lineEndsAndByteOrderMarksDoNotMatter();
    void fullWidthLettersAreTheSameName();
    void nestingAndLengthAreBounded_data();
    void nestingAndLengthAreBounded();
    void operatorsAndBracketsHavePlaces();
};

namespace {

QString told(const std::vector<Diagnostic> &diagnostics)
{
    QStringList lines;
    for (const auto &diagnostic : diagnostics) {
        auto line = QStringLiteral("%1:%2 %3")
                        .arg(diagnostic.place.line)
                        .arg(diagnostic.place.column)
                        .arg(static_cast<int>(diagnostic.code));
        for (const auto &argument : diagnostic.arguments)
            line += " " + QString::fromStdString(argument);
        if (!diagnostic.python.empty())
            line += " " + QString::fromStdString(diagnostic.python);
        lines.append(line);
    }
    return lines.join("; ");
}

/// Asked once, for all rows.
const QList<OracleAnswer> &answers(const QString &fileName)
{
    static QMap<QString, QList<OracleAnswer>> asked;
    if (!asked.contains(fileName)) {
        QStringList sources;
        for (const auto &snippet : snippets(fileName))
            sources.append(snippet.source);
        asked.insert(fileName, askPython(sources));
    }
    return asked[fileName];
}

void addSnippets(const QString &fileName)
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &snippet : snippets(fileName))
        QTest::newRow(qPrintable(snippet.name)) << snippet.source << index++;
}

QStringList firstDifference(const QString &ours, const QString &theirs)
{
    const auto a = ours.split('\n');
    const auto b = theirs.split('\n');
    for (int i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i))
            return {
                a.mid(std::max(0, i - 2), 5).join('\n'), b.mid(std::max(0, i - 2), 5).join('\n')};
    }
    return {};
}

void compareTrees(const QString &fileName, const QString &source, int index)
{
    const auto program = parse(source.toStdString());
    QVERIFY2(program, program ? "" : qPrintable(told(program.error())));
    if (answers(fileName).isEmpty())
        QSKIP("no Python 3.11 to compare with");
    const auto &answer = answers(fileName)[index];
    QVERIFY2(answer.tree, qPrintable(answer.sentence));
    const auto ours = QString::fromStdString(dump((*program)->body));
    const auto difference = firstDifference(ours, *answer.tree);
    QVERIFY2(
        ours == *answer.tree,
        qPrintable("ours:\n" + difference.value(0) + "\nCPython's:\n" + difference.value(1)));
}

} // namespace

void TestParser::treesAndPlacesAreCPythons_data()
{
    addSnippets("valid.txt");
}

void TestParser::treesAndPlacesAreCPythons()
{
    QFETCH(QString, source);
    QFETCH(int, index);
    compareTrees("valid.txt", source, index);
}

void TestParser::sentencesAreCPythons_data()
{
    addSnippets("broken.txt");
}

void TestParser::sentencesAreCPythons()
{
    QFETCH(QString, source);
    QFETCH(int, index);
    const auto program = parse(source.toStdString());
    QVERIFY(!program);
    const auto &last = program.error().back();
    QVERIFY(last.place.line > 0);
    if (answers("broken.txt").isEmpty())
        QSKIP("no Python 3.11 to compare with");
    const auto &answer = answers("broken.txt")[index];
    QVERIFY2(!answer.tree, "CPython takes it");
    QCOMPARE(QString::fromStdString(last.python), answer.sentence);
    QCOMPARE(QString::fromStdString(last.exception), answer.error);
    QCOMPARE(last.place.line, answer.line);
    if (qEnvironmentVariableIsSet("JOINERY_SHOW_COLUMNS") && last.place.column != answer.column)
        qInfo("column %d, CPython %d", last.place.column, answer.column);
}

void TestParser::everyCaseParses_data()
{
    addSnippets("../../../cases");
    QVERIFY(!snippets("../../../cases").isEmpty());
}

void TestParser::everyCaseParses()
{
    QFETCH(QString, source);
    QFETCH(int, index);
    compareTrees("../../../cases", source, index);
}

void TestParser::unsupportedConstructsAreAllTold()
{
    const auto program = parse("import socket\n"
                               "from multiprocessing import Process, Lock\n"
                               "x = 1j\n"
                               "async def f():\n"
                               "    await g()\n"
                               "    yield 1\n"
                               "y = b'x'\n"
                               "x = = 1\n"
                               "import json\n");
    QVERIFY(!program);
    using Code = Diagnostic::Code;
    const std::vector<Code> expected = {Code::UnsupportedModule,     Code::UnsupportedName,
                                        Code::UnsupportedExpression, Code::UnsupportedStatement,
                                        Code::UnsupportedExpression, Code::UnsupportedStatement,
                                        Code::UnsupportedExpression, Code::SyntaxError};
    std::vector<Code> codes;
    for (const auto &diagnostic : program.error())
        codes.push_back(diagnostic.code);
    QVERIFY2(codes == expected, qPrintable(told(program.error())));
}

void TestParser::unsupported_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *source, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(expected);
    };
    row("module", "import socket", "1:8 2 socket");
    row("nearly a module", "import tim", "1:8 2 tim time");
    row("dotted module", "import os.path", "1:8 2 os.path");
    row("module in from", "from json import loads", "1:6 2 json");
    row("relative import", "from . import x", "1:6 2 .");
    row("outside name", "from time import gmtime", "1:18 3 time gmtime");
    row("builtin outside", "x = input('name: ')", "1:5 5 input()");
    row("builtin in a call", "def f():\n    print(open('x'))", "2:11 5 open()");
    row("name of later", "from multiprocessing import Queue", "1:29 3 multiprocessing Queue later");
    row("attribute of later", "import multiprocessing as mp\nmp.Lock()",
        "2:1 3 multiprocessing Lock later");
    row("attribute outside", "import os\nos.fork()", "2:1 3 os fork");
    row("start method", "import multiprocessing as mp\nmp.set_start_method('spawn', force=True)",
        "2:21 5 set_start_method(\"spawn\")");
    row("imported start method",
        "from multiprocessing import set_start_method as choose\nchoose(method='forkserver')",
        "2:15 5 set_start_method(\"forkserver\")");
    row("stream", "import sys\nsys.stdout.reconfigure(encoding='utf-8')",
        "2:1 3 sys.stdout reconfigure");
    row("imported stream", "from sys import stderr as err\nprint(err.buffer)",
        "2:7 3 sys.stderr buffer");
    row("frame's locals", "def h(n, frame):\n    print(frame.f_locals)", "2:11 5 .f_locals");
    row("bytes of a text", "print('x'.encode())", "1:7 5 .encode");
    row("number as bytes", "print((5).to_bytes(2, 'big'))", "1:7 5 .to_bytes");
    row("their own names are left alone",
        "class A:\n    def __init__(self):\n        self.encode = len\nprint(A().encode('x'))\nx = "
        "b''",
        "5:5 5 bytes");
    row("match", "match x:\n    case 1:\n        pass\ny = 1", "1:1 4 match");
    row("yield", "def f():\n    x = yield 1", "2:9 4 yield");
    row("async for", "async def f():\n    async for i in x: pass", "1:1 4 async; 2:5 4 async");
    row("await", "x = await y", "1:5 5 await");
    row("complex", "x = 2.5j", "1:5 5 complex");
    row("bytes", "x = b'a' b'b'", "1:5 5 bytes");
    row("matrix product", "x = a @ b", "1:7 5 @");
    row("class keyword", "class A(metaclass=B): pass", "1:19 5 class keyword");
    row("class decorator", "@a\nclass A: pass", "1:1 4 class decorator");
    row("positional-only", "def f(a, /): pass", "1:10 5 /");
    row("integer", "x = 9223372036854775808", "1:5 6 9223372036854775808");
    row("named character", "x = '\\N{BULLET}'", "1:5 5 \\N{…}");
}

void TestParser::unsupported()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const auto program = parse(source.toStdString());
    QVERIFY(!program);
    QCOMPARE(told(program.error()), expected);
}

void TestParser::printStatementsAreMended_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("fix");
    QTest::newRow("text") << "print \"x\""
                          << "print(\"x\")";
    QTest::newRow("several") << "print \"a\", b"
                             << "print(\"a\", b)";
    QTest::newRow("indented, with a comment") << "if a:\n    print x  # why"
                                              << "    print(x)  # why";
    QTest::newRow("trailing comma") << "print x,"
                                    << "print(x, end=\" \")";
    QTest::newRow("behind a semicolon") << "a; print \"b\"; c"
                                        << "a; print(\"b\"); c";
    QTest::newRow("Chinese") << "print \"你好\""
                             << "print(\"你好\")";
}

void TestParser::printStatementsAreMended()
{
    QFETCH(QString, source);
    QFETCH(QString, fix);
    const auto program = parse(source.toStdString());
    QVERIFY(!program);
    const auto &diagnostic = program.error().front();
    QCOMPARE(diagnostic.code, Diagnostic::Code::PrintStatement);
    QVERIFY(diagnostic.fix);
    QCOMPARE(QString::fromStdString(*diagnostic.fix), fix);
    auto lines = source.split('\n');
    lines[diagnostic.place.line - 1] = fix;
    QVERIFY(parse(lines.join('\n').toStdString()));
}

void TestParser::lineEndsAndByteOrderMarksDoNotMatter()
{
    const auto plain = parse("if a:\n    b = '''x\ny'''\n");
    QVERIFY(plain);
    for (const auto *text :
         {"if a:\r\n    b = '''x\r\ny'''\r\n", "if a:\r    b = '''x\ry'''\r",
          "\xef\xbb\xbfif a:\n    b = '''x\ny'''\n", "if a:\n    b = '''x\ny'''"}) {
        const auto other = parse(text);
        QVERIFY(other);
        QCOMPARE(dump((*other)->body), dump((*plain)->body));
    }
}

void TestParser::fullWidthLettersAreTheSameName()
{
    const auto plain = parse("x1 = 2\n");
    const auto wide = parse("ｘ１ = 2\n");
    QVERIFY(plain && wide);
    QCOMPARE(dump((*wide)->body), dump((*plain)->body));
}

void TestParser::nestingAndLengthAreBounded_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("parses");
    const auto row = [](const char *name, const QByteArray &source, bool parses) {
        QTest::newRow(name) << source << parses;
    };
    row("brackets", QByteArray(5000, '(') + "1" + QByteArray(5000, ')'), false);
    row("lists", QByteArray(150, '[') + QByteArray(150, ']'), true);
    row("minus", "x = " + QByteArray(100'000, '-') + "1", false);
    row("not", "x = " + QByteArray("not ").repeated(10'000) + "1", false);
    row("power", "x = " + QByteArray("2**").repeated(10'000) + "1", false);
    row("long sum", "x = 1" + QByteArray("+1").repeated(50'000), false);
    row("a sum of 300", "x = 1" + QByteArray("+1").repeated(300), true);
    row("calls", "f" + QByteArray("()").repeated(50'000), false);
    row("attributes", "f" + QByteArray(".a").repeated(50'000), false);
    row("lambdas", QByteArray("lambda:").repeated(10'000) + "1", false);
    row("conditionals", "x = " + QByteArray("1 if 2 else ").repeated(10'000) + "3", false);
    row("elif", "if a: pass\n" + QByteArray("elif a: pass\n").repeated(5'000), false);
    row("assignments", QByteArray("a = ").repeated(20'000) + "1", true);
    row("long list", "x = [" + QByteArray("f(1), ").repeated(50'000) + "]", true);
    row("too long", QByteArray("x = 1\n").repeated(200'000), false);
    row("not UTF-8", "x = '\xff'", false);
    row("null byte", QByteArray("x = 1\0", 6), false);
    QByteArray indented;
    for (int i = 0; i < 200; ++i)
        indented += QByteArray(i, ' ') + "if a:\n";
    row("indentation", indented + QByteArray(200, ' ') + "b\n", false);
    row("fields in fields", "x = f'{f\"{f\\'\\'\\'{1}\\'\\'\\'}\"}'", false);
}

void TestParser::nestingAndLengthAreBounded()
{
    QFETCH(QByteArray, source);
    QFETCH(bool, parses);
    const auto program = parse(source.toStdString());
    QCOMPARE(bool(program), parses);
}

void TestParser::operatorsAndBracketsHavePlaces()
{
    using namespace joinery::language;
    const auto program = parse("x = 甲 // b\ny = a [1]\n");
    QVERIFY(program);
    const auto &sum = *(*program)->body[0].as<Assign>()->value->as<BinaryOperation>();
    QCOMPARE(sum.operatorRange.begin.column, 7);
    QCOMPARE(sum.operatorRange.end.column, 9);
    const auto &item = *(*program)->body[1].as<Assign>()->value->as<Subscript>();
    QCOMPARE(item.bracketRange.begin.column, 7);
    QCOMPARE(item.bracketRange.end.column, 10);
}

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
