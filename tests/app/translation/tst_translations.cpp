// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

/// One string of the code in one language, as a .ts file has it.
struct Message {
    QString context;
    QString source;
    QStringList forms; ///< one; of a plural, as many as the language has
    bool plural = false;
    bool finished = false;
};

static QStringList takeForms(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            text += xml.text();
        else if (xml.isStartElement())
            forms << xml.readElementText();
        else if (xml.isEndElement())
            break;
    }
    return forms.isEmpty() ? QStringList{text} : forms;
}

static QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages << Message{
                context, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus"))};
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            messages.last().forms = takeForms(xml);
        }
    }
    return messages;
}

static QString wordsOf(const char *language)
{
    return QStringLiteral(JOINERY_SOURCE_DIR "/resources/translations/joinery_%1.ts")
        .arg(QLatin1String(language));
}

/// What has to be in the translation as it is in the source: %1, %n, `code`, **, tags, (F5).
static QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "%L?\\d|%n|`[^`]+`|\\*\\*|</?[a-z]+>|\\bF\\d+\\b|Ctrl\\+|--[a-z]+|↕|✓|&(?=\\w)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    std::ranges::sort(found);
    return found;
}

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyStringOfTheCodeIsTranslated_data();
    void everyStringOfTheCodeIsTranslated();
    void noStringIsLeftThatTheCodeHasNot_data();
    void noStringIsLeftThatTheCodeHasNot();
    void everyContextIsOneThatTheProgramAsksFor();
    void placeholdersAgree();
    void keysAreNamedByTheTableOfShortcuts();
    void chineseIsSetAsChinese();

private:
    QString freshWordsOf(const char *language) const
    {
        return m_folder.filePath(QStringLiteral("joinery_%1.ts").arg(QLatin1String(language)));
    }

    QTemporaryDir m_folder;
};

/// Takes the strings of the code as the target update_translations does.
static QByteArray update(const QString &words, const QStringList &options)
{
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(JOINERY_SOURCE_DIR));
    QStringList arguments = QString::fromLatin1(JOINERY_LUPDATE_OPTIONS).split(u' ');
    arguments << options << QStringLiteral("-ts") << words;
    lupdate.start(QStringLiteral(JOINERY_LUPDATE), arguments);
    if (!lupdate.waitForFinished(100'000) || lupdate.exitCode() != 0)
        return "lupdate failed: " + lupdate.readAllStandardError();
    return {};
}

void TestTranslations::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QFile::copy(wordsOf("zh_CN"), freshWordsOf("zh_CN")));
    QVERIFY(QFile::copy(wordsOf("en"), freshWordsOf("en")));
    QCOMPARE(update(freshWordsOf("zh_CN"), {}), QByteArray());
    QCOMPARE(update(freshWordsOf("en"), {QStringLiteral("-pluralonly")}), QByteArray());
    QVERIFY(readMessages(freshWordsOf("zh_CN")).size() > 200);
}

void TestTranslations::everyStringOfTheCodeIsTranslated_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("Chinese") << QByteArray("zh_CN");
    QTest::newRow("English plurals") << QByteArray("en");
}

void TestTranslations::everyStringOfTheCodeIsTranslated()
{
    QFETCH(const QByteArray, language);
    QStringList missing;
    for (const Message &message : readMessages(freshWordsOf(language))) {
        if (!message.finished || message.forms.contains(QString()))
            missing << message.context + QStringLiteral(": ") + message.source;
    }
    QVERIFY2(
        missing.isEmpty(),
        qPrintable(QStringLiteral("not translated (see Two languages in app/README.md):\n%1")
                       .arg(missing.join(u'\n'))));
}

void TestTranslations::noStringIsLeftThatTheCodeHasNot_data()
{
    everyStringOfTheCodeIsTranslated_data();
}

void TestTranslations::noStringIsLeftThatTheCodeHasNot()
{
    QFETCH(const QByteArray, language);
    const auto sources = [](const QString &path) {
        QStringList list;
        for (const Message &message : readMessages(path))
            list << message.context + QStringLiteral(": ") + message.source;
        return list;
    };
    QCOMPARE(sources(wordsOf(language)), sources(freshWordsOf(language)));
}

/// Where lupdate loses its way it notes a context that no tr() looks into.
void TestTranslations::everyContextIsOneThatTheProgramAsksFor()
{
    QString code;
    QDirIterator files(
        QStringLiteral(JOINERY_SOURCE_DIR "/app"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
        QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        code += QString::fromUtf8(file.readAll());
    }
    for (const Message &message : readMessages(freshWordsOf("zh_CN"))) {
        const QString name = message.context.section(QStringLiteral("::"), -1);
        const bool isClass = message.context.startsWith(QLatin1String("joinery::app::"))
            && code.contains(
                QRegularExpression(QStringLiteral("class %1\\b[^;{]*\\{\\s*Q_OBJECT").arg(name)));
        const bool isDeclared =
            code.contains(QStringLiteral("Q_DECLARE_TR_FUNCTIONS(%1)").arg(message.context));
        QVERIFY2(
            isClass || isDeclared,
            qPrintable(QStringLiteral("%1: %2").arg(message.context, message.source)));
    }
}

void TestTranslations::placeholdersAgree()
{
    for (const char *language : {"zh_CN", "en"}) {
        for (const Message &message : readMessages(wordsOf(language))) {
            for (const QString &form : message.finished ? message.forms : QStringList())
                QVERIFY2(
                    placeholdersOf(form) == placeholdersOf(message.source),
                    qPrintable(message.source + QStringLiteral("\n→ ") + form));
        }
    }
}

/// A sentence has %1 where a key stands, for a key that is changed in the table changes everywhere.
void TestTranslations::keysAreNamedByTheTableOfShortcuts()
{
    static const QRegularExpression key(
        QStringLiteral("\\b(Ctrl|Shift|Alt)\\+|\\bF\\d{1,2}\\b|\\((F|Esc)\\)|"
                       "\\b(Esc|Escape|Enter|Return|Space|Backspace|PgDn|PgUp|PgDown)\\b"));
    for (const Message &message : readMessages(wordsOf("zh_CN"))) {
        QStringList texts = message.forms;
        for (const QString &text : texts << message.source)
            QVERIFY2(!key.match(text).hasMatch(), qPrintable(text));
    }
}

/// The style of resources/lessons/glossary.md.
void TestTranslations::chineseIsSetAsChinese()
{
    static const QRegularExpression faults[] = {
        QRegularExpression(QStringLiteral("[一-鿿][,;:!?(]")), // half-width marks
        QRegularExpression(QStringLiteral("[,;:!?)][一-鿿]")),
        QRegularExpression(QStringLiteral("[一-鿿]\\.($|\\s)")),
        QRegularExpression(
            QStringLiteral("[一-鿿][A-Za-z0-9`]|[A-Za-z0-9`][一-鿿]")), // no space
        QRegularExpression(
            QStringLiteral("[，。：；？！（「] | [，。：；？！）」]")), // a needless space
        QRegularExpression(QStringLiteral("[“”]")), // narrow in the labels' font
    };
    for (const Message &message : readMessages(wordsOf("zh_CN"))) {
        for (QString form : message.forms) {
            // %1 may be Chinese itself, so the spaces round it are free.
            form.replace(QRegularExpression(QStringLiteral("%(\\d|n)")), QStringLiteral("※"));
            for (const QRegularExpression &fault : faults) {
                const auto match = fault.match(form);
                QVERIFY2(
                    !match.hasMatch(),
                    qPrintable(QStringLiteral("“%1” in %2").arg(match.captured(), form)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
