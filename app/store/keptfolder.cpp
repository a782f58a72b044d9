// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/keptfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

namespace joinery::app {
namespace {

const QString formatKey = QStringLiteral("format");

/// The whole number at "format"; nullopt: this is no file of ours.
std::optional<int> formatOf(const QJsonDocument &document)
{
    const int format = document.object().value(formatKey).toInt();
    return format > 0 ? std::optional(format) : std::nullopt;
}

} // namespace

KeptFolder::KeptFolder(const QString &path, Kind kind, FileWriter &writer, QObject *parent)
    : QObject(parent), m_path(path), m_kind(kind), m_writer(writer)
{
    connect(&writer, &FileWriter::failed, this, &KeptFolder::tellUnwritten);
    connect(&writer, &FileWriter::written, this, [this](const QString &file) {
        m_toldUnwritten = m_toldUnwritten && !m_written.contains(file);
    });
    writer.sweep(path);
}

QString KeptFolder::pathOf(const QString &name) const
{
    // A name may be anything; a file's may not: no slash, and no dot in front.
    QString file = QString::fromLatin1(QUrl::toPercentEncoding(name));
    file.replace(u'.', QLatin1String("%2E"));
    return QDir(m_path).filePath(file + QStringLiteral(".json"));
}

std::optional<QJsonObject> KeptFolder::read(const QString &name)
{
    // What was just written may still be on its way.
    m_writer.flush();
    QFile file(pathOf(name));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly)) {
        leaveAlone(name, {.kind = StoreProblem::Kind::CannotRead, .reason = file.errorString()});
        return std::nullopt;
    }
    const QByteArray content = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(content);
    const auto format = formatOf(document);
    if (!format) {
        refuse(name);
        return std::nullopt;
    }
    if (*format > m_kind.format) {
        leaveAlone(name, {.kind = StoreProblem::Kind::Newer});
        return std::nullopt;
    }
    return document.object();
}

void KeptFolder::refuse(const QString &name)
{
    const QString path = pathOf(name);
    const QString aside = setAside(path);
    if (aside.isEmpty())
        leaveAlone(name, {.kind = StoreProblem::Kind::Damaged});
    else
        emit problemFound({m_kind.what, StoreProblem::Kind::Damaged, name, path, aside, {}});
}

void KeptFolder::leaveAlone(const QString &name, StoreProblem problem)
{
    // Once is enough: a list of lessons asks for all of them again and again.
    const bool known = m_leftAlone.contains(name);
    m_leftAlone.insert(name);
    if (known)
        return;
    problem.what = m_kind.what;
    problem.name = name;
    problem.path = pathOf(name);
    emit problemFound(problem);
}

void KeptFolder::write(const QString &name, const QJsonObject &object)
{
    if (m_leftAlone.contains(name))
        return;
    QJsonObject whole = object;
    whole.insert(formatKey, m_kind.format);
    const QByteArray content = QJsonDocument(whole).toJson();
    const QString path = pathOf(name);
    if (m_written.value(path) == content)
        return;
    m_written.insert(path, content);
    m_writer.write(path, content);
}

void KeptFolder::remove(const QString &name)
{
    if (m_leftAlone.contains(name))
        return;
    m_written.remove(pathOf(name));
    m_writer.remove(pathOf(name));
}

void KeptFolder::tellUnwritten(const QString &path, const QString &reason)
{
    // By another's file nothing is known of ours.
    if (!m_written.remove(path) || m_toldUnwritten)
        return;
    m_toldUnwritten = true;
    emit problemFound({m_kind.what, StoreProblem::Kind::CannotWrite, {}, path, {}, reason});
}

} // namespace joinery::app
