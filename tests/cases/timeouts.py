import time
from multiprocessing import Process


def slow():
    time.sleep(1.2)
    print("slow is over")


if __name__ == "__main__":
    p = Process(target=slow)
    p.start()
    print(p.join(0.1), p.exitcode, p.is_alive())
    print(p.join(timeout=10), p.exitcode, p.is_alive())
