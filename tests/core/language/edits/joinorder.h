// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>

namespace joinery::tests {

/// A program with what statements are made of: lines joined by a bracket, bodies, a clause, one
/// that is switched off.
inline const std::string joinOrder = "from multiprocessing import Process\n" // 1
                                     "def work(name,\n" // 2
                                     "         seconds):\n" // 3
                                     "    print(name, 'start 7')\n" // 4
                                     "    sleep(0.6)\n" // 5
                                     "\n" // 6
                                     "a = Process(target=work)\n" // 7
                                     "if __name__ == '__main__':\n" // 8
                                     "    a.start()\n" // 9
                                     "    for p in [a]:\n" // 10
                                     "        p.join()\n" // 11
                                     "    else:\n" // 12
                                     "        print('none')\n" // 13
                                     "    # a.kill()\n" // 14
                                     "    print('end')"; // 15

} // namespace joinery::tests
