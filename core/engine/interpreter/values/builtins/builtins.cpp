// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/builtins/builtins.h"

#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/str.h"

namespace joinery::engine {
namespace {

void addTypes(Namespace &names)
{
    const Types &t = types();
    for (const auto &type :
         {t.object, t.type,     t.boolean,      t.integer,     t.floating,  t.str,
          t.list,   t.tuple,    t.dict,         t.set,         t.frozenset, t.range,
          t.slice,  t.property, t.staticMethod, t.classMethod, t.super,     t.enumerate,
          t.zip,    t.map,      t.filter,       t.reversed})
        names.set(type->name, type);
}

void addExceptions(Namespace &names)
{
    const ExceptionTypes &e = exceptions();
    for (const auto &type :
         {e.baseException,
          e.systemExit,
          e.keyboardInterrupt,
          e.generatorExit,
          e.exception,
          e.arithmeticError,
          e.zeroDivisionError,
          e.overflowError,
          e.floatingPointError,
          e.assertionError,
          e.attributeError,
          e.bufferError,
          e.eofError,
          e.importError,
          e.moduleNotFoundError,
          e.lookupError,
          e.indexError,
          e.keyError,
          e.memoryError,
          e.nameError,
          e.unboundLocalError,
          e.osError,
          e.blockingIOError,
          e.childProcessError,
          e.connectionError,
          e.brokenPipeError,
          e.fileExistsError,
          e.fileNotFoundError,
          e.interruptedError,
          e.permissionError,
          e.processLookupError,
          e.timeoutError,
          e.runtimeError,
          e.notImplementedError,
          e.recursionError,
          e.stopIteration,
          e.syntaxError,
          e.systemError,
          e.typeError,
          e.valueError,
          e.unicodeError,
          e.warning,
          e.deprecationWarning,
          e.runtimeWarning,
          e.userWarning})
        names.set(type->name, type);
    names.set("IOError", e.osError);
    names.set("EnvironmentError", e.osError);
}

} // namespace

Namespace builtins()
{
    Namespace names;
    for (const auto functions :
         {numberFunctions(), iterationFunctions(), objectFunctions(), textFunctions()}) {
        for (const FunctionEntry &entry : functions)
            names.set(entry.name, makeFunction(entry));
    }
    addTypes(names);
    addExceptions(names);
    names.set("NotImplemented", notImplemented());
    names.set("Ellipsis", ellipsis());
    names.set("__debug__", true);
    return names;
}

} // namespace joinery::engine
