// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/happensbefore.h"
#include "trace/trace.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace joinery::analysis {

/// What the holds of a run have ordered: nothing of the program did. trace and order must outlive
/// it.
class HoldOrder {
public:
    HoldOrder(const trace::Trace &trace, const HappensBefore &order);

    /// The trace::Held that kept b back until a had come, alone or as the last of several.
    std::optional<std::size_t> between(std::size_t a, std::size_t b) const;
    bool isEmpty() const { return m_waits.empty(); }

private:
    struct Wait {
        std::size_t held = 0;
        std::size_t until = 0; ///< what it waited for
        std::size_t next = 0; ///< the first event of its process when it went on
        std::vector<std::size_t> later; ///< waits that began to end behind it, and it itself
    };
    bool leads(std::size_t from, std::size_t to) const;
    void find(const trace::Trace &trace);
    void note(const trace::Trace &trace, std::size_t held, std::size_t released);
    void connect();

    const HappensBefore *m_order;
    std::vector<Wait> m_waits;
};

} // namespace joinery::analysis
