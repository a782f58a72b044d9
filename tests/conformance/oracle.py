# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT
"""What CPython does with a scenario: runs it on a pseudo-terminal and prints one JSON object.

    python3 oracle.py SCENARIO.py   (in the scenario's folder)

{"exit": n, "exits": {path: n}, "outputs": [{"process", "stream", "line", "text"}, …]}

Processes are identity paths, as in Joinery; outputs stand in the order in which they were written
(each is one write to a pipe, which is atomic). It changes nothing of what the scenario does, but
looks in at print, stderr and the moment in which multiprocessing learns an exit code.
"""

import builtins
import io
import json
import os
import pty
import subprocess
import sys
import threading


def inner(name, channel):
    """Runs the scenario in this process, which is main, and reports to the descriptor channel."""
    from multiprocessing import popen_fork, process

    def path():
        identity = process.current_process()._identity
        return ":".join(map(str, identity)) or "0"

    def report(**record):
        os.write(channel, json.dumps(record).encode() + b"\n")

    def line():
        frame = sys._getframe(2)
        while frame and frame.f_code.co_filename != name:
            frame = frame.f_back
        return frame.f_lineno if frame else 0

    plain_print = builtins.print

    def print_and_report(*values, file=None, **options):
        buffer = io.StringIO()
        plain_print(*values, file=buffer, **options)
        stream = "stderr" if file is errors else "stdout"
        report(process=path(), stream=stream, line=line(), text=buffer.getvalue())
        plain_print(buffer.getvalue(), end="", flush=True)

    class Errors:
        """sys.stderr: tracebacks come through it in pieces."""

        def write(self, text):
            report(process=path(), stream="stderr", line=0, text=text)
            return len(text)

        def flush(self):
            pass

    def launch(self, process_obj):
        self.path = ":".join(map(str, process_obj._identity))
        plain_launch(self, process_obj)

    def poll(self, *args, **kwargs):
        known = self.returncode is not None
        code = plain_poll(self, *args, **kwargs)
        if code is not None and not known:
            report(exited=self.path, code=code)
        return code

    plain_launch, plain_poll = popen_fork.Popen._launch, popen_fork.Popen.poll
    popen_fork.Popen._launch, popen_fork.Popen.poll = launch, poll
    errors = sys.stderr = Errors()
    builtins.print = print_and_report
    with open(name, encoding="utf-8") as file:
        code = compile(file.read(), name, "exec")
    exec(code, {"__name__": "__main__", "__file__": name, "__builtins__": builtins})


def outer(name):
    """Gives the scenario a terminal, collects the reports, and prints what it learned."""
    terminal, its_end = pty.openpty()
    reader, writer = os.pipe()
    child = subprocess.Popen(
        [sys.executable, __file__, "--inner", name, str(writer)],
        stdin=its_end, stdout=its_end, stderr=its_end, pass_fds=[writer])
    os.close(writer)
    os.close(its_end)
    threading.Thread(target=drain, args=(terminal,), daemon=True).start()
    outputs, exits = [], {}
    with open(reader, encoding="utf-8") as records:
        for record in map(json.loads, records):
            if "exited" in record:
                exits[record["exited"]] = record["code"]
            else:
                outputs.append(record)
    print(json.dumps({"exit": child.wait(), "exits": exits, "outputs": outputs}))


def drain(terminal):
    """A terminal that nobody reads would stop its writers."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass


if __name__ == "__main__":
    if sys.argv[1] == "--inner":
        inner(sys.argv[2], int(sys.argv[3]))
    else:
        outer(sys.argv[1])
