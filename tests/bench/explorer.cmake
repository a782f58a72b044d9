# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

joinery_add_bench(explorer LINKS joinery_explore joinery_lesson)
target_include_directories(bench_explorer PRIVATE ${CMAKE_SOURCE_DIR}/tests/helpers)
