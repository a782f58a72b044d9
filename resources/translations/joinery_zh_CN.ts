<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>this is not always so: not in run %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this does happen: in run %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this was so in all runs, but nothing forces it; write usually or sometimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mark of this choice disagrees with its condition in run %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run has a process &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run prints &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning: this was so in only %1 of %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning: this was so in none of %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no lessons were found; JOINERY_LESSONS can name their folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command, lesson or file &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joinery --help tells what there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang takes en, zh_CN or system, not &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joinery: there is no display to open the window on; joinery run LESSON shows a run as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a speed from 0.01 to 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not of the form PROCESS:LINE:N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no option %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one lesson or file too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run needs a lesson or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every --hold needs an --until after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--save keeps one run, so it does not go with --runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--until comes after a --hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check needs a lesson or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screenshots needs a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lessons takes nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joinery shows what processes do: real ones, on a timeline.

joinery                             the window, at the lesson last open
joinery LESSON|FILE|RUN             the window, opened there
joinery run LESSON|FILE             run it and print a timeline and the output
joinery check LESSON|FILE...        check lessons and scenarios; FILE:LINE:COL: what
joinery lessons                     the list of lessons
joinery screenshots DIR             the pictures of the documentation

LESSON is an id such as join-order; FILE a scenario (.py) or a lesson (.md);
RUN a saved run (.joinery).

run:
  --json              one JSON object a line for each event, in their final order
  --save RUN.joinery  keep the run in a file
  --runs N            run it N times and tell the orders of output apart
  --speed X           run the clock X times as fast (sleeps get shorter, nothing else changes)
  --hold A:LINE:N --until B:LINE:N
                      hold process A before its N-th execution of LINE until B has
                      passed its own; a process is a path (0 main, 2 its second child,
                      2:1 that one&apos;s first) or a unique name, and N is 1 if left out
  --ascii             draw with ASCII characters alone
  --width N           that many columns (else the terminal&apos;s)

check:
  --runs N            also run each scenario N times and check the lesson&apos;s facts
  --speed X           as above

--engine PATH uses another joinery-engine; --version tells the version.

Exit status: 0 done, 1 the check or the run failed, 2 wrong usage. What the
processes of a run return is its result, not a failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different orders of output</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2:</source>
        <comment>runs with this order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no process, or more than one, is called &apos;%1&apos;; a path such as 2:1 names exactly one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joinery-engine died; this is what had been recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run was ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run was ended by a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a lesson or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a saved run; joinery %1 opens it in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no lesson and no file &apos;%1&apos;; joinery lessons lists the lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the lesson has no scenario &apos;main&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many runs, how many orders</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>The lesson cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson has errors:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>%1 is outside the scenario language; run it with real Python instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes with a later Joinery; run it with real Python instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a complex number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bytes literal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value for &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this stands where it belongs to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no place here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson begins with a line of three hyphens and its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keys have no end; close them with a line of three hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no key &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson has format %1 and needs a newer Joinery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no option &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no scenario &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lesson has no scenario; write one as ```python scenario=main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lesson has no steps; begin one with &lt;!-- step predict --&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the condition cannot be understood at &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fact cannot be understood at &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question &apos;%1&apos; has no right answer; mark one with [x]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not UTF-8; save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is longer than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the translation is older than the English lesson; look through it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program never prints &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1 does not fit into 64 bits; use a smaller one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is nested too deeply; take it apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program is longer than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing, which runs the processes; install Joinery again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this Linux is too old to run processes safely; 5.10 or newer is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run could not begin: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no run of Joinery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run has format %1 and needs a newer Joinery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run&apos;s first line is damaged at &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run cannot be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n processes were alive at once, which is the limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes were started, which is the limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events were recorded, which is the limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes were printed, which is the limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a process took %n bytes of memory, which is the limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a function called itself %n times, which is the limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the run took %n seconds, which is the limit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; did you mean &apos;%2&apos;?</source>
        <comment>what is wrong, what may be meant</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>%1 creates %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been started as process %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 begins to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 prints “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 prints “%2” as an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wakes up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join(%1) gives up and %2 goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has seen its child %2 end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended, so %2 returns from join(%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for %2 and gets %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks who its parent is and gets %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ignores %2 from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 as usual from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 handles %2 by %3() from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sent to %2 by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends and sends %2 to its daemon %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 enters its handler of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has run its last line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is killed by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends with exit code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system takes note that the orphan %1 has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes note that %2 has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has lost its parent; process %2 adopts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is released, for what it waited for cannot happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 for Joinery to take its records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a limit is met at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>what happens, when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting in join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zombie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sleeps %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended and waits for its child %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits at most %2 in join(%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits in join(%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is held before line %2 (until %3 has passed line %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>what goes on, from when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>what still goes on, since when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>what goes on, from when, until when</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>main was killed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main&apos;s exit code is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over after %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by you after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1, as this program wants: it would not end by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by a limit: %1. Everything until then is here; nothing is left running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s host process died. What was recorded until then is here; nothing is left running. Run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program cannot run yet: see the line marked in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>%1 cannot be written to
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lesson could not be run: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>exited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run: every process gets a line here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” always comes before “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed, but only if someone were %1 late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep is no promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” before “%2” is a matter of time only: sleep is no promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run printed other lines than these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This never comes: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not these lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is just what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible, not this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing orders the lines marked ↕: another run may print them your way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” always comes before “%2”. Because: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>It follows from a process being killed before it ended by itself: not guaranteed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows from what the program saw: not guaranteed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guaranteed whenever the program takes this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guaranteed in every run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By timing: it would be the other way round if someone were %1 late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By luck: nothing orders the two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::ChoiceQuestionView</name>
    <message>
        <source>Right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it was in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this run it was as marked with ✓.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::CollapsedPanels</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide this panel: the window is small for all of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::LessonDesk</name>
    <message>
        <source>A program without a lesson. Press **Run**, or choose a lesson above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::LessonPanel</name>
    <message>
        <source>Try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::MainPanels</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the lesson&apos;s program (Ctrl+Z brings yours back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole run (F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::MainWindow</name>
    <message>
        <source>No lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no lessons here. Open a program: `joinery FILE.py`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s file is cut off or damaged from line %1 on: what stands before it is shown, the rest of the run is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Joinery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joinery</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::NumberPopover</name>
    <message>
        <source>or ↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::OrderList</name>
    <message>
        <source>Your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space picks a line up, the arrow keys move it, Enter lets go, Escape puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cannot be here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::OrderQuestionView</name>
    <message>
        <source>Getting the lines from a quick run …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::OutputModel</name>
    <message>
        <source>%1, %2, error output: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::OutputView</name>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run: what the processes print stands here, in the order it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interleaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::ProgramEditor</name>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag me ↕</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::ProgramGutter</name>
    <message>
        <source>Drag to move this statement (Ctrl+Shift+Up, Ctrl+Shift+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch this statement on again (Ctrl+/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch this statement off (Ctrl+/)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::ProgramPanel</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a line to move it · click a number to change it · Ctrl+Z undoes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::QuestionView</name>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another hint (%1 of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; %2</source>
        <comment>a verdict&apos;s head and detail</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::RunControls</name>
    <message>
        <source>The program cannot run yet: see the line marked in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 runs the program · F6 goes from panel to panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1: every process is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step, at %1: Step (F10) lets one process pass, Continue (F8) all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::StepBar</name>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>joinery::app::ToolBar</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the program (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let every process go on (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Really stop every process; the run&apos;s clock stands still, too (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one process do its next visible statement (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run now (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast sleeps and waits pass; what can happen stays the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
