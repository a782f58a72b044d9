#### threeInALoop
from multiprocessing import Process
import time
def work(name, delay):
    time.sleep(delay)
    print(name, "end")
if __name__ == "__main__":
    ps = []
    for i in range(3):
        p = Process(target=work, args=(f"f{i}", 0.15 * (3 - i)))
        p.start()
        ps.append(p)
    for p in ps:
        p.join()
    print([p.exitcode for p in ps], [p.name for p in ps])
#### joinBetweenStarts
from multiprocessing import Process
def work(name):
    print(name, "start")
    print(name, "end")
if __name__ == "__main__":
    for n in "ABC":
        p = Process(target=work, args=(n,))
        p.start()
        p.join()
    print("main")
#### subclassWithRun
from multiprocessing import Process
class MyProcess(Process):
    def __init__(self, label, **kwargs):
        super().__init__(**kwargs)
        self.label = label
    def run(self):
        print(self.name, self.label)
        self.label = "changed"
if __name__ == "__main__":
    p = MyProcess("x", name="named")
    p.start(); p.join()
    q = MyProcess("y")
    q.start(); q.join()
    print(p.label, q.name, q.exitcode)
#### subclassCallsBaseInit
import multiprocessing
class P(multiprocessing.Process):
    def __init__(self, n):
        multiprocessing.Process.__init__(self, name="p%d" % n)
        self.n = n
    def run(self):
        print(self.n, self.name)
if __name__ == "__main__":
    p = P(3)
    p.start()
    p.join()
#### forgottenSuperInit
from multiprocessing import Process
class MyProcess(Process):
    def __init__(self, name):
        self.x = name
    def run(self):
        print("run")
p = MyProcess("a")
p.start()
#### forgottenSuperInitEverywhere
from multiprocessing import Process
class MyProcess(Process):
    def __init__(self):
        pass
p = MyProcess()
for f in (p.start, p.join, p.terminate, p.is_alive, p.close, lambda: p.name, lambda: p.pid,
          lambda: p.exitcode, lambda: p.daemon, lambda: p.sentinel, lambda: repr(p)):
    try:
        f()
        print("fine")
    except Exception as e:
        print(repr(e))
p.name = "set"
print(p.name)
try:
    p.daemon = True
except Exception as e:
    print(repr(e))
#### nameSetBeforeInitIsOverwritten
from multiprocessing import Process
class P(Process):
    def __init__(self):
        self.name = "mine"
        super().__init__()
print(P().name)
#### commaForgotten
from multiprocessing import Process
def work(x):
    print(x)
if __name__ == "__main__":
    p = Process(target=work, args=("f1"))
    p.start()
    p.join()
    print(p.exitcode)
#### argsMustBeIterable
from multiprocessing import Process
p = Process(target=print, args=1)
#### unknownKeyword
from multiprocessing import Process
p = Process(target=print, arg=(1,))
#### groupMustBeNone
from multiprocessing import Process
def f(): pass
Process(f)
#### callInsteadOfReference
from multiprocessing import Process
def work():
    print("in", Process)
if __name__ == "__main__":
    p = Process(target=work())
    p.start()
    p.join()
    print(p.exitcode)
#### childWorksOnACopy
from multiprocessing import Process
data = [1]
n = 5
def work():
    global n
    data.append(2)
    n = 6
    print("child", data, n)
if __name__ == "__main__":
    p = Process(target=work)
    p.start(); p.join()
    print("main", data, n)
#### kwargsReachTheTarget
from multiprocessing import Process
def work(a, b=0, *, c=0): print(a, b, c)
if __name__ == "__main__":
    p = Process(target=work, args=(1,), kwargs={"b": 2, "c": 3})
    p.start(); p.join()
#### noTarget
from multiprocessing import Process
p = Process()
p.start()
p.join()
print(p.exitcode, p.name)
#### beforeStart
from multiprocessing import Process
p = Process(target=print)
print(p.pid, p.ident, p.exitcode, p.is_alive(), p.daemon, p.name)
#### joinBeforeStart
from multiprocessing import Process
p = Process(target=print)
p.join()
#### startTwice
from multiprocessing import Process
def f(): pass
p = Process(target=f)
p.start()
p.join()
p.start()
#### runInsteadOfStart
from multiprocessing import Process, current_process
def f(): print(current_process().name)
p = Process(target=f)
p.run()
print(p.pid)
#### joinTimeouts
from multiprocessing import Process
import time
def f(): time.sleep(0.4)
p = Process(target=f)
p.start()
print(p.join(0), p.join(-1), p.join(0.05), p.exitcode, p.is_alive())
print(p.join(), p.join(), p.exitcode, p.is_alive())
#### terminateAndKill
from multiprocessing import Process
import time
def f(): time.sleep(10)
p = Process(target=f); q = Process(target=f)
p.start(); q.start()
p.terminate(); q.kill()
p.join(); q.join()
print(p.exitcode, q.exitcode)
p.terminate(); q.kill()
print(p.is_alive())
#### terminateBeforeStart
from multiprocessing import Process
Process().terminate()
#### ignoredTermSurvives
from multiprocessing import Process
import signal, time
def f():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    print("ready", flush=True)
    time.sleep(10)
p = Process(target=f)
p.start()
time.sleep(0.3)
p.terminate()
p.join(0.2)
print(p.is_alive(), p.exitcode)
p.kill()
p.join()
print(p.exitcode)
#### handlerExitsWithSeven
from multiprocessing import Process
import signal, sys, time
def bye(signum, frame):
    print("got", signum)
    sys.exit(7)
def f():
    signal.signal(signal.SIGTERM, bye)
    time.sleep(10)
p = Process(target=f)
p.start()
time.sleep(0.3)
p.terminate()
p.join()
print(p.exitcode)
#### handlerThenSleepGoesOn
import os, signal, time
def hello(signum, frame):
    print("hello", signum == signal.SIGUSR1)
signal.signal(signal.SIGUSR1, hello)
os.kill(os.getpid(), signal.SIGUSR1)
begin = time.time()
time.sleep(0.1)
print(time.time() - begin >= 0.1)
#### signalDuringJoin
from multiprocessing import Process
import os, signal, time
def note(signum, frame): print("signal in join")
def f():
    time.sleep(0.1)
    os.kill(os.getppid(), signal.SIGUSR1)
    time.sleep(0.1)
signal.signal(signal.SIGUSR1, note)
p = Process(target=f)
p.start()
p.join()
print(p.exitcode)
#### daemonDiesWithMain
from multiprocessing import Process
import time
def f():
    time.sleep(5)
    print("never")
p = Process(target=f, daemon=True)
p.start()
print("main ends")
#### daemonDefaultsAndSetter
from multiprocessing import Process
def f(): pass
p = Process(target=f)
p.daemon = True
print(p.daemon)
p.start()
try:
    p.daemon = False
except AssertionError as e:
    print(e)
p.join()
#### daemonMayNotHaveChildren
from multiprocessing import Process
def inner(): pass
def f():
    Process(target=inner).start()
p = Process(target=f, daemon=True)
p.start()
p.join()
print(p.exitcode)
#### daemonChecksItsParent
from multiprocessing import Process, parent_process
import os
def f():
    print(parent_process().name, parent_process().is_alive(), parent_process().pid == os.getppid())
p = Process(target=f, daemon=True)
p.start()
p.join()
print(parent_process())
#### nestedProcesses
from multiprocessing import Process, current_process
def inner(): print("inner", current_process().name)
def outer():
    p = Process(target=inner)
    p.start(); p.join()
    q = Process(target=inner)
    q.start(); q.join()
    print("outer", current_process().name)
Process(target=print, args=("x",))
p = Process(target=outer)
p.start(); p.join()
#### childWaitsForItsChildren
from multiprocessing import Process
import time
def inner():
    time.sleep(0.1)
    print("inner")
def outer():
    Process(target=inner).start()
    print("outer")
p = Process(target=outer)
p.start(); p.join()
print("main", p.exitcode)
#### joinOfAForeignProcess
from multiprocessing import Process
def f(): pass
p = Process(target=f)
def g():
    for act in (p.join, p.start, p.is_alive):
        try:
            act()
        except AssertionError as e:
            print(e)
p.start()
p.join()
q = Process(target=g)
q.start(); q.join()
#### reprs
from multiprocessing import Process, current_process
def f(): pass
p = Process(target=f, name="n", daemon=True)
text = repr(p)
print(text.split(" parent=")[0], text.split()[-2:])
p.start(); p.join()
text = repr(p)
print(text.split(" pid=")[0], text.split()[-3:])
p.close()
print(repr(p).split()[-2:], current_process())
#### reprOfKilled
from multiprocessing import Process
import time
p = Process(target=time.sleep, args=(5,))
p.start(); p.terminate(); p.join()
print(repr(p).split()[-1])
#### forgottenParentheses
from multiprocessing import Process
p = Process(name="w")
text = repr(p.is_alive)
print(text.split(" of ")[0])
#### closing
from multiprocessing import Process
import time
p = Process(target=time.sleep, args=(0.2,))
p.start()
try:
    p.close()
except ValueError as e:
    print(e)
p.join()
p.close()
for f in (p.join, p.is_alive, p.start, p.terminate, lambda: p.exitcode, lambda: p.pid):
    try:
        f()
    except ValueError as e:
        print(e)
#### activeChildren
from multiprocessing import Process, active_children
import time
p = Process(target=time.sleep, args=(0.3,), name="a")
p.start()
print([c.name for c in active_children()], active_children()[0] is p)
p.join()
print(active_children())
#### mainLastLineThenWait
from multiprocessing import Process
import time
def f(n):
    time.sleep(0.1 * n)
    print("child", n)
for n in (1, 3):
    Process(target=f, args=(n,)).start()
print("main's last line")
#### errorInChild
from multiprocessing import Process
def f(x):
    return 10 / x
def g(x):
    return f(x) + 1
p = Process(target=g, args=(0,), name="计算")
p.start(); p.join()
print(p.exitcode)
#### errorChainInChild
from multiprocessing import Process
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")
p = Process(target=f)
p.start(); p.join()
#### errorInRunOfSubclass
from multiprocessing import Process
class Worker(Process):
    def run(self):
        self.count += 1
p = Worker()
p.start(); p.join()
print(p.name, p.exitcode)
#### errorAfterChildrenOfChild
from multiprocessing import Process
import time
def inner():
    time.sleep(0.1)
    print("inner")
def outer():
    Process(target=inner).start()
    raise ValueError("outer")
p = Process(target=outer)
p.start(); p.join()
print(p.exitcode)
#### processNamesInPs
from multiprocessing import Process, current_process
def f():
    current_process().name = "renamed"
    print(current_process().name)
p = Process(target=f, name="before")
p.start(); p.join()
print(p.name)
#### nameMustBeText
from multiprocessing import Process
Process().name = 5
#### killByNumber
from multiprocessing import Process
import os, signal, time
p = Process(target=time.sleep, args=(5,))
p.start()
os.kill(p.pid, signal.SIGKILL)
p.join()
print(p.exitcode == -signal.SIGKILL, p.exitcode)
try:
    os.kill(p.pid, 0)
except ProcessLookupError as e:
    print(e)
#### stopAndContinue
from multiprocessing import Process
import os, signal, time
def f():
    time.sleep(0.1)
    print("goes on")
p = Process(target=f)
p.start()
os.kill(p.pid, signal.SIGSTOP)
p.join(0.3)
print(p.is_alive(), p.exitcode)
os.kill(p.pid, signal.SIGCONT)
p.join()
print(p.exitcode)
#### parentIds
from multiprocessing import Process
import os
def f(parent): print(os.getppid() == parent, os.getpid() != parent)
p = Process(target=f, args=(os.getpid(),))
p.start(); p.join()
#### exitCodeIsNoneWhileAlive
from multiprocessing import Process
import time
p = Process(target=time.sleep, args=(0.2,))
p.start()
print(p.exitcode, p.is_alive())
while p.is_alive():
    time.sleep(0.02)
print(p.exitcode)
#### processesInADict
from multiprocessing import Process
def f(k): print(k)
ps = {k: Process(target=f, args=(k,)) for k in ("x", "y")}
for k, p in ps.items():
    p.start()
    p.join()
print({k: p.exitcode for k, p in ps.items()})
#### exceptionWhileHandlingInParent
from multiprocessing import Process
def f(): raise ValueError("child")
try:
    1 / 0
except ZeroDivisionError:
    p = Process(target=f)
    p.start()
    p.join()
print(p.exitcode)
#### startMethods
import multiprocessing as mp
mp.set_start_method("fork")
print(mp.get_start_method())
mp.freeze_support()
mp.set_start_method("fork")
#### randomDiffersInChildren
import random
from multiprocessing import Process
random.seed(1)
a = random.randint(1, 10)
print(1 <= a <= 10, random.choice("a"), sorted(random.sample(range(3), 3)), 0 <= random.random() < 1)
l = [1, 2, 3]; random.shuffle(l); print(sorted(l), 2 <= random.uniform(2, 3) <= 3)
for bad in (lambda: random.choice([]), lambda: random.randint(5, 2), lambda: random.sample([1], 2)):
    try: bad()
    except Exception as e: print(repr(e))
#### badArgumentsCountTheProcess
from multiprocessing import Process
for options in ({"args": 5}, {"kwargs": 5}, {"group": 1}, {"tarjet": print}):
    try:
        Process(target=print, **options)
    except Exception as e:
        print(type(e).__name__, e)
p = Process(target=print, args=("x",))
print(p.name, p._identity)
p.start(); p.join()
#### importOfAMistypedName
try:
    from time import slep
except ImportError as e:
    print("ImportError", str(e)[:30])
#### parentProcessIsRenamed
from multiprocessing import Process, parent_process
def work():
    parent = parent_process()
    parent.name = "boss"
    print(parent.name, parent_process().name)
    try:
        parent.name = 5
    except AssertionError as e:
        print(e)
p = Process(target=work)
p.start()
p.join()
print(p.exitcode)
