// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "expressionrunner.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

/// The values against CPython 3.11 itself: every line of lines.txt, run by both.
class TestValues : public QObject {
    Q_OBJECT

private slots:
    void lineGivesWhatCPythonGives_data();
    void lineGivesWhatCPythonGives();

private:
    joinery::engine::test::ExpressionRunner m_runner;
};

namespace {

const QString folder = QStringLiteral(JOINERY_SOURCE_DIR "/tests/core/engine/values/");

QList<QByteArray> linesOf(const QString &file)
{
    QFile lines(folder + file);
    if (!lines.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> result;
    for (const QByteArray &line : lines.readAll().split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith('#'))
            result.append(line);
    }
    return result;
}

QList<QByteArray> answersOfPython(const QList<QByteArray> &lines)
{
    QProcess python;
    python.start(QStringLiteral("python3"), {folder + QStringLiteral("oracle.py")});
    python.write(lines.join('\n'));
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        return {};
    QList<QByteArray> answers = python.readAllStandardOutput().split('\0');
    answers.removeLast();
    return answers;
}

bool isPinnedPython()
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("--version")});
    return python.waitForFinished(60'000)
        && python.readAllStandardOutput().startsWith("Python 3.11.");
}

/// Addresses differ from run to run.
QString comparable(const QByteArray &text)
{
    static const QRegularExpression address(QStringLiteral("0x[0-9a-f]{6,}"));
    return QString::fromUtf8(text).replace(address, QStringLiteral("0x…"));
}

} // namespace

void TestValues::lineGivesWhatCPythonGives_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("answer");
    if (!isPinnedPython())
        QSKIP("The oracle is CPython 3.11, which is not installed here");
    const auto lines = linesOf(QStringLiteral("lines.txt"));
    const auto answers = answersOfPython(lines);
    QVERIFY(lines.size() > 500);
    QCOMPARE(answers.size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QTest::newRow(lines[i].left(200).constData()) << lines[i] << answers[i];
}

void TestValues::lineGivesWhatCPythonGives()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, answer);
    const auto result = QByteArray::fromStdString(m_runner.run(line.toStdString()));
    QCOMPARE(comparable(result), comparable(answer));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
