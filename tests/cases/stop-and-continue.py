import os
import signal
import time
from multiprocessing import Process


def work():
    print("start")
    time.sleep(0.3)
    print("end")


if __name__ == "__main__":
    p = Process(target=work, name="p")
    p.start()
    time.sleep(0.2)
    os.kill(p.pid, signal.SIGSTOP)
    p.join(0.4)
    print("stopped:", p.is_alive(), p.exitcode)
    os.kill(p.pid, signal.SIGCONT)
    p.join()
    print("ended:", p.exitcode)
