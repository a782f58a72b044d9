// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/slide.h"

namespace joinery::app {
namespace {

/// In heights of the text: below these a lane or a row of chips cannot be read from afar.
constexpr int timelineNeeds = 34;
constexpr int orderNeedsHeight = 37;

} // namespace

PerPanel<bool> slide(const SlideRequest &request)
{
    const bool isWide = request.width >= request.programNeeds + timelineNeeds * request.textPx;
    PerPanel<bool> shown;
    switch (request.kind) {
    case SlideKind::Predict:
        shown[Panel::Lesson] = shown[Panel::Program] = true;
        return shown;
    case SlideKind::Program:
        shown[Panel::Program] = true;
        if (!isWide)
            return shown;
        break;
    case SlideKind::Run:
        shown[Panel::Lesson] = request.hasVerdict;
        shown[Panel::Program] = !request.hasVerdict && (isWide || !request.hasRun);
        break;
    case SlideKind::Explain:
        shown[Panel::Lesson] = true;
        shown[Panel::Program] = !request.hasRun;
        break;
    }
    // Empty views would only say that nothing has run.
    if (!request.hasRun)
        return shown;
    const bool isHigh = request.height >= orderNeedsHeight * request.textPx;
    shown[Panel::Timeline] = true;
    shown[Panel::Order] = request.hasEarlierRun && isHigh;
    shown[Panel::Output] = true;
    return shown;
}

} // namespace joinery::app
