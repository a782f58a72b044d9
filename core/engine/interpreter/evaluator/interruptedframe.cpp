// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/interruptedframe.h"

#include "engine/interpreter/evaluator/frame.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"

#include <algorithm>
#include <vector>

namespace joinery::engine {

namespace {

std::string told(const Value &object, const char *name)
{
    return str(attribute(object, name));
}

Value codeText(const Value &self, const Arguments &)
{
    return Str::of(fmt::format(
        "<code object {} at {}, file \"{}\", line {}>", told(self, "co_name"),
        fmt::ptr(self.object()), told(self, "co_filename"), told(self, "co_firstlineno")));
}

Value frameText(const Value &self, const Arguments &)
{
    const Value code = attribute(self, "f_code");
    return Str::of(fmt::format(
        "<frame at {}, file '{}', line {}, code {}>", fmt::ptr(self.object()),
        told(code, "co_filename"), told(self, "f_lineno"), told(code, "co_name")));
}

Ref<Class> makeClass(const char *name, Value (*text)(const Value &, const Arguments &))
{
    auto made = Class::create(name, "builtins");
    made->allocate = nullptr;
    addMethods(*made, {{"__repr__", 0, 0, text}});
    return made;
}

Value codeOf(const Frame &frame, const std::string &file)
{
    static const auto *const type = new Ref<Class>(makeClass("code", codeText));
    auto made = make<Instance>(*type);
    made->attributes.set("co_name", Str::of(*frame.name));
    made->attributes.set("co_filename", Str::of(file));
    made->attributes.set("co_firstlineno", frame.code ? frame.code->line : 1);
    return made;
}

Value frameOf(const Frame &frame, const std::string &file, const Value &caller)
{
    static const auto *const type = new Ref<Class>(makeClass("frame", frameText));
    auto made = make<Instance>(*type);
    made->attributes.set("f_lineno", frame.line);
    made->attributes.set("f_code", codeOf(frame, file));
    made->attributes.set("f_back", caller);
    return made;
}

} // namespace

Value interruptedFrame(const Frame *innermost, const std::string &file)
{
    std::vector<const Frame *> frames;
    for (const Frame *frame = innermost; frame; frame = frame->caller)
        frames.push_back(frame);
    std::ranges::reverse(frames);
    Value made;
    for (const Frame *frame : frames)
        made = frameOf(*frame, file, made);
    return made;
}

} // namespace joinery::engine
