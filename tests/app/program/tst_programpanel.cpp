// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/programpanel.h"

#include "app/program/noticestrip.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;

namespace {

/// Wants parentheses after print, as the language does.
std::vector<ProgramProblem> checkPrint(const QString &program)
{
    std::vector<ProgramProblem> problems;
    const QStringList lines = program.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].startsWith(QLatin1String("print ")))
            problems.push_back(
                {{{i + 1, 1}, {i + 1, 6}},
                 QStringLiteral("parentheses are missing"),
                 QStringLiteral("print(%1)").arg(lines[i].mid(6))});
    }
    return problems;
}

} // namespace

class TestProgramPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_panel.reset(); }
    void problemIsToldAndMendedByOneClick();
    void checksAgainSomeTimeAfterTyping();
    void resetCanBeUndone();
    void changedSinceTheRunIsSaid();
    void suggestionIsForTheOriginalOnly();

private:
    NoticeStrip *strip(int index) const { return m_panel->findChildren<NoticeStrip *>().at(index); }

    std::unique_ptr<ProgramPanel> m_panel;
};

void TestProgramPanel::init()
{
    m_panel = std::make_unique<ProgramPanel>();
    m_panel->setTheme(Theme::of(Scheme::Dark));
    m_panel->setCheck(checkPrint);
    m_panel->openProgram(QStringLiteral("a.start()\na.join()"));
    m_panel->resize(400, 400);
    m_panel->show();
}

void TestProgramPanel::problemIsToldAndMendedByOneClick()
{
    QVERIFY(m_panel->checkNow());
    m_panel->editor().changeProgram(QStringLiteral("a.start()\nprint 1"));
    QVERIFY(!m_panel->checkNow());
    QVERIFY(strip(0)->isVisible());
    QCOMPARE(strip(0)->text(), QStringLiteral("Line 2, column 1: parentheses are missing"));
    QCOMPARE(m_panel->editor().currentLine(), 2);
    QTest::mouseClick(strip(0)->buttons().at(0), Qt::LeftButton);
    QCOMPARE(m_panel->program(), QStringLiteral("a.start()\nprint(1)"));
    QVERIFY(!strip(0)->isVisible());
}

void TestProgramPanel::checksAgainSomeTimeAfterTyping()
{
    m_panel->editor().changeProgram(QStringLiteral("print 1"));
    QVERIFY(!strip(0)->isVisible());
    QTRY_VERIFY(strip(0)->isVisible());
}

void TestProgramPanel::resetCanBeUndone()
{
    m_panel->editor().changeProgram(QStringLiteral("pass"));
    QVERIFY(!m_panel->isOriginal());
    m_panel->reset();
    QVERIFY(m_panel->isOriginal());
    m_panel->editor().undo();
    QCOMPARE(m_panel->program(), QStringLiteral("pass"));
}

void TestProgramPanel::changedSinceTheRunIsSaid()
{
    QSignalSpy run(m_panel.get(), &ProgramPanel::runWanted);
    m_panel->setRunProgram(m_panel->program());
    QVERIFY(!strip(1)->isVisible());
    m_panel->editor().changeProgram(QStringLiteral("a.start()"));
    QVERIFY(strip(1)->isVisible());
    QTest::mouseClick(strip(1)->buttons().at(0), Qt::LeftButton);
    QCOMPARE(run.size(), 1);
    m_panel->editor().undo();
    QVERIFY(!strip(1)->isVisible());
}

void TestProgramPanel::suggestionIsForTheOriginalOnly()
{
    m_panel->setSuggestedStatement(QStringLiteral("a.join()"));
    QCOMPARE(m_panel->editor().suggestedLine(), std::optional(2));
    m_panel->editor().changeProgram(QStringLiteral("a.join()\na.start()"));
    QCOMPARE(m_panel->editor().suggestedLine(), std::nullopt);
}

QTEST_MAIN(TestProgramPanel)
#include "tst_programpanel.moc"
