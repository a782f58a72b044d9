import multiprocessing
from time import sleep


class Worker(multiprocessing.Process):
    """A process of its own kind."""

    def __init__(self, seconds, **kwargs):
        super().__init__(**kwargs)
        self.seconds = seconds
        self.__secret = "kept"

    def run(self):
        print(f"{self.name} works for {self.seconds:.2f} s")
        sleep(self.seconds)
        print("%s is done, %s" % (self.name, self.__secret))


if __name__ == "__main__":
    first = Worker(0.1, name="first")
    second = Worker(seconds=0.05)
    first.start()
    second.start()
    first.join()
    second.join()
    print(first.name, second.name, first.exitcode, second.exitcode)
