# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT
"""Answers lines of Python on stdin: the repr of the last expression, "ok", or the error."""

import ast
import sys
import warnings

warnings.simplefilter("ignore")


def answer(line):
    names = {}
    body = ast.parse(line).body
    last = body.pop() if isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "line", "exec"), names)
    if last is None:
        return "ok"
    return repr(eval(compile(ast.Expression(last.value), "line", "eval"), names))


for line in sys.stdin.buffer.read().decode().splitlines():
    try:
        result = answer(line)
    except BaseException as error:
        text = str(error)
        result = type(error).__name__ + (": " + text if text else "")
    sys.stdout.buffer.write(result.encode("utf-8", "surrogatepass") + b"\0")
