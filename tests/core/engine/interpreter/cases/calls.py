#### allKindsOfParameters
def f(a, b=2, *rest, c, d=4, **more):
    print(a, b, rest, c, d, more)
f(1, c=3)
f(1, 5, 6, 7, c=3, e=9)
f(*[1, 2], **{"c": 3, "x": 0})
f(b=1, a=2, c=3)
#### missingOne
def work(x): pass
work()
#### missingTwo
def work(x, y): pass
work()
#### missingThree
def work(x, y, z): pass
work()
#### missingKeywordOnly
def work(*, name): pass
work()
#### tooMany
def work(x): pass
work(1, 2)
#### oneTooManyForNone
def work(): pass
work(1)
#### tooManyWithDefaults
def work(x, y=1): pass
work(1, 2, 3)
#### tooManyWithKeywordOnly
def work(x, *, y=1): pass
work(1, 2, y=3)
#### unexpectedKeyword
def work(x): pass
work(1, nmae="a")
#### multipleValues
def work(x): pass
work(1, x=2)
#### multipleValuesByStars
def work(**kw): pass
work(**{"a": 1}, **{"a": 2})
#### starNeedsIterable
def work(*a): pass
work(*3)
#### doubleStarNeedsMapping
def work(**a): pass
work(**3)
#### methodWithoutSelf
class A:
    def m(): pass
A().m()
#### notCallable
x = 5
x()
#### noneIsNotCallable
print("a")("b")
#### defaultIsEvaluatedOnce
def f(x, seen=[]):
    seen.append(x)
    return seen
f(1)
print(f(2))
#### returnsNone
def f(): pass
print(f())
#### recursion
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(15))
#### decorators
def twice(f):
    def g(*args):
        return f(*args) * 2
    return g
@twice
@twice
def one(x): return x
print(one(3))
#### callbacksInBuiltins
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), list(map(lambda x: x * x, range(4))))
print(list(filter(lambda x: x % 2, range(6))), max([3, -7, 5], key=abs))
#### generatorIsLazy
def loud(x):
    print("asked", x)
    return x > 1
print(any(loud(x) for x in range(5)))
#### generatorTotals
print(sum(x * x for x in range(5)), ", ".join(str(x) for x in [1, 2]))
#### nestedComprehensions
print([(x, y) for x in range(3) for y in range(x) if (x + y) % 2], {k: v for k, v in zip("ab", [1, 2])}, {x % 3 for x in range(9)} == {0, 1, 2})
#### keywordsReachPrint
import sys
print("a", "b", sep="-", end="!\n", flush=True)
print("to stderr", file=sys.stderr)
print(1, 2, sep=None, end=None)
#### badPrintKeyword
print("x", ends="")
#### stdoutWriteReturnsCount
import sys
n = sys.stdout.write("abc\n")
print(n)
sys.stdout.flush()
#### methodsAsValues
class A:
    def m(self, x): return x + 1
f = A().m
print(f(1), A.m(A(), 2))
#### lambdaRepr
f = lambda x: x
print(f.__name__)
#### argumentsOrder
def say(x):
    print("evaluated", x)
    return x
def f(*a, **k): print(a, k)
f(say(1), say(2), k=say(3))
