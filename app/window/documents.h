// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/files/contentwatch.h"
#include "app/files/documentreader.h"
#include "app/files/programfile.h"
#include "app/files/recentfiles.h"
#include "app/files/runsaver.h"
#include "app/window/documentnotices.h"
#include "app/window/fileprompts.h"

#include <QObject>

class QSettings;

namespace joinery::app {

class LessonDesk;
class LessonMenu;
class MainPanels;
class Notices;
class RunController;
class Store;
struct LessonEntry;
struct LessonFailure;
struct LoadedLesson;

/// What is open, and every way to open and to save: lessons by id, and files.
class Documents : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RunController &run;
        MainPanels &panels;
        LessonDesk &desk;
        LessonMenu &lessons;
        Notices &notices;
        Store &store;
        QSettings &settings;
    };

    Documents(Parts parts, QWidget &window);

    /// wanted: a lesson's id or a file; empty: what was open last, else the first lesson.
    void openFirst(const QString &wanted);
    void openLesson(const QString &id);
    void openFile(const QString &path);
    void openPlayground();
    /// Asks which file.
    void choose();
    RecentFiles &recent() { return m_recent; }

    /// The program to its file; if it has none, asks for one.
    void save();
    void saveAs();
    /// The run that is shown: asks where.
    void saveRun();
    bool hasRun() const;
    /// A run: savingEnded() comes.
    bool isSaving() const { return m_saver.isSaving(); }
    /// In the desktop's file manager; made if there is none.
    void showOwnLessons();
    /// Hands over what is not kept yet.
    void keep();

    /// The language is another one: so are the lesson and the titles.
    void retranslate();

signals:
    /// What was done, in one sentence.
    void told(const QString &sentence);
    /// Whether the run is in its file; if not, a notice says why.
    void savingEnded(bool saved);

private:
    void connectFile();
    void connectSaver();
    void takeDocument(const QString &path, Result<Document, Sentence> &document);
    void endReading();
    void show(const LessonEntry &entry);
    void showLessonFile(const QString &path);
    void show(const std::optional<ProgramText> &program, const QString &path);
    void show(OpenedRun opened, const QString &path);
    void showLessonFailure(const QString &title, const LessonFailure &failure);
    void showFailure(const QString &path, const Sentence &why);
    void showNoLessons();
    void showTitle();
    void translateLesson();
    void tellTranslationFailure(const LoadedLesson &loaded);
    void setOpen(const QString &idOrPath);
    bool isPlayground() const;
    void readLessonAgain(const QString &path);
    void discard();
    void overwrite();
    void saveTo(const QString &path);
    QString name() const;
    QString suggestedPath(const QString &suffix) const;

    Parts m_parts;
    QWidget &m_window;
    RecentFiles m_recent;
    ProgramFile m_file;
    DocumentReader m_reader;
    RunSaver m_saver;
    FilePrompts m_prompts;
    DocumentNotices m_notices;
    ContentWatch m_lessonWatch; ///< of what the open lesson was read from
    QString m_libraryLesson; ///< id of the open one; empty: what is open is a file
};

} // namespace joinery::app
