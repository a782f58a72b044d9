// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"
#include "engine/interpreter/values/class.h"

#include <fmt/format.h>

#include <exception>
#include <string>
#include <vector>

namespace joinery::engine {

/// A frame that an exception passed, as a traceback shows it.
struct TracebackEntry {
    std::string file;
    std::string function; ///< <module> for none
    int line = 0;
    PlaceRange range; ///< of the expression
    PlaceRange anchor; ///< what gets ^ where the rest gets ~; empty: all ^
};

/// An instance of BaseException or of a class derived from it.
class Exception : public Instance {
public:
    explicit Exception(Ref<Class> type) : Instance(std::move(type)) { }

    std::vector<Value> args;
    Value cause; ///< __cause__, or None
    Value context; ///< __context__, or None
    bool suppressContext = false;
    std::vector<TracebackEntry> traceback; ///< innermost first: the evaluator appends as it leaves
    /// For NameError, AttributeError: what was looked for and in what; for the suggestion.
    std::string soughtName;
    Value soughtIn = Value::unset();
};

/// How a Python exception travels through C++.
class PythonError : public std::exception {
public:
    explicit PythonError(Ref<Exception> raised) : exception(std::move(raised)) { }
    const char *what() const noexcept override { return "a Python exception"; }

    Ref<Exception> exception;
};

/// Every built-in exception class. One set a process.
struct ExceptionTypes {
    Ref<Class> baseException, systemExit, keyboardInterrupt, generatorExit, exception;
    Ref<Class> arithmeticError, zeroDivisionError, overflowError, floatingPointError;
    Ref<Class> assertionError, attributeError, bufferError, eofError;
    Ref<Class> importError, moduleNotFoundError;
    Ref<Class> lookupError, indexError, keyError;
    Ref<Class> memoryError, nameError, unboundLocalError;
    Ref<Class> osError, blockingIOError, childProcessError, connectionError, brokenPipeError;
    Ref<Class> fileExistsError, fileNotFoundError, interruptedError, permissionError;
    Ref<Class> processLookupError, timeoutError;
    Ref<Class> runtimeError, notImplementedError, recursionError;
    Ref<Class> stopIteration, syntaxError, systemError, typeError, valueError;
    Ref<Class> unicodeError, warning, deprecationWarning, runtimeWarning, userWarning;
};
const ExceptionTypes &exceptions();

/// OSError's subclass for an errno: PermissionError for EPERM.
Ref<Class> osErrorClass(int number);

Ref<Exception> makeException(const Ref<Class> &type, std::vector<Value> args = {});
[[noreturn]] void raise(const Ref<Class> &type, std::string message);
[[noreturn]] void raiseKeyError(const Value &key);
/// OSError(number, strerror(number)), as the subclass for that number.
[[noreturn]] void raiseOsError(int number);
/// With the number's subclass but a text of its own.
[[noreturn]] void raiseOsError(int number, std::string message);

template <class... Args>
[[noreturn]] void raiseTypeError(fmt::format_string<Args...> text, Args &&...args)
{
    raise(exceptions().typeError, fmt::format(text, std::forward<Args>(args)...));
}
template <class... Args>
[[noreturn]] void raiseValueError(fmt::format_string<Args...> text, Args &&...args)
{
    raise(exceptions().valueError, fmt::format(text, std::forward<Args>(args)...));
}
template <class... Args>
[[noreturn]] void raiseOverflowError(fmt::format_string<Args...> text, Args &&...args)
{
    raise(exceptions().overflowError, fmt::format(text, std::forward<Args>(args)...));
}

/// "'list' object has no attribute 'x'", with what the suggestion needs.
[[noreturn]] void raiseAttributeError(const Value &object, std::string_view name);
/// What `raise value` raises: an instance as it is, a class called with no arguments;
/// TypeError "exceptions must derive from BaseException".
Ref<Exception> exceptionFrom(const Value &value);
/// Whether `except type` catches it; type is a class or a tuple of them. TypeError "catching
/// classes that do not inherit from BaseException is not allowed".
bool matches(const Exception &exception, const Value &type);
/// The traceback's last line: "ValueError: text", "KeyError: 'x'", "KeyboardInterrupt",
/// "__main__.MyError: x" (without __main__., as CPython does).
std::string lastLine(const Exception &exception);

} // namespace joinery::engine
