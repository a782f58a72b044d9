// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/files/programfile.h"

#include <QObject>

#include <functional>

namespace joinery::app {

class Notices;

/// What is said about the document that is open, until there is another one. file: its name, for
/// the eye.
class DocumentNotices : public QObject {
    Q_OBJECT

public:
    DocumentNotices(Notices &notices, QObject *parent);

    /// Something could not be done. words: asked again when the language changes.
    void tellProblem(std::function<QString()> words);
    /// What was opened is a draft, and not what stands in the file.
    void tellDraft(const QString &file, const ProgramFile::Opened &opened);
    void tellChangedOutside(const QString &file);
    /// It was to be saved; nothing is lost yet.
    void tellOverwriting(const QString &file);
    void tellVanished(const QString &file);
    /// A run's file, which is good up to this line.
    void tellDamage(int line);
    /// file: the translation's path.
    void tellTranslationFailure(const QString &file);
    /// Another document is opened, or this one is as its file is.
    void end();

signals:
    /// Whatever stands in the file.
    void saveWanted();
    void saveAsWanted();
    void discardWanted();

private:
    Notices &m_notices;
};

} // namespace joinery::app
