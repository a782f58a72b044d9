# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

joinery_add_bench(runfile LINKS joinery_trace simdjson::simdjson)
