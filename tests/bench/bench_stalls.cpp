// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// What the window does in one go for a long run, between two turns of its event loop: as long as it
// takes, the window stands still.

#include "contest.h"
#include "cputime.h"
#include "story.h"

#include "app/compare/comparepage.h"
#include "app/order/orderview.h"
#include "app/output/outputview.h"
#include "app/series/seriesmodel.h"
#include "app/timeline/timelineview.h"
#include "app/why/relations.h"
#include "trace/runfile.h"

#include <QApplication>
#include <QTabBar>

#include <map>
#include <random>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;

namespace {

constexpr int workers = 8;
const std::string program = "print('a')\nprint('b')\n";

/// Workers that print so many lines between them, in a random order.
Run printing(std::size_t lines, unsigned seed)
{
    std::mt19937 random(seed);
    Story story;
    story.mainStarts();
    for (int k = 1; k <= workers; ++k)
        story.creates(RunTime(k), std::to_string(k), "w")
            .starts(RunTime(k), std::to_string(k), "w");
    std::vector<int> executions(workers);
    for (std::size_t i = 0; i < lines; ++i) {
        const auto worker = random() % workers;
        story.at(RunTime(1000 * i)).own(std::to_string(worker + 1));
        story.line(5, ++executions[worker]).does(Output{Stream::Stdout, i + 1, "a line\n"});
    }
    for (int k = 1; k <= workers; ++k)
        story.ends(RunTime(1000 * lines), std::to_string(k));
    return {{.scenarioText = program}, story.events()};
}

/// Runs of 10^5 outputs.
const Run &run(unsigned seed)
{
    static std::map<unsigned, Run> runs;
    const auto [made, isNew] = runs.try_emplace(seed);
    if (isNew)
        made->second = printing(100'000, seed);
    return made->second;
}

std::shared_ptr<const Trace> traceOf(unsigned seed)
{
    static std::map<unsigned, std::shared_ptr<const Trace>> traces;
    auto &trace = traces[seed];
    if (!trace)
        trace = std::make_shared<const Trace>(run(seed).events);
    return trace;
}

/// With what it paints at once.
template <class Act>
double showing(QWidget &widget, const Act &act)
{
    widget.resize(1000, 500);
    widget.show();
    QCoreApplication::processEvents();
    const bench::CpuTime time;
    act();
    QCoreApplication::processEvents();
    return time.seconds();
}

double showOutput()
{
    OutputView view;
    return showing(view, [&] { view.setTrace(traceOf(1).get()); });
}

double groupOutput()
{
    OutputView view;
    view.setTrace(traceOf(1).get());
    return showing(view, [&] { view.tabs()->setCurrentIndex(1); });
}

/// The pointer goes on to the next line, and the others take their signs.
double hoverLine()
{
    static const Relations relations(traceOf(1));
    static auto *const view = new OutputView; // no widget outlives the application
    static std::size_t hovered = 0;
    if (hovered == 0) {
        view->setTrace(traceOf(1).get());
        view->setRelations(&relations);
    }
    hovered = traceOf(1)->outputs()[hovered % 1000].event;
    return showing(*view, [&] { view->setHoveredEvent(hovered); });
}

double showTimeline()
{
    TimelineView view;
    return showing(view, [&] { view.setTrace(traceOf(1).get()); });
}

double showOrder()
{
    OrderView view;
    const auto earlier = std::make_shared<PastRun>(PastRun{1, run(2).header, traceOf(2)});
    return showing(view, [&] {
        view.setRun(traceOf(1).get(), program, Progress::IsOver);
        view.setEarlier(earlier);
    });
}

double compareRuns()
{
    ComparePage page;
    const auto earlier = std::make_shared<PastRun>(PastRun{1, run(2).header, traceOf(2)});
    return showing(
        page, [&] { page.setRuns(traceOf(1).get(), program, Progress::IsOver, earlier); });
}

/// The last of fifty runs, each of another order.
double addToSeries()
{
    static auto *const model = new SeriesModel;
    static unsigned added = 0;
    for (; added < 49; ++added)
        model->add(printing(10'000, added));
    const Run last = printing(10'000, added++);
    const bench::CpuTime time;
    model->add(last);
    return time.seconds();
}

double foldTrace()
{
    std::vector<Event> events = run(1).events;
    const bench::CpuTime time;
    const Trace trace(std::move(events));
    return time.seconds();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    bench::addContest(
        benchmark::kMillisecond, 4,
        {{"foldTrace", foldTrace},
         {"showOutput", showOutput},
         {"groupOutput", groupOutput},
         {"hoverLine", hoverLine},
         {"showTimeline", showTimeline},
         {"showOrder", showOrder},
         {"compareRuns", compareRuns},
         {"addToSeries", addToSeries}});
    benchmark::RunSpecifiedBenchmarks();
}
