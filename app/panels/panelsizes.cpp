// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/panelsizes.h"

#include <algorithm>
#include <array>

namespace joinery::app {
namespace {

constexpr int leastLesson = 230;
constexpr int leastProgram = 240;
constexpr int leastHappened = 360;

/// One of three neighbours.
struct Share {
    PanelState state = PanelState::Open;
    int wish = 0;
    int least = 0;
    double weight = 0; ///< of what is left; 0: it gets its wish
};

/// The length is given away whole while anything is open.
QList<int> divide(std::array<Share, 3> shares, int length, const PanelRequest &request)
{
    int shown = 0;
    for (const Share &share : shares)
        shown += share.state != PanelState::Hidden ? 1 : 0;
    int left = length - std::max(0, shown - 1) * request.handle;
    double weights = 0;
    QList<int> sizes;
    for (const Share &share : shares) {
        const bool isOpen = share.state == PanelState::Open;
        const int folded = share.state == PanelState::Folded ? request.title : 0;
        const bool isRest = isOpen && share.weight > 0;
        sizes.append(isOpen ? (isRest ? 0 : share.wish) : folded);
        left -= sizes.last();
        weights += isRest ? share.weight : 0;
    }
    for (int i = 0; i < 3; ++i) {
        if (shares[std::size_t(i)].state == PanelState::Open && shares[std::size_t(i)].weight > 0)
            sizes[i] = std::max(0, int(left * shares[std::size_t(i)].weight / weights));
    }
    if (weights > 0)
        return sizes;
    // Nobody takes the rest by nature: the first open one does.
    const auto first = std::ranges::find(shares, PanelState::Open, &Share::state) - shares.begin();
    if (first < 3)
        sizes[first] = std::max(shares[std::size_t(first)].least, sizes[first] + left);
    return sizes;
}

bool showsWhatHappened(const PanelRequest &request)
{
    return std::ranges::any_of(allPanels, [&](Panel panel) {
        return !isColumn(panel) && request.state[panel] != PanelState::Hidden;
    });
}

QList<int> columns(const PanelRequest &request)
{
    const int width = request.size.width();
    const auto open = [&](Panel panel) { return request.state[panel] == PanelState::Open; };
    const int byWidth = std::min(width * 34 / 100, 760);
    int program = request.chosen[Panel::Program] > 0 ? request.chosen[Panel::Program]
                                                     : std::max(byWidth, request.programNeeds);
    int lesson = request.chosen[Panel::Lesson] > 0 ? request.chosen[Panel::Lesson]
                                                   : std::clamp(width * 19 / 100, leastLesson, 460);
    // Where all is narrow, the program gives way first: it scrolls.
    const bool happened = showsWhatHappened(request);
    int over = (happened ? leastHappened : 0) + 2 * request.handle - width;
    over += open(Panel::Lesson) ? lesson : request.title;
    over += open(Panel::Program) ? program : request.title;
    if (over > 0 && open(Panel::Program)) {
        const int by = std::min(over, std::max(0, program - leastProgram));
        program -= by;
        over -= by;
    }
    if (over > 0)
        lesson = std::max(leastLesson, lesson - over);
    return divide(
        {Share{request.state[Panel::Lesson], lesson, leastLesson},
         Share{request.state[Panel::Program], program, leastProgram},
         Share{happened ? PanelState::Open : PanelState::Hidden, 0, leastHappened, 1}},
        width, request);
}

QList<int> rows(const PanelRequest &request)
{
    const int height = request.size.height();
    const auto chosen = [&](Panel panel) { return request.chosen[panel]; };
    const int order = chosen(Panel::Order) > 0
        ? std::max(chosen(Panel::Order), request.orderLeast)
        : std::clamp(height * 19 / 100, request.orderLeast, request.orderNeeds);
    const bool both = chosen(Panel::Timeline) > 0 && chosen(Panel::Output) > 0;
    const double timeline = both ? chosen(Panel::Timeline) : request.timelineShare;
    const double output = both ? chosen(Panel::Output) : 1 - request.timelineShare;
    return divide(
        {Share{request.state[Panel::Timeline], 0, 0, timeline},
         Share{request.state[Panel::Order], order, request.orderLeast},
         Share{request.state[Panel::Output], 0, 0, output}},
        height, request);
}

} // namespace

PanelSizes panelSizes(const PanelRequest &request)
{
    return {columns(request), rows(request)};
}

} // namespace joinery::app
