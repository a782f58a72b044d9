// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonlibrary.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
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
    void initTestCase();
    void lessonsAreListedByChapterAndNumber();
    void foldersWithoutALessonAreNone();
    void titlesAreInTheLanguageWhereTheyAreTranslated();
    void ownLessonsAreTheLastChapter();
    void takenIdsGetANumber();
    void lessonsAreLoadedInTheLanguage();
    void lessonsWithoutASoundTranslationAreLoadedInEnglish();
    void damagedLessonsAreListedAndTellTheirErrors();
    void environmentDecidesWhereLessonsAre();
    void lessonsOfTheSourcesAreFoundAndSound_data();
    void lessonsOfTheSourcesAreFoundAndSound();
    void missingFileHasAReason();
    void translationsAreNamedAfterTheirMasters();
};

static const char lesson[] = "---\n"
                             "lesson: order\n"
                             "format: 1\n"
                             "title: Join: order\n"
                             "summary: What waits.\n"
                             "minutes: 8\n"
                             "---\n"
                             "<!-- step run -->\n"
                             "Look.\n"
                             "```python scenario=main\n"
                             "print(1)\n"
                             "```\n";

static const char translation[] = "---\n"
                                  "title: 顺序\n"
                                  "summary: 谁在等。\n"
                                  "---\n"
                                  "<!-- step run -->\n"
                                  "看。\n"
                                  "<!-- use scenario=main -->\n";

static const auto chinese = QStringLiteral("zh_CN");

void TestLessonLibrary::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestLessonLibrary::lessonsAreListedByChapterAndNumber()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    write(folder, "02-join/chapter.md", "---\ntitle: Join!\n---\n");
    write(folder, "02-join/01-order/lesson.md", lesson);
    write(folder, "01-start/02-two/lesson.md", "---\nlesson: two\ntitle: Two\n---\n");
    write(folder, "01-start/01-one/lesson.md", "no front matter");
    const LessonLibrary library({place.path(), {}});
    QCOMPARE(library.entries().size(), 3U);
    QCOMPARE(library.entries()[0].id, QStringLiteral("one"));
    QCOMPARE(library.entries()[0].chapter, QStringLiteral("start"));
    QCOMPARE(library.entries()[1].number, QStringLiteral("1.2"));
    const LessonEntry *entry = library.find(QStringLiteral("order"));
    QVERIFY(entry);
    QCOMPARE(entry->title, QStringLiteral("Join: order"));
    QCOMPARE(entry->summary, QStringLiteral("What waits."));
    QCOMPARE(entry->minutes, 8);
    QCOMPARE(entry->chapter, QStringLiteral("Join!"));
    QVERIFY(entry->translation.isEmpty());
    QVERIFY(!library.find(QStringLiteral("three")));
}

void TestLessonLibrary::foldersWithoutALessonAreNone()
{
    const QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("01-start/01-one")));
    const QString nowhere = place.filePath(QStringLiteral("nowhere"));
    QVERIFY(LessonLibrary({place.path(), place.path()}).entries().empty());
    QVERIFY(LessonLibrary({nowhere, nowhere}).entries().empty());
    QVERIFY(LessonLibrary(LessonPlaces()).entries().empty());
}

void TestLessonLibrary::titlesAreInTheLanguageWhereTheyAreTranslated()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    write(folder, "01-a/chapter.md", "---\ntitle: Beginnings\n---\n");
    write(folder, "01-a/chapter.zh_CN.md", "---\ntitle: 开始\n---\n");
    write(folder, "01-a/01-one/lesson.md", lesson);
    write(folder, "01-a/01-one/lesson.zh_CN.md", translation);
    write(folder, "02-b/chapter.md", "---\ntitle: Only English\n---\n");
    write(folder, "02-b/01-two/lesson.md", "---\nlesson: two\ntitle: Two\n---\n");
    const LessonLibrary library({place.path(), {}}, chinese);
    QCOMPARE(library.entries().size(), 2U);
    QCOMPARE(library.entries()[0].title, QStringLiteral("顺序"));
    QCOMPARE(library.entries()[0].summary, QStringLiteral("谁在等。"));
    QCOMPARE(library.entries()[0].minutes, 8);
    QCOMPARE(library.entries()[0].chapter, QStringLiteral("开始"));
    QVERIFY(!library.entries()[0].translation.isEmpty());
    QCOMPARE(library.entries()[1].title, QStringLiteral("Two"));
    QCOMPARE(library.entries()[1].chapter, QStringLiteral("Only English"));
    QVERIFY(library.entries()[1].translation.isEmpty());
}

void TestLessonLibrary::ownLessonsAreTheLastChapter()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    write(folder, "shipped/03-c/01-one/lesson.md", lesson);
    write(folder, "own/mine.md", QByteArray(lesson).replace("lesson: order", "lesson: mine"));
    write(folder, "own/mine.zh_CN.md", translation);
    write(folder, "own/README.md", "Not a lesson.\n");
    write(folder, "own/broken.md", "Not a lesson yet.\n");
    write(folder, "own/week-1/02-two/lesson.md", "---\nlesson: two\ntitle: Two\n---\n");
    write(folder, "own/week-1/notes.md", "Not a lesson.\n");
    const LessonLibrary library({folder.filePath("shipped"), folder.filePath("own")}, chinese);
    QStringList shown;
    for (const LessonEntry &entry : library.entries())
        shown << entry.chapter + u' ' + entry.number + u' ' + entry.id + u' ' + entry.title;
    QCOMPARE(
        shown,
        QStringList(
            {"c 3.1 order Join: order", "My lessons 4.1 broken broken", "My lessons 4.2 mine 顺序",
             "My lessons 4.3 two Two"}));
}

void TestLessonLibrary::takenIdsGetANumber()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    write(folder, "shipped/01-a/01-one/lesson.md", lesson);
    write(folder, "own/a.md", lesson);
    write(folder, "own/b.md", lesson);
    const LessonLibrary library({folder.filePath("shipped"), folder.filePath("own")});
    QCOMPARE(library.indexOf("order"), std::optional<std::size_t>(0));
    QCOMPARE(library.indexOf("order-2"), std::optional<std::size_t>(1));
    QCOMPARE(library.indexOf("order-3"), std::optional<std::size_t>(2));
    const auto loaded = library.load(library.entries()[2]);
    QVERIFY(loaded);
    QCOMPARE(loaded->lesson->id, "order-3");
}

void TestLessonLibrary::lessonsAreLoadedInTheLanguage()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    write(folder, "01-a/01-one/lesson.md", lesson);
    write(folder, "01-a/01-one/lesson.zh_CN.md", translation);
    const LessonLibrary library({place.path(), {}}, chinese);
    const auto loaded = library.load(library.entries()[0]);
    QVERIFY(loaded);
    QCOMPARE(loaded->tongue, LoadedLesson::Tongue::AsWanted);
    QCOMPARE(loaded->lesson->title, "顺序");
    QCOMPARE(loaded->lesson->id, "order");

    const LessonLibrary english({place.path(), {}}, QStringLiteral("en_GB"));
    const auto original = english.load(english.entries()[0]);
    QVERIFY(original);
    QCOMPARE(original->tongue, LoadedLesson::Tongue::AsWanted);
    QCOMPARE(original->lesson->title, "Join: order");
}

void TestLessonLibrary::lessonsWithoutASoundTranslationAreLoadedInEnglish()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    write(folder, "01-a/01-one/lesson.md", lesson);
    write(folder, "01-a/02-two/lesson.md", lesson);
    write(folder, "01-a/02-two/lesson.zh_CN.md", QByteArray(translation).replace("run", "predict"));
    const LessonLibrary library({place.path(), {}}, chinese);
    const auto untranslated = library.load(library.entries()[0]);
    QVERIFY(untranslated);
    QCOMPARE(untranslated->tongue, LoadedLesson::Tongue::English);
    QVERIFY(!untranslated->translationFailure);
    QCOMPARE(untranslated->lesson->title, "Join: order");

    const auto broken = library.load(library.entries()[1]);
    QVERIFY(broken);
    QCOMPARE(broken->tongue, LoadedLesson::Tongue::English);
    QVERIFY(broken->translationFailure);
    QCOMPARE(broken->translationFailure->file, library.entries()[1].translation);
    QCOMPARE(broken->lesson->title, "Join: order");
}

void TestLessonLibrary::damagedLessonsAreListedAndTellTheirErrors()
{
    const QTemporaryDir place;
    write(QDir(place.path()), "01-a/01-one/lesson.md", "no front matter");
    const LessonLibrary library({place.path(), {}}, chinese);
    QCOMPARE(library.entries().size(), 1U);
    QCOMPARE(library.entries()[0].title, QStringLiteral("one"));
    const auto loaded = library.load(library.entries()[0]);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().file, library.entries()[0].path);
    QVERIFY(!loaded.error().errors.empty());
}

void TestLessonLibrary::environmentDecidesWhereLessonsAre()
{
    qputenv("JOINERY_LESSONS", "/somewhere/else");
    QCOMPARE(LessonPlaces::standard().shipped, QStringLiteral("/somewhere/else"));
    qunsetenv("JOINERY_LESSONS");
    QVERIFY(QDir(LessonPlaces::standard().shipped).exists());
    QVERIFY(LessonPlaces::standard().own.endsWith(QStringLiteral("/lessons")));
}

void TestLessonLibrary::lessonsOfTheSourcesAreFoundAndSound_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << chinese;
}

void TestLessonLibrary::lessonsOfTheSourcesAreFoundAndSound()
{
    QFETCH(QString, language);
    const LessonLibrary library(
        {QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons"), {}}, language);
    QVERIFY(library.find(QStringLiteral("join-order")));
    for (const LessonEntry &entry : library.entries()) {
        const auto loaded = library.load(entry);
        QVERIFY2(loaded, qPrintable(entry.path));
        QVERIFY2(!loaded->translationFailure, qPrintable(entry.translation));
        QCOMPARE(QString::fromStdString(loaded->lesson->id), entry.id);
        QCOMPARE(QString::fromStdString(loaded->lesson->title), entry.title);
    }
}

void TestLessonLibrary::missingFileHasAReason()
{
    const auto missing = loadLesson(QStringLiteral("/nowhere/lesson.md"));
    QVERIFY(!missing);
    QVERIFY(!missing.error().reason.isEmpty());
}

void TestLessonLibrary::translationsAreNamedAfterTheirMasters()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    write(folder, "one.md", lesson);
    write(folder, "one.zh_CN.md", translation);
    write(folder, "one.more.md", lesson);
    write(folder, "three.zh_CN.md", translation);
    const auto name = translationName(folder.filePath("one.zh_CN.md"));
    QVERIFY(name);
    QCOMPARE(name->master, folder.filePath("one.md"));
    QCOMPARE(name->language, chinese);
    QVERIFY(!translationName(folder.filePath("one.md")));
    QVERIFY(!translationName(folder.filePath("three.zh_CN.md")));
    QCOMPARE(
        translationsOf(folder.filePath("one.md")), QStringList(folder.filePath("one.zh_CN.md")));
    QCOMPARE(translationOf(folder.filePath("one.md"), chinese), folder.filePath("one.zh_CN.md"));
    QCOMPARE(translationOf(folder.filePath("one.md"), QStringLiteral("de_DE")), QString());
    const auto loaded = loadLesson(folder.filePath("one.zh_CN.md"));
    QVERIFY(loaded);
    QCOMPARE((*loaded)->title, "顺序");
}

QTEST_GUILESS_MAIN(TestLessonLibrary)
#include "tst_lessonlibrary.moc"
