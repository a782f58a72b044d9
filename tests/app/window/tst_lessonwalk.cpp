// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/lesson/lessonlibrary.h"
#include "app/lesson/lessonpanel.h"
#include "app/lesson/orderlist.h"
#include "app/lessonlist/lessonlistpopup.h"
#include "app/window/mainpanels.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <memory>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before
constexpr double speed = 20; ///< what the lessons' programs sleep is over soon
constexpr int mostTabs = 40; ///< more than there are stops in a lesson

QString nameOf(const QWidget *widget)
{
    if (!widget)
        return QStringLiteral("nothing");
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return QStringLiteral("%1 “%2”").arg(
        QString::fromLatin1(widget->metaObject()->className()),
        button ? button->text() : widget->accessibleName());
}

/// The part of a widget that shows where the keyboard is.
QRect placeOfFocus(const QWidget &widget)
{
    const auto *list = qobject_cast<const OrderList *>(&widget);
    return list ? list->rowRect(list->currentRow()) : widget.rect();
}

bool isInView(const QWidget &widget, const QRect &part)
{
    return widget.isVisible() && widget.visibleRegion().boundingRect().contains(part);
}

} // namespace

/// Every lesson from its first word to the next lesson, on a window that gets keys and nothing
/// else. What is done in a lesson leads to the next one, as for a student.
class TestLessonWalk : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanupTestCase();
    void keyboardLeadsThroughTheLesson_data();
    void keyboardLeadsThroughTheLesson();

private:
    /// What a lesson waits for; tst_puzzles plays the rest.
    std::vector<const QuestionView *> asked() const
    {
        std::vector<const QuestionView *> required;
        for (const QuestionView *question : lesson().questions()) {
            if (question->demand() == QuestionView::Demand::Required)
                required.push_back(question);
        }
        return required;
    }
    LessonPanel &lesson() const { return m_window->panels().lesson(); }
    QString openLesson() const;
    void open(LanguageMode language, const QString &id);
    void press(Qt::Key key) const;
    bool focusIsSeen() const;
    bool tabTo(const std::function<bool(QWidget &)> &wanted) const;
    QPushButton *primary() const;

    void predict();
    void answer(const QuestionView &question);
    void readHint(const QuestionView &question);
    void runTheProgram();
    void readVerdicts();
    void goOn(const QString &next);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    LanguageMode m_language = LanguageMode::System; ///< of the window
};

void TestLessonWalk::init()
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
}

void TestLessonWalk::cleanupTestCase()
{
    m_window.reset();
    m_folder.reset();
}

QString TestLessonWalk::openLesson() const
{
    return m_window && lesson().lesson() ? QString::fromStdString(lesson().lesson()->id)
                                         : QString();
}

/// Only for the first lesson of a language, and after one that could not be walked through.
void TestLessonWalk::open(LanguageMode language, const QString &id)
{
    m_window.reset();
    m_language = language;
    m_folder = std::make_unique<QTemporaryDir>();
    const QString settings = m_folder->filePath(QStringLiteral("settings.ini"));
    QSettings(settings, QSettings::IniFormat).setValue(QStringLiteral("window/speed"), speed);
    m_window = std::make_unique<MainWindow>(WindowOptions{
        .open = id,
        .enginePath = JOINERY_BIN_DIR "/joinery-engine",
        .settingsFile = settings,
        .dataFolder = m_folder->path(),
        .language = language});
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    // A bare X server has no window manager to give the keyboard away.
    QTRY_VERIFY((m_window->activateWindow(), m_window->isActiveWindow()));
    QTRY_COMPARE(openLesson(), id);
}

/// To the window, as the server's keys come: it knows who has the focus.
void TestLessonWalk::press(Qt::Key key) const
{
    QTest::keyClick(m_window->windowHandle(), key);
    // Cards grow and pages scroll when the key has been dealt with.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

bool TestLessonWalk::focusIsSeen() const
{
    const QWidget *focused = QApplication::focusWidget();
    if (!focused || !focused->isVisible() || !focused->isEnabled()
        || !lesson().isAncestorOf(focused))
        return false;
    const QRect place = placeOfFocus(*focused);
    return isInView(*focused, place);
}

#define VERIFY_FOCUS_IS_SEEN()                                                                     \
    QVERIFY2(focusIsSeen(), qPrintable(nameOf(QApplication::focusWidget())))

bool TestLessonWalk::tabTo(const std::function<bool(QWidget &)> &wanted) const
{
    for (int tabs = 0; tabs < mostTabs; ++tabs) {
        if (QWidget *focused = QApplication::focusWidget(); focused && wanted(*focused))
            return true;
        press(Qt::Key_Tab);
        if (!focusIsSeen()) {
            qWarning("lost at %s", qPrintable(nameOf(QApplication::focusWidget())));
            return false;
        }
    }
    return false;
}

QPushButton *TestLessonWalk::primary() const
{
    for (auto *button : lesson().findChildren<QPushButton *>()) {
        if (button->property("primary").toBool())
            return button;
    }
    return nullptr;
}

void TestLessonWalk::keyboardLeadsThroughTheLesson_data()
{
    QTest::addColumn<LanguageMode>("language");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("next"); ///< empty: it is the last
    const LessonLibrary library(LessonPlaces::standard(), QStringLiteral("en"));
    QVERIFY(library.entries().size() >= 25);
    for (const LanguageMode language : {LanguageMode::English, LanguageMode::SimplifiedChinese}) {
        for (std::size_t i = 0; i < library.entries().size(); ++i) {
            const LessonEntry &entry = library.entries()[i];
            QTest::addRow(
                "%s %s %s", qPrintable(codeOf(language)), qPrintable(entry.number),
                qPrintable(entry.id))
                << language << entry.id
                << (i + 1 < library.entries().size() ? library.entries()[i + 1].id : QString());
        }
    }
}

void TestLessonWalk::keyboardLeadsThroughTheLesson()
{
    QFETCH(LanguageMode, language);
    QFETCH(QString, id);
    QFETCH(QString, next);
    if (m_language != language || openLesson() != id || lesson().step() != 0)
        open(language, id);
    for (const auto &part : std::initializer_list<std::function<void()>>{
             [this] { predict(); }, [this] { runTheProgram(); }, [this] { readVerdicts(); },
             [&] { goOn(next); }}) {
        part();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestLessonWalk::predict()
{
    QCOMPARE(lesson().step(), std::size_t(0));
    VERIFY_FOCUS_IS_SEEN();
    QVERIFY(!asked().empty());
    for (const QuestionView *question : asked()) {
        answer(*question);
        if (!QTest::currentTestFailed())
            readHint(*question);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(tabTo([this](QWidget &focused) { return &focused == primary(); }));
    press(Qt::Key_Space);
    for (const QuestionView *question : asked())
        QVERIFY(question->isCommitted());
    QCOMPARE(lesson().step(), std::size_t(1));
    VERIFY_FOCUS_IS_SEEN();
}

void TestLessonWalk::answer(const QuestionView &question)
{
    if (auto *list = question.findChild<OrderList *>()) {
        QTRY_VERIFY_WITH_TIMEOUT(list->isVisible() && list->count() > 1, patience);
        QVERIFY(tabTo([list](QWidget &focused) { return &focused == list; }));
        // The first line goes to the end, past every other one.
        press(Qt::Key_Home);
        VERIFY_FOCUS_IS_SEEN();
        const QString first = list->item(0)->text();
        press(Qt::Key_Space);
        for (int row = 1; row < list->count(); ++row) {
            press(Qt::Key_Down);
            QCOMPARE(list->item(row)->text(), first);
            VERIFY_FOCUS_IS_SEEN();
        }
        press(Qt::Key_Return);
        QVERIFY(!list->isPickedUp(list->count() - 1));
        return;
    }
    QVERIFY(tabTo([&](QWidget &focused) {
        return question.isAncestorOf(&focused) && qobject_cast<QAbstractButton *>(&focused)
            && static_cast<QAbstractButton &>(focused).isCheckable();
    }));
    press(Qt::Key_Space);
    VERIFY_FOCUS_IS_SEEN();
    QVERIFY(question.isAnswered());
    const QStringList before = question.answer();
    press(Qt::Key_Down);
    VERIFY_FOCUS_IS_SEEN();
    if (!qobject_cast<QAbstractButton *>(QApplication::focusWidget())->isChecked())
        press(Qt::Key_Space);
    QVERIFY(question.answer() != before);
}

void TestLessonWalk::readHint(const QuestionView &question)
{
    QVERIFY(!question.question().hints.empty());
    QVERIFY(tabTo([&](QWidget &focused) {
        return question.isAncestorOf(&focused) && qobject_cast<QPushButton *>(&focused);
    }));
    press(Qt::Key_Space);
    QCOMPARE(question.openHints(), 1);
    QTRY_VERIFY(isInView(question, question.hintPart()));
    VERIFY_FOCUS_IS_SEEN();
}

void TestLessonWalk::runTheProgram()
{
    press(Qt::Key_F5);
    QTRY_VERIFY(m_window->run().state() != RunState::Idle);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
    const trace::RunEnd end = m_window->run().header().end;
    QVERIFY2(
        end == trace::RunEnd::Finished || end == trace::RunEnd::StopAfter,
        qPrintable(m_window->status()));
    QVERIFY(!m_window->run().trace().outputs().empty());
    for (const QuestionView *question : asked())
        QVERIFY(question->isGraded());
    // What became of the first answer is in view without a key.
    const QuestionView &first = *asked().front();
    QTRY_VERIFY(isInView(first, {first.verdictPart().topLeft(), QSize(1, 1)}));
    VERIFY_FOCUS_IS_SEEN();
    QCOMPARE(QApplication::focusWidget(), primary());
    press(Qt::Key_Space);
    QCOMPARE(lesson().step(), std::size_t(2));
}

void TestLessonWalk::readVerdicts()
{
    const auto *page = lesson().findChild<QScrollArea *>();
    VERIFY_FOCUS_IS_SEEN();
    for (const QuestionView *question : asked()) {
        QVERIFY(question->isVisible());
        QVERIFY(!question->verdictText().isEmpty());
        // The page turns without the button losing the keyboard.
        press(Qt::Key_Home);
        for (int pages = 0; pages < mostTabs; ++pages) {
            if (question->visibleRegion().boundingRect().contains(
                    question->verdictPart().topLeft()))
                break;
            press(Qt::Key_PageDown);
        }
        QVERIFY(isInView(*question, {question->verdictPart().topLeft(), QSize(1, 1)}));
    }
    press(Qt::Key_End);
    QVERIFY(!page->widget()->visibleRegion().isEmpty());
    QCOMPARE(QApplication::focusWidget(), primary());
}

void TestLessonWalk::goOn(const QString &next)
{
    press(Qt::Key_Space);
    if (next.isEmpty()) {
        // The last one leads to the list of all, which has the keyboard.
        QTRY_VERIFY(m_window->findChild<LessonListPopup *>()->isVisible());
        return;
    }
    QTRY_COMPARE(openLesson(), next);
    QCOMPARE(lesson().step(), std::size_t(0));
    VERIFY_FOCUS_IS_SEEN();
}

QTEST_MAIN(TestLessonWalk)
#include "tst_lessonwalk.moc"
