// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/linescanner.h"

namespace joinery::app {
namespace {

void blank(QString &code, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        code[i] = u' ';
}

} // namespace

QString LineScanner::codeOf(const QString &line)
{
    QString code = line;
    m_joined = false;
    qsizetype at = m_longQuote.isNull() ? 0 : skipLongString(code, 0);
    while (at < code.size()) {
        const QChar c = code[at];
        if (c == u'#') {
            blank(code, at, code.size());
            break;
        }
        if (c == u'"' || c == u'\'') {
            at = skipString(code, at);
            continue;
        }
        if (QStringView(u"([{").contains(c))
            ++m_depth;
        else if (QStringView(u")]}").contains(c) && m_depth > 0)
            --m_depth;
        ++at;
    }
    m_joined = m_longQuote.isNull() && code.endsWith(u'\\');
    return code;
}

/// From an opening quote to behind the closing one; an unclosed short string ends with its line.
qsizetype LineScanner::skipString(QString &code, qsizetype at)
{
    const QChar quote = code[at];
    if (QStringView(code).mid(at, 3) == QString(3, quote)) {
        m_longQuote = quote;
        blank(code, at, at + 3);
        return skipLongString(code, at + 3);
    }
    qsizetype end = at + 1;
    while (end < code.size() && code[end] != quote)
        end += code[end] == u'\\' ? 2 : 1;
    end = qMin(end + 1, code.size());
    blank(code, at, end);
    return end;
}

qsizetype LineScanner::skipLongString(QString &code, qsizetype at)
{
    const qsizetype close = code.indexOf(QString(3, m_longQuote), at);
    const qsizetype end = close < 0 ? code.size() : close + 3;
    if (close >= 0)
        m_longQuote = QChar();
    blank(code, at, end);
    return end;
}

} // namespace joinery::app
