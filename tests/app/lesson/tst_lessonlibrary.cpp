// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonlibrary.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery::app;

static void write(const QDir &folder, const QString &place, const QByteArray &text)
{
    folder.mkpath(QFileInfo(folder.filePath(place)).path());
    QFile file(folder.filePath(place));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

class TestLessonLibrary : public QObject {
    Q_OBJECT

private slots:
    void lessonsAreListedByChapterAndNumber();
    void foldersWithoutALessonAreNone();
    void environmentDecidesWhereLessonsAre();
    void lessonsOfTheSourcesAreFoundAndSound();
    void missingFileHasAReason();
    void brokenFileHasErrors();
};

void TestLessonLibrary::lessonsAreListedByChapterAndNumber()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    write(
        folder, "02-join/01-order/lesson.md",
        "---\nlesson: join-order\ntitle: Join: order\nsummary: What waits.\nminutes: 8\n---\n");
    write(folder, "01-start/02-two/lesson.md", "---\nlesson: two\ntitle: Two\n---\n");
    write(folder, "01-start/01-one/lesson.md", "no front matter");
    const LessonLibrary library(place.path());
    QCOMPARE(library.entries().size(), 3U);
    QCOMPARE(library.entries()[0].id, QStringLiteral("one"));
    QCOMPARE(library.entries()[1].number, QStringLiteral("1.2"));
    const LessonEntry *entry = library.find(QStringLiteral("join-order"));
    QVERIFY(entry);
    QCOMPARE(entry->title, QStringLiteral("Join: order"));
    QCOMPARE(entry->summary, QStringLiteral("What waits."));
    QCOMPARE(entry->minutes, 8);
    QCOMPARE(entry->chapter, QStringLiteral("join"));
    QVERIFY(!library.find(QStringLiteral("three")));
}

void TestLessonLibrary::foldersWithoutALessonAreNone()
{
    const QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("01-start/01-one")));
    QVERIFY(LessonLibrary(place.path()).entries().empty());
    QVERIFY(LessonLibrary(place.filePath(QStringLiteral("nowhere"))).entries().empty());
    QVERIFY(LessonLibrary(QString()).entries().empty());
}

void TestLessonLibrary::environmentDecidesWhereLessonsAre()
{
    qputenv("JOINERY_LESSONS", "/somewhere/else");
    QCOMPARE(LessonLibrary::findFolder(), QStringLiteral("/somewhere/else"));
    qunsetenv("JOINERY_LESSONS");
    QVERIFY(QDir(LessonLibrary::findFolder()).exists());
}

void TestLessonLibrary::lessonsOfTheSourcesAreFoundAndSound()
{
    const LessonLibrary library(QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons"));
    QVERIFY(library.find(QStringLiteral("join-order")));
    for (const LessonEntry &entry : library.entries()) {
        const auto lesson = loadLesson(entry.path);
        QVERIFY2(lesson, qPrintable(entry.path));
        QCOMPARE(QString::fromStdString((*lesson)->id), entry.id);
        QCOMPARE(QString::fromStdString((*lesson)->title), entry.title);
    }
}

void TestLessonLibrary::missingFileHasAReason()
{
    const auto lesson = loadLesson(QStringLiteral("/nowhere/lesson.md"));
    QVERIFY(!lesson);
    QVERIFY(!lesson.error().reason.isEmpty());
}

void TestLessonLibrary::brokenFileHasErrors()
{
    const QTemporaryDir place;
    write(QDir(place.path()), "lesson.md", "no front matter");
    const auto lesson = loadLesson(place.filePath(QStringLiteral("lesson.md")));
    QVERIFY(!lesson);
    QVERIFY(!lesson.error().errors.empty());
}

QTEST_GUILESS_MAIN(TestLessonLibrary)
#include "tst_lessonlibrary.moc"
