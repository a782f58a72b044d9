// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/callables.h"
#include "engine/interpreter/values/namespace.h"
#include "engine/interpreter/values/value.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::engine {

class Class;

/// An object of a class. Native classes (exceptions, Process, Lock …) derive from it and hold
/// their C++ state beside the attributes, so that classes of the scenario can derive from them.
class Instance : public Object {
public:
    static constexpr Type kind = Type::Instance;
    explicit Instance(Ref<Class> type) : Object(kind), m_class(std::move(type)) { }

    const Ref<Class> &instanceClass() const { return m_class; }
    Namespace attributes;

private:
    Ref<Class> m_class;
};

/// A class, built-in or of the scenario.
class Class : public Object {
public:
    static constexpr Type kind = Type::Class;
    /// Makes the instance that __init__ then fills.
    using Allocate = Ref<Instance> (*)(const Ref<Class> &);
    /// For the types whose values are no Instances: int("7").
    using Construct = std::function<Value(const Arguments &)>;

    /// Linearises the bases (C3). No base means object. Inherits the allocation of its bases.
    /// TypeError where CPython raises one: "type 'bool' is not an acceptable base type",
    /// "Cannot create a consistent method resolution…".
    static Ref<Class>
    create(std::string name, std::string module, std::vector<Ref<Class>> bases = {});

    /// `object` itself; once a process.
    static Ref<Class> createRoot();

    std::string name; ///< as messages have it: some of CPython's own with the module in front
    std::string qualifiedName;
    std::string module; ///< builtins, __main__, multiprocessing.context
    std::vector<Ref<Class>> bases;
    std::vector<Class *> mro; ///< itself first, object last; kept alive by bases
    Namespace attributes;
    Allocate allocate = nullptr; ///< null: cannot be instantiated so
    Construct construct;

    /// Through the mro; null if nobody has it. Not bound, properties not called.
    const Value *lookup(std::string_view attribute) const;
    bool isSubclassOf(const Class &other) const;
    /// As CPython's repr shows it: builtins.int is int, else module.qualifiedName.
    std::string fullName() const;

private:
    Class() : Object(kind) { }
};

/// The instance as the native type T, or null: instanceAs<Exception>(value).
template <class T>
T *instanceAs(const Value &value)
{
    auto *instance = value.as<Instance>();
    return instance ? dynamic_cast<T *>(instance) : nullptr;
}

/// A Class::Allocate for native types.
template <class T>
Ref<Instance> allocateAs(const Ref<Class> &type)
{
    return make<T>(type);
}

struct Property : Object {
    static constexpr Type kind = Type::Property;
    Property(Value read, Value write = {}, Value remove = {})
        : Object(kind),
          getter(std::move(read)),
          setter(std::move(write)),
          deleter(std::move(remove))
    {
    }

    const Value getter; ///< callables, or None
    const Value setter;
    const Value deleter;
};

struct StaticMethod : Object {
    static constexpr Type kind = Type::StaticMethod;
    explicit StaticMethod(Value wrapped) : Object(kind), function(std::move(wrapped)) { }
    const Value function;
};

struct ClassMethod : Object {
    static constexpr Type kind = Type::ClassMethod;
    explicit ClassMethod(Value wrapped) : Object(kind), function(std::move(wrapped)) { }
    const Value function;
};

/// super(): looks attributes up behind `after` in the mro of self's class. The evaluator makes it.
struct Super : Object {
    static constexpr Type kind = Type::Super;
    Super(Ref<Class> from, Value object)
        : Object(kind), after(std::move(from)), self(std::move(object))
    {
    }
    const Ref<Class> after;
    const Value self;
};

struct Module : Object {
    static constexpr Type kind = Type::Module;
    explicit Module(std::string dotted) : Object(kind), name(std::move(dotted)) { }

    const std::string name;
    std::string origin = "built-in"; ///< <module 'time' (built-in)>, <module 'os' (frozen)>
    Namespace attributes;
};

/// The class of any value.
const Ref<Class> &classOf(const Value &value);
/// Its name as error messages say it: int, NoneType, Worker.
const std::string &typeName(const Value &value);

} // namespace joinery::engine
