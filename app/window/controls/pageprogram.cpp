// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/pageprogram.h"

#include "app/panels/listpage.h"
#include "app/window/lessondesk.h"

namespace joinery::app {

bool tellWhetherProgramStands(
    ListPage &page, const engine::Scenario &program, const LessonDesk &desk)
{
    const LessonDesk::Since since = desk.since(program);
    const bool isEdited = since == LessonDesk::Since::Edited;
    page.setProgram(isEdited ? ListPage::Program::Changed : ListPage::Program::Unchanged);
    return since != LessonDesk::Since::AnotherOpened;
}

} // namespace joinery::app
