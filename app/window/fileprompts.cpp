// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/fileprompts.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace joinery::app {
namespace {

const QString folderKey = QStringLiteral("files/folder");

} // namespace

QString FilePrompts::fileToOpen()
{
    QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Open"), folder(),
        QStringLiteral("%1 (*.py *.md *.joinery);;%2 (*)")
            .arg(tr("Programs, lessons and runs"), tr("All files")));
    if (!path.isEmpty())
        remember(path);
    return path;
}

QString FilePrompts::fileForProgram(const QString &suggested) const
{
    return QFileDialog::getSaveFileName(
        &m_window, tr("Save the program"), suggested, tr("Programs") + QStringLiteral(" (*.py)"));
}

QString FilePrompts::fileForRun(const QString &suggested) const
{
    return QFileDialog::getSaveFileName(
        &m_window, tr("Save the run"), suggested, tr("Runs") + QStringLiteral(" (*.joinery)"));
}

QString FilePrompts::folder() const
{
    return m_settings.value(folderKey).toString();
}

void FilePrompts::remember(const QString &file)
{
    m_settings.setValue(folderKey, QFileInfo(file).path());
}

} // namespace joinery::app
