from multiprocessing import Process, current_process, parent_process


def leaf():
    print(current_process().name, "has the parent", parent_process().name)


def branch():
    print(current_process().name)
    first = Process(target=leaf)
    second = Process(target=leaf)
    first.start()
    second.start()
    first.join()
    second.join()


if __name__ == "__main__":
    print(current_process().name, parent_process())
    branches = [Process(target=branch) for _ in range(2)]
    for p in branches:
        p.start()
    for p in branches:
        p.join()
