// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/lesson/orderlist.h"
#include "app/runs/outputlines.h"
#include "app/timeline/timelineview.h"
#include "app/window/mainpanels.h"
#include "app/words/eventwords.h"

#include "screenreader.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace joinery;
using namespace joinery::app;

namespace {

constexpr int patience = 20000; ///< ms; conditions come long before

QStringList namesOf(const std::vector<Heard> &parts)
{
    QStringList names;
    for (const Heard &part : parts)
        names << part.name;
    return names;
}

/// What would take the keyboard without saying what it is.
QStringList nameless(const Heard &heard)
{
    QStringList places;
    for (const Heard &part : heard.parts) {
        if (part.isFocusable() && part.isShowing() && part.name.trimmed().isEmpty())
            places << QStringLiteral("a %1 in %2 “%3”").arg(part.role, heard.role, heard.name);
        places += nameless(part);
    }
    return places;
}

} // namespace

/// The window as it is heard: over the accessibility bus of a session of its own, in one run of one
/// lesson, in both languages.
class TestScreenReader : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void whatTakesTheKeyboardHasAName_data() { languages(); }
    void whatTakesTheKeyboardHasAName();
    void panelsAreHeardInTheirOrder();
    void orderToBePutRightTellsThePlaces_data() { languages(); }
    void orderToBePutRightTellsThePlaces();
    void timelineTellsLanesAndInThemASentenceAnEvent_data() { languages(); }
    void timelineTellsLanesAndInThemASentenceAnEvent();
    void outputTellsItsLines_data() { languages(); }
    void outputTellsItsLines();
    void buttonsAreHeardInTheLanguage();

private:
    static void languages();
    Heard heard();
    const trace::Trace &trace() const { return m_window->run().trace(); }

    QTemporaryDir m_folder;
    ScreenReader m_reader;
    std::unique_ptr<MainWindow> m_window;
};

void TestScreenReader::initTestCase()
{
    QVERIFY2(m_reader.start(), qPrintable(m_reader.whyNot()));
    m_window = std::make_unique<MainWindow>(WindowOptions{
        .open = QStringLiteral("join-order"),
        .enginePath = JOINERY_BIN_DIR "/joinery-engine",
        .settingsFile = m_folder.filePath(QStringLiteral("settings.ini")),
        .dataFolder = m_folder.path()});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY((m_window->activateWindow(), m_window->isActiveWindow()));
    const OrderList *list = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        (list = m_window->findChild<OrderList *>()) && list->count() > 0, patience);
    m_window->startRun();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_reader.application(QCoreApplication::applicationName()), patience);
}

void TestScreenReader::cleanupTestCase()
{
    m_window.reset();
}

void TestScreenReader::languages()
{
    QTest::addColumn<LanguageMode>("language");
    QTest::newRow("English") << LanguageMode::English;
    QTest::newRow("Chinese") << LanguageMode::SimplifiedChinese;
}

/// Each function hears the window after a switch, as it stands.
void TestScreenReader::init()
{
    const char *row = QTest::currentDataTag();
    const bool chinese = row && QByteArray(row) == "Chinese";
    m_window->languageChooser().setMode(
        chinese ? LanguageMode::SimplifiedChinese : LanguageMode::English);
    QCoreApplication::processEvents();
}

Heard TestScreenReader::heard()
{
    return m_reader.application(QCoreApplication::applicationName()).value_or(Heard());
}

void TestScreenReader::whatTakesTheKeyboardHasAName()
{
    const Heard window = heard();
    int stops = 0;
    window.visit([&](const Heard &part) { stops += part.isFocusable() && part.isShowing(); });
    QVERIFY2(stops > 60, qPrintable(QString::number(stops)));
    QCOMPARE(nameless(window).join(u'\n'), QString());
}

void TestScreenReader::panelsAreHeardInTheirOrder()
{
    QStringList titles;
    heard().visit([&](const Heard &part) {
        if (part.description == QStringLiteral("Fold this panel to its title, or open it"))
            titles << part.name;
    });
    QCOMPARE(titles, QStringList({"Lesson", "Program", "Timeline", "Order", "Output"}));
}

void TestScreenReader::orderToBePutRightTellsThePlaces()
{
    const auto *list = m_window->findChild<OrderList *>();
    const Heard window = heard();
    const Heard *order = window.find(QStringLiteral("list"), list->accessibleName());
    QVERIFY(order);
    QVERIFY(!order->description.isEmpty());
    QCOMPARE(order->parts.size(), std::size_t(list->count()));
    for (int row = 0; row < list->count(); ++row) {
        const QString &name = order->parts[std::size_t(row)].name;
        QVERIFY2(name.contains(list->item(row)->text()), qPrintable(name));
        QVERIFY2(name.contains(QString::number(row + 1)), qPrintable(name));
    }
}

void TestScreenReader::timelineTellsLanesAndInThemASentenceAnEvent()
{
    const Heard window = heard();
    const Heard *timeline =
        window.find(QStringLiteral("table"), m_window->panels().timeline().accessibleName());
    QVERIFY(timeline);
    QCOMPARE(namesOf(timeline->parts), QStringList({"main", "f1", "f2", "f3"}));
    std::size_t events = 0;
    for (std::size_t row = 0; row < timeline->parts.size(); ++row) {
        const Heard &lane = timeline->parts[row];
        QVERIFY(lane.description.contains(QStringLiteral("pid")));
        QStringList sentences;
        for (std::size_t event = 0; event < trace().events().size(); ++event) {
            if (trace().laneOf(trace().events()[event].process) == trace().laneOrder()[row])
                sentences << words::eventSentence(trace(), event);
        }
        QCOMPARE(namesOf(lane.parts), sentences);
        QVERIFY(!sentences.contains(QString()));
        events += lane.parts.size();
    }
    QCOMPARE(events, trace().events().size());
}

void TestScreenReader::outputTellsItsLines()
{
    const QStringList lines = outputLines(trace());
    const Heard window = heard();
    const Heard *output = nullptr;
    window.visit([&](const Heard &part) {
        if (part.role == QStringLiteral("list") && part.parts.size() == std::size_t(lines.size())
            && part.parts.front().name.endsWith(lines.front()))
            output = &part;
    });
    QVERIFY(output);
    QVERIFY(!output->name.isEmpty());
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QString &name = output->parts[std::size_t(line)].name;
        QVERIFY2(name.endsWith(lines[line]), qPrintable(name));
    }
}

void TestScreenReader::buttonsAreHeardInTheLanguage()
{
    const auto buttons = [this] {
        QStringList names;
        heard().visit([&](const Heard &part) {
            if (part.isShowing() && part.role.contains(QStringLiteral("button")))
                names << part.name;
        });
        return names;
    };
    const QStringList english = buttons();
    QVERIFY(english.contains(QStringLiteral("Run")));
    m_window->languageChooser().setMode(LanguageMode::SimplifiedChinese);
    const QStringList chinese = buttons();
    QCOMPARE(chinese.size(), english.size());
    QVERIFY(chinese.contains(QStringLiteral("运行")));
    QVERIFY(!chinese.contains(QStringLiteral("Run")));
    m_window->languageChooser().setMode(LanguageMode::English);
    QCOMPARE(buttons(), english);
}

QTEST_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
