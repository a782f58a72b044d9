// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/richtext.h"

#include "app/theme/scaled.h"

#include <QRegularExpression>

#include <md4c.h>

#include <algorithm>
#include <optional>

namespace joinery::app {
namespace {

/// Of the text's size: high enough for Chinese, which fills its squares.
constexpr double lineHeight = 1.75;

/// Qt's, of a list's first level; in pixels, whatever the text's size.
constexpr int indentOfLists = 40;

/// Listens to md4c, which calls back for each block and span as it comes.
struct Writer {
    const Theme &theme;
    QString html;
    QStringList code;
    int codeDepth = 0;
    bool tight = false; ///< in a list whose items are no paragraphs
    QChar last; ///< of the text written so far
    std::optional<qsizetype> lineEnd; ///< where in html a line of the source has just ended

    void addText(const QString &text);

    QString codeStyle() const
    {
        // All the families: what the first cannot write is not left to chance.
        return QStringLiteral("font-family:'%1'; background-color:%2;")
            .arg(theme.monoFont().families().join(QLatin1String("','")), theme.hover.name());
    }
};

bool isChinese(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// 。，：「」 and the like, which bring their own blank.
bool isWidePunctuation(QChar c)
{
    return (c >= QChar(0x3001) && c <= QChar(0x303F)) || (c >= QChar(0xFF01) && c <= QChar(0xFF5E));
}

/// “ ” … —, which both scripts write.
bool isSharedPunctuation(QChar c)
{
    return c >= QChar(0x2014) && c <= QChar(0x2026);
}

/// Chinese has no blanks between words, so where a line of it ends in the source there is none.
bool needBlankBetween(QChar a, QChar b)
{
    if (isWidePunctuation(a) || isWidePunctuation(b))
        return false;
    const bool shared = isSharedPunctuation(a) || isSharedPunctuation(b);
    const bool anyChinese = isChinese(a) || isChinese(b);
    return !(isChinese(a) && isChinese(b)) && !(shared && anyChinese);
}

/// Long code may go on in the next line before a dot or behind a bracket. What is copied from it
/// has invisible marks there, which the editor leaves out again.
QString withBreaks(QString code)
{
    static const QRegularExpression longWord(QStringLiteral("\\S{20,}"));
    static const QRegularExpression places(QStringLiteral("(?<=\\()(?=[^)])|(?=\\.[A-Za-z_])"));
    const QRegularExpressionMatch found = longWord.match(code);
    return found.hasMatch() ? code.replace(places, QString(QChar(0x200B))) : code;
}

void Writer::addText(const QString &text)
{
    if (text.isEmpty())
        return;
    if (lineEnd && needBlankBetween(last, text.front()))
        html.insert(*lineEnd, u' ');
    lineEnd.reset();
    html += (codeDepth > 0 ? withBreaks(text) : text).toHtmlEscaped();
    last = text.back();
}

QString tagOf(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_P:
        return QStringLiteral("p");
    case MD_BLOCK_UL:
        return QStringLiteral("ul");
    case MD_BLOCK_OL:
        return QStringLiteral("ol");
    case MD_BLOCK_LI:
        return QStringLiteral("li");
    case MD_BLOCK_QUOTE:
        return QStringLiteral("blockquote");
    case MD_BLOCK_CODE:
        return QStringLiteral("pre");
    case MD_BLOCK_H:
        // The panel's own title is the first level.
        return QStringLiteral("h%1").arg(
            std::min(6U, static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level + 2));
    default:
        return {};
    }
}

QString tagOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return QStringLiteral("i");
    case MD_SPAN_STRONG:
        return QStringLiteral("b");
    case MD_SPAN_DEL:
        return QStringLiteral("s");
    default:
        return {};
    }
}

int enterBlock(MD_BLOCKTYPE type, void *detail, void *data)
{
    auto &out = *static_cast<Writer *>(data);
    if (type == MD_BLOCK_HR)
        out.html += QStringLiteral("<hr>");
    const QString tag = tagOf(type, detail);
    if (tag.isEmpty())
        return 0;
    if (type == MD_BLOCK_CODE) {
        ++out.codeDepth;
        out.html += QStringLiteral("<pre style=\"%1\">").arg(out.codeStyle());
        return 0;
    }
    out.html += QStringLiteral("<%1>").arg(tag);
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *detail, void *data)
{
    auto &out = *static_cast<Writer *>(data);
    if (type == MD_BLOCK_CODE)
        --out.codeDepth;
    if (const QString tag = tagOf(type, detail); !tag.isEmpty())
        out.html += QStringLiteral("</%1>").arg(tag);
    return 0;
}

int enterSpan(MD_SPANTYPE type, void *detail, void *data)
{
    auto &out = *static_cast<Writer *>(data);
    if (type == MD_SPAN_CODE) {
        ++out.codeDepth;
        out.code.append(QString());
        out.html += QStringLiteral("<span style=\"%1\">").arg(out.codeStyle());
    } else if (type == MD_SPAN_A) {
        const auto *link = static_cast<const MD_SPAN_A_DETAIL *>(detail);
        const QString target =
            QString::fromUtf8(link->href.text, static_cast<qsizetype>(link->href.size));
        out.html += QStringLiteral("<a href=\"%1\">").arg(target.toHtmlEscaped());
    } else if (const QString tag = tagOf(type); !tag.isEmpty()) {
        out.html += QStringLiteral("<%1>").arg(tag);
    }
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void *, void *data)
{
    auto &out = *static_cast<Writer *>(data);
    if (type == MD_SPAN_CODE) {
        --out.codeDepth;
        out.html += QStringLiteral("</span>");
    } else if (type == MD_SPAN_A) {
        out.html += QStringLiteral("</a>");
    } else if (const QString tag = tagOf(type); !tag.isEmpty()) {
        out.html += QStringLiteral("</%1>").arg(tag);
    }
    return 0;
}

int takeText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
    auto &out = *static_cast<Writer *>(data);
    const QString piece = QString::fromUtf8(text, static_cast<qsizetype>(size));
    switch (type) {
    case MD_TEXT_BR:
        out.html += QStringLiteral("<br>");
        break;
    case MD_TEXT_SOFTBR:
        out.lineEnd = out.html.size();
        break;
    case MD_TEXT_ENTITY:
        out.html += piece;
        break; // QLabel knows the entities
    case MD_TEXT_NULLCHAR:
        out.html += QChar(QChar::ReplacementCharacter);
        break;
    default:
        if (type == MD_TEXT_CODE && !out.code.isEmpty())
            out.code.last() += piece;
        out.addText(piece);
    }
    return 0;
}

void parseInto(Writer &writer, const std::string &markdown)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = takeText;
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &writer);
}

/// “ ” ‘ ’ … — belong to both scripts: among Chinese signs they are as wide as those, which only
/// the Chinese font has them.
QString withChineseMarks(QString html, const Theme &theme)
{
    static const QRegularExpression marks(QStringLiteral("([“”‘’…—]+)"));
    if (std::ranges::none_of(html, isChinese))
        return html;
    const QString span = QStringLiteral("<span style=\"font-family:'%1'\">\\1</span>");
    return html.replace(marks, span.arg(theme.uiFont().families().value(1)));
}

} // namespace

QString richText(const std::string &markdown, const Theme &theme, const QString &head)
{
    Writer writer{theme};
    parseInto(writer, markdown);
    const qsizetype paragraph = writer.html.indexOf(QLatin1String("<p>"));
    if (!head.isEmpty() && paragraph >= 0)
        writer.html.insert(paragraph + 3, QStringLiteral("<b>%1</b> ").arg(head.toHtmlEscaped()));
    return setAsProse(writer.html, theme);
}

QString setAsProse(const QString &html, const Theme &theme)
{
    // Lines are as high in one script as in the other, whatever the fonts say of themselves; but
    // a list's dots keep to the middle of lines only where the height is a share of the font's.
    const int share = std::ranges::any_of(html, isChinese) ? 118 : 145;
    return QStringLiteral(
               "<html><head><style>p { margin-top: 0; margin-bottom: 8px; line-height: %1px; "
               "-qt-line-height-type: fixed; } ul, ol { margin-left: %5px; margin-bottom: 8px; } "
               "li { margin-bottom: 4px; line-height: %2%; } a { color: %3; }"
               "</style></head><body>%4</body></html>")
        .arg(richTextLineHeight(theme))
        .arg(share)
        .arg(theme.accentInk.name(), withChineseMarks(html, theme))
        .arg(scaled(theme, 22) - indentOfLists);
}

int richTextLineHeight(const Theme &theme)
{
    return qRound(theme.metrics.textPx * lineHeight);
}

QStringList codeSpans(const std::string &markdown)
{
    const Theme theme;
    Writer writer{theme};
    parseInto(writer, markdown);
    return writer.code;
}

} // namespace joinery::app
