// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace joinery::app {

/// What is left of the window's frame while it presents: where the lesson is, what the run does,
/// and for the mouse what the remote does, Run and the way out.
class PresenterBar : public QWidget {
    Q_OBJECT

public:
    explicit PresenterBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setTitle(const QString &title);
    /// Empty: the remote's keys.
    void setStatus(const QString &status);
    /// The button runs, or stops what runs.
    void setRunning(bool running);

signals:
    void previousWanted();
    void nextWanted();
    void runWanted();
    void stopWanted();
    void leaveWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectButtons();
    static QString keyHint();
    void showStatus();
    void retranslate();

    Theme m_theme;
    QLabel *m_title;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_status;
    QPushButton *m_run;
    QToolButton *m_leave;
    QString m_statusText;
    bool m_isRunning = false;
};

} // namespace joinery::app
