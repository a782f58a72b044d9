// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/keptfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery::app;

class TestKeptFolder : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatWasWrittenIsReadAtOnce();
    void anyNameIsOneFileInTheFolder();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void everyDamagedFileIsKept();
    void newerFileIsLeftAsItIs();
    void fileThatCannotBeReadIsLeftAsItIs();
    void unwritableFolderIsToldOnceAndTriedAgain();
    void removedIsGone();
    void leftoversOfAKilledWriterGo();

private:
    QString path(const QString &name) const { return m_folder->pathOf(name); }
    void put(const QString &name, const QByteArray &content) const;
    QByteArray content(const QString &file) const;
    StoreProblem problem(int index) const { return m_problems->at(index)[0].value<StoreProblem>(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<FileWriter> m_writer;
    std::unique_ptr<KeptFolder> m_folder;
    std::unique_ptr<QSignalSpy> m_problems;
};

void TestKeptFolder::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_writer = std::make_unique<FileWriter>();
    m_folder = std::make_unique<KeptFolder>(
        m_home->filePath("progress"), KeptFolder::Kind{StoreProblem::What::Progress, 2}, *m_writer);
    m_problems = std::make_unique<QSignalSpy>(m_folder.get(), &KeptFolder::problemFound);
}

void TestKeptFolder::cleanup()
{
    m_problems.reset();
    m_folder.reset();
    m_writer.reset();
    m_home.reset();
}

void TestKeptFolder::put(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(m_home->filePath("progress"));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray TestKeptFolder::content(const QString &name) const
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void TestKeptFolder::whatWasWrittenIsReadAtOnce()
{
    QCOMPARE(m_folder->read("a"), std::nullopt);
    m_folder->write("a", {{"step", 1}});
    m_folder->write("a", {{"step", 2}});
    const auto read = m_folder->read("a");
    QVERIFY(read);
    QCOMPARE(read->value("step"), QJsonValue(2));
    QCOMPARE(read->value("format"), QJsonValue(2));
    QCOMPARE(m_problems->count(), 0);
}

void TestKeptFolder::anyNameIsOneFileInTheFolder()
{
    for (const QString name : {"../up", "/etc/passwd", ".", "..", "好", "a b", "CON", ""}) {
        m_folder->write(name, {{"name", name}});
        QCOMPARE(m_folder->read(name)->value("name"), QJsonValue(name));
        QCOMPARE(QFileInfo(path(name)).path(), m_home->filePath("progress"));
        QVERIFY(!QFileInfo(path(name)).fileName().startsWith('.') || name.isEmpty());
    }
    QCOMPARE(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void TestKeptFolder::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"format\": 1, \"step\"");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("no format") << QByteArray("{\"step\": 1}");
    QTest::newRow("format is text") << QByteArray("{\"format\": \"1\"}");
    QTest::newRow("format below one") << QByteArray("{\"format\": 0}");
}

void TestKeptFolder::damagedFileIsSetAside()
{
    QFETCH(const QByteArray, damage);
    put("a", damage);
    QCOMPARE(m_folder->read("a"), std::nullopt);
    QCOMPARE(m_problems->count(), 1);
    QCOMPARE(problem(0).kind, StoreProblem::Kind::Damaged);
    QCOMPARE(problem(0).aside, path("a") + ".damaged-1");
    QVERIFY(inWords(problem(0)).contains(problem(0).aside));
    QCOMPARE(content(problem(0).aside), damage);
    m_folder->write("a", {{"step", 1}});
    QVERIFY(m_folder->read("a"));
}

void TestKeptFolder::everyDamagedFileIsKept()
{
    for (int n = 1; n <= 3; ++n) {
        put("a", QByteArray::number(n));
        m_folder->read("a");
        QCOMPARE(content(path("a") + ".damaged-" + QString::number(n)), QByteArray::number(n));
    }
}

void TestKeptFolder::newerFileIsLeftAsItIs()
{
    const QByteArray newer = "{\"format\": 3, \"step\": [\"of another kind\"]}";
    put("a", newer);
    QCOMPARE(m_folder->read("a"), std::nullopt);
    QCOMPARE(m_folder->read("a"), std::nullopt);
    QCOMPARE(m_problems->count(), 1);
    QCOMPARE(problem(0).kind, StoreProblem::Kind::Newer);
    m_folder->write("a", {{"step", 1}});
    m_folder->remove("a");
    m_writer->flush();
    QCOMPARE(content(path("a")), newer);
}

void TestKeptFolder::fileThatCannotBeReadIsLeftAsItIs()
{
    // A folder in its place: not even root can read that as a file.
    QDir().mkpath(path("a"));
    QCOMPARE(m_folder->read("a"), std::nullopt);
    QCOMPARE(m_problems->count(), 1);
    QCOMPARE(problem(0).kind, StoreProblem::Kind::CannotRead);
    QVERIFY(!problem(0).reason.isEmpty());
    m_folder->write("a", {{"step", 1}});
    m_writer->flush();
    QVERIFY(QFileInfo(path("a")).isDir());
}

void TestKeptFolder::unwritableFolderIsToldOnceAndTriedAgain()
{
    QFile inTheWay(m_home->filePath("progress"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    m_folder->write("a", {{"step", 1}});
    QTRY_COMPARE(m_problems->count(), 1);
    QCOMPARE(problem(0).kind, StoreProblem::Kind::CannotWrite);
    m_folder->write("a", {{"step", 2}});
    m_writer->flush();
    QVERIFY(inTheWay.remove());
    QCoreApplication::processEvents();
    m_folder->write("a", {{"step", 2}});
    QCOMPARE(m_folder->read("a")->value("step"), QJsonValue(2));
    QCOMPARE(m_problems->count(), 1);
}

void TestKeptFolder::removedIsGone()
{
    m_folder->write("a", {{"step", 1}});
    m_folder->remove("a");
    QCOMPARE(m_folder->read("a"), std::nullopt);
    QVERIFY(!QFileInfo::exists(path("a")));
    m_folder->write("a", {{"step", 1}});
    QVERIFY(m_folder->read("a"));
}

void TestKeptFolder::leftoversOfAKilledWriterGo()
{
    put("a", "{\"format\": 1}");
    const QString old = path("a") + ".AbCdEf";
    const QString fresh = path("b") + ".AbCdEf";
    QVERIFY(QFile::copy(path("a"), old) && QFile::copy(path("a"), fresh));
    QFile file(old);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(
        QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
    file.close();
    const KeptFolder next(
        m_home->filePath("progress"), {StoreProblem::What::Progress, 2}, *m_writer);
    m_writer->flush();
    QVERIFY(!QFileInfo::exists(old));
    QVERIFY(QFileInfo::exists(fresh)); // perhaps another window's, just now
    QVERIFY(QFileInfo::exists(path("a")));
}

QTEST_GUILESS_MAIN(TestKeptFolder)
#include "tst_keptfolder.moc"
