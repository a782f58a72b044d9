// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/languageoption.h"

namespace joinery::app::cli {

std::optional<QString> takeLanguageOption(QStringList &arguments)
{
    const QString name = QStringLiteral("--lang");
    std::optional<QString> code;
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != QLatin1String("--");) {
        if (arguments[i].startsWith(name + u'=')) {
            code = arguments.takeAt(i).section(u'=', 1);
        } else if (arguments[i] == name) {
            arguments.removeAt(i);
            code = i < arguments.size() ? arguments.takeAt(i) : QString();
        } else {
            ++i;
        }
    }
    return code;
}

} // namespace joinery::app::cli
