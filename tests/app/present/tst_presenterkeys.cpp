// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/presenterkeys.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace joinery::app;

/// A window with a text and a list, as the real one has.
class TestPresenterKeys : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void remotesKeysTurnThePages_data();
    void remotesKeysTurnThePages();
    void pageKeysAreTakenFromEveryView();
    void arrowsStayWithTheViewThatWasClicked();
    void lettersStayWithTheTextThatIsTyped();
    void keysWithModifiersMeanSomethingElse();
    void menuKeepsItsKeys();
    void nothingIsTakenWhileOff();

private:
    struct Told {
        int next;
        int previous;
        int blank;
        bool operator==(const Told &) const = default;
    };
    Told told() const
    {
        return {int(m_next->count()), int(m_previous->count()), int(m_blank->count())};
    }
    void focusNothing() { m_window->setFocus(); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_text = nullptr;
    QListWidget *m_list = nullptr;
    std::unique_ptr<PresenterKeys> m_keys;
    std::unique_ptr<QSignalSpy> m_next;
    std::unique_ptr<QSignalSpy> m_previous;
    std::unique_ptr<QSignalSpy> m_blank;
};

void TestPresenterKeys::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_text = new QLineEdit);
    column->addWidget(m_list = new QListWidget);
    m_list->addItems({"first", "second", "third"});
    m_list->setCurrentRow(1);
    m_keys = std::make_unique<PresenterKeys>(*m_window);
    m_next = std::make_unique<QSignalSpy>(m_keys.get(), &PresenterKeys::nextWanted);
    m_previous = std::make_unique<QSignalSpy>(m_keys.get(), &PresenterKeys::previousWanted);
    m_blank = std::make_unique<QSignalSpy>(m_keys.get(), &PresenterKeys::blankWanted);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    focusNothing();
    m_keys->setOn(true);
}

void TestPresenterKeys::cleanup()
{
    m_keys.reset();
    m_window.reset();
}

void TestPresenterKeys::remotesKeysTurnThePages_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QList<int>>("expected"); // next, previous, blank
    QTest::newRow("PgDn") << Qt::Key_PageDown << QList{1, 0, 0};
    QTest::newRow("right") << Qt::Key_Right << QList{1, 0, 0};
    QTest::newRow("down") << Qt::Key_Down << QList{1, 0, 0};
    QTest::newRow("PgUp") << Qt::Key_PageUp << QList{0, 1, 0};
    QTest::newRow("left") << Qt::Key_Left << QList{0, 1, 0};
    QTest::newRow("up") << Qt::Key_Up << QList{0, 1, 0};
    QTest::newRow(".") << Qt::Key_Period << QList{0, 0, 1};
    QTest::newRow("b") << Qt::Key_B << QList{0, 0, 1};
    QTest::newRow("another") << Qt::Key_X << QList{0, 0, 0};
}

void TestPresenterKeys::remotesKeysTurnThePages()
{
    QFETCH(Qt::Key, key);
    QFETCH(QList<int>, expected);
    QTest::keyClick(m_window.get(), key);
    QCOMPARE((QList{told().next, told().previous, told().blank}), expected);
}

void TestPresenterKeys::pageKeysAreTakenFromEveryView()
{
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_PageDown);
    QCOMPARE(m_list->currentRow(), 1);
    m_text->setFocus();
    QTest::keyClick(m_text, Qt::Key_PageUp);
    QCOMPARE(told(), (Told{1, 1, 0}));
}

void TestPresenterKeys::arrowsStayWithTheViewThatWasClicked()
{
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QCOMPARE(m_list->currentRow(), 2);
    QCOMPARE(told(), (Told{0, 0, 0}));
}

void TestPresenterKeys::lettersStayWithTheTextThatIsTyped()
{
    m_text->setFocus();
    QTest::keyClicks(m_text, "b.");
    QCOMPARE(m_text->text(), "b.");
    QCOMPARE(told(), (Told{0, 0, 0}));
}

void TestPresenterKeys::keysWithModifiersMeanSomethingElse()
{
    QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(told(), (Told{0, 0, 0}));
    QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::KeypadModifier);
    QCOMPARE(told(), (Told{1, 0, 0}));
}

void TestPresenterKeys::menuKeepsItsKeys()
{
    QMenu menu(m_window.get());
    menu.addAction("one");
    menu.popup({});
    QTRY_VERIFY(menu.isVisible());
    QTest::keyClick(&menu, Qt::Key_Down);
    QTest::keyClick(&menu, Qt::Key_B);
    QCOMPARE(told(), (Told{0, 0, 0}));
}

void TestPresenterKeys::nothingIsTakenWhileOff()
{
    m_keys->setOn(false);
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Left, Qt::Key_Period})
        QTest::keyClick(m_window.get(), key);
    QCOMPARE(told(), (Told{0, 0, 0}));
}

QTEST_MAIN(TestPresenterKeys)
#include "tst_presenterkeys.moc"
