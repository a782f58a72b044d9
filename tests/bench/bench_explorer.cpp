// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// Every order of a program, by executing it: what an execution costs beside a plain run of the same
// program, and how many are needed for each order that comes out.

#include "contest.h"

#include "explore/explorer.h"
#include "independentprocesses.h"
#include "lesson/lesson.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace joinery;

namespace {

std::string programOf(const std::string &lesson)
{
    std::ifstream file(JOINERY_SOURCE_DIR "/resources/lessons/" + lesson + "/lesson.md");
    std::stringstream text;
    text << file.rdbuf();
    const auto parsed = lesson::parseLesson(text.str());
    if (!parsed)
        std::abort();
    return parsed->scenario("main")->text;
}

engine::RunOptions options()
{
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    return options;
}

/// All that the explorer finds; it is given the time.
explore::Explorer explorerOf(const std::string &program)
{
    return {{"bench.py", program}, options(), {.time = std::chrono::hours(1)}};
}

class WallTime {
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

double plainRun(const std::string &program)
{
    const WallTime time;
    const auto session = engine::Session::start({"bench.py", program}, options());
    if (!session || (*session)->finish().header.end != trace::RunEnd::Finished)
        std::abort();
    return time.seconds();
}

/// The next of its executions; when all are done it begins anew.
bench::Contest::Way execution(const std::string &program)
{
    const auto explorer = std::make_shared<std::optional<explore::Explorer>>();
    return {"execution", [=] {
                if (!*explorer || !(*explorer)->canGoOn())
                    explorer->emplace(explorerOf(program));
                const WallTime time;
                if (!(*explorer)->execute())
                    std::abort();
                return time.seconds();
            }};
}

struct Counts {
    double executions = 0;
    double orders = 0;
};

Counts explore(const std::string &program)
{
    explore::Explorer explorer = explorerOf(program);
    while (explorer.canGoOn()) {
        if (!explorer.execute())
            std::abort();
    }
    if (!explorer.isComplete())
        std::abort();
    return {double(explorer.executions()), double(explorer.orders().size())};
}

/// Explored once, however often it is asked: the counts are the same each time.
void addExploration(const std::string &name, const std::string &program)
{
    const auto counts = std::make_shared<std::optional<Counts>>();
    const auto run = [=](benchmark::State &state) {
        for (auto _ : state) {
            if (!*counts)
                *counts = explore(program);
        }
        state.counters["executions"] = (*counts)->executions;
        state.counters["orders"] = (*counts)->orders;
        state.counters["executionsPerOrder"] = (*counts)->executions / (*counts)->orders;
    };
    benchmark::RegisterBenchmark(name.c_str(), run)->Iterations(1)->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    const std::string program = tests::independentProcesses(3, 2);
    bench::addContest(
        benchmark::kMillisecond, 40,
        {{"plainRun", [=] { return plainRun(program); }}, execution(program)});
    addExploration("twoOfThreeLines", tests::independentProcesses(2, 3)); // 6! / (3!)² = 20 orders
    addExploration("threeOfTwoLines", tests::independentProcesses(3, 2)); // 6! / (2!)³ = 90 orders
    for (const std::string lesson :
         {"01-processes/05-who-is-first", "02-join/05-join-timeout", "03-endings/05-zombie",
          "03-endings/06-orphan"})
        addExploration(lesson, programOf(lesson));
    benchmark::RunSpecifiedBenchmarks();
}
