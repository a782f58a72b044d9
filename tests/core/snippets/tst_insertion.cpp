// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "snippets/insertion.h"

#include "language/parser/parser.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace joinery;
using namespace joinery::snippets;
using Id = Snippet::Id;

class TestInsertion : public QObject {
    Q_OBJECT

private slots:
    void emptyProgramGrowsByClicks();
    void statementTakesTheIndentationOfItsPlace_data();
    void statementTakesTheIndentationOfItsPlace();
    void whatIsMissingComesAlong();
    void nothingAtAllBecomesAProgram();
    void importsThatAreThereAreUsed();
    void takenNamesAreLeftAlone();
    void definitionStandsBeforeWhatMainRuns();
    void whatOneWillChangeIsSelected();
    void tabsStayTabs();
    void validProgramsStayValid();
};

namespace {

std::string selected(const Insertion &insertion)
{
    const auto lines = QString::fromStdString(insertion.text).split(u'\n');
    const auto &[begin, end] = insertion.selection;
    return lines.value(begin.line - 1)
        .mid(begin.column - 1, end.column - begin.column)
        .toStdString();
}

QString said(const std::string &text)
{
    return QString::fromStdString(text);
}

bool parses(const std::string &text)
{
    return bool(language::parse(text));
}

/// Only the lines that were not there before.
QStringList added(const std::string &before, const std::string &after)
{
    QStringList lines = QString::fromStdString(after).split(u'\n');
    for (const QString &line : QString::fromStdString(before).split(u'\n'))
        lines.removeOne(line);
    lines.removeAll(QString());
    return lines;
}

/// The programs of the lessons and of tests/cases.
std::vector<std::string> validPrograms()
{
    static const QRegularExpression fence(
        QStringLiteral("^```python scenario[^\\n]*\\n(.*?)^```"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    std::vector<std::string> programs;
    for (const char *folder : {"/resources/lessons", "/tests/cases"}) {
        QDirIterator files(
            QStringLiteral(JOINERY_SOURCE_DIR) + folder, {"lesson.md", "*.py"}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            if (file.fileName().endsWith(".py"))
                programs.push_back(text.toStdString());
            for (const auto &match : fence.globalMatch(text))
                programs.push_back(match.captured(1).toStdString());
        }
    }
    return programs;
}

} // namespace

void TestInsertion::emptyProgramGrowsByClicks()
{
    Insertion program = inserted(emptyProgram(), Id::Worker, Place{3, 1});
    for (const Id id : {Id::Create, Id::Start, Id::Sleep, Id::Terminate, Id::Join})
        program = inserted(program.text, id, program.goOn);
    QCOMPARE(
        said(program.text),
        QString("import time\n"
                "from multiprocessing import Process\n"
                "\n"
                "def worker(name):\n"
                "    print(name, \"begins\")\n"
                "    time.sleep(1)\n"
                "    print(name, \"ends\")\n"
                "\n"
                "if __name__ == \"__main__\":\n"
                "    print(\"main begins\")\n"
                "    p = Process(target=worker, args=(\"p\",))\n"
                "    p.start()\n"
                "    time.sleep(1)\n"
                "    p.terminate()\n"
                "    p.join()\n"
                "    print(\"main ends\")\n"));
}

void TestInsertion::statementTakesTheIndentationOfItsPlace_data()
{
    QTest::addColumn<QString>("program"); // | is the cursor
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << before << after;
    };
    row("behind a statement", "x = 1|\ny = 2\n", "x = 1\nprint(\"here\")\ny = 2\n");
    row("before a statement", "x = 1\n|y = 2\n", "x = 1\nprint(\"here\")\ny = 2\n");
    row("into a body", "for x in y:|\n    z()\n", "for x in y:\n    print(\"here\")\n    z()\n");
    row("behind lines that are one", "f(1,|\n  2)\ng()\n", "f(1,\n  2)\nprint(\"here\")\ng()\n");
    row("in place of an empty line", "if x:\n    a()\n|\n    b()\n",
        "if x:\n    a()\n    print(\"here\")\n    b()\n");
    row("indented empty line at the end", "def f():\n    a()\n\n    |",
        "def f():\n    a()\n\n    print(\"here\")");
    row("behind a clause's header", "if x:\n    a()\nelse:|\n    b()\n",
        "if x:\n    a()\nelse:\n    print(\"here\")\n    b()\n");
    row("not between an if and its else", "if x:\n    a()\n|else:\n    b()\n",
        "if x:\n    a()\nelse:\n    print(\"here\")\n    b()\n");
    row("not before the imports", "|import os\ndef f():\n    pass\nx = 1\n",
        "import os\ndef f():\n    pass\nprint(\"here\")\nx = 1\n");
    row("to the end of the main part",
        "import os|\nif __name__ == '__main__':\n    for x in y:\n        z()\n",
        "import os\nif __name__ == '__main__':\n    for x in y:\n        z()\n    "
        "print(\"here\")\n");
    row("not into a string", "a = '''\n|\n'''\nb = 1\n",
        "a = '''\n\n'''\nprint(\"here\")\nb = 1\n");
    row("not behind a decorator", "@d|\ndef f():\n    pass\n",
        "print(\"here\")\n@d\ndef f():\n    pass\n");
    row("into nothing", "|", "print(\"here\")");
}

void TestInsertion::statementTakesTheIndentationOfItsPlace()
{
    QFETCH(QString, program);
    const QString before = program.section(u'|', 0, 0);
    const Place cursor{
        int(before.count(u'\n')) + 1, int(before.size() - before.lastIndexOf(u'\n') - 1) + 1};
    const auto result = inserted(program.remove(u'|').toStdString(), Id::Print, cursor);
    QTEST(QString::fromStdString(result.text), "expected");
}

void TestInsertion::whatIsMissingComesAlong()
{
    const std::string empty(emptyProgram());
    const auto result = inserted(empty, Id::Terminate, Place{3, 1});
    QCOMPARE(
        added(empty, result.text),
        (QStringList{
            "from multiprocessing import Process", "import time",
            "def worker(name):", "    print(name, \"begins\")", "    time.sleep(1)",
            "    print(name, \"ends\")", "    p = Process(target=worker, args=(\"p\",))",
            "    p.start()", "    p.terminate()"}));
    const auto again = inserted(result.text, Id::Kill, result.goOn);
    QCOMPARE(added(result.text, again.text), QStringList{"    p.kill()"});
}

void TestInsertion::nothingAtAllBecomesAProgram()
{
    const auto result = inserted("", Id::Start, Place{1, 1});
    QCOMPARE(
        said(result.text),
        QString("from multiprocessing import Process\n"
                "import time\n"
                "\n"
                "def worker(name):\n"
                "    print(name, \"begins\")\n"
                "    time.sleep(1)\n"
                "    print(name, \"ends\")\n"
                "\n"
                "p = Process(target=worker, args=(\"p\",))\n"
                "p.start()"));
    const auto joined = inserted(result.text, Id::Join, result.goOn);
    QVERIFY(joined.text.ends_with("p.start()\np.join()"));
}

void TestInsertion::importsThatAreThereAreUsed()
{
    const std::string program = "import multiprocessing as mp\nfrom time import sleep as nap\n"
                                "def work():\n    pass\n";
    QCOMPARE(
        added(program, inserted(program, Id::Create, Place{5, 1}).text),
        QStringList{"p = mp.Process(target=work)"});
    QCOMPARE(added(program, inserted(program, Id::Sleep, Place{5, 1}).text), QStringList{"nap(1)"});
}

void TestInsertion::takenNamesAreLeftAlone()
{
    const std::string program = "time = 5\np = 1\ndef work():\n    pass\nprint(time, p)\n";
    QCOMPARE(
        added(program, inserted(program, Id::Sleep, Place{5, 20}).text),
        (QStringList{"import time as time2", "time2.sleep(1)"}));
    QCOMPARE(
        added(program, inserted(program, Id::Create, Place{5, 20}).text),
        (QStringList{"from multiprocessing import Process", "p2 = Process(target=work)"}));
}

void TestInsertion::definitionStandsBeforeWhatMainRuns()
{
    const std::string program = "import time\n\ndef f():\n    pass\n\n# Main.\nf()\n";
    const auto result = inserted(program, Id::Worker, Place{7, 4});
    QCOMPARE(
        said(result.text),
        QString("import time\n\ndef f():\n    pass\n\ndef worker(name):\n"
                "    print(name, \"begins\")\n    time.sleep(1)\n    print(name, \"ends\")\n"
                "\n# Main.\nf()\n"));
    QCOMPARE(result.goOn.line, 12);
}

void TestInsertion::whatOneWillChangeIsSelected()
{
    const std::string empty(emptyProgram());
    const auto of = [&](Id id) { return selected(inserted(empty, id, Place{3, 1})); };
    QCOMPARE(of(Id::Worker), std::string("\"begins\""));
    QCOMPARE(of(Id::Create), std::string("\"p\""));
    QCOMPARE(of(Id::Start), std::string("p"));
    QCOMPARE(of(Id::JoinTimeout), std::string("1"));
    QCOMPARE(of(Id::Print), std::string("\"here\""));
    for (const Snippet &each : allSnippets())
        QVERIFY2(!of(each.id).empty(), each.sample.data());
    const auto chinese = inserted("甲 = 1\n乙 = Process()\n", Id::Start, Place{3, 1});
    QCOMPARE(selected(chinese), std::string("乙"));
}

void TestInsertion::tabsStayTabs()
{
    const auto result = inserted("def f():\n\ta()\n\tb()\n", Id::Print, Place{2, 5});
    QCOMPARE(result.text, std::string("def f():\n\ta()\n\tprint(\"here\")\n\tb()\n"));
}

void TestInsertion::validProgramsStayValid()
{
    constexpr int stride = 3;
    int tried = 0;
    for (const std::string &program : validPrograms()) {
        QVERIFY(parses(program));
        const auto lines = QString::fromStdString(program).split(u'\n');
        for (int line = 1 + tried % stride; line <= lines.size(); line += stride) {
            const auto &each = allSnippets()[std::size_t(tried) % allSnippets().size()];
            const int column = line % 2 == 0 ? 1 : int(lines[line - 1].size()) + 1;
            const auto result = inserted(program, each.id, Place{line, column});
            const auto more = inserted(result.text, Id::Join, result.goOn);
            QVERIFY2(parses(more.text), more.text.c_str());
            ++tried;
        }
    }
    QVERIFY(tried > 200);
}

QTEST_GUILESS_MAIN(TestInsertion)
#include "tst_insertion.moc"
