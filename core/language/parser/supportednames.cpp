// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/supportednames.h"

#include "base/suggestion.h"

#include <algorithm>
#include <array>

namespace joinery::language {

namespace {

/// Names with a blank between them.
struct ModuleEntry {
    std::string_view module;
    std::string_view supported;
    std::string_view later;
    std::string_view outside; ///< what else CPython 3.11 on Linux has there
};

// clang-format off
constexpr std::array<ModuleEntry, 8> modules = {{
    {"multiprocessing",
     "Process current_process parent_process active_children cpu_count set_start_method "
     "get_start_method freeze_support TimeoutError ProcessError AuthenticationError "
     "BufferTooShort",
     "Lock RLock Semaphore BoundedSemaphore Event Condition Barrier Queue SimpleQueue "
     "JoinableQueue Pipe Value Array Pool Manager",
     "RawArray RawValue SUBDEBUG SUBWARNING allow_connection_pickling context "
     "get_all_start_methods get_context get_logger log_to_stderr process reducer reduction "
     "set_executable set_forkserver_preload sys"},
    {"time",
     "sleep time monotonic perf_counter ctime strftime time_ns monotonic_ns perf_counter_ns "
     "localtime",
     "",
     "CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID "
     "CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID altzone asctime clock_getres "
     "clock_gettime clock_gettime_ns clock_settime clock_settime_ns daylight get_clock_info "
     "gmtime mktime process_time process_time_ns pthread_getcpuclockid strptime struct_time "
     "thread_time thread_time_ns timezone tzname tzset"},
    {"os",
     "getpid getppid cpu_count kill _exit",
     "",
     "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED DirEntry "
     "EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR "
     "EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL "
     "EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK F_ULOCK "
     "GRND_NONBLOCK GRND_RANDOM GenericAlias MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB "
     "MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB "
     "MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB "
     "MFD_HUGE_MASK MFD_HUGE_SHIFT Mapping MutableMapping NGROUPS_MAX O_ACCMODE O_APPEND "
     "O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_FSYNC O_LARGEFILE "
     "O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC O_SYNC "
     "O_TMPFILE O_TRUNC O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL "
     "POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE "
     "POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT "
     "P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT PathLike RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY "
     "RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT "
     "RWF_SYNC R_OK SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR "
     "SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE "
     "SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC "
     "ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TMP_MAX WCONTINUED WCOREDUMP "
     "WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT "
     "WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK "
     "abc abort access altsep chdir chmod chown chroot close closerange confstr confstr_names "
     "copy_file_range ctermid curdir defpath device_encoding devnull dup dup2 environ environb "
     "error eventfd eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp "
     "execvpe extsep fchdir fchmod fchown fdatasync fdopen fork forkpty fpathconf fsdecode "
     "fsencode fspath fstat fstatvfs fsync ftruncate fwalk get_blocking get_exec_path "
     "get_inheritable get_terminal_size getcwd getcwdb getegid getenv getenvb geteuid getgid "
     "getgrouplist getgroups getloadavg getlogin getpgid getpgrp getpriority getrandom "
     "getresgid getresuid getsid getuid getxattr initgroups isatty killpg lchown linesep link "
     "listdir listxattr lockf login_tty lseek lstat major makedev makedirs memfd_create minor "
     "mkdir mkfifo mknod name nice open openpty pardir path pathconf pathconf_names pathsep "
     "pidfd_open pipe pipe2 popen posix_fadvise posix_fallocate posix_spawn posix_spawnp pread "
     "preadv putenv pwrite pwritev read readlink readv register_at_fork remove removedirs "
     "removexattr rename renames replace rmdir scandir sched_get_priority_max "
     "sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler sched_param "
     "sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield "
     "sendfile sep set_blocking set_inheritable setegid seteuid setgid setgroups setpgid "
     "setpgrp setpriority setregid setresgid setresuid setreuid setsid setuid setxattr spawnl "
     "spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe splice st stat stat_result "
     "statvfs statvfs_result strerror supports_bytes_environ supports_dir_fd "
     "supports_effective_ids supports_fd supports_follow_symlinks symlink sync sys sysconf "
     "sysconf_names system tcgetpgrp tcsetpgrp terminal_size times times_result truncate "
     "ttyname umask uname uname_result unlink unsetenv urandom utime wait wait3 wait4 waitid "
     "waitid_result waitpid waitstatus_to_exitcode walk write writev"},
    {"signal",
     "signal getsignal Signals strsignal SIG_IGN SIG_DFL SIGTERM SIGINT SIGKILL SIGUSR1 "
     "SIGUSR2 SIGHUP SIGALRM SIGCHLD SIGSTOP SIGCONT SIGQUIT SIGTSTP SIGABRT SIGSEGV SIGPIPE "
     "SIGBUS SIGFPE SIGILL SIGTRAP SIGTTIN SIGTTOU SIGWINCH SIGURG SIGIO SIGPWR SIGSYS "
     "SIGVTALRM SIGXCPU SIGXFSZ SIGPROF",
     "",
     "Handlers ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ItimerError NSIG SIGCLD SIGIOT SIGPOLL "
     "SIGRTMAX SIGRTMIN SIGSTKFLT SIG_BLOCK SIG_SETMASK SIG_UNBLOCK Sigmasks alarm "
     "default_int_handler getitimer pause pidfd_send_signal pthread_kill pthread_sigmask "
     "raise_signal set_wakeup_fd setitimer siginterrupt sigpending sigtimedwait sigwait "
     "sigwaitinfo struct_siginfo valid_signals"},
    {"sys",
     "exit stdout stderr argv version version_info platform maxsize getrecursionlimit",
     "",
     "abiflags addaudithook api_version audit base_exec_prefix base_prefix breakpointhook "
     "builtin_module_names byteorder call_tracing copyright displayhook dont_write_bytecode "
     "exc_info excepthook exception exec_prefix executable flags float_info float_repr_style "
     "get_asyncgen_hooks get_coroutine_origin_tracking_depth get_int_max_str_digits "
     "getallocatedblocks getdefaultencoding getdlopenflags getfilesystemencodeerrors "
     "getfilesystemencoding getprofile getrefcount getsizeof getswitchinterval gettrace "
     "hash_info hexversion implementation int_info intern is_finalizing maxunicode meta_path "
     "modules orig_argv path path_hooks path_importer_cache platlibdir prefix pycache_prefix "
     "set_asyncgen_hooks set_coroutine_origin_tracking_depth set_int_max_str_digits "
     "setdlopenflags setprofile setrecursionlimit setswitchinterval settrace stdin "
     "stdlib_module_names thread_info unraisablehook warnoptions"},
    {"random",
     "random randint uniform choice shuffle seed sample randrange choices gauss",
     "",
     "BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI betavariate "
     "expovariate gammavariate getrandbits getstate lognormvariate normalvariate paretovariate "
     "randbytes setstate triangular vonmisesvariate weibullvariate"},
    {"threading",
     "",
     "Thread Lock RLock Semaphore BoundedSemaphore Event Condition Barrier Timer "
     "current_thread main_thread active_count enumerate get_ident local",
     "BrokenBarrierError ExceptHookArgs TIMEOUT_MAX ThreadError WeakSet activeCount "
     "currentThread excepthook functools get_native_id getprofile gettrace setprofile settrace "
     "stack_size"},
    {"concurrent.futures",
     "",
     "ProcessPoolExecutor ThreadPoolExecutor as_completed wait Future",
     "ALL_COMPLETED BrokenExecutor CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION "
     "TimeoutError"},
}};
// clang-format on

const ModuleEntry *find(std::string_view module)
{
    const auto entry = std::ranges::find(modules, module, &ModuleEntry::module);
    return entry == modules.end() ? nullptr : &*entry;
}

std::vector<std::string_view> words(std::string_view list)
{
    std::vector<std::string_view> made;
    while (!list.empty()) {
        const auto end = std::min(list.find(' '), list.size());
        made.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return made;
}

bool contains(std::string_view list, std::string_view name)
{
    const auto all = words(list);
    return std::ranges::find(all, name) != all.end();
}

} // namespace

bool isSupportedModule(std::string_view module)
{
    return find(module) != nullptr;
}

std::optional<std::string> nearestModule(std::string_view module)
{
    std::vector<std::string_view> known;
    known.reserve(std::size(modules));
    for (const auto &entry : modules)
        known.push_back(entry.module);
    return suggestion(module, known);
}

Standing standingOf(std::string_view module, std::string_view name)
{
    const auto *entry = find(module);
    if (!entry)
        return Standing::Unknown;
    if (contains(entry->supported, name))
        return Standing::Supported;
    if (contains(entry->later, name))
        return Standing::Later;
    return contains(entry->outside, name) ? Standing::Outside : Standing::Unknown;
}

} // namespace joinery::language
