// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace joinery::app;

class TestSettingsFile : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void settingsAreKept();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void unreadableFileIsLeftAsItIs();

private:
    QString path() const { return m_folder->filePath("joinery.ini"); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsFile::settingsAreKept()
{
    {
        const OpenedSettings opened = openSettings(path());
        QVERIFY(!opened.problem);
        opened.settings->setValue("window/speed", 2.0);
        opened.settings->setValue("window/geometry", QByteArray("\0\xff\x01", 3));
    }
    const OpenedSettings again = openSettings(path());
    QVERIFY(!again.problem);
    QCOMPARE(again.settings->value("window/speed").toDouble(), 2.0);
    QCOMPARE(again.settings->value("window/geometry").toByteArray(), QByteArray("\0\xff\x01", 3));
}

void TestSettingsFile::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("cut off") << QByteArray("[window]\nspeed=2\ngeomet");
    QTest::newRow("another text") << QByteArray("this is no file of settings\n");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("zeros at the end") << QByteArray("[window]\nspeed=2\n") + QByteArray(64, '\0');
    QTest::newRow("bytes") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
}

void TestSettingsFile::damagedFileIsSetAside()
{
    QFETCH(const QByteArray, damage);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(damage);
    file.close();
    {
        const OpenedSettings opened = openSettings(path());
        QVERIFY(opened.problem);
        QCOMPARE(opened.problem->aside, path() + ".damaged-1");
        QVERIFY(inWords(*opened.problem).contains(opened.problem->aside));
        QVERIFY(opened.settings->allKeys().isEmpty());
        opened.settings->setValue("window/speed", 4.0);
    }
    QFile aside(path() + ".damaged-1");
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damage);
    const OpenedSettings again = openSettings(path());
    QVERIFY(!again.problem);
    QCOMPARE(again.settings->value("window/speed").toDouble(), 4.0);
}

void TestSettingsFile::unreadableFileIsLeftAsItIs()
{
    // A folder in its place: not even root can read that as a file.
    QVERIFY(QDir().mkpath(path()));
    const OpenedSettings opened = openSettings(path());
    QVERIFY(opened.problem);
    QCOMPARE(opened.problem->kind, StoreProblem::Kind::CannotRead);
    opened.settings->setValue("window/speed", 4.0);
    opened.settings->sync();
    QCOMPARE(opened.settings->value("window/speed").toDouble(), 4.0);
    QVERIFY(QFileInfo(path()).isDir());
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
