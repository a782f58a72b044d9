import sys
from multiprocessing import Process


def risky(value):
    try:
        if value == 0:
            raise ValueError("zero")
        print(10 // value)
    except ValueError as error:
        print("caught", error)
    else:
        print("fine")
    finally:
        print("finally")


def chained():
    try:
        {}["missing"]
    except KeyError as error:
        raise RuntimeError("no luck") from error


if __name__ == "__main__":
    for value in (0, 5):
        p = Process(target=risky, args=(value,))
        p.start()
        p.join()
    p = Process(target=chained, name="chained")
    p.start()
    p.join()
    print("to stderr", file=sys.stderr)
    sys.exit(p.exitcode + 1)
