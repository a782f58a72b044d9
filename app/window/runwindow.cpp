// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"
#include "app/window/unixsignals.h"

#include <QApplication>

namespace joinery::app {

int runWindow(const WindowOptions &options)
{
    MainWindow window(options);
    UnixSignals unixSignals;
    QObject::connect(&unixSignals, &UnixSignals::endWanted, &window, &QWidget::close);
    window.show();
    return QApplication::exec();
}

} // namespace joinery::app
