// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/methods/stralgorithms.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/slicing.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text/strformat.h"
#include "engine/interpreter/values/text/unicode.h"

#include <algorithm>
#include <array>

namespace joinery::engine {
namespace {

const Str &asStr(const Value &self)
{
    return *self.as<Str>();
}

Value made(std::string text)
{
    return Str::of(std::move(text));
}

const Str &strArgument(const Value &value, const char *complaint = "must be str, not {}")
{
    const auto *text = value.as<Str>();
    if (!text)
        raiseTypeError(fmt::runtime(complaint), typeName(value));
    return *text;
}

Value join(const Value &self, const Arguments &arguments)
{
    if (!isIterable(arguments.positional[0]))
        raiseTypeError("can only join an iterable");
    const auto items = collect(arguments.positional[0]);
    std::string result;
    for (size_t i = 0; i < items.size(); ++i) {
        const auto *text = items[i].as<Str>();
        if (!text) {
            raiseTypeError(
                "sequence item {}: expected str instance, {} found", i, typeName(items[i]));
        }
        if (i > 0)
            result += asStr(self).text();
        result += text->text();
    }
    return made(std::move(result));
}

Value asList(const std::vector<std::string_view> &parts)
{
    std::vector<Value> items;
    items.reserve(parts.size());
    for (const std::string_view part : parts)
        items.push_back(Str::of(std::string(part)));
    return make<List>(std::move(items));
}

Value splitFrom(const Value &self, const Arguments &arguments, From from)
{
    const char *const name = from == From::Left ? "split" : "rsplit";
    const auto values = bindNamed(name, arguments, 2, {"sep", "maxsplit"});
    const std::int64_t most = values[1].isUnset() ? -1 : asIndex(values[1]);
    if (values[0].isUnset() || values[0].isNone())
        return asList(splitAtSpaces(asStr(self).view(), most, from));
    const Str &separator = strArgument(values[0], "must be str or None, not {}");
    if (separator.text().empty())
        raiseValueError("empty separator");
    return asList(split(asStr(self).view(), separator.view(), most, from));
}

Value split(const Value &self, const Arguments &arguments)
{
    return splitFrom(self, arguments, From::Left);
}

Value rsplit(const Value &self, const Arguments &arguments)
{
    return splitFrom(self, arguments, From::Right);
}

Value splitlines(const Value &self, const Arguments &arguments)
{
    const auto values = bindNamed("splitlines", arguments, 1, {"keepends"});
    return asList(splitLines(asStr(self).view(), isTrue(values[0])));
}

Value stripped(const Value &self, const Arguments &arguments, const char *name, Ends ends)
{
    const Value given = argument(arguments, 0, Value());
    if (given.isNone())
        return made(std::string(strip(asStr(self).view(), std::nullopt, ends)));
    const auto *characters = given.as<Str>();
    if (!characters)
        raiseTypeError("{} arg must be None or str", name);
    return made(std::string(strip(asStr(self).view(), characters->view(), ends)));
}

Value stripBoth(const Value &self, const Arguments &arguments)
{
    return stripped(self, arguments, "strip", Ends::Both);
}

Value stripLeft(const Value &self, const Arguments &arguments)
{
    return stripped(self, arguments, "lstrip", Ends::Left);
}

Value stripRight(const Value &self, const Arguments &arguments)
{
    return stripped(self, arguments, "rstrip", Ends::Right);
}

template <std::string (*change)(std::string_view)>
Value changed(const Value &self, const Arguments &)
{
    return made(change(asStr(self).view()));
}

template <bool (*holds)(std::string_view)>
Value test(const Value &self, const Arguments &)
{
    return holds(asStr(self).view());
}

Value replace(const Value &self, const Arguments &arguments)
{
    std::array<const Str *, 2> texts{};
    for (size_t i = 0; i < 2; ++i) {
        texts[i] = arguments.positional[i].as<Str>();
        if (!texts[i]) {
            raiseTypeError(
                "replace() argument {} must be str, not {}", i + 1,
                typeName(arguments.positional[i]));
        }
    }
    const Value count = argument(arguments, 2);
    return made(replaced(
        asStr(self).view(), texts[0]->view(), texts[1]->view(),
        count.isUnset() ? -1 : asIndex(count)));
}

bool hasAffix(std::string_view text, std::string_view affix, From from)
{
    return from == From::Left ? text.starts_with(affix) : text.ends_with(affix);
}

Value affixed(const Value &self, const Arguments &arguments, const char *name, From from)
{
    const Str &text = asStr(self);
    const SliceRange range = clipped(argument(arguments, 1), argument(arguments, 2), text.length());
    const std::string_view part = text.slice(range.start, range.start + range.count);
    const Value &affix = arguments.positional[0];
    if (const auto *single = affix.as<Str>())
        return range.start <= range.stop && hasAffix(part, single->view(), from);
    const auto *several = affix.as<Tuple>();
    if (!several) {
        raiseTypeError("{} first arg must be str or a tuple of str, not {}", name, typeName(affix));
    }
    for (const Value &each : several->items) {
        const auto *single = each.as<Str>();
        if (!single) {
            raiseTypeError("tuple for {} must only contain str, not {}", name, typeName(each));
        }
        if (range.start <= range.stop && hasAffix(part, single->view(), from))
            return true;
    }
    return false;
}

void checkFindCount(const char *name, const Arguments &arguments)
{
    const size_t given = arguments.positional.size();
    if (given == 0)
        raiseTypeError("{}() takes at least 1 argument (0 given)", name);
    if (given > 3)
        raiseTypeError("{}() takes at most 3 arguments ({} given)", name, given);
}

Value startswith(const Value &self, const Arguments &arguments)
{
    checkFindCount("startswith", arguments);
    return affixed(self, arguments, "startswith", From::Left);
}

Value endswith(const Value &self, const Arguments &arguments)
{
    checkFindCount("endswith", arguments);
    return affixed(self, arguments, "endswith", From::Right);
}

/// The part of self that find, count … look into, and what they look for.
struct Search {
    std::string_view in;
    std::string_view sought;
    std::int64_t start;
    bool inside; ///< start is not behind the end
};

Search search(const char *name, const Value &self, const Arguments &arguments)
{
    checkFindCount(name, arguments);
    const Str &text = asStr(self);
    const Str &sought = strArgument(arguments.positional[0]);
    const SliceRange range = clipped(argument(arguments, 1), argument(arguments, 2), text.length());
    return {
        text.slice(range.start, range.start + range.count), sought.view(), range.start,
        range.start <= range.stop};
}

std::int64_t position(const char *name, const Value &self, const Arguments &arguments, From from)
{
    const Search where = search(name, self, arguments);
    if (!where.inside)
        return -1;
    const size_t found =
        from == From::Left ? where.in.find(where.sought) : where.in.rfind(where.sought);
    return found == std::string_view::npos
        ? -1
        : where.start + unicode::count(where.in.substr(0, found));
}

Value find(const Value &self, const Arguments &arguments)
{
    return position("find", self, arguments, From::Left);
}

Value rfind(const Value &self, const Arguments &arguments)
{
    return position("rfind", self, arguments, From::Right);
}

Value found(std::int64_t position)
{
    if (position < 0)
        raiseValueError("substring not found");
    return position;
}

Value index(const Value &self, const Arguments &arguments)
{
    return found(position("index", self, arguments, From::Left));
}

Value rindex(const Value &self, const Arguments &arguments)
{
    return found(position("rindex", self, arguments, From::Right));
}

Value count(const Value &self, const Arguments &arguments)
{
    const Search where = search("count", self, arguments);
    return where.inside ? countOf(where.in, where.sought) : 0;
}

Value format(const Value &self, const Arguments &arguments)
{
    return made(formatTemplate(asStr(self).view(), arguments));
}

Value formatMap(const Value &self, const Arguments &arguments)
{
    return made(formatTemplate(asStr(self).view(), arguments.positional[0]));
}

Value expandtabs(const Value &self, const Arguments &arguments)
{
    const Value given = bindNamed("expandtabs", arguments, 1, {"tabsize"})[0];
    const std::int64_t size = given.isUnset() ? 8 : asIndex(given);
    if (size != static_cast<int>(size))
        raiseOverflowError("Python int too large to convert to C int");
    return made(tabsExpanded(asStr(self).view(), size));
}

Value zfill(const Value &self, const Arguments &arguments)
{
    const std::int64_t length = asStr(self).length();
    const std::int64_t missing = std::max(asIndex(arguments.positional[0]), length) - length;
    checkRepeat(1, missing);
    std::string text = asStr(self).text();
    if (missing > 0) {
        const bool hasSign = text.starts_with('+') || text.starts_with('-');
        text.insert(hasSign ? 1 : 0, static_cast<size_t>(missing), '0');
    }
    return made(std::move(text));
}

Value aligned(const Value &self, const Arguments &arguments, Ends filled)
{
    const std::int64_t width = asIndex(arguments.positional[0]);
    std::string_view fill = " ";
    if (const Value given = argument(arguments, 1); !given.isUnset()) {
        const Str &character =
            strArgument(given, "The fill character must be a unicode character, not {}");
        if (character.length() != 1)
            raiseTypeError("The fill character must be exactly one character long");
        fill = arguments.positional[1].as<Str>()->view();
    }
    return made(fillTo(asStr(self).view(), width, fill, filled));
}

Value ljust(const Value &self, const Arguments &arguments)
{
    return aligned(self, arguments, Ends::Right);
}

Value rjust(const Value &self, const Arguments &arguments)
{
    return aligned(self, arguments, Ends::Left);
}

Value center(const Value &self, const Arguments &arguments)
{
    return aligned(self, arguments, Ends::Both);
}

Value parted(const Value &self, const Arguments &arguments, From from)
{
    const std::string_view text = asStr(self).view();
    const std::string_view separator = strArgument(arguments.positional[0]).view();
    if (separator.empty())
        raiseValueError("empty separator");
    const size_t at = from == From::Left ? text.find(separator) : text.rfind(separator);
    const Value none = made("");
    if (at == std::string_view::npos) {
        return make<Tuple>(
            from == From::Left ? std::vector<Value>{self, none, none}
                               : std::vector<Value>{none, none, self});
    }
    return make<Tuple>(std::vector<Value>{
        made(std::string(text.substr(0, at))), arguments.positional[0],
        made(std::string(text.substr(at + separator.size())))});
}

Value partition(const Value &self, const Arguments &arguments)
{
    return parted(self, arguments, From::Left);
}

Value rpartition(const Value &self, const Arguments &arguments)
{
    return parted(self, arguments, From::Right);
}

Value removeprefix(const Value &self, const Arguments &arguments)
{
    std::string_view text = asStr(self).view();
    const std::string_view prefix = strArgument(arguments.positional[0]).view();
    if (text.starts_with(prefix))
        text.remove_prefix(prefix.size());
    return made(std::string(text));
}

Value removesuffix(const Value &self, const Arguments &arguments)
{
    std::string_view text = asStr(self).view();
    const std::string_view suffix = strArgument(arguments.positional[0]).view();
    if (text.ends_with(suffix))
        text.remove_suffix(suffix.size());
    return made(std::string(text));
}

} // namespace

void addStrMethods(Class &str)
{
    constexpr auto allowed = Keywords::Allowed;
    addMethods(
        str,
        {{"join", 1, 1, join},
         {"split", 0, -1, split, allowed},
         {"rsplit", 0, -1, rsplit, allowed},
         {"splitlines", 0, -1, splitlines, allowed},
         {"strip", 0, 1, stripBoth},
         {"lstrip", 0, 1, stripLeft},
         {"rstrip", 0, 1, stripRight},
         {"upper", 0, 0, changed<unicode::upper>},
         {"lower", 0, 0, changed<unicode::lower>},
         {"casefold", 0, 0, changed<unicode::lower>},
         {"title", 0, 0, changed<titled>},
         {"capitalize", 0, 0, changed<capitalized>},
         {"swapcase", 0, 0, changed<caseSwapped>},
         {"isdigit", 0, 0, test<isDigits>},
         {"isdecimal", 0, 0, test<isDigits>},
         {"isnumeric", 0, 0, test<isDigits>},
         {"isalpha", 0, 0, test<isLetters>},
         {"isalnum", 0, 0, test<isLettersOrDigits>},
         {"isspace", 0, 0, test<isSpaces>},
         {"isupper", 0, 0, test<isUpperCase>},
         {"islower", 0, 0, test<isLowerCase>},
         {"istitle", 0, 0, test<isTitleCase>},
         {"isascii", 0, 0, test<isAscii>},
         {"isidentifier", 0, 0, test<isIdentifier>},
         {"isprintable", 0, 0, test<isPrintable>}});
    addMethods(
        str,
        {{"replace", 2, 3, replace},
         {"startswith", 0, -1, startswith},
         {"endswith", 0, -1, endswith},
         {"find", 0, -1, find},
         {"rfind", 0, -1, rfind},
         {"index", 0, -1, index},
         {"rindex", 0, -1, rindex},
         {"count", 0, -1, count},
         {"format", 0, -1, format, allowed},
         {"format_map", 1, 1, formatMap},
         {"expandtabs", 0, -1, expandtabs, allowed},
         {"zfill", 1, 1, zfill},
         {"ljust", 1, 2, ljust},
         {"rjust", 1, 2, rjust},
         {"center", 1, 2, center},
         {"partition", 1, 1, partition},
         {"rpartition", 1, 1, rpartition},
         {"removeprefix", 1, 1, removeprefix},
         {"removesuffix", 1, 1, removesuffix}});
}

} // namespace joinery::engine
