import os
import time
from multiprocessing import Process


def grandchild(parent):
    time.sleep(0.8)
    print("my parent has changed:", os.getppid() != parent)


def parent():
    Process(target=grandchild, args=(os.getpid(),), name="grandchild").start()
    time.sleep(30)


if __name__ == "__main__":
    p = Process(target=parent, name="parent")
    p.start()
    time.sleep(0.4)
    p.terminate()
    p.join()
    print("parent:", p.exitcode)
    time.sleep(1.0)
