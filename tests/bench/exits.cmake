# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

joinery_add_bench(exits LINKS joinery_engine_host)
