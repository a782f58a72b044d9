// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"
#include "engine/session.h"
#include "trace/run.h"

#include <QStringList>

#include <vector>

namespace joinery::app::cli {

/// The holds that have held nobody so far: a wrong line number would else look like an answer.
class IdleHolds {
public:
    /// The arguments, and what each of them came to.
    IdleHolds(const std::vector<HoldArgument> &arguments, const std::vector<engine::Hold> &holds);

    void look(const trace::Run &run);
    /// A sentence for each.
    QStringList messages() const;

private:
    struct Asked {
        HoldArgument argument;
        engine::Hold hold;
    };
    std::vector<Asked> m_idle;
};

} // namespace joinery::app::cli
