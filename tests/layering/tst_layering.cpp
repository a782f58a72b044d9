// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

const QString root = QStringLiteral(JOINERY_SOURCE_DIR);

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Include {
    QString file; ///< relative to the root
    QString header; ///< as written between the quotes or angles
};

QList<Include> includesBelow(const QString &folder)
{
    static const QRegularExpression line(
        QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    QList<Include> found;
    QDirIterator files(
        root + u'/' + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        for (const auto &match : line.globalMatch(contentsOf(path)))
            found.append({path.mid(root.size() + 1), match.captured(1)});
    }
    return found;
}

QStringList foldersOf(const QString &folder)
{
    return QDir(root + u'/' + folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

/// A README's section on the folders.
QString mapIn(const QString &readme)
{
    return contentsOf(root + u'/' + readme)
        .section(QStringLiteral("## The folders"), 1, 1)
        .section(QStringLiteral("\n## "), 0, 0);
}

/// The rows of its table that begin with a folder; the rest of a row is captured second.
QList<QRegularExpressionMatch> rowsOf(const QString &map)
{
    static const QRegularExpression row(
        QStringLiteral("^\\| (?!folder )([a-z]+) \\| ([^|\n]*)\\|"),
        QRegularExpression::MultilineOption);
    QList<QRegularExpressionMatch> rows;
    for (const auto &match : row.globalMatch(map))
        rows.append(match);
    return rows;
}

/// The table of core/README.md: folder → the folders it may include, itself among them.
QMap<QString, QSet<QString>> tableOfCore()
{
    QMap<QString, QSet<QString>> table;
    for (const auto &match : rowsOf(mapIn(QStringLiteral("core/README.md")))) {
        auto &allowed = table[match.captured(1)];
        allowed.insert(match.captured(1));
        for (const auto &name : match.captured(2).split(u',', Qt::SkipEmptyParts))
            allowed.insert(name.trimmed());
    }
    return table;
}

/// folder of app → the other folders of app that it includes.
QMap<QString, QSet<QString>> includesWithinApp()
{
    QMap<QString, QSet<QString>> included;
    for (const auto &[file, header] : includesBelow(QStringLiteral("app"))) {
        const auto from = file.section(u'/', 1, 1);
        const auto to = header.section(u'/', 1, 1);
        const bool isBetweenFolders =
            header.startsWith(QStringLiteral("app/")) && file.count(u'/') > 1;
        if (isBetweenFolders && from != to)
            included[from].insert(to);
    }
    return included;
}

} // namespace

class TestLayering : public QObject {
    Q_OBJECT

private slots:
    void theTableNamesEveryFolderOfCore();
    void coreIncludesOnlyWhatTheTableAllows();
    void coreIncludesNoQt();
    void coreNeverIncludesTheApp();
    void theMapOfTheAppNamesEveryFolder();
    void foldersOfTheAppIncludeOneAnotherInNoCircle();
    void theTopLevelIsAsAgreed();
};

void TestLayering::theTableNamesEveryFolderOfCore()
{
    const auto folders = foldersOf(QStringLiteral("core"));
    QVERIFY(folders.size() >= 8);
    QCOMPARE(tableOfCore().keys(), folders);
}

void TestLayering::coreIncludesOnlyWhatTheTableAllows()
{
    const auto table = tableOfCore();
    int checked = 0;
    for (const auto &[file, header] : includesBelow(QStringLiteral("core"))) {
        const auto from = file.section(u'/', 1, 1);
        const auto to = header.section(u'/', 0, 0);
        if (!header.contains(u'/') || !table.contains(to))
            continue;
        ++checked;
        QVERIFY2(
            table[from].contains(to),
            qPrintable(QStringLiteral("%1 may not include %2").arg(file, header)));
    }
    QVERIFY(checked > 20);
}

void TestLayering::coreIncludesNoQt()
{
    static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt|q[a-z]+\\.h$)"));
    for (const auto &[file, header] : includesBelow(QStringLiteral("core"))) {
        const bool isQt =
            qt.match(header).hasMatch() && !header.contains(QStringLiteral("queue.h"));
        QVERIFY2(!isQt, qPrintable(QStringLiteral("%1 includes %2").arg(file, header)));
    }
}

void TestLayering::coreNeverIncludesTheApp()
{
    for (const auto &[file, header] : includesBelow(QStringLiteral("core"))) {
        QVERIFY2(
            !header.startsWith(QStringLiteral("app/")),
            qPrintable(QStringLiteral("%1 includes %2").arg(file, header)));
    }
}

void TestLayering::theMapOfTheAppNamesEveryFolder()
{
    QStringList named;
    for (const auto &match : rowsOf(mapIn(QStringLiteral("app/README.md"))))
        named.append(match.captured(1));
    named.sort();
    QCOMPARE(named, foldersOf(QStringLiteral("app")));
}

/// Whoever includes nothing that is left is taken away, until nothing is left.
void TestLayering::foldersOfTheAppIncludeOneAnotherInNoCircle()
{
    const auto included = includesWithinApp();
    QVERIFY(included.size() > 20);
    const auto folders = foldersOf(QStringLiteral("app"));
    QSet<QString> left(folders.begin(), folders.end());
    for (qsizetype before = 0; before != left.size();) {
        before = left.size();
        for (const auto &folder : folders) {
            if (!included[folder].intersects(left))
                left.remove(folder);
        }
    }
    QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.values()).join(u' ')));
}

void TestLayering::theTopLevelIsAsAgreed()
{
    QStringList folders = foldersOf(QString());
    folders.removeAll(QStringLiteral("build")); // what is built, and no part of the sources
    QCOMPARE(folders, QStringList({"app", "core", "resources", "screenshots", "tests"}));
    for (const char *const file :
         {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", ".ci/run"})
        QVERIFY2(QFile::exists(root + u'/' + QLatin1String(file)), file);
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
