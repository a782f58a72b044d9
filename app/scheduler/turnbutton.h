// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/scheduler/turnwords.h"
#include "app/theme/theme.h"

#include <QAbstractButton>

namespace joinery::app {

/// A process to be chosen: its key, its name in its hue, and what it does next.
class TurnButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit TurnButton(QWidget *parent = nullptr);

    struct Turn {
        int number = 0; ///< the key that chooses it; 0: none
        std::size_t lane = 0;
        QString name;
        TurnText next;
        bool canGo = false;
    };
    void setTurn(const Turn &turn);
    void setTheme(const Theme &theme);

    QSize sizeHint() const override;
    /// What its head needs: of the next step less may be seen.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString head() const;
    QFont headFont() const;
    QFont nextFont() const;
    int textLeft() const;

    Turn m_turn;
    Theme m_theme;
};

} // namespace joinery::app
