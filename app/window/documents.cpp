// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/documents.h"

#include "app/commands/shortcuts.h"
#include "app/files/documentfile.h"
#include "app/lesson/lessonlibrary.h"
#include "app/lesson/lessonpanel.h"
#include "app/program/programpanel.h"
#include "app/runs/runcontroller.h"
#include "app/store/store.h"
#include "app/window/lessondesk.h"
#include "app/window/lessonmenu.h"
#include "app/window/mainpanels.h"
#include "app/words/errorwords.h"
#include "snippets/snippet.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <utility>

namespace joinery::app {
namespace {

const QString openKey = QStringLiteral("window/open");
/// What its draft is kept under: no file has such a path.
const QString playgroundPath = QStringLiteral(":/playground.py");

QString canonical(const QString &path)
{
    return QFileInfo(path).canonicalFilePath();
}

} // namespace

Documents::Documents(Parts parts, QWidget &window)
    : m_parts(parts),
      m_window(window),
      m_recent(parts.settings),
      m_file(parts.store.drafts(), this),
      m_prompts(window, parts.settings),
      m_notices(parts.notices, this),
      m_lessonWatch(this)
{
    connectFile();
    connectSaver();
    connect(
        &m_reader, &DocumentReader::documentRead, this,
        [this](const QString &path, const DocumentReader::Read &read) {
            takeDocument(path, *read);
        });
    connect(&parts.lessons, &LessonMenu::lessonWanted, this, &Documents::openLesson);
    connect(&m_lessonWatch, &ContentWatch::changed, this, &Documents::readLessonAgain);
    connect(&parts.lessons, &LessonMenu::aboutToShow, this, &Documents::keep);
}

void Documents::connectFile()
{
    ProgramPanel &program = m_parts.panels.program();
    connect(&program, &ProgramPanel::programChanged, this, [this, &program] {
        m_file.take(program.program());
    });
    connect(&m_file, &ProgramFile::savedChanged, this, [this, &program](bool saved) {
        if (saved) {
            program.setOriginal(m_file.text());
            m_notices.end();
        }
        showTitle();
    });
    connect(&m_file, &ProgramFile::reloaded, this, [this, &program](const QString &text) {
        program.setOriginal(text);
        program.editor().changeProgram(text);
        emit told(tr("%1 was changed by another program and has been read again.").arg(name()));
    });
    connect(&m_file, &ProgramFile::changedOutside, this, [this] {
        m_notices.tellChangedOutside(name());
    });
    connect(&m_file, &ProgramFile::vanished, this, [this] { m_notices.tellVanished(name()); });
    connect(&m_notices, &DocumentNotices::saveWanted, this, &Documents::overwrite);
    connect(&m_notices, &DocumentNotices::saveAsWanted, this, &Documents::saveAs);
    connect(&m_notices, &DocumentNotices::discardWanted, this, &Documents::discard);
}

void Documents::openFirst(const QString &wanted)
{
    const QString last = m_parts.settings.value(openKey).toString();
    const QString first = wanted.isEmpty() ? last : wanted;
    // A lesson's id has no slash in it.
    if (QFileInfo::exists(first) || (wanted.isEmpty() && first.contains(u'/')))
        openFile(first);
    else
        openLesson(first);
}

void Documents::openLesson(const QString &id)
{
    if (id == LessonMenu::playgroundId) {
        openPlayground();
        return;
    }
    const LessonLibrary &library = m_parts.lessons.library();
    if (library.entries().empty()) {
        showNoLessons();
        return;
    }
    show(library.entries()[library.indexOf(id).value_or(0)]);
}

void Documents::openPlayground()
{
    endReading();
    m_notices.end();
    m_libraryLesson.clear();
    m_lessonWatch.stop();
    const auto program = snippets::emptyProgram();
    const QString empty = QString::fromUtf8(program.data(), qsizetype(program.size()));
    const QString changed = m_file.openUnnamed(playgroundPath, empty).text;
    m_parts.desk.openPlayground(empty, changed);
    setOpen(LessonMenu::playgroundId);
}

bool Documents::isPlayground() const
{
    return m_file.path() == playgroundPath;
}

void Documents::setOpen(const QString &idOrPath)
{
    m_parts.settings.setValue(openKey, idOrPath);
    showTitle();
}

void Documents::show(const LessonEntry &entry)
{
    endReading();
    m_notices.end();
    m_file.close();
    m_libraryLesson = entry.id;
    const auto loaded = m_parts.lessons.library().load(entry);
    if (loaded) {
        m_parts.desk.openLesson(loaded->lesson, entry.id);
        tellTranslationFailure(*loaded);
    } else {
        showLessonFailure(entry.title, loaded.error());
    }
    setOpen(entry.id);
    m_lessonWatch.watch({entry.path, entry.translation});
}

/// What is wrong, place by place, where the lesson would stand.
void Documents::showLessonFailure(const QString &title, const LessonFailure &failure)
{
    m_parts.desk.showMessage([title, failure] {
        return LessonPanel::Message{
            title,
            wordLessonFailure(failure) + QStringLiteral("\n\n")
                + tr("Mend it in `%1`: it is read again when you save it. Or choose another one "
                     "above.")
                      .arg(failure.file)};
    });
}

void Documents::openFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (const LessonEntry &entry : m_parts.lessons.library().entries()) {
        if (canonical(entry.path) == canonical(absolute) && !canonical(absolute).isEmpty()) {
            show(entry);
            return;
        }
    }
    if (QFileInfo(absolute).suffix() == QLatin1String("md") && QFileInfo::exists(absolute)) {
        showLessonFile(absolute);
        return;
    }
    m_reader.read(absolute);
    if (m_reader.isReading())
        m_window.setCursor(Qt::BusyCursor);
}

void Documents::takeDocument(const QString &path, Result<Document, Sentence> &document)
{
    endReading();
    const bool isGone = !QFileInfo::exists(path);
    if (!document && !(isGone && m_parts.store.drafts().load(path))) {
        showFailure(path, document.error());
        return;
    }
    m_recent.add(path);
    m_notices.end();
    m_libraryLesson.clear();
    m_lessonWatch.stop();
    if (!document)
        show(std::nullopt, path);
    else if (auto *program = std::get_if<OpenedProgram>(&*document))
        show(program->program, path);
    else if (auto *run = std::get_if<OpenedRun>(&*document))
        show(std::move(*run), path);
}

/// Something else is opened, or it has been read.
void Documents::endReading()
{
    m_reader.drop();
    m_window.unsetCursor();
}

void Documents::showLessonFile(const QString &path)
{
    endReading();
    m_recent.add(path);
    m_notices.end();
    m_libraryLesson.clear();
    m_file.close();
    const auto lesson = loadLesson(path);
    // Somebody else's lesson may have an id of ours.
    if (lesson)
        m_parts.desk.openLesson(*lesson, QString::fromStdString((*lesson)->id) + u'@' + path);
    else
        showLessonFailure(QFileInfo(path).fileName(), lesson.error());
    setOpen(path);
    m_lessonWatch.watch({path});
}

/// Who writes a lesson sees what becomes of it at every save.
void Documents::readLessonAgain(const QString &path)
{
    // By its path: the lesson's id may be what was changed.
    m_parts.lessons.refresh();
    openFile(path);
    emit told(tr("The lesson's file was changed and has been read again."));
}

void Documents::show(const std::optional<ProgramText> &program, const QString &path)
{
    const ProgramFile::Opened opened = m_file.open(path, program);
    m_parts.desk.openProgram(
        QFileInfo(path).fileName(), program ? program->text : QString(), opened.text);
    setOpen(path);
    if (opened.fromDraft)
        m_notices.tellDraft(name(), opened);
}

void Documents::show(OpenedRun run, const QString &path)
{
    const QString text = QString::fromStdString(run.header.scenarioText);
    const ProgramFile::Opened opened = m_file.openUnnamed(path, text);
    m_parts.desk.openProgram(QString::fromStdString(run.header.scenarioName), text, opened.text);
    m_parts.run.show(std::move(run.header), std::move(run.trace));
    setOpen(path);
    if (opened.fromDraft)
        m_notices.tellDraft(name(), opened);
    if (run.damagedFromLine)
        m_notices.tellDamage(*run.damagedFromLine);
}

/// What was open stays open: nobody loses their place by a wrong name.
void Documents::showFailure(const QString &path, const Sentence &why)
{
    if (!QFileInfo::exists(path))
        m_recent.remove(path);
    if (!m_parts.desk.lesson() && !m_file.isOpen())
        openLesson({});
    m_notices.tellProblem(why);
}

void Documents::showNoLessons()
{
    m_libraryLesson.clear();
    m_lessonWatch.stop();
    m_parts.desk.showMessage([] {
        return LessonPanel::Message{
            tr("No lessons"),
            tr("The folder of the lessons was not found. Install Joinery again, or say with "
               "`JOINERY_LESSONS` where they are.\n\nYou can still open a program (%1) and run it.")
                .arg(keyText(Command::Open))};
    });
    showTitle();
}

void Documents::translateLesson()
{
    m_parts.lessons.refresh();
    if (!m_parts.desk.lesson() || m_libraryLesson.isEmpty())
        return;
    const LessonLibrary &library = m_parts.lessons.library();
    const LessonEntry *entry = library.find(m_libraryLesson);
    if (!entry)
        return;
    m_lessonWatch.watch({entry->path, entry->translation});
    if (const auto loaded = library.load(*entry)) {
        m_parts.desk.translate(loaded->lesson);
        tellTranslationFailure(*loaded);
    }
}

void Documents::tellTranslationFailure(const LoadedLesson &loaded)
{
    if (loaded.translationFailure)
        m_notices.tellTranslationFailure(loaded.translationFailure->file);
}

void Documents::retranslate()
{
    translateLesson();
    showTitle();
}

void Documents::showTitle()
{
    const lesson::Lesson *lesson = m_parts.desk.lesson();
    // Not before the first paint: the library would be read from disk.
    const LessonEntry *entry =
        m_libraryLesson.isEmpty() ? nullptr : m_parts.lessons.library().find(m_libraryLesson);
    QString title = entry ? entry->title : tr("Choose a lesson");
    if (lesson)
        title = QString::fromStdString(lesson->title);
    if (isPlayground())
        title = tr("Playground");
    else if (m_file.isOpen())
        title = m_file.isSaved() ? name() : tr("%1 (not saved)").arg(name());
    if (!m_libraryLesson.isEmpty())
        m_parts.lessons.showLesson(m_libraryLesson, title);
    else if (isPlayground())
        m_parts.lessons.showLesson(LessonMenu::playgroundId, title);
    else
        m_parts.lessons.showTitle(title);
    const bool something = lesson || entry || m_file.isOpen();
    m_window.setWindowTitle(something ? tr("%1 — Joinery").arg(title) : tr("Joinery"));
}

QString Documents::name() const
{
    return QFileInfo(m_file.path()).fileName();
}

void Documents::choose()
{
    const QString path = m_prompts.fileToOpen();
    if (!path.isEmpty())
        openFile(path);
}

void Documents::save()
{
    if (m_file.hasFile() && m_file.wouldOverwrite())
        m_notices.tellOverwriting(name());
    else
        overwrite();
}

void Documents::overwrite()
{
    if (m_file.hasFile())
        saveTo(m_file.path());
    else
        saveAs();
}

void Documents::saveAs()
{
    const QString path = m_prompts.fileForProgram(suggestedPath(QStringLiteral(".py")));
    if (!path.isEmpty())
        saveTo(path);
}

/// A lesson's program is copied, and the Playground's: they stay what is open.
void Documents::saveTo(const QString &path)
{
    const bool isFile = m_file.isOpen() && !isPlayground();
    const auto saved =
        isFile ? m_file.saveAs(path) : writeProgram(path, {m_parts.panels.program().program()});
    if (!saved) {
        m_notices.tellProblem(saved.error());
        return;
    }
    m_prompts.remember(path);
    m_recent.add(path);
    m_notices.end();
    if (isFile)
        setOpen(m_file.path());
    emit told(tr("Saved as %1.").arg(path));
}

bool Documents::hasRun() const
{
    return m_parts.run.state() == RunState::Over;
}

void Documents::showOwnLessons()
{
    const QString folder = LessonPlaces::standard().own;
    QDir().mkpath(folder);
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        emit told(tr("Your own lessons belong into %1.").arg(folder));
}

void Documents::saveRun()
{
    if (!hasRun()) {
        emit told(tr("There is no run yet: press Run (%1) first.").arg(keyText(Command::Run)));
        return;
    }
    const QString path = m_prompts.fileForRun(suggestedPath(QStringLiteral(".joinery")));
    if (path.isEmpty())
        return;
    m_saver.save(m_parts.run.header(), m_parts.run.sharedTrace(), path);
}

void Documents::connectSaver()
{
    connect(&m_saver, &RunSaver::saved, this, [this](const QString &path) {
        m_recent.add(path);
        emit told(tr("The run was saved as %1.").arg(path));
        emit savingEnded(true);
    });
    connect(
        &m_saver, &RunSaver::failed, this,
        [this](const QString &path, const trace::RunFileError &error) {
            m_notices.tellProblem([path, error] {
                const QString file = QFileInfo(path).fileName();
                return tr("%1: %2", "a file, what is wrong").arg(file, words::inWords(error));
            });
            emit savingEnded(false);
        });
}

QString Documents::suggestedPath(const QString &suffix) const
{
    const QString program = QString::fromStdString(m_parts.desk.scenario().name);
    const QString folder = m_file.hasFile() ? QFileInfo(m_file.path()).path() : m_prompts.folder();
    return QDir(folder).filePath(QFileInfo(program).completeBaseName() + suffix);
}

void Documents::keep()
{
    m_parts.desk.save();
    m_file.keepDraft();
}

/// By an edit, so that Ctrl+Z still brings it back.
void Documents::discard()
{
    m_parts.panels.program().editor().changeProgram(m_file.discard());
}

} // namespace joinery::app
