// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "snippets/snippet.h"

#include <QString>

#include <span>
#include <vector>

/// What a palette of statements says about them.
namespace joinery::app {

/// In a few words, beside its sample: "a function to run".
QString snippetText(snippets::Snippet::Id id);

/// Statements that belong together, under a title.
struct SnippetGroup {
    const char *title; ///< to be translated: titleOf()
    std::vector<snippets::Snippet::Id> snippets;
};
std::span<const SnippetGroup> snippetGroups();
QString titleOf(const SnippetGroup &group);

} // namespace joinery::app
