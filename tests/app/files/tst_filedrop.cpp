// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/filedrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace joinery::app;

class TestFileDrop : public QObject {
    Q_OBJECT

private slots:
    void fileIsOpenedAndNotTypedIntoTheText();
    void textIsTheWidgetsOwn();

private:
    static void drop(QWidget &widget, const QMimeData &data)
    {
        const QPoint at(5, 5);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&widget, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    }
};

void TestFileDrop::fileIsOpenedAndNotTypedIntoTheText()
{
    QPlainTextEdit text;
    FileDrop files(nullptr);
    files.watch(*text.viewport());
    const QSignalSpy dropped(&files, &FileDrop::fileDropped);
    const QSignalSpy hovered(&files, &FileDrop::fileHovered);
    QMimeData data;
    data.setUrls({QUrl("https://example.org/a.py"), QUrl::fromLocalFile("/a/b c.py")});
    data.setText("/a/b c.py");
    drop(*text.viewport(), data);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped[0][0].toString(), "/a/b c.py");
    QCOMPARE(text.toPlainText(), QString());
    QCOMPARE(hovered.first()[0].toString(), "/a/b c.py");
    QCOMPARE(hovered.last()[0].toString(), QString());
}

void TestFileDrop::textIsTheWidgetsOwn()
{
    QPlainTextEdit text;
    FileDrop files(nullptr);
    files.watch(*text.viewport());
    const QSignalSpy dropped(&files, &FileDrop::fileDropped);
    QMimeData data;
    data.setText("print(1)");
    drop(*text.viewport(), data);
    QCOMPARE(dropped.count(), 0);
    QCOMPARE(text.toPlainText(), "print(1)");
}

QTEST_MAIN(TestFileDrop)
#include "tst_filedrop.moc"
