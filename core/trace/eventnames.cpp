// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/eventnames.h"

#include <cstring>

namespace joinery::trace {

std::string signalName(int signal)
{
    const char *name = sigabbrev_np(signal);
    return "SIG" + (name ? std::string(name) : std::to_string(signal));
}

} // namespace joinery::trace
