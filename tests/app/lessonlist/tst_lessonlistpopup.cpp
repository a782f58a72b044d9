// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lessonlist/lessonlistpopup.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace joinery::app;

namespace {

std::vector<ChapterRows> chapters(int lessonsEach = 2)
{
    std::vector<ChapterRows> chapters{{"1 · Processes", {}}, {"2 · join()", {}}};
    for (ChapterRows &chapter : chapters) {
        for (int lesson = 1; lesson <= lessonsEach; ++lesson) {
            const QString number = chapter.title.left(2).trimmed() + '.' + QString::number(lesson);
            chapter.lessons.push_back(
                {.id = "id-" + number,
                 .number = number,
                 .title = "Lesson " + number,
                 .summary = "About " + number + ".",
                 .minutes = lesson == 1 ? 8 : 0,
                 .standing = lesson == 1 ? Standing::Done : Standing::New});
        }
    }
    return chapters;
}

} // namespace

class TestLessonListPopup : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void openLessonIsTheCurrentOne();
    void arrowsPassOverHeadingsAndEnterOpens();
    void typingGoesToALesson();
    void clickOpensAndAHeadingDoesNot();
    void escapeClosesAndChoosesNothing();
    void pointerShowsWhatALessonIsAbout();
    void longListStaysInTheWindow();
    void aLineIsOneSentenceToAScreenReader();

private:
    QListView &list() const { return m_popup->list(); }
    QString current() const
    {
        return list().currentIndex().data(LessonListModel::IdRole).toString();
    }
    QPoint rowAt(int row) const
    {
        return list().visualRect(list().model()->index(row, 0)).center();
    }
    void popUp(const QString &open, int lessonsEach = 2)
    {
        m_popup->popUp(chapters(lessonsEach), open, *m_button);
        QVERIFY(QTest::qWaitForWindowExposed(m_popup));
    }

    std::unique_ptr<QWidget> m_window;
    QPushButton *m_button = nullptr;
    LessonListPopup *m_popup = nullptr;
};

void TestLessonListPopup::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_button = new QPushButton("Lessons", m_window.get());
    m_popup = new LessonListPopup(m_window.get());
    m_popup->setTheme(Theme::of(Scheme::Light));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestLessonListPopup::openLessonIsTheCurrentOne()
{
    popUp("id-2.1");
    QCOMPARE(current(), "id-2.1");
    QVERIFY(list().currentIndex().data(LessonListModel::OpenRole).toBool());
    m_popup->close();
    popUp({});
    QCOMPARE(current(), "id-1.1");
}

void TestLessonListPopup::arrowsPassOverHeadingsAndEnterOpens()
{
    const QSignalSpy chosen(m_popup, &LessonListPopup::lessonChosen);
    popUp("id-1.2");
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(current(), "id-2.1");
    QTest::keyClick(&list(), Qt::Key_Up);
    QCOMPARE(current(), "id-1.2");
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), "id-1.2");
    QVERIFY(!m_popup->isVisible());
}

void TestLessonListPopup::typingGoesToALesson()
{
    popUp("id-1.2");
    QTest::keyClick(&list(), Qt::Key_2);
    QCOMPARE(current(), "id-2.1");
    m_popup->close();
    popUp("id-1.2");
    // From an input method, as Chinese comes.
    QInputMethodEvent event;
    event.setCommitString("Lesson 2.2");
    QCoreApplication::sendEvent(&list(), &event);
    QCOMPARE(current(), "id-2.2");
}

void TestLessonListPopup::clickOpensAndAHeadingDoesNot()
{
    const QSignalSpy chosen(m_popup, &LessonListPopup::lessonChosen);
    popUp("id-1.1");
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, rowAt(3));
    QCOMPARE(chosen.count(), 0);
    QVERIFY(m_popup->isVisible());
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, rowAt(4));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), "id-2.1");
}

void TestLessonListPopup::escapeClosesAndChoosesNothing()
{
    const QSignalSpy chosen(m_popup, &LessonListPopup::lessonChosen);
    popUp("id-1.1");
    QTest::keyClick(&list(), Qt::Key_Escape);
    QVERIFY(!m_popup->isVisible());
    QCOMPARE(chosen.count(), 0);
}

void TestLessonListPopup::pointerShowsWhatALessonIsAbout()
{
    popUp("id-1.1");
    const auto *summary = m_popup->findChild<QLabel *>();
    QCOMPARE(summary->text(), "About 1.1.");
    QTest::mouseMove(list().viewport(), rowAt(4));
    QTRY_COMPARE(summary->text(), "About 2.1.");
    QTest::mouseMove(list().viewport(), rowAt(3)); // a heading is about nothing
    QCOMPARE(summary->text(), "About 2.1.");
}

void TestLessonListPopup::longListStaysInTheWindow()
{
    popUp("id-2.40", 40);
    QVERIFY(m_popup->geometry().bottom() <= m_window->mapToGlobal(QPoint(0, 600)).y());
    QVERIFY(list().viewport()->rect().contains(list().visualRect(list().currentIndex())));
}

void TestLessonListPopup::aLineIsOneSentenceToAScreenReader()
{
    popUp("id-1.1");
    const auto text = [this](int row) {
        return list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(text(1), "1.1 Lesson 1.1, 8 min, Done");
    QCOMPARE(text(2), "1.2 Lesson 1.2");
}

QTEST_MAIN(TestLessonListPopup)
#include "tst_lessonlistpopup.moc"
