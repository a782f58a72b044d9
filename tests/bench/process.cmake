# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

joinery_add_bench(process LINKS joinery_process)
