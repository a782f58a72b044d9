// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <stdexcept>

using namespace joinery;

namespace {

void returning()
{
    Process process{{.target = [] {}}};
    startAndSayExitCode(process);
}

void exitingWithCodes()
{
    for (const int code : {7, 255, 256, 259, -1}) {
        Process process{{.target = [code] { exitProcess(code); }}};
        startAndSayExitCode(process);
    }
}

void throwing()
{
    Process process{{.target = [] { throw std::runtime_error("out of cheese"); }, .name = "f1"}};
    startAndSayExitCode(process);
}

void throwingAnything()
{
    Process process{{.target = [] { throw 42; }, .name = "f1"}};
    startAndSayExitCode(process);
}

void endingBySignals()
{
    for (const int signal : {SIGTERM, SIGKILL, SIGUSR1, SIGINT, SIGABRT}) {
        Process process{{.target = [signal] {
            ::raise(signal);
            sleepForever();
        }}};
        startAndSayExitCode(process);
    }
}

void closingStdout()
{
    Process process{{.target = [] {
        ::close(STDOUT_FILENO);
        std::printf("into the void\n");
    }}};
    startAndSayExitCode(process);
}

void bufferedText()
{
    std::ios::sync_with_stdio(false);
    std::printf("stdio before, ");
    std::cout << "stream before, ";
    Process process{{.target = [] {
        std::printf("child's stdio, ");
        std::fflush(stdout);
        std::cout << "child's stream, ";
    }}};
    startAndSayExitCode(process);
}

void readingInput()
{
    char first = 0;
    std::cin.get(first);
    Process process{{.target = [] {
        char letter = 0;
        say(::read(STDIN_FILENO, &letter, 1) == 0 ? "the child has no input" : "it read");
        say(std::cin.get(letter) ? "it read ahead" : "nor what was read ahead");
    }}};
    startAndSayExitCode(process);
    std::string rest;
    std::cin >> rest;
    say(first + rest);
}

void changingACopy()
{
    int number = 1;
    Process process{{.target = [&number] {
        number = 2;
        exitProcess(number);
    }}};
    startAndSayExitCode(process);
    say(std::to_string(number));
}

void beforeStart()
{
    Process process;
    say(process.pid()->has_value() ? "a pid" : "None");
    say(show(process.exitCode()));
    say(show(process.isAlive()));
}

void noTarget()
{
    Process process;
    startAndSayExitCode(process);
}

class Answer : public Process {
public:
    using Process::Process;
    void run() override { exitProcess(42); }
};

void subclass()
{
    Answer process;
    startAndSayExitCode(process);
}

constexpr Case cases[] = {
    {"returning", returning},
    {"exitingWithCodes", exitingWithCodes},
    {"throwing", throwing},
    {"throwingAnything", throwingAnything},
    {"endingBySignals", endingBySignals},
    {"closingStdout", closingStdout},
    {"bufferedText", bufferedText},
    {"readingInput", readingInput},
    {"changingACopy", changingACopy},
    {"beforeStart", beforeStart},
    {"noTarget", noTarget},
    {"subclass", subclass},
};

} // namespace

std::span<const Case> exitCases()
{
    return cases;
}
