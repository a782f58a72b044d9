// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/suggestion.h"
#include "lesson/parser/directive.h"
#include "lesson/parser/lessonsource.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace joinery::lesson {

/// The word that a directive begins with, and the parser's function for it.
template <class Parser>
struct Verb {
    std::string_view word;
    void (Parser::*read)(const Directive &directive, int line);
};

/// Has the directive in a comment read by its verb. An unknown one fails, with the likeliest of
/// the others; so does a known one without an end. Other comments of several lines are prose.
template <class Parser>
void readDirective(
    Parser &parser, std::span<const Verb<Parser>> verbs, const Comment &comment, int line,
    LessonSource &source)
{
    const auto directive = Directive::parse(comment.text);
    const auto verb = std::ranges::find(verbs, directive.verb, &Verb<Parser>::word);
    if (!comment.closed) {
        if (verb != verbs.end())
            source.fail(
                LessonError::Code::UnterminatedBlock, LessonSource::placeOf(line),
                {directive.verb});
        return;
    }
    if (verb != verbs.end())
        return (parser.*verb->read)(directive, line);
    std::vector<std::string_view> words;
    for (const auto &known : verbs)
        words.push_back(known.word);
    source.fail(
        LessonError::Code::UnknownDirective, LessonSource::placeOf(line), {directive.verb},
        suggestion(directive.verb, words));
}

} // namespace joinery::lesson
