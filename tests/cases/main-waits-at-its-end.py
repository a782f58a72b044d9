from multiprocessing import Process
from time import sleep


def work(name, seconds=0.2):
    print(name, "start")
    sleep(seconds)
    print(name, "end")


if __name__ == "__main__":
    Process(target=work, args=("a",)).start()
    Process(target=work, kwargs={"name": "b", "seconds": 0.3}).start()
    print("main's last line")
