// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/programtext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery::app;

class TestProgramText : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsWrittenIsRead();
    void lineEndsOfWindowsStay();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void whatCannotBeReadOrWrittenSaysWhy();

private:
    QString path() const { return m_folder->filePath("join.py"); }
    void put(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProgramText::whatIsWrittenIsRead()
{
    const ProgramText program{"print('好')\n\n"};
    QVERIFY(writeProgram(path(), program));
    QCOMPARE(content(), QByteArray("print('好')\n\n"));
    QCOMPARE(readProgram(path()).value(), program);
}

void TestProgramText::lineEndsOfWindowsStay()
{
    put("a = 1\r\nb = 2\r\n");
    const auto program = readProgram(path());
    QVERIFY(program);
    QCOMPARE(program->text, "a = 1\nb = 2\n");
    QVERIFY(writeProgram(path(), *program));
    QCOMPARE(content(), QByteArray("a = 1\r\nb = 2\r\n"));
}

void TestProgramText::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("latin 1") << QByteArray("print('\xe4')");
    QTest::newRow("zeros") << QByteArray("a\0b", 3);
    QTest::newRow("too long") << QByteArray(2'000'001, 'a');
    QTest::newRow("cut off") << QByteArray("print('\xe5\xa5");
}

void TestProgramText::whatIsNoTextIsRefused()
{
    QFETCH(const QByteArray, content);
    put(content);
    const auto program = readProgram(path());
    QVERIFY(!program);
    QVERIFY(program.error()().contains("join.py"));
}

void TestProgramText::whatCannotBeReadOrWrittenSaysWhy()
{
    QVERIFY(readProgram(path()).error()().contains("join.py"));
    QVERIFY(readProgram(m_folder->path()).error()().size() > 10);
    QVERIFY(!writeProgram(m_folder->filePath("no/such/folder/join.py"), {"a"}));
    QDir().mkpath(path());
    QVERIFY(!writeProgram(path(), {"a"}));
}

QTEST_GUILESS_MAIN(TestProgramText)
#include "tst_programtext.moc"
