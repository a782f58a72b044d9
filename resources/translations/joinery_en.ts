<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different orders of output</source>
        <translation>
            <numerusform>%n order of output</numerusform>
            <numerusform>%n different orders of output</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders of output</source>
        <translation>
            <numerusform>%n order of output</numerusform>
            <numerusform>%n orders of output</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executions</source>
        <translation>
            <numerusform>%n execution</numerusform>
            <numerusform>%n executions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came to line %2 only %n time(s), not %3</source>
        <translation>
            <numerusform>%1 came to line %2 only %n time, not %3</numerusform>
            <numerusform>%1 came to line %2 only %n times, not %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>%Ln processes were alive at once, which is the limit</source>
        <translation>
            <numerusform>%Ln process was alive, which is the limit</numerusform>
            <numerusform>%Ln processes were alive at once, which is the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes were started, which is the limit</source>
        <translation>
            <numerusform>%Ln process was started, which is the limit</numerusform>
            <numerusform>%Ln processes were started, which is the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were recorded, which is the limit</source>
        <translation>
            <numerusform>%Ln event was recorded, which is the limit</numerusform>
            <numerusform>%Ln events were recorded, which is the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes were printed, which is the limit</source>
        <translation>
            <numerusform>%Ln byte was printed, which is the limit</numerusform>
            <numerusform>%Ln bytes were printed, which is the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a process took %Ln bytes of memory, which is the limit</source>
        <translation>
            <numerusform>a process took %Ln byte of memory, which is the limit</numerusform>
            <numerusform>a process took %Ln bytes of memory, which is the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a function called itself %Ln times, which is the limit</source>
        <translation>
            <numerusform>a function called itself %Ln time, which is the limit</numerusform>
            <numerusform>a function called itself %Ln times, which is the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the run took %Ln seconds, which is the limit</source>
        <translation>
            <numerusform>the run took %Ln second, which is the limit</numerusform>
            <numerusform>the run took %Ln seconds, which is the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps were taken, which is the limit</source>
        <translation>
            <numerusform>%Ln step was taken, which is the limit</numerusform>
            <numerusform>%Ln steps were taken, which is the limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Happening</name>
    <message numerus="yes">
        <source>It did not come in %n attempt(s): each time the program took another way. That is no proof that it cannot.</source>
        <translation>
            <numerusform>It did not come in %n attempt: the program took another way. That is no proof that it cannot.</numerusform>
            <numerusform>It did not come in %n attempts: each time the program took another way. That is no proof that it cannot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;It happened.&lt;/b&gt; Run %1 printed your order. %n line(s) held until the one before had come: %2.</source>
        <translation>
            <numerusform>&lt;b&gt;It happened.&lt;/b&gt; Run %1 printed your order. %n line was held until the one before it had come: %2.</numerusform>
            <numerusform>&lt;b&gt;It happened.&lt;/b&gt; Run %1 printed your order. %n lines were each held until the one before had come: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonErrors</name>
    <message numerus="yes">
        <source>in the English lesson the question &apos;%1&apos; has %n hints, here it has %2</source>
        <translation>
            <numerusform>in the English lesson the question &apos;%1&apos; has %n hint, here it has %2</numerusform>
            <numerusform>in the English lesson the question &apos;%1&apos; has %n hints, here it has %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the English lesson the question &apos;%1&apos; has %n choices, here it has %2</source>
        <translation>
            <numerusform>in the English lesson the question &apos;%1&apos; has %n choice, here it has %2</numerusform>
            <numerusform>in the English lesson the question &apos;%1&apos; has %n choices, here it has %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastRunWords</name>
    <message numerus="yes">
        <source>%n line(s) moved</source>
        <translation>
            <numerusform>%n line moved</numerusform>
            <numerusform>%n lines moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesWords</name>
    <message numerus="yes">
        <source>%n run(s) were ended from outside, as the lesson wants.</source>
        <translation>
            <numerusform>%n run was ended from outside, as the lesson wants.</numerusform>
            <numerusform>%n runs were ended from outside, as the lesson wants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) met a limit.</source>
        <translation>
            <numerusform>%n run met a limit.</numerusform>
            <numerusform>%n runs met a limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) broke off.</source>
        <translation>
            <numerusform>%n run broke off.</numerusform>
            <numerusform>%n runs broke off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sleeps are %1× shorter here; up to %n runs go on side by side.</source>
        <translation>
            <numerusform>Sleeps are %1× shorter here; %n run goes on at a time.</numerusform>
            <numerusform>Sleeps are %1× shorter here; up to %n runs go on side by side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>joinery::app::LessonListModel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>joinery::app::OrdersPage</name>
    <message numerus="yes">
        <source>%n possible order(s)</source>
        <translation>
            <numerusform>%n possible order</numerusform>
            <numerusform>%n possible orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 so far, after %n execution(s)</source>
        <comment>%1: so many orders</comment>
        <translation>
            <numerusform>%1 so far, after %n execution</numerusform>
            <numerusform>%1 so far, after %n executions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no others: %n execution(s) have tried every choice.</source>
        <translation>
            <numerusform>There are no others: %n execution has tried every choice.</numerusform>
            <numerusform>There are no others: %n executions have tried every choice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There may be others: after %n execution(s) this is as far as the bounds go.</source>
        <translation>
            <numerusform>There may be others: after %n execution this is as far as the bounds go.</numerusform>
            <numerusform>There may be others: after %n executions this is as far as the bounds go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There may be others: it was cancelled after %n execution(s).</source>
        <translation>
            <numerusform>There may be others: it was cancelled after %n execution.</numerusform>
            <numerusform>There may be others: it was cancelled after %n executions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>joinery::app::SchedulerBar</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>joinery::app::SeriesPage</name>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1</source>
        <comment>%1: so many orders</comment>
        <translation>
            <numerusform>%n run, %1</numerusform>
            <numerusform>%n runs, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n run(s), %1</source>
        <comment>%1: so many orders</comment>
        <translation>
            <numerusform>Cancelled after %n run, %1</numerusform>
            <numerusform>Cancelled after %n runs, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>joinery::app::TimelinePages</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <comment>tab: a series of runs</comment>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
</TS>
