// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/checkcommand.h"

#include "app/cli/commands/lessontree.h"
#include "app/cli/commands/report.h"
#include "app/cli/commands/scenariocheck.h"
#include "app/cli/target.h"
#include "app/cli/terminal.h"
#include "app/lesson/lessonlibrary.h"
#include "app/words/lessonwords.h"
#include "lesson/advice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <vector>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Checks one target after the other; remembers whether anything was wrong.
class Checker {
public:
    explicit Checker(const CheckCommand &command) : m_command(command) { }

    void check(const QString &name)
    {
        if (QFileInfo(name).isDir())
            return checkFolder(name);
        if (const auto translation = translationName(name))
            return checkTranslation(name, *translation);
        if (isOrphanedTranslation(name))
            return m_report.fail({Words::tr("%1: there is no lesson beside it that it could be a "
                                            "translation of")
                                      .arg(name)});
        const auto lesson = findLesson(name);
        if (!lesson) {
            m_report.fail(lesson.error());
        } else if (*lesson) {
            checkLesson(**lesson);
        } else if (const auto target = findScenario(name)) {
            m_scenarios.check(*target);
        } else {
            m_report.fail(target.error());
        }
    }
    bool isGood() const { return m_report.isGood() && !m_scenarios.wasInterrupted(); }

private:
    void checkFolder(const QString &folder)
    {
        const QStringList lessons = lessonFilesIn(folder);
        if (lessons.isEmpty())
            m_report.fail({Words::tr("%1: there are no lessons in this folder").arg(folder)});
        for (const QString &path : chapterFilesIn(folder)) {
            if (const auto chapter = loadChapter(path); !chapter)
                m_report.fail(messagesOf(chapter.error()));
        }
        m_soundLessons.clear();
        for (const QString &path : lessons) {
            if (!m_scenarios.wasInterrupted())
                check(path);
        }
        checkNames();
    }

    /// What the lessons of a folder call each other.
    void checkNames()
    {
        QHash<QString, QString> files;
        const LessonLibrary library;
        for (const LessonEntry &entry : library.entries())
            files.insert(entry.id, {});
        for (const LessonTarget &target : m_soundLessons) {
            QString &file = files[QString::fromStdString(target.lesson->id)];
            if (!file.isEmpty())
                m_report.error(
                    target.file, {1, 1}, Words::tr("the lesson in %1 has the same id").arg(file));
            file = target.file;
        }
        for (const LessonTarget &target : m_soundLessons) {
            for (const std::string &needed : target.lesson->needs) {
                const QString id = QString::fromStdString(needed);
                if (!files.contains(id))
                    m_report.warn(
                        target.file, {1, 1},
                        Words::tr("the lesson needs '%1', which is no lesson").arg(id));
            }
        }
    }

    void checkTranslation(const QString &path, const TranslationName &name)
    {
        const auto master = loadLesson(name.master);
        if (!master)
            return m_report.fail(messagesOf(master.error()));
        const auto translation = loadTranslation(**master, path);
        if (!translation)
            return m_report.fail(messagesOf(translation.error()));
        if (m_command.acceptance == CheckCommand::Acceptance::Translations)
            return accept(path, **master, *translation);
        for (const lesson::LessonError &warning : translation->warnings)
            m_report.warn(path, warning.place, words::inWords(warning));
    }

    void accept(
        const QString &path, const lesson::Lesson &master, const lesson::Translation &translation)
    {
        if (translation.warnings.empty())
            return;
        if (acceptTranslation(path, lesson::sourceHash(master)))
            printLine(Words::tr("%1: accepted as up to date").arg(path));
        else
            m_report.fail({Words::tr("%1: cannot be written").arg(path)});
    }

    void checkLesson(const LessonTarget &target)
    {
        const lesson::Lesson &lesson = *target.lesson;
        m_soundLessons.push_back(target);
        for (const QString &translation : translationsOf(target.file))
            checkTranslation(translation, {target.file, {}});
        for (const lesson::Advice &advice : lesson::adviceOn(lesson))
            m_report.warn(target.file, {advice.line, 1}, words::inWords(advice));
        for (const auto &[id, scenario] : scenariosOf(target))
            m_scenarios.check(scenario, lesson, id);
    }

    const CheckCommand &m_command;
    Report m_report;
    ScenarioCheck m_scenarios{m_command, m_report};
    std::vector<LessonTarget> m_soundLessons; ///< of a folder, as far as they could be read
};

} // namespace

int check(const CheckCommand &command)
{
    Checker checker(command);
    for (const QString &target : command.targets)
        checker.check(target);
    return checker.isGood() ? 0 : 1;
}

} // namespace joinery::app::cli
