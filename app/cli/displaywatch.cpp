// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/displaywatch.h"

#include "app/cli/cli.h"
#include "app/translation/translation.h"

#include <QString>
#include <QtGlobal>

#include <cstdlib>
#include <utility>
#include <vector>

namespace joinery::app::cli {
namespace {

struct Message {
    QtMsgType type;
    const char *category;
    QString text;
};

QtMessageHandler s_before = nullptr;
std::vector<Message> s_keptBack;
Language s_language = Language::English;

void listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type != QtFatalMsg) {
        s_keptBack.push_back({type, context.category, text});
        return;
    }
    speak(s_language);
    // The first is of the cause, such as: could not connect to display :77.
    std::_Exit(complainOfDisplay(s_keptBack.empty() ? text : s_keptBack.front().text));
}

} // namespace

DisplayWatch::DisplayWatch(Language language)
{
    s_language = language;
    s_before = qInstallMessageHandler(listen);
}

DisplayWatch::~DisplayWatch()
{
    qInstallMessageHandler(s_before);
    for (const Message &each : std::exchange(s_keptBack, {}))
        s_before(each.type, {nullptr, 0, nullptr, each.category}, each.text);
}

} // namespace joinery::app::cli
