// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/storeproblem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

using What = StoreProblem::What;

/// A disk with so many damaged files has other troubles.
constexpr int mostAside = 10000;

QString damaged(const StoreProblem &problem)
{
    switch (problem.what) {
    case What::Progress:
        return Words::tr("What you had done in the lesson “%1” could not be read: the file is "
                         "damaged. It now lies at %2; the lesson begins anew.")
            .arg(problem.name, problem.aside);
    case What::Draft:
        return Words::tr("Your unsaved changes could not be read: the file is damaged. It now lies "
                         "at %1.")
            .arg(problem.aside);
    case What::Settings:
        return Words::tr("The settings could not be read: the file is damaged. It now lies at %1; "
                         "Joinery begins with its own.")
            .arg(problem.aside);
    }
    return {};
}

QString leftAlone(const StoreProblem &problem, const QString &why)
{
    switch (problem.what) {
    case What::Progress:
        return Words::tr("What you had done in the lesson “%1” could not be read and is left as it "
                         "is. What you do in it now is not kept: %2.")
            .arg(problem.name, why);
    case What::Draft:
        return Words::tr(
                   "Your unsaved changes could not be read and are left as they are. New ones "
                   "are not kept until you save: %1.")
            .arg(why);
    case What::Settings:
        return Words::tr("The settings could not be read and are left as they are; changes to them "
                         "are not kept: %1.")
            .arg(why);
    }
    return {};
}

QString cannotWrite(const StoreProblem &problem)
{
    if (problem.what == What::Settings)
        return Words::tr("The settings cannot be kept: %1 (%2).").arg(problem.reason, problem.path);
    return Words::tr("What you do now cannot be kept and is lost when the window closes: %1 (%2). "
                     "Make room or allow writing there; the next change tries again.")
        .arg(problem.reason, problem.path);
}

} // namespace

QString inWords(const StoreProblem &problem)
{
    switch (problem.kind) {
    case StoreProblem::Kind::Damaged:
        if (!problem.aside.isEmpty())
            return damaged(problem);
        return leftAlone(
            problem, Words::tr("%1 is damaged and cannot be renamed").arg(problem.path));
    case StoreProblem::Kind::Newer:
        return leftAlone(problem, Words::tr("%1 was written by a newer Joinery").arg(problem.path));
    case StoreProblem::Kind::CannotRead:
        return leftAlone(problem, QStringLiteral("%1: %2").arg(problem.path, problem.reason));
    case StoreProblem::Kind::CannotWrite:
        return cannotWrite(problem);
    }
    return {};
}

QString setAside(const QString &path)
{
    for (int n = 1; n <= mostAside; ++n) {
        const QString aside = QStringLiteral("%1.damaged-%2").arg(path).arg(n);
        if (QFileInfo::exists(aside))
            continue;
        return QFile::rename(path, aside) ? aside : QString();
    }
    return {};
}

} // namespace joinery::app
