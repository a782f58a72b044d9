// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/notices.h"

#include <utility>

namespace joinery::app {

Notices::Notices(NoticeStrip &strip, QObject *parent) : QObject(parent), m_strip(strip)
{
    connect(&strip, &NoticeStrip::actionTriggered, this, [this](int action) {
        act(static_cast<std::size_t>(action));
    });
}

void Notices::tell(Notice notice)
{
    // What is said again is said once.
    std::erase_if(
        m_notices, [text = notice.text()](const Notice &told) { return told.text() == text; });
    m_notices.push_back(std::move(notice));
    showNewest();
}

void Notices::end(Notice::Until until)
{
    // What is about one run ends with its document, too.
    const auto isOver = [until](const Notice &notice) { return notice.until <= until; };
    if (std::erase_if(m_notices, isOver) > 0)
        showNewest();
}

void Notices::showNewest()
{
    if (m_notices.empty()) {
        m_strip.hide();
        emit statusReplaced(false);
        return;
    }
    const Notice &newest = m_notices.back();
    QStringList labels;
    for (const Notice::Action &action : newest.actions)
        labels.append(action.label());
    const bool goesByItself = newest.until == Notice::Until::NextRun;
    if (newest.until == Notice::Until::Dismissed || (labels.isEmpty() && !goesByItself))
        labels.append(tr("Got it"));
    emit statusReplaced(labels.isEmpty());
    m_strip.tell(newest.kind, newest.text(), labels);
}

void Notices::act(std::size_t action)
{
    if (m_notices.empty())
        return;
    const Notice chosen = std::move(m_notices.back());
    m_notices.pop_back();
    showNewest();
    if (action < chosen.actions.size())
        chosen.actions[action].act();
}

} // namespace joinery::app
