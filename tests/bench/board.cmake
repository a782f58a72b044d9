# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

joinery_add_bench(board LINKS joinery_engine_board)
