#### sleepErrors
import time
for bad in (-1, "a", None):
    try:
        time.sleep(bad)
    except Exception as e:
        print(repr(e))
#### sleepWithoutArgument
import time
time.sleep()
#### clocks
import time
a = time.monotonic(); b = time.perf_counter(); c = time.time()
time.sleep(0.05)
print(time.monotonic() - a >= 0.05, time.perf_counter() - b >= 0.05, time.time() - c >= 0.05)
print(type(time.time_ns()).__name__, type(time.time()).__name__)
#### calendar
import time
print(time.ctime(0), time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(0)))
t = time.localtime(86400)
print(t, t.tm_year, t[2])
print(len(time.strftime("%H:%M:%S")))
#### signalNumbers
import signal
print(repr(signal.SIGTERM), signal.SIGTERM, f"{signal.SIGKILL}", signal.SIGTERM == 15, -signal.SIGTERM, signal.SIGINT + 1)
print(signal.Signals(9).name, signal.Signals.SIGHUP.value, {signal.SIGTERM: "t"}[15], signal.SIGINT < signal.SIGTERM)
print(signal.strsignal(15))
try:
    signal.Signals(99)
except ValueError as e:
    print(e)
#### signalHandlers
import signal
def h(*a): pass
print(signal.getsignal(signal.SIGTERM), repr(signal.getsignal(signal.SIGTERM)))
print(repr(signal.signal(signal.SIGTERM, h)), signal.getsignal(signal.SIGTERM) is h)
print(signal.signal(signal.SIGTERM, signal.SIG_IGN) is h, repr(signal.getsignal(15)))
#### signalErrors
import signal
def h(*a): pass
for bad in (lambda: signal.signal(99, h), lambda: signal.signal(9, h), lambda: signal.signal(15, 5), lambda: signal.signal(15)):
    try:
        bad()
    except Exception as e:
        print(repr(e))
#### handlerOrderAndArguments
import os, signal
def h(signum, frame):
    print("handler", signum, type(signum).__name__)
signal.signal(signal.SIGUSR1, h)
signal.signal(signal.SIGUSR2, h)
os.kill(os.getpid(), signal.SIGUSR2)
os.kill(os.getpid(), signal.SIGUSR1)
print("done")
#### handlerRaises
import os, signal
def h(signum, frame):
    raise RuntimeError("from handler")
signal.signal(signal.SIGUSR1, h)
def work():
    os.kill(os.getpid(), signal.SIGUSR1)
work()
#### killErrors
import os
try:
    os.kill(99999999, 9)
except ProcessLookupError as e:
    print(e, e.errno)
try:
    os.kill("1", 9)
except TypeError as e:
    print(e)
os.kill(1)
#### ignoredInterrupt
import os, signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGINT)
print("still here")
#### defaultTermKillsMain
import os, signal
print("before", flush=True)
os.kill(os.getpid(), signal.SIGTERM)
print("never")
#### interruptDuringSleep
import os, signal, time
from multiprocessing import Process
def poke(pid):
    time.sleep(0.1)
    os.kill(pid, signal.SIGINT)
p = Process(target=poke, args=(os.getpid(),))
p.start()
try:
    time.sleep(10)
except KeyboardInterrupt:
    print("interrupted")
p.join()
#### busyLoopIsInterrupted
import os, signal, time
from multiprocessing import Process
def spin():
    try:
        while True:
            pass
    except KeyboardInterrupt:
        print("stopped")
p = Process(target=spin)
p.start()
time.sleep(0.1)
os.kill(p.pid, signal.SIGINT)
p.join()
print(p.exitcode)
#### sysNames
import sys
print(sys.platform, sys.maxsize, sys.version_info[:2], len(sys.argv))
#### printFlushAndFile
import sys
print("a", end="", flush=True)
print("b", file=sys.stdout)
sys.stderr.write("err\n")
class Sink:
    def __init__(self): self.got = []
    def write(self, text): self.got.append(text)
s = Sink()
print("x", "y", file=s)
print("".join(s.got))
#### killCutsNoNumber
import os
for pid in (2**32 + 5, 2**31, -2**31 - 1, -2**40, 9223372036854775807):
    try:
        os.kill(pid, 0)
    except OverflowError as e:
        print(e)
os.kill(os.getpid(), 2**32)
try:
    os._exit(2**32)
except OverflowError as e:
    print(e)
#### randomWideRanges
import random, sys
most, least = sys.maxsize, -sys.maxsize - 1
for i in range(50):
    assert 0 <= random.randint(0, most)
    assert 0 <= random.randrange(0, most) < most
    assert random.randrange(0, most, 2**62) in (0, 2**62)
    assert random.randrange(least, most, most) in (least, -1, most - 1)
    assert random.randrange(most, least, least) in (most, -1)
print(random.randint(most, most), len({random.randint(least, most) for i in range(9)}))
print(len({random.randrange(most, least, -1) for i in range(9)}))
for given in ((most, 0), (most, least), (5, 1)):
    for ask in (random.randint, random.randrange):
        try:
            ask(*given)
        except ValueError as e:
            print(e)
#### signalsOfTheCLibrary
import signal
def handler(number, frame):
    print(number)
for number in (32, 33, signal.SIGKILL, signal.SIGSTOP):
    for action in (handler, signal.SIG_IGN, signal.SIG_DFL):
        try:
            signal.signal(number, action)
        except OSError as e:
            print(e)
    print(signal.getsignal(number))
try:
    signal.signal(2**40, handler)
except OverflowError as e:
    print(e)
print(signal.signal(34, handler))
signal.signal(32, handler)
#### timesOutOfRange
import time
for moment in (1e30, -1e30, float("inf"), float("nan"), 9.2e18, 2**62, "x", 2.5, -0.5, 2**40 + 1):
    for ask in (time.ctime, time.localtime):
        try:
            print(ask(moment))
        except (OSError, OverflowError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
#### timeTuplesOutOfRange
import time
least, most = -2**31, 2**31 - 1
right = (2024, 5, 6, 7, 8, 9, 0, 127, 0)
print(time.strftime("%Y %m %d %H %M %S %w %j", right))
print(time.strftime("%Y %m %d %j", (2024, 0, 0, 0, 0, 0, 0, 0, 0)))
for at in range(8):
    for wrong in (2**40, least, most, 99):
        try:
            time.strftime("%H", right[:at] + (wrong,) + right[at + 1:])
        except (OverflowError, ValueError) as e:
            print(at, wrong, e)
#### randomOfASeed
import random, sys
for seed in (0, 1, 42, -7, 7, 2**31, 2**32 - 1, 2**32, 2**40, -2**40, True, False, sys.maxsize, -sys.maxsize - 1, 2.5, -1.0, 1e300):
    random.seed(seed)
    print(seed, random.random(), random.random(), random.randint(1, 6), random.uniform(-1, 1))
random.seed(1)
for i in range(2000):
    random.random()
print(random.random())
#### randomOfASeedIsRepeated
import random
for seed in (42, "text", 2**62):
    random.seed(seed)
    first = [random.random() for i in range(3)] + [random.gauss()]
    random.seed(seed)
    print(first == [random.random() for i in range(3)] + [random.gauss()])
#### randomWholeNumbersOfASeed
import random, sys
most, least = sys.maxsize, -sys.maxsize - 1
for seed in (0, 1, 42, -7, 2**40, True):
    random.seed(seed)
    print(seed, [random.randint(1, 100) for i in range(8)], random.randint(5, 5), random.randint(-3, 3))
    print([random.randrange(10) for i in range(8)], random.randrange(1), random.randrange(16), random.randrange(2**32))
    print(random.randrange(0, 100, 7), random.randrange(100, 0, -7), random.randrange(-5, 6, 5), random.randrange(3, 4, 9))
    print(random.randint(0, most), random.randrange(0, most), random.randint(least, most), random.randrange(least, most))
    print(random.randint(0, 2**32 - 1), random.randint(0, 2**32), random.randrange(0, 2**33 + 1, 2), random.randrange(2**62))
    print(random.randrange(0, most, 2**62), random.randrange(least, most, 3), random.randrange(most, least, -1))
    print(random.random())
random.seed(3)
print([random.randint(least, most) for i in range(20)])
#### randomChoicesOfASeed
import random
for seed in (0, 1, 42, -7, 2**40, True):
    random.seed(seed)
    print(seed, random.choice([1, 2, 3]), random.choice("abcdefgh"), random.choice(range(1000)), random.choice((None,)))
    print(random.choices("abcde", k=5), random.choices(range(10**9), k=5), random.choices([7]), random.choices([1, 2], k=-1))
    items = list(range(10))
    random.shuffle(items)
    print(items, random.shuffle([1]), random.shuffle([]))
    print(random.random())
for population, count in (([], 1), ("", 2), ([], 0), (5, 0), (range(0), 1)):
    try:
        print(random.choices(population, k=count))
    except (IndexError, TypeError) as e:
        print(repr(e))
#### randomSamplesOfASeed
import random
for seed in (0, 1, 42, -7, 2**40, True):
    random.seed(seed)
    print(seed, random.sample([1, 2, 3], 2), random.sample("abcdefghij", 10), random.sample([], 0), random.sample([5], 1))
    print(random.sample(range(1000), 10), random.sample(range(1000), 5), random.sample(range(30), 28))
    for size, count in ((21, 5), (22, 5), (22, 0), (85, 6), (86, 6), (85, 21), (86, 21), (278, 22), (277, 22), (1000, 300)):
        drawn = random.sample(range(size), count)
        print(size, count, drawn[:8], sum(drawn), random.randrange(100))
    print(random.random())
#### randomUniformOfASeed
import random, sys
for seed in (0, 1, 42, -7, 2**40, True):
    random.seed(seed)
    print(seed, random.uniform(2, 3), random.uniform(-1.5, 10), random.uniform(3, 1), random.uniform(False, True))
    print(random.uniform(-sys.maxsize - 1, sys.maxsize), random.uniform(2**60 + 1, 2**60 + 4), random.uniform(1e-300, 1e300))
#### randomGaussOfASeed
import random
for seed in (0, 1, 42, -7, 2**40, True):
    random.seed(seed)
    print(seed, random.gauss(0, 1), random.gauss(10, 2.5), random.gauss(), random.random(), random.gauss(1), random.gauss(sigma=3))
    print(random.gauss())
    random.seed(seed)
    print(random.gauss(), random.random())
    try:
        random.gauss("a", 1)
    except TypeError:
        print("no number")
    print(random.gauss())
#### randomOfAChildAfterASeed
import random
from multiprocessing import Process
def work():
    print(random.gauss() == spare)
    random.seed(5)
    print(random.random(), random.gauss())
random.seed(5)
random.gauss()
spare = random.gauss()
random.seed(5)
random.gauss()
child = Process(target=work)
child.start()
child.join()
print(random.gauss() == spare, random.random())
