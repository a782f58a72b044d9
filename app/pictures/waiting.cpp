// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/waiting.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace joinery::app {

bool waitFor(const std::function<bool()> &condition)
{
    QEventLoop loop;
    QTimer look;
    look.setInterval(std::chrono::milliseconds(10));
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QTimer::singleShot(std::chrono::minutes(1), &loop, &QEventLoop::quit);
    look.start();
    if (!condition())
        loop.exec();
    return condition();
}

} // namespace joinery::app
