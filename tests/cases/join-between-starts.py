from multiprocessing import Process
import time


def f(name):
    print(name, "start")
    time.sleep(0.1)
    print(name, "end")


f1 = Process(target=f, args=("f1",))
f2 = Process(target=f, args=("f2",))
f3 = Process(target=f, args=("f3",))

if __name__ == "__main__":
    print("main starts")
    f1.start()
    f1.join()
    f2.start()
    f3.start()
    time.sleep(0.3)
    print("main ends")
