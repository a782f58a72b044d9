// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/richtext.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

using namespace joinery::app;

class TestRichText : public QObject {
    Q_OBJECT

private slots:
    void readsAsWritten_data();
    void readsAsWritten();
    void htmlStaysText();
    void codeSpansAreFoundInOrder();
    void longCodeMayGoOnInTheNextLine();
    void dotsOfAListHaveRoomInAnySize();
    void chineseMarksAreSetInTheChineseFont();
    void codeHasAFontForChineseToo();
    void noChineseLineBeginsWithAClosingMark();
};

void TestRichText::readsAsWritten_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("read");
    QTest::newRow("emphasis") << "Press **Run** *now*"
                              << "Press Run now";
    QTest::newRow("a code span with signs") << "`a < b && c`"
                                            << "a < b && c";
    QTest::newRow("an entity") << "a &amp; b"
                               << "a & b";
    QTest::newRow("lines of one paragraph") << "one\ntwo"
                                            << "one two";
    QTest::newRow("two paragraphs") << "one\n\ntwo"
                                    << "one\ntwo";
    QTest::newRow("a code block keeps its lines") << "```\nx = 1\ny\n```"
                                                  << "x = 1\ny";
    QTest::newRow("Chinese") << "进程 **等待**"
                             << "进程 等待";
    QTest::newRow("lines of Chinese") << "父进程\n等待，\n一直等到 `f1`\n结束。\nmain\n继续"
                                      << "父进程等待，一直等到 f1 结束。main 继续";
    QTest::newRow("a line of Chinese that ends in a span") << "它在\n**等待**\n谁？"
                                                           << "它在等待谁？";
    QTest::newRow("a line that ends in a quotation mark") << "“启动”\n以后 “f1”\nends"
                                                          << "“启动”以后 “f1” ends";
}

void TestRichText::readsAsWritten()
{
    QFETCH(QString, markdown);
    QTextDocument document;
    document.setHtml(richText(markdown.toStdString(), Theme::of(Scheme::Light)));
    QTEST(document.toPlainText().trimmed(), "read");
}

void TestRichText::htmlStaysText()
{
    QTextDocument document;
    document.setHtml(richText("<img src=x> <b>", Theme::of(Scheme::Light)));
    QCOMPARE(document.toPlainText().trimmed(), QStringLiteral("<img src=x> <b>"));
}

void TestRichText::codeSpansAreFoundInOrder()
{
    QCOMPARE(
        codeSpans("Drag `f1.join()` below `f3.start()`."),
        (QStringList{QStringLiteral("f1.join()"), QStringLiteral("f3.start()")}));
}

void TestRichText::longCodeMayGoOnInTheNextLine()
{
    const auto html = [](const char *markdown) {
        return richText(markdown, Theme::of(Scheme::Light));
    };
    const QChar mayBreak(0x200B);
    const QString expected = QStringLiteral("super()%1.__init__(%1name=name)").arg(mayBreak);
    QVERIFY(html("`super().__init__(name=name)`").contains(expected));
    QVERIFY(!html("`f1.join()`, `sleep(0.5)`").contains(mayBreak));
    QVERIFY(!html("super().__init__(name=name)").contains(mayBreak));
    // What names a statement is the code itself.
    QCOMPARE(
        codeSpans("`super().__init__(name=name)`"),
        (QStringList{QStringLiteral("super().__init__(name=name)")}));
}

void TestRichText::dotsOfAListHaveRoomInAnySize()
{
    for (const Theme &theme :
         {Theme::of(Scheme::Light), Theme::of(Scheme::Light, Size::Presenting, 2)}) {
        QTextDocument document;
        document.setDocumentMargin(0);
        document.setDefaultFont(theme.uiFont());
        document.setHtml(richText("- one\n- two", theme));
        document.setTextWidth(1000);
        QVERIFY(document.size().height() > 0); // it is laid out when it is asked
        const QTextLayout *item = document.find(QStringLiteral("one")).block().layout();
        QVERIFY(item->lineCount() > 0);
        QVERIFY(item->position().x() + item->lineAt(0).x() > theme.metrics.textPx * 1.5);
    }
}

static QStringList familiesAt(const std::string &markdown, const QString &text)
{
    QTextDocument document;
    document.setHtml(richText(markdown, Theme::of(Scheme::Light)));
    return document.find(text).charFormat().fontFamilies().toStringList();
}

void TestRichText::chineseMarksAreSetInTheChineseFont()
{
    const QStringList chinese{QStringLiteral("Noto Sans CJK SC")};
    QCOMPARE(familiesAt("“启动”以后", QStringLiteral("“")), chinese);
    QCOMPARE(familiesAt("等一等……", QStringLiteral("……")), chinese);
    QCOMPARE(familiesAt("After “start”", QStringLiteral("“")), QStringList());
}

void TestRichText::codeHasAFontForChineseToo()
{
    const QStringList families = familiesAt("`print(\"进程\")`", QStringLiteral("进程"));
    QVERIFY(families.contains(QStringLiteral("JetBrains Mono")));
    QVERIFY(families.contains(QStringLiteral("Noto Sans Mono CJK SC")));
}

/// The first signs of the lines that the text takes at that width, but for those of whole
/// paragraphs, and those behind a line that one long word of code fills: its full stop has to fall.
static QString lineBeginnings(const std::string &markdown, int width)
{
    static const QRegularExpression chinese(QStringLiteral("[一-鿿]"));
    const Theme theme = Theme::of(Scheme::Light);
    QTextDocument document;
    document.setDefaultFont(theme.uiFont());
    document.setHtml(richText(markdown, theme));
    document.setTextWidth(width);
    document.size(); // Lays it out.
    QString signs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (int i = 1; i < block.layout()->lineCount(); ++i) {
            const QTextLine before = block.layout()->lineAt(i - 1);
            if (block.text().mid(before.textStart(), before.textLength()).contains(chinese))
                signs += block.text().at(block.layout()->lineAt(i).textStart());
        }
    }
    return signs;
}

void TestRichText::noChineseLineBeginsWithAClosingMark()
{
    QDirIterator lessons(
        QStringLiteral(JOINERY_SOURCE_DIR "/resources/lessons"), {QStringLiteral("*.zh_CN.md")},
        QDir::Files, QDirIterator::Subdirectories);
    qsizetype lines = 0;
    while (lessons.hasNext()) {
        QFile file(lessons.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string markdown = file.readAll().toStdString();
        for (const int width : {180, 230, 300}) {
            const QString signs = lineBeginnings(markdown, width);
            lines += signs.size();
            for (const QChar sign : QStringLiteral("，。：；？！、）》”’…"))
                QVERIFY2(!signs.contains(sign), qPrintable(file.fileName() + u' ' + sign));
        }
    }
    QVERIFY(lines > 1000);
}

QTEST_MAIN(TestRichText)
#include "tst_richtext.moc"
