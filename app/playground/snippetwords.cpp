// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/playground/snippetwords.h"

#include <QCoreApplication>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Snippets)
};

using Id = snippets::Snippet::Id;

} // namespace

QString snippetText(Id id)
{
    switch (id) {
    case Id::Worker:
        return Words::tr("a function");
    case Id::Subclass:
        return Words::tr("with run()");
    case Id::Handler:
        return Words::tr("catch SIGTERM");
    case Id::Create:
        return Words::tr("create one");
    case Id::CreateDaemon:
        return Words::tr("a daemon");
    case Id::Start:
        return Words::tr("start it");
    case Id::StartThree:
        return Words::tr("three");
    case Id::Join:
        return Words::tr("wait for its end");
    case Id::JoinTimeout:
        return Words::tr("wait 1 s at most");
    case Id::Sleep:
        return Words::tr("sleep 1 s");
    case Id::Print:
        return Words::tr("print something");
    case Id::IsAlive:
        return Words::tr("does it still run?");
    case Id::Terminate:
        return Words::tr("ask it to end");
    case Id::Kill:
        return Words::tr("end it at once");
    }
    return {};
}

std::span<const SnippetGroup> snippetGroups()
{
    static const SnippetGroup groups[] = {
        {QT_TRANSLATE_NOOP("Snippets", "Create and start"),
         {Id::Create, Id::Start, Id::StartThree, Id::CreateDaemon}},
        {QT_TRANSLATE_NOOP("Snippets", "Wait and look"),
         {Id::Join, Id::JoinTimeout, Id::IsAlive, Id::Sleep, Id::Print}},
        {QT_TRANSLATE_NOOP("Snippets", "Make it end"), {Id::Terminate, Id::Kill}},
        {QT_TRANSLATE_NOOP("Snippets", "What a process runs"),
         {Id::Worker, Id::Subclass, Id::Handler}},
    };
    return groups;
}

QString titleOf(const SnippetGroup &group)
{
    return Words::tr(group.title);
}

} // namespace joinery::app
