// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>

namespace joinery::app {

/// The same picture in at most 256 colours, a third as large as a file. The window has some
/// thousand, nearly all of them on the edges of letters; of those, the rare take the nearest that
/// is kept. A picture of few colours stays as it is. Without transparency.
QImage withPalette(const QImage &picture);

} // namespace joinery::app
