// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/panels/listpage.h"
#include "app/series/serieswords.h"

#include <functional>
#include <memory>
#include <optional>

class QProgressBar;
class QToolButton;

namespace joinery::app {

class SeriesDelegate;
class SeriesModel;

/// Many runs of one program: which orders came, and how often. A click on one, or Return, opens a
/// run that had it.
class SeriesPage : public ListPage {
    Q_OBJECT

public:
    explicit SeriesPage(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// How many runs the next series has.
    void setCount(int runs);

    /// A series begins, anew.
    void begin(const SeriesManner &manner);
    void add(const trace::Run &run);
    enum class End { Done, Cancelled };
    void end(End end);
    /// It could not begin; the words are asked for again when the language changes.
    void fail(std::function<QString()> words);
    /// The program is another one: what was seen of the old one is gone.
    void clear();
    void setPair(std::optional<SeriesPair> pair);

    const SeriesModel &model() const { return *m_model; }
    /// What stands above and below the list.
    QString summary() const;
    QString details() const;

signals:
    void runWanted();
    void cancelWanted();
    void countChosen(int runs);
    void runOpened(std::shared_ptr<const joinery::trace::Run> run);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Empty, GoingOn, Done, Cancelled, Failed };

    void addCounts();
    void open(const QModelIndex &index);
    void showState(State state);
    QString advice() const;
    void retranslate();

    SeriesModel *m_model;
    SeriesDelegate *m_delegate;
    QProgressBar *m_progress;
    QToolButton *m_count;
    SeriesManner m_manner;
    int m_nextRuns = 50;
    std::optional<SeriesPair> m_pair;
    std::function<QString()> m_failure;
    State m_state = State::Empty;
};

} // namespace joinery::app
