// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/class.h"

#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/types.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace joinery::engine {
namespace {

using Order = std::vector<Class *>;

bool isInATail(const Class *candidate, const std::vector<Order> &orders)
{
    return std::any_of(orders.begin(), orders.end(), [&](const Order &order) {
        return std::find(order.begin() + 1, order.end(), candidate) != order.end();
    });
}

[[noreturn]] void raiseInconsistent(const std::vector<Ref<Class>> &bases)
{
    std::vector<std::string> names;
    names.reserve(bases.size());
    for (const auto &base : bases)
        names.push_back(base->name);
    raiseTypeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases {}",
        fmt::join(names, ", "));
}

/// C3: the bases' orders and the order of the bases, merged so that each stays as it is.
Order merge(std::vector<Order> orders, const std::vector<Ref<Class>> &bases)
{
    Order result;
    for (;;) {
        std::erase_if(orders, [](const Order &order) { return order.empty(); });
        if (orders.empty())
            return result;
        const auto next = std::find_if(orders.begin(), orders.end(), [&](const Order &order) {
            return !isInATail(order.front(), orders);
        });
        if (next == orders.end())
            raiseInconsistent(bases);
        Class *head = next->front();
        result.push_back(head);
        for (Order &order : orders) {
            if (order.front() == head)
                order.erase(order.begin());
        }
    }
}

Order linearise(Class *self, const std::vector<Ref<Class>> &bases)
{
    std::vector<Order> orders;
    Order direct;
    for (const auto &base : bases) {
        if (std::find(direct.begin(), direct.end(), base.get()) != direct.end())
            raiseTypeError("duplicate base class {}", base->name);
        orders.push_back(base->mro);
        direct.push_back(base.get());
    }
    orders.push_back(direct);
    Order result = merge(std::move(orders), bases);
    result.insert(result.begin(), self);
    return result;
}

/// The most special way to make an instance; two native ones do not go together.
Class::Allocate inheritedAllocation(const std::vector<Ref<Class>> &bases)
{
    Class::Allocate best = allocateAs<Instance>;
    for (const auto &base : bases) {
        if (!base->allocate)
            raiseTypeError("type '{}' is not an acceptable base type", base->fullName());
        if (base->allocate == best || base->allocate == allocateAs<Instance>)
            continue;
        if (best != allocateAs<Instance>)
            raiseTypeError("multiple bases have instance lay-out conflict");
        best = base->allocate;
    }
    return best;
}

} // namespace

Ref<Class> Class::create(std::string name, std::string module, std::vector<Ref<Class>> bases)
{
    Ref<Class> made(new Class());
    made->name = std::move(name);
    made->qualifiedName = made->name;
    made->module = std::move(module);
    if (bases.empty())
        bases.push_back(types().object);
    made->allocate = inheritedAllocation(bases);
    made->mro = linearise(made.get(), bases);
    made->bases = std::move(bases);
    return made;
}

Ref<Class> Class::createRoot()
{
    Ref<Class> made(new Class());
    made->name = made->qualifiedName = "object";
    made->module = "builtins";
    made->allocate = allocateAs<Instance>;
    made->mro = {made.get()};
    return made;
}

const Value *Class::lookup(std::string_view attribute) const
{
    for (const Class *each : mro) {
        if (const Value *found = each->attributes.find(attribute))
            return found;
    }
    return nullptr;
}

bool Class::isSubclassOf(const Class &other) const
{
    return std::find(mro.begin(), mro.end(), &other) != mro.end();
}

std::string Class::fullName() const
{
    return module == "builtins" ? qualifiedName : module + "." + qualifiedName;
}

const std::string &typeName(const Value &value)
{
    return classOf(value)->name;
}

} // namespace joinery::engine
