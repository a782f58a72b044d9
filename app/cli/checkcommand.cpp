// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/checkcommand.h"

#include "app/cli/singlerun.h"
#include "app/cli/terminal.h"
#include "language/parser.h"
#include "lesson/lessoncheck.h"

#include <QCoreApplication>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString inWords(const lesson::CheckFinding &finding)
{
    using Kind = lesson::CheckFinding::Kind;
    const QString what = QString::fromStdString(finding.what);
    switch (finding.kind) {
    case Kind::AlwaysBroken:
        return Words::tr("this is not always so: not in run %1 of %2")
            .arg(finding.run)
            .arg(finding.runs);
    case Kind::NeverBroken:
        return Words::tr("this does happen: in run %1 of %2").arg(finding.run).arg(finding.runs);
    case Kind::NotForced:
        return Words::tr("this was so in all runs, but nothing forces it; write usually or "
                         "sometimes");
    case Kind::ClaimDisagrees:
        return Words::tr("the mark of this choice disagrees with its condition in run %1 of %2")
            .arg(finding.run)
            .arg(finding.runs);
    case Kind::UnknownProcess:
        return Words::tr("no run has a process '%1'").arg(what);
    case Kind::UnknownLine:
        return Words::tr("no run prints '%1'").arg(what);
    case Kind::UsuallyTooRare:
        return Words::tr("warning: this was so in only %1 of %2 runs")
            .arg(finding.held)
            .arg(finding.runs);
    case Kind::SometimesNeverSeen:
        return Words::tr("warning: this was so in none of %1 runs").arg(finding.runs);
    }
    return {};
}

/// Checks one target after the other; remembers whether anything was wrong.
class Checker {
public:
    explicit Checker(const CheckCommand &command) : m_command(command) { }

    void check(const QString &name)
    {
        const auto lesson = findLesson(name);
        if (!lesson) {
            fail(lesson.error());
        } else if (*lesson) {
            checkLesson(**lesson);
        } else if (const auto target = findScenario(name)) {
            checkScenario(*target, nullptr);
        } else {
            fail(target.error());
        }
    }
    bool isGood() const { return m_isGood; }

private:
    void fail(const QStringList &messages)
    {
        m_isGood = false;
        for (const QString &message : messages)
            printLine(message);
    }

    void checkLesson(const LessonTarget &lesson)
    {
        for (const auto &[id, target] : scenariosOf(lesson)) {
            lesson::LessonCheck facts(*lesson.lesson, id);
            if (!checkScenario(target, &facts))
                continue;
            for (const lesson::CheckFinding &finding : facts.findings()) {
                const QString message = QStringLiteral("%1:%2:1: %3")
                                            .arg(lesson.file)
                                            .arg(finding.line)
                                            .arg(inWords(finding));
                if (finding.isWarning())
                    printLine(message);
                else
                    fail({message});
            }
        }
    }

    /// False: it cannot be run.
    bool checkScenario(const Target &target, lesson::LessonCheck *facts)
    {
        const auto program = language::parse(target.scenario.text, target.scenario.name);
        if (!program) {
            fail(messagesOf(program.error(), target.file, target.lineOffset));
            return false;
        }
        engine::RunOptions options;
        options.speed = m_command.speed;
        options.stopAfter = target.stopAfter;
        options.enginePath = m_command.enginePath.toStdString();
        for (int i = 0; i < m_command.runs; ++i) {
            const auto run = runOnce(target.scenario, options, m_interrupts);
            if (!run) {
                fail(messagesOf(run.error(), target));
                return false;
            }
            if (const QString shortfall = shortfallOf(*run); !shortfall.isEmpty()) {
                fail({QStringLiteral("%1:%2:1: %3")
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
    bool m_isGood = true;
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
