# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

find_package(simdjson REQUIRED) # imported targets are seen only where they are found
joinery_add_bench(runfile LINKS joinery_trace simdjson::simdjson)
