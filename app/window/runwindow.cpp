// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/runwindow.h"

#include "app/window/mainwindow.h"
#include "app/window/unixsignals.h"

#include <QApplication>
#include <QScreen>

namespace joinery::app {
namespace {

/// A window manager puts a title above it; on a projector the window would reach below the screen.
bool leavesRoomForItsFrame(const QWidget &window)
{
    constexpr QSize frame(20, 50);
    const QSize room = window.screen()->availableSize();
    return (window.size() + frame).boundedTo(room) == window.size() + frame;
}

} // namespace

int runWindow(const WindowOptions &options)
{
    MainWindow window(options);
    UnixSignals unixSignals;
    QObject::connect(&unixSignals, &UnixSignals::endWanted, &window, &QWidget::close);
    if (leavesRoomForItsFrame(window))
        window.show();
    else
        window.showMaximized();
    return QApplication::exec();
}

} // namespace joinery::app
