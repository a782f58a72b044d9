from multiprocessing import Process
import time


def work(number):
    print("worker", number, "starts")
    time.sleep(0.1 * number)
    print("worker", number, "ends")


if __name__ == "__main__":
    processes = []
    for i in range(3):
        p = Process(target=work, args=(i,))
        processes.append(p)
        p.start()
    for p in processes:
        p.join()
    print("all done:", [p.exitcode for p in processes])
