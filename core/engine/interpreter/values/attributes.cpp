// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"

#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/types.h"

#include <set>

namespace joinery::engine {
namespace {

/// What a value found in a class is for object: a method with its self, or the value itself.
Method bound(const Value &found, const Value &object, const Ref<Class> &type)
{
    if (found.as<Function>())
        return {found, object};
    if (const auto *builtin = found.as<BuiltinFunction>()) {
        if (builtin->role == BuiltinFunction::Role::Plain)
            return {found, Value::unset()};
        return {found, object};
    }
    if (const auto *wrapped = found.as<StaticMethod>())
        return {wrapped->function, Value::unset()};
    if (const auto *wrapped = found.as<ClassMethod>())
        return {wrapped->function, type};
    if (const auto *property = found.as<Property>()) {
        if (property->getter.isNone())
            raise(exceptions().attributeError, "unreadable attribute");
        return {call(property->getter, {object}), Value::unset()};
    }
    return {found, Value::unset()};
}

Value asValue(const Method &method)
{
    if (method.function.isUnset() || method.self.isUnset())
        return method.function;
    return make<BoundMethod>(method.function, method.self);
}

Value dictOf(const Namespace &names)
{
    auto dict = make<Dict>();
    for (const std::string &name : names.names())
        dict->table.set(Str::of(name), *names.find(name));
    return dict;
}

Method inNamespace(const Namespace &names, std::string_view name)
{
    if (const Value *found = names.find(name))
        return {*found, Value::unset()};
    return {Value::unset(), Value::unset()};
}

Method ofInstance(const Value &object, Instance &instance, std::string_view name)
{
    const Ref<Class> &type = instance.instanceClass();
    const Value *inClass = type->lookup(name);
    if (inClass && inClass->as<Property>())
        return bound(*inClass, object, type);
    if (const Value *own = instance.attributes.find(name))
        return {*own, Value::unset()};
    if (inClass)
        return bound(*inClass, object, type);
    if (name == "__dict__")
        return {dictOf(instance.attributes), Value::unset()};
    if (const Value *fallback = type->lookup("__getattr__"))
        return {call(*fallback, {object, Str::of(std::string(name))}), Value::unset()};
    return {Value::unset(), Value::unset()};
}

Value classProperty(const Class &type, std::string_view name)
{
    if (name == "__name__")
        return Str::of(type.name.substr(type.name.rfind('.') + 1));
    if (name == "__qualname__")
        return Str::of(type.qualifiedName);
    if (name == "__module__")
        return Str::of(type.module);
    if (name == "__dict__")
        return dictOf(type.attributes);
    if (name == "__bases__")
        return make<Tuple>(std::vector<Value>(type.bases.begin(), type.bases.end()));
    if (name == "__mro__") {
        std::vector<Value> order;
        for (Class *each : type.mro)
            order.emplace_back(each);
        return make<Tuple>(std::move(order));
    }
    return Value::unset();
}

Method ofClass(Class &type, std::string_view name)
{
    if (name == "__doc__") { // not inherited
        const Value *own = type.attributes.find(name);
        return {own ? *own : Value(), Value::unset()};
    }
    const Value *found = type.lookup(name);
    if (!found)
        return {classProperty(type, name), Value::unset()};
    if (const auto *wrapped = found->as<ClassMethod>())
        return {wrapped->function, Ref<Class>(&type)};
    if (const auto *wrapped = found->as<StaticMethod>())
        return {wrapped->function, Value::unset()};
    return {*found, Value::unset()};
}

Value functionProperty(const Function &function, std::string_view name)
{
    if (name == "__name__")
        return Str::of(function.name);
    if (name == "__qualname__")
        return Str::of(function.qualifiedName);
    if (name == "__module__")
        return Str::of(function.module);
    if (name == "__doc__")
        return function.documentation;
    return name == "__dict__" ? dictOf(function.attributes)
                              : inNamespace(function.attributes, name).function;
}

Value builtinProperty(const BuiltinFunction &function, std::string_view name)
{
    if (name == "__name__")
        return Str::of(function.name);
    if (name == "__qualname__")
        return Str::of(function.qualifiedName);
    return name == "__doc__" ? Value() : Value::unset();
}

Value callableProperty(const Value &object, std::string_view name)
{
    if (const auto *function = object.as<Function>())
        return functionProperty(*function, name);
    if (const auto *builtin = object.as<BuiltinFunction>())
        return builtinProperty(*builtin, name);
    const auto *method = object.as<BoundMethod>();
    if (!method)
        return Value::unset();
    if (name == "__self__")
        return method->self;
    return name == "__func__" ? method->function : callableProperty(method->function, name);
}

Method ofSuper(const Super &super, std::string_view name)
{
    const auto *asClass = super.self.as<Class>();
    const Ref<Class> type = asClass ? Ref<Class>(super.self.as<Class>()) : classOf(super.self);
    bool behind = false;
    for (const Class *each : type->mro) {
        if (behind) {
            if (const Value *found = each->attributes.find(name))
                return bound(*found, super.self, type);
        }
        behind = behind || each == super.after.get();
    }
    return {Value::unset(), Value::unset()};
}

Value sliceProperty(const Value &object, std::string_view name)
{
    if (const auto *slice = object.as<Slice>()) {
        if (name == "start")
            return slice->lower;
        return name == "stop" ? slice->upper : name == "step" ? slice->step : Value::unset();
    }
    if (const auto *range = object.as<Range>()) {
        if (name == "start")
            return range->start;
        return name == "stop" ? Value(range->stop)
            : name == "step"  ? Value(range->step)
                              : Value::unset();
    }
    return Value::unset();
}

Method ofBuiltinValue(const Value &object, std::string_view name)
{
    if (Value own = callableProperty(object, name); !own.isUnset())
        return {std::move(own), Value::unset()};
    if (Value own = sliceProperty(object, name); !own.isUnset())
        return {std::move(own), Value::unset()};
    const Ref<Class> &type = classOf(object);
    if (const Value *found = type->lookup(name))
        return bound(*found, object, type);
    return {name == "__doc__" ? Value() : Value::unset(), Value::unset()};
}

Method find(const Value &object, std::string_view name)
{
    if (auto *instance = object.as<Instance>()) {
        if (name != "__class__")
            return ofInstance(object, *instance, name);
    }
    if (name == "__class__")
        return {classOf(object), Value::unset()};
    if (auto *type = object.as<Class>())
        return ofClass(*type, name);
    if (const auto *module = object.as<Module>()) {
        if (name == "__name__")
            return {Str::of(module->name), Value::unset()};
        return name == "__dict__" ? Method{dictOf(module->attributes), Value::unset()}
                                  : inNamespace(module->attributes, name);
    }
    if (const auto *super = object.as<Super>())
        return ofSuper(*super, name);
    return ofBuiltinValue(object, name);
}

[[noreturn]] void raiseNoAttribute(const Value &object, std::string_view name)
{
    if (const auto *method = object.as<BoundMethod>(); method && classOf(object) == types().method)
        raiseAttributeError(method->function, name);
    raiseAttributeError(object, name);
}

/// The setter or deleter that a property of the class wants to be called; null: no property.
const Property *propertyOf(const Value &object, std::string_view name)
{
    const Value *found = classOf(object)->lookup(name);
    return found ? found->as<Property>() : nullptr;
}

[[noreturn]] void raisePropertyHasNo(const char *what, const Value &object, std::string_view name)
{
    raise(
        exceptions().attributeError,
        fmt::format("property '{}' of '{}' object has no {}", name, typeName(object), what));
}

[[noreturn]] void raiseImmutable(const Class &type, std::string_view name)
{
    raiseTypeError("cannot set '{}' attribute of immutable type '{}'", name, type.fullName());
}

/// The namespace that assignments to object.name go to; null: it has none.
Namespace *ownNamespace(const Value &object, std::string_view name)
{
    if (auto *instance = object.as<Instance>())
        return &instance->attributes;
    if (auto *type = object.as<Class>()) {
        if (type->module == "builtins")
            raiseImmutable(*type, name);
        return &type->attributes;
    }
    if (auto *module = object.as<Module>())
        return &module->attributes;
    if (auto *function = object.as<Function>())
        return &function->attributes;
    return nullptr;
}

[[noreturn]] void raiseCannotSet(const Value &object, std::string_view name)
{
    if (propertyOf(object, name)) {
        raise(
            exceptions().attributeError,
            fmt::format("attribute '{}' of '{}' objects is not writable", name, typeName(object)));
    }
    if (!object.as<BoundMethod>() && classOf(object)->lookup(name)) {
        raise(
            exceptions().attributeError,
            fmt::format("'{}' object attribute '{}' is read-only", typeName(object), name));
    }
    raiseAttributeError(object, name);
}

bool setFunctionProperty(Function &function, std::string_view name, const Value &value)
{
    if (name == "__doc__") {
        function.documentation = value;
        return true;
    }
    if (name != "__name__" && name != "__qualname__")
        return false;
    const auto *text = value.as<Str>();
    if (!text)
        raiseTypeError("{} must be set to a string object", name);
    (name == "__name__" ? function.name : function.qualifiedName) = text->text();
    return true;
}

void addNames(std::set<std::string> &all, const Namespace &names)
{
    const auto some = names.names();
    all.insert(some.begin(), some.end());
}

void addNames(std::set<std::string> &all, const Class &type)
{
    for (const Class *each : type.mro)
        addNames(all, each->attributes);
}

} // namespace

Value attributeIfAny(const Value &object, std::string_view name)
{
    return asValue(find(object, name));
}

Value attribute(const Value &object, std::string_view name)
{
    Value found = attributeIfAny(object, name);
    if (found.isUnset())
        raiseNoAttribute(object, name);
    return found;
}

Method method(const Value &object, std::string_view name)
{
    Method found = find(object, name);
    if (found.function.isUnset())
        raiseNoAttribute(object, name);
    return found;
}

Method specialMethod(const Value &object, std::string_view name)
{
    if (const auto *instance = object.as<Instance>()) {
        if (const Value *found = instance->instanceClass()->lookup(name)) {
            if (!found->isNone())
                return bound(*found, object, instance->instanceClass());
        }
    }
    return {Value::unset(), Value::unset()};
}

Value callSpecial(
    const Value &object, std::string_view name, std::initializer_list<Value> arguments)
{
    const Method special = specialMethod(object, name);
    if (special.function.isUnset() || special.self.isUnset())
        return special.function.isUnset() ? Value::unset() : call(special.function, arguments);
    std::vector<Value> all{special.self};
    all.insert(all.end(), arguments);
    return call(special.function, Arguments{all});
}

void setAttribute(const Value &object, std::string_view name, Value value)
{
    if (object.as<Instance>()) {
        if (const Property *property = propertyOf(object, name)) {
            if (property->setter.isNone())
                raisePropertyHasNo("setter", object, name);
            call(property->setter, {object, value});
            return;
        }
    }
    if (auto *function = object.as<Function>();
        function && setFunctionProperty(*function, name, value))
        return;
    Namespace *names = ownNamespace(object, name);
    if (!names)
        raiseCannotSet(object, name);
    names->set(name, std::move(value));
}

void deleteAttribute(const Value &object, std::string_view name)
{
    if (object.as<Instance>()) {
        if (const Property *property = propertyOf(object, name)) {
            if (property->deleter.isNone())
                raisePropertyHasNo("deleter", object, name);
            call(property->deleter, {object});
            return;
        }
    }
    Namespace *names = ownNamespace(object, name);
    if (!names)
        raiseCannotSet(object, name);
    if (names->remove(name))
        return;
    if (object.as<Instance>() || object.as<Class>() || object.as<Module>())
        raiseAttributeError(object, name);
    raise(exceptions().attributeError, std::string(name));
}

std::vector<std::string> attributeNames(const Value &object)
{
    std::set<std::string> all;
    if (const auto *instance = object.as<Instance>())
        addNames(all, instance->attributes);
    if (const auto *function = object.as<Function>())
        addNames(all, function->attributes);
    if (const auto *module = object.as<Module>())
        addNames(all, module->attributes);
    else if (const auto *type = object.as<Class>())
        addNames(all, *type);
    else
        addNames(all, *classOf(object));
    return {all.begin(), all.end()};
}

} // namespace joinery::engine
