// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/files/filewatch.h"
#include "app/files/programtext.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace joinery::app {

class DraftStore;

/// The program file that is worked on: what is on disk, and what is not yet. What is not saved is
/// kept as a draft, so that nothing is lost, however the window ends.
class ProgramFile : public QObject {
    Q_OBJECT

public:
    /// What there is to work on when a file is opened.
    struct Opened {
        QString text; ///< the draft's, if there is one
        bool fromDraft = false;
        bool changedSinceDraft = false; ///< the file is not what the draft was made from
    };

    ProgramFile(DraftStore &drafts, QObject *parent);
    ~ProgramFile() override;

    /// onDisk: none, if the file is gone and only a draft is left.
    Opened open(const QString &path, const std::optional<ProgramText> &onDisk);
    /// A program that came with something else, such as a run file: it has no file to be saved to.
    Opened openUnnamed(const QString &source, const QString &text);
    void close();

    bool isOpen() const { return !m_path.isEmpty(); }
    /// The file; of an unnamed program what it came with.
    const QString &path() const { return m_path; }
    bool hasFile() const { return isOpen() && !m_unnamed; }
    bool isSaved() const { return m_saved && *m_saved == m_text; }

    /// The program, as it is worked on.
    const QString &text() const { return m_text; }
    /// It is another one now. Kept as a draft very soon, or at once by keepDraft().
    void take(const QString &text);
    void keepDraft();
    /// Something else has written the file since, and nobody has decided which text is to stay.
    bool wouldOverwrite();
    Status<Sentence> save();
    /// From here on, it is this file.
    Status<Sentence> saveAs(const QString &path);
    /// Forgets what is not saved. Returns what is.
    QString discard();

signals:
    void savedChanged(bool saved);
    /// Something else has written the file, and nothing was unsaved: this is its text now.
    void reloaded(const QString &text);
    /// Something else has written the file, and there are unsaved changes of what it was.
    void changedOutside();
    /// The file is gone; everything is unsaved now.
    void vanished();

private:
    Opened begin(const QString &path, const std::optional<QString> &saved);
    void look();
    void tellSaved();

    DraftStore &m_drafts;
    FileWatch m_watch;
    QTimer m_draftTimer;
    QString m_path;
    QString m_text;
    std::optional<QString> m_saved; ///< the text on disk, as far as it is known
    ProgramText::LineEnds m_lineEnds = ProgramText::LineEnds::Unix;
    bool m_unnamed = false;
    bool m_toldSaved = true;
    bool m_isForeign = false; ///< m_saved is somebody else's, and m_text was not made from it
};

} // namespace joinery::app
