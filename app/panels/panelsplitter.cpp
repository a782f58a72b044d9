// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/panelsplitter.h"

#include <QMouseEvent>
#include <QSplitterHandle>

namespace joinery::app {
namespace {

class PanelHandle : public QSplitterHandle {
public:
    PanelHandle(Qt::Orientation orientation, PanelSplitter &splitter)
        : QSplitterHandle(orientation, &splitter), m_splitter(splitter)
    {
    }

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton)
            emit m_splitter.resetWanted();
    }

private:
    PanelSplitter &m_splitter;
};

} // namespace

PanelSplitter::PanelSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(10);
    setChildrenCollapsible(false);
}

QSplitterHandle *PanelSplitter::createHandle()
{
    return new PanelHandle(orientation(), *this);
}

} // namespace joinery::app
