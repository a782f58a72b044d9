<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChipWords</name>
    <message>
        <source>(empty line)</source>
        <translation>（空行）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>process, output</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>no lessons were found; JOINERY_LESSONS can name their folder</source>
        <translation>没有找到课程；可以用 JOINERY_LESSONS 指明它们所在的文件夹</translation>
    </message>
    <message>
        <source>there is no command, lesson or file &apos;%1&apos;</source>
        <translation>没有名为「%1」的命令、课或文件</translation>
    </message>
    <message>
        <source>the output could not be written</source>
        <translation>无法写出输出内容</translation>
    </message>
    <message>
        <source>joinery --help tells what there is</source>
        <translation>用 joinery --help 查看全部用法</translation>
    </message>
    <message>
        <source>--lang takes en, zh_CN or system, not &apos;%1&apos;</source>
        <translation>--lang 可以是 en、zh_CN 或 system，不能是「%1」</translation>
    </message>
    <message>
        <source>joinery: the window cannot open (%1); joinery run LESSON shows a run as text</source>
        <translation>joinery：无法打开窗口（%1）；用 joinery run LESSON 可以看文字形式的运行</translation>
    </message>
    <message>
        <source>joinery: there is no display to open the window on; joinery run LESSON shows a run as text</source>
        <translation>joinery：这里没有可以打开窗口的显示器；用 joinery run LESSON 可以看文字形式的运行</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number from %2 to %3</source>
        <translation>「%1」不是 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a speed from 0.01 to 1000</source>
        <translation>「%1」不是 0.01 到 1000 之间的速度</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not of the form PROCESS:LINE:N</source>
        <translation>「%1」不符合 PROCESS:LINE:N 的写法</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 后面要有一个值</translation>
    </message>
    <message>
        <source>there is no option %1 here</source>
        <translation>这里没有 %1 这个选项</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one lesson or file too many</source>
        <translation>只能指定一课或一个文件，「%1」是多余的</translation>
    </message>
    <message>
        <source>run needs a lesson or a file</source>
        <translation>run 需要一课或一个文件</translation>
    </message>
    <message>
        <source>nothing was held at %1: the run never came there, or %2 had been passed before</source>
        <translation>%1 处没有拦住任何进程：这次运行没有到过那里，或者在那之前 %2 已经走过了</translation>
    </message>
    <message>
        <source>every --hold needs an --until after it</source>
        <translation>每个 --hold 后面都要有一个 --until</translation>
    </message>
    <message>
        <source>--save keeps one run, so it does not go with --runs</source>
        <translation>--save 只保存一次运行，不能和 --runs 一起用</translation>
    </message>
    <message>
        <source>--until comes after a --hold</source>
        <translation>--until 要写在 --hold 之后</translation>
    </message>
    <message>
        <source>screenshots needs a folder</source>
        <translation>screenshots 需要一个文件夹</translation>
    </message>
    <message>
        <source>%1 takes nothing more</source>
        <translation>%1 后面不能再写别的</translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>运行 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different orders of output</source>
        <translation>
            <numerusform>出现 %n 种不同的输出顺序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2:</source>
        <comment>runs with this order</comment>
        <translation>%2 次中有 %1 次：</translation>
    </message>
    <message>
        <source>no process, or more than one, is called &apos;%1&apos;; a path such as 2:1 names exactly one</source>
        <translation>没有进程叫「%1」，或者不止一个；用 2:1 这样的路径可以准确指明一个进程</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>运行已被停止</translation>
    </message>
    <message>
        <source>joinery-engine died; this is what had been recorded</source>
        <translation>joinery-engine 意外结束了；以下是在那之前记录下来的内容</translation>
    </message>
    <message>
        <source>the run was ended: %1</source>
        <translation>运行被终止：%1</translation>
    </message>
    <message>
        <source>the run was ended by a limit</source>
        <translation>运行达到上限，被终止了</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a lesson or a file</source>
        <translation>「%1」是文件夹，不是课或文件</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a saved run; joinery %1 opens it in the window</source>
        <translation>「%1」是一份运行记录；用 joinery %1 在窗口中打开它</translation>
    </message>
    <message>
        <source>there is no lesson and no file &apos;%1&apos;; joinery lessons lists the lessons</source>
        <translation>没有名为「%1」的课或文件；用 joinery lessons 列出所有的课</translation>
    </message>
    <message>
        <source>%1: the lesson has no scenario &apos;main&apos;</source>
        <translation>%1：这一课没有场景「main」</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>被杀死</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many runs, how many orders</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: there are no lessons in this folder</source>
        <translation>%1：这个文件夹里没有课</translation>
    </message>
    <message>
        <source>%1: accepted as up to date</source>
        <translation>%1：已确认为最新</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1：无法写入</translation>
    </message>
    <message>
        <source>check needs a lesson, a file or a folder</source>
        <translation>check 需要一课、一个文件或一个文件夹</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Your own lessons go into %1</source>
        <translation>你自己的课放在 %1</translation>
    </message>
    <message>
        <source>the lesson in %1 has the same id</source>
        <translation>%1 里的课有相同的 id</translation>
    </message>
    <message>
        <source>the lesson needs &apos;%1&apos;, which is no lesson</source>
        <translation>这一课需要「%1」，但没有这样的课</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：第 %2 次，共 %3 次</translation>
    </message>
    <message>
        <source>orders needs a lesson or a file</source>
        <translation>orders 需要一课或一个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n orders of output</source>
        <translation>
            <numerusform>%n 种输出顺序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executions</source>
        <translation>
            <numerusform>执行了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): there are no others</source>
        <translation>%1（%2），没有别的了</translation>
    </message>
    <message>
        <source>%1 (%2): there may be others</source>
        <translation>%1（%2），可能还有别的</translation>
    </message>
    <message>
        <source>counted without executing them, there are %1</source>
        <translation>不逐一执行、只计数的话，一共有 %1 种</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is tried, how often</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>why needs a saved run and two events: RUN A:LINE:N B:LINE:N</source>
        <translation>why 需要一份运行记录和两个事件，写作 RUN A:LINE:N B:LINE:N</translation>
    </message>
    <message>
        <source>Joinery shows what processes do: real ones, on a timeline.

joinery                             the window, at the lesson last open
joinery LESSON|FILE|RUN             the window, opened there
joinery run LESSON|FILE             run it and print a timeline and the output
joinery check LESSON|FILE|DIR...    check lessons with their translations, and scenarios;
                                    FILE:LINE:COL: what
joinery orders LESSON|FILE          every order in which its output can come, each one tried
joinery why RUN A:LINE:N B:LINE:N   why one event of a saved run came before the other
joinery lessons                     the list of lessons
joinery screenshots DIR             the pictures of the documentation, from recorded runs

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
                      2:1 that one&apos;s first) or a unique name, and N is 1 if left out;
                      names are found by a quick run before, of which nothing is shown
  --ascii             draw with ASCII characters alone
  --width N           that many columns (else the terminal&apos;s)

check:
  --runs N            also run each scenario N times and check the lesson&apos;s facts
  --speed X           as above
  --accept            the translations are up to date: write so into their key source

why:
  --json              one JSON object: verdict (guaranteed, observed, timing, luck), chain, margin

screenshots:
  --record            first make the runs in DIR/runs that are missing or of an older program
  --only NAME         only the pictures whose names begin with NAME

orders:
  --limit N           at most N executions (without --limit and --time: 2000, or 10 s)
  --time S            at most S seconds
  --json              one JSON object a line for each order, and one at the end

--lang en|zh_CN|system speaks that language (else that of LANG, or the one chosen
in the window); --engine PATH uses another joinery-engine; --version tells the version.

Exit status: 0 done, 1 the check or the run failed, 2 wrong usage. What the
processes of a run return is its result, not a failure.</source>
        <translation>Joinery 让你看到进程在做什么：真实的进程，画在时间线上。

joinery                             打开窗口，回到上次打开的课
joinery LESSON|FILE|RUN             打开窗口，直接打开指定的内容
joinery run LESSON|FILE             运行，并打印时间线和输出
joinery check LESSON|FILE|DIR...    检查课程及其译文，还有场景；
                                    结果写成 FILE:LINE:COL: 有什么问题
joinery orders LESSON|FILE          输出可能有的每一种顺序，每一种都真的执行过
joinery why RUN A:LINE:N B:LINE:N   运行记录里，一个事件为什么在另一个之前
joinery lessons                     列出所有的课
joinery screenshots DIR             用录下的运行生成文档的图片

LESSON 是课的标识，例如 join-order；FILE 是场景（.py）或课程（.md）；
RUN 是运行记录（.joinery）。

run：
  --json              每个事件一行 JSON 对象，按最终的先后排列
  --save RUN.joinery  把这次运行保存到文件
  --runs N            运行 N 次，分辨出不同的输出顺序
  --speed X           让运行的时钟快 X 倍（只是睡眠变短，别的都不变）
  --hold A:LINE:N --until B:LINE:N
                      把进程 A 拦在它第 N 次执行 LINE 行之前，直到 B 走过它自己的
                      那一行；进程可以用路径（0 是 main，2 是它的第二个子进程，
                      2:1 是后者的第一个子进程）或唯一的名字；N 省略时为 1；
                      名字靠事先快速运行一遍来查找，那一遍什么都不显示
  --ascii             只用 ASCII 字符画图
  --width N           总共 N 列（默认是终端的宽度）

check：
  --runs N            再把每个场景运行 N 次，检查课里写的事实
  --speed X           同上
  --accept            确认译文已是最新，并记在译文的 source 键里

why：
  --json              一个 JSON 对象：verdict（guaranteed、observed、timing、luck）、chain、margin

screenshots：
  --record            先补录 DIR/runs 里缺少的、或属于旧程序的运行
  --only NAME         只生成名字以 NAME 开头的图片

orders：
  --limit N           最多执行 N 次（不写 --limit 和 --time 时：2000 次或 10 秒）
  --time S            最多 S 秒
  --json              每种顺序一行 JSON 对象，最后再有一行

--lang en|zh_CN|system 使用指定的语言（默认是 LANG 的语言，或在窗口里选的语言）；
--engine PATH 使用另一个 joinery-engine；--version 显示版本。

退出状态：0 完成，1 检查或运行失败，2 用法错误。运行中各进程的返回值是运行的结果，
不算失败。</translation>
    </message>
    <message numerus="yes">
        <source>%1 came to line %2 only %n time(s), not %3</source>
        <translation>
            <numerusform>%1 只有 %n 次到过第 %2 行，没有第 %3 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did nothing that is seen</source>
        <translation>%1 没有做任何可见的事</translation>
    </message>
    <message>
        <source>%1 did nothing that is seen in line %2; it did in these lines: %3</source>
        <translation>%1 在第 %2 行没有做任何可见的事；有可见动作的是第 %3 行</translation>
    </message>
    <message>
        <source>the run has no process &apos;%1&apos;; it has %2</source>
        <translation>这次运行里没有进程「%1」，只有 %2</translation>
    </message>
    <message>
        <source>more than one process is called &apos;%1&apos;; name one by its path: %2</source>
        <translation>不止一个进程叫「%1」，请用路径指明其中一个，即 %2</translation>
    </message>
    <message>
        <source>cut off or damaged from line %1 on; only what stands before is judged</source>
        <translation>文件从第 %1 行起被截断或损坏，只判断这之前的内容</translation>
    </message>
    <message>
        <source>nothing happened in this run</source>
        <translation>这次运行里什么也没有发生</translation>
    </message>
    <message>
        <source>both are the same event</source>
        <translation>两个其实是同一个事件</translation>
    </message>
    <message>
        <source>It was the other way round.</source>
        <translation>实际的顺序正好相反。</translation>
    </message>
    <message>
        <source>s</source>
        <comment>behind a number: seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>behind a number: milliseconds</comment>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>%1: there is no lesson beside it that it could be a translation of</source>
        <translation>%1：旁边没有它可以翻译的课</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>The lesson cannot be read: %1.</source>
        <translation>这一课读不出来：%1。</translation>
    </message>
    <message>
        <source>The lesson has errors:</source>
        <translation>这一课有错误：</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>打不开 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>%1 is outside the scenario language; run it with real Python instead</source>
        <translation>%1不在场景语言的范围内；请改用真正的 Python 运行</translation>
    </message>
    <message>
        <source>%1 comes with a later Joinery; run it with real Python instead</source>
        <translation>%1要等以后的 Joinery 版本才支持；请改用真正的 Python 运行</translation>
    </message>
    <message>
        <source>a complex number</source>
        <translation>复数</translation>
    </message>
    <message>
        <source>a bytes literal</source>
        <translation>字节串字面量</translation>
    </message>
    <message>
        <source>this is not UTF-8; save the file as UTF-8</source>
        <translation>这不是 UTF-8 编码；请把文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>the number %1 does not fit into 64 bits; use a smaller one</source>
        <translation>数字 %1 超出了 64 位整数的范围；请用小一些的数</translation>
    </message>
    <message>
        <source>this is nested too deeply; take it apart</source>
        <translation>这里嵌套得太深了；请拆开来写</translation>
    </message>
    <message>
        <source>the program is longer than %1 bytes</source>
        <translation>程序超过了 %1 字节</translation>
    </message>
    <message>
        <source>%1 is missing, which runs the processes; install Joinery again</source>
        <translation>缺少负责运行进程的 %1；请重新安装 Joinery</translation>
    </message>
    <message>
        <source>this Linux is too old to run processes safely; 5.10 or newer is needed</source>
        <translation>这个 Linux 太旧，无法安全地运行进程；需要 5.10 或更新的版本</translation>
    </message>
    <message>
        <source>the run could not begin: %1</source>
        <translation>运行没能开始：%1</translation>
    </message>
    <message>
        <source>the run cannot be read: %1</source>
        <translation>运行记录读不出来：%1</translation>
    </message>
    <message>
        <source>this is no run of Joinery</source>
        <translation>这不是 Joinery 的运行记录</translation>
    </message>
    <message>
        <source>this run has format %1 and needs a newer Joinery</source>
        <translation>这份运行记录的格式是 %1，需要更新版本的 Joinery</translation>
    </message>
    <message>
        <source>the run&apos;s first line is damaged at &apos;%1&apos;</source>
        <translation>运行记录的第一行在「%1」处损坏了</translation>
    </message>
    <message>
        <source>the run cannot be saved: %1</source>
        <translation>运行记录没能保存：%1</translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <comment>a piece of code</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1 is outside the scenario language; did you mean %2?</source>
        <translation>%1不在场景语言的范围内；你想写的是%2吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes were alive at once, which is the limit</source>
        <translation>
            <numerusform>同时活着的进程达到 %Ln 个，已是上限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes were started, which is the limit</source>
        <translation>
            <numerusform>启动的进程达到 %Ln 个，已是上限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were recorded, which is the limit</source>
        <translation>
            <numerusform>记录的事件达到 %Ln 个，已是上限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes were printed, which is the limit</source>
        <translation>
            <numerusform>打印的内容达到 %Ln 字节，已是上限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a process took %Ln bytes of memory, which is the limit</source>
        <translation>
            <numerusform>有一个进程占用的内存达到 %Ln 字节，已是上限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a function called itself %Ln times, which is the limit</source>
        <translation>
            <numerusform>有一个函数连续调用自己 %Ln 次，已是上限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the run took %Ln seconds, which is the limit</source>
        <translation>
            <numerusform>运行时间达到 %Ln 秒，已是上限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps were taken, which is the limit</source>
        <translation>
            <numerusform>已走 %Ln 步，已是上限</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>Python&apos;s sentence; what to do</comment>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>%1 creates %2</source>
        <translation>%1 创建 %2</translation>
    </message>
    <message>
        <source>%1 starts %2</source>
        <translation>%1 启动 %2</translation>
    </message>
    <message>
        <source>%1 has been started as process %2</source>
        <translation>%1 已启动，进程号是 %2</translation>
    </message>
    <message>
        <source>%1 begins to run</source>
        <translation>%1 开始运行</translation>
    </message>
    <message>
        <source>%1 prints “%2”</source>
        <translation>%1 打印「%2」</translation>
    </message>
    <message>
        <source>%1 prints “%2” as an error</source>
        <translation>%1 打印「%2」（错误输出）</translation>
    </message>
    <message>
        <source>%1 wakes up</source>
        <translation>%1 醒来</translation>
    </message>
    <message>
        <source>join(%1) gives up and %2 goes on</source>
        <translation>join(%1) 不再等待，%2 继续往下运行</translation>
    </message>
    <message>
        <source>%1 has seen its child %2 end</source>
        <translation>%1 等到了子进程 %2 结束</translation>
    </message>
    <message>
        <source>%1 has ended, so %2 returns from join(%1)</source>
        <translation>%1 已经结束，于是 %2 的 join(%1) 返回</translation>
    </message>
    <message>
        <source>%1 asks for %2 and gets %3</source>
        <translation>%1 查询 %2，得到 %3</translation>
    </message>
    <message>
        <source>%1 asks who its parent is and gets %2</source>
        <translation>%1 查询父进程是谁，得到 %2</translation>
    </message>
    <message>
        <source>%1 ignores %2 from now on</source>
        <translation>%1 从此忽略 %2</translation>
    </message>
    <message>
        <source>%1 takes %2 as usual from now on</source>
        <translation>%1 从此按默认方式处理 %2</translation>
    </message>
    <message>
        <source>%1 handles %2 by %3() from now on</source>
        <translation>%1 从此用 %3() 处理 %2</translation>
    </message>
    <message>
        <source>%1 is sent to %2 by hand</source>
        <translation>手动向 %2 发送 %1</translation>
    </message>
    <message>
        <source>%1 ends and sends %2 to its daemon %3</source>
        <translation>%1 即将结束，向它的守护进程 %3 发送 %2</translation>
    </message>
    <message>
        <source>%1 sends %2 to %3</source>
        <translation>%1 向 %3 发送 %2</translation>
    </message>
    <message>
        <source>%1 enters its handler of %2</source>
        <translation>%1 进入 %2 的信号处理函数</translation>
    </message>
    <message>
        <source>%1 has run its last line</source>
        <translation>%1 运行完了最后一行</translation>
    </message>
    <message>
        <source>%1 is killed by %2</source>
        <translation>%1 被 %2 杀死</translation>
    </message>
    <message>
        <source>%1 ends with exit code %2</source>
        <translation>%1 结束，退出码是 %2</translation>
    </message>
    <message>
        <source>the system takes note that the orphan %1 has ended</source>
        <translation>系统回收了已经结束的孤儿进程 %1</translation>
    </message>
    <message>
        <source>%1 takes note that %2 has ended</source>
        <translation>%1 回收已经结束的 %2</translation>
    </message>
    <message>
        <source>%1 has lost its parent; process %2 adopts it</source>
        <translation>%1 失去了父进程，由进程 %2 收养</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>%1 被暂停</translation>
    </message>
    <message>
        <source>%1 is continued</source>
        <translation>%1 继续运行</translation>
    </message>
    <message>
        <source>%1 is released, for what it waited for cannot happen</source>
        <translation>%1 被放行，因为它等的事情不会发生了</translation>
    </message>
    <message>
        <source>%1 is released</source>
        <translation>%1 被放行</translation>
    </message>
    <message>
        <source>%1 waited %2 for Joinery to take its records</source>
        <translation>%1 等了 %2，好让 Joinery 取走它的记录</translation>
    </message>
    <message>
        <source>a limit is met at %1: %2</source>
        <translation>%1时达到上限：%2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>what happens, when</comment>
        <translation>%2时，%1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>尚未启动</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>睡眠中</translation>
    </message>
    <message>
        <source>waiting in join</source>
        <translation>在 join 中等待</translation>
    </message>
    <message>
        <source>waiting at its end</source>
        <translation>结束前等待</translation>
    </message>
    <message>
        <source>zombie</source>
        <translation>僵尸进程</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>held</source>
        <translation>被拦住</translation>
    </message>
    <message>
        <source>%1 sleeps %2</source>
        <translation>%1 睡眠 %2</translation>
    </message>
    <message>
        <source>%1 has ended and waits for its child %2</source>
        <translation>%1 已运行完，等待子进程 %2</translation>
    </message>
    <message>
        <source>%1 waits at most %2 in join(%3)</source>
        <translation>%1 在 join(%3) 中等待，最多 %2</translation>
    </message>
    <message>
        <source>%1 waits in join(%2)</source>
        <translation>%1 在 join(%2) 中等待</translation>
    </message>
    <message>
        <source>%1 is held before line %2 (until %3 has passed line %4)</source>
        <translation>%1 被拦在第 %2 行之前（直到 %3 走过第 %4 行）</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>what goes on, from when</comment>
        <translation>从 %2起，%1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>what still goes on, since when</comment>
        <translation>从 %2起，%1</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>what goes on, from when, until when</comment>
        <translation>从 %2到 %3，%1</translation>
    </message>
    <message>
        <source>%1 leaves its handler of %2</source>
        <translation>%1 离开 %2 的信号处理函数</translation>
    </message>
    <message>
        <source>step %1</source>
        <comment>the how-manieth</comment>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>FilePrompts</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Programs, lessons and runs</source>
        <translation>程序、课程和运行记录</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>保存程序</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>保存这次运行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
</context>
<context>
    <name>FlipWords</name>
    <message>
        <source>Then “%1” does not come at all: the program takes another way.</source>
        <translation>那样的话，「%1」根本不会出现，因为程序会走另一条路。</translation>
    </message>
    <message>
        <source>Then “%1” does not come at all: %2 ends %3 before it.</source>
        <translation>那样的话，「%1」根本不会出现，因为在此之前 %2 就结束了 %3。</translation>
    </message>
    <message>
        <source>It can come the other way round: %1 was held before “%2” until “%3” had come.</source>
        <translation>顺序可以反过来：%1 在「%2」之前被拦住，直到「%3」出现。</translation>
    </message>
    <message>
        <source>It cannot come the other way round: while %1 was held before “%2”, everything else came to rest, and “%3” did not come.</source>
        <translation>顺序不能反过来：%1 在「%2」之前被拦住时，其他进程都停下来等待，「%3」没有出现。</translation>
    </message>
    <message>
        <source>“%3” did not come as long as %1 was held before “%2”: the program went on and on, and the run was cut short.</source>
        <translation>只要 %1 在「%2」之前被拦住，「%3」就没有出现：程序一直运行下去，这次运行被提前结束。</translation>
    </message>
    <message>
        <source>Trying to let “%2” come before “%1”…</source>
        <translation>正在试着让「%2」先于「%1」出现……</translation>
    </message>
    <message>
        <source>“%1” and “%2” are steps of one process, which does them in its own order.</source>
        <translation>「%1」和「%2」是同一个进程的步骤，它按自己的顺序执行。</translation>
    </message>
</context>
<context>
    <name>HandSignals</name>
    <message>
        <source>&amp;Terminate (SIGTERM)</source>
        <translation>终止 (SIGTERM)(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Kill (SIGKILL)</source>
        <translation>杀死 (SIGKILL)(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Stop (SIGSTOP)</source>
        <translation>暂停 (SIGSTOP)(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Continue (SIGCONT)</source>
        <translation>继续 (SIGCONT)(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Happening</name>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&lt;b&gt;It happened.&lt;/b&gt; Run %1 printed your order, and nobody had to be held for it.</source>
        <translation>&lt;b&gt;发生了。&lt;/b&gt;第 %1 次运行就是按你的顺序输出的，而且不用拦住谁。</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;It happened.&lt;/b&gt; Run %1 printed your order. %n line(s) held until the one before had come: %2.</source>
        <translation>
            <numerusform>&lt;b&gt;发生了。&lt;/b&gt;第 %1 次运行就是按你的顺序输出的。有 %n 行被拦住，等排在它前面的那一行出现后才放行：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Making it happen …</source>
        <translation>正在让它发生……</translation>
    </message>
    <message>
        <source>Making it happen … (attempt %1)</source>
        <translation>正在让它发生……（第 %1 次尝试）</translation>
    </message>
    <message numerus="yes">
        <source>It did not come in %n attempt(s): each time the program took another way. That is no proof that it cannot.</source>
        <translation>
            <numerusform>试了 %n 次都没有出现：程序每次都走了别的路。这并不证明它不可能。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonErrors</name>
    <message>
        <source>&apos;%1&apos; needs a value</source>
        <translation>「%1」要有一个值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value for &apos;%2&apos;</source>
        <translation>「%1」不能作为「%2」的值</translation>
    </message>
    <message>
        <source>this stands where it belongs to nothing</source>
        <translation>这段内容不属于任何部分，不能放在这里</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no place here</source>
        <translation>「%1」不能放在这里</translation>
    </message>
    <message>
        <source>the program comes from the English lesson; write &lt;!-- use scenario=ID --&gt; where it shall stand</source>
        <translation>程序取自英文课；请在要放它的地方写 &lt;!-- use scenario=ID --&gt;</translation>
    </message>
    <message>
        <source>the facts come from the English lesson; leave them out</source>
        <translation>事实取自英文课；这里不用写</translation>
    </message>
    <message>
        <source>the condition comes from the English lesson; leave the comment out</source>
        <translation>条件取自英文课；请去掉这条注释</translation>
    </message>
    <message>
        <source>which choice is right comes from the English lesson; write &apos;- &apos; and the text alone</source>
        <translation>哪个选项正确取自英文课；这里只写连字符、空格和文字</translation>
    </message>
    <message>
        <source>&apos;%1&apos; comes from the English lesson; leave it out</source>
        <translation>「%1」取自英文课；这里不用写</translation>
    </message>
    <message>
        <source>the English lesson has a text here; translate it</source>
        <translation>英文课在这里有一段文字；请翻译出来</translation>
    </message>
    <message>
        <source>the English lesson has %1 here; add it</source>
        <translation>英文课在这里有 %1；请补上</translation>
    </message>
    <message numerus="yes">
        <source>in the English lesson the question &apos;%1&apos; has %n hints, here it has %2</source>
        <translation>
            <numerusform>英文课里，题目「%1」有 %n 个提示，这里有 %2 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the English lesson the question &apos;%1&apos; has %n choices, here it has %2</source>
        <translation>
            <numerusform>英文课里，题目「%1」有 %n 个选项，这里有 %2 个</numerusform>
        </translation>
    </message>
    <message>
        <source>the English lesson has changed since it was translated; look through the translation again, then write source: %1</source>
        <translation>英文课在翻译之后改过了；请再核对一遍译文，然后写上 source: %1</translation>
    </message>
    <message>
        <source>a lesson begins with a line of three hyphens and its keys</source>
        <translation>一节课要以一行三个连字符和它的各个键开头</translation>
    </message>
    <message>
        <source>the keys have no end; close them with a line of three hyphens</source>
        <translation>这些键没有结尾；请用一行三个连字符收尾</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is missing</source>
        <translation>缺少键「%1」</translation>
    </message>
    <message>
        <source>there is no key &apos;%1&apos;</source>
        <translation>没有「%1」这个键</translation>
    </message>
    <message>
        <source>this lesson has format %1 and needs a newer Joinery</source>
        <translation>这一课的格式是 %1，需要更新版本的 Joinery</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is unknown</source>
        <translation>不认识「%1」</translation>
    </message>
    <message>
        <source>there is no option &apos;%1&apos;</source>
        <translation>没有「%1」这个选项</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there twice</source>
        <translation>「%1」出现了两次</translation>
    </message>
    <message>
        <source>there is no scenario &apos;%1&apos;</source>
        <translation>没有场景「%1」</translation>
    </message>
    <message>
        <source>the lesson has no scenario; write one as ```python scenario=main</source>
        <translation>这一课没有场景；请用 ```python scenario=main 写一个</translation>
    </message>
    <message>
        <source>the lesson has no steps; begin one with &lt;!-- step predict --&gt;</source>
        <translation>这一课没有步骤；请用 &lt;!-- step predict --&gt; 开始一步</translation>
    </message>
    <message>
        <source>the condition cannot be understood at &apos;%1&apos;</source>
        <translation>条件写到「%1」这里看不懂了</translation>
    </message>
    <message>
        <source>the fact cannot be understood at &apos;%1&apos;</source>
        <translation>事实写到「%1」这里看不懂了</translation>
    </message>
    <message>
        <source>this is not UTF-8; save the file as UTF-8</source>
        <translation>这不是 UTF-8 编码；请把文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>the file is longer than %1 bytes</source>
        <translation>文件超过了 %1 字节</translation>
    </message>
    <message>
        <source>the program never prints &apos;%1&apos;</source>
        <translation>程序从来不会打印「%1」</translation>
    </message>
    <message>
        <source>the English lesson has no %1 here</source>
        <translation>英文课在这里没有 %1</translation>
    </message>
    <message>
        <source>the key &apos;source&apos; is missing, so nobody can tell when the English lesson changes; write source: %1</source>
        <translation>缺少键「source」，英文课有改动时就看不出来；请写上 source: %1</translation>
    </message>
    <message>
        <source>%1; did you mean &apos;%2&apos;?</source>
        <comment>what is wrong, what may be meant</comment>
        <translation>%1；你想写的是「%2」吗？</translation>
    </message>
    <message>
        <source>this does happen: in run %1 of %2</source>
        <translation>这确实会发生：第 %1 次运行（共 %2 次）就是这样</translation>
    </message>
    <message>
        <source>this was so in all runs, but nothing forces it; write usually or sometimes</source>
        <translation>每次运行都是这样，但没有什么能保证它；请改写成 usually 或 sometimes</translation>
    </message>
    <message>
        <source>no run has a process &apos;%1&apos;</source>
        <translation>没有哪次运行里有进程「%1」</translation>
    </message>
    <message>
        <source>no run prints &apos;%1&apos;</source>
        <translation>没有哪次运行打印出「%1」</translation>
    </message>
    <message>
        <source>this was so in only %1 of %2 runs; write sometimes, or let sleeps part the two</source>
        <translation>%2 次运行中只有 %1 次如此；请改写成 sometimes，或者用 sleep 把两者拉开</translation>
    </message>
    <message>
        <source>the program has %1 processes; more than %2 do not fit on a slide</source>
        <translation>程序有 %1 个进程；超过 %2 个，一页幻灯片就放不下了</translation>
    </message>
    <message>
        <source>the program takes %1 seconds; let it sleep less, or end it by stop-after within %2</source>
        <translation>程序要运行 %1 秒；请让它少睡一会儿，或者用 stop-after 让它在 %2 秒内结束</translation>
    </message>
    <message>
        <source>the program has %1 lines; more than %2 do not fit on a slide</source>
        <translation>程序有 %1 行；超过 %2 行，一页幻灯片就放不下了</translation>
    </message>
    <message>
        <source>the question &apos;%1&apos; has no hint; give it two</source>
        <translation>题目「%1」没有提示；请给它两条</translation>
    </message>
    <message>
        <source>the question &apos;%1&apos; has only one hint; give it another</source>
        <translation>题目「%1」只有一条提示；请再加一条</translation>
    </message>
    <message>
        <source>the question &apos;%1&apos; has no explanation; add one with &lt;!-- explain --&gt;</source>
        <translation>题目「%1」没有解释；请用 &lt;!-- explain --&gt; 加上</translation>
    </message>
    <message>
        <source>the lesson explains nothing; add &lt;!-- step explain --&gt;</source>
        <translation>这一课什么也没有解释；请加上 &lt;!-- step explain --&gt;</translation>
    </message>
    <message>
        <source>the lesson gives nothing to try; add &lt;!-- try --&gt;</source>
        <translation>这一课没有可以动手试的内容；请加上 &lt;!-- try --&gt;</translation>
    </message>
    <message>
        <source>the question &apos;%1&apos; has no goal; add one with &lt;!-- goal CONDITION --&gt;</source>
        <translation>题目「%1」没有目标；请用 &lt;!-- goal 条件 --&gt; 加上一个</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be an id; write small letters, digits and hyphens alone</source>
        <translation>「%1」不能作标识；请只用小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>the question &apos;%1&apos; has no end; close it with &lt;!-- end --&gt;</source>
        <translation>题目「%1」没有结尾；请用 &lt;!-- end --&gt; 结束它</translation>
    </message>
    <message>
        <source>the block &apos;%1&apos; has no end; close it with ``` in a line of its own</source>
        <translation>「%1」这一块没有结尾；请另起一行，用 ``` 结束它</translation>
    </message>
    <message>
        <source>the comment &apos;%1&apos; has no end; close it in its line with --&gt;</source>
        <translation>注释「%1」没有结尾；请在同一行里用 --&gt; 结束它</translation>
    </message>
    <message>
        <source>the question &apos;%1&apos; has no right answer; write one as - [x] text</source>
        <translation>题目「%1」没有正确答案；请照 - [x] 文字 的样子写一个</translation>
    </message>
    <message>
        <source>this is not always so: not in run %1 of %2; write usually or sometimes</source>
        <translation>这并不总是成立：第 %1 次运行（共 %2 次）就不是这样；请改写成 usually 或 sometimes</translation>
    </message>
    <message>
        <source>the mark of this choice disagrees with its condition in run %1 of %2; change one of the two</source>
        <translation>在第 %1 次运行（共 %2 次）中，这个选项的标记和它的条件不一致；请改其中一个</translation>
    </message>
    <message>
        <source>this was so in none of %1 runs; try more, or leave it out</source>
        <translation>%1 次运行中没有一次如此；请多运行几次试试，或者去掉它</translation>
    </message>
    <message>
        <source>the line &apos;%1&apos; does come: in %2 of %3 runs; take another that never does</source>
        <translation>「%1」这一行其实会出现：%3 次运行中有 %2 次；请换一行从来不会出现的</translation>
    </message>
    <message>
        <source>the program ended here: %1</source>
        <translation>程序在这里结束：%1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a value; write one of %2</source>
        <translation>「%1」需要一个值，可以写 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no value for &apos;%2&apos;; write one of %3</source>
        <translation>「%1」不能作为「%2」的值，可以写 %3</translation>
    </message>
</context>
<context>
    <name>LessonLibrary</name>
    <message>
        <source>My lessons</source>
        <translation>我的课</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>(empty line)</source>
        <translation>（空行）</translation>
    </message>
    <message>
        <source>In run %1 it came in the same place.</source>
        <translation>在第 %1 次运行里，它也排在这个位置。</translation>
    </message>
    <message>
        <source>In run %1 it was output %2.</source>
        <translation>在第 %1 次运行里，它是第 %2 条输出。</translation>
    </message>
    <message>
        <source>In this run it came in the same place.</source>
        <translation>在这次运行里，它也排在这个位置。</translation>
    </message>
    <message>
        <source>In this run it is output %1.</source>
        <translation>在这次运行里，它是第 %1 条输出。</translation>
    </message>
    <message>
        <source>Run %1 did not print it.</source>
        <translation>第 %1 次运行没有打印它。</translation>
    </message>
    <message>
        <source>This run did not print it.</source>
        <translation>这次运行没有打印它。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>process, output</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Output %1 of this run: %2 prints “%3”.</source>
        <translation>这次运行的第 %1 条输出：%2 打印「%3」。</translation>
    </message>
    <message>
        <source>Output %1 of run %2: %3 prints “%4”.</source>
        <translation>第 %2 次运行的第 %1 条输出：%3 打印「%4」。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 条</translation>
    </message>
</context>
<context>
    <name>PastRunWords</name>
    <message numerus="yes">
        <source>%n line(s) moved</source>
        <translation>
            <numerusform>%n 行移动了</numerusform>
        </translation>
    </message>
    <message>
        <source>same order</source>
        <translation>顺序相同</translation>
    </message>
    <message>
        <source>same order, but not the same lines</source>
        <translation>顺序相同，但输出行不完全一样</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>第 %1 次运行</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>before your edit</source>
        <translation>修改程序之前</translation>
    </message>
</context>
<context>
    <name>ProgramChips</name>
    <message>
        <source>+%1</source>
        <comment>so many more processes</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of processes</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ProgramText</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>读不出 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too long for a program.</source>
        <translation>%1 太长，不像是程序。</translation>
    </message>
    <message>
        <source>%1 is not text in UTF-8. If it is a program, save it as UTF-8.</source>
        <translation>%1 不是 UTF-8 文本。如果它是程序，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Save it elsewhere.</source>
        <translation>写不了 %1：%2。请存到别的位置。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>找不到 %1。</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>main was killed by %1</source>
        <translation>main 被 %1 杀死</translation>
    </message>
    <message>
        <source>main&apos;s exit code is %1</source>
        <translation>main 的退出码是 %1</translation>
    </message>
    <message>
        <source>Over after %1: %2.</source>
        <translation>%1后结束：%2。</translation>
    </message>
    <message>
        <source>Stopped by you after %1.</source>
        <translation>%1后由你停止。</translation>
    </message>
    <message>
        <source>Stopped by you at %1.</source>
        <translation>到%1时由你停止。</translation>
    </message>
    <message>
        <source>Stopped after %1, as this program wants: it would not end by itself.</source>
        <translation>按这个程序的设定，%1后停止：它自己不会结束。</translation>
    </message>
    <message>
        <source>The run&apos;s host process died. What was recorded until then is here; nothing is left running. Run again.</source>
        <translation>承载这次运行的进程意外结束了。在那之前记录的内容都在这里；没有留下任何还在运行的进程。请再运行一次。</translation>
    </message>
    <message>
        <source>The program cannot run yet: see the line marked in it.</source>
        <translation>程序还不能运行：请看程序里标出的那一行。</translation>
    </message>
    <message>
        <source>Ended by a limit: %1. Everything until then is here; nothing is left running. Let the program need less, and run it again.</source>
        <translation>因达到上限而结束：%1。在此之前的一切都在这里；没有留下任何还在运行的进程。请改一改程序，让它少用一些，再运行一次。</translation>
    </message>
    <message>
        <source>%1 is missing, which runs the processes. Install Joinery again.</source>
        <translation>缺少运行进程的程序 %1。请重新安装 Joinery。</translation>
    </message>
    <message>
        <source>This Linux is too old to run processes safely. Version 5.10 or newer is needed.</source>
        <translation>这个 Linux 内核太旧，无法安全地运行进程，需要 5.10 或更新的版本。</translation>
    </message>
    <message>
        <source>The run could not begin: %1.</source>
        <translation>运行无法开始：%1。</translation>
    </message>
    <message>
        <source>Over: %1. Who goes next was chosen, so the axis counts steps, not time.</source>
        <translation>运行结束：%1。每一步由谁走是选出来的，所以时间轴数的是步数，而不是时间。</translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>%1 did not come to its end</source>
        <translation>%1 没有运行到结束</translation>
    </message>
    <message>
        <source>%1 did not run as its lesson says that it usually does</source>
        <translation>%1 的运行和课里写的通常情形不一样</translation>
    </message>
    <message>
        <source>the program has no %1 any more</source>
        <translation>程序里已经没有 %1 了</translation>
    </message>
    <message>
        <source>%1 cannot stand below %2</source>
        <translation>%1 不能放到 %2 的下面</translation>
    </message>
    <message>
        <source>there is no lesson %1</source>
        <translation>没有 %1 这一课</translation>
    </message>
    <message>
        <source>the lesson %1 has errors; joinery check tells them: %2</source>
        <translation>%1 这一课有错误；用 joinery check 可以查看：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 无法写入</translation>
    </message>
    <message>
        <source>No picture&apos;s name begins with %1
</source>
        <translation>没有名字以 %1 开头的图片
</translation>
    </message>
    <message>
        <source>%1 is not there; --record makes it</source>
        <translation>没有 %1；加上 --record 就会录制</translation>
    </message>
    <message>
        <source>%1 cannot be used (%2); --record makes it anew</source>
        <translation>%1 不能用（%2）；加上 --record 会重新录制</translation>
    </message>
    <message>
        <source>%1 is damaged; --record makes it anew</source>
        <translation>%1 已损坏；加上 --record 会重新录制</translation>
    </message>
    <message>
        <source>%1 is a run of another program than the lesson has now; --record makes it anew</source>
        <translation>%1 不是这一课现在的程序的运行；加上 --record 会重新录制</translation>
    </message>
    <message>
        <source>the lesson could not be opened: %1</source>
        <translation>这一课没能打开：%1</translation>
    </message>
    <message>
        <source>%1 did not come before %2</source>
        <translation>%1 没有出现在 %2 之前</translation>
    </message>
    <message>
        <source>the runs did not come to their ends</source>
        <translation>有的运行没有结束</translation>
    </message>
    <message>
        <source>not everybody could go who was chosen</source>
        <translation>选中的进程不是都能走</translation>
    </message>
    <message>
        <source>the run could not be stopped</source>
        <translation>这次运行没能停下来</translation>
    </message>
    <message>
        <source>there is no question %1 in this step</source>
        <translation>这一步里没有问题 %1</translation>
    </message>
    <message>
        <source>the recorded facts cannot be used</source>
        <translation>记录下来的数据用不了</translation>
    </message>
    <message>
        <source>%1 or %2 was not printed</source>
        <translation>%1 或 %2 没有被打印出来</translation>
    </message>
</context>
<context>
    <name>SeriesWords</name>
    <message>
        <source>%1 had not ended in %2 of %3 runs.</source>
        <translation>%3 次运行中有 %2 次 %1 还没有结束。</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2 in %3 of %4 runs.</source>
        <translation>%4 次运行中有 %3 次 %1 的退出码是 %2。</translation>
    </message>
    <message>
        <source>“%1” and “%2” did not both come in any of these runs.</source>
        <translation>这些运行里，「%1」和「%2」从来没有同时出现。</translation>
    </message>
    <message>
        <source>“%1” came before “%2” in %3 of %4 runs.</source>
        <translation>%4 次运行中有 %3 次「%1」先于「%2」出现。</translation>
    </message>
    <message>
        <source>Every process ended with exit code 0.</source>
        <translation>每个进程的退出码都是 0。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were ended from outside, as the lesson wants.</source>
        <translation>
            <numerusform>按照本课的设定，有 %n 次运行由外部结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) met a limit.</source>
        <translation>
            <numerusform>有 %n 次运行达到了上限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) broke off.</source>
        <translation>
            <numerusform>有 %n 次运行中途断掉。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sleeps are %1× shorter here; the runs come one after another.</source>
        <translation>这里的睡眠缩短到 1/%1，运行一次接一次地进行。</translation>
    </message>
    <message numerus="yes">
        <source>Sleeps are %1× shorter here; up to %n runs go on side by side.</source>
        <translation>
            <numerusform>这里的睡眠时间缩短为 1/%1，最多 %n 次运行同时进行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Run the program</source>
        <translation>运行程序</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>Pause, continue</source>
        <translation>暂停，继续</translation>
    </message>
    <message>
        <source>Let one process do a step</source>
        <translation>让一个进程走一步</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>选一课</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>上一课</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>保存程序</translation>
    </message>
    <message>
        <source>Save the program as…</source>
        <translation>程序另存为…</translation>
    </message>
    <message>
        <source>Save the run…</source>
        <translation>保存这次运行…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go to the lesson</source>
        <translation>转到课程</translation>
    </message>
    <message>
        <source>Go to the program</source>
        <translation>转到程序</translation>
    </message>
    <message>
        <source>Go to the timeline</source>
        <translation>转到时间线</translation>
    </message>
    <message>
        <source>Go to the order</source>
        <translation>转到顺序</translation>
    </message>
    <message>
        <source>Go to the output</source>
        <translation>转到输出</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Move the statement</source>
        <translation>移动这条语句</translation>
    </message>
    <message>
        <source>Switch the statement off or on</source>
        <translation>停用或启用这条语句</translation>
    </message>
    <message>
        <source>Change the number at the cursor</source>
        <translation>修改光标处的数字</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>撤销，重做</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大，缩小</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>显示整次运行</translation>
    </message>
    <message>
        <source>Move the time cursor</source>
        <translation>移动时间游标</translation>
    </message>
    <message>
        <source>Let go of the time cursor</source>
        <translation>放下时间游标</translation>
    </message>
    <message>
        <source>Move along</source>
        <translation>左右平移</translation>
    </message>
    <message>
        <source>Previous, next event of the process</source>
        <translation>这个进程的上一个、下一个事件</translation>
    </message>
    <message>
        <source>Another process</source>
        <translation>换一个进程</translation>
    </message>
    <message>
        <source>Pick a line up, put it down</source>
        <translation>拿起一行，放下</translation>
    </message>
    <message>
        <source>Move the picked line</source>
        <translation>移动拿起的行</translation>
    </message>
    <message>
        <source>Drop it here</source>
        <translation>放在这里</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回原处</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>In the program</source>
        <translation>在程序里</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>在时间线里</translation>
    </message>
    <message>
        <source>In an order to be put right</source>
        <translation>在排顺序的题里</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>比较两次运行</translation>
    </message>
    <message>
        <source>Go to the series of runs</source>
        <translation>转到多次运行</translation>
    </message>
    <message>
        <source>Go to all possible orders</source>
        <translation>转到所有可能的顺序</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message>
        <source>Present, end presenting</source>
        <translation>进入或结束演示</translation>
    </message>
    <message>
        <source>Next step, previous step</source>
        <translation>下一步、上一步</translation>
    </message>
    <message>
        <source>Blank the screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Stop the run, then end presenting</source>
        <translation>先停止运行，再结束演示</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>演示时</translation>
    </message>
    <message>
        <source>Run the program many times</source>
        <translation>把程序运行许多次</translation>
    </message>
    <message>
        <source>Send the process a signal</source>
        <translation>向进程发送信号</translation>
    </message>
    <message>
        <source>Be the scheduler</source>
        <translation>由你来调度</translation>
    </message>
    <message>
        <source>Let the process of this number go</source>
        <translation>让这个编号的进程走一步</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤回上一步</translation>
    </message>
    <message>
        <source>Stop the run, then leave</source>
        <translation>停止运行，再退出</translation>
    </message>
    <message>
        <source>As the scheduler</source>
        <translation>由你来调度时</translation>
    </message>
    <message>
        <source>Make the other order of two selected lines happen</source>
        <translation>让选中的两行反过来出现</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Mark two lines to ask why</source>
        <translation>标记两行，询问原因</translation>
    </message>
    <message>
        <source>Put the question away</source>
        <translation>收起这个问题</translation>
    </message>
    <message>
        <source>In the output</source>
        <translation>在输出中</translation>
    </message>
    <message>
        <source>Find all possible orders</source>
        <translation>找出所有可能的顺序</translation>
    </message>
    <message>
        <source>Indent more, less</source>
        <translation>增加、减少缩进</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>离开程序</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>a daemon</source>
        <translation>守护进程</translation>
    </message>
    <message>
        <source>start it</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>wait for its end</source>
        <translation>等它结束</translation>
    </message>
    <message>
        <source>wait 1 s at most</source>
        <translation>最多等 1 秒</translation>
    </message>
    <message>
        <source>print something</source>
        <translation>打印一行</translation>
    </message>
    <message>
        <source>does it still run?</source>
        <translation>还活着吗？</translation>
    </message>
    <message>
        <source>ask it to end</source>
        <translation>请它结束</translation>
    </message>
    <message>
        <source>end it at once</source>
        <translation>立刻杀死</translation>
    </message>
    <message>
        <source>Create and start</source>
        <translation>创建与启动</translation>
    </message>
    <message>
        <source>Wait and look</source>
        <translation>等待与查看</translation>
    </message>
    <message>
        <source>Make it end</source>
        <translation>让它结束</translation>
    </message>
    <message>
        <source>What a process runs</source>
        <translation>进程运行的内容</translation>
    </message>
    <message>
        <source>a function</source>
        <translation>一个函数</translation>
    </message>
    <message>
        <source>with run()</source>
        <translation>带 run()</translation>
    </message>
    <message>
        <source>catch SIGTERM</source>
        <translation>捕获 SIGTERM</translation>
    </message>
    <message>
        <source>create one</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>three</source>
        <translation>三个</translation>
    </message>
    <message>
        <source>sleep 1 s</source>
        <translation>睡 1 秒</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Your unsaved changes could not be read: the file is damaged. It now lies at %1.</source>
        <translation>读不出你未保存的修改：文件已损坏。它现在位于 %1。</translation>
    </message>
    <message>
        <source>The settings could not be read: the file is damaged. It now lies at %1; Joinery begins with its own.</source>
        <translation>读不出设置：文件已损坏。它现在位于 %1；Joinery 改用默认设置。</translation>
    </message>
    <message>
        <source>Your unsaved changes could not be read and are left as they are. New ones are not kept until you save: %1.</source>
        <translation>读不出你未保存的修改，文件原样保留。新的修改在你保存之前不会留存：%1。</translation>
    </message>
    <message>
        <source>The settings could not be read and are left as they are; changes to them are not kept: %1.</source>
        <translation>读不出设置，文件原样保留；对设置的修改不会保存：%1。</translation>
    </message>
    <message>
        <source>The settings cannot be kept: %1 (%2).</source>
        <translation>无法保存设置：%1（%2）。</translation>
    </message>
    <message>
        <source>What you do now cannot be kept and is lost when the window closes: %1 (%2). Make room or allow writing there; the next change tries again.</source>
        <translation>你现在做的内容无法保存，窗口关闭后就会丢失：%1（%2）。请腾出空间或允许写入；下一次修改时会再试。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be renamed</source>
        <translation>%1 已损坏，且无法改名</translation>
    </message>
    <message>
        <source>%1 was written by a newer Joinery</source>
        <translation>%1 是由更新版本的 Joinery 写的</translation>
    </message>
    <message>
        <source>What you had done in the lesson “%1” could not be read: the file is damaged. It now lies at %2; the lesson begins anew.</source>
        <translation>读不出你在「%1」这一课里做过的内容：文件已损坏。它现在位于 %2；这一课从头开始。</translation>
    </message>
    <message>
        <source>What you had done in the lesson “%1” could not be read and is left as it is. What you do in it now is not kept: %2.</source>
        <translation>读不出你在「%1」这一课里做过的内容，文件原样保留。你现在在这一课里做的不会保存：%2。</translation>
    </message>
</context>
<context>
    <name>SyntaxAdvice</name>
    <message>
        <source>look here and just before: a comma, a bracket, a quote or an operator may be missing, or there is one too many</source>
        <translation>看看这里和紧挨着的前面：可能少了或多了一个逗号、括号、引号或运算符</translation>
    </message>
    <message>
        <source>a line with if, for, while, def and the like needs &apos;:&apos; before its block</source>
        <translation>if、for、while、def 之类的行，在代码块之前要写英文冒号「:」</translation>
    </message>
    <message>
        <source>type brackets after the function&apos;s name, even empty ones: def work():</source>
        <translation>在函数名后面写上括号，空的也要写：def work():</translation>
    </message>
    <message>
        <source>write it in full: A if condition else B</source>
        <translation>请写完整：A if 条件 else B</translation>
    </message>
    <message>
        <source>write an except or a finally below the try, as far left as the try</source>
        <translation>在 try 下面写 except 或 finally，并与 try 左对齐</translation>
    </message>
    <message>
        <source>indent the lines that belong to it by 4 spaces; where there is nothing to do, write pass</source>
        <translation>把属于它的各行缩进 4 个空格；如果没有要做的事，就写 pass</translation>
    </message>
    <message>
        <source>this line begins too far right: let it begin exactly below the lines it belongs with</source>
        <translation>这一行太靠右了：让它与同一代码块的各行左对齐</translation>
    </message>
    <message>
        <source>this line begins too far left: let it begin exactly below the lines it belongs with</source>
        <translation>这一行太靠左了：让它与同一代码块的各行左对齐</translation>
    </message>
    <message>
        <source>let this line begin exactly below an earlier line that it belongs with; count the spaces in front</source>
        <translation>让这一行与前面同一代码块的某一行左对齐；数一数行首的空格</translation>
    </message>
    <message>
        <source>indent every line with spaces only, 4 for each level, and no tabs</source>
        <translation>每一行都只用空格缩进，每层 4 个，不要用制表符（Tab）</translation>
    </message>
    <message>
        <source>end the text with the same three quotes it began with</source>
        <translation>字符串用哪三个引号开头，就用同样的三个引号结尾</translation>
    </message>
    <message>
        <source>end the text in this line, with the same quote it began with; a Chinese ” does not end it</source>
        <translation>字符串要在这一行内用开头的那种引号结尾；中文引号不能结束它</translation>
    </message>
    <message>
        <source>write every &apos;\&apos; in the text twice, or put an r before its first quote</source>
        <translation>把字符串里的每个「\」写两遍，或者在开头的引号前加上 r</translation>
    </message>
    <message>
        <source>look between the braces: a value or an operator may be missing there, or there is one too many</source>
        <translation>看看花括号之间：可能少了或多了一个值或运算符</translation>
    </message>
    <message>
        <source>between the braces use the other kind of quote, &quot; or &apos;</source>
        <translation>花括号里面请换用另一种引号：&quot; 或 &apos;</translation>
    </message>
    <message>
        <source>type &apos;}&apos; after the value; to print the brace itself, write &apos;{{&apos;</source>
        <translation>在值后面写上「}」；要打印花括号本身，请写「{{」</translation>
    </message>
    <message>
        <source>delete it, or type the &apos;{&apos; before the value; to print the brace itself, write &apos;}}&apos;</source>
        <translation>删掉它，或者在值前面写上「{」；要打印花括号本身，请写「}}」</translation>
    </message>
    <message>
        <source>type a value between the braces; to print the braces themselves, write &apos;{{}}&apos;</source>
        <translation>在花括号之间写一个值；要打印花括号本身，请写「{{}}」</translation>
    </message>
    <message>
        <source>type &apos;:&apos; instead of &apos;!&apos; before a format such as .2f</source>
        <translation>.2f 这样的格式前面要写「:」，而不是「!」</translation>
    </message>
    <message>
        <source>put the value into a variable first, and only its name between the braces</source>
        <translation>先把值存进一个变量，花括号之间只写变量名</translation>
    </message>
    <message>
        <source>begin a name with a letter, and write a number with digits only</source>
        <translation>名字要以字母开头，数字里只能写 0 到 9</translation>
    </message>
    <message>
        <source>for an ordinary number delete the zeros in front</source>
        <translation>如果是普通的数，请删掉前面的 0</translation>
    </message>
    <message>
        <source>after 0b use the digits 0 and 1, after 0o those from 0 to 7</source>
        <translation>0b 后面只能写 0 和 1，0o 后面只能写 0 到 7</translation>
    </message>
    <message>
        <source>after 0x use the digits 0 to 9 and a to f</source>
        <translation>0x 后面只能写 0 到 9 和 a 到 f</translation>
    </message>
    <message>
        <source>write every entry as key: value</source>
        <translation>每一项都要写成「key: value」</translation>
    </message>
    <message>
        <source>type the value after the &apos;:&apos;</source>
        <translation>在「:」后面写上值</translation>
    </message>
    <message>
        <source>after &apos;\&apos; nothing may stand in its line, not even a space: delete the one or the other</source>
        <translation>「\」后面在这一行里不能再有任何内容，连空格也不行：请删掉「\」或它后面的内容</translation>
    </message>
    <message>
        <source>delete the &apos;\&apos; at the end, or write the line after it</source>
        <translation>删掉末尾的「\」，或者在它后面写上下一行</translation>
    </message>
    <message>
        <source>only a name, an item x[i] or an attribute x.a can take a value: write one of these here</source>
        <translation>只有名字、元素 x[i] 或属性 x.a 才能被赋值：请在这里写其中一种</translation>
    </message>
    <message>
        <source>only a name, an item x[i] or an attribute x.a can be deleted</source>
        <translation>只有名字、元素 x[i] 或属性 x.a 才能被删除</translation>
    </message>
    <message>
        <source>write the values without a name first, then those with name=</source>
        <translation>先写不带名字的参数，再写「名字=」形式的参数</translation>
    </message>
    <message>
        <source>write what has one &apos;*&apos; first, then what has two</source>
        <translation>先写带一个「*」的，再写带两个的</translation>
    </message>
    <message>
        <source>give this argument only once</source>
        <translation>这个参数只写一次</translation>
    </message>
    <message>
        <source>write the parameters without a default first, then those with &apos;=&apos;</source>
        <translation>先写没有默认值的参数，再写带「=」的参数</translation>
    </message>
    <message>
        <source>give every parameter a name of its own</source>
        <translation>每个参数都要有自己的名字</translation>
    </message>
    <message>
        <source>type the default after the &apos;=&apos;, or delete the &apos;=&apos;</source>
        <translation>在「=」后面写上默认值，或者删掉「=」</translation>
    </message>
    <message>
        <source>delete the extra brackets around the parameters</source>
        <translation>删掉参数外面多余的括号</translation>
    </message>
    <message>
        <source>move the parameter with &apos;**&apos; to the end</source>
        <translation>把带「**」的参数移到最后</translation>
    </message>
    <message>
        <source>write a parameter after the &apos;*&apos;, or delete the &apos;*&apos;</source>
        <translation>在「*」后面写一个参数，或者删掉「*」</translation>
    </message>
    <message>
        <source>delete the &apos;=&apos; and the value after it</source>
        <translation>删掉「=」和它后面的值</translation>
    </message>
    <message>
        <source>delete the &apos;*&apos;</source>
        <translation>删掉「*」</translation>
    </message>
    <message>
        <source>put brackets of its own around it</source>
        <translation>给它单独加上一对括号</translation>
    </message>
    <message>
        <source>indent the line so that it stands in a function (def), or delete it</source>
        <translation>缩进这一行，让它位于函数（def）里面，或者删掉它</translation>
    </message>
    <message>
        <source>indent the line so that it stands in a for or while, or delete it</source>
        <translation>缩进这一行，让它位于 for 或 while 里面，或者删掉它</translation>
    </message>
    <message>
        <source>move this line up to the beginning of the function</source>
        <translation>把这一行移到函数的开头</translation>
    </message>
    <message>
        <source>give the parameter another name</source>
        <translation>给参数换一个名字</translation>
    </message>
    <message>
        <source>for a variable of the whole program write global instead of nonlocal</source>
        <translation>如果是整个程序的变量，请把 nonlocal 改成 global</translation>
    </message>
    <message>
        <source>delete the line: outside a function it is not needed</source>
        <translation>删掉这一行：在函数外面不需要它</translation>
    </message>
    <message>
        <source>move the import out of the function, to the top</source>
        <translation>把 import 从函数里移到程序的开头</translation>
    </message>
    <message>
        <source>move the except without a name below the others of this try</source>
        <translation>把不带名字的 except 移到这个 try 的其他 except 下面</translation>
    </message>
    <message>
        <source>write brackets around them: except (A, B):</source>
        <translation>给它们加上括号：except (A, B):</translation>
    </message>
    <message>
        <source>delete the comma at the end</source>
        <translation>删掉末尾的逗号</translation>
    </message>
    <message>
        <source>type the &apos;%1&apos; that closes it</source>
        <translation>补上与它配对的「%1」</translation>
    </message>
    <message>
        <source>delete this &apos;%1&apos;, or type the &apos;%2&apos; that opens it</source>
        <translation>删掉这个「%1」，或者补上与它配对的「%2」</translation>
    </message>
    <message>
        <source>type &apos;%1&apos; here to close the &apos;%2&apos;, or delete this &apos;%3&apos; where it is too much</source>
        <translation>这里写「%1」来与「%2」配对；如果「%3」是多余的，就删掉它</translation>
    </message>
    <message>
        <source>delete this invisible sign; where a space belongs, type it anew</source>
        <translation>删掉这个看不见的字符；该有空格的地方请重新输入空格</translation>
    </message>
    <message>
        <source>delete this sign; it may stand only in a text or in a comment</source>
        <translation>删掉这个字符；它只能出现在字符串或注释里</translation>
    </message>
    <message>
        <source>it comes from a Chinese keyboard: switch to English input and type %1</source>
        <translation>这是中文输入法的符号：请切换到英文输入，改成 %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>exited %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>pid %1 · %2</source>
        <translation>pid %1 · %2</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>error output</source>
        <translation>错误输出</translation>
    </message>
    <message>
        <source>start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>join</source>
        <translation>join 返回</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>被杀死</translation>
    </message>
    <message>
        <source>daemon</source>
        <translation>守护进程</translation>
    </message>
    <message>
        <source>Press Run: every process gets a line here.</source>
        <translation>按「运行」：每个进程都会在这里有一条泳道。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>sent by hand</source>
        <translation>手动发送</translation>
    </message>
    <message>
        <source>%1 ignored</source>
        <translation>%1 被忽略</translation>
    </message>
    <message>
        <source>ignored signal</source>
        <translation>被忽略的信号</translation>
    </message>
    <message>
        <source>run over</source>
        <translation>运行结束</translation>
    </message>
    <message>
        <source>ended with the run</source>
        <translation>随运行一起结束</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>waits</source>
        <translation>在等待</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>stopped by a signal</source>
        <translation>被信号暂停</translation>
    </message>
    <message>
        <source>computes</source>
        <translation>在计算</translation>
    </message>
    <message>
        <source>wakes up</source>
        <translation>醒来</translation>
    </message>
    <message>
        <source>leaves its join</source>
        <translation>离开 join</translation>
    </message>
    <message>
        <source>%1 has ended: go on</source>
        <translation>%1 已结束，继续</translation>
    </message>
    <message>
        <source>no longer waits for %1</source>
        <translation>不再等 %1</translation>
    </message>
    <message>
        <source>answers a signal</source>
        <translation>处理信号</translation>
    </message>
    <message>
        <source>has run its last line</source>
        <translation>最后一行运行完了</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Impossible.</source>
        <translation>不可能。</translation>
    </message>
    <message>
        <source>Allowed, but only if the program saw something else than in this run.</source>
        <translation>可以，但前提是程序看到的与这次运行不同。</translation>
    </message>
    <message>
        <source>Here “%1” came before “%2”. Because: %3.</source>
        <translation>这一次「%1」在「%2」之前。原因：%3。</translation>
    </message>
    <message>
        <source>Allowed, but only if someone were %1 late.</source>
        <translation>可以，但前提是有进程晚了 %1。</translation>
    </message>
    <message>
        <source>Sleep is no promise.</source>
        <translation>sleep 不是承诺。</translation>
    </message>
    <message>
        <source>“%1” before “%2” is a matter of time only: sleep is no promise.</source>
        <translation>「%1」在「%2」之前，只是靠时间差：sleep 不是承诺。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>This run printed other lines than these.</source>
        <translation>这次运行打印的不是这些行。</translation>
    </message>
    <message>
        <source>This never comes: %1.</source>
        <translation>这些行从来不会出现：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not these lines.</source>
        <translation>不是这些行。</translation>
    </message>
    <message>
        <source>As in this run.</source>
        <translation>和这次运行一样。</translation>
    </message>
    <message>
        <source>That is just what happened.</source>
        <translation>事情正是这样发生的。</translation>
    </message>
    <message>
        <source>Possible, not this time.</source>
        <translation>有可能，但这次不是。</translation>
    </message>
    <message>
        <source>Nothing orders the lines marked ↕: another run may print them your way.</source>
        <translation>标有 ↕ 的行没有固定的先后：换一次运行，就可能是你排的顺序。</translation>
    </message>
    <message>
        <source>“%1” always comes before “%2”. Because: %3.</source>
        <translation>「%1」总是在「%2」之前。原因：%3。</translation>
    </message>
    <message>
        <source>This does come: %1.</source>
        <translation>这些行其实会出现：%1。</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>It follows from a process being killed before it ended by itself: not guaranteed.</source>
        <translation>这是因为有进程在自己结束之前被杀死了：并非必然。</translation>
    </message>
    <message>
        <source>It follows from what the program saw: not guaranteed.</source>
        <translation>这取决于程序当时看到了什么：并非必然。</translation>
    </message>
    <message>
        <source>Guaranteed whenever the program takes this way.</source>
        <translation>只要程序走这条路，就必然如此。</translation>
    </message>
    <message>
        <source>Guaranteed in every run.</source>
        <translation>每次运行都必然如此。</translation>
    </message>
    <message>
        <source>By timing: it would be the other way round if someone were %1 late.</source>
        <translation>靠时间差：只要有进程晚了 %1，先后就会反过来。</translation>
    </message>
    <message>
        <source>By luck: nothing orders the two.</source>
        <translation>碰运气：没有什么决定这两者的先后。</translation>
    </message>
    <message>
        <source>Because of a hold: nothing in the program orders the two.</source>
        <translation>因为有进程被拦住：程序本身并不决定两者的先后。</translation>
    </message>
    <message>
        <source>by a hold</source>
        <translation>因为被拦住</translation>
    </message>
    <message>
        <source>Because of a hold</source>
        <translation>因为有进程被拦住</translation>
    </message>
    <message>
        <source>%1 was held before line %2 until %3 had passed line %4. Without that, either may come first.</source>
        <translation>%1 在第 %2 行之前被拦住，直到 %3 走过第 %4 行。不拦的话，谁先都可能。</translation>
    </message>
    <message>
        <source>%1 returns from join(%2)</source>
        <translation>%1 从 join(%2) 返回</translation>
    </message>
    <message>
        <source>guaranteed</source>
        <translation>必然</translation>
    </message>
    <message>
        <source>follows from what it saw</source>
        <translation>取决于它看到了什么</translation>
    </message>
    <message>
        <source>by timing</source>
        <translation>靠时间差</translation>
    </message>
    <message>
        <source>by luck</source>
        <translation>碰运气</translation>
    </message>
    <message>
        <source>Guaranteed whenever the program takes this way</source>
        <translation>只要程序这样走，就必然如此</translation>
    </message>
    <message>
        <source>Guaranteed in every run</source>
        <translation>每次运行都必然如此</translation>
    </message>
    <message>
        <source>Not guaranteed: it follows from what the program saw</source>
        <translation>不是必然，而是取决于程序看到了什么</translation>
    </message>
    <message>
        <source>By timing: %1 to spare</source>
        <translation>靠时间差，余量 %1</translation>
    </message>
    <message>
        <source>By luck</source>
        <translation>碰运气</translation>
    </message>
    <message>
        <source>Only sleeps and timeouts part the two. If someone were %1 late, the order would turn.</source>
        <translation>只有 sleep 和超时把两者分开。要是有谁晚了 %1，顺序就会反过来。</translation>
    </message>
    <message>
        <source>Neither waits for the other. In another run it may be the other way round.</source>
        <translation>两者谁也不等谁，换一次运行就可能反过来。</translation>
    </message>
</context>
<context>
    <name>joinery::app::AboutSheet</name>
    <message>
        <source>Joinery %1</source>
        <translation>Joinery %1</translation>
    </message>
    <message>
        <source>Shows what processes do, by running real ones.</source>
        <translation>运行真实的进程，让你看到进程在做什么。</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. © 2026 The Joinery authors.</source>
        <translation>自由软件，MIT 许可证。© 2026 Joinery 作者。</translation>
    </message>
    <message>
        <source>The icons are Lucide&apos;s (ISC licence), some of them after Feather (MIT licence).</source>
        <translation>图标来自 Lucide（ISC 许可证），其中一部分源自 Feather（MIT 许可证）。</translation>
    </message>
    <message>
        <source>Made with Qt %1 (LGPL 3), md4c, fmt and nlohmann-json (MIT licence) and simdjson (Apache licence 2.0).</source>
        <translation>使用了 Qt %1（LGPL 3）、md4c、fmt、nlohmann-json（MIT 许可证）和 simdjson（Apache 许可证 2.0）。</translation>
    </message>
    <message>
        <source>The text is set in the system&apos;s Inter, JetBrains Mono and Noto Sans CJK where they are installed (SIL Open Font License 1.1).</source>
        <translation>文字使用系统中的 Inter、JetBrains Mono 和 Noto Sans CJK 字体（若已安装；SIL 开放字体许可证 1.1）。</translation>
    </message>
</context>
<context>
    <name>joinery::app::BlankScreen</name>
    <message>
        <source>The screen is blank: press any key to see it again</source>
        <translation>屏幕已变黑，按任意键恢复</translation>
    </message>
</context>
<context>
    <name>joinery::app::ChoiceQuestionView</name>
    <message>
        <source>Right.</source>
        <translation>答对了。</translation>
    </message>
    <message>
        <source>So it was in this run.</source>
        <translation>这次运行正是这样。</translation>
    </message>
    <message>
        <source>Not so.</source>
        <translation>不对。</translation>
    </message>
    <message>
        <source>In this run it was as marked with ✓.</source>
        <translation>这次运行的情况用 ✓ 标出来了。</translation>
    </message>
    <message>
        <source>The right answer is marked with ✓.</source>
        <translation>正确答案标有 ✓。</translation>
    </message>
</context>
<context>
    <name>joinery::app::ComparePage</name>
    <message>
        <source>The run goes on; when it is over, what is different is marked.</source>
        <translation>运行还在进行；结束后会标出不同的地方。</translation>
    </message>
    <message>
        <source>Both runs printed the same lines in the same order.</source>
        <translation>两次运行以相同的顺序输出了相同的行。</translation>
    </message>
    <message>
        <source>The runs part at output %1: this run printed no more, run %2 printed “%3”.</source>
        <translation>两次运行从第 %1 条输出起不同：这次没有再输出，第 %2 次运行输出了「%3」。</translation>
    </message>
    <message>
        <source>The runs part at output %1: this run printed “%3”, run %2 printed no more.</source>
        <translation>两次运行从第 %1 条输出起不同：这次输出了「%3」，第 %2 次运行没有再输出。</translation>
    </message>
    <message>
        <source>The runs part at output %1: this run printed “%3”, run %2 printed “%4”.</source>
        <translation>两次运行从第 %1 条输出起不同：这次是「%3」，第 %2 次运行是「%4」。</translation>
    </message>
    <message>
        <source>Run the program twice: here two runs stand one above the other.</source>
        <translation>把程序运行两次，两次运行就会在这里一上一下，对照着看。</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>这次运行</translation>
    </message>
    <message>
        <source>Timeline of this run</source>
        <translation>这次运行的时间线</translation>
    </message>
    <message>
        <source>Timeline of run %1</source>
        <translation>第 %1 次运行的时间线</translation>
    </message>
</context>
<context>
    <name>joinery::app::DocumentNotices</name>
    <message>
        <source>This run&apos;s file is cut off or damaged from line %1 on: what stands before it is shown, the rest of the run is missing.</source>
        <translation>这份运行记录从第 %1 行起被截断或损坏了：下面显示的是之前的部分，后面的内容缺失。</translation>
    </message>
    <message>
        <source>This lesson&apos;s translation has errors, so it is shown in English; joinery check %1 lists them.</source>
        <translation>这一课的译文有错误，所以显示英文；joinery check %1 会列出这些错误。</translation>
    </message>
    <message>
        <source>%1 is no longer there. The program is kept here all the same.</source>
        <translation>%1 已经不在了。程序在这里仍然保留着。</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Your changes are not saved to %1 yet, and the file itself was changed meanwhile.</source>
        <translation>你的修改还没有保存到 %1，而文件本身在此期间也被改过。</translation>
    </message>
    <message>
        <source>Your changes are not saved to %1 yet.</source>
        <translation>你的修改还没有保存到 %1。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1 was changed by another program; your changes are not saved.</source>
        <translation>%1 被别的程序改过；你的修改还没有保存。</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>保存我的</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>用文件里的</translation>
    </message>
    <message>
        <source>Not saved: %1 was changed by another program, and what it wrote would be lost.</source>
        <translation>没有保存：%1 已被别的程序改动，保存会覆盖那些改动。</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>joinery::app::Documents</name>
    <message>
        <source>%1: %2</source>
        <comment>a file, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 was changed by another program and has been read again.</source>
        <translation>%1 被别的程序改过，已重新读入。</translation>
    </message>
    <message>
        <source>No lessons</source>
        <translation>没有课程</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>选一课</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>%1 — Joinery</source>
        <translation>%1 — Joinery</translation>
    </message>
    <message>
        <source>Joinery</source>
        <translation>Joinery</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Your own lessons belong into %1.</source>
        <translation>你自己的课放在 %1。</translation>
    </message>
    <message>
        <source>The run was saved as %1.</source>
        <translation>这次运行已保存为 %1。</translation>
    </message>
    <message>
        <source>Mend it in `%1`: it is read again when you save it. Or choose another one above.</source>
        <translation>请在 `%1` 里改好：一保存就会重新读入。也可以在上面另选一课。</translation>
    </message>
    <message>
        <source>The lesson&apos;s file was changed and has been read again.</source>
        <translation>这一课的文件改过了，已重新读入。</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message>
        <source>The folder of the lessons was not found. Install Joinery again, or say with `JOINERY_LESSONS` where they are.

You can still open a program (%1) and run it.</source>
        <translation>找不到课程所在的文件夹。请重新安装 Joinery，或用 `JOINERY_LESSONS` 指明它们的位置。

你仍然可以打开一个程序（%1）并运行它。</translation>
    </message>
    <message>
        <source>There is no run yet: press Run (%1) first.</source>
        <translation>还没有运行过：先按「运行」（%1）。</translation>
    </message>
</context>
<context>
    <name>joinery::app::EarlierRunMenu</name>
    <message>
        <source>Always the run before</source>
        <translation>总是与上一次运行对照</translation>
    </message>
    <message>
        <source>Beside run %1 ▾</source>
        <translation>对照第 %1 次运行 ▾</translation>
    </message>
    <message>
        <source>Choose the earlier run to compare with</source>
        <translation>选择与哪一次运行对照</translation>
    </message>
    <message>
        <source>Compared with run %1</source>
        <translation>与第 %1 次运行对照</translation>
    </message>
    <message>
        <source>Compared with no run</source>
        <translation>没有可对照的运行</translation>
    </message>
    <message>
        <source>Run %1 ▾</source>
        <translation>第 %1 次运行 ▾</translation>
    </message>
</context>
<context>
    <name>joinery::app::HandSignals</name>
    <message>
        <source>%1, pid %2</source>
        <translation>%1，pid %2</translation>
    </message>
</context>
<context>
    <name>joinery::app::LessonDesk</name>
    <message>
        <source>A program without a lesson. Press **Run**, or choose a lesson above.</source>
        <translation>这是一个单独的程序，没有课程内容。按**运行**，或者在上面选一课。</translation>
    </message>
</context>
<context>
    <name>joinery::app::LessonListModel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the facts on a lesson</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>joinery::app::LessonListPopup</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
</context>
<context>
    <name>joinery::app::LessonMenu</name>
    <message>
        <source>Without a lesson</source>
        <translation>课程之外</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message>
        <source>An empty program to try things out in, and statements to put into it. What you make of it is kept.</source>
        <translation>一个空程序，随你试验，还有现成的语句可以插入。你写的内容会保留下来。</translation>
    </message>
</context>
<context>
    <name>joinery::app::LessonPanel</name>
    <message>
        <source>Try it.</source>
        <translation>试一试。</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 返回</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>▶ Run</source>
        <translation>▶ 运行</translation>
    </message>
    <message>
        <source>Next lesson ›</source>
        <translation>下一课 ›</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>下一步 ›</translation>
    </message>
    <message>
        <source>All lessons ›</source>
        <translation>全部课程 ›</translation>
    </message>
</context>
<context>
    <name>joinery::app::ListPage</name>
    <message>
        <source>The program has been changed since. This is about what it was then.</source>
        <translation>程序后来改过了。这里说的是改动之前的程序。</translation>
    </message>
</context>
<context>
    <name>joinery::app::MainMenu</name>
    <message>
        <source>Folder of my lessons</source>
        <translation>我的课所在的文件夹</translation>
    </message>
    <message>
        <source>About Joinery</source>
        <translation>关于 Joinery</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开的文件</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Show what moved by moving it</source>
        <translation>用动画显示移动了的行</translation>
    </message>
</context>
<context>
    <name>joinery::app::MainPanels</name>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全览</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Back to an empty program (%1 brings yours back)</source>
        <translation>恢复成空程序（按 %1 可以找回你的程序）</translation>
    </message>
    <message>
        <source>Back to the lesson&apos;s program (%1 brings yours back)</source>
        <translation>恢复成本课的程序（按 %1 可以找回你的程序）</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>显示整次运行</translation>
    </message>
</context>
<context>
    <name>joinery::app::MainWindow</name>
    <message>
        <source>Drop it to open %1.</source>
        <translation>松开鼠标即可打开 %1。</translation>
    </message>
</context>
<context>
    <name>joinery::app::Notices</name>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>joinery::app::NumberPopover</name>
    <message>
        <source>or ↑ ↓</source>
        <translation>或按 ↑ ↓</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>减小</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增大</translation>
    </message>
</context>
<context>
    <name>joinery::app::OrderList</name>
    <message>
        <source>Your order</source>
        <translation>你的顺序</translation>
    </message>
    <message>
        <source>%1, line %2 of %3</source>
        <translation>%1，第 %2 行，共 %3 行</translation>
    </message>
    <message>
        <source>%1, picked up</source>
        <translation>%1，已拿起</translation>
    </message>
    <message>
        <source>%1, cannot be here</source>
        <translation>%1，不可能在这里</translation>
    </message>
    <message>
        <source>%1, never comes</source>
        <translation>%1，不会出现</translation>
    </message>
    <message>
        <source>↓ Lines that never come</source>
        <translation>↓ 不会出现的行</translation>
    </message>
    <message>
        <source>%1 picks a line up, %2 and %3 move it, %4 lets go, %5 puts it back.</source>
        <translation>按 %1 拿起一行，用 %2 和 %3 移动，按 %4 放下，按 %5 放回原处。</translation>
    </message>
    <message>
        <source>%1, not here in this run</source>
        <translation>%1，这次运行中不在这里</translation>
    </message>
</context>
<context>
    <name>joinery::app::OrderQuestionView</name>
    <message>
        <source>Getting the lines from a quick run …</source>
        <translation>正在通过一次快速运行取得这些行……</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>你的顺序</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make it happen</source>
        <translation>让它发生</translation>
    </message>
    <message>
        <source>Runs the program, and holds lines until the line before them has come</source>
        <translation>再运行一次程序，把每一行都拦到它的前一行出现为止</translation>
    </message>
</context>
<context>
    <name>joinery::app::OrderView</name>
    <message>
        <source>This run</source>
        <translation>这次运行</translation>
    </message>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation>还没有打印任何内容。</translation>
    </message>
    <message>
        <source>This run printed nothing.</source>
        <translation>这次运行什么也没有打印。</translation>
    </message>
    <message>
        <source>Run again to compare the order.</source>
        <translation>再运行一次，就能比较顺序。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Press Run: what is printed stands here in its order, beside an earlier run&apos;s.</source>
        <translation>按「运行」：打印的行会按先后排在这里，旁边是之前某次运行的顺序。</translation>
    </message>
</context>
<context>
    <name>joinery::app::OrdersModel</name>
    <message>
        <source>Order %1, seen: %2</source>
        <translation>顺序 %1，已见过，依次是 %2</translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <translation>顺序 %1，依次是 %2</translation>
    </message>
</context>
<context>
    <name>joinery::app::OrdersPage</name>
    <message numerus="yes">
        <source>%n possible order(s)</source>
        <translation>
            <numerusform>%n 种可能的顺序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 seen; click one to make it happen</source>
        <comment>%2: so many orders</comment>
        <translation>%2中已见过 %1 种；点一种，就让它发生</translation>
    </message>
    <message>
        <source>Not all of them were executed. Counted without executing, there are %1.</source>
        <translation>没有全部执行。不执行、只靠计数，一共有 %1 种。</translation>
    </message>
    <message>
        <source>The first execution goes on.</source>
        <translation>正在进行第一次执行。</translation>
    </message>
    <message>
        <source>Explore the program: here stands every order in which it can print.</source>
        <translation>探索这个程序，这里会列出它所有可能的输出顺序。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>No more executions</source>
        <translation>不再执行</translation>
    </message>
    <message>
        <source>Execute the program in every way that could make a difference</source>
        <translation>用每一种可能有差别的方式执行程序</translation>
    </message>
    <message>
        <source>Possible orders</source>
        <translation>可能的顺序</translation>
    </message>
    <message numerus="yes">
        <source>%1 so far, after %n execution(s)</source>
        <comment>%1: so many orders</comment>
        <translation>
            <numerusform>执行了 %n 次，目前找到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no others: %n execution(s) have tried every choice.</source>
        <translation>
            <numerusform>没有别的顺序了，%n 次执行已经试遍了每一种选择。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There may be others: after %n execution(s) this is as far as the bounds go.</source>
        <translation>
            <numerusform>可能还有别的顺序：执行了 %n 次，已到上限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There may be others: it was cancelled after %n execution(s).</source>
        <translation>
            <numerusform>可能还有别的顺序：执行了 %n 次后被取消。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>joinery::app::OutputModel</name>
    <message>
        <source>%1, %2, error output: %3</source>
        <translation>%1，%2，错误输出：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>joinery::app::OutputView</name>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation>还没有打印任何内容。</translation>
    </message>
    <message>
        <source>Press Run: what the processes print stands here, in the order it came.</source>
        <translation>按「运行」：各个进程打印的内容会按先后顺序显示在这里。</translation>
    </message>
    <message>
        <source>Interleaved</source>
        <translation>按先后</translation>
    </message>
    <message>
        <source>By process</source>
        <translation>按进程</translation>
    </message>
    <message>
        <source>Order of the output</source>
        <translation>输出的排列方式</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>This run printed nothing.</source>
        <translation>这次运行什么也没有打印。</translation>
    </message>
</context>
<context>
    <name>joinery::app::PanelCard</name>
    <message>
        <source>Fold this panel to its title, or open it</source>
        <translation>把这个面板收起，只留标题，或者展开它</translation>
    </message>
    <message>
        <source>Open this panel</source>
        <translation>展开这个面板</translation>
    </message>
</context>
<context>
    <name>joinery::app::PlaygroundPanel</name>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message>
        <source>A program of your own, to try things out. Press a statement to insert it at the cursor. While the program runs, a process can be sent signals from its lane.</source>
        <translation>这里的程序由你自己写，随便试。点一条语句，就会插入到光标处。程序运行时，可以在进程的泳道上向它发送信号。</translation>
    </message>
</context>
<context>
    <name>joinery::app::Presentation</name>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · 第 %2 步，共 %3 步</translation>
    </message>
</context>
<context>
    <name>joinery::app::PresenterBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>End presenting</source>
        <translation>结束演示</translation>
    </message>
    <message>
        <source>%1 next · %2 back · %3 blank · %4 end</source>
        <translation>%1 下一步 · %2 上一步 · %3 黑屏 · %4 结束</translation>
    </message>
</context>
<context>
    <name>joinery::app::ProgramEditor</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>switch me on</source>
        <translation>启用我</translation>
    </message>
    <message>
        <source>change me</source>
        <translation>改改我</translation>
    </message>
    <message>
        <source>%1 indents a line; %2 leaves the program.</source>
        <translation>按 %1 缩进；按 %2 离开程序。</translation>
    </message>
</context>
<context>
    <name>joinery::app::ProgramGutter</name>
    <message>
        <source>Drag to move this statement (%1, %2)</source>
        <translation>拖动可以移动这条语句（%1，%2）</translation>
    </message>
    <message>
        <source>Switch this statement on again</source>
        <translation>重新启用这条语句</translation>
    </message>
    <message>
        <source>Switch this statement off</source>
        <translation>停用这条语句</translation>
    </message>
</context>
<context>
    <name>joinery::app::ProgramPanel</name>
    <message>
        <source>Mend it</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Changed since this run.</source>
        <translation>这次运行之后程序改过了。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再运行一次</translation>
    </message>
    <message>
        <source>Drag a line · click a number · %1 turns a line off · %2 undoes</source>
        <translation>拖动一行可以移动它 · 点击数字可以修改 · %1 停用一行 · %2 撤销</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
</context>
<context>
    <name>joinery::app::QuestionView</name>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Another hint (%1 of %2)</source>
        <translation>再看一个提示（%1/%2）</translation>
    </message>
    <message>
        <source>Try another answer</source>
        <translation>换一个答案试试</translation>
    </message>
    <message>
        <source>Change my answer</source>
        <translation>修改答案</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; %2</source>
        <comment>a verdict&apos;s head and detail</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>Hint %1.</source>
        <translation>提示 %1</translation>
    </message>
</context>
<context>
    <name>joinery::app::RunControls</name>
    <message>
        <source>The program cannot run yet: see the line marked in it.</source>
        <translation>程序还不能运行：请看程序里标出的那一行。</translation>
    </message>
    <message>
        <source>Paused at %1: every process is stopped.</source>
        <translation>暂停在 %1：所有进程都已停住。</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>运行中：%1</translation>
    </message>
    <message>
        <source>You are the scheduler: nobody goes before you choose.</source>
        <translation>现在由你来调度：你不选，谁也不走。</translation>
    </message>
    <message>
        <source>%1 runs the program · %2 goes from panel to panel</source>
        <translation>%1 运行程序 · %2 切换面板</translation>
    </message>
    <message>
        <source>Step by step, at %1: Step (%2) lets one process pass, Continue (%3) all.</source>
        <translation>单步运行，现在是 %1：「单步」（%2）放行一个进程，「继续」（%3）放行全部。</translation>
    </message>
</context>
<context>
    <name>joinery::app::ScheduleQuestionView</name>
    <message>
        <source>You made it happen.</source>
        <translation>你做到了。</translation>
    </message>
    <message>
        <source>So it can be, in a real run.</source>
        <translation>真实的运行里确实可能是这样。</translation>
    </message>
    <message>
        <source>✓ Schedule again</source>
        <translation>✓ 再调度一次</translation>
    </message>
    <message>
        <source>Be the scheduler</source>
        <translation>由你来调度</translation>
    </message>
</context>
<context>
    <name>joinery::app::SchedulerBar</name>
    <message>
        <source>**✓ You made it happen.**</source>
        <translation>**✓ 你做到了。**</translation>
    </message>
    <message>
        <source>Choose who does the next step: click, or press its number.</source>
        <translation>选择由谁走下一步：点一下，或者按它的编号。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>**Not so this time.** Undo (%1) takes the last step back.</source>
        <translation>**这次还没成。** 撤销（%1）可以撤回上一步。</translation>
    </message>
    <message>
        <source>The run is over. Undo (%1) takes the last step back.</source>
        <translation>运行结束了。撤销（%1）可以撤回上一步。</translation>
    </message>
    <message>
        <source>Run again without the last step</source>
        <translation>去掉最后一步，重新运行</translation>
    </message>
    <message>
        <source>Let the machine schedule again</source>
        <translation>交还给机器调度</translation>
    </message>
</context>
<context>
    <name>joinery::app::SchedulerControls</name>
    <message>
        <source>The puzzle uses the lesson&apos;s program; %1 in the editor brings yours back.</source>
        <translation>这道题用的是课里的程序；在程序里按 %1 可以换回你改过的。</translation>
    </message>
</context>
<context>
    <name>joinery::app::SeriesModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>runs with this order</comment>
        <translation>%2 次中的 %1 次</translation>
    </message>
    <message>
        <source>%1 of %2 runs printed in this order: %3</source>
        <translation>%2 次运行中有 %1 次按这个顺序输出：%3</translation>
    </message>
</context>
<context>
    <name>joinery::app::SeriesPage</name>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different order(s)</source>
        <translation>
            <numerusform>%n 种不同的顺序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3 so far</source>
        <comment>runs, %3: so many orders</comment>
        <translation>%1/%2 次，目前有 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>How many runs a series has</source>
        <translation>一轮运行多少次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>No more runs</source>
        <translation>不再运行</translation>
    </message>
    <message>
        <source>Run the program so many times</source>
        <translation>把程序运行这么多次</translation>
    </message>
    <message>
        <source>Orders that came</source>
        <translation>出现过的顺序</translation>
    </message>
    <message>
        <source>How many runs have ended</source>
        <translation>已经结束的次数</translation>
    </message>
    <message>
        <source>The first run goes on.</source>
        <translation>第一次运行正在进行。</translation>
    </message>
    <message>
        <source>Run the program many times: here you see which orders come, and how often.</source>
        <translation>把程序运行许多次，就能在这里看到出现了哪些顺序，各有多少次。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1</source>
        <comment>%1: so many orders</comment>
        <translation>
            <numerusform>%n 次运行，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n run(s), %1</source>
        <comment>%1: so many orders</comment>
        <translation>
            <numerusform>运行 %n 次后取消，%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>joinery::app::Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>joinery::app::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>joinery::app::SnippetButton</name>
    <message>
        <source>%1: %2</source>
        <comment>a statement, what it is for</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Insert at the cursor: %1</source>
        <translation>插入到光标处：%1</translation>
    </message>
</context>
<context>
    <name>joinery::app::StepBar</name>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>joinery::app::TimelinePages</name>
    <message>
        <source>What the timeline shows</source>
        <translation>时间线显示什么</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>这次运行</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <comment>tab: a series of runs</comment>
        <translation>
            <numerusform>%n 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>所有顺序</translation>
    </message>
</context>
<context>
    <name>joinery::app::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Send this process a signal</source>
        <translation>向这个进程发送信号</translation>
    </message>
</context>
<context>
    <name>joinery::app::ToolBar</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>速度 %1</translation>
    </message>
    <message>
        <source>How fast sleeps and waits pass; what can happen stays the same</source>
        <translation>睡眠和等待过得多快；可能发生什么，不受影响</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>上一课</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>选一课</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Large, on the whole screen, for a projector; a remote turns the pages</source>
        <translation>放大到全屏，供投影使用，可用翻页笔翻页</translation>
    </message>
    <message>
        <source>Run ×%1</source>
        <translation>运行 ×%1</translation>
    </message>
    <message>
        <source>Be the scheduler</source>
        <translation>由你来调度</translation>
    </message>
    <message>
        <source>Run the program</source>
        <translation>运行程序</translation>
    </message>
    <message>
        <source>Let every process go on</source>
        <translation>让所有进程继续</translation>
    </message>
    <message>
        <source>Really stop every process; the run&apos;s clock stands still, too</source>
        <translation>真正停住每一个进程；运行的时钟也一起停住</translation>
    </message>
    <message>
        <source>Let one process do its next visible statement</source>
        <translation>让一个进程执行下一条看得见的语句</translation>
    </message>
    <message>
        <source>End the run now</source>
        <translation>立即结束运行</translation>
    </message>
    <message>
        <source>Run the program many times and count the orders</source>
        <translation>把程序运行许多次，数一数各种顺序</translation>
    </message>
    <message>
        <source>Choose yourself which process goes next</source>
        <translation>自己选择下一步由哪个进程走</translation>
    </message>
</context>
<context>
    <name>joinery::app::TurnButton</name>
    <message>
        <source>%1: %2</source>
        <comment>a process, and what it does next</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>joinery::app::VerdictLegend</name>
    <message>
        <source>Choose two lines, the second with Ctrl, to ask why one came before the other</source>
        <translation>选两行，第二行按住 Ctrl 单击，就能问为什么一行在另一行之前</translation>
    </message>
    <message>
        <source>The signs beside the lines mean %1</source>
        <translation>各行旁边的记号表示%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>joinery::app::WhyAnswer</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make the other order happen</source>
        <translation>让相反的顺序发生</translation>
    </message>
</context>
<context>
    <name>joinery::app::WhyCard</name>
    <message>
        <source>%1, and then %2. Why?</source>
        <translation>先是%1，然后%2。为什么？</translation>
    </message>
    <message>
        <source>Why is “%1” before “%2”?</source>
        <translation>为什么「%1」在「%2」之前？</translation>
    </message>
    <message>
        <source>Why is “%1” of %2 before “%1” of %3?</source>
        <translation>为什么 %2 的「%1」在 %3 的「%1」之前？</translation>
    </message>
    <message>
        <source>Why this order? Ask again when the run is over: until then it may still change.</source>
        <translation>为什么是这个顺序？请等运行结束再问，在那之前它还可能变。</translation>
    </message>
    <message>
        <source>Why this order</source>
        <translation>为什么是这个顺序</translation>
    </message>
</context>
</TS>
