// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/namespace.h"
#include "engine/interpreter/values/value.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace joinery::engine {

/// The arguments of one call; views, valid while the call goes on.
struct Arguments {
    struct Keyword {
        std::string_view name;
        Value value;
    };

    std::span<const Value> positional;
    std::span<const Keyword> keywords = {};
};

/// A def or lambda. The evaluator derives from it: body, defaults, closure.
class Function : public Object {
public:
    static constexpr Type kind = Type::Function;

    std::string name; ///< <lambda> for one
    std::string qualifiedName; ///< outer.<locals>.inner, Class.method
    std::string module = "__main__";
    Value documentation; ///< __doc__
    Namespace attributes; ///< f.x = 1

protected:
    Function(std::string plain, std::string qualified)
        : Object(kind), name(std::move(plain)), qualifiedName(std::move(qualified))
    {
    }
};

/// A function of C++: len, os.getpid, and the methods of the built-in types (then self comes
/// first).
class BuiltinFunction : public Object {
public:
    static constexpr Type kind = Type::BuiltinFunction;
    using Implementation = std::function<Value(const Arguments &)>;
    /// What its repr shows; and only Plain ones do not bind when found in a class.
    enum class Role {
        Plain, ///< <built-in function len>
        Method, ///< <method 'upper' of 'str' objects>, bound: <built-in method upper of str …>
        Scripted, ///< Written in Python by CPython: <function BaseProcess.start at 0x…>, and
                  ///< bound: <bound method BaseProcess.start of …>
    };

    BuiltinFunction(std::string plain, Implementation code, Role how = Role::Plain)
        : Object(kind),
          name(std::move(plain)),
          qualifiedName(name),
          implementation(std::move(code)),
          role(how)
    {
    }

    std::string name;
    std::string qualifiedName; ///< for Method: the type's name is the part before the dot
    Implementation implementation;
    Role role;
};

/// A function with its self.
struct BoundMethod : Object {
    static constexpr Type kind = Type::BoundMethod;
    BoundMethod(Value callee, Value object)
        : Object(kind), function(std::move(callee)), self(std::move(object))
    {
    }

    const Value function; ///< Function or BuiltinFunction
    const Value self;
};

/// The way from the values back into functions written in the scenario. There is one interpreter
/// in a process, so the way is not a parameter of every operator: the evaluator installs itself.
class Caller {
public:
    virtual ~Caller() = default;
    /// Runs a function of the scenario. May throw PythonError.
    virtual Value callFunction(Function &function, const Arguments &arguments) = 0;

    /// For the rest of the process (and in its forked children); null: none.
    static void install(Caller *caller);
    static Caller &current();
};

/// Calls anything callable: functions, classes (makes an instance), bound methods, instances with
/// __call__. TypeError "'int' object is not callable".
Value call(const Value &callee, const Arguments &arguments);
/// Positional arguments only.
Value call(const Value &callee, std::initializer_list<Value> positional);

} // namespace joinery::engine
