// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// A window with a student at it who never stops: changes the program, answers, commits, thinks
// again. Says on stdout what has been kept. student LESSON.md FOLDER FIRST
// Each line: the number of the round whose answer was committed and is on disk.

#include "app/lesson/lessonpanel.h"
#include "app/program/programpanel.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTextStream>

using namespace joinery::app;

namespace {

class Student {
public:
    explicit Student(MainWindow &window) : m_window(window) { }

    bool doRound(int round)
    {
        type(programOf(round));
        if (!press({QStringLiteral("Change my answer")}) && !isAsking())
            return false;
        choices().at(round % 2)->click();
        return press({QStringLiteral("Check")})
            && QTest::qWaitFor([&] { return isKept(round); }, 20000);
    }

private:
    LessonPanel &lesson() const { return m_window.panels().lesson(); }
    QList<QRadioButton *> choices() const { return lesson().findChildren<QRadioButton *>(); }
    bool isAsking() const { return choices().value(0) && choices()[0]->isEnabled(); }

    bool isKept(int round) const
    {
        const LessonProgress onDisk = m_window.store().progress().load(QStringLiteral("kept"));
        return onDisk.programs.value(QStringLiteral("main")) == programOf(round)
            && onDisk.committed == QStringList(QStringLiteral("which"));
    }

    static QString programOf(int round) { return QStringLiteral("print(%1)").arg(round); }

    void type(const QString &text) const
    {
        ProgramEditor &editor = m_window.panels().program().editor();
        editor.setFocus();
        QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&editor, text);
    }

    bool press(const QStringList &texts) const
    {
        for (QPushButton *button : lesson().findChildren<QPushButton *>()) {
            if (!button->isVisible() || !texts.contains(button->text()))
                continue;
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
        return false;
    }

    MainWindow &m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList given = QApplication::arguments();
    const QString folder = given.value(2);
    MainWindow window(
        {.open = given.value(1),
         .settingsFile = folder + QStringLiteral("/settings.ini"),
         .dataFolder = folder});
    window.show();
    QTextStream out(stdout);
    if (!QTest::qWaitFor([&] { return window.panels().lesson().lesson() != nullptr; }, 20000))
        return 1;
    Student student(window);
    for (int round = given.value(3).toInt(); student.doRound(round); ++round)
        out << round << Qt::endl;
    return 1;
}
