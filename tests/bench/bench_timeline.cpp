// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// Painting the timeline: what a frame of 10^6 spans costs beside one of 10^3.

#include "contest.h"
#include "cputime.h"

#include "app/timeline/paint/timelinepainter.h"

#include <QApplication>
#include <QImage>

#include <chrono>
#include <map>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;

namespace {

constexpr int lanes = 8;
constexpr RunTime runLength = std::chrono::seconds(20);

Event eventOf(RunTime t, const ProcessPath &process, Payload payload)
{
    return {.t = t, .process = process, .pid = 4711, .line = 3, .payload = std::move(payload)};
}

/// Eight processes that run and sleep in turn: that many spans together, in 20 seconds.
std::vector<Event> busyRun(std::size_t spans)
{
    std::vector<Event> events;
    std::vector<ProcessPath> processes{ProcessPath::main()};
    for (int k = 1; k < lanes; ++k)
        processes.push_back(ProcessPath::main().child(k));
    for (const ProcessPath &process : processes) {
        events.push_back(eventOf({}, process, Starting{"worker"}));
        events.push_back(eventOf({}, process, Began{}));
    }
    const std::size_t turns = spans / lanes / 2;
    const RunTime turn = runLength / turns;
    std::uint64_t ticket = 0;
    for (std::size_t k = 0; k < turns; ++k) {
        for (const ProcessPath &process : processes) {
            const RunTime t = turn * k;
            if (k % 16 == 0)
                events.push_back(eventOf(t, process, Output{Stream::Stdout, ++ticket, "tick\n"}));
            events.push_back(eventOf(t + turn / 4, process, SleepBegin{turn / 2}));
            events.push_back(eventOf(t + turn * 3 / 4, process, SleepEnd{}));
        }
    }
    return events;
}

struct Scene {
    explicit Scene(std::size_t spans)
        : trace(busyRun(spans)),
          theme(Theme::of(Scheme::Light)),
          measure(theme),
          painter(theme),
          image(1600, 900, QImage::Format_ARGB32_Premultiplied)
    {
        index.sync(trace);
    }
    TimelineRequest request() const
    {
        return {
            .trace = &trace,
            .index = &index,
            .measure = &measure,
            .metrics = theme.metrics,
            .size = QSizeF(1600, 900)};
    }

    Trace trace;
    TimelineIndex index;
    Theme theme;
    TextMeasure measure;
    TimelinePainter painter;
    QImage image;
};

Scene &sceneOf(std::size_t spans)
{
    static std::map<std::size_t, std::unique_ptr<Scene>> scenes;
    auto &scene = scenes[spans];
    if (!scene)
        scene = std::make_unique<Scene>(spans);
    return *scene;
}

/// One frame: layout and painting, nothing kept from the last. zoom: how much closer than whole.
double frame(std::size_t spans, double zoom)
{
    Scene &scene = sceneOf(spans);
    TimelineRequest request = scene.request();
    const TimelineFrame fitting = timelineFrame(request);
    request.range = zoomed(
        fitted(scene.trace.end(), fitting.plot.width(), fitting.padLeft, fitting.padRight), zoom,
        runLength / 3);
    const bench::CpuTime time;
    const TimelineLayout layout = timelineLayout(request, timelineFrame(request));
    scene.image.fill(scene.theme.panel);
    QPainter painter(&scene.image);
    scene.painter.paint(painter, layout);
    painter.end();
    return time.seconds();
}

/// What the frames are measured against: the same ground, and where every other pixel of a lane is
/// another state, a rectangle for each. No labels, no text.
double fillRectARun()
{
    constexpr int runWidth = 2;
    Scene &scene = sceneOf(1'000);
    const int laneHeight = scene.image.height() / lanes;
    const int barHeight = int(timelineFrame(scene.request()).barHeight);
    const LaneHue &hue = scene.theme.laneHue(0);
    const bench::CpuTime time;
    scene.image.fill(scene.theme.panel);
    QPainter painter(&scene.image);
    for (int lane = 0; lane < lanes; ++lane) {
        for (int run = 0; run < scene.image.width() / runWidth; ++run)
            painter.fillRect(
                run * runWidth, lane * laneHeight, runWidth, barHeight,
                run % 2 == 0 ? hue.fill : hue.soft);
    }
    painter.end();
    return time.seconds();
}

/// What a new event costs the timeline's own books; the trace's are not counted.
void append(benchmark::State &state, std::size_t before)
{
    const std::vector<Event> events = busyRun(before + 40'000);
    Trace trace(std::vector<Event>(events.begin(), events.begin() + std::ptrdiff_t(before)));
    TimelineIndex index;
    index.sync(trace);
    std::size_t next = before;
    for (auto _ : state) {
        state.PauseTiming();
        for (int k = 0; k < 1000; ++k)
            trace.append(events[next++ % events.size()]);
        state.ResumeTiming();
        index.sync(trace);
    }
    state.SetItemsProcessed(state.iterations() * 1000);
}

void registerFrames()
{
    // A view is painted again and again: a frame finds in the caches what the last one left there.
    const auto again = [](auto paint) {
        return [paint] {
            paint();
            return paint();
        };
    };
    std::vector<bench::Contest::Way> ways{{"fillRectARun", again(fillRectARun)}};
    for (const std::size_t spans : {1'000UL, 1'000'000UL}) {
        const std::string name = "timelineFrame" + std::to_string(spans);
        for (const double zoom : {1.0, 10.0, 100.0, 1'000.0, 10'000.0}) {
            const std::string suffix = zoom == 1 ? "" : "Zoom" + std::to_string(int(zoom));
            ways.push_back({name + suffix, again([spans, zoom] { return frame(spans, zoom); })});
        }
    }
    bench::addContest(benchmark::kMillisecond, 200, ways);
}

void registerAppends()
{
    for (const std::size_t before : {1'000UL, 1'000'000UL}) {
        benchmark::RegisterBenchmark(
            ("timelineAppendAfter" + std::to_string(before)).c_str(),
            [before](benchmark::State &state) { append(state, before); })
            ->Iterations(30);
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    registerFrames();
    registerAppends();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
