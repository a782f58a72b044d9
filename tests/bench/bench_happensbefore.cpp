// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// What had to come first among 10^6 events: building it, against reading them from their run file,
// and asking, against looking a number up among as many.

#include "contest.h"
#include "cputime.h"
#include "story.h"

#include "analysis/verdict.h"
#include "trace/runfile.h"

#include <csignal>
#include <cstdlib>
#include <map>
#include <random>

using namespace joinery;
using namespace joinery::trace;
using analysis::HappensBefore;
using analysis::Verdict;
using analysis::Verdicts;

namespace {

constexpr std::size_t eventCount = 1'000'000;

/// Teams of eight are started and joined one after the other; each of a team prints and sleeps in
/// turns with the others.
Run teams()
{
    constexpr int size = 8;
    constexpr int rounds = 150;
    Story story;
    story.mainStarts();
    for (int first = 1; story.events().size() < eventCount; first += size) {
        std::vector<std::string> team;
        for (int k = 0; k < size; ++k)
            team.push_back(std::to_string(first + k));
        const RunTime now(static_cast<std::int64_t>(story.events().size()) * 1000);
        for (const std::string &worker : team)
            story.creates(now, worker, "worker").starts(now, worker, "worker");
        for (int round = 0; round < rounds; ++round) {
            for (const std::string &worker : team)
                story.prints(now, worker, 5, "worker prints a line").sleeps(now, now, worker, now);
        }
        for (const std::string &worker : team) {
            story.ends(now, worker).own("0").line(9, first).does(JoinBegin{pathOf(worker)});
            story.line(9, first).does(JoinEnd{pathOf(worker)}).isReaped(now, worker);
        }
    }
    return {{}, story.events()};
}

/// Eight processes that signal each other all the time: each entry of a handler may come between
/// any two steps, so it is an order of its own.
Run signals()
{
    constexpr int size = 8;
    Story story;
    story.mainStarts();
    const auto nameOf = [](std::size_t k) { return std::to_string(k % size + 1); };
    for (std::size_t k = 0; k < size; ++k) {
        story.creates(RunTime(0), nameOf(k), "worker").starts(RunTime(0), nameOf(k), "worker");
        story.own(nameOf(k)).line(8).does(HandlerSet{SIGUSR1, "on_signal"});
    }
    for (std::size_t k = 0; story.events().size() < eventCount; ++k) {
        const std::string to = nameOf(k / 3 + k);
        story.at(RunTime(static_cast<std::int64_t>(k) * 1000)).own(nameOf(k)).line(9, int(k));
        story.does(SignalSent{pathOf(to), SIGUSR1, SignalCause::OsKill});
        story.own(to).line(4).does(SignalHandled{SIGUSR1});
        story.prints(RunTime(static_cast<std::int64_t>(k) * 1000), to, 5, "got it");
        story.does(HandlerEnd{SIGUSR1});
    }
    return {{}, story.events()};
}

/// A run, kept as its file and as what is made of it.
struct Subject {
    explicit Subject(const Run &run) : text(runToText(run)), trace(run.events), verdicts(trace) { }

    std::string text;
    Trace trace;
    Verdicts verdicts;
};

double read(const Subject &subject)
{
    std::string bytes = subject.text;
    const bench::CpuTime time;
    const auto loaded = runFromText(std::move(bytes));
    const double seconds = time.seconds();
    if (!loaded || loaded->run.events.size() != subject.trace.events().size())
        std::abort();
    return seconds;
}

template <class Built>
double build(const Subject &subject)
{
    const bench::CpuTime time;
    const Built built(subject.trace);
    return time.seconds();
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Any two events, the earlier first.
const Pairs &pairs()
{
    static const Pairs made = [] {
        std::mt19937 random(1);
        std::uniform_int_distribution<std::size_t> any(0, eventCount - 1);
        Pairs all(200'000);
        for (auto &[a, b] : all) {
            a = any(random);
            b = any(random);
            if (a > b)
                std::swap(a, b);
        }
        return all;
    }();
    return made;
}

/// The seconds that one of them takes, of all pairs' questions.
template <class Question>
double ask(const Question &question)
{
    std::size_t answers = 0;
    const bench::CpuTime time;
    for (const auto &[a, b] : pairs())
        answers += question(a, b) ? 1 : 0;
    const double seconds = time.seconds();
    benchmark::DoNotOptimize(answers);
    return seconds / double(pairs().size());
}

double lookUpInMap()
{
    static const std::map<std::size_t, std::size_t> numbers = [] {
        std::map<std::size_t, std::size_t> all;
        for (std::size_t i = 0; i < eventCount; ++i)
            all.emplace_hint(all.end(), i, i);
        return all;
    }();
    return ask([](std::size_t a, std::size_t b) { return numbers.find(a)->second < b; });
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    std::vector<bench::Contest::Way> questions{{"lookUpInMap", lookUpInMap}};
    for (const std::string run : {"Teams", "Signals"}) {
        const auto subject = std::make_shared<const Subject>(run == "Teams" ? teams() : signals());
        bench::addContest(
            benchmark::kMillisecond, 4,
            {{"read" + run, [subject] { return read(*subject); }},
             {"happensBefore" + run, [subject] { return build<HappensBefore>(*subject); }},
             {"verdicts" + run, [subject] { return build<Verdicts>(*subject); }}});
        questions.push_back({"isForced" + run, [subject] {
                                 return ask([&](std::size_t a, std::size_t b) {
                                     return subject->verdicts.order().isForced(a, b);
                                 });
                             }});
        questions.push_back({"verdict" + run, [subject] {
                                 return ask([&](std::size_t a, std::size_t b) {
                                     return subject->verdicts.verdict(a, b) == Verdict::Luck;
                                 });
                             }});
    }
    bench::addContest(benchmark::kNanosecond, 8, questions);
    benchmark::RunSpecifiedBenchmarks();
}
