// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/types.h"

#include "engine/interpreter/values/builtins/builtins.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"

#include <map>
#include <string>

namespace joinery::engine {
namespace {

struct Singleton : Object {
    static constexpr Type kind = Type::Singleton;
    Singleton() : Object(kind) { }
};

Types makeClasses()
{
    Types t;
    t.object = Class::createRoot();
    const auto derive = [&](const char *name) {
        auto made = Class::create(name, "builtins", {t.object});
        made->allocate = nullptr;
        return made;
    };
    t.type = derive("type");
    t.none = derive("NoneType");
    t.integer = derive("int");
    t.floating = derive("float");
    t.str = derive("str");
    t.list = derive("list");
    t.tuple = derive("tuple");
    t.dict = derive("dict");
    t.set = derive("set");
    t.frozenset = derive("frozenset");
    t.range = derive("range");
    t.slice = derive("slice");
    t.dictKeys = derive("dict_keys");
    t.dictValues = derive("dict_values");
    t.dictItems = derive("dict_items");
    t.function = derive("function");
    t.builtinFunction = derive("builtin_function_or_method");
    t.methodDescriptor = derive("method_descriptor");
    t.method = derive("method");
    t.module = derive("module");
    t.property = derive("property");
    t.staticMethod = derive("staticmethod");
    t.classMethod = derive("classmethod");
    t.super = derive("super");
    t.notImplemented = derive("NotImplementedType");
    t.ellipsis = derive("ellipsis");
    t.enumerate = derive("enumerate");
    t.zip = derive("zip");
    t.map = derive("map");
    t.filter = derive("filter");
    t.reversed = derive("reversed");
    // bool is an int, for isinstance; nobody can derive from either.
    t.integer->allocate = allocateAs<Instance>;
    t.boolean = Class::create("bool", "builtins", {t.integer});
    t.integer->allocate = t.boolean->allocate = nullptr;
    return t;
}

Types makeTypes()
{
    Types t = makeClasses();
    addObjectMethods(t);
    addStrMethods(*t.str);
    addStrTranslation(*t.str);
    addNumberMethods(t);
    addListMethods(*t.list);
    addTupleMethods(t);
    addDictMethods(t);
    addSetMethods(t);
    addConstructors(t);
    return t;
}

/// Kinds of iterators have no other home: one class for each name.
const Ref<Class> &iteratorClass(std::string_view name)
{
    using Classes = std::map<std::string, Ref<Class>, std::less<>>;
    static auto *const classes = new Classes{
        {"enumerate", types().enumerate}, {"zip", types().zip},           {"map", types().map},
        {"filter", types().filter},       {"reversed", types().reversed},
    };
    auto found = classes->find(name);
    if (found == classes->end()) {
        auto made = Class::create(std::string(name), "builtins");
        made->allocate = nullptr;
        addIteratorMethods(*made);
        found = classes->emplace(std::string(name), made).first;
    }
    return found->second;
}

const Ref<Class> &classOfBuiltin(const BuiltinFunction &function)
{
    return function.role == BuiltinFunction::Role::Method  ? types().methodDescriptor
        : function.role == BuiltinFunction::Role::Scripted ? types().function
                                                           : types().builtinFunction;
}

const Ref<Class> &classOfBound(const BoundMethod &method)
{
    const auto *builtin = method.function.as<BuiltinFunction>();
    return builtin && builtin->role != BuiltinFunction::Role::Scripted ? types().builtinFunction
                                                                       : types().method;
}

const Ref<Class> &classOfView(const DictView &view)
{
    const Types &t = types();
    return view.of == DictView::Of::Keys ? t.dictKeys
        : view.of == DictView::Of::Items ? t.dictItems
                                         : t.dictValues;
}

const Ref<Class> &classOfObject(const Value &value)
{
    const Types &t = types();
    switch (value.object()->type()) {
    case Object::Type::Str:
        return t.str;
    case Object::Type::List:
        return t.list;
    case Object::Type::Tuple:
        return t.tuple;
    case Object::Type::Dict:
        return t.dict;
    case Object::Type::Set:
        return value.as<Set>()->mutability == Set::Mutability::Frozen ? t.frozenset : t.set;
    case Object::Type::Range:
        return t.range;
    case Object::Type::Slice:
        return t.slice;
    case Object::Type::Iterator:
        return iteratorClass(value.as<Iterator>()->typeName());
    case Object::Type::Function:
        return t.function;
    case Object::Type::BuiltinFunction:
        return classOfBuiltin(*value.as<BuiltinFunction>());
    case Object::Type::BoundMethod:
        return classOfBound(*value.as<BoundMethod>());
    case Object::Type::Class:
        return t.type;
    case Object::Type::Instance:
        return value.as<Instance>()->instanceClass();
    case Object::Type::Module:
        return t.module;
    case Object::Type::Property:
        return t.property;
    case Object::Type::StaticMethod:
        return t.staticMethod;
    case Object::Type::ClassMethod:
        return t.classMethod;
    case Object::Type::Super:
        return t.super;
    case Object::Type::DictView:
        return classOfView(*value.as<DictView>());
    case Object::Type::Singleton:
        return value.is(ellipsis()) ? t.ellipsis : t.notImplemented;
    }
    return t.object;
}

} // namespace

const Types &types()
{
    static const auto *const all = new Types(makeTypes());
    return *all;
}

const Value &notImplemented()
{
    static const auto *const value = new Value(make<Singleton>());
    return *value;
}

const Value &ellipsis()
{
    static const auto *const value = new Value(make<Singleton>());
    return *value;
}

const Ref<Class> &classOf(const Value &value)
{
    const Types &t = types();
    switch (value.kind()) {
    case Value::Kind::Unset:
    case Value::Kind::None:
        return t.none;
    case Value::Kind::Bool:
        return t.boolean;
    case Value::Kind::Int:
        return t.integer;
    case Value::Kind::Float:
        return t.floating;
    case Value::Kind::Object:
        break;
    }
    return classOfObject(value);
}

} // namespace joinery::engine
