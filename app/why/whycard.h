// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "app/why/relations.h"

#include <QWidget>

class QPushButton;

namespace joinery::app {

class VerdictLegend;
class WhyAnswer;

/// Why one event came before another: the question, the verdict and the chain that forces it, as
/// sentences. Without a pair it is one line: how to ask, later what the signs mean. Never taller
/// than it needs to be, for it stands below the lines that it is about.
class WhyCard : public QWidget {
    Q_OBJECT

public:
    explicit WhyCard(QWidget *parent = nullptr);

    /// Must outlive its use here; nullptr or unknown ones: nothing to ask.
    void setRelations(const Relations *relations);
    /// nullopt: no question.
    void setPair(std::optional<EventPair> pair);
    std::optional<EventPair> pair() const { return m_pair; }
    /// Of the pair; meaningless without one.
    const analysis::Judgement &judgement() const { return m_judgement; }
    /// Somebody asked while the run goes on.
    void tellToWait();
    void setTheme(const Theme &theme);

    /// Whether somebody has asked before, so that nobody needs to be told how.
    void setUsed(bool used);
    bool isUsed() const { return m_isUsed; }

    /// Of the last answer.
    QString title() const;
    QString verdict() const;
    /// The chain, or what there is instead of one.
    QString reason() const;
    QPushButton &flipButton() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void pairCleared();
    /// The student wants to see it the other way round.
    void flipWanted(joinery::app::EventPair pair);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    WhyAnswer &answer();
    void say();
    /// There are two, which the legend invites to ask about.
    bool hasLines() const;
    void showLegend();
    void word();
    QString description() const;
    void announce();
    QString question() const;

    const Relations *m_relations = nullptr;
    std::optional<EventPair> m_pair;
    analysis::Judgement m_judgement;
    bool m_isUsed = false;
    bool m_isToldToWait = false;
    int m_width = 0; ///< that it was laid out in; 0: nobody has
    Theme m_theme = Theme::of(Scheme::Light);
    VerdictLegend *m_legend;
    WhyAnswer *m_answer = nullptr; ///< made for the first one
};

} // namespace joinery::app
