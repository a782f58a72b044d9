// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/session.h"

namespace joinery::app {

class LessonDesk;
class ListPage;

/// Has the page say whether the program that it is about is still what stands on the desk. False:
/// another one was opened, of which what came of this one says nothing.
bool tellWhetherProgramStands(
    ListPage &page, const engine::Scenario &program, const LessonDesk &desk);

} // namespace joinery::app
