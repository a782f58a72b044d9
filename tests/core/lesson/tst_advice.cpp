// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/advice.h"

#include "lessonbuilder.h"

#include <QStringList>
#include <QTest>

using namespace joinery::lesson;
using namespace joinery::tests;

class TestAdvice : public QObject {
    Q_OBJECT

private slots:
    void adviceIsOnWhatStudentsMiss_data();
    void adviceIsOnWhatStudentsMiss();
    void wholeLessonsGetNone();
};

namespace {

QStringList advised(const QString &text)
{
    const auto lesson = parseLesson(text.toStdString());
    if (!lesson)
        return {QStringLiteral("not sound")};
    QStringList lines;
    for (const auto &advice : adviceOn(*lesson)) {
        lines << QStringLiteral("%1 %2 %3 %4")
                     .arg(advice.line)
                     .arg(static_cast<int>(advice.kind))
                     .arg(QString::fromStdString(advice.what))
                     .arg(advice.number);
    }
    return lines;
}

/// The sample, whose second question has neither hint nor explanation, with both.
QString wholeLesson()
{
    return QString::fromStdString(sampleLesson())
        .replace(
            "exitcode(B) != 3 -->\n",
            "exitcode(B) != 3 -->\n<!-- hint -->\nA.\n<!-- hint -->\nB.\n<!-- explain -->\nC.\n");
}

} // namespace

void TestAdvice::adviceIsOnWhatStudentsMiss_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, const QString &what, const QString &with,
                        Advice::Kind kind, const char *place, const char *rest) {
        QTest::newRow(name)
            << what << with
            << QStringLiteral("%1 %2 %3").arg(place).arg(static_cast<int>(kind)).arg(rest);
    };
    using enum Advice::Kind;
    row("a line more than fits", "print(\"a\")\n", QStringLiteral("print(\"a\")\n").repeated(24),
        LongProgram, "13", "main 26");
    row("one hint", "<!-- hint -->\nSecond hint.\n", {}, FewHints, "20", "lines 1");
    row("no hint", "<!-- hint -->\nA.\n<!-- hint -->\nB.\n", {}, FewHints, "30", "state 0");
    row("no explanation", "<!-- explain -->\nBecause.\n", {}, NoExplanation, "20", "lines 0");
    row("nothing to try", "<!-- try -->\n", {}, NoTry, "1", " 0");
    row("no explain step", "step explain", "step run", NoExplainStep, "1", " 0");
}

void TestAdvice::adviceIsOnWhatStudentsMiss()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    QFETCH(QString, advice);
    auto text = wholeLesson();
    QVERIFY(text.contains(what));
    QCOMPARE(advised(text.replace(text.indexOf(what), what.size(), with)), QStringList(advice));
}

void TestAdvice::wholeLessonsGetNone()
{
    QCOMPARE(advised(wholeLesson()), QStringList());
    const auto fits = QStringLiteral("print(\"a\")\n").repeated(23);
    QCOMPARE(advised(wholeLesson().replace("print(\"a\")\n", fits)), QStringList());
}

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
