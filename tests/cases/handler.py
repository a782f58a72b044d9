import signal
import sys
import time
from multiprocessing import Process


def work():
    def leave(number, frame):
        print("caught", signal.Signals(number).name)
        sys.exit(7)

    signal.signal(signal.SIGTERM, leave)
    print("ready")
    while True:
        time.sleep(0.05)


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    time.sleep(0.6)
    p.terminate()
    p.join()
    print(p.exitcode)
