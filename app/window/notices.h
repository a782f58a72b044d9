// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/program/noticestrip.h"

#include <QObject>

#include <functional>
#include <vector>

namespace joinery::app {

/// What has to be said once and stays true for a while.
struct Notice {
    enum class Until { NextRun, NextDocument, Dismissed };
    struct Action {
        std::function<QString()> label;
        std::function<void()> act; ///< the notice is gone by then
    };
    NoticeStrip::Kind kind = NoticeStrip::Kind::Note;
    Until until = Until::Dismissed;
    std::function<QString()> text; ///< asked again when the language changes
    std::vector<Action> actions;
};

/// The notices of the window: the newest is shown in the strip; when it is over, the one before.
class Notices : public QObject {
    Q_OBJECT

public:
    Notices(NoticeStrip &strip, QObject *parent);

    void tell(Notice notice);
    /// A run starts, or another document is opened: what was said about the one before is over.
    void end(Notice::Until until);
    void retranslate() { showNewest(); }

signals:
    /// One that is told about a run has the place of what the status line tells of it, so that
    /// nothing moves; what waits for an answer stands above that line.
    void statusReplaced(bool replaced);

private:
    void showNewest();
    void act(std::size_t action);

    NoticeStrip &m_strip;
    std::vector<Notice> m_notices;
};

} // namespace joinery::app
