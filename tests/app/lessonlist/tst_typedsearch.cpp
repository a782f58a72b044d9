// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lessonlist/typedsearch.h"

#include "app/lessonlist/lessonlistmodel.h"

#include <QTest>

using namespace joinery::app;
using namespace std::chrono_literals;

class TestTypedSearch : public QObject {
    Q_OBJECT

private slots:
    void init();
    void typedLeadsTo_data();
    void typedLeadsTo();
    void theSameSignAgainGoesOn();
    void afterAPauseASearchBegins();
    void whatIsNowhereLeadsNowhere();

private:
    QModelIndex row(const QString &id) const { return m_lessons.indexOf(id); }
    QString typed(TypedSearch &search, const QString &text, QModelIndex from) const;

    LessonListModel m_lessons;
};

void TestTypedSearch::init()
{
    m_lessons.setChapters(
        {{"Without a lesson", {{.id = "playground", .title = "Playground"}}},
         {"1 · Processes",
          {{.id = "own", .number = "1.1", .title = "A process of your own"},
           {.id = "trap", .number = "1.4", .title = "The name trap"}}},
         {"2 · join()",
          {{.id = "order", .number = "2.1", .title = "Join order"},
           {.id = "only", .number = "2.6", .title = "join() only waits"},
           {.id = "zh", .number = "2.8", .title = "先全部启动，再全部 join"}}}},
        "own");
}

/// Sign by sign, as a keyboard does. The id of the lesson that it stands on then.
QString TestTypedSearch::typed(TypedSearch &search, const QString &text, QModelIndex from) const
{
    for (const QChar sign : text) {
        if (const QModelIndex found = search.take(sign, from); found.isValid())
            from = found;
    }
    return from.data(LessonListModel::IdRole).toString();
}

void TestTypedSearch::typedLeadsTo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lesson");
    QTest::newRow("number") << "2.6"
                            << "only";
    QTest::newRow("begin of a number") << "2"
                                       << "order";
    QTest::newRow("begin of a title") << "the"
                                      << "trap";
    QTest::newRow("small letters") << "join o"
                                   << "order";
    QTest::newRow("stays where it is still right") << "join()"
                                                   << "only";
    QTest::newRow("inside a title") << "trap"
                                    << "trap";
    QTest::newRow("begin before inside") << "p"
                                         << "playground";
    QTest::newRow("Chinese") << "启动"
                             << "zh";
}

void TestTypedSearch::typedLeadsTo()
{
    QFETCH(QString, text);
    TypedSearch search(1h);
    QTEST(typed(search, text, row("own")), "lesson");
}

void TestTypedSearch::theSameSignAgainGoesOn()
{
    TypedSearch search(1h);
    QCOMPARE(typed(search, "j", row("own")), "order");
    QCOMPARE(typed(search, "j", row("order")), "only");
    QCOMPARE(typed(search, "j", row("only")), "order");
}

void TestTypedSearch::afterAPauseASearchBegins()
{
    TypedSearch search(0ms);
    QCOMPARE(typed(search, "2", row("own")), "order");
    QVERIFY(!search.goesOn());
    QCOMPARE(typed(search, "1", row("order")), "own");
}

void TestTypedSearch::whatIsNowhereLeadsNowhere()
{
    TypedSearch search(1h);
    QVERIFY(!search.take("xyz", row("own")).isValid());
    QVERIFY(search.goesOn());
    QVERIFY(!search.take({}, row("own")).isValid());
    TypedSearch heading(1h);
    QVERIFY(!heading.take("Processes", row("own")).isValid());
}

QTEST_GUILESS_MAIN(TestTypedSearch)
#include "tst_typedsearch.moc"
