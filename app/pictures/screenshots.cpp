// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/screenshots.h"

#include "app/pictures/palette.h"
#include "app/pictures/recorder.h"
#include "app/pictures/scenetable.h"
#include "app/pictures/stage.h"
#include "app/translation/translation.h"
#include "app/words/errorwords.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshots)
};

/// Recorded runs and the user's own lessons are no pair: only what comes with Joinery is drawn.
LessonLibrary shippedLessons()
{
    return LessonLibrary({.shipped = LessonPlaces::standard().shipped}, QStringLiteral("en"));
}

Status<QString>
recordWhatIsMissing(const Scene &scene, const LessonLibrary &lessons, const RecordedRuns &recorded)
{
    const auto recordings = recordingsOf(scene, lessons);
    if (!recordings)
        return Failure{recordings.error()};
    for (const Recording &recording : *recordings) {
        if (recorded.load(recording.name, recording.scenario.text))
            continue;
        const auto run = record(recording);
        if (!run)
            return Failure{run.error()};
        if (const auto saved = recorded.save(recording.name, *run); !saved)
            return Failure{words::inWords(saved.error())};
    }
    const Recording &last = recordings->back();
    for (const Experiment &experiment : scene.experiments) {
        if (loadRecord(recorded, experiment.name, last.scenario.text))
            continue;
        auto record = experiment.perform(*recorded.load(last.name, last.scenario.text));
        if (!record)
            return Failure{experiment.name + QStringLiteral(": ") + record.error()};
        if (const auto saved = saveRecord(recorded, experiment.name, std::move(*record)); !saved)
            return Failure{words::inWords(saved.error())};
    }
    return {};
}

Status<QString> write(const QImage &picture, const QString &path)
{
    constexpr int smallest = 0;
    if (QDir().mkpath(QFileInfo(path).path()) && withPalette(picture).save(path, "PNG", smallest))
        return {};
    return Failure{Words::tr("%1 cannot be written").arg(path)};
}

Status<QString>
make(const Scene &scene, const LessonLibrary &lessons, const ScreenshotsOptions &options)
{
    const QDir folder(options.folder);
    const RecordedRuns recorded(folder.filePath(QStringLiteral("runs")));
    if (options.record == ScreenshotsOptions::Record::WhatIsMissing) {
        if (auto done = recordWhatIsMissing(scene, lessons, recorded); !done)
            return done;
    }
    const auto picture = drawScene(scene, lessons, recorded);
    if (!picture)
        return Failure{picture.error()};
    return write(*picture, folder.filePath(scene.name + QStringLiteral(".png")));
}

} // namespace

bool writeScreenshots(const ScreenshotsOptions &options)
{
    const Language language = spokenLanguage();
    const LessonLibrary lessons = shippedLessons();
    std::vector<Scene> scenes = allScenes(lessons);
    std::erase_if(scenes, [&](const Scene &scene) { return !scene.name.startsWith(options.only); });
    QTextStream err(stderr);
    if (scenes.empty()) {
        err << Words::tr("No picture's name begins with %1\n").arg(options.only);
        return false;
    }
    bool all = true;
    for (const Scene &scene : scenes) {
        const auto made = make(scene, lessons, options);
        // The window spoke the scene's language.
        speak(language);
        if (!made) {
            err << QStringLiteral("%1: %2\n").arg(scene.name, made.error());
            all = false;
        }
    }
    return all;
}

} // namespace joinery::app
