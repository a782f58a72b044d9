// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/cli.h"
#include "app/cli/displaywatch.h"
#include "app/cli/languageoption.h"
#include "app/pictures/screenshots.h"
#include "app/translation/translation.h"
#include "app/window/runwindow.h"

#include <QApplication>

#include <memory>

using namespace joinery::app;

namespace {

int runWindowCommand(const cli::Command &command, std::optional<LanguageMode> language)
{
    if (const auto *pictures = std::get_if<cli::ScreenshotsCommand>(&command)) {
        using Record = ScreenshotsOptions::Record;
        const Record record = pictures->record ? Record::WhatIsMissing : Record::Nothing;
        return writeScreenshots({pictures->folder, pictures->only, record}) ? 0 : 1;
    }
    const auto &window = std::get<cli::WindowCommand>(command);
    return runWindow({
        .open = window.open,
        .enginePath = window.enginePath.toStdString(),
        .language = language,
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("joinery"));
    QCoreApplication::setOrganizationName(QStringLiteral("Joinery"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JOINERY_VERSION));

    QStringList given;
    for (int i = 1; i < argc; ++i)
        given << QString::fromLocal8Bit(argv[i]);
    const auto code = cli::takeLanguageOption(given);
    const auto language = code ? languageModeOf(*code) : std::nullopt;
    // Pictures need no screen, and are the same everywhere without one.
    if (given.value(0) == QLatin1String("screenshots")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const Language spoken = languageOf(language.value_or(LanguageMode::System));
    std::unique_ptr<QCoreApplication> application;
    const bool hasWindow = !cli::needsNoWindow(given) && cli::displayIsNamed(given);
    if (!hasWindow)
        application = std::make_unique<QCoreApplication>(argc, argv);
    else {
        const cli::DisplayWatch watch(spoken);
        application = std::make_unique<QApplication>(argc, argv);
    }

    speak(spoken);
    if (code && !language)
        return cli::complainOfLanguage(*code);
    // The application has taken Qt's own options out.
    given = QCoreApplication::arguments().mid(1);
    cli::takeLanguageOption(given);
    const auto command = cli::parseCommandLine(given);
    if (!command)
        return cli::complainOfUsage(command.error());
    if (const auto status = cli::execute(*command))
        return *status;
    if (!hasWindow)
        return cli::complainOfDisplay();
    return runWindowCommand(*command, language);
}
