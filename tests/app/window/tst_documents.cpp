// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/files/programtext.h"
#include "app/lesson/lessonpanel.h"
#include "app/output/outputview.h"
#include "app/program/noticestrip.h"
#include "app/program/programpanel.h"
#include "app/runs/outputlines.h"
#include "app/window/mainpanels.h"

#include "answereddialog.h"
#include "openedwindow.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace joinery;
using namespace joinery::app;

namespace {

const QString joinText = QStringLiteral("print('a')\nprint('b')\n");

} // namespace

/// Opening, saving and losing nothing, in a whole window.
class TestDocuments : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void firstStartShowsTheFirstLessonReadyToRun();
    void fileChosenInTheDialogIsOpenedAndSaved();
    void unsavedChangesComeBackWithANote();
    void discardedChangesComeBackByUndo();
    void savedUnderAnotherNameIsThatFile();
    void lessonsProgramIsCopiedToAFile();
    void runIsSavedAndOpenedAgain();
    void windowIsClosedOnceTheRunIsSaved();
    void windowStaysWhereTheRunCannotBeSaved();
    void damagedRunShowsWhatThereIs();
    void droppedFileIsOpened();
    void recentFileThatIsGoneIsToldAndForgotten();
    void fileChangedOutsideIsNoticed();
    void onlyTheLastThatHappenedToAFileIsSaid();
    void fileThatComesBackAsItWasIsNotMissed();
    void savingAsksBeforeItOverwritesAnothersChange();
    void whatIsNoTextLeavesWhatWasOpen();
    void brokenLessonSaysWhereAndTheNextOneOpens();
    void lessonFileIsReadAgainWhenItsAuthorSavesIt();
    void withoutLessonsThereIsAWayOut();
    void withoutTheEngineTheRunSaysWhatToDo();
    void limitIsToldWithWhatToDo();
    void helpOpensByF1AndClosesByEscape();
    void lessonIsChosenByKeysAlone();
    void whatALessonSuggestsGoesWithIt();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString put(const QString &name, const QString &text) const;
    QString onDisk(const QString &name) const { return readProgram(path(name))->text; }
    ProgramEditor &editor() const { return m_window->panels().program().editor(); }
    QStringList output() const { return outputLines(m_window->run().trace()); }
    NoticeStrip &notice() const;
    void open(const QString &what, const std::string &engine = JOINERY_BIN_DIR "/joinery-engine");
    void type(const QString &text) const;
    void press(const QString &button) const;
    /// The key opens a dialog, which gets this name.
    void pressAndAnswer(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &file);
    void activate() const;
    QAction *menuAction(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestDocuments::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("JOINERY_LESSONS", JOINERY_SOURCE_DIR "/resources/lessons");
    // The desktop's own dialogs cannot be driven from here.
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    put("join.py", joinText);
}

void TestDocuments::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

QString TestDocuments::put(const QString &name, const QString &text) const
{
    QDir(m_folder->path()).mkpath(QFileInfo(name).path());
    return writeProgram(path(name), {text}) ? path(name) : QString();
}

void TestDocuments::open(const QString &what, const std::string &engine)
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(WindowOptions{
        .open = what,
        .enginePath = engine,
        .settingsFile = path("settings.ini"),
        .dataFolder = path("data"),
        .language = LanguageMode::English});
    m_window->resize(1280, 720);
    QSignalSpy opened(m_window.get(), &MainWindow::opened);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    activate();
    QTRY_COMPARE(opened.count(), 1);
}

void TestDocuments::type(const QString &text) const
{
    editor().setFocus();
    QTest::keyClick(&editor(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&editor(), text);
}

NoticeStrip &TestDocuments::notice() const
{
    return *m_window->findChild<NoticeStrip *>({}, Qt::FindDirectChildrenOnly);
}

void TestDocuments::press(const QString &button) const
{
    for (QPushButton *each : m_window->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == button) {
            QTest::mouseClick(each, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(button));
}

/// A bare X server has no window manager to give the keyboard away.
void TestDocuments::activate() const
{
    QTRY_VERIFY((m_window->activateWindow(), m_window->isActiveWindow()));
}

void TestDocuments::pressAndAnswer(
    Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &file)
{
    tests::answerNextFileDialog(*this, file);
    QTest::keyClick(m_window.get(), key, modifiers);
    activate();
}

/// Of the menu as it is when it opens.
QAction *TestDocuments::menuAction(const QString &text) const
{
    QList<QToolButton *> buttons = m_window->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->accessibleName() != QStringLiteral("Menu"))
            continue;
        emit button->menu()->aboutToShow();
        for (QMenu *menu : button->menu()->findChildren<QMenu *>() + QList{button->menu()}) {
            for (QAction *action : menu->actions()) {
                if (action->text().section(u'\t', 0, 0) == text)
                    return action;
            }
        }
    }
    return nullptr;
}

void TestDocuments::firstStartShowsTheFirstLessonReadyToRun()
{
    open({});
    QVERIFY(m_window->panels().lesson().lesson());
    QVERIFY(!notice().isVisible());
    const QString first = m_window->windowTitle();
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_window->windowTitle(), first); // there is none before it
    QVERIFY(tests::runsToTheEnd(*m_window));
    QVERIFY(!output().isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(m_window->windowTitle() != first);
    const QString second = m_window->windowTitle();
    open({});
    QCOMPARE(m_window->windowTitle(), second);
}

void TestDocuments::fileChosenInTheDialogIsOpenedAndSaved()
{
    open("join-order");
    pressAndAnswer(Qt::Key_O, Qt::ControlModifier, path("join.py"));
    QCOMPARE(editor().toPlainText(), joinText);
    QCOMPARE(m_window->windowTitle(), "join.py — Joinery");
    type("print('c')");
    QCOMPARE(m_window->windowTitle(), "join.py (not saved) — Joinery");
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(onDisk("join.py"), joinText + "print('c')");
    QCOMPARE(m_window->windowTitle(), "join.py — Joinery");
    QVERIFY(tests::runsToTheEnd(*m_window));
    QCOMPARE(output(), (QStringList{"a", "b", "c"}));
}

void TestDocuments::unsavedChangesComeBackWithANote()
{
    open(path("join.py"));
    type("print('c')");
    open({}); // what was open last
    QCOMPARE(editor().toPlainText(), joinText + "print('c')");
    QVERIFY(notice().isVisible());
    QVERIFY(notice().text().contains("not saved to join.py yet"));
    QCOMPARE(onDisk("join.py"), joinText);
    press("Save");
    QCOMPARE(onDisk("join.py"), joinText + "print('c')");
    QVERIFY(!notice().isVisible());
    open({});
    QVERIFY(!notice().isVisible());
}

void TestDocuments::discardedChangesComeBackByUndo()
{
    open(path("join.py"));
    type("print('c')");
    open({});
    press("Discard");
    QCOMPARE(editor().toPlainText(), joinText);
    QVERIFY(!notice().isVisible());
    editor().setFocus();
    QTest::keyClick(&editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor().toPlainText(), joinText + "print('c')");
}

void TestDocuments::savedUnderAnotherNameIsThatFile()
{
    open(path("join.py"));
    type("print('c')");
    pressAndAnswer(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier, path("other.py"));
    QCOMPARE(m_window->windowTitle(), "other.py — Joinery");
    QCOMPARE(onDisk("other.py"), joinText + "print('c')");
    QCOMPARE(onDisk("join.py"), joinText);
}

void TestDocuments::lessonsProgramIsCopiedToAFile()
{
    open("join-order");
    pressAndAnswer(Qt::Key_S, Qt::ControlModifier, path("mine.py"));
    QVERIFY(onDisk("mine.py").contains("f1.join()"));
    QVERIFY(m_window->panels().lesson().lesson());
    QVERIFY(m_window->status().contains("mine.py"));
}

void TestDocuments::runIsSavedAndOpenedAgain()
{
    open(path("join.py"));
    QVERIFY(!menuAction("Save the run…")->isEnabled());
    QVERIFY(tests::runsToTheEnd(*m_window));
    pressAndAnswer(Qt::Key_E, Qt::ControlModifier, path("run.joinery"));
    open(path("run.joinery"));
    QCOMPARE(output(), (QStringList{"a", "b"}));
    QCOMPARE(editor().toPlainText(), joinText);
    type("print('c')"); // of a program that has no file yet
    open({});
    QCOMPARE(editor().toPlainText(), joinText + "print('c')");
    QCOMPARE(output(), (QStringList{"a", "b"}));
}

/// That it is saved is told by way of the event loop, which stands still between key and close().
void TestDocuments::windowIsClosedOnceTheRunIsSaved()
{
    open(path("join.py"));
    QVERIFY(tests::runsToTheEnd(*m_window));
    tests::answerNextFileDialog(*this, path("run.joinery"));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(QFile::exists(path("run.joinery")));
}

void TestDocuments::windowStaysWhereTheRunCannotBeSaved()
{
    open(path("join.py"));
    QVERIFY(tests::runsToTheEnd(*m_window));
    tests::answerNextFileDialog(*this, QStringLiteral("/proc/run.joinery"));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!m_window->close());
    QTRY_VERIFY(notice().isVisible());
    QVERIFY(notice().text().contains("run.joinery"));
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->close());
}

void TestDocuments::damagedRunShowsWhatThereIs()
{
    open(path("join.py"));
    QVERIFY(tests::runsToTheEnd(*m_window));
    pressAndAnswer(Qt::Key_E, Qt::ControlModifier, path("run.joinery"));
    QTRY_VERIFY(m_window->status().contains("saved as"));
    QFile file(path("run.joinery"));
    QVERIFY(file.resize(file.size() * 2 / 3));
    open(path("run.joinery"));
    QVERIFY(notice().isVisible());
    QVERIFY(notice().text().contains("damaged from line"));
    QVERIFY(!m_window->run().trace().events().empty());
    QVERIFY(file.resize(10));
    m_window->openFile(path("run.joinery"));
    QVERIFY(notice().text().contains("run.joinery"));
}

void TestDocuments::droppedFileIsOpened()
{
    open("join-order");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path("join.py"))});
    const QPoint at = editor().viewport()->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor().viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(m_window->status().contains("join.py"));
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor().viewport(), &drop);
    QCOMPARE(editor().toPlainText(), joinText);
}

void TestDocuments::recentFileThatIsGoneIsToldAndForgotten()
{
    open(path("join.py"));
    put("other.py", "print('other')");
    m_window->openFile(path("other.py"));
    QAction *join = menuAction("join.py");
    QVERIFY(join);
    join->trigger();
    QCOMPARE(editor().toPlainText(), joinText);
    QVERIFY(QFile::remove(path("other.py")));
    menuAction("other.py")->trigger();
    QVERIFY(notice().isVisible());
    QVERIFY(notice().text().contains("other.py"));
    QCOMPARE(editor().toPlainText(), joinText);
    QVERIFY(!menuAction("other.py"));
    press("Got it");
    QVERIFY(!notice().isVisible());
    QVERIFY(!m_window->status().contains("other.py"));
}

void TestDocuments::fileChangedOutsideIsNoticed()
{
    open(path("join.py"));
    put("join.py", "print('theirs')\n");
    QTRY_COMPARE(editor().toPlainText(), "print('theirs')\n");
    QVERIFY(!notice().isVisible());
    type("print('mine')");
    put("join.py", "print('theirs again')\n");
    QTRY_VERIFY(notice().isVisible());
    press("Take the other");
    QCOMPARE(editor().toPlainText(), "print('theirs again')\n");
    QVERIFY(QFile::remove(path("join.py")));
    QTRY_VERIFY(notice().isVisible());
    press("Save it again");
    QCOMPARE(onDisk("join.py"), "print('theirs again')\n");
}

void TestDocuments::onlyTheLastThatHappenedToAFileIsSaid()
{
    open(path("join.py"));
    type("print('mine')");
    put("join.py", "print('theirs')\n");
    QTRY_VERIFY(notice().text().contains("changed by another program"));
    QVERIFY(QFile::remove(path("join.py")));
    QTRY_VERIFY(notice().text().contains("no longer there"));
    put("join.py", "print('theirs again')\n");
    QTRY_VERIFY(notice().text().contains("changed by another program"));
    press("Take the other");
    QVERIFY(!notice().isVisible());
}

void TestDocuments::fileThatComesBackAsItWasIsNotMissed()
{
    open(path("join.py"));
    QVERIFY(QFile::remove(path("join.py")));
    QTRY_VERIFY(notice().isVisible());
    put("join.py", joinText);
    QTRY_VERIFY(!notice().isVisible());
    type("print('mine')"); // of what is there
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!notice().isVisible());
    QCOMPARE(onDisk("join.py"), joinText + "print('mine')");
}

void TestDocuments::savingAsksBeforeItOverwritesAnothersChange()
{
    open(path("join.py"));
    type("print('mine')");
    const QString mine = editor().toPlainText();
    put("join.py", "print('theirs')\n");
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(notice().text().startsWith("Not saved"));
    QCOMPARE(onDisk("join.py"), "print('theirs')\n");
    QCOMPARE(editor().toPlainText(), mine);
    // Asked again as long as nobody has decided.
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(onDisk("join.py"), "print('theirs')\n");
    press("Save anyway");
    QCOMPARE(onDisk("join.py"), mine);
    QVERIFY(!notice().isVisible());
    type("#");
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(onDisk("join.py"), mine + '#');
}

void TestDocuments::whatIsNoTextLeavesWhatWasOpen()
{
    open(path("join.py"));
    QFile file(path("picture.png"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\0\0", 6);
    file.close();
    m_window->openFile(file.fileName());
    QVERIFY(notice().text().contains("picture.png"));
    QCOMPARE(editor().toPlainText(), joinText);
    open(file.fileName()); // the first thing, even
    QVERIFY(notice().text().contains("picture.png"));
    QVERIFY(m_window->panels().lesson().lesson());
    m_window->languageChooser().setMode(LanguageMode::SimplifiedChinese);
    QTRY_VERIFY(notice().text().contains(QStringLiteral("文")));
    QVERIFY(!notice().text().contains("not text"));
}

void TestDocuments::brokenLessonSaysWhereAndTheNextOneOpens()
{
    const QString good =
        "---\nlesson: good\nformat: 1\ntitle: Good\nsummary: S\nminutes: 1\nconcepts: c\n---\n"
        "<!-- step run -->\nRun.\n```python scenario=main\nprint(1)\n```\n";
    put("lessons/01-first/01-bad/lesson.md",
        QString(good).replace("good", "bad") + "<!-- stop -->");
    put("lessons/01-first/02-good/lesson.md", good);
    qputenv("JOINERY_LESSONS", path("lessons").toLocal8Bit());
    open({});
    QVERIFY(!m_window->panels().lesson().lesson());
    QString said;
    for (const QLabel *label : m_window->panels().lesson().findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains("lesson.md:14:"), qPrintable(said));
    QCOMPARE(m_window->windowTitle(), "Good — Joinery");
    QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(m_window->panels().lesson().lesson());
    QCOMPARE(editor().toPlainText(), "print(1)");
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(!m_window->panels().lesson().lesson());
    put("lessons/01-first/01-bad/lesson.md", QString(good).replace("good", "bad"));
    QTRY_VERIFY(m_window->panels().lesson().lesson()); // as soon as its author has saved it
}

void TestDocuments::lessonFileIsReadAgainWhenItsAuthorSavesIt()
{
    const QString first =
        "---\nlesson: mine\nformat: 1\ntitle: First\nsummary: S\nminutes: 1\nconcepts: c\n---\n"
        "<!-- step run -->\nRun.\n```python scenario=main\nprint(1)\n```\n"
        "<!-- step explain -->\nSo.\n";
    open(put("mine.md", first));
    QCOMPARE(m_window->windowTitle(), "First — Joinery");
    m_window->panels().lesson().goToStep(1);
    put("mine.md", QString(first).replace("First", "Second"));
    QTRY_COMPARE(m_window->windowTitle(), "Second — Joinery");
    QCOMPARE(m_window->panels().lesson().step(), std::size_t(1));
    put("mine.md", QString(first).replace("scenario=", "scenaro="));
    QTRY_VERIFY(!m_window->panels().lesson().lesson());
    put("mine.md", first);
    QTRY_COMPARE(m_window->windowTitle(), "First — Joinery");
    QCOMPARE(m_window->panels().lesson().step(), std::size_t(1));
}

void TestDocuments::withoutLessonsThereIsAWayOut()
{
    qputenv("JOINERY_LESSONS", path("nowhere").toLocal8Bit());
    open({});
    QString said;
    for (const QLabel *label : m_window->panels().lesson().findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains("Ctrl+O"), qPrintable(said));
    pressAndAnswer(Qt::Key_O, Qt::ControlModifier, path("join.py"));
    QVERIFY(tests::runsToTheEnd(*m_window));
    QCOMPARE(output(), (QStringList{"a", "b"}));
}

void TestDocuments::withoutTheEngineTheRunSaysWhatToDo()
{
    open(path("join.py"), "/no/such/engine");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(notice().isVisible());
    QVERIFY(notice().text().contains("/no/such/engine"));
    QVERIFY(notice().text().endsWith("Install Joinery again."));
    QVERIFY(!m_window->run().isGoingOn());
}

void TestDocuments::limitIsToldWithWhatToDo()
{
    open(
        put("many.py",
            "from multiprocessing import Process\nimport time\ndef f():\n    time.sleep(60)\n"
            "for i in range(100):\n    Process(target=f).start()\n"));
    QVERIFY(tests::runsToTheEnd(*m_window));
    QVERIFY(notice().isVisible());
    QVERIFY2(notice().text().contains("limit"), qPrintable(notice().text()));
    QVERIFY(notice().text().contains("run it again"));
    editor().changeProgram("print('few')");
    QVERIFY(tests::runsToTheEnd(*m_window));
    QVERIFY(!notice().isVisible());
}

void TestDocuments::helpOpensByF1AndClosesByEscape()
{
    open(path("join.py"));
    editor().setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus && !m_window->panels().isAncestorOf(focus));
    QTest::keyClick(focus, Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &editor());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    QCOMPARE(QApplication::focusWidget(), &editor());
}

void TestDocuments::lessonIsChosenByKeysAlone()
{
    open("join-order");
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QWidget *list = QApplication::activePopupWidget()->focusWidget();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(m_window->panels().lesson().lesson()->id, std::string("one-after-another"));
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_window->panels().lesson().lesson()->id, std::string("join-order"));
}

void TestDocuments::whatALessonSuggestsGoesWithIt()
{
    open("join-order");
    m_window->panels().lesson().goToStep(2);
    QVERIFY(editor().suggestedLine());
    put("join.py", editor().toPlainText());
    m_window->openFile(path("join.py"));
    QCOMPARE(editor().suggestedLine(), std::nullopt);
}

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"
