// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

namespace joinery::tests {

/// The file dialog that opens next gets this name, and Return. It has to be Qt's own: the desktop's
/// cannot be driven from here (Qt::AA_DontUseNativeDialogs). test: who asks; it ends with that.
inline void answerNextFileDialog(QObject &test, const QString &file)
{
    auto *look = new QTimer(&test);
    QObject::connect(look, &QTimer::timeout, look, [look, file] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        auto *name = dialog ? dialog->findChild<QLineEdit *>() : nullptr;
        if (!name || !name->isVisible())
            return;
        look->stop();
        look->deleteLater();
        // Not letter by letter: the list of what could be meant would take the keys.
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    });
    look->start(10);
}

} // namespace joinery::tests
