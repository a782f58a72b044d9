// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/documentnotices.h"

#include "app/window/notices.h"

#include <utility>

namespace joinery::app {

DocumentNotices::DocumentNotices(Notices &notices, QObject *parent)
    : QObject(parent), m_notices(notices)
{
}

void DocumentNotices::end()
{
    m_notices.end(Notice::Until::NextDocument);
}

void DocumentNotices::tellProblem(std::function<QString()> words)
{
    m_notices.tell(
        {.kind = NoticeStrip::Kind::Problem,
         .until = Notice::Until::NextDocument,
         .text = std::move(words)});
}

void DocumentNotices::tellDamage(int line)
{
    tellProblem([line] {
        return tr("This run's file is cut off or damaged from line %1 on: what stands before "
                  "it is shown, the rest of the run is missing.")
            .arg(line);
    });
}

void DocumentNotices::tellTranslationFailure(const QString &file)
{
    m_notices.tell({.until = Notice::Until::NextDocument, .text = [file] {
                        return tr("This lesson's translation has errors, so it is shown in "
                                  "English; joinery check %1 lists them.")
                            .arg(file);
                    }});
}

void DocumentNotices::tellVanished(const QString &file)
{
    end(); // what was said of it before
    m_notices.tell(
        {.until = Notice::Until::NextDocument,
         .text =
             [file] {
                 return tr("%1 is no longer there. The program is kept here all the same.")
                     .arg(file);
             },
         .actions = {{[] { return tr("Save it again"); }, [this] { emit saveWanted(); }}}});
}

void DocumentNotices::tellDraft(const QString &file, const ProgramFile::Opened &opened)
{
    m_notices.tell(
        {.until = Notice::Until::NextDocument,
         .text =
             [file, opened] {
                 return opened.changedSinceDraft
                     ? tr("Your changes are not saved to %1 yet, and the file itself was changed "
                          "meanwhile.")
                           .arg(file)
                     : tr("Your changes are not saved to %1 yet.").arg(file);
             },
         .actions = {
             {[] { return tr("Save"); }, [this] { emit saveWanted(); }},
             {[] { return tr("Discard"); }, [this] { emit discardWanted(); }}}});
}

void DocumentNotices::tellOverwriting(const QString &file)
{
    end(); // what was said of it before
    m_notices.tell(
        {.kind = NoticeStrip::Kind::Problem,
         .until = Notice::Until::NextDocument,
         .text =
             [file] {
                 return tr("Not saved: %1 was changed by another program, and what it wrote would "
                           "be lost.")
                     .arg(file);
             },
         .actions = {
             {[] { return tr("Save anyway"); }, [this] { emit saveWanted(); }},
             {[] { return tr("Save as…"); }, [this] { emit saveAsWanted(); }},
             {[] { return tr("Take the other"); }, [this] { emit discardWanted(); }}}});
}

void DocumentNotices::tellChangedOutside(const QString &file)
{
    end(); // what was said of it before
    m_notices.tell(
        {.until = Notice::Until::NextDocument,
         .text =
             [file] {
                 return tr("%1 was changed by another program; your changes are not saved.")
                     .arg(file);
             },
         .actions = {
             {[] { return tr("Save mine"); }, [this] { emit saveWanted(); }},
             {[] { return tr("Take the other"); }, [this] { emit discardWanted(); }}}});
}

} // namespace joinery::app
