// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

/// The command line as a shell calls it.
namespace joinery::tests {

/// What came of a call; status -1: it did not end, or crashed.
struct Outcome {
    int status = -1;
    QString out;
    QString err;
};

/// display: what the surroundings say of one; none: what needs no window must not ask for one.
inline void begin(
    QProcess &process, const QStringList &arguments, const QString &language = QStringLiteral("en"),
    const QProcessEnvironment &display = QProcessEnvironment())
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(variable));
    environment.insert(QStringLiteral("LANGUAGE"), language);
    environment.insert(
        QStringLiteral("JOINERY_LESSONS"), QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons"));
    environment.insert(display);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(JOINERY_BIN_DIR "/joinery"), arguments);
}

inline Outcome call(
    const QStringList &arguments, const QString &language = QStringLiteral("en"),
    const QProcessEnvironment &display = QProcessEnvironment())
{
    QProcess process;
    begin(process, arguments, language, display);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {
        process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

/// Interrupts it, and waits a moment. Two interrupts end any run, whatever the first one meets; to
/// be called again, because one may come too early.
inline bool endsWhenInterrupted(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return true;
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    return process.waitForFinished(500);
}

inline QList<QJsonObject> objectsOf(const QString &lines)
{
    QList<QJsonObject> objects;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
        objects << QJsonDocument::fromJson(line.toUtf8()).object();
    return objects;
}

/// The path of a file with that text; empty: it could not be written.
inline QString fileIn(const QTemporaryDir &folder, const char *name, const QByteArray &text)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile made(path);
    return made.open(QIODevice::WriteOnly) && made.write(text) == text.size() ? path : QString();
}

/// A child prints "A" and is joined, then main prints "main".
inline constexpr char childProgram[] = "from multiprocessing import Process\n"
                                       "def f(name):\n"
                                       "    print(name)\n"
                                       "if __name__ == \"__main__\":\n"
                                       "    a = Process(target=f, args=(\"A\",), name=\"a\")\n"
                                       "    a.start()\n"
                                       "    a.join()\n"
                                       "    print(\"main\")\n";

} // namespace joinery::tests
