// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "contest.h"
#include "cputime.h"

#include "trace/runfile.h"
#include "trace/trace.h"

#include <simdjson.h>

#include <cstdlib>

using namespace joinery;
using namespace joinery::trace;

namespace {

constexpr std::size_t eventCount = 1'000'000;

/// Workers that print, sleep and are joined: the mix of a lesson's run, many times over.
Event eventAt(std::size_t i)
{
    const ProcessPath worker = ProcessPath::main().child(static_cast<int>(i / 8 % 64) + 1);
    Event event{
        .seq = i + 1,
        .t = RunTime(static_cast<std::int64_t>(i) * 1000),
        .process = worker,
        .pid = 10'000 + static_cast<int>(i % 64),
        .line = 5,
        .execution = 1};
    switch (i % 4) {
    case 0:
        event.payload = Output{Stream::Stdout, i + 1, "worker prints a line\n"};
        break;
    case 1:
        event.payload = SleepBegin{RunTime(2'000'000'000)};
        break;
    case 2:
        event.payload = SleepEnd{};
        break;
    default:
        event.process = ProcessPath::main();
        event.payload = JoinEnd{worker, JoinOutcome::Ended, false};
    }
    return event;
}

const std::string &text()
{
    static const std::string made = [] {
        Run run;
        run.events.reserve(eventCount);
        for (std::size_t i = 0; i < eventCount; ++i)
            run.events.push_back(eventAt(i));
        std::string all = runToText(run);
        all.reserve(all.size() + simdjson::SIMDJSON_PADDING);
        return all;
    }();
    return made;
}

/// What it costs to parse these bytes as JSON at all, with nothing made of them. Giving memory back
/// does not count, here as below: it is no part of opening a file.
double simdjsonBare()
{
    const std::string &bytes = text();
    const bench::CpuTime time;
    simdjson::dom::parser parser;
    parser.threaded = false; // as loading is
    simdjson::dom::document_stream documents;
    std::size_t count = 0;
    if (parser.parse_many(bytes, 1'000'000).get(documents) != simdjson::SUCCESS)
        std::abort();
    for (auto document : documents)
        count += document.error() == simdjson::SUCCESS ? 1 : 0;
    if (count != eventCount + 1)
        std::abort();
    return time.seconds();
}

double loadRunFile()
{
    std::string bytes = text();
    bytes.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
    const bench::CpuTime time;
    const auto loaded = runFromText(std::move(bytes));
    if (!loaded || loaded->run.events.size() != eventCount)
        std::abort();
    return time.seconds();
}

/// Its events put into lanes, spans and arrows.
double foldIntoTrace()
{
    auto loaded = runFromText(text());
    const bench::CpuTime time;
    const Trace trace(std::move(loaded->run.events));
    const double seconds = time.seconds();
    if (trace.lanes().size() != 65)
        std::abort();
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    bench::addContest(
        benchmark::kMillisecond, 4,
        {{"simdjsonBare", simdjsonBare},
         {"loadRunFile", loadRunFile},
         {"foldIntoTrace", foldIntoTrace}});
    benchmark::RunSpecifiedBenchmarks();
}
