// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/class.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/types.h"

#include <QTest>

#include <cerrno>

using namespace joinery::engine;

/// What lines of Python cannot show: references, classes made by hand, errors on their way.
class TestObject : public QObject {
    Q_OBJECT

private slots:
    void objectGoesWithItsLastReference();
    void deeplyNestedListIsFreedWithoutDeepRecursion();
    void deeplyNestedListRaisesRecursionErrorInItsTextAndComparison();
    void namespaceKeepsTheOrderOfBindingBeyondTheLinearSize();
    void tableStaysSmallWhenKeysComeAndGo();
    void methodOrderIsC3();
    void inconsistentBasesAreRefused();
    void builtinTypesAreNoBases();
    void exceptionOfAScenarioIsCaughtByItsBase();
    void osErrorIsTheSubclassOfItsNumber();
    void integersBeyond64BitsRaiseOverflowError_data();
    void integersBeyond64BitsRaiseOverflowError();
    void suggestionIsCPythons_data();
    void suggestionIsCPythons();
};

namespace {

struct Counted : Object {
    static inline int alive = 0;
    Counted() : Object(Type::Singleton) { ++alive; }
    ~Counted() override { --alive; }
};

Value nested(int depth)
{
    Value value = make<List>();
    for (int i = 0; i < depth; ++i)
        value = make<List>(std::vector<Value>{value});
    return value;
}

template <class Action>
std::string raisedBy(Action action)
{
    try {
        action();
    } catch (const PythonError &error) {
        return lastLine(*error.exception);
    }
    return "nothing raised";
}

} // namespace

void TestObject::objectGoesWithItsLastReference()
{
    {
        Value first = make<Counted>();
        Value second = first;
        first = 1;
        QCOMPARE(Counted::alive, 1);
        const auto list = make<List>(std::vector<Value>{second});
        second = Value();
        QCOMPARE(Counted::alive, 1);
    }
    QCOMPARE(Counted::alive, 0);
}

void TestObject::deeplyNestedListIsFreedWithoutDeepRecursion()
{
    {
        Value list = make<List>(std::vector<Value>{make<Counted>()});
        for (int i = 0; i < 300'000; ++i)
            list = make<List>(std::vector<Value>{list});
        QCOMPARE(Counted::alive, 1);
    }
    QCOMPARE(Counted::alive, 0);
}

void TestObject::deeplyNestedListRaisesRecursionErrorInItsTextAndComparison()
{
    const Value one = nested(10'000);
    const Value other = nested(10'000);
    QCOMPARE(
        raisedBy([&] { repr(one); }),
        "RecursionError: maximum recursion depth exceeded while getting the repr of an object");
    QCOMPARE(
        raisedBy([&] { equals(one, other); }),
        "RecursionError: maximum recursion depth exceeded in comparison");
    QCOMPARE(repr(nested(2)), "[[[]]]");
}

void TestObject::namespaceKeepsTheOrderOfBindingBeyondTheLinearSize()
{
    Namespace names;
    std::vector<std::string> expected;
    for (int i = 0; i < 50; ++i) {
        expected.push_back("name" + std::to_string(i));
        names.set(expected.back(), i);
    }
    QCOMPARE(names.names(), expected);
    QVERIFY(names.remove("name20"));
    QVERIFY(!names.remove("name20"));
    QVERIFY(!names.find("name20"));
    QCOMPARE(names.find("name49")->integer(), 49);
}

void TestObject::tableStaysSmallWhenKeysComeAndGo()
{
    Table table;
    for (int i = 0; i < 10'000; ++i) {
        table.set(i, i);
        if (i >= 3)
            QVERIFY(!table.remove(i - 3).isUnset());
    }
    QCOMPARE(table.size(), size_t{3});
    size_t position = 0;
    int walked = 0;
    while (const auto *entry = table.next(position))
        QCOMPARE(entry->key.integer(), 9'997 + walked++);
    QCOMPARE(walked, 3);
    QVERIFY(position < 100); // the removed entries have been swept
}

void TestObject::methodOrderIsC3()
{
    const auto a = Class::create("A", "__main__");
    const auto b = Class::create("B", "__main__", {a});
    const auto c = Class::create("C", "__main__", {a});
    const auto d = Class::create("D", "__main__", {b, c});
    const std::vector<Class *> expected{d.get(), b.get(), c.get(), a.get(), types().object.get()};
    QCOMPARE(d->mro, expected);
    a->attributes.set("x", 1);
    c->attributes.set("x", 2);
    QCOMPARE(d->lookup("x")->integer(), 2);
    QCOMPARE(repr(Value(d)), "<class '__main__.D'>");
}

void TestObject::inconsistentBasesAreRefused()
{
    const auto a = Class::create("A", "__main__");
    const auto b = Class::create("B", "__main__", {a});
    QCOMPARE(
        raisedBy([&] {
            Class::create("X", "__main__", {a, b});
        }),
        "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B");
    QCOMPARE(
        raisedBy([&] {
            Class::create("X", "__main__", {a, a});
        }),
        "TypeError: duplicate base class A");
}

void TestObject::builtinTypesAreNoBases()
{
    QCOMPARE(
        raisedBy([&] { Class::create("X", "__main__", {types().boolean}); }),
        "TypeError: type 'bool' is not an acceptable base type");
}

void TestObject::exceptionOfAScenarioIsCaughtByItsBase()
{
    const auto mine = Class::create("Mine", "__main__", {exceptions().valueError});
    const auto error = makeException(mine, {Str::of("text"), 3});
    QVERIFY(matches(*error, exceptions().exception));
    QVERIFY(matches(*error, make<Tuple>(std::vector<Value>{exceptions().keyError, mine})));
    QVERIFY(!matches(*error, exceptions().keyError));
    QCOMPARE(repr(Value(error)), "Mine('text', 3)");
    QCOMPARE(lastLine(*error), "Mine: ('text', 3)");
    QCOMPARE(
        raisedBy([&] { matches(*error, 5); }),
        "TypeError: catching classes that do not inherit from BaseException is not allowed");
    QCOMPARE(
        raisedBy([&] { exceptionFrom(types().integer); }),
        "TypeError: exceptions must derive from BaseException");
}

void TestObject::osErrorIsTheSubclassOfItsNumber()
{
    QCOMPARE(
        raisedBy([] { raiseOsError(ESRCH); }), "ProcessLookupError: [Errno 3] No such process");
    QCOMPARE(
        raisedBy([] { raiseOsError(EPERM, "not of this run"); }),
        "PermissionError: [Errno 1] not of this run");
}

void TestObject::integersBeyond64BitsRaiseOverflowError_data()
{
    QTest::addColumn<int>("op");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("right");
    const auto row = [](const char *name, BinaryOperator op, qint64 left, qint64 right) {
        QTest::newRow(name) << static_cast<int>(op) << left << right;
    };
    row("sum", BinaryOperator::Add, INT64_MAX, 1);
    row("difference", BinaryOperator::Subtract, INT64_MIN, 1);
    row("product", BinaryOperator::Multiply, INT64_MAX, 2);
    row("power", BinaryOperator::Power, 10, 30);
    row("shift", BinaryOperator::LeftShift, 1, 63);
    row("the one quotient", BinaryOperator::FloorDivide, INT64_MIN, -1);
}

void TestObject::integersBeyond64BitsRaiseOverflowError()
{
    QFETCH(int, op);
    QFETCH(qint64, left);
    QFETCH(qint64, right);
    QCOMPARE(
        raisedBy([&] {
            binary(static_cast<BinaryOperator>(op), std::int64_t{left}, std::int64_t{right});
        }),
        "OverflowError: integer result does not fit into 64 bits");
}

void TestObject::suggestionIsCPythons_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("candidates");
    QTest::addColumn<QString>("suggested");
    // Each asked of CPython 3.11.
    QTest::newRow("jion") << "jion" << QStringList{"join", "start", "run", "name"} << "";
    QTest::newRow("Join") << "Join" << QStringList{"join", "start"} << "join";
    QTest::newRow("strat") << "strat" << QStringList{"start", "stat", "join"} << "stat";
    QTest::newRow("xyz") << "xyz" << QStringList{"join", "start"} << "";
    QTest::newRow("appendd") << "appendd" << QStringList{"append", "extend"} << "append";
    QTest::newRow("apend") << "apend" << QStringList{"append", "extend", "insert"} << "append";
    QTest::newRow("is_alve") << "is_alve" << QStringList{"is_alive", "name"} << "is_alive";
    QTest::newRow("NAME") << "NAME" << QStringList{"name", "pid"} << "";
    QTest::newRow("exit_code") << "exit_code" << QStringList{"exitcode", "is_alive"} << "exitcode";
    QTest::newRow("a") << "a" << QStringList{"b", "ab"} << "ab";
    QTest::newRow("pidd") << "pidd" << QStringList{"pid", "ppid"} << "pid";
    QTest::newRow("terminat") << "terminat" << QStringList{"terminate", "kill"} << "terminate";
    QTest::newRow("foo_bar_baz") << "foo_bar_baz" << QStringList{"foobarbaz"} << "foobarbaz";
    QTest::newRow("lenght") << "lenght" << QStringList{"length", "len"} << "length";
    QTest::newRow("nmae") << "nmae" << QStringList{"name"} << "";
    QTest::newRow("i") << "i" << QStringList{"ii", "j"} << "ii";
    QTest::newRow("color") << "color" << QStringList{"colour"} << "colour";
    QTest::newRow("long, all but its end common")
        << QString(41, 'x') << QStringList{QString(40, 'x')} << QString(40, 'x');
    QTest::newRow("starts") << "starts" << QStringList{"start", "starter"} << "start";
}

void TestObject::suggestionIsCPythons()
{
    QFETCH(QString, name);
    QFETCH(QStringList, candidates);
    QFETCH(QString, suggested);
    std::vector<std::string> names;
    for (const QString &each : candidates)
        names.push_back(each.toStdString());
    QCOMPARE(QString::fromStdString(suggestion(name.toStdString(), names).value_or("")), suggested);
}

QTEST_GUILESS_MAIN(TestObject)
#include "tst_object.moc"
