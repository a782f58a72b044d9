// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/runcontroller.h"
#include "app/runs/runhistory.h"
#include "app/store/settingsfile.h"
#include "app/store/store.h"
#include "app/theme/themechooser.h"
#include "app/translation/languagechooser.h"
#include "app/window/lessondesk.h"
#include "app/window/windowoptions.h"

#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace joinery::app {

class AboutSheet;
class Commands;
class CompareControls;
class Documents;
class FlipControls;
class HappenControls;
class LessonMenu;
class MainPanels;
class Notices;
class NoticeStrip;
class OrdersControls;
class Presentation;
class RunControls;
class RunViews;
class SchedulerControls;
class SeriesControls;
class ShortcutSheet;
class ToolBar;

/// The window. It only composes: toolbar, panels, the one run, and what is worked on.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    explicit MainWindow(WindowOptions options, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the options name, else the lesson last open. After the first paint, so that the window
    /// is there at once.
    void openFirst();
    void openLesson(const QString &id);
    void openFile(const QString &path);

    MainPanels &panels() const { return *m_panels; }
    RunController &run() { return m_run; }
    const RunHistory &history() const { return m_history; }
    RunViews &views() const { return *m_views; }
    Store &store() { return m_store; }
    Presentation &presentation() const { return *m_presentation; }
    ThemeChooser &themeChooser() { return m_themes; }
    LanguageChooser &languageChooser() { return m_languages; }
    /// The sentence at the bottom.
    QString status() const;

    /// Still: nothing moves in the views, for pictures.
    void setMotion(Motion motion);
    void startRun(engine::Stepping stepping = engine::Stepping::Off);

signals:
    /// The lesson (or file) is there to be worked on.
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void compose();
    void connectParts();
    void connectChoosers();
    void connectCommands();
    void enableCommands();
    void addMenu();
    void addFileDrop();
    void wear(const Theme &theme);
    void handDown(const Theme &theme);
    template <class OneSheet>
    OneSheet &made(OneSheet *&sheet);
    void tellFailure(const engine::SessionError &error);
    void tellCutOff(RunState state);
    void tellStoreProblem(const StoreProblem &problem);
    void retranslate();

    WindowOptions m_options;
    OpenedSettings m_opened;
    QSettings &m_settings;
    Store m_store;
    LanguageChooser m_languages;
    ThemeChooser m_themes;
    RunController m_run;
    RunHistory m_history{m_run, {}, nullptr};
    ToolBar *m_toolBar;
    MainPanels *m_panels;
    NoticeStrip *m_strip;
    Notices *m_notices;
    QVBoxLayout *m_schedulerPlace; ///< below the panels
    QWidget *m_statusRow;
    QLabel *m_status;
    QVBoxLayout *m_presenterPlace; ///< at the bottom
    RunViews *m_views;
    LessonDesk *m_desk;
    LessonMenu *m_lessons;
    RunControls *m_controls;
    Presentation *m_presentation;
    SeriesControls *m_series;
    OrdersControls *m_orders;
    CompareControls *m_compare;
    SchedulerControls *m_scheduler;
    FlipControls *m_flip;
    HappenControls *m_happen;
    Commands *m_commands;
    ShortcutSheet *m_shortcuts = nullptr;
    AboutSheet *m_about = nullptr;
    bool m_shown = false;
    bool m_painted = false;
    bool m_isClosing = false; ///< once the run is saved
    std::unique_ptr<Documents>
        m_documents; ///< ends before the store, to which it hands things over
};

} // namespace joinery::app
