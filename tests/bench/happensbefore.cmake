# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

joinery_add_bench(happensbefore LINKS joinery_analysis)
target_include_directories(bench_happensbefore PRIVATE ${CMAKE_SOURCE_DIR}/tests/helpers)
