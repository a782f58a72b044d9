// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/series/seriespage.h"

#include "app/series/seriesmodel.h"
#include "app/translation/translation.h"
#include "story.h"

#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

/// Prints a and b, in the wished order.
trace::Run printing(const std::string &order)
{
    Story story;
    story.mainStarts();
    for (const char c : order)
        story.prints(1ms, "0", c == 'a' ? 1 : 2, std::string(1, c));
    story.at(9ms).does(Exited{ExitStatus::exited(0)});
    return {{}, story.events()};
}

constexpr SeriesManner four{.runs = 4, .atOnce = 1, .speed = 10};

} // namespace

class TestSeriesPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void emptyPageSaysWhatToDo();
    void ordersStandByHowOftenTheyCame();
    void whatMovedIsTold();
    void runsThatEndAreShownAtOnce();
    void clickOpensARunOfThatOrder();
    void returnOpensTheRunOfTheRow();
    void cancelledSeriesKeepsWhatCame();
    void oneRunIsSpokenOfAsOne();
    void pairIsCounted();
    void mannerIsSaid();
    void screenReaderHearsTheWholeOrder();
    void anotherProgramEmptiesIt();

private:
    QListView &list() const { return *m_page->findChild<QListView *>(); }
    void run(const QStringList &orders);
    QPushButton &button() const { return *m_page->findChild<QPushButton *>(); }

    std::unique_ptr<SeriesPage> m_page;
};

void TestSeriesPage::init()
{
    m_page = std::make_unique<SeriesPage>();
    m_page->setTheme(Theme::of(Scheme::Light));
    m_page->resize(500, 320);
    m_page->show();
}

void TestSeriesPage::run(const QStringList &orders)
{
    m_page->begin(four);
    for (const QString &order : orders)
        m_page->add(printing(order.toStdString()));
}

void TestSeriesPage::emptyPageSaysWhatToDo()
{
    QVERIFY(!list().isVisible());
    QVERIFY(m_page->summary().isEmpty());
    QSignalSpy wanted(m_page.get(), &SeriesPage::runWanted);
    QTest::mouseClick(&button(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestSeriesPage::ordersStandByHowOftenTheyCame()
{
    run({"ab", "ba", "ba", "ba"});
    const SeriesModel &model = m_page->model();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(SeriesModel::CountTextRole).toString(), QStringLiteral("3 of 4"));
    QCOMPARE(model.chips(0).front().text, QStringLiteral("b"));
    QCOMPARE(model.index(1).data(SeriesModel::CountTextRole).toString(), QStringLiteral("1 of 4"));
}

void TestSeriesPage::whatMovedIsTold()
{
    run({"ab", "ab", "ba"});
    const auto isMoved = std::mem_fn(&Chip::hasMoved);
    QVERIFY(std::ranges::none_of(m_page->model().chips(0), isMoved));
    QCOMPARE(std::ranges::count_if(m_page->model().chips(1), isMoved), 1);
}

void TestSeriesPage::runsThatEndAreShownAtOnce()
{
    run({"ab"});
    QVERIFY(m_page->findChild<QProgressBar *>()->isVisible());
    QCOMPARE(m_page->findChild<QProgressBar *>()->value(), 1);
    QVERIFY(m_page->summary().startsWith(QStringLiteral("1 of 4")));
    QVERIFY(list().isVisible());
    m_page->end(SeriesPage::End::Done);
    QVERIFY(!m_page->findChild<QProgressBar *>()->isVisible());
}

void TestSeriesPage::clickOpensARunOfThatOrder()
{
    run({"ab", "ab", "ba"});
    QSignalSpy opened(m_page.get(), &SeriesPage::runOpened);
    const QRect second = list().visualRect(m_page->model().index(1));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(opened.size(), 1);
    const auto run = opened[0][0].value<std::shared_ptr<const trace::Run>>();
    QCOMPARE(run, m_page->model().run(1));
}

void TestSeriesPage::returnOpensTheRunOfTheRow()
{
    run({"ab", "ab", "ba"});
    QSignalSpy opened(m_page.get(), &SeriesPage::runOpened);
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    const auto run = opened[0][0].value<std::shared_ptr<const trace::Run>>();
    QCOMPARE(run, m_page->model().run(1));
}

void TestSeriesPage::cancelledSeriesKeepsWhatCame()
{
    run({"ab", "ba"});
    QSignalSpy wanted(m_page.get(), &SeriesPage::cancelWanted);
    QTest::mouseClick(&button(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    m_page->end(SeriesPage::End::Cancelled);
    QCOMPARE(m_page->model().rowCount(), 2);
    QVERIFY(m_page->summary().startsWith(QStringLiteral("Cancelled after 2")));
}

void TestSeriesPage::oneRunIsSpokenOfAsOne()
{
    speak(Language::English);
    run({"ab"});
    m_page->end(SeriesPage::End::Cancelled);
    QCOMPARE(m_page->summary(), QStringLiteral("Cancelled after 1 run, 1 order"));
    m_page->end(SeriesPage::End::Done);
    QCOMPARE(m_page->summary(), QStringLiteral("1 run, 1 order"));
}

void TestSeriesPage::pairIsCounted()
{
    run({"ab", "ab", "ba"});
    const auto order = analysis::outputOrder(Trace(printing("ab").events));
    m_page->setPair(SeriesPair{order[0], order[1], QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(m_page->details().contains(QStringLiteral("“a” came before “b” in 2 of 3 runs.")));
    m_page->setPair({});
    QVERIFY(!m_page->details().contains(u'“'));
}

void TestSeriesPage::mannerIsSaid()
{
    run({"ab"});
    QVERIFY(m_page->details().contains(QStringLiteral("10×")));
    QVERIFY(m_page->details().contains(QStringLiteral("one after another")));
    m_page->begin({.runs = 4, .atOnce = 3, .speed = 10});
    m_page->add(printing("ab"));
    QVERIFY(m_page->details().contains(QStringLiteral("3 runs go on side by side")));
}

void TestSeriesPage::screenReaderHearsTheWholeOrder()
{
    run({"ab"});
    const QString sentence = m_page->model().index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(sentence.contains(QStringLiteral("a → b")));
    QVERIFY(!list().accessibleName().isEmpty());
}

void TestSeriesPage::anotherProgramEmptiesIt()
{
    run({"ab"});
    m_page->clear();
    QCOMPARE(m_page->model().rowCount(), 0);
    QVERIFY(!list().isVisible());
}

QTEST_MAIN(TestSeriesPage)
#include "tst_seriespage.moc"
