# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

if(TARGET joinery_app_compare)
    find_package(Qt6 REQUIRED COMPONENTS Core Gui Widgets Svg DBus) # seen only where they are found
    joinery_add_bench(
        stalls LINKS joinery_app_compare joinery_app_order joinery_app_output joinery_app_series
                     joinery_app_timeline joinery_app_why)
    target_include_directories(bench_stalls PRIVATE ${CMAKE_SOURCE_DIR}/tests/helpers)
endif()
