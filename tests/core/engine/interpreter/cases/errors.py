#### divisionHasAnchors
def f(a, b):
    return a / b
f(1, 0)
#### subscriptHasAnchors
x = {"a": [1]}
y = x["a"][3] + 1
#### wholeLineHasNoCarets
def f():
    raise ValueError("plain")
f()
#### attributeHasCarets
value = None
print(value.name, 1)
#### callOverTwoLines
def f(a, b): return a / b
f(
    1,
    0)
#### typeErrorInOperands
total = 1 + "a"
#### concatenation
print("a" + 1)
#### subscriptOfNone
x = None
x[0]
#### keyError
{"a": 1}["b"]
#### keyErrorOfTuple
{}[("a", 1)]
#### notIterable
for x in 5:
    pass
#### tooManyToUnpack
a, b = 1, 2, 3
#### tooFewToUnpack
a, b = [1]
#### unhashable
d = {[1]: 2}
#### intFromText
n = int("12a")
#### chainedByHandling
try:
    1 / 0
except ZeroDivisionError:
    [][1]
#### chainedByCause
try:
    int("x")
except ValueError as e:
    raise RuntimeError("wrapped") from e
#### causeNeverRaised
raise ValueError("a") from KeyError("b")
#### suppressedContext
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError("clean") from None
#### threeInAChain
def a():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("one") from e
try:
    a()
except KeyError:
    raise ValueError("two")
#### contextThroughFunctions
def inner():
    try:
        raise KeyError("inner")
    except KeyError:
        raise TypeError("second")
try:
    raise ValueError("first")
except ValueError:
    inner()
#### finallyRaises
try:
    1 / 0
finally:
    undefined_name
#### raiseAClass
raise ValueError
#### raiseAString
raise "text"
#### raiseNothing
raise
#### catchNonsense
try:
    1 / 0
except "x":
    pass
#### emptyMessage
raise ValueError()
#### twoArguments
raise ValueError("a", 2)
#### framesOfThreeFunctions
def a(n):
    return b(n) + 1
def b(n):
    return c(n) * 2
def c(n):
    return 10 // n
print(a(0))
#### frameOfComprehension
def f(x): return 1 / x
print([f(x) for x in [1, 0]])
#### frameOfGenerator
print(sum(1 / x for x in [1, 0]))
#### frameOfLambda
f = lambda x: x / 0
f(1)
#### frameOfClassBody
class A:
    x = 1
    y = x.z
#### frameOfMethod
class A:
    def __init__(self):
        self.run()
    def run(self):
        self.missing()
A()
#### sameExceptionRaisedAgain
def f():
    raise ValueError("x")
try:
    f()
except ValueError as e:
    raise e
#### chineseTextBehindTheCarets
x = y + 1  # 名字未知
#### chineseNameUnknown
def 工作():
    未知
工作()
#### tabsAndIndent
def f():
	if True:
		return [1][5] + 2
f()
#### errorInFString
x = 5
print(f"value {x} and {y}")
#### errorInCondition
x = []
if x[0] > 1:
    pass
#### errorInAugmented
n = 1
n += "x"
#### errorInArgument
def f(x): return x
print(f(1), f(undefined))
#### errorInKeyword
print("a", sep=nothing)
#### attributeOfCallResult
def f(): return 3
f().append(1)
#### errorInDefault
def f(x=unknown): pass
#### errorInDecorator
@unknown
def f(): pass
#### errorInReturnOfFinally
def f():
    try:
        return 1
    finally:
        print("f")
        [].pop()
f()
#### comparisonOfTypes
print(1 < "a")
#### errorInWith
class M:
    def __enter__(self): return 1
    def __exit__(self, *a): raise KeyError("exit")
with M():
    raise ValueError("body")
#### deepRecursionIsCounted
def f(n):
    return 0 if n == 0 else 1 + f(n - 1)
print(f(400))
#### caughtRecursion
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)
#### wrongExceptionInHandlerOrder
try:
    raise OSError("os")
except ValueError:
    print("no")
except OSError as e:
    print("os", e)
#### exitsInTheMiddle
import sys
print("before")
sys.exit("over")
print("after")
#### tooLongSubscriptChain
a = {"x": {"y": {"z": 1}}}
print(a["x"]["y"]["w"])
#### powerAnchors
x = "a" ** 2
#### floorAnchors
x = 5 //   0
#### multilineBinary
x = (1 +
     "a")
#### methodOnWrongType
"abc".append("d")
#### callChain
class A:
    def b(self): return None
A().b().c()
#### importUnknownAttribute
import time
t = time
t.slep(1)
#### unaryMinus
x = -"a"
#### sliceError
x = [1, 2]["a":]
#### setItemOfTuple
t = (1, 2)
t[0] = 5
#### setAttributeOfInt
(5).x = 1
#### assertInFunction
def check(x):
    assert x > 0, f"bad {x}"
check(-1)
#### raiseInsideExceptWithFinally
try:
    try:
        1 / 0
    finally:
        print("cleanup")
except ZeroDivisionError:
    print("caught")
    raise KeyError("new")
#### notImplemented
class Base:
    def run(self):
        raise NotImplementedError
Base().run()
#### exceptionInStr
class E(Exception):
    def __str__(self): return "shown"
raise E("hidden")
#### stopIterationFromNext
it = iter([1])
next(it)
next(it)
