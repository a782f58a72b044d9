// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace joinery::app {

/// The keys of a presenter's remote, which is a keyboard: PageDown and PageUp or the arrows, and
/// "." or "b" to blank the screen. While it is on they are taken before any widget of the window
/// sees them; but a text that is typed into keeps its letters, and a view that was clicked its
/// arrows.
class PresenterKeys : public QObject {
    Q_OBJECT

public:
    enum class Wish { None, Next, Previous, Blank };

    explicit PresenterKeys(QWidget &window, QObject *parent = nullptr);
    ~PresenterKeys() override;

    void setOn(bool on);

signals:
    void nextWanted();
    void previousWanted();
    void blankWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isForWindow(QObject *watched) const;
    Wish wishOf(const QKeyEvent &event) const;
    void tell(Wish wish);

    QWidget &m_window;
    bool m_isOn = false;
};

} // namespace joinery::app
