// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What conditions speak of, found in a run.
namespace joinery::lesson {

/// The lane of `main`, of a name that only one process has, or of an identity path.
std::optional<std::size_t> findLane(const trace::Trace &trace, const std::string &process);

/// The text is this output's; a text that ends in … stands for every output that begins so.
bool standsFor(std::string_view text, std::string_view output);

struct FoundOutput {
    std::size_t event = 0;
    std::uint64_t ticket = 0;
};

/// The first output that the text stands for.
std::optional<FoundOutput> findOutput(const trace::Trace &trace, std::string_view text);

/// How the process ended by what the run itself did; none: it had not ended when the run was over
/// (Joinery kills what then still runs), or it was never started.
std::optional<ExitStatus> endOf(const trace::Trace &trace, std::size_t lane);

} // namespace joinery::lesson
