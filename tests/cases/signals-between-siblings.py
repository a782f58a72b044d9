import os
import signal
import time
from multiprocessing import Process


def target():
    print("waiting for the end")
    time.sleep(30)


def sender(pid):
    os.kill(pid, signal.SIGINT)


if __name__ == "__main__":
    t = Process(target=target, name="t")
    t.start()
    time.sleep(0.6)
    s = Process(target=sender, args=(t.pid,), name="s")
    s.start()
    s.join()
    t.join()
    print("t:", t.exitcode, "s:", s.exitcode)
