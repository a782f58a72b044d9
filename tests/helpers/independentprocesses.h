// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>

namespace joinery::tests {

/// A program of k processes of n lines each, all started before main waits for them.
inline std::string independentProcesses(int processes, int lines)
{
    return "from multiprocessing import Process\n"
           "def work(name):\n"
           "    for i in range("
        + std::to_string(lines)
        + "):\n"
          "        print(name, i)\n"
          "team = [Process(target=work, args=(n,)) for n in range("
        + std::to_string(processes)
        + ")]\n"
          "for p in team:\n"
          "    p.start()\n"
          "for p in team:\n"
          "    p.join()\n";
}

} // namespace joinery::tests
