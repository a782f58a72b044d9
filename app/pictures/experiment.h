// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/recordedruns.h"
#include "trace/trace.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace joinery::app {

class MainWindow;

/// What came of an experiment: real runs, and what run files do not hold.
struct ExperimentRecord {
    std::vector<trace::Run> runs;
    QJsonObject facts;
};

/// What a student does with a program besides watching a run of it. It is really done once, and
/// from then on shown by its record.
struct Experiment {
    QString name; ///< of its record among the recorded runs
    /// With the program of that run, which the student has just seen. The error is a sentence.
    std::function<Result<ExperimentRecord, QString>(const trace::Run &seen)> perform;
    /// In the window, which shows the run that was seen. The error is a sentence.
    std::function<Status<QString>(MainWindow &, const ExperimentRecord &)> show;
};

/// A record is a folder of runs, 01.joinery and so on, and facts.json.
Result<ExperimentRecord, RecordedRunError>
loadRecord(const RecordedRuns &recorded, const QString &name, const std::string &program);
Status<trace::RunFileError>
saveRecord(const RecordedRuns &recorded, const QString &name, ExperimentRecord record);

/// The output event with that text.
std::optional<std::size_t> outputOf(const trace::Trace &run, const QString &text);

} // namespace joinery::app
