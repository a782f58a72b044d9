// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/documentreader.h"
#include "printedruns.h"
#include "trace/runfile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

constexpr int slowest = 60'000; // ms, on a busy machine

class TestDocumentReader : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void shortDocumentIsReadAtOnce();
    void whatCannotBeReadIsToldAtOnce();
    void longRunIsReadWhileTheWindowGoesOn();
    void onlyWhatWasAskedLastIsTold();
    void whatWasDroppedIsNotTold();
    void itMayGoAwayBeforeItHasRead();

private:
    QString runOf(const QString &name, std::size_t programSize) const;

    QTemporaryDir m_folder;
    QString m_short;
    QString m_long;
    std::unique_ptr<DocumentReader> m_reader;
    QStringList m_told;
    DocumentReader::Read m_read;
};

void TestDocumentReader::initTestCase()
{
    m_short = runOf(QStringLiteral("short.joinery"), 100);
    m_long = runOf(QStringLiteral("long.joinery"), 5'000'000);
}

void TestDocumentReader::init()
{
    m_told.clear();
    m_read.reset();
    m_reader = std::make_unique<DocumentReader>();
    connect(
        m_reader.get(), &DocumentReader::documentRead, this,
        [this](const QString &path, const DocumentReader::Read &read) {
            m_told << path;
            m_read = read;
        });
}

/// What makes the file long may as well be its program.
QString TestDocumentReader::runOf(const QString &name, std::size_t programSize) const
{
    const QString path = m_folder.filePath(name);
    trace::Run run = trace::printedRun("aAb");
    run.header.scenarioText.assign(programSize, '#');
    return trace::saveRun(run, path.toStdString()) ? path : QString();
}

void TestDocumentReader::shortDocumentIsReadAtOnce()
{
    m_reader->read(m_short);
    QCOMPARE(m_told, QStringList{m_short});
    QVERIFY(!m_reader->isReading());
    const auto *run = std::get_if<OpenedRun>(&**m_read);
    QVERIFY(run);
    QCOMPARE(run->trace.outputs().size(), 3U);
}

void TestDocumentReader::whatCannotBeReadIsToldAtOnce()
{
    const QString nothing = m_folder.filePath(QStringLiteral("nothing.joinery"));
    m_reader->read(nothing);
    QCOMPARE(m_told, QStringList{nothing});
    QVERIFY(!*m_read);
    QVERIFY(m_read->error()().contains(QStringLiteral("nothing.joinery")));
}

void TestDocumentReader::longRunIsReadWhileTheWindowGoesOn()
{
    m_reader->read(m_long);
    // What is told comes by way of the event loop.
    QVERIFY(m_told.isEmpty());
    QVERIFY(m_reader->isReading());
    QTRY_COMPARE_WITH_TIMEOUT(m_told, QStringList{m_long}, slowest);
    QVERIFY(!m_reader->isReading());
    const auto *run = std::get_if<OpenedRun>(&**m_read);
    QVERIFY(run);
    QCOMPARE(run->trace.outputs().size(), 3U);
}

void TestDocumentReader::onlyWhatWasAskedLastIsTold()
{
    m_reader->read(m_long);
    m_reader->read(m_short);
    m_reader->read(m_long);
    // They are read one after the other, so of the first nothing can come any more.
    QTRY_COMPARE_WITH_TIMEOUT(m_told, (QStringList{m_short, m_long}), slowest);
}

void TestDocumentReader::whatWasDroppedIsNotTold()
{
    m_reader->read(m_long);
    m_reader->drop();
    QVERIFY(!m_reader->isReading());
    m_reader->read(m_long);
    QTRY_COMPARE_WITH_TIMEOUT(m_told, QStringList{m_long}, slowest);
}

void TestDocumentReader::itMayGoAwayBeforeItHasRead()
{
    m_reader->read(m_long);
    m_reader.reset();
    QVERIFY(m_told.isEmpty());
}

QTEST_GUILESS_MAIN(TestDocumentReader)
#include "tst_documentreader.moc"
