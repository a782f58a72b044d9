// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/translation/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace joinery::app {
namespace {

/// The application's, and gone with it.
class Translation : public QObject {
    Q_OBJECT

public:
    explicit Translation(QObject *parent) : QObject(parent) { }

    static Translation *ofApplication()
    {
        return qApp->findChild<Translation *>(QString(), Qt::FindDirectChildrenOnly);
    }

    Language language() const { return m_language; }

    void speak(Language language)
    {
        m_language = language;
        const QString code = codeOf(language);
        QLocale::setDefault(QLocale(code));
        // What is installed last is asked first: a word of both is Joinery's.
        install(m_qts, QStringLiteral("qtbase_"), code, translationsOfQt());
        install(m_own, QStringLiteral("joinery_"), code, QStringLiteral(":/joinery/translations"));
    }

private:
    static QString translationsOfQt() { return QLibraryInfo::path(QLibraryInfo::TranslationsPath); }

    static void install(
        QTranslator &translator, const QString &prefix, const QString &code, const QString &path)
    {
        QCoreApplication::removeTranslator(&translator);
        if (translator.load(prefix + code, path))
            QCoreApplication::installTranslator(&translator);
    }

    Language m_language = Language::English;
    QTranslator m_own;
    QTranslator m_qts;
};

} // namespace

void speak(Language language)
{
    Translation *translation = Translation::ofApplication();
    if (translation && translation->language() == language)
        return;
    if (!translation)
        translation = new Translation(qApp);
    translation->speak(language);
}

Language spokenLanguage()
{
    const Translation *translation = Translation::ofApplication();
    return translation ? translation->language() : Language::English;
}

} // namespace joinery::app

#include "translation.moc"
