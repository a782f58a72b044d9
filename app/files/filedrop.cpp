// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace joinery::app {
namespace {

/// The first of the files; empty: there are none.
QString fileIn(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

void FileDrop::watch(QWidget &widget)
{
    widget.setAcceptDrops(true);
    widget.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString file = fileIn(*drop->mimeData());
        if (file.isEmpty())
            break;
        // Looked at, not moved: a file manager would delete what it thinks has moved.
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        const bool dropped = event->type() == QEvent::Drop;
        emit fileHovered(dropped ? QString() : file);
        if (dropped)
            emit fileDropped(file);
        return true;
    }
    case QEvent::DragLeave:
        emit fileHovered({});
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace joinery::app
