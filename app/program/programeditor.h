// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "base/place.h"
#include "language/edits/statementedits.h"

#include <QPlainTextEdit>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace joinery::app {

class ProgramGutter;
class ProgramLayout;
class ProgramNumbers;
class StatementDrag;
class SyntaxHighlighter;

/// A live process, shown at the line it is executing.
struct ProcessChip {
    QString name;
    std::size_t lane = 0;
    int line = 0;
    bool moves = true; ///< false: it waits, sleeps or is stopped; drawn as an outline

    bool operator==(const ProcessChip &) const = default;
};

/// Something wrong, underlined.
struct ProgramProblem {
    PlaceRange range;
    QString message;
    std::optional<QString> mendedLine; ///< the whole line as it should be
};

/// The scenario as text that can also be handled: whole statements move by their handle, by keys
/// and by menu; a click changes a number; a click switches a statement off. Everything is an edit
/// of the one document, so its undo covers everything.
///
/// Keys beside the usual ones: Ctrl+Shift+Up and Down move the statement, Ctrl+/ switches it off,
/// F2 takes the number at the cursor, then Up and Down change it.
class ProgramEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ProgramEditor(QWidget *parent = nullptr);
    ~ProgramEditor() override;

    void setTheme(const Theme &theme);
    const Theme &theme() const { return m_theme; }

    /// Another program: there is no undoing it.
    void openProgram(const QString &text);
    /// An edit that undo takes back.
    void changeProgram(const QString &text);
    const language::Statements &program() const;

    void setChips(std::vector<ProcessChip> chips);
    const std::vector<ProcessChip> &chips() const { return m_chips; }
    void setProblems(std::vector<ProgramProblem> problems);
    /// Softly marks the line that the lesson asks to move; empty: none.
    void setSuggestedStatement(const QString &statement);
    /// Marks the line of what is selected elsewhere.
    void setMarkedLine(std::optional<int> line);
    std::optional<int> markedLine() const { return m_markedLine; }
    void goToLine(int line);

    void moveStatement(language::Direction direction);
    void moveStatement(language::LineRange statement, language::Drop drop);
    void toggleStatement(int line);
    ProgramNumbers &numbers() { return *m_numbers; }

    int currentLine() const { return textCursor().blockNumber() + 1; }
    /// Where the line is on the viewport, air above and below shared out; empty when out of sight.
    QRect rowRect(int line) const;
    /// The line at y of the viewport; past the last one, one more.
    int lineAtY(int y) const;
    /// The top left of what stands at this place, on the viewport.
    QPoint pointAt(Place place) const;
    /// The right end of the line's text, on the viewport.
    int endOfLine(int line) const;
    double columnWidth() const;
    StatementDrag &drag() { return *m_drag; }
    std::optional<int> suggestedLine() const;

signals:
    void programChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void connectDocument();
    void layOutGutter();
    void showSelections();
    void retranslate();
    bool handleStatementKey(QKeyEvent *event);
    QString menuTextForToggle(int line) const;

    ProgramLayout *m_layout;
    Theme m_theme;
    ProgramGutter *m_gutter;
    StatementDrag *m_drag;
    ProgramNumbers *m_numbers;
    SyntaxHighlighter *m_highlighter;
    mutable std::optional<language::Statements>
        m_program; ///< of the current text, made when asked for
    std::vector<ProcessChip> m_chips;
    std::vector<ProgramProblem> m_problems;
    std::string m_suggested;
    std::optional<int> m_markedLine;
    QPoint m_pressedAt;
};

} // namespace joinery::app
