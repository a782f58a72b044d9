// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "helperrun.h"

#include <QObject>

class TestChildren : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
};

void TestChildren::facts_data()
{
    addCaseColumns();
    addCase(
        "who asks, reaps", "reaping.whoReaps",
        "nobody: Z | pid: Z | terminate: Z | isAlive: - | exitCode: - | join: - | join(0): - | "
        "close: - | activeChildren: - | start of another: -");
    addCase("active are those that have not ended", "reaping.active", "the sleeper | 0");
    addCase("a dropped one runs on and is reaped", "reaping.dropping", "0 | it ran to its end | -");
    addCase("a dropped copy does nothing", "reaping.droppingCopies", "0 | True | ok | -9");
    addCase("a status that others took is 255", "reaping.reapedByOthers", "ok | ended | 255 | 255");
    addCase("a zombie of others hides none", "reaping.besidesOthers", "Z-");
    addCase(
        "the observer hears before and after", "reaping.observing",
        "0 | reaping 1 joined 4 Z | reaped 1 joined 4 - | 4 | reaping 2 dropped -15 Z | reaped 2 "
        "dropped -15 -");
    addCase("siblings do not add descriptors", "descriptors.ofSiblings", "equal");
    addCase("the user's descriptors are inherited", "descriptors.ofTheUser", "inherited | 0");
    addCase("generations do not add descriptors", "descriptors.ofGenerations", "0 | equal");
    addCase(
        "no descriptor survives exec", "descriptors.acrossExec",
        "closed on exec | closed on exec | 0 | 0 | closed on exec");
    addCase(
        "nothing is left of 600 processes", "descriptors.nothingIsLeft",
        "0 | no descriptor | no child");
    addCase(
        "running out of descriptors is told and harmless", "descriptors.runningOut",
        "refused | no child | ok | refused | refused | refused | True | ok | ended | -9");
}

void TestChildren::facts()
{
    checkCase();
}

QTEST_GUILESS_MAIN(TestChildren)
#include "tst_children.moc"
