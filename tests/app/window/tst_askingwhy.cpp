// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/output/outputview.h"
#include "app/timeline/paint/pathpainter.h"
#include "app/timeline/timelineview.h"
#include "app/why/verdictsign.h"
#include "app/why/whycard.h"
#include "app/window/mainpanels.h"
#include "app/window/runviews.h"
#include "joinedrun.h"
#include "openedwindow.h"

#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using namespace std::chrono_literals;
using Relation = analysis::Verdict;

namespace {

/// Whether the picture has the colour somewhere in the place.
bool shows(const QImage &picture, const QRect &place, const QColor &colour)
{
    const QRect inside = place & picture.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            if (picture.pixelColor(x, y).rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

/// Asking why one line came before another, in the whole window, as a student does it: rows of the
/// output are "a", "c", "b", "joined".
class TestAskingWhy : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void clickAndControlClickAsk();
    void pressOnALineAloneAsksNoMore();
    void shiftAndAnArrowAsk();
    void spaceMarksOneThenTheOther();
    void spaceOnTheMarkedOneTakesItBack();
    void escapePutsTheQuestionAway();
    void hoveredLineSignsAllOthers_data();
    void hoveredLineSignsAllOthers();
    void chainLightsUpInTheTimeline();
    void pairWithoutAChainIsTwoPoints();
    void runWithOneLineAnswersAboutItsEvents();
    void cardSpeaksTheLanguageOfTheWindow();
    void answerTakesItsRoomFromTheOutputAlone_data();
    void answerTakesItsRoomFromTheOutputAlone();

private:
    MainPanels &panels() const { return m_window->panels(); }
    QListView &list() const { return *panels().output().findChild<QListView *>(); }
    const trace::Trace &trace() const { return m_window->run().trace(); }
    QPoint middleOf(int row) const
    {
        return list().visualRect(list().model()->index(row, 0)).center();
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, modifiers, middleOf(row));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// The texts of the two that are asked about.
    QStringList asked() const;
    /// The keyboard goes to this row of the output.
    void goTo(int row) const;
    /// Every point of the path is painted as such.
    bool pathIsPainted() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestAskingWhy::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = tests::openedWindow(*m_folder, QStringLiteral("join-order"), {1440, 900});
    QVERIFY(m_window);
    m_window->setMotion(Motion::Still);
    const auto run = trace::joinedRun();
    m_window->run().show({.events = {run->events().begin(), run->events().end()}});
    QCOMPARE(list().model()->rowCount(), 4);
}

void TestAskingWhy::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

QStringList TestAskingWhy::asked() const
{
    const auto pair = panels().why().pair();
    if (!pair)
        return {};
    QStringList texts;
    for (const std::size_t event : {pair->first, pair->second}) {
        const auto *output = trace().events()[event].as<trace::Output>();
        texts.append(QString::fromStdString(output->text).trimmed());
    }
    return texts;
}

void TestAskingWhy::goTo(int row) const
{
    press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &list());
    press(Qt::Key_Home);
    for (int down = 0; down < row; ++down)
        press(Qt::Key_Down);
    QCOMPARE(list().currentIndex().row(), row);
}

void TestAskingWhy::clickAndControlClickAsk()
{
    click(0);
    QVERIFY(asked().isEmpty());
    click(2, Qt::ControlModifier);
    QCOMPARE(asked(), (QStringList{"a", "b"}));
    QCOMPARE(panels().why().judgement().verdict, Relation::Timing);
    QVERIFY(panels().why().flipButton().isVisible());
}

void TestAskingWhy::pressOnALineAloneAsksNoMore()
{
    click(0);
    click(2, Qt::ControlModifier);
    click(3);
    QVERIFY(asked().isEmpty());
    // The later one first: the question is the same.
    click(2, Qt::ControlModifier);
    QCOMPARE(asked(), (QStringList{"b", "joined"}));
}

void TestAskingWhy::shiftAndAnArrowAsk()
{
    goTo(2);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(asked(), (QStringList{"b", "joined"}));
    QCOMPARE(panels().why().judgement().verdict, Relation::Guaranteed);
}

void TestAskingWhy::spaceMarksOneThenTheOther()
{
    goTo(0);
    press(Qt::Key_Space);
    QVERIFY(asked().isEmpty());
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QCOMPARE(asked(), (QStringList{"a", "c"}));
    QCOMPARE(panels().why().judgement().verdict, Relation::Luck);
}

void TestAskingWhy::spaceOnTheMarkedOneTakesItBack()
{
    goTo(0);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QVERIFY(asked().isEmpty());
}

void TestAskingWhy::escapePutsTheQuestionAway()
{
    goTo(2);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(!asked().isEmpty());
    press(Qt::Key_Escape);
    QVERIFY(asked().isEmpty());
    QVERIFY(panels().timeline().path().events.empty());
    QCOMPARE(QApplication::focusWidget(), &list());
}

void TestAskingWhy::hoveredLineSignsAllOthers_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QList<Relation>>("signs"); ///< of the others, from above
    QTest::newRow("a") << 0 << QList{Relation::Luck, Relation::Timing, Relation::Observed};
    QTest::newRow("b") << 2 << QList{Relation::Timing, Relation::Timing, Relation::Guaranteed};
}

void TestAskingWhy::hoveredLineSignsAllOthers()
{
    QFETCH(int, row);
    QFETCH(QList<Relation>, signs);
    const Theme &theme = m_window->themeChooser().theme();
    const auto signIs = [&](int other, Relation relation) {
        const QRect line = list().visualRect(list().model()->index(other, 0));
        const QRect margin(line.topLeft(), QSize(theme.metrics.margin, line.height()));
        const QImage picture = list().viewport()->grab().toImage();
        return shows(picture, margin, signColour(relation, theme));
    };
    for (int other = 0; other < 4; ++other)
        QVERIFY(!signIs(other, Relation::Guaranteed) && !signIs(other, Relation::Timing));
    QTest::mouseMove(list().viewport(), middleOf(row) + QPoint(1, 1));
    QTest::mouseMove(list().viewport(), middleOf(row));
    for (int other = 0; other < 4; ++other) {
        if (other != row)
            QTRY_VERIFY(signIs(other, signs.first()));
        if (other != row)
            signs.removeFirst();
    }
}

bool TestAskingWhy::pathIsPainted() const
{
    const TimelineView &view = panels().timeline();
    const Theme &theme = m_window->themeChooser().theme();
    const QImage picture = panels().timeline().grab().toImage();
    const auto points = pathPoints(view.currentLayout(), view.index(), trace(), view.path());
    return std::ranges::all_of(points, [&](const QPointF &point) {
        return shows(picture, QRect(point.toPoint() - QPoint(6, 6), QSize(13, 13)), theme.accent);
    });
}

void TestAskingWhy::chainLightsUpInTheTimeline()
{
    click(2);
    click(3, Qt::ControlModifier);
    const EventPath &path = panels().timeline().path();
    QCOMPARE(path.kind, EventPath::Kind::Chain);
    QCOMPARE(path.events.front(), outputOf(trace(), "b"));
    QCOMPARE(path.events.back(), outputOf(trace(), "joined"));
    QVERIFY(path.events.size() > 3); // through B's end and main's join
    QVERIFY(pathIsPainted());
}

void TestAskingWhy::pairWithoutAChainIsTwoPoints()
{
    click(0);
    click(1, Qt::ControlModifier);
    const EventPath &path = panels().timeline().path();
    QCOMPARE(path.kind, EventPath::Kind::Points);
    QCOMPARE(path.events.size(), std::size_t(2));
    QVERIFY(pathIsPainted());
}

void TestAskingWhy::runWithOneLineAnswersAboutItsEvents()
{
    click(2);
    click(3, Qt::ControlModifier);
    QVERIFY(!panels().timeline().path().events.empty());
    trace::Story story;
    story.mainStarts().starts(1ms, "1", "A").prints(2ms, "1", 4, "a").ends(3ms, "1");
    m_window->run().show({.events = story.events()});
    const WhyCard &why = panels().why();
    QVERIFY(!why.isVisible()); // no second line invites to ask
    const EventPair startAndLine{trace::outputOf(trace(), "a") - 1, trace::outputOf(trace(), "a")};
    m_window->views().ask(startAndLine);
    QVERIFY(why.isVisible());
    QCOMPARE(why.pair(), std::optional(startAndLine));
    QCOMPARE(panels().timeline().path().events.back(), startAndLine.second);
    m_window->views().ask(std::nullopt);
    QVERIFY(!why.isVisible());
}

void TestAskingWhy::cardSpeaksTheLanguageOfTheWindow()
{
    click(2);
    click(3, Qt::ControlModifier);
    const WhyCard &why = panels().why();
    QCOMPARE(
        why.reason(),
        QStringLiteral("B prints “b” → B ends with exit code 0 → main returns from join(B) → main "
                       "prints “joined”"));
    m_window->languageChooser().setMode(LanguageMode::SimplifiedChinese);
    QTRY_COMPARE(why.title(), QStringLiteral("为什么「b」在「joined」之前？"));
    QCOMPARE(why.verdict(), QStringLiteral("每次运行都必然如此"));
    QVERIFY(why.accessibleDescription().contains(why.verdict()));
    QCOMPARE(
        why.reason(),
        QStringLiteral(
            "B 打印「b」 → B 结束，退出码是 0 → main 从 join(B) 返回 → main 打印「joined」"));
}

void TestAskingWhy::answerTakesItsRoomFromTheOutputAlone_data()
{
    QTest::addColumn<LanguageMode>("language");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    for (const int second : {2, 3}) {
        QTest::addRow("English, 2 and %d", second) << LanguageMode::English << 1 << second;
        QTest::addRow("Chinese, 2 and %d", second)
            << LanguageMode::SimplifiedChinese << 1 << second;
    }
    QTest::newRow("English, a chain") << LanguageMode::English << 2 << 3;
    QTest::newRow("Chinese, a chain") << LanguageMode::SimplifiedChinese << 2 << 3;
}

void TestAskingWhy::answerTakesItsRoomFromTheOutputAlone()
{
    QFETCH(LanguageMode, language);
    QFETCH(int, first);
    QFETCH(int, second);
    m_window->languageChooser().setMode(language);
    m_window->resize(1280, 720);
    QCoreApplication::processEvents();
    const int timeline = panels().card(Panel::Timeline).height();
    const int order = panels().card(Panel::Order).height();
    goTo(first);
    press(Qt::Key_Space);
    goTo(second);
    press(Qt::Key_Space);
    const WhyCard &why = panels().why();
    QVERIFY(why.pair());
    QCoreApplication::processEvents();
    QCOMPARE(panels().card(Panel::Timeline).height(), timeline);
    QCOMPARE(panels().card(Panel::Order).height(), order);
    QCOMPARE(why.height(), why.heightForWidth(why.width()));
}

QTEST_MAIN(TestAskingWhy)
#include "tst_askingwhy.moc"
