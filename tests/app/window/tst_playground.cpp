// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/files/programtext.h"
#include "app/lesson/lessonpanel.h"
#include "app/playground/playgroundpanel.h"
#include "app/playground/snippetbutton.h"
#include "app/program/programpanel.h"
#include "app/runs/outputlines.h"
#include "app/window/mainpanels.h"

#include "answereddialog.h"
#include "openedwindow.h"

#include <QApplication>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using Id = snippets::Snippet::Id;

/// The Playground, in a whole window, by the keyboard.
class TestPlayground : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isTheFirstInTheListOfLessons();
    void keysAloneMakeAProgramThatRuns();
    void everyStatementRunsWithoutAnError();
    void whatOneMadeComesBack();
    void savedProgramIsACopy();
    void lessonComesBackInItsPlace();
    void noLessonIsBesideIt();

private:
    MainPanels &panels() const { return m_window->panels(); }
    ProgramEditor &editor() const { return panels().program().editor(); }
    void open();
    void goThere() const;
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    void insertByKeys(Id id) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestPlayground::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    open();
}

void TestPlayground::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestPlayground::open()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_window = tests::openedWindow(*m_folder, {});
    QVERIFY(m_window);
}

/// To whatever has the keyboard, as a keyboard does it.
void TestPlayground::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *popup = QApplication::activePopupWidget();
    QWidget *focus = popup ? popup->focusWidget() : QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestPlayground::goThere() const
{
    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->windowTitle(), "Playground — Joinery");
}

/// From the statement that was pressed last, by arrows, to this one.
void TestPlayground::insertByKeys(Id id) const
{
    key(Qt::Key_1, Qt::ControlModifier);
    const auto current = [] { return qobject_cast<SnippetButton *>(QApplication::focusWidget()); };
    const auto &all = panels().playground().buttons();
    const auto placeOf = [&](Id wanted) {
        return std::ranges::find(all, wanted, &SnippetButton::snippet) - all.begin();
    };
    QVERIFY(current());
    while (current()->snippet() != id)
        key(placeOf(current()->snippet()) < placeOf(id) ? Qt::Key_Down : Qt::Key_Up);
    key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &editor());
}

void TestPlayground::isTheFirstInTheListOfLessons()
{
    key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    key(Qt::Key_Up); // over the heading of the first chapter
    key(Qt::Key_Return);
    QCOMPARE(m_window->windowTitle(), "Playground — Joinery");
    QVERIFY(panels().playground().isVisible());
}

void TestPlayground::keysAloneMakeAProgramThatRuns()
{
    goThere();
    insertByKeys(Id::Create);
    insertByKeys(Id::Start);
    insertByKeys(Id::Print);
    QTest::keyClicks(&editor(), "'main waits'");
    insertByKeys(Id::Join);
    QVERIFY(tests::runsToTheEnd(*m_window));
    // Nothing says who prints first behind the start.
    const QStringList lines = outputLines(m_window->run().trace());
    QCOMPARE(lines.first(), "main begins");
    QCOMPARE(lines.last(), "main ends");
    QVERIFY(lines.indexOf("p begins") < lines.indexOf("p ends"));
    QVERIFY(lines.contains("main waits"));
    while (editor().document()->isUndoAvailable())
        key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(panels().program().isOriginal());
}

void TestPlayground::everyStatementRunsWithoutAnError()
{
    goThere();
    const QString empty = editor().toPlainText();
    for (const auto &snippet : snippets::allSnippets()) {
        editor().openProgram(empty);
        editor().goToLine(3);
        insertByKeys(snippet.id);
        QVERIFY(tests::runsToTheEnd(*m_window));
        QCOMPARE(m_window->run().header().end, trace::RunEnd::Finished);
        for (const trace::Event &event : m_window->run().trace().events()) {
            const auto *output = event.as<trace::Output>();
            QVERIFY2(
                !output || output->stream == trace::Stream::Stdout,
                qPrintable(editor().toPlainText()));
        }
    }
}

void TestPlayground::whatOneMadeComesBack()
{
    goThere();
    insertByKeys(Id::Worker);
    const QString made = editor().toPlainText();
    QVERIFY(made.contains("def worker"));
    m_window->openLesson("join-order");
    QVERIFY(!editor().toPlainText().contains("def worker(name):\n    print(name, \"begins\")"));
    goThere();
    QCOMPARE(editor().toPlainText(), made);
    open(); // what was open last
    QCOMPARE(m_window->windowTitle(), "Playground — Joinery");
    QCOMPARE(editor().toPlainText(), made);
}

void TestPlayground::savedProgramIsACopy()
{
    goThere();
    insertByKeys(Id::Print);
    const QString file = m_folder->filePath("mine.py");
    tests::answerNextFileDialog(*this, file);
    key(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(readProgram(file)->text, editor().toPlainText());
    QCOMPARE(m_window->windowTitle(), "Playground — Joinery");
}

void TestPlayground::lessonComesBackInItsPlace()
{
    goThere();
    m_window->openLesson("join-order");
    QVERIFY(!panels().playground().isVisible());
    QVERIFY(panels().lesson().isVisible());
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(panels().lesson().isAncestorOf(QApplication::focusWidget()));
}

/// As the toolbar's buttons say, which are grey.
void TestPlayground::noLessonIsBesideIt()
{
    goThere();
    for (const Qt::Key page : {Qt::Key_PageDown, Qt::Key_PageUp}) {
        key(page, Qt::ControlModifier);
        QCOMPARE(m_window->windowTitle(), "Playground — Joinery");
    }
}

QTEST_MAIN(TestPlayground)
#include "tst_playground.moc"
