// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/standardstreams.h"

#include <fcntl.h>
#include <stdio_ext.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace joinery {

namespace {

int s_null = -1;
bool s_hasReadAhead = false;

/// Lets one look at what a stream's buffer holds: flush() alone would, in a fresh child, bring in
/// half a dozen pages to find out that there is nothing to do.
struct Buffer : std::streambuf {
    static bool holdsOutput(std::streambuf *buffer)
    {
        return buffer && (buffer->*&Buffer::pptr)() > (buffer->*&Buffer::pbase)();
    }
};

void flush(std::ostream &stream)
{
    if (Buffer::holdsOutput(stream.rdbuf()))
        stream.flush();
}

/// As __fpending(), whose code is one more page to bring in.
bool holdsOutput(const std::FILE *file)
{
    return file->_IO_write_ptr > file->_IO_write_base;
}

void flush(std::FILE *file)
{
    if (holdsOutput(file))
        std::fflush(file);
}

} // namespace

void flushOutput()
{
    flush(std::cout);
    flush(std::clog);
    flush(stdout);
    flush(stderr);
}

void prepareToDropInput()
{
    if (s_null < 0)
        s_null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    s_hasReadAhead = __fbufsize(stdin) > 0;
}

void dropInput()
{
    if (s_hasReadAhead)
        __fpurge(stdin);
    if (s_null >= 0)
        ::dup2(s_null, STDIN_FILENO);
}

} // namespace joinery
