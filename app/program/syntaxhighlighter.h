// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "language/edits/highlight.h"

#include <QObject>
#include <QTextCharFormat>
#include <QTextDocument>

#include <vector>

namespace joinery::app {

/// Colours a scenario as the language reads it, also while it does not parse. The whole text each
/// time: what a quote opens reaches as far as it likes, and a scenario fits on a slide.
class SyntaxHighlighter : public QObject {
    Q_OBJECT

public:
    explicit SyntaxHighlighter(QTextDocument *document);

    void setColors(const SyntaxColors &colors);

private:
    struct Stretch {
        int begin = 0; ///< positions in the document
        int end = 0;
        language::TextRole role = language::TextRole::Keyword;
    };

    std::vector<Stretch> stretches() const;
    void colorAll();
    QTextCharFormat formatOf(language::TextRole role) const;

    QTextDocument *m_document;
    SyntaxColors m_colors;
};

} // namespace joinery::app
