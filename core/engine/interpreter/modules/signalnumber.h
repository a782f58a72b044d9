// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/class.h"

#include <string>

namespace joinery::engine {

/// signal.SIGTERM and its like, SIG_DFL and SIG_IGN: named numbers, as Python's IntEnum makes them.
/// They are equal to, hashed, added and printed as the number; their repr is <Signals.SIGTERM: 15>.
class SignalNumber : public Instance {
public:
    SignalNumber(Ref<Class> type, std::string signalName, int value)
        : Instance(std::move(type)), m_name(std::move(signalName)), m_number(value)
    {
    }

    const std::string &name() const { return m_name; }
    int number() const { return m_number; }

private:
    std::string m_name;
    int m_number;
};

/// Every SIG… name, and Signals itself.
void addSignalNumbers(Module &module);
/// SIG_DFL for 0, SIG_IGN for 1.
Value handlerConstant(int number);

} // namespace joinery::engine
