// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/programfile.h"

#include "app/store/store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery::app;

class TestProgramFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void unsavedChangesComeBack();
    void draftOfAChangedFileSaysSo();
    void savedFileLeavesNoDraft();
    void discardedChangesAreGone();
    void changeOutsideIsReadAgainIfNothingIsUnsaved();
    void changeOutsideIsToldIfSomethingIsUnsaved();
    void othersChangeIsNotOverwrittenUnasked();
    void fileReplacedByRenamingIsNoticedEveryTime();
    void vanishedFileIsToldAndItsTextKept();
    void unnamedProgramIsKeptToo();

private:
    QString path() const { return m_folder->filePath("join.py"); }
    void put(const QString &text) const { QVERIFY(writeProgram(path(), {text})); }
    QString onDisk() const { return readProgram(path())->text; }
    ProgramFile::Opened open() { return m_file->open(path(), *readProgram(path())); }
    void restart();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ProgramFile> m_file;
};

void TestProgramFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    restart();
    put("a\n");
}

void TestProgramFile::cleanup()
{
    m_file.reset();
    m_store.reset();
    m_folder.reset();
}

void TestProgramFile::restart()
{
    m_file.reset();
    m_store.reset();
    m_store = std::make_unique<Store>(m_folder->filePath("data"));
    m_file = std::make_unique<ProgramFile>(m_store->drafts(), nullptr);
}

void TestProgramFile::unsavedChangesComeBack()
{
    QCOMPARE(open().text, "a\n");
    const QSignalSpy told(m_file.get(), &ProgramFile::savedChanged);
    m_file->take("b\n");
    m_file->take("c\n");
    QCOMPARE(told.count(), 1);
    QVERIFY(!m_file->isSaved());
    restart();
    const auto opened = open();
    QCOMPARE(opened.text, "c\n");
    QVERIFY(opened.fromDraft);
    QVERIFY(!opened.changedSinceDraft);
    QVERIFY(!m_file->isSaved());
    QCOMPARE(onDisk(), "a\n");
}

void TestProgramFile::draftOfAChangedFileSaysSo()
{
    open();
    m_file->take("b\n");
    m_file->close();
    put("z\n");
    const auto opened = open();
    QCOMPARE(opened.text, "b\n");
    QVERIFY(opened.changedSinceDraft);
    m_file->close();
    put("b\n"); // somebody has made the same change
    QVERIFY(!open().fromDraft);
}

void TestProgramFile::savedFileLeavesNoDraft()
{
    open();
    m_file->take("b\n");
    QVERIFY(m_file->save());
    QVERIFY(m_file->isSaved());
    QCOMPARE(onDisk(), "b\n");
    restart();
    QVERIFY(!open().fromDraft);
    m_file->take("c\n");
    const QString other = m_folder->filePath("other.py");
    QVERIFY(m_file->saveAs(other));
    QCOMPARE(m_file->path(), other);
    QCOMPARE(onDisk(), "b\n");
    restart();
    QVERIFY(!open().fromDraft);
}

void TestProgramFile::discardedChangesAreGone()
{
    open();
    m_file->take("b\n");
    QCOMPARE(m_file->discard(), "a\n");
    QVERIFY(m_file->isSaved());
    restart();
    QVERIFY(!open().fromDraft);
}

void TestProgramFile::changeOutsideIsReadAgainIfNothingIsUnsaved()
{
    open();
    const QSignalSpy reloaded(m_file.get(), &ProgramFile::reloaded);
    put("z\n");
    QTRY_COMPARE(reloaded.count(), 1);
    QCOMPARE(reloaded[0][0].toString(), "z\n");
    QVERIFY(m_file->isSaved());
    m_file->close();
    QVERIFY(!open().fromDraft);
}

void TestProgramFile::changeOutsideIsToldIfSomethingIsUnsaved()
{
    open();
    m_file->take("mine\n");
    const QSignalSpy reloaded(m_file.get(), &ProgramFile::reloaded);
    const QSignalSpy changed(m_file.get(), &ProgramFile::changedOutside);
    put("theirs\n");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(reloaded.count(), 0);
    QCOMPARE(m_file->text(), "mine\n");
    QCOMPARE(m_file->discard(), "theirs\n");
}

void TestProgramFile::othersChangeIsNotOverwrittenUnasked()
{
    open();
    m_file->take("mine\n");
    QVERIFY(!m_file->wouldOverwrite());
    put("theirs\n");
    QVERIFY(m_file->wouldOverwrite()); // at once, whoever is told later
    QVERIFY(m_file->wouldOverwrite());
    QVERIFY(m_file->save());
    QVERIFY(!m_file->wouldOverwrite());
    m_file->take("more\n");
    QVERIFY(!m_file->wouldOverwrite());
    put("theirs again\n");
    QVERIFY(m_file->wouldOverwrite());
    QCOMPARE(m_file->discard(), "theirs again\n");
    m_file->take("mine\n");
    QVERIFY(!m_file->wouldOverwrite());
    // Changed while nobody had it open.
    m_file->close();
    put("meanwhile\n");
    QVERIFY(open().changedSinceDraft);
    QVERIFY(m_file->wouldOverwrite());
}

void TestProgramFile::fileReplacedByRenamingIsNoticedEveryTime()
{
    open();
    const QSignalSpy reloaded(m_file.get(), &ProgramFile::reloaded);
    for (int n = 1; n <= 3; ++n) {
        put(QString::number(n)); // renames a new file onto the old one
        QTRY_COMPARE(reloaded.count(), n);
    }
}

void TestProgramFile::vanishedFileIsToldAndItsTextKept()
{
    open();
    const QSignalSpy vanished(m_file.get(), &ProgramFile::vanished);
    QVERIFY(QFile::remove(path()));
    QTRY_COMPARE(vanished.count(), 1);
    QVERIFY(!m_file->isSaved());
    restart();
    const auto opened = m_file->open(path(), std::nullopt);
    QCOMPARE(opened.text, "a\n");
    QVERIFY(m_file->save());
    QCOMPARE(onDisk(), "a\n");
}

void TestProgramFile::unnamedProgramIsKeptToo()
{
    const QString run = m_folder->filePath("run.joinery");
    m_file->openUnnamed(run, "a\n");
    QVERIFY(m_file->isSaved());
    QVERIFY(!m_file->hasFile());
    m_file->take("b\n");
    restart();
    QCOMPARE(m_file->openUnnamed(run, "a\n").text, "b\n");
    QVERIFY(m_file->saveAs(path()));
    QVERIFY(m_file->hasFile());
    QCOMPARE(onDisk(), "b\n");
}

QTEST_GUILESS_MAIN(TestProgramFile)
#include "tst_programfile.moc"
