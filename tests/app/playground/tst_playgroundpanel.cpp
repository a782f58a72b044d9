// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/playground/playgroundpanel.h"

#include "app/playground/snippetbutton.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

class TestPlaygroundPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyStatementIsThereOnce();
    void arrowsAndEnterTakeAStatement();
    void keysComeBackToTheLastOne();
    void statementSaysWhatItIsFor();

private:
    std::unique_ptr<PlaygroundPanel> m_panel;
};

void TestPlaygroundPanel::init()
{
    m_panel = std::make_unique<PlaygroundPanel>();
    m_panel->setTheme(Theme::of(Scheme::Light));
    m_panel->resize(280, 700);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestPlaygroundPanel::everyStatementIsThereOnce()
{
    QList<int> ids;
    for (const SnippetButton *button : m_panel->buttons())
        ids.append(int(button->snippet()));
    std::sort(ids.begin(), ids.end());
    QCOMPARE(ids.size(), qsizetype(snippets::allSnippets().size()));
    for (int id = 0; id < ids.size(); ++id)
        QCOMPARE(ids[id], id);
}

void TestPlaygroundPanel::arrowsAndEnterTakeAStatement()
{
    QSignalSpy wanted(m_panel.get(), &PlaygroundPanel::snippetWanted);
    m_panel->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].value<snippets::Snippet::Id>(), m_panel->buttons()[1]->snippet());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(wanted[1][0].value<snippets::Snippet::Id>(), m_panel->buttons()[0]->snippet());
}

void TestPlaygroundPanel::keysComeBackToTheLastOne()
{
    m_panel->buttons()[5]->click();
    m_panel->buttons()[0]->setFocus();
    m_panel->setFocus();
    QCOMPARE(QApplication::focusWidget(), m_panel->buttons()[5]);
}

void TestPlaygroundPanel::statementSaysWhatItIsFor()
{
    for (const SnippetButton *button : m_panel->buttons()) {
        const auto sample = snippets::snippet(button->snippet()).sample;
        QVERIFY(button->accessibleName().startsWith(QString::fromUtf8(sample.data(), -1)));
        QVERIFY(!button->text().isEmpty());
        QVERIFY2(button->sizeHint().width() <= 196, qPrintable(button->accessibleName()));
    }
}

QTEST_MAIN(TestPlaygroundPanel)
#include "tst_playgroundpanel.moc"
