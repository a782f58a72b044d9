// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/directive.h"

#include <algorithm>

namespace joinery::lesson {

Directive Directive::parse(std::string_view text)
{
    Directive made;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t", at)) != std::string_view::npos) {
        const auto end = std::min(text.find_first_of(" \t", at), text.size());
        const auto word = text.substr(at, end - at);
        const auto equals = word.find('=');
        if (made.verb.empty()) {
            made.verb = word;
            made.rest = text.substr(end);
        } else if (equals == std::string_view::npos) {
            made.words.emplace_back(word);
        } else {
            made.options.push_back(
                {std::string(word.substr(0, equals)), std::string(word.substr(equals + 1)),
                 static_cast<int>(at)});
        }
        at = end;
    }
    return made;
}

const std::string *Directive::option(std::string_view key) const
{
    for (const auto &option : options) {
        if (option.key == key)
            return &option.value;
    }
    return nullptr;
}

} // namespace joinery::lesson
