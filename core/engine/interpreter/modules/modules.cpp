// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/modules.h"

#include "engine/interpreter/evaluator/machine.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace joinery::engine {

namespace {

using Maker = Ref<Module> (*)(Machine &);

/// Their names are known, what is in them comes later; the parser says so.
Ref<Module> makeThreadingModule(Machine &)
{
    return make<Module>("threading");
}

Ref<Module> makeFuturesModule(Machine &)
{
    return make<Module>("concurrent.futures");
}

Ref<Module> makeConcurrentModule(Machine &machine)
{
    auto module = make<Module>("concurrent");
    module->attributes.set("futures", importModule(machine, "concurrent.futures"));
    return module;
}

constexpr std::array makers{
    std::pair<const char *, Maker>{"concurrent", makeConcurrentModule},
    std::pair<const char *, Maker>{"concurrent.futures", makeFuturesModule},
    std::pair<const char *, Maker>{"multiprocessing", makeMultiprocessingModule},
    std::pair<const char *, Maker>{"os", makeOsModule},
    std::pair<const char *, Maker>{"random", makeRandomModule},
    std::pair<const char *, Maker>{"signal", makeSignalModule},
    std::pair<const char *, Maker>{"sys", makeSysModule},
    std::pair<const char *, Maker>{"threading", makeThreadingModule},
    std::pair<const char *, Maker>{"time", makeTimeModule},
};

} // namespace

Ref<Module> importModule(Machine &machine, const std::string &name)
{
    if (const auto known = machine.modules.find(name); known != machine.modules.end())
        return known->second;
    for (const auto &[known, make] : makers) {
        if (name == known) {
            Ref<Module> module = make(machine);
            machine.modules.emplace(name, module);
            return module;
        }
    }
    raise(exceptions().moduleNotFoundError, fmt::format("No module named '{}'", name));
}

} // namespace joinery::engine
