#### instanceAndClassAttributes
class A:
    shared = []
    def __init__(self): self.own = []
a, b = A(), A()
a.shared.append(1); a.own.append(2)
print(b.shared, b.own, A.shared)
#### inheritanceAndSuper
class A:
    def __init__(self, x): self.x = x
    def who(self): return "A" + str(self.x)
class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def who(self): return "B" + super().who()
print(B(1, 2).who(), isinstance(B(1, 2), A), issubclass(B, A))
#### diamond
class A:
    def go(self): return "A"
class B(A):
    def go(self): return "B" + super().go()
class C(A):
    def go(self): return "C" + super().go()
class D(B, C):
    def go(self): return "D" + super().go()
print(D().go(), [k.__name__ for k in D.__mro__])
#### badOrderOfBases
class A: pass
class B(A): pass
class C(A, B): pass
#### superInAnotherFunction
def f(self):
    super().__init__()
f(1)
#### privateNamesAreMangled
class A:
    __count = 0
    def __init__(self):
        self.__x = 1
        A.__count += 1
    def __secret(self): return self.__x
    def open(self): return self.__secret(), A.__count
a = A()
print(a.open(), a._A__x, A._A__count)
try:
    a.__x
except AttributeError as e:
    print(e)
#### properties
class A:
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, new): self._v = new * 2
a = A()
a.v = 5
print(a.v)
#### propertyWithoutSetter
class A:
    @property
    def v(self): return 1
A().v = 2
#### staticAndClassMethods
class A:
    n = 0
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls): return cls.__name__
class B(A): pass
print(A.s(1), B.c(), B().c())
#### operators
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x)
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __repr__(self): return f"V({self.x})"
    def __len__(self): return self.x
    def __getitem__(self, i): return i * 2
    def __call__(self, y): return y
    def __contains__(self, y): return y == self.x
    def __bool__(self): return self.x > 0
    def __hash__(self): return self.x
print(V(1) + V(2), V(1) == V(1), V(1) != V(2), sorted([V(3), V(1)]), len(V(4)), V(0)[7], V(0)(8), 5 in V(5), bool(V(0)))
#### iteratorClass
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), [x for x in Count(2)])
for x in Count(2): print(x)
#### strAndRepr
class A:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(A(), [A()], f"{A()} {A()!r}", "%s %r" % (A(), A()))
#### missingAttributeSuggests
class A:
    def __init__(self): self.counter = 0
A().conuter
#### missingMethodOfList
[].push(1)
#### moduleMisspelled
import time
print(hasattr(time, "sleep"))
#### getattrFallback
class A:
    def __getattr__(self, name): return name.upper()
print(A().anything)
#### docstrings
class A:
    """Doc of A"""
    def f(self):
        "Doc of f"
print(A.f.__doc__, A.__name__, A.f.__qualname__, A.__module__)
#### classAttributesInLoops
class A:
    squares = [n * n for n in range(4)]
    names = {}
    for k in "ab":
        names[k] = len(names)
print(A.squares, A.names, A.k)
#### isinstanceAndType
class A: pass
print(type(A()) is A, type(A()).__name__, isinstance(True, int), isinstance("s", (int, str)))
#### nestedClass
class Outer:
    class Inner:
        def f(self): return "in"
print(Outer.Inner().f(), Outer.Inner.__qualname__)
#### explicitBaseCall
class A:
    def __init__(self, n): self.n = n
class B(A):
    def __init__(self): A.__init__(self, 4)
print(B().n)
#### classFromWrongBase
class A(5): pass
#### initMustNotReturn
class A:
    def __init__(self): return 1
A()
#### tooManyForObject
class A: pass
A(1)
#### methodArgumentsCounted
class A:
    def m(self, x): pass
A().m(1, 2)
#### userException
class MyError(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
try:
    raise MyError(5)
except MyError as e:
    print(e, e.code, e.args, repr(e))
raise MyError(6)
#### indexThatShrinksTheList
class Shrink:
    def __init__(self, items, index): self.items, self.index = items, index
    def __index__(self):
        self.items.clear()
        return self.index
def attempt(what):
    items = list(range(9))
    try:
        print(what(items, Shrink(items, 5)), items)
    except IndexError as e:
        print(e, items)
def put(items, at): items[at] = 1
def drop(items, at): del items[at]
attempt(lambda items, at: items.insert(at, "x"))
attempt(lambda items, at: items.pop(at))
attempt(lambda items, at: items[at])
attempt(put)
attempt(drop)
def putSlice(items, at): items[2:at] = "xy"
def putStride(items, at): items[1:at:2] = ()
def dropSlice(items, at): del items[2:at]
def dropStride(items, at): del items[::at]
attempt(lambda items, at: items[2:at])
attempt(lambda items, at: items[7:at:-2])
for change in (putSlice, putStride, dropSlice, dropStride):
    attempt(change)
class Source:
    def __iter__(self):
        into.clear()
        return iter("abc")
into = list(range(9))
into[4:8] = Source()
print(into)
#### equalityThatChangesTheDict
table = {}
class Key:
    def __init__(self, name, change): self.name, self.change = name, change
    def __hash__(self): return 1
    def __eq__(self, other):
        change, self.change = self.change, None
        if change:
            change()
        return isinstance(other, Key) and self.name == other.name
def fill():
    for number in range(100): table[number] = number
def refill():
    table.clear()
    table[Key("b", None)] = "again"
def drop():
    for key in list(table): table.pop(key)
for change in (table.clear, fill, refill, drop):
    for ask in (lambda key: table.get(key), lambda key: table.setdefault(key, 5), lambda key: table.pop(key, 6),
                lambda key: key in table):
        table.clear()
        table[Key("a", change)] = 1
        print(ask(Key("b", None)), sorted(str(value) for value in table.values())[:3], len(table))
group = set()
def shrink():
    global group
    group &= {0}
group.add(Key("a", shrink))
print(Key("b", None) in group, len(group))
#### propertyOfAnotherClass
from multiprocessing import Process
class A:
    name = Process.name
a = A()
a.name = "x"
print(a.name, a._name)
