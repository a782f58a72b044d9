import time
from multiprocessing import Process


def beat():
    print("beat")
    while True:
        time.sleep(0.05)


def talk():
    print("talking")
    time.sleep(0.2)
    print("talked")


if __name__ == "__main__":
    daemon = Process(target=beat, daemon=True, name="heart")
    worker = Process(target=talk, name="talker")
    daemon.start()
    worker.start()
    time.sleep(0.5)
    print("daemon:", daemon.daemon, "worker:", worker.daemon)
    print("main's last line")
