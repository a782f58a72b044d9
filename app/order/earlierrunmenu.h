// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/runhistory.h"

#include <QToolButton>

#include <optional>

class QActionGroup;
class QMenu;

namespace joinery::app {

/// Chooses the run beside which the order is shown: the run before, unless another was chosen.
/// Hidden where there is none.
class EarlierRunMenu : public QToolButton {
    Q_OBJECT

public:
    explicit EarlierRunMenu(QWidget *parent = nullptr);

    /// The runs to choose from, oldest first, and what they are told apart by. What was chosen
    /// stays chosen as long as it is among them.
    void setRuns(std::vector<PastRunPtr> runs);
    void setShown(std::shared_ptr<const trace::Trace> shown, std::string program);
    /// Where two runs are compared anyway, its run's name is enough.
    enum class Words { Sentence, Name };
    void setWords(Words words);
    /// nullptr: there is none.
    PastRunPtr earlier() const;

signals:
    void earlierChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void choose(std::optional<int> number);
    void retranslate();

    QMenu *m_menu;
    QActionGroup *m_choices;
    std::vector<PastRunPtr> m_runs;
    std::shared_ptr<const trace::Trace> m_shown;
    std::string m_program;
    Words m_words = Words::Sentence;
    std::optional<int> m_chosen; ///< none: always the run before
};

} // namespace joinery::app
