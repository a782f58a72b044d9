// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QString>

class QSettings;
class QWidget;

namespace joinery::app {

/// Asks the student for files, and remembers in which folder they are. Empty: none was chosen.
class FilePrompts {
    Q_DECLARE_TR_FUNCTIONS(FilePrompts)

public:
    FilePrompts(QWidget &window, QSettings &settings) : m_window(window), m_settings(settings) { }

    QString fileToOpen();
    /// suggested: a path, or a name in the folder.
    QString fileForProgram(const QString &suggested) const;
    QString fileForRun(const QString &suggested) const;

    /// Where the file was that was opened or saved last; empty: none was yet.
    QString folder() const;
    void remember(const QString &file);

private:
    QWidget &m_window;
    QSettings &m_settings;
};

} // namespace joinery::app
