// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "base/uniquefd.h"
#include "trace/eventnames.h"
#include "trace/jsonwriter.h"
#include "trace/lanetracker.h"
#include "trace/runfile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <random>

namespace joinery::trace {
namespace {

void appendHeader(std::string &out, const RunHeader &header, std::size_t eventCount)
{
    JsonObject json(out);
    json.text("joinery", fileKind);
    json.number("format", runFileFormat);
    json.text("started", header.startedAt);
    json.real("speed", header.speed);
    if (header.clock == RunClock::Steps)
        json.text("clock", clockOfSteps);
    json.text("end", runEndNames.nameOf(header.end));
    json.number("events", eventCount);
    {
        auto machine = json.object("machine");
        machine.text("kernel", header.machine.kernel);
        machine.text("architecture", header.machine.architecture);
        machine.number("processors", header.machine.processors);
    }
    auto scenario = json.object("scenario");
    scenario.text("name", header.scenarioName);
    scenario.text("text", header.scenarioText);
}

/// Where a link leads to: it stays one. Else, or if it leads nowhere, the path itself.
std::string followed(const std::string &path)
{
    const std::unique_ptr<char, decltype(&::free)> real(::realpath(path.c_str(), nullptr), &::free);
    return real ? real.get() : path;
}

/// A file in path's folder that replaces path when it is complete, and is removed if it never is.
/// A device or a pipe is nothing to replace: it is written to.
class Replacement {
public:
    explicit Replacement(const std::string &path) : m_path(followed(path))
    {
        struct stat there = {};
        if (::stat(m_path.c_str(), &there) == 0 && !S_ISREG(there.st_mode)) {
            m_fd.reset(::open(m_path.c_str(), O_WRONLY | O_CLOEXEC));
            return;
        }
        std::random_device random;
        do
            create(m_path + "." + std::to_string(random()));
        while (!m_fd && errno == EEXIST);
    }
    Replacement(const Replacement &) = delete;
    Replacement &operator=(const Replacement &) = delete;
    ~Replacement()
    {
        if (!m_temporary.empty())
            ::unlink(m_temporary.c_str());
    }

    Status<SystemError> fill(std::string_view bytes)
    {
        if (!m_fd)
            return Failure{SystemError::last("open")};
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_fd.get(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return Failure{SystemError::last("write")};
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return {};
    }

    Status<SystemError> commit()
    {
        if (m_temporary.empty())
            return {};
        if (::fsync(m_fd.get()) < 0)
            return Failure{SystemError::last("fsync")};
        if (::rename(m_temporary.c_str(), m_path.c_str()) < 0)
            return Failure{SystemError::last("rename")};
        m_temporary.clear();
        syncFolder();
        return {};
    }

private:
    /// With the rights of any new file. Not mkostemp(3), which makes it private: only umask(2)
    /// could tell afterwards what others may, by changing it for all threads.
    void create(const std::string &name)
    {
        constexpr mode_t asAnyFile = 0666;
        m_fd.reset(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, asAnyFile));
        if (m_fd)
            m_temporary = name;
    }

    /// Best effort: the file is whole either way; this only makes its new name last.
    void syncFolder() const
    {
        const auto slash = m_path.rfind('/');
        const std::string folder = slash == std::string::npos ? "." : m_path.substr(0, slash + 1);
        if (const UniqueFd fd{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)})
            ::fsync(fd.get());
    }

    std::string m_path;
    std::string m_temporary; ///< empty: there is none (any more)
    UniqueFd m_fd;
};

} // namespace

std::string runToText(const RunHeader &header, std::span<const Event> events)
{
    std::string out;
    out.reserve(header.scenarioText.size() + 512 + events.size() * 128);
    appendHeader(out, header, events.size());
    out += '\n';
    LaneTracker lanes;
    for (const Event &event : events) {
        const std::size_t lane = lanes.add(event);
        appendJson(out, event, lanes.lanes()[lane].name);
        out += '\n';
    }
    return out;
}

std::string runToText(const Run &run)
{
    return runToText(run.header, run.events);
}

Status<RunFileError>
saveRun(const RunHeader &header, std::span<const Event> events, const std::string &path)
{
    const auto failed = [](const SystemError &error) {
        return Failure{RunFileError{.kind = RunFileError::Kind::CannotWrite, .system = error}};
    };
    Replacement file(path);
    if (const auto filled = file.fill(runToText(header, events)); !filled)
        return failed(filled.error());
    if (const auto committed = file.commit(); !committed)
        return failed(committed.error());
    return {};
}

Status<RunFileError> saveRun(const Run &run, const std::string &path)
{
    return saveRun(run.header, run.events, path);
}

} // namespace joinery::trace
