// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/theme/icons.h"
#include "app/theme/systemscheme.h"
#include "app/theme/theme.h"
#include "app/theme/themechooser.h"

#include <QApplication>
#include <QDirIterator>
#include <QPixmap>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>

using namespace joinery::app;

using Role = QColor (*)(const Theme &);
Q_DECLARE_METATYPE(Role)

namespace {

Theme schemeOfRow()
{
    QFETCH_GLOBAL(int, scheme);
    return Theme::of(Scheme(scheme));
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void textIsLegibleOnItsGround_data();
    void textIsLegibleOnItsGround();
    void graphicsAreVisible();
    void laneIsVisibleAndItsTextLegible_data();
    void laneIsVisibleAndItsTextLegible();
    void neighbouringLanesDiffer();
    void contrastIsThatOfWcag();
    void mainIsNeutralAndOthersRepeatAfterSeven();
    void presentingTextIsAtLeast24PixelsAndLines3();
    void codeHasNoLigatures();
    void styleSheetHasNoPlaceLeft();
    void everyIconIsDrawnInTheColorAskedFor();
    void iconKeepsItsShapeInAnyRoom();
    void unknownIconIsEmpty();
    void portalNumberIsRead();
    void chosenModeBeatsTheSystem();
    void sameThemeIsNotAnnounced();
};

void TestTheme::initTestCase_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
}

/// Which colours, not their values: this is called but once for all schemes.
void TestTheme::textIsLegibleOnItsGround_data()
{
    QTest::addColumn<Role>("text");
    QTest::addColumn<Role>("ground");
    const std::pair<const char *, Role> grounds[] = {
        {"window", [](const Theme &t) { return t.window; }},
        {"panel", [](const Theme &t) { return t.panel; }},
        {"hover", [](const Theme &t) { return t.hover; }},
        {"selection", [](const Theme &t) { return t.selection; }},
        {"current line", [](const Theme &t) { return t.syntax.currentLine; }},
    };
    const std::pair<const char *, Role> texts[] = {
        {"text", [](const Theme &t) { return t.text; }},
        {"muted", [](const Theme &t) { return t.mutedText; }},
        {"link", [](const Theme &t) { return t.accentInk; }},
        {"good", [](const Theme &t) { return t.good; }},
        {"warning", [](const Theme &t) { return t.warning; }},
        {"bad", [](const Theme &t) { return t.bad; }},
        {"keyword", [](const Theme &t) { return t.syntax.keyword; }},
        {"string", [](const Theme &t) { return t.syntax.string; }},
        {"number", [](const Theme &t) { return t.syntax.number; }},
        {"comment", [](const Theme &t) { return t.syntax.comment; }},
        {"builtin", [](const Theme &t) { return t.syntax.builtin; }},
        {"definition", [](const Theme &t) { return t.syntax.definition; }},
    };
    for (const auto &[textName, text] : texts) {
        for (const auto &[groundName, ground] : grounds)
            QTest::addRow("%s on %s", textName, groundName) << text << ground;
    }
    const auto row = [](const char *name, Role text, Role ground) {
        QTest::newRow(name) << text << ground;
    };
    row(
        "accent's text", [](const Theme &t) { return t.accentText; },
        [](const Theme &t) { return t.accent; });
    row(
        "good on its tint", [](const Theme &t) { return t.good; },
        [](const Theme &t) { return t.goodSoft; });
    row(
        "warning on its tint", [](const Theme &t) { return t.warning; },
        [](const Theme &t) { return t.warningSoft; });
    row(
        "bad on its tint", [](const Theme &t) { return t.bad; },
        [](const Theme &t) { return t.badSoft; });
    row(
        "cursor's time", [](const Theme &t) { return t.panel; },
        [](const Theme &t) { return t.cursor; });
    row(
        "line number", [](const Theme &t) { return t.syntax.lineNumber; },
        [](const Theme &t) { return t.panel; });
}

void TestTheme::textIsLegibleOnItsGround()
{
    QFETCH(Role, text);
    QFETCH(Role, ground);
    const Theme theme = schemeOfRow();
    const double ratio = contrast(text(theme), ground(theme));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::graphicsAreVisible()
{
    const Theme theme = schemeOfRow();
    for (const QColor &graphic : {theme.arrow, theme.link, theme.cursor, theme.accent})
        QVERIFY(contrast(graphic, theme.panel) >= 3);
    QVERIFY(contrast(theme.accentInk, theme.selection) >= 3); // a focus ring on it
}

void TestTheme::laneIsVisibleAndItsTextLegible_data()
{
    QTest::addColumn<int>("lane");
    for (int lane = 0; lane < 8; ++lane)
        QTest::addRow("lane %d", lane) << lane;
}

void TestTheme::laneIsVisibleAndItsTextLegible()
{
    QFETCH(int, lane);
    const Theme theme = schemeOfRow();
    const LaneHue &hue = theme.laneHue(std::size_t(lane));
    QVERIFY(contrast(hue.outline, theme.panel) >= 3);
    QVERIFY(contrast(hue.ink, theme.panel) >= 4.5);
    QVERIFY(contrast(theme.text, hue.soft) >= 4.5);
    // A name in the output, on its row.
    QVERIFY(contrast(hue.ink, theme.selection) >= 4.5);
    QVERIFY(contrast(hue.ink, theme.hover) >= 4.5);
    QVERIFY(contrast(hue.line, hue.pattern) >= 3);
    QVERIFY(contrast(hue.line, theme.panel) >= 3);
    // A fill that is paler than that is never without its outline.
    QVERIFY(contrast(hue.fill, theme.panel) >= 3 || hue.outline != hue.fill);
}

void TestTheme::neighbouringLanesDiffer()
{
    const Theme theme = schemeOfRow();
    for (std::size_t a = 0; a < theme.lanes.size(); ++a) {
        for (std::size_t b = a + 1; b < theme.lanes.size(); ++b)
            QVERIFY(theme.lanes[a].fill != theme.lanes[b].fill);
    }
}

void TestTheme::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    // The grey that is known to be the palest legible one on white.
    QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestTheme::mainIsNeutralAndOthersRepeatAfterSeven()
{
    const Theme theme = schemeOfRow();
    QVERIFY(theme.laneHue(0).fill.hsvSaturationF() < 0.4F);
    QCOMPARE(theme.laneHue(8).fill, theme.laneHue(1).fill);
    QCOMPARE(theme.laneHue(1999).fill, theme.laneHue(1 + 1998 % 7).fill);
}

void TestTheme::presentingTextIsAtLeast24PixelsAndLines3()
{
    const Theme theme = Theme::of(schemeOfRow().scheme, Size::Presenting);
    QVERIFY(theme.uiFont().pixelSize() >= 24);
    QVERIFY(theme.smallFont().pixelSize() >= 24);
    QVERIFY(theme.monoFont().pixelSize() >= 24);
    QVERIFY(theme.metrics.line >= 3);
}

void TestTheme::codeHasNoLigatures()
{
    const auto glyphs = [](const QString &text) {
        QTextLayout layout(text, Theme::of(Scheme::Light).monoFont());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        return layout.glyphRuns().value(0).glyphIndexes();
    };
    QCOMPARE(
        glyphs(QStringLiteral("==")), glyphs(QStringLiteral("=")) + glyphs(QStringLiteral("=")));
}

void TestTheme::styleSheetHasNoPlaceLeft()
{
    QVERIFY(!schemeOfRow().styleSheet().contains(QLatin1Char('@')));
}

void TestTheme::everyIconIsDrawnInTheColorAskedFor()
{
    const QColor color(0x12, 0x34, 0x56);
    QDirIterator files(QStringLiteral(":/joinery/icons"));
    int count = 0;
    while (files.hasNext()) {
        files.next();
        const QImage image = iconFor(files.fileInfo().baseName(), color).pixmap(32, 32).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = image.pixelColor(x, y) == color;
        }
        QVERIFY2(drawn, qPrintable(files.fileName()));
        ++count;
    }
    QVERIFY(count >= 25);
}

void TestTheme::iconKeepsItsShapeInAnyRoom()
{
    const QImage wide =
        iconFor(QStringLiteral("square"), Qt::black).pixmap(QSize(60, 20)).toImage();
    int left = wide.width();
    int right = 0;
    for (int x = 0; x < wide.width(); ++x) {
        for (int y = 0; y < wide.height(); ++y) {
            if (wide.pixelColor(x, y).alpha() > 100) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    QVERIFY(right > left);
    QVERIFY(right - left < 20);
}

void TestTheme::unknownIconIsEmpty()
{
    QVERIFY(iconFor(QStringLiteral("no-such-icon"), Qt::black).isNull());
}

void TestTheme::portalNumberIsRead()
{
    QCOMPARE(schemeFromPortal(1, Scheme::Light), Scheme::Dark);
    QCOMPARE(schemeFromPortal(2, Scheme::Dark), Scheme::Light);
    QCOMPARE(schemeFromPortal(0, Scheme::Dark), Scheme::Dark);
    QCOMPARE(schemeFromPortal(7, Scheme::Light), Scheme::Light);
}

void TestTheme::chosenModeBeatsTheSystem()
{
    const Scheme wanted = schemeOfRow().scheme;
    ThemeChooser chooser;
    chooser.setMode(wanted == Scheme::Dark ? ThemeMode::Light : ThemeMode::Dark);
    QSignalSpy changed(&chooser, &ThemeChooser::themeChanged);
    chooser.setMode(wanted == Scheme::Dark ? ThemeMode::Dark : ThemeMode::Light);
    QCOMPARE(chooser.theme().scheme, wanted);
    QCOMPARE(changed.count(), 1);
    applyTheme(chooser.theme());
    QCOMPARE(QApplication::palette().color(QPalette::Window), chooser.theme().window);
}

void TestTheme::sameThemeIsNotAnnounced()
{
    ThemeChooser chooser;
    chooser.setMode(ThemeMode::Dark);
    QSignalSpy changed(&chooser, &ThemeChooser::themeChanged);
    chooser.setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 0);
    chooser.setSize(Size::Presenting);
    QCOMPARE(changed.count(), 1);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
