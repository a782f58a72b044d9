// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "snippets/snippet.h"

#include <QAbstractButton>

namespace joinery::app {

/// A statement of the palette: how it looks, and in a few words what it is for.
class SnippetButton : public QAbstractButton {
    Q_OBJECT

public:
    SnippetButton(const snippets::Snippet &snippet, QWidget *parent);

    void setTheme(const Theme &theme);
    snippets::Snippet::Id snippet() const { return m_snippet.id; }
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString sample() const;

    const snippets::Snippet &m_snippet;
    Theme m_theme;
};

} // namespace joinery::app
