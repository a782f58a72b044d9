#### whileElse
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print(n)
else:
    print("else")
#### forBreakSkipsElse
for i in range(5):
    if i == 2: break
else:
    print("never")
print(i)
#### chainedComparison
x = 5
print(1 < x < 10, 1 < x > 7, 3 == 3.0 == 3, not x, x if x > 3 else -x)
#### booleanOperatorsGiveOperands
print(0 or "a", "" and 1, None or 0 or [], 1 and 2)
#### tryElseFinally
def f(x):
    try:
        10 / x
    except ZeroDivisionError:
        print("zero")
        return "handler"
    else:
        print("else")
        return "else"
    finally:
        print("finally")
print(f(1), f(0))
#### finallyOverridesReturn
def f():
    try:
        return 1
    finally:
        return 2
print(f())
#### breakInFinallySwallows
for i in range(2):
    try:
        raise ValueError("lost")
    finally:
        break
print("ok", i)
#### returnInsideLoopInsideTry
def f():
    for i in range(5):
        try:
            if i == 2: return i
        finally:
            print("f", i)
print(f())
#### withCallsEnterAndExit
class M:
    def __init__(self, name): self.name = name
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.name == "quiet"
with M("a") as a, M("b") as b:
    print(a, b)
with M("quiet"):
    raise ValueError("x")
print("goes on")
with M("loud"):
    raise ValueError("y")
#### withNeedsManager
with 5 as x:
    pass
#### nestedHandlers
try:
    try:
        {}["k"]
    except IndexError:
        print("wrong")
    finally:
        print("inner finally")
except LookupError as e:
    print(type(e).__name__, e)
#### exceptTuple
for bad in (lambda: 1 / 0, lambda: [][0], lambda: int("x")):
    try:
        bad()
    except (ZeroDivisionError, IndexError) as e:
        print("a", e)
    except Exception as e:
        print("b", e)
#### bareRaiseKeepsTraceback
def f():
    raise ValueError("deep")
try:
    f()
except ValueError:
    print("again")
    raise
#### assertWithMessage
assert 1 + 1 == 3, "no"
#### assertWithout
x = 0
assert x
#### deleteItemsAndAttributes
l = [1, 2, 3]; d = {"a": 1, "b": 2}
class A: pass
o = A(); o.x = 1
del l[0], d["a"], o.x
print(l, d, hasattr(o, "x"))
#### passAndEllipsis
def f(): ...
class A: pass
if True: pass
print(f())
#### elifChain
for n in range(4):
    if n == 0: print("zero")
    elif n == 1: print("one")
    elif n == 2: print("two")
    else: print("many")
#### enumerateAndZip
for i, (a, b) in enumerate(zip("ab", [1, 2]), start=1):
    print(i, a, b)
#### stringsWithFormat
name = "进程"
print(f"{name!r:>6}|{3.14159:.2f}|{42:05d}|{1000000:,}|{'x':^5}|{name=}")
print("%s is %d years, %.1f%%" % ("Bob", 30, 99.5), "{} {name}".format(1, name="n"))
#### whileWithWalrus
data = [1, 2, 0, 3]
while (x := data.pop(0)):
    print(x)
print(data)
