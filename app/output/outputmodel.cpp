// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/output/outputmodel.h"

#include "app/timeline/timelinewords.h"

#include <algorithm>

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
    if (m_grouping == OutputGrouping::ByProcess) {
        if (m_trace->outputs().size() != m_taken)
            rebuild();
        return;
    }
    takeNewOutputs();
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
    if (!m_rows.empty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

std::optional<int> OutputModel::rowOf(std::size_t event) const
{
    const auto row = std::ranges::find_if(
        m_rows, [event](const Row &r) { return !r.heading && r.event == event; });
    return row == m_rows.end() ? std::nullopt : std::optional(int(row - m_rows.begin()));
}

std::optional<int> OutputModel::lastWrittenRow() const
{
    if (!m_cursor || m_grouping != OutputGrouping::Interleaved)
        return std::nullopt;
    const auto later =
        std::ranges::partition_point(m_rows, [this](const Row &row) { return isWritten(row); });
    return int(later - m_rows.begin()) - 1;
}

int OutputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_trace || std::size_t(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row);
    case Qt::AccessibleTextRole:
        return sentenceOf(row);
    case EventRole:
        return row.heading ? QVariant() : QVariant::fromValue(qulonglong(row.event));
    case LaneRole:
        return QVariant::fromValue(qulonglong(row.lane));
    case TimeRole:
        return row.heading || row.begin > 0 ? QString() : timeOf(row);
    case NameRole:
        return laneName(*m_trace, row.lane);
    case StreamRole:
        return row.heading ? int(trace::Stream::Stdout)
                           : int(outputOf(*m_trace, row.output)->stream);
    case WrittenRole:
        return isWritten(row);
    case HeadingRole:
        return row.heading;
    case ContinuesRole:
        return row.continues;
    default:
        return {};
    }
}

Qt::ItemFlags OutputModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows[std::size_t(index.row())].heading)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void OutputModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_taken = m_trace ? m_trace->outputs().size() : 0;
    m_written = m_trace && m_cursor ? m_trace->outputsUntil(*m_cursor) : 0;
    if (m_trace && m_grouping == OutputGrouping::ByProcess) {
        m_rows = rowsByProcess();
    } else {
        for (std::size_t output = 0; output < m_taken; ++output)
            appendLines(m_rows, output);
    }
    endResetModel();
}

/// One row a line of what one call wrote.
void OutputModel::appendLines(std::vector<Row> &rows, std::size_t output) const
{
    const trace::OutputLine &line = m_trace->outputs()[output];
    const std::string &text = outputOf(*m_trace, output)->text;
    std::size_t begin = 0;
    do {
        const std::size_t newline = std::min(text.find('\n', begin), text.size());
        rows.push_back(
            {.lane = line.lane,
             .output = output,
             .event = line.event,
             .begin = std::uint32_t(begin),
             .length = std::uint32_t(newline - begin),
             .continues = newline == text.size()});
        begin = newline + 1;
    } while (begin < text.size());
}

void OutputModel::takeNewOutputs()
{
    const auto outputs = m_trace->outputs();
    // A late ticket went in before some of ours: those rows are made again.
    std::size_t kept = m_rows.size();
    while (kept > 0
           && (m_rows[kept - 1].output >= outputs.size()
               || outputs[m_rows[kept - 1].output].event != m_rows[kept - 1].event))
        --kept;
    if (kept < m_rows.size()) {
        beginRemoveRows({}, int(kept), int(m_rows.size()) - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
    std::vector<Row> rows;
    for (std::size_t k = kept == 0 ? 0 : m_rows.back().output + 1; k < outputs.size(); ++k)
        appendLines(rows, k);
    m_taken = outputs.size();
    if (rows.empty())
        return;
    beginInsertRows({}, int(kept), int(kept + rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

std::vector<OutputModel::Row> OutputModel::rowsByProcess() const
{
    std::vector<std::vector<Row>> lanes(m_trace->lanes().size());
    for (std::size_t output = 0; output < m_taken; ++output)
        appendLines(lanes[m_trace->outputs()[output].lane], output);
    std::vector<Row> rows;
    for (const std::size_t lane : m_trace->laneOrder()) {
        if (lanes[lane].empty())
            continue;
        rows.push_back({.lane = lane, .heading = true});
        rows.insert(rows.end(), lanes[lane].begin(), lanes[lane].end());
    }
    return rows;
}

bool OutputModel::isWritten(const Row &row) const
{
    return !m_cursor || row.heading || row.output < m_written;
}

QString OutputModel::textOf(const Row &row) const
{
    if (row.heading)
        return laneName(*m_trace, row.lane);
    const std::string &text = outputOf(*m_trace, row.output)->text;
    return QString::fromUtf8(text.data() + row.begin, row.length);
}

QString OutputModel::timeOf(const Row &row) const
{
    const trace::RunTime end = m_trace->end();
    const trace::RunTime step =
        end >= std::chrono::seconds(1) ? trace::RunTime(10'000'000) : trace::RunTime(10'000);
    return tickText(m_trace->outputs()[row.output].t, step, end);
}

QString OutputModel::sentenceOf(const Row &row) const
{
    if (row.heading)
        return textOf(row);
    const QString name = laneName(*m_trace, row.lane);
    const bool error = outputOf(*m_trace, row.output)->stream == trace::Stream::Stderr;
    const QString form = error ? tr("%1, %2, error output: %3") : tr("%1, %2: %3");
    return form.arg(name, timeOf(row), textOf(row));
}

} // namespace joinery::app
