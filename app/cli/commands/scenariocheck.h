// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"
#include "app/cli/commands/report.h"
#include "app/cli/interrupts.h"
#include "app/cli/target.h"
#include "lesson/lessoncheck.h"

#include <string>

namespace joinery::app::cli {

/// Checks scenarios: whether their texts are sound and, by runs, whether what lessons say of them
/// is so.
class ScenarioCheck {
public:
    /// Both must outlive it.
    ScenarioCheck(const CheckCommand &command, Report &report);

    void check(const Target &target);
    /// The same, and the facts and marks of its lesson.
    void check(const Target &target, const lesson::Lesson &lesson, const std::string &scenarioId);

    /// By a Demand; nothing is run any more.
    bool wasInterrupted() const { return m_wasInterrupted; }

private:
    bool isSound(const Target &target);
    bool run(const Target &target, int atOnce, lesson::LessonCheck *facts);
    void tell(const Target &target, const lesson::CheckFinding &finding);

    const CheckCommand &m_command;
    Report &m_report;
    Interrupts m_interrupts;
    bool m_wasInterrupted = false;
};

} // namespace joinery::app::cli
