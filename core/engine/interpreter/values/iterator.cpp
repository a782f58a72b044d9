// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/iterator.h"

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterators.h"
#include "engine/interpreter/values/setorder.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text/unicode.h"

namespace joinery::engine {
namespace {

class StrIterator final : public Iterator {
public:
    explicit StrIterator(Ref<Str> text) : m_text(std::move(text)) { }
    Value next() override
    {
        const std::string_view text = m_text->view();
        if (m_offset >= text.size())
            return Value::unset();
        const size_t begin = m_offset;
        unicode::decode(text, m_offset);
        return Str::of(std::string(text.substr(begin, m_offset - begin)));
    }
    std::string_view typeName() const override
    {
        return m_text->isAscii() ? "str_ascii_iterator" : "str_iterator";
    }

private:
    Ref<Str> m_text;
    size_t m_offset = 0;
};

class DictIterator final : public Iterator {
public:
    DictIterator(Ref<Dict> dict, DictView::Of of)
        : m_dict(std::move(dict)), m_size(m_dict->table.size()), m_of(of)
    {
    }
    Value next() override
    {
        if (m_dict->table.size() != m_size)
            raise(exceptions().runtimeError, "dictionary changed size during iteration");
        const Table::Entry *entry = m_dict->table.next(m_position);
        if (!entry)
            return Value::unset();
        if (m_of == DictView::Of::Keys)
            return entry->key;
        if (m_of == DictView::Of::Values)
            return entry->value;
        return make<Tuple>(std::vector<Value>{entry->key, entry->value});
    }
    std::string_view typeName() const override
    {
        return m_of == DictView::Of::Keys ? "dict_keyiterator"
            : m_of == DictView::Of::Items ? "dict_itemiterator"
                                          : "dict_valueiterator";
    }

private:
    Ref<Dict> m_dict;
    size_t m_size;
    size_t m_position = 0;
    DictView::Of m_of;
};

class SetIterator final : public Iterator {
public:
    explicit SetIterator(Ref<Set> set) : m_set(std::move(set)), m_keys(keysInSetOrder(m_set->table))
    {
    }
    Value next() override
    {
        if (m_set->table.size() != m_keys.size())
            raise(exceptions().runtimeError, "Set changed size during iteration");
        return m_position < m_keys.size() ? m_keys[m_position++] : Value::unset();
    }
    std::string_view typeName() const override { return "set_iterator"; }

private:
    Ref<Set> m_set;
    std::vector<Value> m_keys;
    size_t m_position = 0;
};

/// Asks an instance's __next__.
class InstanceIterator final : public Iterator {
public:
    explicit InstanceIterator(Value instance) : m_instance(std::move(instance)) { }
    Value next() override
    {
        try {
            return callSpecial(m_instance, "__next__");
        } catch (const PythonError &error) {
            if (!matches(*error.exception, exceptions().stopIteration))
                throw;
            return Value::unset();
        }
    }
    std::string_view typeName() const override { return "iterator"; }

private:
    Value m_instance;
};

/// An instance that has only __getitem__: 0, 1, … until IndexError.
class ItemIterator final : public Iterator {
public:
    explicit ItemIterator(Value instance) : m_instance(std::move(instance)) { }
    Value next() override
    {
        if (m_over)
            return Value::unset();
        try {
            return callSpecial(m_instance, "__getitem__", {m_next++});
        } catch (const PythonError &error) {
            if (!matches(*error.exception, exceptions().indexError)
                && !matches(*error.exception, exceptions().stopIteration))
                throw;
            m_over = true;
            return Value::unset();
        }
    }
    std::string_view typeName() const override { return "iterator"; }

private:
    Value m_instance;
    std::int64_t m_next = 0;
    bool m_over = false;
};

Ref<Iterator> iterateInstance(const Value &instance)
{
    const Value made = callSpecial(instance, "__iter__");
    if (made.isUnset()) {
        if (!specialMethod(instance, "__getitem__").function.isUnset())
            return make<ItemIterator>(instance);
        raiseTypeError("'{}' object is not iterable", typeName(instance));
    }
    if (auto *iterator = made.as<Iterator>())
        return Ref<Iterator>(iterator);
    if (specialMethod(made, "__next__").function.isUnset())
        raiseTypeError("iter() returned non-iterator of type '{}'", typeName(made));
    return make<InstanceIterator>(made);
}

[[noreturn]] void raiseTooFew(const char *atLeast, size_t expected, size_t got)
{
    raiseValueError("not enough values to unpack (expected {}{}, got {})", atLeast, expected, got);
}

Ref<Iterator> iterateToUnpack(const Value &value)
{
    if (!isIterable(value))
        raiseTypeError("cannot unpack non-iterable {} object", typeName(value));
    return iterate(value);
}

} // namespace

bool isIterable(const Value &value)
{
    if (!value.isObject())
        return false;
    switch (value.object()->type()) {
    case Object::Type::Str:
    case Object::Type::List:
    case Object::Type::Tuple:
    case Object::Type::Dict:
    case Object::Type::Set:
    case Object::Type::Range:
    case Object::Type::Iterator:
    case Object::Type::DictView:
        return true;
    case Object::Type::Instance:
        return !specialMethod(value, "__iter__").function.isUnset()
            || !specialMethod(value, "__getitem__").function.isUnset();
    default:
        return false;
    }
}

Ref<Iterator> iterate(const Value &iterable)
{
    if (auto *iterator = iterable.as<Iterator>())
        return Ref<Iterator>(iterator);
    if (const auto *range = iterable.as<Range>())
        return make<RangeIterator>(*range);
    if (auto *list = iterable.as<List>())
        return make<ListIterator>(Ref<List>(list));
    if (auto *tuple = iterable.as<Tuple>())
        return make<TupleIterator>(Ref<Tuple>(tuple));
    if (auto *text = iterable.as<Str>())
        return make<StrIterator>(Ref<Str>(text));
    if (auto *dict = iterable.as<Dict>())
        return make<DictIterator>(Ref<Dict>(dict), DictView::Of::Keys);
    if (const auto *view = iterable.as<DictView>())
        return make<DictIterator>(view->dict, view->of);
    if (auto *set = iterable.as<Set>())
        return make<SetIterator>(Ref<Set>(set));
    if (iterable.as<Instance>())
        return iterateInstance(iterable);
    raiseTypeError("'{}' object is not iterable", typeName(iterable));
}

std::vector<Value> collect(const Value &iterable)
{
    if (const auto *list = iterable.as<List>())
        return list->items;
    if (const auto *tuple = iterable.as<Tuple>())
        return tuple->items;
    std::vector<Value> values;
    const auto iterator = iterate(iterable);
    for (Value each = iterator->next(); !each.isUnset(); each = iterator->next())
        values.push_back(std::move(each));
    return values;
}

std::vector<Value> unpack(const Value &value, size_t count)
{
    const auto iterator = iterateToUnpack(value);
    std::vector<Value> values;
    for (size_t i = 0; i < count; ++i) {
        Value each = iterator->next();
        if (each.isUnset())
            raiseTooFew("", count, i);
        values.push_back(std::move(each));
    }
    if (!iterator->next().isUnset())
        raiseValueError("too many values to unpack (expected {})", count);
    return values;
}

std::vector<Value> unpackStarred(const Value &value, size_t before, size_t after)
{
    const auto all = collect(Value(iterateToUnpack(value)));
    if (all.size() < before + after)
        raiseTooFew("at least ", before + after, all.size());
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(before);
    const auto last = all.end() - static_cast<std::ptrdiff_t>(after);
    std::vector<Value> values(all.begin(), first);
    values.push_back(make<List>(std::vector<Value>(first, last)));
    values.insert(values.end(), last, all.end());
    return values;
}

} // namespace joinery::engine
