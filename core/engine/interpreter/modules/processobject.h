// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/class.h"
#include "engine/runtime.h"
#include "process/process.h"

#include <functional>
#include <memory>

namespace joinery::engine {

/// The child of a ProcessObject: what it runs is the scenario's.
class ScenarioProcess final : public Process {
public:
    ScenarioProcess(ProcessOptions options, std::function<void()> inChild)
        : Process(std::move(options)), m_inChild(std::move(inChild))
    {
    }
    void run() override { m_inChild(); }

private:
    std::function<void()> m_inChild;
};

/// A multiprocessing.Process of the scenario. What CPython keeps in its dict is kept in the
/// attributes, so that what a forgotten super().__init__() leaves out is missing in the same way.
class ProcessObject : public Instance {
public:
    explicit ProcessObject(Ref<Class> type) : Instance(std::move(type)) { }

    /// Null before __init__, in MainProcess and in a parent.
    std::unique_ptr<ScenarioProcess> process;
    Runtime::ChildPlace place; ///< while it is being started
};

} // namespace joinery::engine
