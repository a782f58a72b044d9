#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT

# Runs a test on an X server of its own: underxvfb.sh PROGRAM [ARGUMENT…]
folder=$(mktemp -d) || exit 1
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$folder"' EXIT

# The server writes its number when it is ready; if it cannot, it ends.
while [ ! -s "$folder/display" ] && kill -0 $server 2>/dev/null; do sleep 0.05; done
DISPLAY=:$(cat "$folder/display") QT_QPA_PLATFORM=xcb "$@"
