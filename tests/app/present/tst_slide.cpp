// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/slide.h"

#include <QTest>

using namespace joinery::app;

namespace {

constexpr SlideRequest projector{
    .width = 1260, .programNeeds = 850, .height = 640, .hasRun = true, .hasEarlierRun = true};
constexpr SlideRequest wideScreen{
    .width = 1900, .programNeeds = 850, .height = 1000, .hasRun = true, .hasEarlierRun = true};

SlideRequest of(SlideRequest request, SlideKind kind)
{
    request.kind = kind;
    return request;
}

QList<Panel> shown(const SlideRequest &request)
{
    const PerPanel<bool> panels = slide(request);
    QList<Panel> list;
    for (const Panel panel : allPanels) {
        if (panels[panel])
            list.append(panel);
    }
    return list;
}

using Panels = QList<Panel>;

} // namespace

class TestSlide : public QObject {
    Q_OBJECT

private slots:
    void questionStandsBesideItsProgram();
    void narrowScreenShowsTheProgramUntilItRuns();
    void wideScreenShowsTheProgramBesideItsRun();
    void explanationStandsBesideWhatHappened();
    void verdictTakesTheProgramsPlace();
    void orderIsShownWhereThereIsOneToCompareAndRoom();
    void largerTextNeedsALargerScreen();
};

void TestSlide::questionStandsBesideItsProgram()
{
    for (const SlideRequest &screen : {projector, wideScreen})
        QCOMPARE(shown(of(screen, SlideKind::Predict)), (Panels{Panel::Lesson, Panel::Program}));
}

void TestSlide::narrowScreenShowsTheProgramUntilItRuns()
{
    for (const SlideKind kind : {SlideKind::Run, SlideKind::Program}) {
        SlideRequest request = of(projector, kind);
        request.hasRun = false;
        QCOMPARE(shown(request), Panels{Panel::Program});
    }
    QCOMPARE(shown(of(projector, SlideKind::Run)), (Panels{Panel::Timeline, Panel::Output}));
}

void TestSlide::wideScreenShowsTheProgramBesideItsRun()
{
    QCOMPARE(
        shown(of(wideScreen, SlideKind::Run)),
        (Panels{Panel::Program, Panel::Timeline, Panel::Order, Panel::Output}));
}

void TestSlide::explanationStandsBesideWhatHappened()
{
    SlideRequest request = of(projector, SlideKind::Explain);
    QCOMPARE(shown(request), (Panels{Panel::Lesson, Panel::Timeline, Panel::Output}));
    request.hasRun = false;
    QCOMPARE(shown(request), (Panels{Panel::Lesson, Panel::Program}));
}

void TestSlide::verdictTakesTheProgramsPlace()
{
    SlideRequest request = of(wideScreen, SlideKind::Run);
    request.hasVerdict = true;
    request.hasEarlierRun = false;
    QCOMPARE(shown(request), (Panels{Panel::Lesson, Panel::Timeline, Panel::Output}));
}

void TestSlide::orderIsShownWhereThereIsOneToCompareAndRoom()
{
    SlideRequest request = of(wideScreen, SlideKind::Run);
    QVERIFY(slide(request)[Panel::Order]);
    request.hasEarlierRun = false;
    QVERIFY(!slide(request)[Panel::Order]);
    QVERIFY(!slide(of(projector, SlideKind::Run))[Panel::Order]);
}

void TestSlide::largerTextNeedsALargerScreen()
{
    SlideRequest request = of(wideScreen, SlideKind::Run);
    request.textPx = 48;
    QCOMPARE(shown(request), (Panels{Panel::Timeline, Panel::Output}));
    request.width *= 2;
    request.height *= 2;
    request.programNeeds *= 2;
    QCOMPARE(shown(request), shown(of(wideScreen, SlideKind::Run)));
}

QTEST_GUILESS_MAIN(TestSlide)
#include "tst_slide.moc"
