// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/lessonprogress.h"

#include <QJsonArray>
#include <QTest>

using namespace joinery::app;

namespace {

LessonProgress halfWay()
{
    return {
        .step = 1,
        .done = {true, false, false},
        .answers = {{"lines", {"b", "a"}}, {"state", {"0"}}},
        .committed = {"lines"},
        .hints = {{"lines", 2}},
        .programs = {{"main", "print('mine')\n"}}};
}

} // namespace

class TestLessonProgress : public QObject {
    Q_OBJECT

private slots:
    void comesBackFromJsonAsItWas();
    void nothingIsANewLesson();
    void fieldOfAnotherKindIsRefused_data();
    void fieldOfAnotherKindIsRefused();
    void standingSaysHowFar();
};

void TestLessonProgress::comesBackFromJsonAsItWas()
{
    QCOMPARE(progressFromJson(toJson(halfWay())), std::optional(halfWay()));
}

void TestLessonProgress::nothingIsANewLesson()
{
    QCOMPARE(progressFromJson({}), std::optional(LessonProgress()));
}

void TestLessonProgress::fieldOfAnotherKindIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("step is text") << "step" << QJsonValue("1");
    QTest::newRow("step below zero") << "step" << QJsonValue(-1);
    QTest::newRow("step beyond all") << "step" << QJsonValue(1e9);
    QTest::newRow("step between") << "step" << QJsonValue(0.5);
    QTest::newRow("done is no list") << "done" << QJsonValue(true);
    QTest::newRow("done of text") << "done" << QJsonValue(QJsonArray{"yes"});
    QTest::newRow("answers is a list") << "answers" << QJsonValue(QJsonArray{});
    QTest::newRow("answer is text") << "answers" << QJsonValue(QJsonObject{{"lines", "a"}});
    QTest::newRow("answer of numbers")
        << "answers" << QJsonValue(QJsonObject{{"lines", QJsonArray{1}}});
    QTest::newRow("committed of numbers") << "committed" << QJsonValue(QJsonArray{1});
    QTest::newRow("hint is text") << "hints" << QJsonValue(QJsonObject{{"lines", "1"}});
    QTest::newRow("program is null") << "programs" << QJsonValue(QJsonObject{{"main", {}}});
}

void TestLessonProgress::fieldOfAnotherKindIsRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject json = toJson(halfWay());
    json.insert(key, value);
    QVERIFY(!progressFromJson(json));
}

void TestLessonProgress::standingSaysHowFar()
{
    QCOMPARE(LessonProgress().standing(), Standing::New);
    QCOMPARE((LessonProgress{.done = {false, false}}).standing(), Standing::New);
    QCOMPARE((LessonProgress{.hints = {{"lines", 1}}}).standing(), Standing::Begun);
    QCOMPARE((LessonProgress{.programs = {{"main", "x"}}}).standing(), Standing::Begun);
    QCOMPARE(halfWay().standing(), Standing::Begun);
    QCOMPARE((LessonProgress{.step = 1, .done = {true, true}}).standing(), Standing::Done);
}

QTEST_GUILESS_MAIN(TestLessonProgress)
#include "tst_lessonprogress.moc"
