import os
import time
from multiprocessing import Process, parent_process


def wait_for_parent():
    parent = parent_process()
    print(parent.join(0.05), parent.is_alive())
    parent.join()
    print("parent gone", parent.is_alive())


def leave_early():
    Process(target=wait_for_parent).start()
    time.sleep(1)
    os._exit(5)


if __name__ == "__main__":
    p = Process(target=leave_early)
    p.start()
    p.join()
    print(p.exitcode)
    time.sleep(1)
