// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/builtin.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/modules/output.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"

#include <limits>

namespace joinery::engine {

namespace {

Value leave(const Arguments &given)
{
    throw PythonError(
        makeException(exceptions().systemExit, {given.positional.begin(), given.positional.end()}));
}

} // namespace

void installExit(Machine &machine)
{
    for (const std::string name : {"exit", "quit"}) {
        machine.variables.setBuiltin(
            name, make<BuiltinFunction>(name, [name](const Arguments &given) {
                refuseKeywords(name, given);
                checkCount(name, given.positional.size(), 0, 1);
                return leave(given);
            }));
    }
}

Ref<Module> makeSysModule(Machine &machine)
{
    auto module = make<Module>("sys");
    Namespace &names = module->attributes;
    addBuiltin(*module, "", "exit", 0, 1, leave);
    addBuiltin(*module, "sys.", "getrecursionlimit", 0, 0, [&machine](const Arguments &) {
        return Value(machine.limits().recursion);
    });
    const Streams streams = makeStreams(machine);
    names.set("stdout", streams.out);
    names.set("stderr", streams.error);
    names.set("argv", make<List>(std::vector<Value>{Str::of(machine.program().file)}));
    names.set("version", Str::of("3.11 (the scenario language's subset)"));
    names.set(
        "version_info",
        make<Tuple>(std::vector<Value>{Value(3), Value(11), Value(0), Str::of("final"), Value(0)}));
    names.set("platform", Str::of("linux"));
    names.set("maxsize", Value(std::numeric_limits<std::int64_t>::max()));
    return module;
}

} // namespace joinery::engine
