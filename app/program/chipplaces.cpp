// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/chipplaces.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>

#include <map>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProgramChips)
};

constexpr int fromTheEdge = 10;
constexpr int apart = 4;
constexpr int besideText = 12;

/// Places the pills of one line, from the right to the left.
class LineOfChips {
public:
    LineOfChips(const ProgramEditor &editor, int line, std::vector<PlacedChip> &placed)
        : m_metrics(chipFont(editor.theme())),
          m_row(editor.rowRect(line)),
          m_left(editor.endOfLine(line) + besideText),
          m_right(m_row.right() - fromTheEdge),
          m_placed(placed)
    {
    }

    void place(const std::vector<ProcessChip> &chips)
    {
        for (std::size_t i = 0; i < chips.size(); ++i) {
            const std::vector<ProcessChip> rest(chips.begin() + std::ptrdiff_t(i), chips.end());
            const bool isLast = rest.size() == 1;
            const int reserve = isLast ? 0 : widthOf(restText(rest.size() - 1)) + apart;
            // A single one is shown even where it covers the text: it is what one looks for.
            if (chips.size() > 1 && m_right - widthOf(chips[i].name) - reserve < m_left) {
                add(restText(rest.size()), rest);
                return;
            }
            add(chips[i].name, {chips[i]});
        }
    }

private:
    static QString restText(std::size_t count)
    {
        return Words::tr("+%1", "so many more processes")
            .arg(QLocale().toString(qulonglong(count)));
    }

    int height() const { return m_metrics.height() + (m_metrics.height() < 16 ? 4 : 0); }
    int widthOf(const QString &text) const
    {
        return m_metrics.horizontalAdvance(text) + height() - 2;
    }

    void add(const QString &text, std::vector<ProcessChip> chips)
    {
        const int width = widthOf(text);
        const int top = m_row.center().y() - height() / 2;
        const QRectF pill(m_right - width + 0.5, top + 0.5, width, height());
        m_placed.push_back({pill, text, std::move(chips)});
        m_right -= width + apart;
    }

    QFontMetrics m_metrics;
    QRect m_row;
    int m_left;
    int m_right;
    std::vector<PlacedChip> &m_placed;
};

} // namespace

QFont chipFont(const Theme &theme)
{
    QFont font = theme.smallFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

std::vector<PlacedChip> placeChips(const ProgramEditor &editor)
{
    std::map<int, std::vector<ProcessChip>> byLine;
    for (const ProcessChip &chip : editor.chips()) {
        if (editor.rowRect(chip.line).isValid())
            byLine[chip.line].push_back(chip);
    }
    std::vector<PlacedChip> placed;
    for (const auto &[line, chips] : byLine)
        LineOfChips(editor, line, placed).place(chips);
    return placed;
}

QString namesAt(const std::vector<PlacedChip> &placed, QPointF position)
{
    for (const PlacedChip &pill : placed) {
        if (!pill.pill.contains(position))
            continue;
        QStringList names;
        for (const ProcessChip &chip : pill.chips)
            names << chip.name;
        return names.join(Words::tr(", ", "between the names of processes"));
    }
    return {};
}

} // namespace joinery::app
