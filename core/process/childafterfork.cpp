// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/childafterfork.h"

#include "process/children.h"
#include "process/process.h"
#include "process/processfacts.h"
#include "process/signalmailbox.h"
#include "process/standardstreams.h"

#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <exception>
#include <memory>
#include <string>
#include <typeinfo>

namespace joinery {

namespace {

std::string readableTypeName(const std::type_info &type)
{
    int failed = 0;
    const std::unique_ptr<char, void (*)(void *)> text(
        abi::__cxa_demangle(type.name(), nullptr, nullptr, &failed), std::free);
    return failed == 0 ? text.get() : type.name();
}

/// The form of CPython's report: who, then what.
int tellEscaped(const std::string &what)
{
    flushOutput();
    const std::string text = "Process " + currentProcess().name + ":\n" + what + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
    return 1;
}

int runGuarded(Process &process)
{
    try {
        process.run();
        return 0;
    } catch (const std::exception &exception) {
        return tellEscaped(readableTypeName(typeid(exception)) + ": " + exception.what());
    } catch (...) {
        const std::type_info *type = abi::__cxa_current_exception_type();
        return tellEscaped(type ? readableTypeName(*type) : "unknown exception");
    }
}

} // namespace

void childAfterFork(const Child &self)
{
    Children::ofThisProcess().dropAfterFork();
    setProcessObserver(nullptr);
    ProcessFacts::ofThisProcess().become(self);
    SignalMailbox::clearAfterFork();
    dropInput();
}

void runChild(Process &process)
{
    exitProcess(runGuarded(process));
}

} // namespace joinery
