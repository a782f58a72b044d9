// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/enginescenejson.h"

#include <QJsonObject>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using engine::SceneProcess;
using engine::StepKind;

class TestEngineSceneJson : public QObject {
    Q_OBJECT

private slots:
    void everySceneComesBackAsItWas();
    void unknownNamesAreRefused_data();
    void unknownNamesAreRefused();
};

void TestEngineSceneJson::everySceneComesBackAsItWas()
{
    engine::Scene scene;
    const ProcessPath main;
    const auto last = int(StepKind::LeaveTimedJoin);
    for (int step = 0; step <= last; ++step) {
        const auto state = SceneProcess::State(step % 4);
        SceneProcess process{main.child(step + 1), step % 2 == 0, step, StepKind(step), {}, state};
        if (step % 3 == 0)
            process.target = main.child(1).child(2);
        scene.processes.push_back(process);
    }
    const auto back = sceneFromJson(toJson(scene));
    QVERIFY(back && *back == scene);
}

void TestEngineSceneJson::unknownNamesAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("process") << "process"
                             << "x";
    QTest::newRow("next") << "next"
                          << "fly";
    QTest::newRow("state") << "state"
                           << "";
}

void TestEngineSceneJson::unknownNamesAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QJsonArray json = toJson({{SceneProcess{}}});
    QVERIFY(sceneFromJson(json));
    QJsonObject process = json.first().toObject();
    process[key] = value;
    QVERIFY(!sceneFromJson(QJsonArray{process}));
}

QTEST_APPLESS_MAIN(TestEngineSceneJson)
#include "tst_enginescenejson.moc"
