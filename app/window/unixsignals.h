// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QSocketNotifier;

namespace joinery::app {

/// SIGINT and SIGTERM as a Qt signal, so that the window closes, and its run ends, in order.
/// One object a process. (A handler and a pipe: blocking the signals for a signalfd would be
/// inherited by everything the window starts.)
class UnixSignals : public QObject {
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

signals:
    void endWanted(int signal);

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace joinery::app
