from multiprocessing import Process

counter = 0
names = ["main"]


class Box(Process):
    def __init__(self):
        super().__init__()
        self.value = 1

    def run(self):
        self.value = 100
        print("in the child:", self.value)


def work():
    global counter
    counter += 1
    names.append("child")
    print("child:", counter, names)


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
    box = Box()
    box.start()
    box.join()
    print("main:", counter, names, box.value)
