#### closureKeepsItsVariable
def counter():
    n = 0
    def more():
        nonlocal n
        n += 1
        return n
    return more
a = counter()
b = counter()
print(a(), a(), b())
#### globalIsChanged
total = 1
def add(x):
    global total
    total += x
add(4)
print(total)
#### localBeforeAssignment
x = 1
def f():
    print(x)
    x = 2
f()
#### freeVariableBeforeAssignment
def outer():
    def inner():
        return value
    inner()
    value = 1
outer()
#### unknownNameSuggestsAGlobal
worker_count = 3
print(worker_cuont)
#### unknownNameSuggestsABuiltin
pritn("x")
#### unknownNameSuggestsALocal
def f(seconds):
    return secnds
f(1)
#### lambdaSeesLateValue
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
#### lambdaDefaultsKeepValue
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
#### walrusInComprehensionBindsOutside
values = [y := 3, y ** 2, (z := y + 1)]
print(values, y, z, [last := v for v in values], last)
#### comprehensionVariableStaysInside
x = "outside"
print([x for x in range(3)], x)
#### deletedNameIsUnknown
x = 1
del x
print(x)
#### deletedLocalIsUnbound
def f():
    a = 1
    del a
    return a
f()
#### classBodySeesGlobalsNotClassInMethod
limit = 5
class A:
    limit = 7
    seen = limit
    def get(self):
        return limit
print(A.seen, A().get(), A.limit)
#### nestedFunctionsShareOneVariable
def make():
    items = []
    def put(x): items.append(x)
    def get(): return items
    return put, get
put, get = make()
put(1); put(2)
print(get())
#### mainGuard
if __name__ == "__main__":
    print("main", __name__)
#### annotatedNames
x: int = 3
y: str
print(x)
try:
    print(y)
except NameError as e:
    print(e)
#### starImport
from time import *
from os import *
sleep(0)
print(getpid() > 0)
#### importAs
import multiprocessing as mp, time as t
from time import sleep as nap
nap(0)
print(mp.cpu_count() >= 1, t.time() > 1e9)
#### exceptionNameIsGoneAfterHandler
try:
    1 / 0
except ZeroDivisionError as e:
    pass
try:
    print(e)
except NameError as again:
    print(again)
#### chineseNames
计数 = 3
def 工作(名字):
    return f"{名字}: 完成"
print(工作("子进程"), 计数)
#### unpackingTargets
a, b = 1, 2
a, b = b, a
(c, d), *e = (3, 4), 5, 6
[f, g] = "xy"
print(a, b, c, d, e, f, g)
#### chainedAssignment
a = b = [1]
a.append(2)
print(b)
#### augmentedTargets
class A: pass
o = A(); o.n = 1; o.n += 2
l = [1, 2]; l[0] *= 5; l += [9]
d = {"k": 1}; d["k"] -= 4
print(o.n, l, d)
