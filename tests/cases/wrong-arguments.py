from multiprocessing import Process


def greet(name):
    print("hello", name)


if __name__ == "__main__":
    p = Process(target=greet, args=("f1"), name="no comma")
    p.start()
    p.join()
    print(p.exitcode)
    q = Process(target=greet, args=("f1",), name="comma")
    q.start()
    q.join()
    print(q.exitcode)
    Process(greet)
