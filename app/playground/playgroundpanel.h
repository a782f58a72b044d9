// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "snippets/snippet.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace joinery::app {

class SnippetButton;

/// Stands where the lesson would: what the Playground is for, and a palette of statements. Tab and
/// the arrow keys go through the palette, Enter takes one.
class PlaygroundPanel : public QWidget {
    Q_OBJECT

public:
    explicit PlaygroundPanel(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    const std::vector<SnippetButton *> &buttons() const { return m_buttons; }

signals:
    void snippetWanted(joinery::snippets::Snippet::Id id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addGroups(QWidget *page);
    void retranslate();

    Theme m_theme;
    QLabel *m_title;
    QLabel *m_purpose;
    std::vector<QLabel *> m_headings; ///< one a group
    std::vector<SnippetButton *> m_buttons;
};

} // namespace joinery::app
