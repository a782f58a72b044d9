// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "joinerycall.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace joinery::tests;

namespace {

const char smallLesson[] = "---\n"
                           "lesson: small\n"
                           "format: 1\n"
                           "title: Small\n"
                           "summary: As small as can be.\n"
                           "minutes: 1\n"
                           "---\n"
                           "<!-- step run -->\n"
                           "Look.\n"
                           "```python scenario=main\n"
                           "print(1)\n"
                           "```\n"
                           "<!-- step explain -->\n"
                           "One line, one process.\n"
                           "<!-- try -->\n"
                           "Print 2.\n";

const char smallTranslation[] = "---\n"
                                "title: 小\n"
                                "summary: 小得不能再小。\n"
                                "---\n"
                                "<!-- step run -->\n"
                                "看。\n"
                                "<!-- use scenario=main -->\n"
                                "<!-- step explain -->\n"
                                "一行，一个进程。\n"
                                "<!-- try -->\n"
                                "打印 2。\n";

} // namespace

class TestCheckCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void brokenLessonIsToldWithItsPlace();
    void lessonsOfTheSourcesPassTheCheck();
    void lessonOfTheReadmePassesTheCheck();
    void translationsAreCheckedWithTheirMasters();
    void translationOfNothingIsToldSo();
    void acceptedTranslationsAreUpToDate();
    void foldersWithoutLessonsFailTheCheck();
    void foldersAreCheckedForWhatTheirFilesSayOfEachOther();
    void programsOfLessonsAreToldAtTheirPlaceInTheFile();
    void whatLessonsLackIsAWarning();
    void runsBreakWhatLessonsClaim();
    void exceptionBehindAMissingLineIsTold();
    void interruptEndsTheCheck();

private:
    QString file(const char *name, const QByteArray &text) const
    {
        return fileIn(m_folder, name, text);
    }

    QTemporaryDir m_folder;
};

void TestCheckCommand::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestCheckCommand::brokenLessonIsToldWithItsPlace()
{
    const QString path = file("lesson.md", "---\nlesson: x\nformat: 1\ntitel: X\n---\n");
    const Outcome outcome = call({"check", path});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.out.contains(path + QStringLiteral(":4:")), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains(QStringLiteral("did you mean 'title'?")));
}

/// Warnings are advice to authors.
void TestCheckCommand::lessonsOfTheSourcesPassTheCheck()
{
    const Outcome outcome =
        call({"check", QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons")});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.out));
}

void TestCheckCommand::lessonOfTheReadmePassesTheCheck()
{
    QFile readme(QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    const QByteArray opening = "````markdown\n";
    const auto begin = text.indexOf(opening) + opening.size();
    const QString path =
        file("two-workers.md", text.mid(begin, text.indexOf("````\n", begin) - begin));
    const Outcome outcome = call({"check", path, "--runs", "1"});
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.status, 0);
}

void TestCheckCommand::translationsAreCheckedWithTheirMasters()
{
    const QString master = file("small.md", smallLesson);
    const QString translation =
        file("small.zh_CN.md", QByteArray(smallTranslation).replace("main", "mian"));
    for (const QString &target : {master, translation, m_folder.path()}) {
        const Outcome outcome = call({"check", target});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(
            outcome.out.contains(
                translation
                + QStringLiteral(":7:1: the English lesson has no "
                                 "<!-- use scenario=mian --> here; "
                                 "did you mean 'main'?")),
            qPrintable(outcome.out));
    }
    file("small.md", QByteArray(smallLesson).replace("step run", "step rum"));
    const Outcome outcome = call({"check", translation});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.out.startsWith(master + QStringLiteral(":8:1: ")), qPrintable(outcome.out));
}

void TestCheckCommand::translationOfNothingIsToldSo()
{
    const Outcome outcome = call({"check", file("alone.zh_CN.md", smallTranslation)});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(
        outcome.out.contains(QStringLiteral("there is no lesson beside it")),
        qPrintable(outcome.out));
    // It is a lesson, whatever its name is.
    const QString lesson = file("own.de.md", smallLesson);
    QCOMPARE(call({"check", lesson}).status, 0);
    QVERIFY(QFile::remove(lesson));
}

void TestCheckCommand::acceptedTranslationsAreUpToDate()
{
    const QString master = file("small.md", smallLesson);
    const QString translation = file("small.zh_CN.md", smallTranslation);
    const Outcome unsourced = call({"check", master});
    QCOMPARE(unsourced.status, 0);
    QVERIFY2(
        unsourced.out.startsWith(translation + QStringLiteral(":1:1: warning: ")),
        qPrintable(unsourced.out));
    QCOMPARE(call({"check", "--accept", translation}).status, 0);
    QCOMPARE(call({"check", master}).out, QString());

    file("small.md", QByteArray(smallLesson).replace("Look.", "Look well."));
    const Outcome stale = call({"check", translation});
    QCOMPARE(stale.status, 0);
    QVERIFY2(
        stale.out.startsWith(translation + QStringLiteral(":4:9: warning: ")),
        qPrintable(stale.out));
}

void TestCheckCommand::foldersWithoutLessonsFailTheCheck()
{
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("empty")));
    const Outcome outcome = call({"check", m_folder.filePath(QStringLiteral("empty"))});
    QCOMPARE(outcome.status, 1);
    QVERIFY(!outcome.out.isEmpty());
}

void TestCheckCommand::foldersAreCheckedForWhatTheirFilesSayOfEachOther()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &text) {
        QFile made(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(made.open(QIODevice::WriteOnly) && made.write(text) == text.size());
    };
    const QByteArray text = smallLesson;
    write("chapter.md", "---\ntitel: One\n---\n");
    write("1.md", text);
    write(
        "2.md", QByteArray(text).replace("lesson: small", "lesson: two\nneeds: small, join-order"));
    write("3.md", QByteArray(text).replace("minutes: 1", "minutes: 1\nneeds: smal"));
    const Outcome outcome = call({"check", folder.path()});
    QCOMPARE(outcome.status, 1);
    const QStringList lines =
        QString(outcome.out).remove(folder.path() + u'/').split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(
        lines,
        QStringList(
            {"chapter.md:1:1: the key 'title' is missing",
             "chapter.md:2:1: there is no key 'titel'; did you mean 'title'?",
             "3.md:1:1: the lesson in 1.md has the same id",
             "3.md:1:1: warning: the lesson needs 'smal', which is no lesson"}));
}

void TestCheckCommand::programsOfLessonsAreToldAtTheirPlaceInTheFile()
{
    const QString path = file(
        "outside.md", QByteArray(smallLesson).replace("print(1)", "x = 1\nif x:\n  import socket"));
    const Outcome outcome = call({"check", path});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(
        outcome.out.startsWith(path + QStringLiteral(":13:10: 'import socket' is outside")),
        qPrintable(outcome.out));
}

void TestCheckCommand::whatLessonsLackIsAWarning()
{
    const QString path = file(
        "poor.md",
        QByteArray(smallLesson)
            .replace("print(1)\n", QByteArray("print(1)\n").repeated(26))
            .replace(
                "<!-- try -->",
                "<!-- question q type=order run=main -->\nIn order.\n"
                "<!-- hint -->\nOne by one.\n<!-- end -->"));
    const Outcome outcome = call({"check", path});
    QCOMPARE(outcome.status, 0);
    QStringList places;
    for (const QString &line : outcome.out.split(u'\n', Qt::SkipEmptyParts))
        places << line.section(u' ', 0, 1).mid(path.size());
    QCOMPARE(
        places,
        QStringList({":1:1: warning:", ":11:1: warning:", ":40:1: warning:", ":40:1: warning:"}));
}

void TestCheckCommand::runsBreakWhatLessonsClaim()
{
    const QString path = file(
        "claims.md",
        QByteArray(smallLesson) // 16 lines
                .replace("print(1)", "print(1); print(2)")
            + "```facts run=main\n"
              "always \"1\" < \"2\"\n" // 18
              "always \"2\" < \"1\"\n"
              "never \"1\" < \"2\"\n"
              "usually \"2\" < \"1\"\n"
              "sometimes exitcode(main) == 1\n" // 22
              "sometimes exitcode(other) == 1\n"
              "sometimes \"1\" < \"3\"\n"
              "```\n"
              "<!-- question q type=choice run=main -->\n"
              "What is the exit code?\n"
              "- [x] 1 <!-- when exitcode(main) == 1 -->\n" // 28
              "- [ ] 2 <!-- when exitcode(main) == 2 -->\n"
              "<!-- hint -->\nOne.\n<!-- hint -->\nTwo.\n<!-- explain -->\nZero.\n<!-- end -->\n");
    const Outcome outcome = call({"check", path, "--runs", "3"});
    QCOMPARE(outcome.status, 1);
    QString told = outcome.out;
    told.remove(path);
    QCOMPARE(
        told.trimmed(),
        QStringLiteral(
            ":19:1: this is not always so: not in run 1 of 3; write usually or sometimes\n"
            ":20:1: this does happen: in run 1 of 3\n"
            ":21:1: warning: this was so in only 0 of 3 runs; write sometimes, or let sleeps part "
            "the two\n"
            ":22:1: warning: this was so in none of 3 runs; try more, or leave it out\n"
            ":23:1: no run has a process 'other'\n"
            ":24:1: no run prints '3'\n"
            ":28:1: the mark of this choice disagrees with its condition in run 1 of 3; "
            "change one of the two"));
}

void TestCheckCommand::exceptionBehindAMissingLineIsTold()
{
    const QString path = file(
        "raises.md",
        QByteArray(smallLesson) // 16 lines
                .replace("print(1)", "print(1); time.slep(2)")
            + "```facts run=main\n"
              "always \"1\" < \"3\"\n" // 18
              "```\n");
    const Outcome outcome = call({"check", path, "--runs", "1"});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(
        outcome.out.contains(QLatin1String("the program ended here: NameError: ")),
        qPrintable(outcome.out));
    QVERIFY(outcome.out.contains(QLatin1String(":18:1: no run prints '3'")));
}

void TestCheckCommand::interruptEndsTheCheck()
{
    QProcess process;
    begin(
        process,
        {"check", "--runs", "1000",
         file(
             "long.md",
             QByteArray(smallLesson)
                 .replace("print(1)", "import time\nwhile True:\n  time.sleep(0.01)"))});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(endsWhenInterrupted(process), 30'000);
    QVERIFY(process.exitStatus() == QProcess::CrashExit || process.exitCode() == 1);
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
