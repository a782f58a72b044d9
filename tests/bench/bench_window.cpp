// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// From starting a program to its window's first paint, against a plain window with the same kinds
// of panels. Each iteration is a process of its own: only the first window of a process is a start.

#include "contest.h"
#include "cputime.h"

#include "app/window/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTextStream>
#include <QToolBar>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace joinery;
using namespace joinery::app;

/// Says when a window has painted for the first time.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QWidget &window) { window.installEventFilter(this); }

    void wait() const
    {
        while (!m_painted)
            QCoreApplication::processEvents();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

std::unique_ptr<QWidget> plainWindow()
{
    auto window = std::make_unique<QMainWindow>();
    QToolBar *bar = window->addToolBar(QStringLiteral("bar"));
    for (const char *name : {"Run", "Pause", "Step", "Stop", "Speed"})
        bar->addAction(QString::fromLatin1(name));
    auto *columns = new QSplitter;
    columns->addWidget(new QLabel(QStringLiteral("Lesson")));
    columns->addWidget(new QPlainTextEdit);
    auto *rows = new QSplitter(Qt::Vertical);
    rows->addWidget(new QWidget);
    rows->addWidget(new QListView);
    columns->addWidget(rows);
    window->setCentralWidget(columns);
    window->resize(1440, 900);
    return window;
}

void showIt(QWidget &window)
{
    const FirstPaint first(window);
    window.show();
    first.wait();
}

/// What a program of its own needs up to a window's first paint: the processor's time in seconds,
/// with loading and linking, and what is resident then, in kB.
struct Start {
    double seconds = 0;
    double kilobytes = 0;
};

Start start(const char *which)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(which)});
    process.waitForFinished();
    QTextStream answer(process.readAllStandardOutput());
    Start start;
    answer >> start.seconds >> start.kilobytes;
    if (start.seconds <= 0)
        std::abort();
    return start;
}

/// Of this process, in kB, as /proc has it.
QByteArray residentSize()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first();
    }
    return {};
}

void showOnce(const QByteArray &which)
{
    QTemporaryDir folder;
    std::unique_ptr<QWidget> window;
    if (which == "plain")
        window = plainWindow();
    else
        window = std::make_unique<MainWindow>(
            WindowOptions{.settingsFile = folder.filePath(QStringLiteral("settings.ini"))});
    showIt(*window);
    QTextStream(stdout) << bench::CpuTime::sinceStart() << ' ' << residentSize();
    // Ending is no part of a start.
    std::fflush(stdout);
    folder.remove();
    std::_Exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    if (qgetenv("DISPLAY").isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 2 && argv[1][0] != '-') {
        const QApplication application(argc, argv);
        showOnce(argv[1]);
        return 0;
    }
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    bench::addContest(
        benchmark::kMillisecond, 12,
        {{"plainWindow", [] { return start("plain").seconds; }},
         {"joineryWindow", [] { return start("joinery").seconds; }}});
    for (const char *which : {"plain", "joinery"}) {
        benchmark::RegisterBenchmark(which, [which](benchmark::State &state) {
            for (auto _ : state)
                state.counters["rssKb"] = start(which).kilobytes;
        })->Iterations(1);
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
