// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/highlight.h"

#include <QTest>

using joinery::language::highlight;
using joinery::language::TextRole;

class TestHighlight : public QObject {
    Q_OBJECT

private slots:
    void roles_data();
    void roles();
    void anyBytesWillDo();
};

namespace {

constexpr const char *names[] = {"keyword", "constant",  "builtin", "function",
                                 "class",   "decorator", "self",    "number",
                                 "string",  "brace",     "comment", "wrong"};

QString shown(const QByteArray &text)
{
    QStringList parts;
    for (const auto &range : highlight(text.toStdString()))
        parts.append(
            QString::fromLatin1(names[static_cast<int>(range.role)]) + ":"
            + QString::fromUtf8(text.mid(
                static_cast<qsizetype>(range.begin),
                static_cast<qsizetype>(range.end - range.begin))));
    return parts.join('|');
}

} // namespace

void TestHighlight::roles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("function", "def f(x): return None", "keyword:def|function:f|keyword:return|constant:None");
    row("class", "class A(B): pass", "keyword:class|class:A|keyword:pass");
    row("builtin", "print(len(x))", "builtin:print|builtin:len");
    row("attribute", "x.print", "");
    row("decorator", "@property\ndef f(self): 1",
        "decorator:@|decorator:property|keyword:def|function:f|self:self|number:1");
    row("matrix product is no decorator", "a @ b", "");
    row("numbers", "1.5 + 0xff - x1 + .5", "number:1.5|number:0xff|number:.5");
    row("strings", "r'a\\' b' \"\"\"c\nd\"\"\"", "string:r'a\\' b'|string:\"\"\"c\nd\"\"\"");
    row("comment", "x # y\nif", "comment:# y|keyword:if");
    row("formatted", "f'a{x + 1}b{{c}}'", "string:f'a|brace:{|number:1|brace:}|string:b{{c}}'");
    row("unterminated", "x = 'abc\nif", "string:'abc|keyword:if");
    row("unterminated triple", "x = '''abc\nif", "string:'''abc\nif");
    row("unterminated field", "f'{x", "string:f'|brace:{");
    row("full-width", "print（1）", "builtin:print|wrong:（|number:1|wrong:）");
    row("Chinese names", "def 问好(): pass", "keyword:def|function:问好|keyword:pass");
}

void TestHighlight::roles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(text), expected);
}

void TestHighlight::anyBytesWillDo()
{
    const auto ranges = highlight("x \xff 08 1__2 $");
    QVERIFY(!ranges.empty());
    QCOMPARE(ranges.front().role, TextRole::Wrong);
    QCOMPARE(ranges.back().role, TextRole::Wrong);
    std::size_t end = 0;
    for (const auto &range : ranges) {
        QVERIFY(range.begin >= end && range.end > range.begin);
        end = range.end;
    }
}

QTEST_GUILESS_MAIN(TestHighlight)
#include "tst_highlight.moc"
