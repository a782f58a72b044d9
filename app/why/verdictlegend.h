// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/verdict.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <vector>

namespace joinery::app {

/// What the signs beside the lines mean, in as many rows as they need; before anybody has
/// asked, how to ask.
class VerdictLegend : public QWidget {
    Q_OBJECT

public:
    explicit VerdictLegend(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    enum class Shows { Hint, Signs, SignsWithHold };
    void setShows(Shows shows);
    Shows shows() const { return m_shows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_shows != Shows::Hint; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static QString hint();
    /// A sign with its word.
    struct Entry {
        analysis::Verdict verdict;
        QRectF room;
    };
    std::vector<analysis::Verdict> verdicts() const;
    std::vector<Entry> entries(double width) const;
    double rowHeight() const;
    double signSide() const;
    double wordIndent() const;
    void paintSigns(QPainter &painter) const;
    void retranslate();

    Theme m_theme = Theme::of(Scheme::Light);
    Shows m_shows = Shows::Hint;
};

} // namespace joinery::app
