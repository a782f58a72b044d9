from multiprocessing import Process


def gives_up():
    print("before")
    quit()
    print("never")


def says_why():
    exit("no more work")


if __name__ == "__main__":
    for target in (gives_up, says_why):
        p = Process(target=target)
        p.start()
        p.join()
        print(p.exitcode)
    exit(4)
