// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/lessondesk.h"

#include "app/program/programpanel.h"
#include "app/runs/outputlines.h"
#include "app/runs/runwords.h"
#include "app/store/store.h"
#include "app/store/typingpause.h"
#include "app/window/mainpanels.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace joinery::app {
namespace {

/// One press changes several things; they are kept together.
constexpr std::chrono::milliseconds noPause{0};

/// Somebody was held, or got a signal by hand: it is not what happens by itself.
bool wasMeddledWith(const trace::Trace &run)
{
    return std::ranges::any_of(run.events(), [](const trace::Event &event) {
        const auto *sent = event.as<trace::SignalSent>();
        return event.as<trace::Held>() || (sent && sent->cause == trace::SignalCause::ByHand);
    });
}

} // namespace

LessonDesk::LessonDesk(RunController &run, MainPanels &panels, Store &store, QObject *parent)
    : QObject(parent), m_run(run), m_panels(panels), m_store(store)
{
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &LessonDesk::save);
    connect(&panels.lesson(), &LessonPanel::progressChanged, this, [this] { saveWithin(noPause); });
    connect(&panels.lesson(), &LessonPanel::stepChanged, this, &LessonDesk::showScenario);
    connect(&panels.program(), &ProgramPanel::programChanged, this, [this] {
        saveWithin(typingPause);
    });
    connect(&run, &RunController::stateChanged, this, &LessonDesk::takeRun);
}

LessonDesk::~LessonDesk() = default;

/// What was worked on is kept, and gone from the desk.
void LessonDesk::leave()
{
    save();
    m_quietRuns.clear();
    m_run.forget();
    m_lesson.reset();
    m_scenarioId.clear();
    m_withoutLines.clear();
    m_panels.setGuide(MainPanels::Guide::Lesson);
}

void LessonDesk::openLesson(std::shared_ptr<const lesson::Lesson> lesson, const QString &key)
{
    leave();
    m_lesson = std::move(lesson);
    m_key = key;
    const LessonProgress progress = m_store.progress().load(m_key);
    m_programs = progress.programs;
    m_panels.lesson().openLesson(m_lesson, progress);
    getLines();
}

void LessonDesk::openProgram(const QString &name, const QString &text, const QString &changed)
{
    leave();
    m_programName = name;
    m_panels.program().openProgram(text, changed);
    m_panels.lesson().showMessage([name] {
        return LessonPanel::Message{
            name, tr("A program without a lesson. Press **Run**, or choose a lesson above.")};
    });
}

void LessonDesk::openPlayground(const QString &empty, const QString &changed)
{
    leave();
    m_programName = QStringLiteral("playground.py");
    m_panels.program().openProgram(empty, changed);
    // Out of sight it would still be what is presented, and what a run is about.
    m_panels.lesson().showMessage({});
    m_panels.setGuide(MainPanels::Guide::Playground);
    // The line that is left for the first statement.
    if (m_panels.program().isOriginal())
        m_panels.program().editor().goToLine(3);
}

void LessonDesk::translate(std::shared_ptr<const lesson::Lesson> translated)
{
    m_lesson = std::move(translated);
    m_panels.lesson().translate(m_lesson);
    for (auto each = m_withoutLines.cbegin(); each != m_withoutLines.cend(); ++each)
        m_panels.lesson().setNoLines(each.key(), wordSessionError(each.value()));
}

void LessonDesk::showMessage(std::function<LessonPanel::Message()> words)
{
    leave();
    m_programName.clear();
    m_panels.program().openProgram({});
    m_panels.lesson().showMessage(std::move(words));
}

/// The nearest scenario at or before the step that is shown; before the first, the first.
const lesson::ScenarioBlock *LessonDesk::scenarioOfStep() const
{
    const lesson::ScenarioBlock *nearest = nullptr;
    if (!m_lesson)
        return nullptr;
    for (std::size_t step = 0; step < m_lesson->steps.size(); ++step) {
        for (const lesson::Block &block : m_lesson->steps[step].blocks) {
            const auto *scenario = std::get_if<lesson::ScenarioBlock>(&block);
            if (scenario && (!nearest || step <= m_panels.lesson().step()))
                nearest = scenario;
        }
    }
    return nearest;
}

const lesson::ScenarioBlock *LessonDesk::scenarioById(const QString &id) const
{
    return m_lesson ? m_lesson->scenario(id.toStdString()) : nullptr;
}

void LessonDesk::showScenario()
{
    const lesson::ScenarioBlock *scenario = scenarioOfStep();
    if (scenario && m_scenarioId != QString::fromStdString(scenario->id)) {
        keepProgram();
        m_scenarioId = QString::fromStdString(scenario->id);
        const engine::Scenario own = ownProgram(*scenario);
        m_programName = QString::fromStdString(own.name);
        m_panels.program().openProgram(
            QString::fromStdString(own.text), m_programs.value(m_scenarioId));
    }
    m_panels.program().setSuggestedStatement(m_panels.lesson().suggestedStatement());
}

void LessonDesk::keepProgram()
{
    if (m_scenarioId.isEmpty())
        return;
    if (m_panels.program().isOriginal())
        m_programs.remove(m_scenarioId);
    else
        m_programs.insert(m_scenarioId, m_panels.program().program());
}

void LessonDesk::saveWithin(std::chrono::milliseconds pause)
{
    // Never put off by the next change: who types without a pause is kept as well.
    if (!m_saveTimer.isActive() || m_saveTimer.remainingTimeAsDuration() > pause)
        m_saveTimer.start(pause);
}

void LessonDesk::save()
{
    m_saveTimer.stop();
    if (!m_lesson)
        return;
    keepProgram();
    LessonProgress progress = m_panels.lesson().progress();
    progress.programs = m_programs;
    m_store.progress().keep(m_key, progress);
}

void LessonDesk::getLines()
{
    for (const QString &id : m_panels.lesson().scenariosForLines()) {
        const lesson::ScenarioBlock *scenario = scenarioById(id);
        if (!scenario)
            continue;
        if (const auto lines = recordedLines(*scenario)) {
            m_panels.lesson().setLines(id, *lines);
            continue;
        }
        runForLines(id, *scenario);
    }
}

/// Nobody watches that run.
void LessonDesk::runForLines(const QString &id, const lesson::ScenarioBlock &scenario)
{
    engine::RunOptions options;
    options.speed = quietSpeed;
    options.stopAfter = scenario.stopAfter;
    options.enginePath = m_enginePath;
    QuietRuns &runs = *m_quietRuns.emplace_back(std::make_unique<QuietRuns>());
    connect(&runs, &QuietRuns::runEnded, this, [this, id](const trace::Run &run) {
        m_panels.lesson().setLines(id, outputLines(trace::Trace(run.events)));
    });
    connect(&runs, &QuietRuns::failed, this, [this, id](const engine::SessionError &error) {
        m_withoutLines.insert(id, error);
        m_panels.lesson().setNoLines(id, wordSessionError(error));
    });
    runs.start({ownProgram(scenario), options});
}

std::optional<QStringList> LessonDesk::recordedLines(const lesson::ScenarioBlock &scenario) const
{
    if (!m_recorded)
        return std::nullopt;
    const auto run = m_recorded->load(QString::fromStdString(m_lesson->id), scenario.text);
    return run ? std::optional(outputLines(trace::Trace(run->events))) : std::nullopt;
}

LessonDesk::Before LessonDesk::putBack(const lesson::ScenarioBlock &scenario)
{
    const QString own = QString::fromStdString(ownProgram(scenario).text);
    ProgramPanel &program = m_panels.program();
    if (program.shows(own))
        return Before::TheSame;
    program.editor().changeProgram(own);
    return Before::Another;
}

engine::Scenario LessonDesk::ownProgram(const lesson::ScenarioBlock &scenario) const
{
    const QString text = QString::fromStdString(scenario.text).trimmed();
    return {m_lesson->id + ".py", text.toStdString()};
}

void LessonDesk::showArranged(const trace::Run &run)
{
    const QScopedValueRollback arranged(m_isArranged, true);
    m_run.show(run);
}

engine::Scenario LessonDesk::scenario() const
{
    return {m_programName.toStdString(), m_panels.program().program().toStdString()};
}

LessonDesk::Since LessonDesk::since(const engine::Scenario &ran) const
{
    const engine::Scenario now = scenario();
    if (now.name != ran.name)
        return Since::AnotherOpened;
    return now.text == ran.text ? Since::Unchanged : Since::Edited;
}

std::optional<std::chrono::nanoseconds> LessonDesk::stopAfter() const
{
    const lesson::ScenarioBlock *scenario = scenarioById(m_scenarioId);
    return scenario ? scenario->stopAfter : std::nullopt;
}

void LessonDesk::takeRun(RunState state)
{
    const auto program = QString::fromStdString(m_run.scenario().text);
    m_panels.program().setRunProgram(
        state == RunState::Idle ? std::nullopt : std::optional(program));
    // It answers no question about what happens by itself.
    if (m_isArranged || m_run.isByChoice())
        return;
    if (state == RunState::Running) {
        m_panels.lesson().runStarted();
        return;
    }
    const trace::RunEnd end = m_run.header().end;
    const bool whole = end == trace::RunEnd::Finished || end == trace::RunEnd::StopAfter;
    if (state != RunState::Over || !whole || wasMeddledWith(m_run.trace()))
        return;
    const lesson::ScenarioBlock *asked = scenarioById(m_scenarioId);
    const bool own = asked && ownProgram(*asked).text == program.trimmed().toStdString();
    m_panels.lesson().runOver(
        m_run.sharedTrace(),
        own ? LessonPanel::RunOf::LessonProgram : LessonPanel::RunOf::ChangedProgram);
}

} // namespace joinery::app
