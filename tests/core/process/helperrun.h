// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QTest>

/// What one case of processhelper printed, and how it ended.
struct HelperRun {
    QString output;
    QString errors;
    int exitCode = -1;

    static HelperRun of(const QString &name, const QByteArray &input = {})
    {
        QProcess helper;
        helper.start(QStringLiteral(JOINERY_BIN_DIR "/processhelper"), {name});
        helper.write(input);
        helper.closeWriteChannel();
        if (!helper.waitForFinished(60'000) || helper.exitStatus() != QProcess::NormalExit)
            return {};
        return {
            QString::fromUtf8(helper.readAllStandardOutput()),
            QString::fromUtf8(helper.readAllStandardError()), helper.exitCode()};
    }
};

/// A row: the fact, the case that shows it, and what it must print.
inline void addCaseColumns()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
}

inline void addCase(const char *fact, const char *name, const char *expected)
{
    QTest::newRow(fact) << QString::fromUtf8(name) << QString::fromUtf8(expected);
}

/// Lines are separated by " | " in the rows, so that a row fits a line.
inline QString asRow(const QString &output)
{
    return output.trimmed().replace(u'\n', QLatin1String(" | "));
}

/// The fact of this row: the case printed what it must, complained of nothing and ended with 0.
inline void checkCase()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto run = HelperRun::of(name);
    QCOMPARE(asRow(run.output), expected);
    QCOMPARE(run.errors, QString());
    QCOMPARE(run.exitCode, 0);
}
