// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/helptext.h"

#include <QCoreApplication>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QString helpText()
{
    return Words::tr(R"(Joinery shows what processes do: real ones, on a timeline.

joinery                             the window, at the lesson last open
joinery LESSON|FILE|RUN             the window, opened there
joinery run LESSON|FILE             run it and print a timeline and the output
joinery check LESSON|FILE|DIR...    check lessons with their translations, and scenarios;
                                    FILE:LINE:COL: what
joinery orders LESSON|FILE          every order in which its output can come, each one tried
joinery why RUN A:LINE:N B:LINE:N   why one event of a saved run came before the other
joinery lessons                     the list of lessons
joinery screenshots DIR             the pictures of the documentation, from recorded runs

LESSON is an id such as join-order; FILE a scenario (.py) or a lesson (.md);
RUN a saved run (.joinery).

run:
  --json              one JSON object a line for each event, in their final order
  --save RUN.joinery  keep the run in a file
  --runs N            run it N times and tell the orders of output apart
  --speed X           run the clock X times as fast (sleeps get shorter, nothing else changes)
  --hold A:LINE:N --until B:LINE:N
                      hold process A before its N-th execution of LINE until B has
                      passed its own; a process is a path (0 main, 2 its second child,
                      2:1 that one's first) or a unique name, and N is 1 if left out;
                      names are found by a quick run before, of which nothing is shown
  --ascii             draw with ASCII characters alone
  --width N           that many columns (else the terminal's)

check:
  --runs N            also run each scenario N times and check the lesson's facts
  --speed X           as above
  --accept            the translations are up to date: write so into their key source

why:
  --json              one JSON object: verdict (guaranteed, observed, timing, luck), chain, margin

screenshots:
  --record            first make the runs in DIR/runs that are missing or of an older program
  --only NAME         only the pictures whose names begin with NAME

orders:
  --limit N           at most N executions (without --limit and --time: 2000, or 10 s)
  --time S            at most S seconds
  --json              one JSON object a line for each order, and one at the end

--lang en|zh_CN|system speaks that language (else that of LANG, or the one chosen
in the window); --engine PATH uses another joinery-engine; --version tells the version.

Exit status: 0 done, 1 the check or the run failed, 2 wrong usage. What the
processes of a run return is its result, not a failure.)");
}

} // namespace joinery::app::cli
