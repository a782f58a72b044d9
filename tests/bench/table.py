# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT
"""Runs bench_<name> for each <name>.json beside this file and prints the ratios they name.

A row: {"what": …, "of": benchmark, "to": benchmark, "goal": "<= 1.25"}; "counter" names a counter
to be compared in place of times. Without `to`, it is shown as it is. Times are medians of real
time.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

UNITS = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}


def measure(binary):
    """Median time in ns, and the counters, by benchmark name."""
    command = [binary, "--benchmark_format=json", "--benchmark_repetitions=5",
               "--benchmark_report_aggregates_only=true"]
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    text = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=env).stdout
    found = {}
    for row in json.loads(text)["benchmarks"]:
        if row.get("aggregate_name") == "median":
            found[plain(row["run_name"])] = {
                "time": row["real_time"] * UNITS[row["time_unit"]], **row}
    return found


def plain(name):
    """Without what Google Benchmark adds to a name for how it was run."""
    return re.sub("/(real_time|manual_time|process_time|(iterations|repeats):[0-9]+)", "", name)


def figure(row, found):
    value = row.get("counter", "time")
    of = found[plain(row["of"])][value]
    return of / found[plain(row["to"])][value] if "to" in row else of


def main():
    here = pathlib.Path(__file__).parent
    binaries = pathlib.Path(sys.argv[1])
    names = sys.argv[2:] or sorted(p.stem for p in here.glob("*.json"))
    print(f"{'benchmark':<14} {'what':<58} {'figure':>9}  goal")
    for name in names:
        rows = json.loads((here / f"{name}.json").read_text())
        found = measure(binaries / f"bench_{name}")
        for row in rows:
            value = figure(row, found)
            met = eval(f"{value} {row['goal']}", {})  # the goal is ours: "<= 1.25"
            print(f"{name:<14} {row['what']:<58} {value:>9.3g}  {row['goal']:<8} "
                  f"{'met' if met else 'MISSED'}")


if __name__ == "__main__":
    main()
