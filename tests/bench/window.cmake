# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

if(TARGET joinery_app_window)
    joinery_add_bench(window LINKS joinery_app_window)
endif()
