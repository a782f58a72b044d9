from multiprocessing import Process


def show(values):
    for key, value in values.items():
        print(f"{key!r:>8} = {value:08.3f}" if isinstance(value, float) else f"{key}={value!r}")
    print("%d of %s, %5.1f%%" % (3, "ten", 30))
    print("{:>10}|{:<10}|{:^10}".format("right", "left", "mid"))
    print(", ".join(str(x) for x in range(5)), end=".\n")
    print(1, 2, 3, sep="-")


if __name__ == "__main__":
    p = Process(target=show, args=({"pi": 3.14159, "name": "x", "list": [1, (2,), {"a": None}]},))
    p.start()
    p.join()
