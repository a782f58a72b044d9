// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <QAbstractListModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace joinery::app {

enum class OutputGrouping { Interleaved, ByProcess };

/// The lines of a run's output: one row a line, in ticket order or under a heading for each
/// process. Rows hold indices, texts are made for those that are shown. Growing costs by what has
/// come, not by what is there.
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
    /// One line of what one call wrote.
    struct Line {
        std::uint32_t output = 0; ///< index into Trace::outputs()
        std::uint32_t begin = 0; ///< in the output's text
        std::uint32_t length = 0;
    };
    /// Lines that stand together: all, or a process's under its heading. Without lines, no row.
    struct Section {
        std::vector<Line> lines; ///< by output
        int firstRow = 0;
    };
    struct Row {
        std::size_t lane = 0;
        const Line *line = nullptr; ///< none: the lane's heading
    };

    void rebuild();
    void placeSections();
    std::size_t firstNewOutput() const;
    void dropFrom(std::size_t output);
    void takeFrom(std::size_t output);
    void insert(Section &section, const std::vector<Line> &lines);
    void appendLines(std::vector<Line> &lines, std::size_t output) const;
    std::size_t sectionOf(std::size_t output) const;
    int headingRows() const { return m_grouping == OutputGrouping::ByProcess ? 1 : 0; }
    int rowsOf(const Section &section) const;
    Row rowAt(int row) const;
    bool isWritten(const Row &row) const;
    bool isWithoutNewline(const Line &line) const;
    QString textOf(const Row &row) const;
    QString timeOf(const Line &line) const;
    QString sentenceOf(const Row &row) const;

    const trace::Trace *m_trace = nullptr;
    OutputGrouping m_grouping = OutputGrouping::Interleaved;
    std::optional<trace::RunTime> m_cursor;
    std::size_t m_written = 0; ///< how many outputs were written up to the cursor
    std::vector<Section> m_sections; ///< of each lane, or the only one
    std::vector<std::size_t> m_order; ///< indices into m_sections, from the top down
    int m_rowCount = 0;
    std::vector<trace::EventIndex> m_taken; ///< of each output that is in a section: its event
};

} // namespace joinery::app
