// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/recentfiles.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery::app;

class TestRecentFiles : public QObject {
    Q_OBJECT

private slots:
    void latestTenComeFirst();
};

void TestRecentFiles::latestTenComeFirst()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
    RecentFiles recent(settings);
    for (int n = 0; n < 12; ++n)
        recent.add(QStringLiteral("/a/%1.py").arg(n));
    QCOMPARE(recent.paths().size(), 10);
    QCOMPARE(recent.paths().first(), "/a/11.py");
    QCOMPARE(recent.paths().last(), "/a/2.py");
    recent.add("/a/5.py");
    QCOMPARE(recent.paths().first(), "/a/5.py");
    QCOMPARE(recent.paths().size(), 10);
    recent.remove("/a/5.py");
    QCOMPARE(recent.paths().size(), 9);
    QVERIFY(!RecentFiles(settings).paths().contains("/a/5.py"));
}

QTEST_GUILESS_MAIN(TestRecentFiles)
#include "tst_recentfiles.moc"
