// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// A window with a student at it who never stops: changes the program and, in a lesson, opens a
// hint, answers, commits, thinks again. Says on stdout what has been kept.
//
// student LESSON|FILE.py FOLDER FIRST
//
// Each line: the number of a round of which everything is on disk.

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

/// ms; conditions come long before.
constexpr int patience = 20000;

class Student {
public:
    Student(MainWindow &window, QString what) : m_window(window), m_what(std::move(what)) { }

    bool isReady() const
    {
        return lesson().lesson() || m_window.windowTitle().contains(QStringLiteral(".py"));
    }

    bool doRound(int round)
    {
        type(programOf(round));
        if (!lesson().lesson())
            return QTest::qWaitFor([&] { return isDraftKept(round); }, patience);
        press(QStringLiteral("Hint"));
        if (!press(QStringLiteral("Change my answer")) && !isAsking())
            return false;
        choices().at(round % 2)->click();
        return press(QStringLiteral("Check"))
            && QTest::qWaitFor([&] { return isKept(round); }, patience);
    }

private:
    LessonPanel &lesson() const { return m_window.panels().lesson(); }
    QList<QRadioButton *> choices() const { return lesson().findChildren<QRadioButton *>(); }
    bool isAsking() const { return choices().value(0) && choices()[0]->isEnabled(); }

    bool isKept(int round) const
    {
        const LessonProgress onDisk = m_window.store().progress().load(m_what);
        return onDisk.programs.value(QStringLiteral("main")) == programOf(round)
            && onDisk.committed == QStringList(QStringLiteral("which"));
    }

    bool isDraftKept(int round) const
    {
        const auto draft = m_window.store().drafts().load(m_what);
        return draft && draft->text == programOf(round);
    }

    static QString programOf(int round) { return QStringLiteral("print(%1)").arg(round); }

    void type(const QString &text) const
    {
        ProgramEditor &editor = m_window.panels().program().editor();
        editor.setFocus();
        QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&editor, text);
    }

    bool press(const QString &text) const
    {
        for (QPushButton *button : lesson().findChildren<QPushButton *>()) {
            if (!button->isVisible() || button->text() != text)
                continue;
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
        return false;
    }

    MainWindow &m_window;
    QString m_what;
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
         .dataFolder = folder,
         .language = LanguageMode::English});
    window.resize(1440, 900); // the offscreen screen is too small for all panels
    window.show();
    QTextStream out(stdout);
    Student student(window, given.value(1));
    if (!QTest::qWaitFor([&] { return student.isReady(); }, patience))
        return 1;
    for (int round = given.value(3).toInt(); student.doRound(round); ++round)
        out << round << Qt::endl;
    return 1;
}
