// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// Theme's style sheet, apart from the colours: it is text, and long.

#include "app/theme/scaled.h"

namespace joinery::app {

namespace {

/// @name@ stands for a colour or a length of the theme.
constexpr auto sheet = R"(
QToolTip { background: @panel@; color: @text@; border: 1px solid @border@; padding: 5px 8px; }

QFrame[panel="true"] { background: @panel@; border: 1px solid @border@; border-radius: @radius@px; }
QFrame[line="true"] { background: @border@; border: none; }
joinery--app--ToolBar { background: @panel@; border-bottom: 1px solid @border@; }
QLabel[muted="true"] { color: @muted@; }
QLabel[title="true"] { font-size: @title@px; font-weight: 600; }

QPushButton, QToolButton {
    background: @panel@; color: @text@; border: 1px solid @border@;
    border-radius: @controlRadius@px; padding: 0 @beside@px; min-height: @control@px;
    outline: none; }
QToolButton { padding: 0 @besideIcon@px; }
QPushButton:hover, QToolButton:hover { background: @hover@; }
QPushButton:pressed, QToolButton:pressed { background: @selection@; }
QPushButton:checked, QToolButton:checked {
    background: @selection@; color: @accentInk@; border-color: transparent; font-weight: 600; }
QPushButton:disabled, QToolButton:disabled { color: @faded@; background: @panel@; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent@; padding-left: @besideLess@px; }
QToolButton:focus { padding-left: @besideIconLess@px; }
QPushButton[primary="true"] {
    background: @accent@; color: @accentText@; border-color: @accent@; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover@; }
QPushButton[primary="true"]:disabled {
    background: @hover@; color: @faded@; border-color: @border@; }
QPushButton[primary="true"]:focus { border: 2px solid @text@; }
QPushButton[flat="true"], QToolButton[flat="true"] { background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover { background: @hover@; }
QPushButton[flat="true"]:checked, QToolButton[flat="true"]:checked {
    background: @selection@; color: @accentInk@; }
QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus { border: 2px solid @accent@; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QRadioButton, QCheckBox { outline: none; }
QRadioButton::indicator, QCheckBox::indicator {
    width: @sign@px; height: @sign@px; border: 1px solid @muted@; background: @panel@; }
QRadioButton::indicator { border-radius: @signRadius@px; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator:focus, QCheckBox::indicator:focus { border-color: @accent@; }
QRadioButton::indicator:checked {
    width: @signDot@px; height: @signDot@px; border: @signRing@px solid @accent@; background: @accentText@; }
QCheckBox::indicator:checked {
    border-color: @accent@; background: @accent@; image: url(:/joinery/icons/check.svg); }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: @faded@; }
QRadioButton::indicator:checked:disabled { border-color: @faded@; background: @panel@; }
QCheckBox::indicator:checked:disabled { background: @faded@; }

QLineEdit, QSpinBox, QComboBox {
    background: @panel@; border: 1px solid @border@; border-radius: @controlRadius@px;
    padding: 0 8px; min-height: @control@px; selection-background-color: @accent@; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus { border: 2px solid @accent@; padding: 0 7px; }

QTabBar { background: transparent; border: none; }
QTabBar::tab {
    background: transparent; color: @muted@; border: none; border-radius: @controlRadius@px;
    padding: 4px 10px; margin: 4px 2px; }
QTabBar::tab:hover { background: @hover@; color: @text@; }
QTabBar::tab:selected { background: @selection@; color: @accentInk@; }
QTabBar::tab:focus { border: 2px solid @accent@; padding: 2px 8px; }

QMenu { background: @panel@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection@; color: @text@; }
QMenu::item:disabled { color: @faded@; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 8px; }

QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll@; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QProgressBar { background: @hover@; border: none; border-radius: 4px; }
QProgressBar::chunk { background: @accent@; border-radius: 4px; }
QScrollBar::handle:hover { background: @muted@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
)";

} // namespace

QString Theme::styleSheet() const
{
    QString result = QString::fromLatin1(sheet);
    const auto put = [&result](const char *name, const QString &value) {
        result.replace(QLatin1Char('@') + QLatin1String(name) + QLatin1Char('@'), value);
    };
    put("panel", panel.name());
    put("text", text.name());
    put("border", border.name());
    put("muted", mutedText.name());
    put("hover", hover.name());
    put("selection", selection.name());
    put("accent", accent.name());
    put("accentInk", accentInk.name());
    put("accentText", accentText.name());
    // Away from its own text, which is white.
    put("accentHover", blend(accent, scheme == Scheme::Light ? text : window, 0.88).name());
    put("faded", blend(text, panel, 0.42).name());
    put("scroll", palest(mutedText, panel).name());
    const int beside = scaled(*this, 11);
    const int besideIcon = scaled(*this, 8);
    put("beside", QString::number(beside));
    put("besideLess", QString::number(beside - 1)); // the frame of what has the keyboard is thicker
    put("besideIcon", QString::number(besideIcon));
    put("besideIconLess", QString::number(besideIcon - 1));
    put("radius", QString::number(metrics.radius));
    put("controlRadius", QString::number(metrics.controlRadius));
    put("control", QString::number(metrics.controlHeight - 2));
    // A chosen one is as large as one that is not, which has a frame of 1 px.
    const int sign = metrics.textPx + 1;
    const int ring = sign * 5 / 14;
    put("signRadius", QString::number((sign + 2) / 2));
    put("signDot", QString::number(sign + 2 - 2 * ring));
    put("signRing", QString::number(ring));
    put("sign", QString::number(sign));
    put("title", QString::number(metrics.titlePx));
    return result;
}

} // namespace joinery::app
