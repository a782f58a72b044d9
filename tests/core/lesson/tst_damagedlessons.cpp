// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/advice.h"
#include "lesson/lesson.h"
#include "lesson/translation.h"

#include "lessonbuilder.h"
#include "lessonerrors.h"
#include "mutation.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace joinery::lesson;
using namespace joinery::tests;

/// Whatever stands in a lesson file: it is a lesson, or there are errors with their places.
class TestDamagedLessons : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void damagedLessonsAreRead();
    void damagedTranslationsAreRead();
    void translationsOfDamagedLessonsAreRead();

private:
    struct Files {
        QString name;
        std::string master;
        std::string translation; ///< empty: there is none
    };
    std::vector<Files> m_files;
};

namespace {

constexpr int damagedFiles = 1000;
constexpr unsigned seed = 20261121;

std::vector<std::string> words()
{
    return {
        "<!--",
        "-->",
        "<!-- step run -->\n",
        "<!-- end -->\n",
        "<!-- hint -->\n",
        "<!-- explain -->\n",
        "<!-- use scenario=main -->\n",
        "<!-- try -->\n",
        "<!-- question q type=choice run=main -->\n",
        "```",
        "```\n",
        "```python scenario=main stop-after=2s\n",
        "~~~facts run=main\n",
        "---\n",
        "\n",
        "- ",
        "- [ ] ",
        "- [x] ",
        "- distractor: `",
        "\"",
        "…",
        "< ",
        "== ",
        "run=",
        "=",
        "(",
        "state(",
        "exitcode(",
        "printed(",
        "none",
        "never ",
        "source: ",
        "title: ",
        "\xff",
        "\xe4\xb8",
        "中",
        "\r\n",
        "\r",
        "> ",
        "    ",
        "1. ",
        "&amp;",
        "\\",
        std::string(1, '\0'),
        std::string(300, '>'),
        std::string(300, '['),
        std::string(100, '`')};
}

std::string contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

/// Places are in the text, or just behind its end.
bool arePlaced(const std::vector<LessonError> &errors, const std::string &text)
{
    // A lone \r ends a line, too.
    const auto lines = std::ranges::count(text, '\n') + std::ranges::count(text, '\r') + 1;
    return std::ranges::all_of(errors, [lines](const LessonError &error) {
        return error.place.line > 0 && error.place.line <= lines && error.place.column > 0;
    });
}

} // namespace

void TestDamagedLessons::initTestCase()
{
    m_files.push_back({QStringLiteral("sample"), sampleLesson(), sampleTranslation()});
    QDirIterator files(
        QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons"), {QStringLiteral("lesson.md")},
        QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        const auto translation = path.chopped(3) + QStringLiteral(".zh_CN.md");
        m_files.push_back({path, contentOf(path), contentOf(translation)});
    }
    QVERIFY(m_files.size() > 1);
    // The damage of a file should not depend on the order of a folder.
    std::ranges::sort(m_files, {}, &Files::name);
}

void TestDamagedLessons::damagedLessonsAreRead()
{
    Mutator mutator(seed, words());
    int refused = 0;
    for (int i = 0; i < damagedFiles; ++i) {
        const auto &origin = m_files[static_cast<std::size_t>(i) % m_files.size()];
        const auto text = mutator.mutated(origin.master);
        const auto lesson = parseLesson(text);
        if (lesson) {
            QVERIFY(!lesson->steps.empty());
            QCOMPARE(sourceHash(*lesson).size(), 8U);
            for (const auto &advice : adviceOn(*lesson))
                QVERIFY(advice.line > 0);
            continue;
        }
        ++refused;
        QVERIFY(!lesson.error().empty());
        QVERIFY2(arePlaced(lesson.error(), text), qPrintable(told(lesson.error())));
    }
    // Enough damage, and enough that is not.
    QVERIFY2(refused > damagedFiles / 10, qPrintable(QString::number(refused)));
    QVERIFY2(refused < damagedFiles, qPrintable(QString::number(refused)));
}

void TestDamagedLessons::damagedTranslationsAreRead()
{
    Mutator mutator(seed, words());
    std::vector<const Files *> translated;
    for (const auto &files : m_files) {
        if (!files.translation.empty())
            translated.push_back(&files);
    }
    int refused = 0;
    for (int i = 0; i < damagedFiles; ++i) {
        const auto &origin = *translated[static_cast<std::size_t>(i) % translated.size()];
        const auto master = parseLesson(origin.master);
        QVERIFY2(master, qPrintable(origin.name));
        const auto text = mutator.mutated(origin.translation);
        const auto translation = translate(*master, text);
        if (translation) {
            QCOMPARE(translation->lesson.steps.size(), master->steps.size());
            QVERIFY(arePlaced(translation->warnings, text));
            QVERIFY(translate(*master, withSource(text, sourceHash(*master))));
            continue;
        }
        ++refused;
        QVERIFY(!translation.error().empty());
        QVERIFY2(arePlaced(translation.error(), text), qPrintable(told(translation.error())));
    }
    QVERIFY2(refused > damagedFiles / 10, qPrintable(QString::number(refused)));
    QVERIFY2(refused < damagedFiles, qPrintable(QString::number(refused)));
}

/// A master that somebody has changed since, in any way.
void TestDamagedLessons::translationsOfDamagedLessonsAreRead()
{
    Mutator mutator(seed, words());
    int refused = 0;
    for (int i = 0; i < damagedFiles; ++i) {
        const auto &origin = m_files[static_cast<std::size_t>(i) % m_files.size()];
        const auto master = parseLesson(mutator.mutated(origin.master));
        if (!master)
            continue;
        const auto translation = translate(*master, origin.translation);
        if (translation)
            continue;
        ++refused;
        QVERIFY2(
            arePlaced(translation.error(), origin.translation),
            qPrintable(told(translation.error())));
    }
    QVERIFY2(refused > 0, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(TestDamagedLessons)
#include "tst_damagedlessons.moc"
