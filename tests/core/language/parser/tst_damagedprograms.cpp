// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/highlight.h"
#include "language/edits/numberliterals.h"
#include "language/edits/statementedits.h"
#include "language/parser/parser.h"
#include "language/tree/walk.h"

#include "mutation.h"
#include "snippets.h"
#include "treedump.h"
#include "treeprinter.h"

#include <QTest>

#include <algorithm>

using namespace joinery::language;
using namespace joinery::tests;

class TestDamagedPrograms : public QObject {
    Q_OBJECT

private slots:
    void everyPrintedTreeIsTheSameTree_data();
    void everyPrintedTreeIsTheSameTree();
    void damagedProgramsNeverCrash();
    void damagedProgramsAreColouredAndMovedToo();
};

namespace {

QList<Snippet> allPrograms()
{
    return snippets("../../../cases") + snippets("valid.txt");
}

std::vector<std::string> favourites()
{
    return {
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        "\"",
        "'",
        "'''",
        "\n",
        "\n    ",
        "\n\t",
        "\\",
        "f'{",
        "}'",
        "#",
        "=",
        ":=",
        "*",
        "**",
        "lambda ",
        "if ",
        "else ",
        "for x in ",
        "async ",
        "await ",
        "yield ",
        "print ",
        "match x:\n case 1:\n  pass\n",
        "0x",
        "1e",
        "1_",
        "not ",
        "（",
        "，",
        "\xef\xbb\xbf",
        "\xff",
        "\r",
        "with (",
        "del ",
        "import ",
        "@",
        "->",
        "...",
        "global x\n",
        "\\N{",
        "\\x",
        "b''",
        "1j",
        "é",
        "class ",
        "def f(",
        std::string(1, '\0')};
}

/// Whether no field of an f-string holds what the printer cannot write there.
bool isPrintable(const Expression &expression, bool inField)
{
    const auto *constant = expression.as<Constant>();
    const auto *text = constant ? std::get_if<std::string>(&constant->value) : nullptr;
    const auto isPlain = [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f
            && std::string_view("\"'\\#").find(c) == std::string_view::npos;
    };
    if (inField
        && (expression.as<FormattedString>() || (text && !std::ranges::all_of(*text, isPlain))))
        return false;
    bool printable = true;
    const bool field = inField || expression.as<FormattedString>();
    forEachChild(expression, [&](const Expression &child) {
        printable = printable && isPrintable(child, field);
    });
    return printable;
}

bool isPrintable(const Block &block)
{
    bool printable = true;
    forEachStatement(block, [&](const Statement &statement) {
        forEachExpression(statement, [&](const Expression &expression) {
            printable = printable && isPrintable(expression, false);
        });
    });
    return printable;
}

} // namespace

void TestDamagedPrograms::everyPrintedTreeIsTheSameTree_data()
{
    QTest::addColumn<QString>("source");
    for (const auto &program : allPrograms())
        QTest::newRow(qPrintable(program.name)) << program.source;
}

void TestDamagedPrograms::everyPrintedTreeIsTheSameTree()
{
    QFETCH(QString, source);
    const auto program = parse(source.toStdString());
    QVERIFY(program);
    const auto printed = printTree((*program)->body);
    const auto again = parse(printed);
    QVERIFY2(again, printed.c_str());
    QCOMPARE(dump((*again)->body, Places::Left), dump((*program)->body, Places::Left));
}

void TestDamagedPrograms::damagedProgramsNeverCrash()
{
    Mutator mutator(20260101, favourites());
    const auto programs = allPrograms();
    int refused = 0;
    int accepted = 0;
    for (int i = 0; i < 6000; ++i) {
        const auto &origin = programs[static_cast<qsizetype>(mutator.below(programs.size()))];
        const auto text = mutator.mutated(origin.source.toStdString());
        const auto program = parse(text);
        if (program) {
            ++accepted;
            if (!isPrintable((*program)->body))
                continue;
            const auto printed = printTree((*program)->body);
            const auto again = parse(printed);
            QVERIFY2(again, printed.c_str());
            QCOMPARE(dump((*again)->body, Places::Left), dump((*program)->body, Places::Left));
            continue;
        }
        ++refused;
        QVERIFY(!program.error().empty());
        for (const auto &diagnostic : program.error())
            QVERIFY(diagnostic.place.line > 0 && diagnostic.place.column > 0);
    }
    QVERIFY(refused > 1000);
    QVERIFY(accepted > 100);
}

void TestDamagedPrograms::damagedProgramsAreColouredAndMovedToo()
{
    Mutator mutator(7, favourites());
    const auto programs = snippets("../../../cases");
    for (int i = 0; i < 1000; ++i) {
        const auto &origin = programs[static_cast<qsizetype>(mutator.below(programs.size()))];
        const auto text = mutator.mutated(origin.source.toStdString());
        std::size_t end = 0;
        for (const auto &range : highlight(text)) {
            QVERIFY(range.begin >= end && range.end > range.begin && range.end <= text.size());
            end = range.end;
        }
        const Statements statements(text);
        const auto line = static_cast<int>(mutator.below(30));
        if (const auto statement = statements.statementAt(line)) {
            QVERIFY(statement->contains(line));
            toggled(statements, *statement);
            for (int before = 0; before <= statements.lineCount() + 1; ++before) {
                if (const auto drop = dropAt(statements, *statement, before, 4))
                    moved(statements, *statement, *drop);
            }
            for (const auto direction : {Direction::Up, Direction::Down})
                dropBeside(statements, *statement, direction);
        }
        numberLiterals(text);
    }
}

QTEST_GUILESS_MAIN(TestDamagedPrograms)
#include "tst_damagedprograms.moc"
