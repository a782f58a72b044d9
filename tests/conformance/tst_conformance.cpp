// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/happensbefore.h"
#include "trace/trace.h"

#include "finishedrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <tuple>

using namespace joinery;

namespace {

const QString casesFolder = QStringLiteral(JOINERY_SOURCE_DIR "/tests/cases");

/// One output, told apart from all others of its run by what is the same in every run.
struct OutputIdentity {
    QString process;
    int line = 0;
    int execution = 0;

    bool operator<(const OutputIdentity &other) const
    {
        return std::tie(process, line, execution)
            < std::tie(other.process, other.line, other.execution);
    }
};

/// What a scenario did, in the terms that do not change from run to run.
struct Observed {
    int exitCode = 0;
    QMap<QString, int> exitCodes; ///< by identity path; without main's
    QMap<QString, QStringList> outputs; ///< by process and line: texts in their order
    QMap<QString, QString> errors; ///< by process: all it wrote to stderr
    QMap<OutputIdentity, int> order; ///< place in the order of all output
};

/// Pids and addresses differ from run to run.
QString withoutNumbersOfTheRun(QString text)
{
    static const QRegularExpression numbers(QStringLiteral("0x[0-9a-f]+|\\d{3,}"));
    return text.replace(numbers, QStringLiteral("#"));
}

/// Frames of library files do not exist in Joinery: the file's line, and what is quoted of it.
QString withoutLibraryFrames(const QString &text, const QString &scenario)
{
    static const QRegularExpression frame(QStringLiteral("^  File \"(.*)\", line"));
    QStringList kept;
    bool inLibrary = false;
    for (const auto &line : text.split(u'\n')) {
        if (const auto match = frame.match(line); match.hasMatch())
            inLibrary = match.captured(1) != scenario;
        else if (!line.startsWith(QStringLiteral("    ")))
            inLibrary = false;
        if (!inLibrary)
            kept += line;
    }
    return kept.join(u'\n');
}

void addOutput(Observed &observed, const QString &process, int line, const QString &text)
{
    auto &texts = observed.outputs[process + QStringLiteral(" line %1").arg(line)];
    texts += withoutNumbersOfTheRun(text);
    observed.order.insert(
        {process, line, static_cast<int>(texts.size())}, static_cast<int>(observed.order.size()));
}

void tidyErrors(Observed &observed, const QString &scenario)
{
    for (auto &text : observed.errors)
        text = withoutNumbersOfTheRun(withoutLibraryFrames(text, scenario));
    observed.errors.removeIf([](auto entry) { return entry.value().isEmpty(); });
}

Observed runInPython(const QString &scenario)
{
    QProcess python;
    python.setWorkingDirectory(casesFolder);
    python.start(
        QStringLiteral("python3"),
        {QStringLiteral(JOINERY_SOURCE_DIR "/tests/conformance/oracle.py"), scenario});
    if (!python.waitForFinished(60'000))
        qFatal("the oracle did not end: %s", qPrintable(python.errorString()));
    const auto told = QJsonDocument::fromJson(python.readAllStandardOutput()).object();

    Observed observed;
    observed.exitCode = told[QStringLiteral("exit")].toInt(-1000);
    const auto exits = told[QStringLiteral("exits")].toObject();
    for (auto exit = exits.begin(); exit != exits.end(); ++exit)
        observed.exitCodes.insert(exit.key(), exit->toInt());
    for (const auto &value : told[QStringLiteral("outputs")].toArray()) {
        const auto output = value.toObject();
        const auto process = output[QStringLiteral("process")].toString();
        const auto text = output[QStringLiteral("text")].toString();
        if (output[QStringLiteral("stream")] == QStringLiteral("stdout"))
            addOutput(observed, process, output[QStringLiteral("line")].toInt(), text);
        else
            observed.errors[process] += text;
    }
    tidyErrors(observed, scenario);
    return observed;
}

trace::Trace runInJoinery(const QString &scenario)
{
    QFile file(casesFolder + u'/' + scenario);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(scenario));
    auto run = tests::finishedRun({scenario.toStdString(), file.readAll().toStdString()});
    if (run.header.end != trace::RunEnd::Finished)
        qFatal("%s was cut short", qPrintable(scenario));
    return trace::Trace(std::move(run.events));
}

OutputIdentity identityOf(const trace::Event &event, QMap<QString, int> &seen)
{
    const auto process = QString::fromStdString(event.process.text());
    const int execution = ++seen[process + QStringLiteral(" %1").arg(event.line)];
    return {process, event.line, execution};
}

Observed observe(const trace::Trace &trace, const QString &scenario)
{
    Observed observed;
    for (const auto &output : trace.outputs()) {
        const auto &event = trace.events()[output.event];
        const auto process = QString::fromStdString(event.process.text());
        const auto text = QString::fromStdString(event.as<trace::Output>()->text);
        if (event.as<trace::Output>()->stream == trace::Stream::Stdout)
            addOutput(observed, process, event.line, text);
        else
            observed.errors[process] += text;
    }
    for (const auto &lane : trace.lanes()) {
        if (!lane.status)
            continue;
        if (lane.process.isMain())
            observed.exitCode = lane.status->pythonCode();
        else
            observed.exitCodes.insert(
                QString::fromStdString(lane.process.text()), lane.status->pythonCode());
    }
    tidyErrors(observed, scenario);
    return observed;
}

/// The outputs on stdout with their identities, in ticket order.
QList<QPair<std::size_t, OutputIdentity>> identities(const trace::Trace &trace)
{
    QList<QPair<std::size_t, OutputIdentity>> found;
    QMap<QString, int> seen;
    for (const auto &output : trace.outputs()) {
        const auto &event = trace.events()[output.event];
        if (event.as<trace::Output>()->stream == trace::Stream::Stdout)
            found.append({output.event, identityOf(event, seen)});
    }
    return found;
}

} // namespace

/// Every scenario of tests/cases, in Joinery and in the machine's python3.
class TestConformance : public QObject {
    Q_OBJECT

private slots:
    void scenarioDoesWhatCPythonDoes_data();
    void scenarioDoesWhatCPythonDoes();

private:
    void compareForcedOrders(const trace::Trace &trace, const Observed &python);
};

void TestConformance::scenarioDoesWhatCPythonDoes_data()
{
    QTest::addColumn<QString>("scenario");
    const auto names = QDir(casesFolder).entryList({QStringLiteral("*.py")}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const auto &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestConformance::scenarioDoesWhatCPythonDoes()
{
    QFETCH(QString, scenario);
    const auto python = runInPython(scenario);
    const auto trace = runInJoinery(scenario);
    const auto joinery = observe(trace, scenario);

    QCOMPARE(joinery.exitCode, python.exitCode);
    // An orphan's parent is gone, so CPython tells nobody its code.
    for (auto exit = python.exitCodes.begin(); exit != python.exitCodes.end(); ++exit)
        QCOMPARE(joinery.exitCodes.value(exit.key(), -1000), exit.value());
    QCOMPARE(joinery.outputs, python.outputs);
    QCOMPARE(joinery.errors, python.errors);
    compareForcedOrders(trace, python);
}

/// What cause forces, CPython must have done in that order too.
void TestConformance::compareForcedOrders(const trace::Trace &trace, const Observed &python)
{
    const analysis::HappensBefore before(trace);
    const auto outputs = identities(trace);
    for (const auto &[first, firstIdentity] : outputs) {
        for (const auto &[second, secondIdentity] : outputs) {
            if (!before.isForced(first, second))
                continue;
            QVERIFY2(
                python.order[firstIdentity] < python.order[secondIdentity],
                qPrintable(QStringLiteral("CPython printed line %1 of %2 before line %3 of %4")
                               .arg(secondIdentity.line)
                               .arg(secondIdentity.process)
                               .arg(firstIdentity.line)
                               .arg(firstIdentity.process)));
        }
    }
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
