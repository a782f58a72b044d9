// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/methods/dictmethods.h"

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"

namespace joinery::engine {
namespace {

Dict &asDict(const Value &self)
{
    return *self.as<Dict>();
}

Value get(const Value &self, const Arguments &arguments)
{
    const Value *found = asDict(self).table.find(arguments.positional[0]);
    return found ? *found : argument(arguments, 1, Value());
}

template <DictView::Of of>
Value view(const Value &self, const Arguments &)
{
    return make<DictView>(Ref<Dict>(self.as<Dict>()), of);
}

Value containsKey(const Value &self, const Arguments &arguments)
{
    return contains(self, arguments.positional[0]);
}

Value pop(const Value &self, const Arguments &arguments)
{
    Value popped = asDict(self).table.remove(arguments.positional[0]);
    if (!popped.isUnset())
        return popped;
    if (arguments.positional.size() == 2)
        return arguments.positional[1];
    raiseKeyError(arguments.positional[0]);
}

Value popitem(const Value &self, const Arguments &)
{
    Table &table = asDict(self).table;
    const Table::Entry *last = table.last();
    if (!last)
        raiseKeyError(Str::of("popitem(): dictionary is empty"));
    Value pair = make<Tuple>(std::vector<Value>{last->key, last->value});
    table.remove(pair.as<Tuple>()->items[0]);
    return pair;
}

Value setdefault(const Value &self, const Arguments &arguments)
{
    Table &table = asDict(self).table;
    if (const Value *found = table.find(arguments.positional[0]))
        return *found;
    Value value = argument(arguments, 1, Value());
    table.set(arguments.positional[0], value);
    return value;
}

void addPairs(Table &table, const Value &pairs)
{
    const auto iterator = iterate(pairs);
    size_t index = 0;
    for (Value pair = iterator->next(); !pair.isUnset(); pair = iterator->next(), ++index) {
        if (!isIterable(pair)) {
            raiseTypeError(
                "cannot convert dictionary update sequence element #{} to a sequence", index);
        }
        const auto both = collect(pair);
        if (both.size() != 2) {
            raiseValueError(
                "dictionary update sequence element #{} has length {}; 2 is required", index,
                both.size());
        }
        table.set(both[0], both[1]);
    }
}

void addMapping(Table &table, const Value &mapping)
{
    if (const auto *dict = mapping.as<Dict>()) {
        size_t position = 0;
        while (const auto *entry = dict->table.next(position)) {
            const Value key = entry->key;
            table.set(key, Value(entry->value));
        }
        return;
    }
    const Value keys = mapping.as<Instance>() ? attributeIfAny(mapping, "keys") : Value::unset();
    if (keys.isUnset())
        return addPairs(table, mapping);
    for (const Value &key : collect(call(keys, Arguments{})))
        table.set(key, item(mapping, key));
}

Value update(const Value &self, const Arguments &arguments)
{
    updateDict(asDict(self), arguments);
    return {};
}

Value clear(const Value &self, const Arguments &)
{
    asDict(self).table.clear();
    return {};
}

Value copy(const Value &self, const Arguments &)
{
    auto result = make<Dict>();
    addMapping(result->table, self);
    return result;
}

Value fromkeys(const Arguments &arguments)
{
    auto result = make<Dict>();
    for (const Value &key : collect(arguments.positional[0]))
        result->table.set(key, argument(arguments, 1, Value()));
    return result;
}

} // namespace

void updateDict(Dict &dict, const Arguments &arguments)
{
    if (!arguments.positional.empty())
        addMapping(dict.table, arguments.positional[0]);
    for (const auto &keyword : arguments.keywords)
        dict.table.set(Str::of(std::string(keyword.name)), keyword.value);
}

void addDictMethods(const Types &types)
{
    addMethods(
        *types.dict,
        {{"get", 1, 2, get},
         {"__contains__", 1, 1, containsKey},
         {"keys", 0, 0, view<DictView::Of::Keys>},
         {"values", 0, 0, view<DictView::Of::Values>},
         {"items", 0, 0, view<DictView::Of::Items>},
         {"pop", 1, 2, pop},
         {"popitem", 0, 0, popitem},
         {"setdefault", 1, 2, setdefault},
         {"update", 0, 1, update, Keywords::Allowed},
         {"clear", 0, 0, clear},
         {"copy", 0, 0, copy}});
    addClassMethod(*types.dict, {"fromkeys", 1, 2, fromkeys});
}

} // namespace joinery::engine
