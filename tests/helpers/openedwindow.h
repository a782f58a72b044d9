// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/mainwindow.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace joinery::tests {

/// A whole window that has the keyboard, with what it shows opened; its settings and
/// data are in the folder. nullptr: it does not come.
inline std::unique_ptr<app::MainWindow> openedWindow(
    const QTemporaryDir &folder, const QString &open, QSize size = {1280, 720},
    app::LanguageMode language = app::LanguageMode::English)
{
    auto window = std::make_unique<app::MainWindow>(app::WindowOptions{
        .open = open,
        .enginePath = JOINERY_BIN_DIR "/joinery-engine",
        .settingsFile = folder.filePath(QStringLiteral("settings.ini")),
        .dataFolder = folder.filePath(QStringLiteral("data")),
        .language = language});
    window->resize(size);
    QSignalSpy opened(window.get(), &app::MainWindow::opened);
    window->show();
    const auto isReady = [&] {
        window->activateWindow();
        return window->isActiveWindow() && opened.count() > 0;
    };
    const bool comes = QTest::qWaitForWindowExposed(window.get()) && QTest::qWaitFor(isReady);
    return comes ? std::move(window) : nullptr;
}

/// Presses Run. false: no run began, or it did not end.
inline bool runsToTheEnd(app::MainWindow &window)
{
    constexpr int patience = 60000; // ms; it comes long before
    QSignalSpy changed(&window.run(), &app::RunController::stateChanged);
    QTest::keyClick(&window, Qt::Key_F5);
    return QTest::qWaitFor(
        [&] { return !changed.isEmpty() && window.run().state() == app::RunState::Over; },
        patience);
}

} // namespace joinery::tests
