// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// From starting a program to its window's first paint, against a plain window with the same kinds
// of panels. Each iteration is a process of its own: only the first window of a process is a start.

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

#include <benchmark/benchmark.h>

namespace {

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

void startOnce(benchmark::State &state, const char *which)
{
    double kilobytes = 0;
    for (auto _ : state) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(which)});
        process.waitForFinished();
        kilobytes = process.readAllStandardOutput().toDouble();
    }
    state.counters["rssKb"] = kilobytes;
}

BENCHMARK_CAPTURE(startOnce, plain, "plain")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(startOnce, joineryWindow, "joinery")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

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
    const QTemporaryDir folder;
    std::unique_ptr<QWidget> window;
    if (which == "plain")
        window = plainWindow();
    else
        window = std::make_unique<MainWindow>(
            WindowOptions{.settingsFile = folder.filePath(QStringLiteral("settings.ini"))});
    showIt(*window);
    QTextStream(stdout) << residentSize();
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
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
