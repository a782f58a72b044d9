// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/programfile.h"

#include "app/store/draftstore.h"
#include "app/store/typingpause.h"

#include <QFileInfo>

#include <utility>

namespace joinery::app {

ProgramFile::ProgramFile(DraftStore &drafts, QObject *parent)
    : QObject(parent), m_drafts(drafts), m_watch(this)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(typingPause);
    connect(&m_draftTimer, &QTimer::timeout, this, &ProgramFile::keepDraft);
    connect(&m_watch, &FileWatch::touched, this, &ProgramFile::look);
}

ProgramFile::~ProgramFile()
{
    close();
}

ProgramFile::Opened ProgramFile::open(const QString &path, const std::optional<ProgramText> &onDisk)
{
    close();
    m_unnamed = false;
    m_lineEnds = onDisk ? onDisk->lineEnds : ProgramText::LineEnds::Unix;
    Opened opened = begin(path, onDisk ? std::optional(onDisk->text) : std::optional<QString>());
    m_watch.watch({m_path});
    return opened;
}

ProgramFile::Opened ProgramFile::openUnnamed(const QString &source, const QString &text)
{
    close();
    m_unnamed = true;
    return begin(source, text);
}

ProgramFile::Opened ProgramFile::begin(const QString &path, const std::optional<QString> &saved)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_saved = saved;
    m_text = saved.value_or(QString());
    m_toldSaved = true;
    m_isForeign = false;
    const auto draft = m_drafts.load(m_path);
    if (!draft)
        return {m_text};
    if (saved == draft->text) {
        m_drafts.drop(m_path);
        return {m_text};
    }
    m_text = draft->text;
    m_isForeign = saved && *saved != draft->original;
    tellSaved();
    return {m_text, true, m_isForeign};
}

void ProgramFile::close()
{
    if (!isOpen())
        return;
    keepDraft();
    m_watch.stop();
    m_path.clear();
}

void ProgramFile::take(const QString &text)
{
    if (!isOpen() || text == m_text)
        return;
    m_text = text;
    if (isSaved())
        m_isForeign = false;
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
    tellSaved();
}

void ProgramFile::keepDraft()
{
    m_draftTimer.stop();
    if (!isOpen())
        return;
    if (isSaved())
        m_drafts.drop(m_path);
    else
        m_drafts.keep(m_path, {m_text, m_saved.value_or(QString())});
}

void ProgramFile::tellSaved()
{
    if (std::exchange(m_toldSaved, isSaved()) != isSaved())
        emit savedChanged(isSaved());
}

bool ProgramFile::wouldOverwrite()
{
    look(); // it may have happened just now
    return m_isForeign && m_saved && !isSaved();
}

Status<Sentence> ProgramFile::save()
{
    return saveAs(m_path);
}

Status<Sentence> ProgramFile::saveAs(const QString &path)
{
    if (auto written = writeProgram(path, {m_text, m_lineEnds}); !written)
        return written;
    m_drafts.drop(m_path);
    m_path = QFileInfo(path).absoluteFilePath();
    m_unnamed = false;
    m_saved = m_text;
    m_isForeign = false;
    keepDraft();
    m_watch.watch({m_path});
    tellSaved();
    return {};
}

QString ProgramFile::discard()
{
    m_text = m_saved.value_or(QString());
    m_isForeign = false;
    keepDraft();
    tellSaved();
    return m_text;
}

void ProgramFile::look()
{
    if (!hasFile())
        return;
    if (!QFileInfo::exists(m_path)) {
        if (!std::exchange(m_saved, std::nullopt))
            return;
        keepDraft();
        tellSaved();
        emit vanished();
        return;
    }
    const auto onDisk = readProgram(m_path);
    if (!onDisk || m_saved == onDisk->text)
        return;
    const bool untouched = isSaved();
    m_saved = onDisk->text;
    m_lineEnds = onDisk->lineEnds;
    if (untouched)
        m_text = onDisk->text;
    m_isForeign = !isSaved();
    keepDraft();
    tellSaved();
    if (untouched)
        emit reloaded(m_text);
    else if (!isSaved())
        emit changedOutside();
}

} // namespace joinery::app
