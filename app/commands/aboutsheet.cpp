// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/aboutsheet.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace joinery::app {

QString AboutSheet::title() const
{
    return tr("Joinery %1").arg(QCoreApplication::applicationVersion());
}

void AboutSheet::fill(QVBoxLayout &content)
{
    const QString paragraphs[] = {
        tr("Shows what processes do, by running real ones."),
        tr("Free software under the MIT licence. © 2026 The Joinery authors."),
        tr("The icons are Lucide's (ISC licence), some of them after Feather (MIT licence)."),
        tr("Made with Qt %1 (LGPL 3), md4c, fmt and nlohmann-json (MIT licence) and simdjson "
           "(Apache licence 2.0).")
            .arg(QString::fromLatin1(qVersion())),
        tr("The text is set in the system's Inter, JetBrains Mono and Noto Sans CJK where they are "
           "installed (SIL Open Font License 1.1).")};
    content.setSpacing(10);
    for (const QString &paragraph : paragraphs) {
        auto *label = new QLabel(paragraph);
        label->setFont(theme().uiFont());
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFixedWidth(440);
        content.addWidget(label);
    }
}

} // namespace joinery::app
