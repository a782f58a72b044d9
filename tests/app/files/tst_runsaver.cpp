// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/runsaver.h"
#include "printedruns.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace joinery;
using namespace joinery::app;

constexpr int slowest = 60'000; // ms, on a busy machine

class TestRunSaver : public QObject {
    Q_OBJECT

private slots:
    void init();
    void runIsReadAsItWasSaved();
    void windowGoesOnMeanwhile();
    void whatCannotBeWrittenIsToldWithItsReason();
    void runIsSavedThoughTheSaverGoesAway();

private:
    void save(RunSaver &saver, const QString &path)
    {
        saver.save(m_run.header, std::make_shared<const trace::Trace>(m_run.events), path);
    }
    /// The lines that the saved run printed; empty: there is no such run.
    static std::size_t outputsIn(const QString &path)
    {
        const auto loaded = trace::loadRun(path.toStdString());
        return loaded ? trace::Trace(loaded->run.events).outputs().size() : 0;
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("a run.joinery"));
    trace::Run m_run;
};

void TestRunSaver::init()
{
    QFile::remove(m_path);
    m_run = trace::printedRun("aAb");
}

void TestRunSaver::runIsReadAsItWasSaved()
{
    RunSaver saver;
    const QSignalSpy saved(&saver, &RunSaver::saved);
    save(saver, m_path);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, slowest);
    QCOMPARE(saved.front().front().toString(), m_path);
    QCOMPARE(outputsIn(m_path), 3U);
}

void TestRunSaver::windowGoesOnMeanwhile()
{
    // Whoever opens a pipe to write waits until somebody reads.
    QVERIFY(::mkfifo(qPrintable(m_path), 0600) == 0);
    RunSaver saver;
    const QSignalSpy saved(&saver, &RunSaver::saved);
    save(saver, m_path);
    QVERIFY(saver.isSaving());
    QCOMPARE(outputsIn(m_path), 3U);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, slowest);
    QVERIFY(!saver.isSaving());
}

void TestRunSaver::whatCannotBeWrittenIsToldWithItsReason()
{
    RunSaver saver;
    const QSignalSpy saved(&saver, &RunSaver::saved);
    std::optional<trace::RunFileError> error;
    connect(
        &saver, &RunSaver::failed, this,
        [&error](const QString &, const trace::RunFileError &reason) { error = reason; });
    save(saver, m_folder.filePath(QStringLiteral("no folder/a run.joinery")));
    QTRY_VERIFY_WITH_TIMEOUT(error, slowest);
    QCOMPARE(error->kind, trace::RunFileError::Kind::CannotWrite);
    QCOMPARE(error->system.number, ENOENT);
    QVERIFY(saved.isEmpty());
}

void TestRunSaver::runIsSavedThoughTheSaverGoesAway()
{
    {
        RunSaver saver;
        save(saver, m_path);
    }
    QCOMPARE(outputsIn(m_path), 3U);
}

QTEST_GUILESS_MAIN(TestRunSaver)
#include "tst_runsaver.moc"
