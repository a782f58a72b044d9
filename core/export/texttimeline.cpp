// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "export/texttimeline.h"

#include "export/displaywidth.h"
#include "export/textstyle.h"
#include "trace/eventnames.h"

#include <fmt/format.h>

#include <algorithm>

namespace joinery::exporting {
namespace {

using namespace trace;

constexpr std::size_t stateCount = 8;

/// A stretch of time on one lane, one column wide.
struct Cell {
    std::array<RunTime, stateCount> shares{};
    bool hasOutput = false;
    bool hasDeath = false;

    std::optional<std::size_t> state() const
    {
        const auto most = std::ranges::max_element(shares);
        if (*most == RunTime(0))
            return std::nullopt;
        return static_cast<std::size_t>(most - shares.begin());
    }
};

/// What has been drawn, for the legend.
struct Used {
    std::array<bool, stateCount> states{};
    bool output = false;
    bool death = false;
};

class Timeline {
public:
    Timeline(const Trace &trace, const TextOptions &options)
        : m_trace(trace),
          m_options(options),
          m_glyphs(glyphsOf(options)),
          m_ellipsis(
              options.glyphs == TextOptions::Glyphs::Ascii ? Ellipsis::Ascii : Ellipsis::Unicode),
          m_width(std::max(options.width, 40)),
          m_length(std::max(trace.end(), RunTime(1))),
          m_times(m_length, options.words)
    {
        layOut();
    }

    std::vector<std::string> lines()
    {
        std::vector<std::string> lines = axis();
        for (std::size_t row = 0; row < m_trace.laneOrder().size(); ++row)
            lines.push_back(laneRow(row));
        lines.emplace_back();
        for (std::string &line : legend())
            lines.push_back(std::move(line));
        return lines;
    }

private:
    struct Label {
        std::string name;
        std::string pid;
        std::string result;
    };

    void layOut()
    {
        const int longestName = std::max(m_width / 4, 10);
        int result = 0;
        for (const std::size_t index : m_trace.laneOrder()) {
            const Lane &lane = m_trace.lanes()[index];
            Label label;
            const int indent = std::min(2 * lane.depth, longestName / 2);
            label.name = std::string(static_cast<std::size_t>(indent), ' ')
                + shortened(shownName(lane, m_options), longestName - indent, m_ellipsis);
            label.pid = lane.pid == 0 ? "" : std::to_string(lane.pid);
            label.result = resultOf(lane);
            m_nameWidth = std::max(m_nameWidth, displayWidth(label.name));
            m_pidWidth = std::max(m_pidWidth, displayWidth(label.pid));
            result = std::max(result, displayWidth(label.result));
            m_labels.push_back(std::move(label));
        }
        m_columns = std::max(m_width - left() - 1 - result, 10);
        m_outputColumns.resize(m_trace.lanes().size());
        for (const OutputLine &output : m_trace.outputs())
            m_outputColumns[output.lane].push_back(columnOf(output.t));
    }

    int left() const { return m_nameWidth + 1 + m_pidWidth + 1; }

    static std::string resultOf(const Lane &lane)
    {
        if (!lane.status)
            return {};
        std::string text = std::to_string(lane.status->pythonCode());
        if (lane.status->wasKilled())
            text += " " + signalName(lane.status->signal());
        return text;
    }

    int columnOf(RunTime t) const
    {
        const auto share = static_cast<double>(t.count()) / static_cast<double>(m_length.count());
        return std::clamp(static_cast<int>(share * m_columns), 0, m_columns - 1);
    }
    RunTime beginOf(int column) const
    {
        return RunTime(
            static_cast<std::int64_t>(static_cast<double>(m_length.count()) * column / m_columns));
    }

    /// A round step that leaves room for its labels.
    RunTime tickStep() const
    {
        constexpr int roomForLabel = 9;
        const auto least = m_length * roomForLabel / m_columns;
        for (RunTime step(1);; step *= 10) {
            for (const int times : {1, 2, 5}) {
                if (step * times >= least)
                    return step * times;
            }
        }
    }

    std::vector<std::string> axis() const
    {
        const auto margin = static_cast<std::size_t>(left());
        std::string labels(margin, ' ');
        std::string rule(margin, ' ');
        int ruled = 0;
        const RunTime step = tickStep();
        for (RunTime t{}; t < m_length; t += step) {
            const int column = columnOf(t);
            const std::string label = m_times.tick(t, step);
            if (column + displayWidth(label) > m_columns)
                break;
            labels = padded(std::move(labels), left() + column);
            labels += label;
            for (; ruled < column; ++ruled)
                rule += m_glyphs.axis;
            rule += m_glyphs.tick;
            ++ruled;
        }
        for (; ruled < m_columns; ++ruled)
            rule += m_glyphs.axis;
        return {
            inked(labels, {Ink::Role::Quiet}, m_options),
            inked(rule, {Ink::Role::Quiet}, m_options)};
    }

    std::vector<Cell> cellsOf(std::size_t lane) const
    {
        std::vector<Cell> cells(static_cast<std::size_t>(m_columns));
        for (const Span &span : m_trace.spans(lane)) {
            const RunTime end = span.end.value_or(m_trace.end());
            for (int column = columnOf(span.begin); column <= columnOf(end); ++column) {
                const RunTime from = std::max(span.begin, beginOf(column));
                const RunTime to = std::min(end, beginOf(column + 1));
                auto &share = cells[column].shares[static_cast<std::size_t>(span.state)];
                share += std::max(to - from, RunTime(0));
            }
        }
        const Lane &facts = m_trace.lanes()[lane];
        if (facts.endedAt && facts.status && facts.status->wasKilled())
            cells[columnOf(*facts.endedAt)].hasDeath = true;
        for (const int column : m_outputColumns[lane])
            cells[column].hasOutput = true;
        return cells;
    }

    std::string_view glyphOf(const Cell &cell)
    {
        if (cell.hasDeath) {
            m_used.death = true;
            return m_glyphs.killed;
        }
        if (cell.hasOutput) {
            m_used.output = true;
            return m_glyphs.output;
        }
        const auto state = cell.state();
        if (!state)
            return " ";
        m_used.states[*state] = true;
        return m_glyphs.states[*state];
    }

    std::string laneRow(std::size_t row)
    {
        const Label &label = m_labels[row];
        const std::size_t lane = m_trace.laneOrder()[row];
        const Ink ink{Ink::Role::Lane, row};
        std::string bar;
        for (const Cell &cell : cellsOf(lane))
            bar += glyphOf(cell);
        const std::string pid(static_cast<std::size_t>(m_pidWidth) - label.pid.size(), ' ');
        std::string line = inked(padded(label.name, m_nameWidth), ink, m_options) + " "
            + inked(pid + label.pid, {Ink::Role::Quiet}, m_options) + " ";
        const bool isGood = label.result == "0";
        if (label.result.empty()) {
            bar.erase(bar.find_last_not_of(' ') + 1);
            return line + inked(bar, ink, m_options);
        }
        return line + inked(bar, ink, m_options) + " "
            + inked(label.result, {isGood ? Ink::Role::Plain : Ink::Role::Failure}, m_options);
    }

    std::vector<std::string> legend() const
    {
        std::vector<std::string> entries;
        const auto add = [&](bool isUsed, std::string_view glyph, const std::string &word) {
            if (isUsed)
                entries.push_back(fmt::format("{} {}", glyph, word));
        };
        for (std::size_t state = 0; state < stateCount; ++state)
            add(m_used.states[state], m_glyphs.states[state], m_options.words.states[state]);
        add(m_used.output, m_glyphs.output, m_options.words.output);
        add(m_used.death, m_glyphs.killed, m_options.words.killed);
        std::vector<std::string> lines;
        for (const std::string &entry : entries) {
            const bool fits =
                !lines.empty() && displayWidth(lines.back()) + 3 + displayWidth(entry) <= m_width;
            if (fits)
                lines.back() += "   " + entry;
            else
                lines.push_back(entry);
        }
        return lines;
    }

    const Trace &m_trace;
    const TextOptions &m_options;
    const GlyphSet &m_glyphs;
    Ellipsis m_ellipsis;
    int m_width;
    RunTime m_length;
    TimeFormat m_times;
    std::vector<Label> m_labels; ///< in the order of rows
    std::vector<std::vector<int>> m_outputColumns; ///< of each lane
    int m_nameWidth = 0;
    int m_pidWidth = 0;
    int m_columns = 0;
    Used m_used;
};

/// The row of each lane, which decides its colour.
std::vector<std::size_t> rowsOf(const Trace &trace)
{
    std::vector<std::size_t> rows(trace.lanes().size());
    for (std::size_t row = 0; row < trace.laneOrder().size(); ++row)
        rows[trace.laneOrder()[row]] = row;
    return rows;
}

} // namespace

std::vector<std::string> textTimeline(const Trace &trace, const TextOptions &options)
{
    return Timeline(trace, options).lines();
}

std::vector<std::string> textOutput(const Trace &trace, const TextOptions &options)
{
    const TimeFormat times(trace.end(), options.words);
    const auto rows = rowsOf(trace);
    int nameWidth = 0;
    int timeWidth = 9;
    for (const OutputLine &output : trace.outputs()) {
        const Lane &lane = trace.lanes()[output.lane];
        nameWidth = std::max(nameWidth, displayWidth(shownName(lane, options)));
        timeWidth = std::max(timeWidth, displayWidth(times.precise(output.t)));
    }
    std::vector<std::string> lines;
    for (const OutputLine &line : trace.outputs()) {
        const auto &output = *trace.events()[line.event].as<Output>();
        const Ink ink{Ink::Role::Lane, rows[line.lane]};
        const std::string name = padded(shownName(trace.lanes()[line.lane], options), nameWidth);
        const std::string head = fmt::format(
            "{} {} {} ",
            inked(paddedLeft(times.precise(line.t), timeWidth), {Ink::Role::Quiet}, options),
            inked(name, ink, options), output.stream == Stream::Stderr ? "!" : " ");
        std::string_view rest = output.text;
        if (rest.ends_with('\n'))
            rest.remove_suffix(1);
        // What follows the first line of one call stands under it.
        const std::string indent(static_cast<std::size_t>(timeWidth + 1 + nameWidth + 3), ' ');
        for (bool isFirst = true; isFirst || !rest.empty(); isFirst = false) {
            const auto length = std::min(rest.find('\n'), rest.size());
            lines.push_back((isFirst ? head : indent) + harmless(rest.substr(0, length)));
            rest.remove_prefix(std::min(length + 1, rest.size()));
        }
    }
    return lines;
}

} // namespace joinery::exporting
