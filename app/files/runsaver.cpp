// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/runsaver.h"

namespace joinery::app {

RunSaver::RunSaver(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

void RunSaver::save(
    const trace::RunHeader &header, const std::shared_ptr<const trace::Trace> &trace,
    const QString &path)
{
    ++m_asked;
    m_thread.start([this, header, trace, path] {
        const auto tell = [this, path,
                           done = trace::saveRun(header, trace->events(), path.toStdString())] {
            --m_asked;
            if (done)
                emit saved(path);
            else
                emit failed(path, done.error());
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

} // namespace joinery::app
