// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/output/outputmodel.h"
#include "story.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

Story twoPrinters()
{
    Story story;
    story.mainStarts();
    story.starts(1ms, "1", "f1");
    story.prints(10ms, "0", 2, "main starts");
    story.prints(20ms, "1", 5, "one\ntwo");
    story.prints(30ms, "0", 3, "main ends");
    story.at(40ms).own("1").does(Output{Stream::Stderr, 4, "no newline"});
    story.at(50ms).own("1").does(Output{Stream::Stdout, 5, "\n"});
    return story;
}

QStringList textsOf(const OutputModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data().toString());
    return texts;
}

QVariant dataOf(const OutputModel &model, int row, int role)
{
    return model.index(row).data(role);
}

} // namespace

class TestOutputModel : public QObject {
    Q_OBJECT

private slots:
    void everyLineIsARowInTicketOrder();
    void lineKnowsItsEventLaneAndStream();
    void byProcessHasAHeadingEach();
    void cursorTellsWhatIsWritten();
    void lateTicketGoesBeforeLaterOnes();
    void lateTicketGoesBeforeLaterOnesOfItsProcess();
    void growingMakesNoRowAnew();
    void growingEqualsMakingAnew_data();
    void growingEqualsMakingAnew();
    void bytesThatAreNoUtf8AreShown();
    void readerGetsWhoAndWhen();
    void noTraceIsNoRow();
};

void TestOutputModel::everyLineIsARowInTicketOrder()
{
    const Trace trace(twoPrinters().events());
    OutputModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&trace);
    const QStringList wanted{"main starts", "one", "two", "main ends", "no newline", ""};
    QCOMPARE(textsOf(model), wanted);
}

void TestOutputModel::lineKnowsItsEventLaneAndStream()
{
    const Trace trace(twoPrinters().events());
    OutputModel model;
    model.setTrace(&trace);
    QCOMPARE(dataOf(model, 1, OutputModel::NameRole).toString(), QStringLiteral("f1"));
    QCOMPARE(dataOf(model, 0, OutputModel::NameRole).toString(), QStringLiteral("main"));
    QCOMPARE(
        dataOf(model, 2, OutputModel::EventRole).toULongLong(),
        qulonglong(trace.outputs()[1].event));
    QCOMPARE(dataOf(model, 4, OutputModel::StreamRole).toInt(), int(Stream::Stderr));
    QVERIFY(dataOf(model, 4, OutputModel::ContinuesRole).toBool());
    QVERIFY(!dataOf(model, 3, OutputModel::ContinuesRole).toBool());
    // The second line of one call repeats no time.
    QVERIFY(!dataOf(model, 1, OutputModel::TimeRole).toString().isEmpty());
    QVERIFY(dataOf(model, 2, OutputModel::TimeRole).toString().isEmpty());
    QVERIFY(model.rowOf(trace.outputs()[2].event) == 3);
    QVERIFY(!model.rowOf(0));
}

void TestOutputModel::byProcessHasAHeadingEach()
{
    const Trace trace(twoPrinters().events());
    OutputModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&trace);
    model.setGrouping(OutputGrouping::ByProcess);
    const QStringList wanted{"main", "main starts", "main ends",  "f1",
                             "one",  "two",         "no newline", ""};
    QCOMPARE(textsOf(model), wanted);
    QVERIFY(dataOf(model, 3, OutputModel::HeadingRole).toBool());
    QVERIFY(!model.flags(model.index(3)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(!dataOf(model, 3, OutputModel::EventRole).isValid());
}

void TestOutputModel::cursorTellsWhatIsWritten()
{
    const Trace trace(twoPrinters().events());
    OutputModel model;
    model.setTrace(&trace);
    QVERIFY(!model.lastWrittenRow());
    model.setCursorTime(25ms);
    QVERIFY(dataOf(model, 2, OutputModel::WrittenRole).toBool());
    QVERIFY(!dataOf(model, 3, OutputModel::WrittenRole).toBool());
    QVERIFY(model.lastWrittenRow() == 2);
    model.setCursorTime(RunTime(0));
    QVERIFY(model.lastWrittenRow() == -1);
    model.setCursorTime(std::nullopt);
    QVERIFY(dataOf(model, 3, OutputModel::WrittenRole).toBool());
}

void TestOutputModel::lateTicketGoesBeforeLaterOnes()
{
    const auto output = [](RunTime t, const char *who, std::uint64_t ticket, const char *text) {
        return Event{
            .t = t, .process = pathOf(who), .payload = Output{Stream::Stdout, ticket, text}};
    };
    Trace trace;
    OutputModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&trace);
    trace.append(output(1ms, "0", 1, "a\n"));
    trace.append(output(3ms, "0", 3, "c\n"));
    model.traceGrown();
    QCOMPARE(textsOf(model).join(QString()), QStringLiteral("ac"));
    trace.append(output(2ms, "1", 2, "b\n"));
    trace.append(output(4ms, "0", 4, "d\n"));
    model.traceGrown();
    QCOMPARE(textsOf(model).join(QString()), QStringLiteral("abcd"));
}

void TestOutputModel::lateTicketGoesBeforeLaterOnesOfItsProcess()
{
    Trace trace;
    OutputModel model;
    model.setGrouping(OutputGrouping::ByProcess);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&trace);
    const auto output = [&trace](const char *who, std::uint64_t ticket, const char *text) {
        trace.append(
            {.t = RunTime(int(ticket)),
             .process = pathOf(who),
             .payload = Output{Stream::Stdout, ticket, text}});
    };
    output("1", 1, "a\n");
    output("1", 4, "d\n");
    output("2", 5, "e\n");
    model.traceGrown();
    output("1", 3, "c\n");
    output("0", 2, "b\n");
    model.traceGrown();
    std::vector<Event> events(trace.events().begin(), trace.events().end());
    std::ranges::sort(events, {}, &Event::t);
    const Trace whole(events);
    OutputModel made;
    made.setGrouping(OutputGrouping::ByProcess);
    made.setTrace(&whole);
    QCOMPARE(textsOf(model), textsOf(made));
    QCOMPARE(textsOf(model).count(QStringLiteral("c")), 1);
    QCOMPARE(model.rowCount(), 8);
}

/// Or a long run would take longer and longer to follow.
void TestOutputModel::growingMakesNoRowAnew()
{
    Trace trace;
    OutputModel model;
    model.setGrouping(OutputGrouping::ByProcess);
    model.setTrace(&trace);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
    for (int k = 1; k <= 10; ++k) {
        trace.append(
            {.t = RunTime(k),
             .process = pathOf(k % 2 == 0 ? "1" : "2"),
             .payload = Output{Stream::Stdout, std::uint64_t(k), "line\n"}});
        model.traceGrown();
    }
    QVERIFY(resets.isEmpty());
    QVERIFY(removals.isEmpty());
    QCOMPARE(insertions.size(), 10);
    QCOMPARE(model.rowCount(), 12);
}

void TestOutputModel::growingEqualsMakingAnew_data()
{
    QTest::addColumn<int>("grouping");
    QTest::newRow("interleaved") << int(OutputGrouping::Interleaved);
    QTest::newRow("by process") << int(OutputGrouping::ByProcess);
}

void TestOutputModel::growingEqualsMakingAnew()
{
    QFETCH(int, grouping);
    const std::vector<Event> events = twoPrinters().events();
    Trace growing;
    OutputModel grown;
    grown.setGrouping(OutputGrouping(grouping));
    const QAbstractItemModelTester tester(
        &grown, QAbstractItemModelTester::FailureReportingMode::QtTest);
    grown.setTrace(&growing);
    for (const Event &event : events) {
        growing.append(event);
        grown.traceGrown();
    }
    const Trace whole(events);
    OutputModel made;
    made.setGrouping(OutputGrouping(grouping));
    made.setTrace(&whole);
    QCOMPARE(textsOf(grown), textsOf(made));
}

void TestOutputModel::bytesThatAreNoUtf8AreShown()
{
    Story story;
    story.mainStarts();
    story.prints(1ms, "0", 1, "a\xff z \xe4\xb8\xad");
    const Trace trace(story.events());
    OutputModel model;
    model.setTrace(&trace);
    QCOMPARE(textsOf(model).first(), QStringLiteral("a\uFFFD z 中"));
}

void TestOutputModel::readerGetsWhoAndWhen()
{
    const Trace trace(twoPrinters().events());
    OutputModel model;
    model.setTrace(&trace);
    const QString said = dataOf(model, 4, Qt::AccessibleTextRole).toString();
    QVERIFY(said.contains(QStringLiteral("f1")));
    QVERIFY(said.contains(QStringLiteral("error output")));
    QVERIFY(said.contains(QStringLiteral("no newline")));
}

void TestOutputModel::noTraceIsNoRow()
{
    OutputModel model;
    model.setTrace(nullptr);
    model.traceGrown();
    model.setCursorTime(1s);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestOutputModel)
#include "tst_outputmodel.moc"
