// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "snippets/snippet.h"

namespace joinery::snippets {

namespace {

using Id = Snippet::Id;
using Needs = Snippet::Needs;

constexpr Snippet table[] = {
    {.id = Id::Worker,
     .sample = "def worker(…):",
     .definition = "def $function(name):\n"
                   "    print(name, «\"begins\"»)\n"
                   "    $sleep(1)\n"
                   "    print(name, \"ends\")"},
    {.id = Id::Subclass,
     .sample = "class Worker(…):",
     .definition = "class $class($Process):\n"
                   "    def run(self):\n"
                   "        print(self.name, «\"runs\"»)\n"
                   "        $sleep(1)",
     .statement = "$new = $class(name=\"$new\")"},
    {.id = Id::Handler,
     .sample = "signal(…)",
     .definition = "def $handler(number, frame):\n"
                   "    print(«\"SIGTERM: not yet\"»)",
     .statement = "$signal($SIGTERM, $handler)"},
    {.id = Id::Create, .sample = "p = Process(…)", .statement = "$new = $Process($call)"},
    {.id = Id::CreateDaemon,
     .sample = "daemon=True",
     .statement = "$new = $Process($call, daemon=True)"},
    {.id = Id::Start,
     .sample = "p.start()",
     .statement = "«$process».start()",
     .needs = Needs::Process},
    {.id = Id::StartThree,
     .sample = "for n in range(3):",
     .statement = "$team = []\n"
                  "for $n in range(«3»):\n"
                  "    $new = $Process($numberedcall)\n"
                  "    $new.start()\n"
                  "    $team.append($new)\n"
                  "for $new in $team:\n"
                  "    $new.join()"},
    {.id = Id::Join,
     .sample = "p.join()",
     .statement = "«$process».join()",
     .needs = Needs::StartedProcess},
    {.id = Id::JoinTimeout,
     .sample = "p.join(1)",
     .statement = "$process.join(«1»)",
     .needs = Needs::StartedProcess},
    {.id = Id::Sleep, .sample = "time.sleep(1)", .statement = "$sleep(«1»)"},
    {.id = Id::Print, .sample = "print(…)", .statement = "print(«\"here\"»)"},
    {.id = Id::IsAlive,
     .sample = "p.is_alive()",
     .statement = "print(«\"alive:\"», $process.is_alive())",
     .needs = Needs::StartedProcess},
    {.id = Id::Terminate,
     .sample = "p.terminate()",
     .statement = "«$process».terminate()",
     .needs = Needs::StartedProcess},
    {.id = Id::Kill,
     .sample = "p.kill()",
     .statement = "«$process».kill()",
     .needs = Needs::StartedProcess},
};

} // namespace

std::span<const Snippet> allSnippets()
{
    return table;
}

const Snippet &snippet(Snippet::Id id)
{
    return table[static_cast<std::size_t>(id)];
}

std::string_view emptyProgram()
{
    return "if __name__ == \"__main__\":\n"
           "    print(\"main begins\")\n"
           "\n"
           "    print(\"main ends\")\n";
}

} // namespace joinery::snippets
