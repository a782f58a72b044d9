// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/session.h"

#include <QtGlobal>

#include <string>

namespace joinery::tests {

/// A run of real processes, waited for; it has to start. options: of them the engine's path is set
/// here.
inline trace::Run finishedRun(const engine::Scenario &scenario, engine::RunOptions options = {})
{
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    auto session = engine::Session::start(scenario, options);
    if (!session)
        qFatal("the run did not start: %s", scenario.text.c_str());
    return (*session)->finish();
}

/// How programs begin whose processes say something, some of them later.
inline const std::string sayingHead = R"(import time
from multiprocessing import Process

def say(text, seconds=0.0):
    time.sleep(seconds)
    print(text)

)";

} // namespace joinery::tests
