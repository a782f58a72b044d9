from multiprocessing import Process


def divide(a, b):
    return a / (b - b)


def work(values):
    total = 0
    for value in values:
        total += divide(value, 2)
    return total


if __name__ == "__main__":
    p = Process(target=work, args=([1, 2],), name="divider")
    p.start()
    p.join()
    print("exit code", p.exitcode)
    raise ValueError("main fails, too")
