from multiprocessing import Process


class MyProcess(Process):
    def __init__(self, name):
        self.title = name
        super().__init__()
        self.before = self.name

    def run(self):
        print("I am", self.name, "and my title is", self.title)


class Forgetful(Process):
    def __init__(self):
        self.greeting = "hello"

    def run(self):
        print(self.greeting)


if __name__ == "__main__":
    p = MyProcess("Ada")
    print(p.before)
    p.start()
    p.join()
    try:
        Forgetful().start()
    except Exception as error:
        print(type(error).__name__, error)
    direct = MyProcess("Grace")
    direct.run()
    print(direct.pid, direct.is_alive(), direct.exitcode)
