// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace joinery::app {

enum class OutputGrouping { Interleaved, ByProcess };

/// The lines of a run's output: one row a line, in ticket order or under a heading for each
/// process. Rows hold indices, texts are made for those that are shown.
class OutputModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        EventRole = Qt::UserRole, ///< index into Trace::events(); invalid for a heading
        LaneRole, ///< index into Trace::lanes()
        TimeRole, ///< as text
        NameRole, ///< the process's
        StreamRole, ///< int of trace::Stream
        WrittenRole, ///< whether it was written up to the time cursor
        HeadingRole, ///< whether the row is a heading
        ContinuesRole, ///< whether the write ended without a newline
    };

    explicit OutputModel(QObject *parent = nullptr);

    void setTrace(const trace::Trace *trace);
    void traceGrown();
    void setGrouping(OutputGrouping grouping);
    OutputGrouping grouping() const { return m_grouping; }
    void setCursorTime(std::optional<trace::RunTime> time);
    /// Names and times are words: after a change of the language.
    void wordAgain();

    /// The first row of an event's output.
    std::optional<int> rowOf(std::size_t event) const;
    /// The last row that was written up to the time cursor; none without a cursor.
    std::optional<int> lastWrittenRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        std::size_t lane = 0;
        std::size_t output = 0; ///< index into Trace::outputs()
        std::size_t event = 0;
        std::uint32_t begin = 0; ///< of the line in the output's text
        std::uint32_t length = 0;
        bool heading = false;
        bool continues = false;
    };

    void rebuild();
    void appendLines(std::vector<Row> &rows, std::size_t output) const;
    void takeNewOutputs();
    std::vector<Row> rowsByProcess() const;
    bool isWritten(const Row &row) const;
    QString textOf(const Row &row) const;
    QString timeOf(const Row &row) const;
    QString sentenceOf(const Row &row) const;

    const trace::Trace *m_trace = nullptr;
    OutputGrouping m_grouping = OutputGrouping::Interleaved;
    std::optional<trace::RunTime> m_cursor;
    std::size_t m_written = 0; ///< how many outputs were written up to the cursor
    std::vector<Row> m_rows;
    std::size_t m_taken = 0; ///< how many outputs are in m_rows
};

} // namespace joinery::app
