from multiprocessing import Process, current_process


def nothing():
    pass


def daemonic():
    print("daemon:", current_process().daemon)
    child = Process(target=nothing)
    print("inherited:", child.daemon)
    try:
        child.start()
    except AssertionError as error:
        print("refused:", error)


if __name__ == "__main__":
    p = Process(target=daemonic)
    p.daemon = True
    p.start()
    p.join()
    try:
        p.daemon = False
    except AssertionError as error:
        print("too late:", error)
    print(p.exitcode)
