// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/checkcommand.h"

#include "app/cli/report.h"
#include "app/cli/singlerun.h"
#include "app/cli/terminal.h"
#include "app/words/lessonwords.h"
#include "language/parser.h"
#include "lesson/lessoncheck.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A translation, by its name, with nothing to translate.
bool isOrphan(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.startsWith(QLatin1String("lesson.")) && name.endsWith(QLatin1String(".md"))
        && name != QLatin1String("lesson.md") && !translationName(path);
}

/// All files below a folder that look like lessons, translations among them.
QStringList lessonFilesIn(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (looksLikeLesson(path) || isOrphan(path))
            paths << QDir::cleanPath(path);
    }
    paths.sort();
    return paths;
}

/// Whether it could be written.
bool acceptTranslation(const QString &path, const std::string &hash)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const std::string accepted = lesson::withSource(file.readAll().toStdString(), hash);
    QSaveFile written(path);
    return written.open(QIODevice::WriteOnly)
        && written.write(QByteArray::fromStdString(accepted)) >= 0 && written.commit();
}

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
        if (isOrphan(name))
            return m_report.fail({Words::tr("%1: there is no lesson.md beside it that it could be "
                                            "a translation of")
                                      .arg(name)});
        const auto lesson = findLesson(name);
        if (!lesson) {
            m_report.fail(lesson.error());
        } else if (*lesson) {
            checkLesson(**lesson);
        } else if (const auto target = findScenario(name)) {
            checkScenario(*target, nullptr);
        } else {
            m_report.fail(target.error());
        }
    }
    bool isGood() const { return m_report.isGood(); }

private:
    void checkFolder(const QString &folder)
    {
        const QStringList lessons = lessonFilesIn(folder);
        if (lessons.isEmpty())
            m_report.fail({Words::tr("%1: there are no lessons in this folder").arg(folder)});
        for (const QString &path : lessons)
            check(path);
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

    void checkLesson(const LessonTarget &lesson)
    {
        for (const QString &translation : translationsOf(lesson.file))
            checkTranslation(translation, {lesson.file, {}});
        for (const auto &[id, target] : scenariosOf(lesson)) {
            lesson::LessonCheck facts(*lesson.lesson, id);
            if (!checkScenario(target, &facts))
                continue;
            for (const lesson::CheckFinding &finding : facts.findings()) {
                const Place place{finding.line, 1};
                if (finding.isWarning())
                    m_report.warn(lesson.file, place, words::inWords(finding));
                else
                    m_report.error(lesson.file, place, words::inWords(finding));
            }
        }
    }

    /// False: it cannot be run.
    bool checkScenario(const Target &target, lesson::LessonCheck *facts)
    {
        const auto program = language::parse(target.scenario.text, target.scenario.name);
        if (!program) {
            m_report.fail(messagesOf(program.error(), target.file, target.lineOffset));
            return false;
        }
        engine::RunOptions options;
        options.speed = m_command.speed;
        options.stopAfter = target.stopAfter;
        options.enginePath = m_command.enginePath.toStdString();
        for (int i = 0; i < m_command.runs; ++i) {
            const auto run = runOnce(target.scenario, options, m_interrupts);
            if (!run) {
                m_report.fail(messagesOf(run.error(), target));
                return false;
            }
            if (const QString shortfall = shortfallOf(*run); !shortfall.isEmpty()) {
                m_report.fail({QStringLiteral("%1:%2:1: %3")
                                   .arg(target.file)
                                   .arg(target.lineOffset + 1)
                                   .arg(shortfall)});
                return false;
            }
            if (facts)
                facts->add(trace::Trace(run->events));
        }
        return true;
    }

    const CheckCommand &m_command;
    Interrupts m_interrupts;
    Report m_report;
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
