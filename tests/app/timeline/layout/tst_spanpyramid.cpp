// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/spanpyramid.h"

#include <QTest>

#include <random>

using namespace joinery::app;
using namespace joinery::trace;

namespace {

/// Touching spans of mixed lengths and states; the last is open if asked for.
std::vector<Span> someSpans(std::size_t count, bool open)
{
    std::mt19937 random(7);
    std::vector<Span> spans;
    RunTime t{};
    for (std::size_t k = 0; k < count; ++k) {
        const RunTime length(1 + std::int64_t(random() % (random() % 7 == 0 ? 100'000 : 900)));
        spans.push_back({.state = SpanState(random() % stateCount), .begin = t, .end = t + length});
        t += length;
    }
    if (open && !spans.empty())
        spans.back().end.reset();
    return spans;
}

struct Walked {
    std::vector<std::size_t> spans; ///< every span, in nodes or alone, in order
    std::size_t visits = 0;
    StateTimes times{};
};

Walked
walk(const SpanPyramid &pyramid, const std::vector<Span> &spans, TimeRange range, RunTime narrow)
{
    Walked result;
    pyramid.walk(
        spans, range, narrow,
        [&](const SpanPyramid::Node &node, std::size_t first, std::size_t count) {
            ++result.visits;
            QVERIFY(node.end - node.begin < narrow);
            QVERIFY(node.begin == spans[first].begin);
            QVERIFY(node.end == spans[first + count - 1].end);
            for (std::size_t k = first; k < first + count; ++k)
                result.spans.push_back(k);
            for (std::size_t state = 0; state < stateCount; ++state)
                result.times[state] += node.times[state];
        },
        [&](std::size_t index) {
            ++result.visits;
            result.spans.push_back(index);
            if (spans[index].end)
                result.times[std::size_t(spans[index].state)] +=
                    float((*spans[index].end - spans[index].begin).count());
        });
    return result;
}

bool touches(const Span &span, TimeRange range)
{
    return span.begin <= range.end && (!span.end || *span.end >= range.begin);
}

} // namespace

class TestSpanPyramid : public QObject {
    Q_OBJECT

private slots:
    void walkMeetsEverySpanOnceInOrder_data();
    void walkMeetsEverySpanOnceInOrder();
    void timesAreThoseOfTheSpans();
    void walkCostsByWhatIsVisible();
    void lateChangeOfOldSpansIsNoticed();
    void mostOfIsTheLongest();
};

void TestSpanPyramid::walkMeetsEverySpanOnceInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("atOnce");
    for (const int count : {0, 1, 3, 4, 12, 13, 64, 65, 300, 5000}) {
        QTest::addRow("%d spans", count) << count << true;
        QTest::addRow("%d spans, one by one", count) << count << false;
    }
}

void TestSpanPyramid::walkMeetsEverySpanOnceInOrder()
{
    QFETCH(int, count);
    QFETCH(bool, atOnce);
    const std::vector<Span> spans = someSpans(std::size_t(count), true);
    SpanPyramid pyramid;
    if (atOnce) {
        pyramid.sync(spans);
    } else {
        for (std::size_t k = 0; k < spans.size(); ++k) {
            std::vector<Span> now(spans.begin(), spans.begin() + std::ptrdiff_t(k) + 1);
            now.back().end.reset();
            pyramid.sync(now);
            if (k > 300)
                k += 37; // several at once, too
        }
        pyramid.sync(spans);
    }
    const RunTime end = spans.empty() ? RunTime(0) : spans.back().begin;
    for (const TimeRange range :
         {TimeRange{RunTime(0), end}, TimeRange{end / 3, end / 2}, TimeRange{end / 2, end / 2},
          TimeRange{end * 2, end * 3}}) {
        for (const std::int64_t narrow : {0, 500, 20'000, 1'000'000'000}) {
            const Walked walked = walk(pyramid, spans, range, RunTime(narrow));
            QVERIFY(std::ranges::is_sorted(walked.spans));
            QVERIFY(std::ranges::adjacent_find(walked.spans) == walked.spans.end());
            for (std::size_t k = 0; k < spans.size(); ++k) {
                if (touches(spans[k], range))
                    QVERIFY(std::ranges::binary_search(walked.spans, k));
            }
        }
    }
}

void TestSpanPyramid::timesAreThoseOfTheSpans()
{
    const std::vector<Span> spans = someSpans(1000, false);
    SpanPyramid pyramid;
    pyramid.sync(spans);
    StateTimes wanted{};
    for (const Span &span : spans)
        wanted[std::size_t(span.state)] += float((*span.end - span.begin).count());
    const Walked walked =
        walk(pyramid, spans, {RunTime(0), *spans.back().end}, std::chrono::hours(1));
    for (std::size_t state = 0; state < stateCount; ++state)
        QVERIFY(std::abs(walked.times[state] - wanted[state]) <= wanted[state] * 1e-4F);
    QVERIFY(walked.visits < 30);
}

void TestSpanPyramid::walkCostsByWhatIsVisible()
{
    const std::vector<Span> spans = someSpans(100'000, false);
    SpanPyramid pyramid;
    pyramid.sync(spans);
    const RunTime end = *spans.back().end;
    for (int zoom = 1; zoom <= 100'000; zoom *= 10) {
        const TimeRange range{end / 2, end / 2 + end / zoom};
        const Walked walked = walk(pyramid, spans, range, range.length() / 1600);
        QVERIFY2(walked.visits < 4 * 1600 + 200, qPrintable(QString::number(walked.visits)));
    }
}

void TestSpanPyramid::lateChangeOfOldSpansIsNoticed()
{
    std::vector<Span> spans = someSpans(200, false);
    SpanPyramid pyramid;
    pyramid.sync(spans);
    // A late record has split an old span: everything after it moved up by one.
    const RunTime middle = spans[100].begin + (*spans[100].end - spans[100].begin) / 2;
    Span second = spans[100];
    second.begin = middle;
    spans[100].end = middle;
    spans.insert(spans.begin() + 101, second);
    pyramid.sync(spans);
    const Walked walked = walk(pyramid, spans, {RunTime(0), *spans.back().end}, RunTime(5'000));
    QCOMPARE(walked.spans.size(), spans.size());
}

void TestSpanPyramid::mostOfIsTheLongest()
{
    StateTimes times{};
    times[std::size_t(SpanState::Sleeping)] = 3;
    times[std::size_t(SpanState::Zombie)] = 5;
    QCOMPARE(mostOf(times), SpanState::Zombie);
}

QTEST_GUILESS_MAIN(TestSpanPyramid)
#include "tst_spanpyramid.moc"
