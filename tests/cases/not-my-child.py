from multiprocessing import Process
import time


def nap():
    time.sleep(0.3)


def meddle(other):
    try:
        other.join()
    except AssertionError as error:
        print("meddler:", error)
    try:
        print(other.is_alive())
    except AssertionError as error:
        print("meddler:", error)


if __name__ == "__main__":
    p = Process(target=nap, name="p")
    p.start()
    m = Process(target=meddle, args=(p,), name="m")
    m.start()
    m.join()
    p.join()
    print(p.exitcode, m.exitcode)
