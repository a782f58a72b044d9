// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QSyntaxHighlighter>

#include <optional>

namespace joinery::app {

/// Colours a scenario line by line, also while it does not parse.
class SyntaxHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit SyntaxHighlighter(QTextDocument *document);

    void setColors(const SyntaxColors &colors);

protected:
    void highlightBlock(const QString &text) override;

private:
    void colorCode(const QString &code);
    void colorText(const QString &text, const QString &code, std::optional<qsizetype> commentAt);

    SyntaxColors m_colors;
};

} // namespace joinery::app
