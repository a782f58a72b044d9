// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QString>
#include <QStringList>

#include <string>

namespace joinery::app {

/// CommonMark as the rich text that QLabel shows, in the theme's fonts and colours. HTML in it
/// stays text: a lesson file is data from anybody. The head, if there is one, begins the first
/// paragraph, in bold.
QString richText(const std::string &markdown, const Theme &theme, const QString &head = {});

/// HTML in the same lines and colours.
QString setAsProse(const QString &html, const Theme &theme);

/// Of its lines, in pixels: what stands beside the first one is as high.
int richTextLineHeight(const Theme &theme);

/// The code spans of a text, in order.
QStringList codeSpans(const std::string &markdown);

} // namespace joinery::app
