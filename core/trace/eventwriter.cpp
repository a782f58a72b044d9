// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/eventnames.h"
#include "trace/jsonwriter.h"
#include "trace/runfile.h"

namespace joinery::trace {
namespace {

/// The fields that only this kind of event has.
struct PayloadWriter {
    JsonObject &json;

    void operator()(const Created &event) const { daemon(event.daemon); }
    void operator()(const Starting &event) const { daemon(event.daemon); }
    void operator()(const Started &event) const { daemon(event.daemon); }
    void operator()(const Began &) const { }
    void operator()(const Output &event) const
    {
        json.text("stream", streamNames.nameOf(event.stream));
        json.number("ticket", event.ticket);
        json.text("text", event.text);
    }
    void operator()(const SleepBegin &event) const
    {
        json.number("duration", event.duration.count());
    }
    void operator()(const SleepEnd &) const { }
    void operator()(const JoinBegin &event) const
    {
        json.text("target", event.target.text());
        if (event.timeout)
            json.number("timeout", event.timeout->count());
        json.boolean("implicit", event.implicit);
    }
    void operator()(const JoinEnd &event) const
    {
        json.text("target", event.target.text());
        json.text("outcome", outcomeNames.nameOf(event.outcome));
        json.boolean("implicit", event.implicit);
    }
    void operator()(const AliveAsked &event) const
    {
        json.text("target", event.target.text());
        json.text("question", questionNames.nameOf(event.question));
        json.text("answer", event.answer);
        json.boolean("ended", event.sawTheEnd);
    }
    void operator()(const ParentAsked &event) const { json.number("parent", event.answer); }
    void operator()(const HandlerSet &event) const
    {
        signal(event.signal);
        json.text("handler", event.handler);
    }
    void operator()(const SignalSent &event) const
    {
        json.text("target", event.target.text());
        signal(event.signal);
        json.text("cause", causeNames.nameOf(event.cause));
    }
    void operator()(const SignalHandled &event) const { signal(event.signal); }
    void operator()(const HandlerEnd &event) const
    {
        signal(event.signal);
        json.text("outcome", handlerOutcomeNames.nameOf(event.outcome));
    }
    void operator()(const Finishing &) const { }
    void operator()(const Exited &event) const { status(event.status); }
    void operator()(const Reaped &event) const { status(event.status); }
    void operator()(const Reparented &event) const { json.number("parent", event.newParentPid); }
    void operator()(const Stopped &) const { }
    void operator()(const Continued &) const { }
    void operator()(const Held &event) const
    {
        json.text("until", event.until.text());
        json.number("until-line", event.untilLine);
        json.number("until-execution", event.untilExecution);
    }
    void operator()(const Released &event) const { json.boolean("in-vain", event.inVain); }
    void operator()(const WriterWaited &event) const
    {
        json.number("duration", event.duration.count());
    }
    void operator()(const LimitReached &event) const
    {
        json.text("limit", limitNames.nameOf(event.limit));
        json.number("value", event.value);
    }

private:
    void daemon(bool isDaemon) const { json.boolean("daemon", isDaemon); }
    void signal(int number) const
    {
        json.number("signal", number);
        json.text("signal-name", signalName(number));
    }
    void status(const ExitStatus &exit) const
    {
        json.number("exitcode", exit.pythonCode());
        if (exit.wasKilled())
            json.text("signal-name", signalName(exit.signal()));
    }
};

} // namespace

void appendJson(std::string &out, const Event &event, std::string_view name)
{
    JsonObject json(out);
    if (event.seq != 0)
        json.number("seq", event.seq);
    json.number("t", event.t.count());
    json.text("process", event.process.text());
    if (event.byHost)
        json.text("by", hostName);
    else if (event.by)
        json.text("by", event.by->text());
    if (event.pid != 0)
        json.number("pid", event.pid);
    json.text("name", name);
    json.text("event", eventNames.nameOf(event.payload.index()));
    std::visit(PayloadWriter{json}, event.payload);
    if (event.line != 0)
        json.number("line", event.line);
    if (event.execution != 0)
        json.number("execution", event.execution);
}

std::string toJson(const Event &event, std::string_view name)
{
    std::string out;
    appendJson(out, event, name);
    return out;
}

} // namespace joinery::trace
