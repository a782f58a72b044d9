// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace joinery::app {

/// A muted sentence that says what one can do. It asks for no width, so it never widens a panel.
/// QLabel tries five line breaks for each of its hints, and does so for what is hidden, too: with
/// several panels that was a tenth of the window's start.
class AdviceLabel : public QLabel {
    Q_OBJECT

public:
    enum class Place {
        Alone, ///< in the middle of an otherwise empty panel, in the room that it is given
        Below, ///< under something, as high as its lines need
    };
    explicit AdviceLabel(Place place, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {}; }
    QSize minimumSizeHint() const override { return {}; }
    bool hasHeightForWidth() const override { return m_place == Place::Below; }
    int heightForWidth(int width) const override;

private:
    /// What the height was measured for: layouts ask again and again.
    struct Measured {
        QString text;
        QFont font;
        int width = -1;
        bool operator==(const Measured &) const = default;
    };

    Place m_place;
    mutable Measured m_measured;
    mutable int m_height = 0;
};

} // namespace joinery::app
