// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/verdict.h"
#include "lesson/parser/lessonparser.h"
#include "trials/flip.h"

#include "finishedrun.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace joinery;
using namespace joinery::trace;
using analysis::Judgement;
using analysis::Verdict;
using trials::Flip;
using Outcome = trials::FlipResult::Outcome;

namespace {

/// Of an endless program; the others print less.
constexpr std::size_t mostLines = 40;
/// A line may be missing when another is held: there are programs that end processes.
constexpr std::size_t mostTries = 4;

struct Pair {
    std::size_t first;
    std::size_t second;
};

std::vector<lesson::ScenarioBlock> scenariosOf(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const auto lesson = lesson::parseLesson(file.readAll().toStdString());
    if (!isOpen || !lesson)
        qFatal("%s cannot be read", qPrintable(path));
    std::vector<lesson::ScenarioBlock> scenarios;
    for (const lesson::Step &step : lesson->steps) {
        for (const lesson::Block &block : step.blocks) {
            if (const auto *scenario = std::get_if<lesson::ScenarioBlock>(&block))
                scenarios.push_back(*scenario);
        }
    }
    return scenarios;
}

Run runOnce(const lesson::ScenarioBlock &scenario, engine::RunOptions options)
{
    options.speed = 20;
    return tests::finishedRun({"lesson.py", scenario.text}, options);
}

Outcome flip(const lesson::ScenarioBlock &scenario, const Trace &original, const Pair &pair)
{
    Flip flip(original, pair.first, pair.second);
    engine::RunOptions options;
    options.stopAfter = scenario.stopAfter;
    while (!flip.isDecided())
        flip.take(runOnce(scenario, flip.options(options)));
    return flip.result().outcome;
}

std::vector<Pair> pairsOf(const Trace &trace)
{
    const std::size_t lines = std::min(trace.outputs().size(), mostLines);
    std::vector<Pair> pairs;
    for (std::size_t second = 1; second < lines; ++second) {
        for (std::size_t first = 0; first < second; ++first)
            pairs.push_back({trace.outputs()[first].event, trace.outputs()[second].event});
    }
    return pairs;
}

} // namespace

/// Every lesson's program, run: each pair of its lines has a verdict, and flips keep to it.
class TestLessonPairs : public QObject {
    Q_OBJECT

private slots:
    void everyPairHasAVerdictThatFlipsConfirm_data();
    void everyPairHasAVerdictThatFlipsConfirm();
    void cleanupTestCase();

private:
    void verify(const Trace &run, const Pair &pair, const analysis::Verdicts &verdicts) const;

    int m_flipped = 0;
    int m_refused = 0;
};

void TestLessonPairs::everyPairHasAVerdictThatFlipsConfirm_data()
{
    QTest::addColumn<QString>("path");
    const QDir lessons(QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons"));
    QStringList paths;
    QDirIterator files(
        lessons.path(), {QStringLiteral("lesson.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    QVERIFY(paths.size() >= 25);
    for (const QString &path : paths)
        QTest::newRow(qPrintable(lessons.relativeFilePath(path).section(u'/', 0, 1))) << path;
}

void TestLessonPairs::everyPairHasAVerdictThatFlipsConfirm()
{
    QFETCH(QString, path);
    for (const lesson::ScenarioBlock &scenario : scenariosOf(path)) {
        const Trace original(runOnce(scenario, {.stopAfter = scenario.stopAfter}).events);
        const analysis::Verdicts verdicts(original);
        std::vector<Pair> forced;
        std::vector<Pair> free;
        for (const Pair &pair : pairsOf(original)) {
            verify(original, pair, verdicts);
            if (QTest::currentTestFailed())
                return;
            const Verdict verdict = verdicts.verdict(pair.first, pair.second);
            if (verdict != Verdict::Observed && Flip::canTry(original, pair.first, pair.second))
                (verdict == Verdict::Guaranteed ? forced : free).push_back(pair);
        }
        if (!forced.empty())
            QVERIFY(flip(scenario, original, forced.front()) != Outcome::Flipped);
        free.resize(std::min(free.size(), mostTries));
        QVERIFY(free.empty() || std::ranges::any_of(free, [&](const Pair &pair) {
                    return flip(scenario, original, pair) == Outcome::Flipped;
                }));
        m_refused += !forced.empty();
        m_flipped += !free.empty();
    }
}

/// The judgement is the verdict's, and its chain leads from the first line to the second.
void TestLessonPairs::verify(
    const Trace &run, const Pair &pair, const analysis::Verdicts &verdicts) const
{
    const Judgement judgement = verdicts.judge(pair.first, pair.second);
    QCOMPARE(judgement.verdict, verdicts.verdict(pair.first, pair.second));
    QCOMPARE(judgement.margin > RunTime(0), judgement.verdict == Verdict::Timing);
    const bool hasChain =
        judgement.verdict == Verdict::Guaranteed || judgement.verdict == Verdict::Observed;
    QCOMPARE(judgement.chain.empty(), !hasChain);
    std::size_t place = pair.first;
    for (const analysis::Edge &edge : judgement.chain) {
        QVERIFY(place <= edge.from && edge.from < edge.to);
        place = edge.to;
    }
    QVERIFY(place <= pair.second && pair.second < run.events().size());
}

void TestLessonPairs::cleanupTestCase()
{
    qInfo(
        "%d programs with a pair that flipped, %d with one that was refused", m_flipped, m_refused);
    QVERIFY(m_flipped > 10);
    QVERIFY(m_refused > 10);
}

QTEST_GUILESS_MAIN(TestLessonPairs)
#include "tst_lessonpairs.moc"
