// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::lesson {

/// "question lines type=order run=main": a verb, words and options.
struct Directive {
    struct Option {
        std::string key;
        std::string value;
        int offset = 0; ///< of the key in the text
    };
    std::string verb;
    std::string rest; ///< all behind the verb, as it was written
    std::vector<std::string> words;
    std::vector<Option> options;

    static Directive parse(std::string_view text);
    /// nullptr: not given.
    const std::string *option(std::string_view key) const;
};

} // namespace joinery::lesson
