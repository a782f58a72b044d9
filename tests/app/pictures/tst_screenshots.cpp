// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonpanel.h"
#include "app/lesson/orderlist.h"
#include "app/orders/orderspage.h"
#include "app/pictures/enginescenejson.h"
#include "app/pictures/recorder.h"
#include "app/pictures/scenetable.h"
#include "app/pictures/screenshots.h"
#include "app/pictures/stage.h"
#include "app/program/noticestrip.h"
#include "app/runs/outputlines.h"
#include "app/runs/runhistory.h"
#include "app/scheduler/schedulerbar.h"
#include "app/scheduler/turnbutton.h"
#include "app/series/seriesmodel.h"
#include "app/series/seriespage.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"

#include <QDir>
#include <QDirIterator>
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

/// nullptr: it cannot be staged.
std::unique_ptr<Stage> staged(const char *name)
{
    auto stage = stageScene(sceneNamed(QString::fromLatin1(name)), shippedLessons(), keptRuns());
    if (!stage) {
        qWarning("%s", qPrintable(stage.error()));
        return nullptr;
    }
    QCoreApplication::processEvents();
    return std::move(*stage);
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
    void witnessStandsBesideWhatItTurnsRound();
    void everyRunOfASeriesIsCounted();
    void ordersThatWereShownAreTheSeenOnes();
    void schedulerStandsWhereTheChoicesLead();
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
    const Scene it = allScenes(lessons)[std::size_t(scene)];
    const auto recordings = recordingsOf(it, lessons);
    QVERIFY2(recordings, recordings ? "" : qPrintable(recordings.error()));
    for (const Recording &recording : *recordings) {
        const auto run = keptRuns().load(recording.name, recording.scenario.text);
        QVERIFY2(run, run ? "" : qPrintable(inWords(run.error())));
    }
    const std::string &program = recordings->back().scenario.text;
    for (const Experiment &experiment : it.experiments) {
        const auto record = loadRecord(keptRuns(), experiment.name, program);
        QVERIFY2(record, record ? "" : qPrintable(inWords(record.error())));
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
        for (const Experiment &experiment : scene.experiments)
            wanted.insert(experiment.name);
    }
    const QDir folder(keptRuns().folder());
    for (const QString &kept : folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY2(wanted.contains(kept), qPrintable(kept));
}

void TestScreenshots::recordedRunTellsNothingOfItsMachine()
{
    QDirIterator files(
        keptRuns().folder(), {QStringLiteral("*.joinery")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const auto loaded = trace::loadRun(file.toStdString());
        QVERIFY2(loaded, qPrintable(file));
        QVERIFY2(loaded->run.header.machine == trace::MachineFacts{}, qPrintable(file));
    }
}

void TestScreenshots::pictureIsTheSameEveryTime()
{
    for (const char *name : {"window-dark", "zh_CN/join-order", "scheduler-light"}) {
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

void TestScreenshots::witnessStandsBesideWhatItTurnsRound()
{
    const auto stage = staged("flip-light");
    QVERIFY(stage);
    MainWindow &window = *stage->window;
    QCOMPARE(window.panels().timelinePages().page(), TimelinePage::Compare);
    const QStringList lines = outputLines(window.run().trace());
    QVERIFY(lines.indexOf("f3 end") < lines.indexOf("f2 end"));
    const QStringList before = outputLines(*window.history().runs().front()->trace);
    QVERIFY(before.indexOf("f2 end") < before.indexOf("f3 end"));
    bool isToldHow = false;
    for (const NoticeStrip *strip : window.findChildren<NoticeStrip *>())
        isToldHow = isToldHow || strip->text().contains("held before “f2 end”");
    QVERIFY(isToldHow);
}

void TestScreenshots::everyRunOfASeriesIsCounted()
{
    const auto stage = staged("series-light");
    QVERIFY(stage);
    const auto *page = stage->window->findChild<SeriesPage *>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->model().series().runs(), 50);
    QVERIFY(page->model().rowCount() > 1);
    QVERIFY2(page->details().contains("of 50 runs"), qPrintable(page->details()));
}

void TestScreenshots::ordersThatWereShownAreTheSeenOnes()
{
    const auto stage = staged("orders-light");
    QVERIFY(stage);
    const auto *page = stage->window->findChild<OrdersPage *>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(
        page->summary(),
        QStringLiteral("3 of 24 possible orders seen; click one to make it happen"));
    QVERIFY2(page->details().startsWith("There are no others"), qPrintable(page->details()));
}

/// Done once more, it stands there again.
void TestScreenshots::schedulerStandsWhereTheChoicesLead()
{
    const auto stage = staged("scheduler-light");
    QVERIFY(stage);
    MainWindow &window = *stage->window;
    const auto *bar = window.findChild<SchedulerBar *>();
    QVERIFY(bar && bar->isVisible());
    const engine::Scene *recorded = window.run().scene();
    QVERIFY(recorded && !recorded->find({})->canGo());
    QCOMPARE(bar->findChildren<TurnButton *>().size(), qsizetype(recorded->processes.size()));

    const Experiment experiment = sceneNamed("scheduler-light").experiments.front();
    const auto again = experiment.perform(
        {{.scenarioName = window.run().scenario().name,
          .scenarioText = window.run().scenario().text},
         {}});
    QVERIFY2(again, again ? "" : qPrintable(again.error()));
    QCOMPARE(again->runs.front().events.size(), window.run().trace().events().size());
    QCOMPARE(again->facts.value("scene").toArray(), toJson(*recorded));
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
    const auto unusual = record({name, {"two.py", text}, {}, lessonSaying("b", "a")});
    QVERIFY(!unusual);
    QCOMPARE(
        unusual.error(), QStringLiteral("two did not run as its lesson says that it usually does"));
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
