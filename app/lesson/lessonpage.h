// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace joinery::app {

/// What stands in a step: prose and questions, one under the other. It scrolls by keys, and keeps
/// in view what it is asked to.
class LessonPage : public QScrollArea {
    Q_OBJECT

public:
    explicit LessonPage(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The parent of what is shown here, and its layout, which ends in a stretch.
    QWidget &sheet() const { return *widget(); }
    QVBoxLayout &column() const { return *m_column; }

    void scrollToTop();
    /// Scrolls if the key is for that: arrows, a page up or down, the beginning, the end.
    bool scrollBy(int key);
    /// part: in the coordinates of the widget, which is on the sheet. Of what is too high to be
    /// seen as a whole, the beginning is. It stays in view when the sheet is laid out anew, until
    /// somebody scrolls.
    void bringIntoView(const QWidget &widget, const QRect &part);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Place {
        QPointer<const QWidget> widget;
        QRect part;
    };

    void scrollTo(const Place &place);
    void showRing(bool shown);
    void paintRing();

    Theme m_theme;
    QVBoxLayout *m_column;
    Place m_inView; ///< what was brought there last; no widget: somebody has scrolled since
    bool m_ring = false; ///< round the page: the keyboard is here, and in use
};

} // namespace joinery::app
