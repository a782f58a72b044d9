// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/choicequestionview.h"
#include "app/lesson/lessonpanel.h"
#include "app/lesson/orderlist.h"
#include "app/program/programpanel.h"
#include "app/timeline/timelineview.h"
#include "app/translation/translation.h"
#include "app/window/mainpanels.h"
#include "app/window/mainwindow.h"
#include "cutoff.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocumentFragment>

#include <algorithm>

using namespace joinery::app;

namespace {

constexpr int patience = 20000; ///< ms; conditions come long before

QString plain(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

void addAccessible(QStringList &texts, QAccessibleInterface *part)
{
    if (!part)
        return;
    texts << part->text(QAccessible::Name) << part->text(QAccessible::Description);
    for (int child = 0; child < part->childCount(); ++child)
        addAccessible(texts, part->child(child));
}

void addItems(QStringList &texts, const QAbstractItemView &view)
{
    for (int row = 0; view.model() && row < view.model()->rowCount(); ++row) {
        const QModelIndex index = view.model()->index(row, 0);
        texts << index.data(Qt::ToolTipRole).toString()
              << index.data(Qt::AccessibleTextRole).toString();
    }
}

void addMenu(QStringList &texts, QMenu &menu)
{
    emit menu.aboutToShow();
    for (const QAction *action : menu.actions())
        texts << action->text();
}

void addWidget(QStringList &texts, QWidget &widget)
{
    texts << widget.toolTip() << widget.accessibleName() << widget.accessibleDescription();
    if (const auto *label = qobject_cast<QLabel *>(&widget))
        texts << label->text();
    if (const auto *button = qobject_cast<QAbstractButton *>(&widget))
        texts << button->text();
    if (const auto *tabs = qobject_cast<QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts << tabs->tabText(tab);
    }
    if (const auto *view = qobject_cast<QAbstractItemView *>(&widget))
        addItems(texts, *view);
    if (auto *menu = qobject_cast<QMenu *>(&widget))
        addMenu(texts, *menu);
    if (qobject_cast<TimelineView *>(&widget))
        addAccessible(texts, QAccessible::queryAccessibleInterface(&widget));
}

/// Whatever the window says: seen, hovered, or read aloud.
QStringList allTexts(MainWindow &window)
{
    QStringList texts{window.windowTitle(), window.status()};
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        // A tab bar's hidden arrows are Qt's, who words them once.
        if (!qobject_cast<QTabBar *>(widget->parent()))
            addWidget(texts, *widget);
    }
    QStringList words;
    for (const QString &text : texts) {
        if (const QString word = plain(text).trimmed(); !word.isEmpty())
            words << word;
    }
    return words;
}

/// What stays as it is in every language: the program's own words, Python's, Unix's, keys, names.
QString withoutNames(QString text)
{
    static const QRegularExpression names(QStringLiteral(
        "a ends|main ends|import "
        "socket|Python|\\b(main|join|sleep|a|pid|is_alive|exitcode|active_children|SIG[A-Z]+|"
        "Joinery|English|EN|F\\d+|Pg(Dn|Down|Up)?|Ctrl|Shift|Esc|Tab|Enter|Alt|ms|s)\\b"));
    return text.remove(names);
}

bool hasEnglish(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return withoutNames(text).contains(word);
}

bool hasChinese(const QString &text)
{
    static const QRegularExpression han(QStringLiteral("[一-鿿]"));
    return text != QStringLiteral("/ EN") && text != QStringLiteral("简体中文")
        && text.contains(han);
}

QString those(QStringList texts, bool (*are)(const QString &))
{
    erase_if(texts, [are](const QString &text) { return !are(text); });
    return texts.join(u'\n');
}

} // namespace

class TestLanguageSwitch : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyTextIsChineseAtOnceAndEnglishAgain();
    void nothingIsCutOffInASmallWindow();
    void stepAnswersHintsVerdictsAndRunStay();
    void theChoiceIsKept();
    void theCommandLineWinsAndIsNotKept();
    void aProgramWithoutALessonSaysSoInBoth();
    void aLessonOpenedLaterIsInTheLanguage();

private:
    void open(WindowOptions options = {});
    void choose(const QString &language);
    void predict();
    void run();
    LessonPanel &lesson() const { return m_window->panels().lesson(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestLanguageSwitch::init()
{
    qputenv("JOINERY_LESSONS", JOINERY_SOURCE_DIR "/tests/app/translation/lessons");
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    open();
    QTRY_VERIFY(lesson().lesson() != nullptr);
}

void TestLanguageSwitch::cleanup()
{
    m_window.reset();
    m_folder.reset();
    speak(Language::English);
}

void TestLanguageSwitch::open(WindowOptions options)
{
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    options.settingsFile = m_folder->filePath(QStringLiteral("settings.ini"));
    options.dataFolder = m_folder->path();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(options);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// As a user does, in the toolbar's menu.
void TestLanguageSwitch::choose(const QString &language)
{
    for (QMenu *menu : m_window->findChildren<QMenu *>()) {
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == language) {
                action->trigger();
                QCoreApplication::sendPostedEvents();
                QCoreApplication::processEvents();
                return;
            }
        }
    }
    QFAIL("no such language in a menu");
}

void TestLanguageSwitch::predict()
{
    auto *list = lesson().findChild<OrderList *>();
    QVERIFY(list);
    QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, patience);
    lesson().questions()[0]->restoreAnswer({"main ends", "a ends"});
    qobject_cast<ChoiceQuestionView *>(lesson().questions()[1])->choose(1);
    lesson().questions()[0]->openHint();
}

void TestLanguageSwitch::run()
{
    m_window->startRun();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->run().state(), RunState::Over, patience);
}

void TestLanguageSwitch::everyTextIsChineseAtOnceAndEnglishAgain()
{
    predict();
    const auto thereAndBack = [this] {
        const QStringList before = allTexts(*m_window);
        QCOMPARE(those(before, hasChinese), QString());
        choose(QStringLiteral("简体中文"));
        QCOMPARE(those(allTexts(*m_window), hasEnglish), QString());
        choose(QStringLiteral("English"));
        QCOMPARE(allTexts(*m_window), before);
    };
    thereAndBack();
    lesson().check();
    thereAndBack();
    run();
    QVERIFY(lesson().questions()[0]->isGraded());
    thereAndBack();
    lesson().goToStep(2);
    m_window->panels().program().editor().changeProgram(QStringLiteral("import socket"));
    m_window->startRun();
    thereAndBack();
}

void TestLanguageSwitch::nothingIsCutOffInASmallWindow()
{
    m_window->resize(1280, 720);
    predict();
    lesson().check();
    run();
    for (const char *language : {"English", "简体中文"}) {
        choose(QString::fromUtf8(language));
        QTest::qWait(0);
        QCOMPARE(joinery::tests::cutOff(*m_window), QString());
    }
}

void TestLanguageSwitch::stepAnswersHintsVerdictsAndRunStay()
{
    predict();
    lesson().check();
    run();
    const LessonProgress progress = lesson().progress();
    const auto trace = m_window->run().sharedTrace();
    choose(QStringLiteral("简体中文"));
    QCOMPARE(spokenLanguage(), Language::SimplifiedChinese);
    QVERIFY(lesson().progress() == progress);
    QCOMPARE(m_window->run().sharedTrace(), trace);
    QCOMPARE(m_window->panels().timeline().trace(), trace.get());
    for (const QuestionView *question : lesson().questions()) {
        QVERIFY(question->isGraded());
        QVERIFY2(hasChinese(question->verdictText()), qPrintable(question->verdictText()));
    }
    QCOMPARE(lesson().questions()[0]->openHints(), 1);
}

void TestLanguageSwitch::theChoiceIsKept()
{
    choose(QStringLiteral("简体中文"));
    open();
    QTRY_VERIFY(lesson().lesson() != nullptr);
    QCOMPARE(spokenLanguage(), Language::SimplifiedChinese);
    QCOMPARE(those(allTexts(*m_window), hasEnglish), QString());
}

void TestLanguageSwitch::theCommandLineWinsAndIsNotKept()
{
    choose(QStringLiteral("English"));
    open({.language = LanguageMode::SimplifiedChinese});
    QCOMPARE(spokenLanguage(), Language::SimplifiedChinese);
    open();
    QCOMPARE(spokenLanguage(), Language::English);
}

void TestLanguageSwitch::aProgramWithoutALessonSaysSoInBoth()
{
    QFile file(m_folder->filePath(QStringLiteral("p.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("print(1)\n");
    file.close();
    m_window->openFile(file.fileName());
    const auto says = [this](const QString &part) {
        const QStringList texts = allTexts(*m_window);
        return std::ranges::any_of(texts, [&](const QString &t) { return t.contains(part); });
    };
    QVERIFY(says(QStringLiteral("A program without a lesson.")));
    choose(QStringLiteral("简体中文"));
    QVERIFY(says(QStringLiteral("没有课程内容")));
    QCOMPARE(m_window->panels().program().program(), QStringLiteral("print(1)\n"));
}

void TestLanguageSwitch::aLessonOpenedLaterIsInTheLanguage()
{
    choose(QStringLiteral("简体中文"));
    m_window->openLesson(QStringLiteral("one-join"));
    QCOMPARE(lesson().lesson()->title, std::string("一次等待"));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("一次等待")));
}

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
