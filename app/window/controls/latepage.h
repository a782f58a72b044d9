// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/panels/timelinepages.h"
#include "app/theme/theme.h"

#include <functional>
#include <utility>

namespace joinery::app {

/// A page of the timeline's card that is made when it is first needed, at the latest when somebody
/// looks at it: a window that is only opened does not pay for it.
template <class Page>
class LatePage {
public:
    Q_DISABLE_COPY_MOVE(LatePage)

    /// owner: whose member this is. prepare: what it does with the page before it is shown.
    LatePage(
        QObject &owner, TimelinePages &pages, TimelinePage place,
        std::function<void(Page &page)> prepare)
        : m_pages(pages), m_place(place), m_prepare(std::move(prepare))
    {
        QObject::connect(&pages, &TimelinePages::pageChosen, &owner, [this](TimelinePage chosen) {
            if (chosen == m_place)
                (void)page();
        });
    }

    /// Made now, if it was not.
    Page &page()
    {
        if (!m_page) {
            m_page = new Page(&m_pages);
            m_page->setTheme(m_theme);
            m_prepare(*m_page);
            m_pages.setPage(m_place, m_page);
        }
        return *m_page;
    }
    /// nullptr: nobody has needed it yet.
    Page *made() const { return m_page; }

    void setTheme(const Theme &theme)
    {
        m_theme = theme;
        if (m_page)
            m_page->setTheme(theme);
    }

private:
    TimelinePages &m_pages;
    TimelinePage m_place;
    std::function<void(Page &page)> m_prepare;
    Page *m_page = nullptr;
    Theme m_theme;
};

} // namespace joinery::app
