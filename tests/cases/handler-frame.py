import os
import signal


def tell(number, frame):
    print(signal.Signals(number).name, "in", frame.f_code.co_name, "line", frame.f_lineno)


def work():
    os.kill(os.getpid(), signal.SIGUSR1)
    print("worked")


signal.signal(signal.SIGUSR1, tell)
work()
