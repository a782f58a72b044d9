#### streamsAreClosed
import sys
out = sys.stdout
out.writelines(["a", "b\n"])
print(out.name, out.mode, out.encoding, out.closed, out.writable(), out.readable(), type(out).__name__, type(out))
for bad in (lambda: out.foo, lambda: out.writelines([1]), lambda: out.writelines(5), lambda: out.close(1)):
    try:
        bad()
    except Exception as e:
        print(repr(e))
out.close()
out.close()
for closed in (lambda: print("x"), lambda: out.write("x"), lambda: out.write(3), out.flush, lambda: out.writelines([])):
    try:
        closed()
    except Exception as e:
        print(repr(e), file=sys.stderr)
print(out.closed, out.name, file=sys.stderr)
#### aChildClosesItsOutput
import sys
from multiprocessing import Process
def quiet():
    print("x")
    sys.stdout.close()
def loud():
    sys.stdout.close()
    print("y")
for target in (quiet, loud):
    p = Process(target=target)
    p.start()
    p.join()
    print(p.exitcode)
#### printGoesToWhatStdoutIs
import sys
class Kept:
    def __init__(self):
        self.pieces = []
    def write(self, text):
        self.pieces.append(text)
    def flush(self):
        self.pieces.append("flush")
old = sys.stdout
sys.stdout = kept = Kept()
print("captured", 1, flush=True)
print()
sys.stdout = None
print("nothing", flush=True)
sys.stdout = sys.stderr
print("to stderr")
sys.stdout = old
print(kept.pieces)
print(1, 2, sep="", file=kept)
print(kept.pieces[-4:])
del sys.stdout
try:
    print("lost")
except RuntimeError as e:
    sys.stderr.write(f"{e}\n")
sys.stdout = old
#### tracebacksGoToWhatStderrIs
import sys
from multiprocessing import Process
class Kept:
    def write(self, text):
        if "ZeroDivisionError" in text:
            print("kept")
    def flush(self):
        pass
def fail(error):
    sys.stderr = error
    1 / 0
for error in (None, Kept()):
    p = Process(target=fail, args=(error,), name="failing")
    p.start()
    p.join()
    print(p.exitcode)
sys.stderr = sys.stdout
sys.exit("the end")
