// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/lesson/lessonlibrary.h"
#include "app/orders/orderspage.h"
#include "app/runs/outputlines.h"
#include "app/why/whycard.h"
#include "app/window/mainpanels.h"
#include "openedwindow.h"

#include <QAbstractButton>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery;
using namespace joinery::app;
using Relation = analysis::Verdict;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before

/// What lessons call by its name in the window, in bold.
const QStringList quotedNames = {
    QStringLiteral("Run"), QStringLiteral("Run ×50"), QStringLiteral("All orders"),
    QStringLiteral("Explore"), QStringLiteral("Make the other order happen")};

/// A part's name: a button's text, or of a tab bar one tab's.
struct Named {
    const QWidget *widget;
    int tab;
    bool operator==(const Named &) const = default;
};

QList<std::pair<Named, QString>> namesIn(const MainWindow &window)
{
    QList<std::pair<Named, QString>> names;
    for (const auto *button : window.findChildren<QAbstractButton *>())
        names.append({{button, -1}, button->text()});
    for (const auto *bar : window.findChildren<QTabBar *>()) {
        for (int tab = 0; tab < bar->count(); ++tab)
            names.append({{bar, tab}, bar->tabText(tab)});
    }
    return names;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Where lessons tell the student what to ask, it is as they say: the names of buttons, the
/// verdicts, and what comes of "Make the other order happen".
class TestLessonAsks : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void namesAreThoseOfTheWindow();
    void verdictIsAsTheLessonSays_data();
    void verdictIsAsTheLessonSays();
    void everyOrderOfTheBetIsFound();

private:
    void open(const QString &lessonId);
    void click(const QString &line, Qt::KeyboardModifiers modifiers = {}) const;
    int placeOf(const QString &line) const;
    WhyCard &why() const { return m_window->panels().why(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestLessonAsks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        .setValue(QStringLiteral("window/speed"), 3);
}

void TestLessonAsks::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestLessonAsks::open(const QString &lessonId)
{
    m_window = tests::openedWindow(*m_folder, lessonId, {1440, 900});
    QVERIFY(m_window);
}

/// The row of the line in the output; one that ends in … begins so.
int TestLessonAsks::placeOf(const QString &line) const
{
    const QStringList lines = outputLines(m_window->run().trace());
    if (!line.endsWith(u'…'))
        return int(lines.indexOf(line));
    const auto found = std::ranges::find_if(
        lines, [&](const QString &each) { return each.startsWith(line.chopped(1)); });
    return found == lines.end() ? -1 : int(found - lines.begin());
}

void TestLessonAsks::click(const QString &line, Qt::KeyboardModifiers modifiers) const
{
    const int row = placeOf(line);
    QVERIFY2(row >= 0, qPrintable(line));
    auto *list = m_window->panels().card(Panel::Output).findChild<QListView *>();
    const QModelIndex index = list->model()->index(row, 0);
    list->scrollTo(index);
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, modifiers, list->visualRect(index).center());
}

/// In both languages; in the translation as often as in the master.
void TestLessonAsks::namesAreThoseOfTheWindow()
{
    open(QStringLiteral("who-is-first"));
    // Both are made when they are first needed.
    m_window->panels().focusTimelinePage(TimelinePage::Orders);
    why().tellToWait();
    const auto english = namesIn(*m_window);
    m_window->languageChooser().setMode(LanguageMode::SimplifiedChinese);
    QTRY_COMPARE(m_window->findChild<OrdersPage *>()->findChild<QPushButton *>()->text(), "探索");
    const auto chinese = namesIn(*m_window);
    const LessonLibrary library(LessonPlaces::standard(), QStringLiteral("zh_CN"));
    for (const QString &name : quotedNames) {
        const auto part = std::ranges::find(english, name, &std::pair<Named, QString>::second);
        QVERIFY2(part != english.end(), qPrintable(name));
        const auto same =
            std::ranges::find(chinese, part->first, &std::pair<Named, QString>::first);
        QVERIFY(same != chinese.end());
        for (const LessonEntry &entry : library.entries()) {
            const auto inBold = QStringLiteral("**%1**");
            QCOMPARE(
                textOf(entry.translation).count(inBold.arg(same->second)),
                textOf(entry.path).count(inBold.arg(name)));
        }
    }
}

void TestLessonAsks::verdictIsAsTheLessonSays_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<Relation>("verdict");
    QTest::addColumn<QString>("told"); ///< of "Make the other order happen"; empty: not asked for
    const QString turned = QStringLiteral("It can come the other way round");
    QTest::newRow("2.1, guaranteed") << "join-order"
                                     << "f1 end"
                                     << "f2 start" << Relation::Guaranteed << "";
    QTest::newRow("2.1, luck") << "join-order"
                               << "f2 start"
                               << "f3 start" << Relation::Luck << turned;
    QTest::newRow("2.3, timing") << "start-all-join-all"
                                 << "B ends"
                                 << "C ends" << Relation::Timing << "";
    QTest::newRow("2.3, guaranteed") << "start-all-join-all"
                                     << "main: joined A"
                                     << "main: joined B" << Relation::Guaranteed << "";
    QTest::newRow("2.4") << "sleep-is-not-join"
                         << "hare is home"
                         << "main: both are home" << Relation::Timing << turned;
    QTest::newRow("3.1") << "alive-or-over"
                         << "bun is done"
                         << "main: bun is over" << Relation::Observed
                         << "Then “bun is done” does not come at all: main ends bun before it.";
    QTest::newRow("3.2") << "terminate-and-kill"
                         << "at once …"
                         << "tidy: just one moment" << Relation::Luck << turned;
}

void TestLessonAsks::verdictIsAsTheLessonSays()
{
    QFETCH(QString, lesson);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(Relation, verdict);
    QFETCH(QString, told);
    open(lesson);
    QVERIFY(tests::runsToTheEnd(*m_window));
    const bool isFirst = placeOf(first) < placeOf(second);
    click(first);
    click(second, Qt::ControlModifier);
    QVERIFY(why().pair());
    QCOMPARE(why().judgement().verdict, verdict);
    QCOMPARE(why().flipButton().isVisible(), verdict != Relation::Guaranteed);
    if (told.isEmpty())
        return;
    const std::shared_ptr<const trace::Trace> original = m_window->run().sharedTrace();
    QTest::mouseClick(&why().flipButton(), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(
        m_window->status().startsWith(told), qPrintable(m_window->status()), patience);
    if (m_window->run().sharedTrace() != original)
        QCOMPARE(placeOf(first) < placeOf(second), !isFirst);
}

/// 1.5: "finds all 24 of them".
void TestLessonAsks::everyOrderOfTheBetIsFound()
{
    open(QStringLiteral("who-is-first"));
    m_window->panels().focusTimelinePage(TimelinePage::Orders);
    const auto *page = m_window->findChild<OrdersPage *>();
    QTest::mouseClick(page->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(page->summary().startsWith(QStringLiteral("0 of 24")), patience);
    QVERIFY(page->details().startsWith(QStringLiteral("There are no others")));
}

QTEST_MAIN(TestLessonAsks)
#include "tst_lessonasks.moc"
