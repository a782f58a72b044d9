// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/notices.h"

#include <QPushButton>
#include <QTest>

using namespace joinery::app;
using Until = Notice::Until;

class TestNotices : public QObject {
    Q_OBJECT

private slots:
    void init();
    void newestIsShownAndTheOneBeforeWhenItIsOver();
    void whatIsSaidAgainIsSaidOnce();
    void whatWasSaidOfARunEndsWithItsDocument();
    void noticeIsGoneWhenItsActionIsDone();

private:
    void tell(const QString &text, Until until)
    {
        m_notices->tell({.until = until, .text = [text] { return text; }});
    }
    /// Empty: there is none.
    QString shown() const { return m_strip->isHidden() ? QString() : m_strip->text(); }

    std::unique_ptr<NoticeStrip> m_strip;
    std::unique_ptr<Notices> m_notices;
};

void TestNotices::init()
{
    m_notices.reset();
    m_strip = std::make_unique<NoticeStrip>();
    m_notices = std::make_unique<Notices>(*m_strip, nullptr);
}

void TestNotices::newestIsShownAndTheOneBeforeWhenItIsOver()
{
    tell(QStringLiteral("of the document"), Until::NextDocument);
    tell(QStringLiteral("of the run"), Until::NextRun);
    QCOMPARE(shown(), QStringLiteral("of the run"));
    m_notices->end(Until::NextRun);
    QCOMPARE(shown(), QStringLiteral("of the document"));
    m_notices->end(Until::NextDocument);
    QCOMPARE(shown(), QString());
}

void TestNotices::whatIsSaidAgainIsSaidOnce()
{
    tell(QStringLiteral("again"), Until::Dismissed);
    tell(QStringLiteral("other"), Until::Dismissed);
    tell(QStringLiteral("again"), Until::Dismissed);
    QCOMPARE(shown(), QStringLiteral("again"));
    QTest::mouseClick(m_strip->buttons().at(0), Qt::LeftButton);
    QCOMPARE(shown(), QStringLiteral("other"));
    QTest::mouseClick(m_strip->buttons().at(0), Qt::LeftButton);
    QCOMPARE(shown(), QString());
}

void TestNotices::whatWasSaidOfARunEndsWithItsDocument()
{
    tell(QStringLiteral("of the run"), Until::NextRun);
    tell(QStringLiteral("stays"), Until::Dismissed);
    m_notices->end(Until::NextDocument);
    QCOMPARE(shown(), QStringLiteral("stays"));
    QTest::mouseClick(m_strip->buttons().at(0), Qt::LeftButton);
    QCOMPARE(shown(), QString());
}

void TestNotices::noticeIsGoneWhenItsActionIsDone()
{
    QString shownThen = QStringLiteral("nobody has acted");
    m_notices->tell(
        {.until = Until::NextDocument,
         .text = [] { return QStringLiteral("not saved"); },
         .actions = {{[] { return QStringLiteral("Save"); }, [&] { shownThen = shown(); }}}});
    QTest::mouseClick(m_strip->buttons().at(0), Qt::LeftButton);
    QCOMPARE(shownThen, QString());
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
