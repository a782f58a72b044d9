import signal
import time
from multiprocessing import Process


def stubborn():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    print("I do not listen")
    time.sleep(30)


def polite():
    print("I will go when told")
    time.sleep(30)


if __name__ == "__main__":
    s = Process(target=stubborn, name="stubborn")
    p = Process(target=polite, name="polite")
    s.start()
    p.start()
    time.sleep(0.6)
    s.terminate()
    p.terminate()
    p.join()
    s.join(0.2)
    print("polite:", p.exitcode, "stubborn:", s.exitcode, s.is_alive())
    s.kill()
    s.join()
    print("stubborn:", s.exitcode, s.is_alive())
