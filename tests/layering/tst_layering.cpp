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

/// The table of core/README.md: folder → the folders it may include, itself among them.
QMap<QString, QSet<QString>> tableOfCore()
{
    static const QRegularExpression row(
        QStringLiteral("^\\| ([a-z]+) \\| ([a-z, ]*)\\|"), QRegularExpression::MultilineOption);
    const auto section = contentsOf(root + QStringLiteral("/core/README.md"))
                             .section(QStringLiteral("## The folders"), 1, 1)
                             .section(QStringLiteral("\n## "), 0, 0);
    QMap<QString, QSet<QString>> table;
    for (const auto &match : row.globalMatch(section)) {
        if (match.captured(1) == QStringLiteral("folder"))
            continue;
        auto &allowed = table[match.captured(1)];
        allowed.insert(match.captured(1));
        for (const auto &name : match.captured(2).split(u',', Qt::SkipEmptyParts))
            allowed.insert(name.trimmed());
    }
    return table;
}

} // namespace

class TestLayering : public QObject {
    Q_OBJECT

private slots:
    void theTableNamesEveryFolderOfCore();
    void coreIncludesOnlyWhatTheTableAllows();
    void coreIncludesNoQt();
    void coreNeverIncludesTheApp();
    void theTopLevelHasOnlyTheAgreedFolders();
};

void TestLayering::theTableNamesEveryFolderOfCore()
{
    const auto folders = QDir(root + QStringLiteral("/core"))
                             .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
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

void TestLayering::theTopLevelHasOnlyTheAgreedFolders()
{
    const QStringList agreed{QStringLiteral("app"),         QStringLiteral("build"),
                             QStringLiteral("core"),        QStringLiteral("resources"),
                             QStringLiteral("screenshots"), QStringLiteral("tests")};
    for (const auto &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(agreed.contains(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
