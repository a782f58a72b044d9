# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

if(TARGET joinery_app_output)
    find_package(Qt6 REQUIRED COMPONENTS Core Gui Widgets Svg DBus) # seen only where they are found
    joinery_add_bench(live LINKS joinery_app_output joinery_app_timeline)
endif()
