// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/lessonprogress.h"

#include <QJsonArray>

#include <algorithm>

namespace joinery::app {
namespace {

const QString stepKey = QStringLiteral("step");
const QString doneKey = QStringLiteral("done");
const QString answersKey = QStringLiteral("answers");
const QString committedKey = QStringLiteral("committed");
const QString hintsKey = QStringLiteral("hints");
const QString programsKey = QStringLiteral("programs");

/// Far more than any lesson has; a number beyond it was not written by us.
constexpr int mostSteps = 1000;

bool take(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool();
}

bool take(const QJsonValue &json, int &value)
{
    value = json.toInt(-1);
    return value >= 0 && value <= mostSteps;
}

bool take(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString();
}

template <class List>
bool takeList(const QJsonValue &json, List &list)
{
    for (const QJsonValue each : json.toArray()) {
        typename List::value_type value{};
        if (!take(each, value))
            return false;
        list.push_back(value);
    }
    return json.isArray();
}

bool take(const QJsonValue &json, QStringList &list)
{
    return takeList(json, list);
}

template <class Value>
bool take(const QJsonValue &json, QMap<QString, Value> &map)
{
    const QJsonObject object = json.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        Value value{};
        if (!take(each.value(), value))
            return false;
        map.insert(each.key(), value);
    }
    return json.isObject();
}

template <class Value>
bool takeField(const QJsonObject &json, const QString &key, Value &value)
{
    return !json.contains(key) || take(json.value(key), value);
}

template <class Value>
QJsonObject mapToJson(const QMap<QString, Value> &map)
{
    QJsonObject json;
    for (auto each = map.begin(); each != map.end(); ++each) {
        if constexpr (std::is_same_v<Value, QStringList>)
            json.insert(each.key(), QJsonArray::fromStringList(each.value()));
        else
            json.insert(each.key(), each.value());
    }
    return json;
}

} // namespace

Standing LessonProgress::standing() const
{
    if (!done.empty() && std::ranges::count(done, true) == std::ssize(done))
        return Standing::Done;
    const bool begun = step > 0 || std::ranges::count(done, true) > 0 || !committed.isEmpty()
        || !hints.isEmpty() || !programs.isEmpty();
    return begun ? Standing::Begun : Standing::New;
}

QJsonObject toJson(const LessonProgress &progress)
{
    QJsonArray done;
    for (const bool step : progress.done)
        done.append(step);
    return {
        {stepKey, static_cast<int>(progress.step)},
        {doneKey, done},
        {answersKey, mapToJson(progress.answers)},
        {committedKey, QJsonArray::fromStringList(progress.committed)},
        {hintsKey, mapToJson(progress.hints)},
        {programsKey, mapToJson(progress.programs)}};
}

std::optional<LessonProgress> progressFromJson(const QJsonObject &json)
{
    LessonProgress progress;
    int step = 0;
    const bool whole = takeField(json, stepKey, step)
        && (!json.contains(doneKey) || takeList(json.value(doneKey), progress.done))
        && takeField(json, answersKey, progress.answers)
        && takeField(json, committedKey, progress.committed)
        && takeField(json, hintsKey, progress.hints)
        && takeField(json, programsKey, progress.programs);
    if (!whole)
        return std::nullopt;
    progress.step = static_cast<std::size_t>(step);
    return progress;
}

} // namespace joinery::app
