// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/lessonpanel.h"
#include "app/runs/quietruns.h"
#include "app/runs/recordedruns.h"
#include "app/runs/runcontroller.h"
#include "lesson/lesson.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace joinery::app {

class MainPanels;
class Store;

/// What is worked on: a lesson with its program, or a program alone. Brings the lesson's questions
/// together with runs, and keeps what the student did.
class LessonDesk : public QObject {
    Q_OBJECT

public:
    LessonDesk(RunController &run, MainPanels &panels, Store &store, QObject *parent);
    ~LessonDesk() override;

    /// Where quiet runs find the engine; empty: beside this executable.
    void setEnginePath(const std::string &path) { m_enginePath = path; }
    /// Runs to take the lines of a lesson from, so that none has to be made.
    void setRecordedRuns(const QString &folder) { m_recorded = RecordedRuns(folder); }
    /// key: what the student's work is kept under; no two lessons have the same.
    void openLesson(std::shared_ptr<const lesson::Lesson> lesson, const QString &key);
    /// changed: what somebody has made of it before; empty: nothing yet.
    void openProgram(const QString &name, const QString &text, const QString &changed = {});
    /// empty: what there is before somebody has made anything.
    void openPlayground(const QString &empty, const QString &changed);
    /// The lesson in another language: nothing else changes.
    void translate(std::shared_ptr<const lesson::Lesson> translated);
    /// Nothing to work on: says why, and what to do.
    void showMessage(std::function<LessonPanel::Message()> words);
    const lesson::Lesson *lesson() const { return m_lesson.get(); }
    /// The open lesson's own program, as it is run from here.
    engine::Scenario ownProgram(const lesson::ScenarioBlock &scenario) const;
    /// What stood in the editor before.
    enum class Before { TheSame, Another };
    /// Puts the lesson's own program into the editor, where undo takes it out again.
    Before putBack(const lesson::ScenarioBlock &scenario);
    /// Shows a run that was made to happen: it answers no question about what happens by itself.
    void showArranged(const trace::Run &run);

    /// What Run runs now.
    engine::Scenario scenario() const;
    std::optional<std::chrono::nanoseconds> stopAfter() const;
    /// How what Run runs now stands to what ran once.
    enum class Since { Unchanged, Edited, AnotherOpened };
    Since since(const engine::Scenario &ran) const;
    /// Hands over what is not kept yet; it is by itself, very soon after each change.
    void save();

private:
    void leave();
    void saveWithin(std::chrono::milliseconds pause);
    void showScenario();
    const lesson::ScenarioBlock *scenarioOfStep() const;
    const lesson::ScenarioBlock *scenarioById(const QString &id) const;
    void keepProgram();
    void getLines();
    void runForLines(const QString &id, const lesson::ScenarioBlock &scenario);
    std::optional<QStringList> recordedLines(const lesson::ScenarioBlock &scenario) const;
    void takeRun(RunState state);

    RunController &m_run;
    MainPanels &m_panels;
    Store &m_store;
    QTimer m_saveTimer;
    std::string m_enginePath;
    std::optional<RecordedRuns> m_recorded;
    std::shared_ptr<const lesson::Lesson> m_lesson;
    std::vector<std::unique_ptr<QuietRuns>> m_quietRuns; ///< for the lines of questions
    QMap<QString, engine::SessionError> m_withoutLines; ///< by scenario: why there are none
    QString m_key; ///< of the lesson
    QString m_programName;
    QString m_scenarioId;
    QMap<QString, QString> m_programs;
    bool m_isArranged = false; ///< the run that is coming was made to happen
};

} // namespace joinery::app
