// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/byhand/handsignal.h"

#include "story.h"

#include <QTest>

using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;
using Signals = std::vector<HandSignal>;

class TestHandSignal : public QObject {
    Q_OBJECT

private slots:
    void runningProcessCanBeStopped();
    void stoppedProcessCanBeContinued();
    void nothingForWhatDoesNotLive();
};

namespace {

constexpr std::size_t child = 1;

Story twoProcesses()
{
    Story story;
    story.mainStarts();
    story.starts(1ms, "1", "p");
    return story;
}

} // namespace

void TestHandSignal::runningProcessCanBeStopped()
{
    const Trace trace(twoProcesses().events());
    QCOMPARE(
        signalsFor(trace, child),
        (Signals{HandSignal::Stop, HandSignal::Terminate, HandSignal::Kill}));
}

void TestHandSignal::stoppedProcessCanBeContinued()
{
    Story story = twoProcesses();
    story.at(2ms).byHost("1").does(Stopped{});
    QCOMPARE(
        signalsFor(Trace(story.events()), child),
        (Signals{HandSignal::Continue, HandSignal::Terminate, HandSignal::Kill}));
    story.at(3ms).byHost("1").does(Continued{});
    QCOMPARE(signalsFor(Trace(story.events()), child).front(), HandSignal::Stop);
}

void TestHandSignal::nothingForWhatDoesNotLive()
{
    Story created;
    created.mainStarts();
    created.creates(1ms, "1", "p");
    QVERIFY(signalsFor(Trace(created.events()), child).empty());
    Story ended = twoProcesses();
    ended.ends(2ms, "1");
    QVERIFY(signalsFor(Trace(ended.events()), child).empty());
}

QTEST_GUILESS_MAIN(TestHandSignal)
#include "tst_handsignal.moc"
