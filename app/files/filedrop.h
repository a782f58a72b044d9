// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace joinery::app {

/// Takes a file that is dropped on a widget, even where the widget would take it as text.
class FileDrop : public QObject {
    Q_OBJECT

public:
    explicit FileDrop(QObject *parent) : QObject(parent) { }

    void watch(QWidget &widget);

signals:
    void fileDropped(const QString &path);
    /// A file is over the widget; empty: no more.
    void fileHovered(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace joinery::app
