// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/program/programeditor.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace joinery::app {

class AdviceLabel;
class NoticeStrip;

/// What is wrong with a program, worded; empty: it can run.
using ProgramCheck = std::function<std::vector<ProgramProblem>(const QString &program)>;

/// The editor with what has to be said about its program: what is wrong, and that it is no longer
/// what ran.
class ProgramPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProgramPanel(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setCheck(ProgramCheck check);
    ProgramEditor &editor() { return *m_editor; }

    /// Below the program, how it is changed by hand.
    enum class Help { Shown, Hidden };
    void setHelp(Help help);

    /// The lesson's (or the file's) program, and what the student made of it before; empty:
    /// nothing yet.
    void openProgram(const QString &original, const QString &changed = {});
    QString program() const { return m_editor->toPlainText(); }
    bool isOriginal() const { return program() == m_original; }
    /// Whether that is the program that stands here, line by line: blank ones at the end count not.
    bool shows(const QString &program) const;
    /// Another program is the original from now on, such as the one just saved.
    void setOriginal(const QString &original) { m_original = original; }
    /// The statement that the lesson asks to move: marked as long as the program is the original.
    void setSuggestedStatement(const QString &statement);
    void reset();

    /// The program of the run that is shown; a run keeps its own text. none: there is no run.
    void setRunProgram(const std::optional<QString> &program);
    /// Checks now; true: it can run. The first problem gets the cursor.
    bool checkNow();

signals:
    void programChanged();
    void runWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeChange();
    void check();
    void showProblem();
    void mend();
    void showChangedSinceRun();
    void showSuggestion();
    void retranslate();

    ProgramEditor *m_editor;
    NoticeStrip *m_problemStrip;
    NoticeStrip *m_changedStrip;
    AdviceLabel *m_help;
    QTimer m_checkTimer;
    ProgramCheck m_check;
    std::vector<ProgramProblem> m_problems;
    QString m_original;
    QString m_suggested;
    std::optional<QString> m_runProgram;
};

} // namespace joinery::app
