// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/contentwatch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery::app;

class TestContentWatch : public QObject {
    Q_OBJECT

private slots:
    void init();
    void otherContentIsTold();
    void secondFileCountsToo();
    void fileThatIsGoneIsToldWhenItComesBack();
    void fileThatIsWrittenAgainIsNotTold();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    bool write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestContentWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(write("a.md", "one"));
    QVERIFY(write("b.md", "one"));
}

void TestContentWatch::otherContentIsTold()
{
    ContentWatch watch(nullptr);
    QSignalSpy changed(&watch, &ContentWatch::changed);
    watch.watch({path("a.md"), QString()});
    QVERIFY(write("a.md", "two"));
    QTRY_VERIFY(!changed.empty());
    QCOMPARE(changed.first().first().toString(), path("a.md"));
}

void TestContentWatch::secondFileCountsToo()
{
    ContentWatch watch(nullptr);
    QSignalSpy changed(&watch, &ContentWatch::changed);
    watch.watch({path("a.md"), path("b.md")});
    QVERIFY(write("b.md", "two"));
    QTRY_VERIFY(!changed.empty());
    QCOMPARE(changed.first().first().toString(), path("a.md"));
}

void TestContentWatch::fileThatIsGoneIsToldWhenItComesBack()
{
    FileWatch touches(nullptr);
    ContentWatch watch(nullptr);
    QSignalSpy touched(&touches, &FileWatch::touched);
    QSignalSpy changed(&watch, &ContentWatch::changed);
    watch.watch({path("a.md")});
    touches.watch({path("a.md")}); // hears of everything a moment later
    QVERIFY(QFile::remove(path("a.md")));
    QTRY_VERIFY(!touched.empty());
    QVERIFY(changed.empty());
    QVERIFY(write("a.md", "two"));
    QTRY_VERIFY(!changed.empty());
}

void TestContentWatch::fileThatIsWrittenAgainIsNotTold()
{
    FileWatch touches(nullptr);
    ContentWatch watch(nullptr);
    QSignalSpy touched(&touches, &FileWatch::touched);
    QSignalSpy changed(&watch, &ContentWatch::changed);
    watch.watch({path("a.md")});
    touches.watch({path("a.md")});
    QFile file(path("a.md"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("one") == 3);
    file.close();
    QTRY_VERIFY(!touched.empty());
    QVERIFY(changed.empty());
}

QTEST_GUILESS_MAIN(TestContentWatch)
#include "tst_contentwatch.moc"
