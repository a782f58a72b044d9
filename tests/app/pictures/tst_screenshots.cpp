// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonpanel.h"
#include "app/lesson/orderlist.h"
#include "app/pictures/recorder.h"
#include "app/pictures/scenetable.h"
#include "app/pictures/screenshots.h"
#include "app/pictures/stage.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

/// Those that are drawn in the documentation.
RecordedRuns keptRuns()
{
    return RecordedRuns(QStringLiteral(JOINERY_SOURCE_DIR "/screenshots/runs"));
}

LessonLibrary shippedLessons()
{
    return LessonLibrary(
        {.shipped = QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons")}, QStringLiteral("en"));
}

Scene sceneNamed(const QString &name)
{
    for (const Scene &scene : allScenes(shippedLessons())) {
        if (scene.name == name)
            return scene;
    }
    return {};
}

} // namespace

class TestScreenshots : public QObject {
    Q_OBJECT

private slots:
    void everyLessonHasAPictureInEachLanguage();
    void noTwoPicturesHaveTheSameName();
    void everySceneHasRecordedRunsOfItsProgram_data();
    void everySceneHasRecordedRunsOfItsProgram();
    void everyRecordedRunIsShown();
    void recordedRunTellsNothingOfItsMachine();
    void pictureIsTheSameEveryTime();
    void recordedLinesAreAskedAboutWithoutAnEngine();
    void missingRunIsToldWithTheWayOut();
    void runOfAnotherProgramIsToldWithTheWayOut();
    void damagedRunIsToldWithTheWayOut();
    void recordedRunIsOneThatItsLessonCallsUsual();
};

void TestScreenshots::everyLessonHasAPictureInEachLanguage()
{
    const LessonLibrary lessons = shippedLessons();
    QVERIFY(lessons.entries().size() >= 25);
    for (const LessonEntry &lesson : lessons.entries()) {
        for (const QString language : {"en", "zh_CN"})
            QCOMPARE(sceneNamed(language + u'/' + lesson.id).lesson, lesson.id);
    }
}

void TestScreenshots::noTwoPicturesHaveTheSameName()
{
    QSet<QString> names;
    for (const Scene &scene : allScenes(shippedLessons())) {
        QVERIFY2(!names.contains(scene.name), qPrintable(scene.name));
        names.insert(scene.name);
    }
}

void TestScreenshots::everySceneHasRecordedRunsOfItsProgram_data()
{
    QTest::addColumn<int>("scene");
    int row = 0;
    for (const Scene &scene : allScenes(shippedLessons()))
        QTest::newRow(qPrintable(scene.name)) << row++;
}

/// Whoever changes a lesson's program reads here what to do.
void TestScreenshots::everySceneHasRecordedRunsOfItsProgram()
{
    QFETCH(int, scene);
    const LessonLibrary lessons = shippedLessons();
    const auto recordings =
        recordingsOf(allScenes(lessons)[static_cast<std::size_t>(scene)], lessons);
    QVERIFY2(recordings, recordings ? "" : qPrintable(recordings.error()));
    for (const Recording &recording : *recordings) {
        const auto run = keptRuns().load(recording.name, recording.scenario.text);
        QVERIFY2(run, run ? "" : qPrintable(inWords(run.error())));
    }
}

void TestScreenshots::everyRecordedRunIsShown()
{
    const LessonLibrary lessons = shippedLessons();
    QSet<QString> wanted;
    for (const Scene &scene : allScenes(lessons)) {
        const auto recordings = recordingsOf(scene, lessons);
        QVERIFY(recordings);
        for (const Recording &recording : *recordings)
            wanted.insert(recording.name + QStringLiteral(".joinery"));
    }
    for (const QString &file : QDir(keptRuns().folder()).entryList(QDir::Files))
        QVERIFY2(wanted.contains(file), qPrintable(file));
}

void TestScreenshots::recordedRunTellsNothingOfItsMachine()
{
    const QDir folder(keptRuns().folder());
    for (const QString &file : folder.entryList(QDir::Files)) {
        const auto loaded = trace::loadRun(folder.filePath(file).toStdString());
        QVERIFY2(loaded, qPrintable(file));
        QVERIFY2(loaded->run.header.machine == trace::MachineFacts{}, qPrintable(file));
    }
}

void TestScreenshots::pictureIsTheSameEveryTime()
{
    for (const char *name : {"window-dark", "zh_CN/join-order"}) {
        const Scene scene = sceneNamed(QString::fromLatin1(name));
        const auto first = drawScene(scene, shippedLessons(), keptRuns());
        const auto second = drawScene(scene, shippedLessons(), keptRuns());
        QVERIFY(first && second);
        QCOMPARE(first->size(), scene.size);
        QCOMPARE(*first, *second);
    }
}

void TestScreenshots::recordedLinesAreAskedAboutWithoutAnEngine()
{
    const QTemporaryDir kept;
    MainWindow window(
        {.open = QStringLiteral("join-order"),
         .enginePath = "/nowhere/joinery-engine",
         .settingsFile = kept.filePath(QStringLiteral("settings.ini")),
         .dataFolder = kept.path(),
         .recordedRuns = keptRuns().folder()});
    window.show();
    QTRY_VERIFY(window.panels().lesson().lesson());
    const auto *list = window.panels().lesson().findChild<OrderList *>();
    QVERIFY(list);
    QCOMPARE(list->count(), std::size_t(8));
}

void TestScreenshots::missingRunIsToldWithTheWayOut()
{
    const QTemporaryDir folder;
    const auto picture = drawScene(
        sceneNamed(QStringLiteral("en/join-order")), shippedLessons(), RecordedRuns(folder.path()));
    QVERIFY(!picture);
    QCOMPARE(
        picture.error(),
        QStringLiteral("%1/join-order.joinery is not there; --record makes it").arg(folder.path()));
}

void TestScreenshots::runOfAnotherProgramIsToldWithTheWayOut()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("join-order.joinery"));
    QVERIFY(
        QFile::copy(QDir(keptRuns().folder()).filePath(QStringLiteral("zombie.joinery")), path));
    const auto picture = drawScene(
        sceneNamed(QStringLiteral("en/join-order")), shippedLessons(), RecordedRuns(folder.path()));
    QVERIFY(!picture);
    QCOMPARE(
        picture.error(),
        QStringLiteral(
            "%1 is a run of another program than the lesson has now; --record makes it anew")
            .arg(path));
}

void TestScreenshots::damagedRunIsToldWithTheWayOut()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("join-order.joinery"));
    QVERIFY(QFile::copy(
        QDir(keptRuns().folder()).filePath(QStringLiteral("join-order.joinery")), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    file.close();
    const auto picture = drawScene(
        sceneNamed(QStringLiteral("en/join-order")), shippedLessons(), RecordedRuns(folder.path()));
    QVERIFY(!picture);
    QCOMPARE(picture.error(), QStringLiteral("%1 is damaged; --record makes it anew").arg(path));
}

void TestScreenshots::recordedRunIsOneThatItsLessonCallsUsual()
{
    const std::string text = "print('a')\nprint('b')\n";
    const auto lessonSaying = [](const std::string &first, const std::string &second) {
        auto lesson = std::make_shared<lesson::Lesson>();
        lesson::Facts facts{"main", {{.kind = lesson::Fact::Kind::Usually}}};
        facts.facts.front().condition = lesson::OrderCondition{{first, second}};
        lesson->steps.push_back({.blocks = {facts}});
        return lesson;
    };
    const QString name = QStringLiteral("two");
    const auto usual = record({name, {"two.py", text}, {}, lessonSaying("a", "b")});
    QVERIFY2(usual, usual ? "" : qPrintable(usual.error()));
    QCOMPARE(usual->header.scenarioText, text);
    QVERIFY(usual->header.machine == trace::MachineFacts{});
    const auto unusual = record({name, {"two.py", text}, {}, lessonSaying("b", "a")});
    QVERIFY(!unusual);
    QCOMPARE(
        unusual.error(), QStringLiteral("two did not run as its lesson says that it usually does"));
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
