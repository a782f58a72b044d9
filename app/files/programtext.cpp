// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/programtext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProgramText)
};

/// The parser refuses longer texts; nor does a file without an end get past this.
constexpr qint64 most = 2'000'000;

} // namespace

Result<ProgramText, Sentence> readProgram(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return Failure{[path] { return Words::tr("%1 is not there.").arg(path); }};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{[name, why = file.errorString()] {
            return Words::tr("%1 cannot be read: %2.").arg(name, why);
        }};
    const QByteArray content = file.read(most + 1);
    if (content.size() > most)
        return Failure{[name] { return Words::tr("%1 is too long for a program.").arg(name); }};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    ProgramText program{decoder.decode(content)};
    if (decoder.hasError() || content.contains('\0'))
        return Failure{[name] {
            return Words::tr("%1 is not text in UTF-8. If it is a program, save it as UTF-8.")
                .arg(name);
        }};
    if (program.text.contains(QLatin1String("\r\n")))
        program.lineEnds = ProgramText::LineEnds::Windows;
    program.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    program.text.replace(u'\r', u'\n');
    return program;
}

Status<Sentence> writeProgram(const QString &path, const ProgramText &program)
{
    QString text = program.text;
    if (program.lineEnds == ProgramText::LineEnds::Windows)
        text.replace(u'\n', QLatin1String("\r\n"));
    const QByteArray content = text.toUtf8();
    QSaveFile file(path);
    // A file that may be written in a folder that may not.
    file.setDirectWriteFallback(true);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return Failure{[name = QFileInfo(path).fileName(), why = file.errorString()] {
        return Words::tr("%1 cannot be written: %2. Save it elsewhere.").arg(name, why);
    }};
}

} // namespace joinery::app
