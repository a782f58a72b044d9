import os
import signal
import sys
from multiprocessing import Process


def leave(value):
    sys.exit(value)


def fail():
    numbers = {"one": 1}
    return numbers["two"] + 1


def hard():
    os._exit(9)


def killed():
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    for value in (None, 0, 3, 300, -1, True, "a text"):
        p = Process(target=leave, args=(value,))
        p.start()
        p.join()
        print(repr(value), "->", p.exitcode)
    for target in (fail, hard, killed):
        p = Process(target=target, name=target.__name__)
        p.start()
        p.join()
        print(target.__name__, "->", p.exitcode)
