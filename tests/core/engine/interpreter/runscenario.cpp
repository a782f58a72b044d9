// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// run_scenario FILE [EVENTS]: runs a scenario with real descriptors and the real clock, as python3
// would; what happened goes into the file EVENTS. Leaves as the scenario's main does; 120 if the
// file is no scenario.

#include "engine/interpreter/interpreter.h"
#include "language/parser/parser.h"
#include "plainruntime.h"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

int main(int argc, char **argv)
{
    constexpr int notAScenario = 120;
    if (argc < 2)
        return notAScenario;
    ::setpgid(0, 0);
    std::ifstream file(argv[1]);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    auto program = joinery::language::parse(text, argv[1]);
    if (!program) {
        const auto &first = program.error().front();
        std::fprintf(
            stderr, "%s:%d:%d: %s (code %d)\n", argv[1], first.place.line, first.place.column,
            first.python.c_str(), static_cast<int>(first.code));
        return notAScenario;
    }
    joinery::engine::InterpreterLimits limits;
    if (const char *bytes = std::getenv("RUN_SCENARIO_MEMORY")) {
        limits.memoryBytes = std::atoll(bytes);
        const rlimit data{rlim_t(limits.memoryBytes), rlim_t(limits.memoryBytes)};
        ::setrlimit(RLIMIT_DATA, &data);
    }
    PlainRuntime runtime(argc > 2 ? argv[2] : "");
    const int code = joinery::engine::runMain(*program, runtime, limits);
    if (code < 0) {
        std::signal(-code, SIG_DFL);
        std::raise(-code);
    }
    ::_exit(code);
}
