// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/advicelabel.h"

#include <utility>

namespace joinery::app {

AdviceLabel::AdviceLabel(Place place, QWidget *parent) : QLabel(parent), m_place(place)
{
    setWordWrap(true);
    setProperty("muted", true);
    if (place == Place::Alone)
        setAlignment(Qt::AlignCenter);
}

int AdviceLabel::heightForWidth(int width) const
{
    if (Measured wanted{text(), font(), width}; wanted != m_measured) {
        m_height = QLabel::heightForWidth(width);
        m_measured = std::move(wanted);
    }
    return m_height;
}

} // namespace joinery::app
