// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/output/outputmodel.h"

#include "app/timeline/timelinewords.h"

#include <algorithm>
#include <map>

namespace joinery::app {

namespace {

const trace::Output *outputOf(const trace::Trace &trace, std::size_t output)
{
    return trace.events()[trace.outputs()[output].event].as<trace::Output>();
}

} // namespace

OutputModel::OutputModel(QObject *parent) : QAbstractListModel(parent) { }

void OutputModel::setTrace(const trace::Trace *trace)
{
    m_trace = trace;
    m_cursor.reset();
    rebuild();
}

void OutputModel::traceGrown()
{
    if (!m_trace)
        return;
    if (m_cursor)
        m_written = m_trace->outputsUntil(*m_cursor);
    placeSections(); // there may be new lanes
    const std::size_t first = firstNewOutput();
    dropFrom(first);
    takeFrom(first);
}

void OutputModel::setGrouping(OutputGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    rebuild();
}

void OutputModel::setCursorTime(std::optional<trace::RunTime> time)
{
    if (time == m_cursor)
        return;
    m_cursor = time;
    m_written = m_trace && time ? m_trace->outputsUntil(*time) : 0;
    wordAgain();
}

void OutputModel::wordAgain()
{
    if (m_rowCount > 0)
        emit dataChanged(index(0), index(m_rowCount - 1));
}

std::optional<int> OutputModel::rowOf(std::size_t event) const
{
    const auto taken = std::ranges::find(m_taken, event);
    if (taken == m_taken.end())
        return std::nullopt;
    const auto output = std::size_t(taken - m_taken.begin());
    const Section &section = m_sections[sectionOf(output)];
    const auto line = std::ranges::lower_bound(section.lines, output, {}, &Line::output);
    return section.firstRow + headingRows() + int(line - section.lines.begin());
}

std::optional<int> OutputModel::lastWrittenRow() const
{
    if (!m_cursor || m_grouping != OutputGrouping::Interleaved)
        return std::nullopt;
    if (m_sections.empty())
        return -1;
    const std::vector<Line> &lines = m_sections.front().lines;
    return int(std::ranges::lower_bound(lines, m_written, {}, &Line::output) - lines.begin()) - 1;
}

int OutputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_trace || index.row() >= m_rowCount)
        return {};
    const Row row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row);
    case Qt::AccessibleTextRole:
        return sentenceOf(row);
    case EventRole:
        return row.line ? QVariant::fromValue(qulonglong(m_taken[row.line->output])) : QVariant();
    case LaneRole:
        return QVariant::fromValue(qulonglong(row.lane));
    case TimeRole:
        return row.line && row.line->begin == 0 ? timeOf(*row.line) : QString();
    case NameRole:
        return laneName(*m_trace, row.lane);
    case StreamRole:
        return int(row.line ? outputOf(*m_trace, row.line->output)->stream : trace::Stream::Stdout);
    case WrittenRole:
        return isWritten(row);
    case HeadingRole:
        return !row.line;
    case ContinuesRole:
        return row.line && isWithoutNewline(*row.line);
    default:
        return {};
    }
}

Qt::ItemFlags OutputModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!rowAt(index.row()).line)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void OutputModel::rebuild()
{
    beginResetModel();
    m_sections.clear();
    m_taken.clear();
    m_written = m_trace && m_cursor ? m_trace->outputsUntil(*m_cursor) : 0;
    if (m_trace) {
        placeSections();
        for (std::size_t output = 0; output < m_trace->outputs().size(); ++output) {
            appendLines(m_sections[sectionOf(output)].lines, output);
            m_taken.push_back(trace::EventIndex(m_trace->outputs()[output].event));
        }
    }
    placeSections();
    endResetModel();
}

/// One for each lane or for all, and its first row.
void OutputModel::placeSections()
{
    if (m_trace && m_grouping == OutputGrouping::ByProcess)
        m_order.assign(m_trace->laneOrder().begin(), m_trace->laneOrder().end());
    else
        m_order.assign(m_trace ? 1 : 0, 0);
    m_sections.resize(m_order.size());
    m_rowCount = 0;
    for (const std::size_t section : m_order) {
        m_sections[section].firstRow = m_rowCount;
        m_rowCount += rowsOf(m_sections[section]);
    }
}

/// A late ticket goes in before some that we have: from there on all are new.
std::size_t OutputModel::firstNewOutput() const
{
    const auto outputs = m_trace->outputs();
    std::size_t first = m_taken.size();
    while (first > 0 && (first > outputs.size() || outputs[first - 1].event != m_taken[first - 1]))
        --first;
    return first;
}

void OutputModel::dropFrom(std::size_t output)
{
    if (output == m_taken.size())
        return;
    for (Section &section : m_sections) {
        const auto kept = std::ranges::lower_bound(section.lines, output, {}, &Line::output);
        if (kept == section.lines.end())
            continue;
        const int last = section.firstRow + rowsOf(section) - 1;
        const bool isWhole = kept == section.lines.begin();
        const auto lines = int(section.lines.end() - kept);
        beginRemoveRows({}, last - lines + 1 - (isWhole ? headingRows() : 0), last);
        section.lines.erase(kept, section.lines.end());
        placeSections();
        endRemoveRows();
    }
    m_taken.resize(output);
}

void OutputModel::takeFrom(std::size_t output)
{
    const auto outputs = m_trace->outputs();
    if (output == outputs.size())
        return;
    std::map<std::size_t, std::vector<Line>> lines; // of each section
    for (; output < outputs.size(); ++output) {
        appendLines(lines[sectionOf(output)], output);
        m_taken.push_back(trace::EventIndex(outputs[output].event));
    }
    for (const auto &[section, added] : lines)
        insert(m_sections[section], added);
}

void OutputModel::insert(Section &section, const std::vector<Line> &lines)
{
    const int first = section.firstRow + rowsOf(section);
    const int heading = section.lines.empty() ? headingRows() : 0;
    beginInsertRows({}, first, first + heading + int(lines.size()) - 1);
    section.lines.insert(section.lines.end(), lines.begin(), lines.end());
    placeSections();
    endInsertRows();
}

/// One row a line of what one call wrote.
void OutputModel::appendLines(std::vector<Line> &lines, std::size_t output) const
{
    const std::string &text = outputOf(*m_trace, output)->text;
    std::size_t begin = 0;
    do {
        const std::size_t newline = std::min(text.find('\n', begin), text.size());
        lines.push_back(
            {std::uint32_t(output), std::uint32_t(begin), std::uint32_t(newline - begin)});
        begin = newline + 1;
    } while (begin < text.size());
}

std::size_t OutputModel::sectionOf(std::size_t output) const
{
    return m_grouping == OutputGrouping::ByProcess ? m_trace->outputs()[output].lane : 0;
}

int OutputModel::rowsOf(const Section &section) const
{
    return section.lines.empty() ? 0 : headingRows() + int(section.lines.size());
}

OutputModel::Row OutputModel::rowAt(int row) const
{
    const auto firstRow = [this](std::size_t section) { return m_sections[section].firstRow; };
    // Of an empty section and the next, which begin in the same row, the latter.
    const std::size_t found = *std::prev(std::ranges::upper_bound(m_order, row, {}, firstRow));
    const Section &section = m_sections[found];
    const int line = row - section.firstRow - headingRows();
    if (line < 0)
        return {.lane = found};
    const Line &own = section.lines[std::size_t(line)];
    return {.lane = m_trace->outputs()[own.output].lane, .line = &own};
}

bool OutputModel::isWritten(const Row &row) const
{
    return !m_cursor || !row.line || row.line->output < m_written;
}

bool OutputModel::isWithoutNewline(const Line &line) const
{
    return line.begin + line.length == outputOf(*m_trace, line.output)->text.size();
}

QString OutputModel::textOf(const Row &row) const
{
    if (!row.line)
        return laneName(*m_trace, row.lane);
    const std::string &text = outputOf(*m_trace, row.line->output)->text;
    return QString::fromUtf8(text.data() + row.line->begin, row.line->length);
}

QString OutputModel::timeOf(const Line &line) const
{
    const trace::RunTime end = m_trace->end();
    const trace::RunTime step =
        end >= std::chrono::seconds(1) ? trace::RunTime(10'000'000) : trace::RunTime(10'000);
    return tickText(m_trace->outputs()[line.output].t, step, end, m_trace->clock());
}

QString OutputModel::sentenceOf(const Row &row) const
{
    if (!row.line)
        return textOf(row);
    const QString name = laneName(*m_trace, row.lane);
    const bool error = outputOf(*m_trace, row.line->output)->stream == trace::Stream::Stderr;
    const QString form = error ? tr("%1, %2, error output: %3") : tr("%1, %2: %3");
    return form.arg(name, timeOf(*row.line), textOf(row));
}

} // namespace joinery::app
