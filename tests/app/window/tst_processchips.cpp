// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/processchips.h"

#include "app/runs/runcontroller.h"

#include <QTest>

using namespace joinery;
using namespace joinery::app;

class TestProcessChips : public QObject {
    Q_OBJECT

private slots:
    void chipsStandWhereTheProcessesStood();
};

void TestProcessChips::chipsStandWhereTheProcessesStood()
{
    RunController run;
    run.start(
        {"sleep.py", "import time\nprint('a')\ntime.sleep(0.2)\nprint('b')\n"},
        {.enginePath = JOINERY_BIN_DIR "/joinery-engine"});
    QTRY_COMPARE(run.state(), RunState::Over);
    const auto before = run.trace().outputs()[0].t;
    const auto chips = chipsAt(run.trace(), before + std::chrono::milliseconds(100));
    QCOMPARE(chips.size(), std::size_t(1));
    QCOMPARE(chips[0].name, QStringLiteral("main"));
    QCOMPARE(chips[0].line, 3);
    QVERIFY(!chips[0].moves);
    QVERIFY(chipsAt(run.trace(), run.trace().end() + std::chrono::seconds(1)).empty());
}

QTEST_GUILESS_MAIN(TestProcessChips)
#include "tst_processchips.moc"
