// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/syntaxhighlighter.h"

#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace joinery::app {

SyntaxHighlighter::SyntaxHighlighter(QTextDocument *document)
    : QObject(document), m_document(document)
{
    connect(document, &QTextDocument::contentsChange, this, &SyntaxHighlighter::colorAll);
}

void SyntaxHighlighter::setColors(const SyntaxColors &colors)
{
    m_colors = colors;
    colorAll();
}

QTextCharFormat SyntaxHighlighter::formatOf(language::TextRole role) const
{
    using Role = language::TextRole;
    QTextCharFormat format;
    switch (role) {
    case Role::Keyword:
    case Role::Constant:
    case Role::FieldBrace:
        format.setForeground(m_colors.keyword);
        break;
    case Role::Builtin:
    case Role::Decorator:
    case Role::Self:
        format.setForeground(m_colors.builtin);
        break;
    case Role::FunctionName:
    case Role::ClassName:
        format.setForeground(m_colors.definition);
        break;
    case Role::Number:
        format.setForeground(m_colors.number);
        break;
    case Role::String:
        format.setForeground(m_colors.string);
        break;
    case Role::Comment:
        format.setForeground(m_colors.comment);
        format.setFontItalic(true);
        break;
    case Role::Wrong:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setForeground(m_colors.number);
        break;
    }
    return format;
}

/// The language counts bytes of UTF-8, the document UTF-16 units.
std::vector<SyntaxHighlighter::Stretch> SyntaxHighlighter::stretches() const
{
    const QByteArray utf8 = m_document->toPlainText().toUtf8();
    qsizetype bytes = 0;
    qsizetype units = 0;
    const auto unitsAt = [&](std::size_t byte) {
        const auto to = static_cast<qsizetype>(byte);
        units += QString::fromUtf8(utf8.constData() + bytes, to - bytes).size();
        bytes = to;
        return static_cast<int>(units);
    };
    std::vector<Stretch> result;
    for (const auto &range : language::highlight(std::string_view(utf8.data(), utf8.size()))) {
        const int begin = unitsAt(range.begin);
        result.push_back({begin, unitsAt(range.end), range.role});
    }
    return result;
}

void SyntaxHighlighter::colorAll()
{
    const std::vector<Stretch> all = stretches();
    auto next = all.begin();
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        const int from = block.position();
        const int to = from + block.length() - 1;
        QList<QTextLayout::FormatRange> formats;
        while (next != all.end() && next->end <= from)
            ++next;
        for (auto it = next; it != all.end() && it->begin < to; ++it) {
            const int begin = std::max(it->begin, from);
            const int end = std::min(it->end, to);
            formats.append({begin - from, end - begin, formatOf(it->role)});
        }
        if (block.layout()->formats() == formats)
            continue;
        block.layout()->setFormats(formats);
        m_document->markContentsDirty(from, block.length());
    }
}

} // namespace joinery::app
