from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    p = Process(target=work, name="p")
    print(p.pid, p.exitcode, p.is_alive(), p.name, p.daemon)
    try:
        p.join()
    except AssertionError as error:
        print(error)
    p.start()
    try:
        p.start()
    except AssertionError as error:
        print(error)
    print(p.join())
    print(p.join(0), p.join(-1), p.exitcode, p.is_alive())
    p.terminate()
    p.close()
    try:
        p.is_alive()
    except ValueError as error:
        print(error)
