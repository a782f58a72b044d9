// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/enginescenejson.h"

#include <QJsonObject>
#include <QString>

#include <utility>

namespace joinery::app {
namespace {

using engine::SceneProcess;
using engine::StepKind;
using State = SceneProcess::State;

constexpr std::pair<StepKind, const char *> steps[] = {
    {StepKind::Other, "other"},
    {StepKind::Start, "start"},
    {StepKind::Join, "join"},
    {StepKind::Output, "output"},
    {StepKind::Sleep, "sleep"},
    {StepKind::Look, "look"},
    {StepKind::LookAtChildren, "look-at-children"},
    {StepKind::LookAtParent, "look-at-parent"},
    {StepKind::Signal, "signal"},
    {StepKind::EnterHandler, "enter-handler"},
    {StepKind::Finish, "finish"},
    {StepKind::End, "end"},
    {StepKind::WakeUp, "wake-up"},
    {StepKind::LeaveJoin, "leave-join"},
    {StepKind::LeaveTimedJoin, "leave-timed-join"},
};

constexpr std::pair<State, const char *> states[] = {
    {State::CanGo, "can-go"},
    {State::Waits, "waits"},
    {State::Stopped, "stopped"},
    {State::Computes, "computes"},
};

QString nameIn(const auto &names, auto value)
{
    const auto found = std::ranges::find(names, value, [](const auto &name) { return name.first; });
    return QString::fromLatin1(found->second);
}

auto valueIn(const auto &names, const QString &name)
{
    const auto found = std::ranges::find_if(
        names, [&](const auto &known) { return name == QLatin1String(known.second); });
    using Value = std::remove_cvref_t<decltype(found->first)>;
    return found == std::end(names) ? std::nullopt : std::optional<Value>(found->first);
}

QString textOf(const ProcessPath &path)
{
    return QString::fromStdString(path.text());
}

std::optional<SceneProcess> processFromJson(const QJsonObject &json)
{
    const auto pathAt = [&json](const char *key) {
        return ProcessPath::parse(json.value(QLatin1String(key)).toString().toStdString());
    };
    const auto path = pathAt("process");
    const auto next = valueIn(steps, json.value(QLatin1String("next")).toString());
    const auto state = valueIn(states, json.value(QLatin1String("state")).toString());
    if (!path || !next || !state)
        return std::nullopt;
    return SceneProcess{
        .path = *path,
        .daemon = json.value(QLatin1String("daemon")).toBool(),
        .line = json.value(QLatin1String("line")).toInt(),
        .next = *next,
        .target = pathAt("target"),
        .state = *state};
}

} // namespace

QJsonArray toJson(const engine::Scene &scene)
{
    QJsonArray processes;
    for (const SceneProcess &process : scene.processes) {
        QJsonObject json{
            {QStringLiteral("process"), textOf(process.path)},
            {QStringLiteral("daemon"), process.daemon},
            {QStringLiteral("line"), process.line},
            {QStringLiteral("next"), nameIn(steps, process.next)},
            {QStringLiteral("state"), nameIn(states, process.state)}};
        if (process.target)
            json.insert(QStringLiteral("target"), textOf(*process.target));
        processes.append(json);
    }
    return processes;
}

std::optional<engine::Scene> sceneFromJson(const QJsonArray &json)
{
    engine::Scene scene;
    for (const auto &value : json) {
        const auto process = processFromJson(value.toObject());
        if (!process)
            return std::nullopt;
        scene.processes.push_back(*process);
    }
    return scene;
}

} // namespace joinery::app
