// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/exception.h"

#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"

#include <cerrno>
#include <cstring>

namespace joinery::engine {

Ref<Class> osErrorClass(int number)
{
    const ExceptionTypes &types = exceptions();
    switch (number) {
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
        return types.blockingIOError;
    case ECHILD:
        return types.childProcessError;
    case EPIPE:
        return types.brokenPipeError;
    case EEXIST:
        return types.fileExistsError;
    case ENOENT:
        return types.fileNotFoundError;
    case EINTR:
        return types.interruptedError;
    case EACCES:
    case EPERM:
        return types.permissionError;
    case ESRCH:
        return types.processLookupError;
    case ETIMEDOUT:
        return types.timeoutError;
    default:
        return types.osError;
    }
}

Ref<Exception> makeException(const Ref<Class> &type, std::vector<Value> args)
{
    const Value made = call(type, Arguments{args});
    return Ref<Exception>(instanceAs<Exception>(made));
}

void raise(const Ref<Class> &type, std::string message)
{
    throw PythonError(makeException(type, {Str::of(std::move(message))}));
}

void raiseKeyError(const Value &key)
{
    throw PythonError(makeException(exceptions().keyError, {key}));
}

void raiseOsError(int number)
{
    raiseOsError(number, std::strerror(number));
}

void raiseOsError(int number, std::string message)
{
    throw PythonError(makeException(exceptions().osError, {number, Str::of(std::move(message))}));
}

void raiseAttributeError(const Value &object, std::string_view name)
{
    std::string message;
    if (const auto *type = object.as<Class>())
        message = fmt::format("type object '{}' has no attribute '{}'", type->name, name);
    else if (const auto *module = object.as<Module>())
        message = fmt::format("module '{}' has no attribute '{}'", module->name, name);
    else
        message = fmt::format("'{}' object has no attribute '{}'", typeName(object), name);
    auto exception = makeException(exceptions().attributeError, {Str::of(std::move(message))});
    exception->soughtName = name;
    exception->soughtIn = object;
    throw PythonError(std::move(exception));
}

Ref<Exception> exceptionFrom(const Value &value)
{
    if (auto *exception = instanceAs<Exception>(value))
        return Ref<Exception>(exception);
    const auto *type = value.as<Class>();
    if (!type || !type->isSubclassOf(*exceptions().baseException))
        raiseTypeError("exceptions must derive from BaseException");
    const Value made = call(value, Arguments{});
    return Ref<Exception>(instanceAs<Exception>(made));
}

bool matches(const Exception &exception, const Value &type)
{
    if (const auto *tuple = type.as<Tuple>()) {
        for (const Value &each : tuple->items) {
            if (matches(exception, each))
                return true;
        }
        return false;
    }
    const auto *wanted = type.as<Class>();
    if (!wanted || !wanted->isSubclassOf(*exceptions().baseException)) {
        raiseTypeError("catching classes that do not inherit from BaseException is not allowed");
    }
    return exception.instanceClass()->isSubclassOf(*wanted);
}

std::string lastLine(const Exception &exception)
{
    const Class &type = *exception.instanceClass();
    std::string line = type.module == "__main__" ? type.qualifiedName : type.fullName();
    std::string text;
    try {
        text = str(Value(const_cast<Exception *>(&exception)));
    } catch (const PythonError &) {
        text = "<exception str() failed>";
    }
    if (!text.empty())
        line += ": " + text;
    return line;
}

} // namespace joinery::engine
