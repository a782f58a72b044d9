import multiprocessing
import time


def work():
    time.sleep(0.4)


if __name__ == "__main__":
    print(multiprocessing.active_children(), multiprocessing.cpu_count() >= 1)
    a = multiprocessing.Process(target=work, name="a")
    b = multiprocessing.Process(target=work, name="b")
    a.start()
    b.start()
    print(sorted(p.name for p in multiprocessing.active_children()))
    a.join()
    b.join()
    print(multiprocessing.active_children())
