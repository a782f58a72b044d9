// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/verdict.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace joinery::app {

/// An answer of the Why card: the question, the verdict with its sign, the reason in sentences, and
/// a button for the other order.
class WhyAnswer : public QWidget {
    Q_OBJECT

public:
    explicit WhyAnswer(QWidget *parent = nullptr);

    struct Words {
        QString title;
        std::optional<analysis::Verdict> sign; ///< nullopt: there is no verdict
        QString verdict;
        QString reason; ///< may be empty
    };
    void say(const Words &words);
    void setTheme(const Theme &theme);

    QString title() const;
    QString verdict() const;
    QString reason() const;
    QPushButton &flipButton() const { return *m_flip; }

signals:
    void closeWanted();
    void flipWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void paintSign();
    void retranslate();

    Theme m_theme;
    std::optional<analysis::Verdict> m_verdictOfSign;
    QLabel *m_title;
    QVBoxLayout *m_answer = nullptr; ///< title and verdict
    QWidget *m_signed; ///< the verdict behind its sign
    QLabel *m_sign;
    QLabel *m_verdict;
    QLabel *m_reason;
    QPushButton *m_flip;
    QToolButton *m_close;
};

} // namespace joinery::app
