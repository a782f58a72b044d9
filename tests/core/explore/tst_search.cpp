// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/ordercount.h"
#include "explore/search.h"
#include "model.h"

#include <QTest>

#include <random>

using namespace joinery;
using namespace joinery::explore;
using namespace joinery::tests;
using Kind = Instruction::Kind;

namespace {

constexpr int longest = 1000;
/// 1,500 were tried when the search was written.
constexpr unsigned programs = 300;

ProcessPath path(const char *text)
{
    return *ProcessPath::parse(text);
}

struct Found {
    Outcomes outcomes;
    int whole = 0;
    int redundant = 0;
    std::vector<std::optional<std::uint64_t>> counts; ///< from each whole execution
};

Found search(const ModelProgram &program)
{
    Found found;
    Search search(longest);
    while (!search.isDone()) {
        Model model(program);
        for (const ProcessPath &process : search.prefix())
            model.pass(process);
        search.arrived(model.scene());
        while (const auto next = search.choose()) {
            model.pass(*next);
            search.arrived(model.scene());
        }
        if (search.end() == Search::End::Whole) {
            ++found.whole;
            found.outcomes.insert(model.printed());
            found.counts.push_back(countOrders(search.steps()));
        } else {
            ++found.redundant;
        }
        search.finish();
    }
    return found;
}

ModelProgram independent(int processes, int lines)
{
    ModelProgram program;
    ModelProcess &main = program[ProcessPath::main()];
    for (int i = 1; i <= processes; ++i) {
        const ProcessPath child = ProcessPath::main().child(i);
        main.body.push_back({Kind::Start, child});
        program[child].body.resize(static_cast<std::size_t>(lines));
    }
    return program;
}

/// A small program of everything: main, its children, and sometimes a grandchild.
class Generator {
public:
    explicit Generator(unsigned seed) : m_random(seed) { }

    ModelProgram program()
    {
        ModelProgram program;
        const int children = 1 + number(number(4) == 0 ? 3 : 2);
        for (int i = 1; i <= children; ++i) {
            const ProcessPath child = ProcessPath::main().child(i);
            ModelProcess &process = program[child];
            process.isDaemon = number(5) == 0;
            process.hasHandler = number(4) == 0;
            process.handlerExits = number(2) == 0;
            if (!process.isDaemon && number(4) == 0) {
                program[child.child(1)].body = body(child.child(1), 0, 2);
                process.body = body(child, 1, 3);
            } else {
                process.body = body(child, 0, 3);
            }
        }
        program[ProcessPath::main()].body = body(ProcessPath::main(), children, 4);
        return program;
    }

private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    /// Starts its children in order, with other things before, between and behind.
    std::vector<Instruction> body(const ProcessPath &self, int children, int longestBody)
    {
        std::vector<Instruction> body;
        int started = 0;
        for (int left = 1 + number(longestBody); left > 0 || started < children; --left) {
            if (started < children && (left <= 0 || number(2) == 0))
                body.push_back({Kind::Start, self.child(++started)});
            else
                body.push_back(other(self, started));
        }
        return body;
    }

    Instruction other(const ProcessPath &self, int started)
    {
        constexpr std::array ofChildren{Kind::Join,    Kind::TimedJoin, Kind::AskAlive,
                                        Kind::AskCode, Kind::Terminate, Kind::Kill};
        constexpr std::array ofAnybody{Kind::Print,     Kind::Print,  Kind::Sleep,
                                       Kind::AskParent, Kind::Handle, Kind::Ignore};
        constexpr std::array ofOthers{Kind::Terminate, Kind::Kill};
        if (const auto other = elder(self); other && number(12) == 0)
            return {ofOthers[static_cast<std::size_t>(number(ofOthers.size()))], *other};
        if (started > 0 && number(2) == 0)
            return {
                ofChildren[static_cast<std::size_t>(number(ofChildren.size()))],
                self.child(1 + number(started))};
        return {ofAnybody[static_cast<std::size_t>(number(ofAnybody.size()))], {}};
    }

    /// Who has begun before it for sure: its parent or the sibling before it.
    std::optional<ProcessPath> elder(const ProcessPath &self)
    {
        const auto parent = self.parent();
        if (!parent || number(2) == 0)
            return parent;
        for (int i = 2; i <= 3; ++i) {
            if (self == parent->child(i))
                return parent->child(i - 1);
        }
        return parent;
    }

    std::mt19937 m_random;
};

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

private slots:
    void independentProcessesHaveTheOrdersOfTheFormula_data();
    void independentProcessesHaveTheOrdersOfTheFormula();
    void aLookAtALifeBranchesBothWays();
    void aTimedJoinBranchesBothWays();
    void whoIsTerminatedPrintsAnyNumberOfItsLines();
    void whoIsKilledMightHaveBeenKilledBeforeWhatNobodySaw();
    void anIgnoredSignalMeetsOnlyWhatMadeItIgnored();
    void signalsToAnEndedProcessChangePlaces();
    void everyOutcomeOfGeneratedProgramsIsFound();
    void whatIsCountedIsWhatIsExecuted();
    void anEndlessProgramIsCutOff();
    void whatCannotBeRepeatedIsNotTriedForEver();
};

void TestSearch::independentProcessesHaveTheOrdersOfTheFormula_data()
{
    QTest::addColumn<int>("processes");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("orders"); // (kn)! / (n!)^k
    QTest::newRow("1 × 3") << 1 << 3 << 1;
    QTest::newRow("2 × 1") << 2 << 1 << 2;
    QTest::newRow("2 × 2") << 2 << 2 << 6;
    QTest::newRow("2 × 4") << 2 << 4 << 70;
    QTest::newRow("3 × 2") << 3 << 2 << 90;
    QTest::newRow("4 × 1") << 4 << 1 << 24;
    QTest::newRow("5 × 1") << 5 << 1 << 120;
}

void TestSearch::independentProcessesHaveTheOrdersOfTheFormula()
{
    QFETCH(int, processes);
    QFETCH(int, lines);
    QFETCH(int, orders);
    const Found found = search(independent(processes, lines));
    QCOMPARE(found.outcomes.size(), static_cast<std::size_t>(orders));
    // Each trace has another order here, so none is executed twice.
    QCOMPARE(found.whole, orders);
    QCOMPARE(found.counts.front(), std::optional<std::uint64_t>(orders));
}

void TestSearch::aLookAtALifeBranchesBothWays()
{
    const ModelProgram program{
        {path("0"), {{{Kind::Start, path("1")}, {Kind::AskAlive, path("1")}}}}, {path("1"), {}}};
    QCOMPARE(search(program).outcomes, (Outcomes{{"0 1 alive"}, {"0 1 ended"}}));
}

void TestSearch::aTimedJoinBranchesBothWays()
{
    const ModelProgram program{
        {path("0"), {{{Kind::Start, path("1")}, {Kind::TimedJoin, path("1")}}}}, {path("1"), {}}};
    QCOMPARE(search(program).outcomes, (Outcomes{{"0 1 ended"}, {"0 1 timed out"}}));
}

void TestSearch::whoIsTerminatedPrintsAnyNumberOfItsLines()
{
    const ModelProgram program{
        {path("0"), {{{Kind::Start, path("1")}, {Kind::Terminate, path("1")}}}},
        {path("1"), {{{Kind::Print}, {Kind::Print}}}}};
    QCOMPARE(search(program).outcomes, (Outcomes{{}, {"1 0 line"}, {"1 0 line", "1 1 line"}}));
}

void TestSearch::whoIsKilledMightHaveBeenKilledBeforeWhatNobodySaw()
{
    const ModelProgram program{
        {path("0"), {{{Kind::Start, path("1")}, {Kind::Kill, path("1")}}}},
        {path("1"), {{{Kind::Sleep}, {Kind::Handle}, {Kind::Ignore}}}}};
    // It is killed, or it has ended before.
    QCOMPARE(search(program).whole, 2);
}

void TestSearch::anIgnoredSignalMeetsOnlyWhatMadeItIgnored()
{
    const ModelProgram program{
        {path("0"), {{{Kind::Start, path("1")}, {Kind::Terminate, path("1")}}}},
        {path("1"), {{{Kind::Ignore}, {Kind::Print}, {Kind::Print}}}}};
    const Found found = search(program);
    QCOMPARE(found.outcomes, (Outcomes{{}, {"1 1 line", "1 2 line"}}));
    // It is terminated, it ignores that, or it has ended before.
    QCOMPARE(found.whole, 3);
}

void TestSearch::signalsToAnEndedProcessChangePlaces()
{
    const ModelProgram program{
        {path("0"),
         {{{Kind::Start, path("1")}, {Kind::Start, path("2")}, {Kind::Join, path("1")}}}},
        {path("1"), {}},
        {path("2"), {{{Kind::Kill, path("1")}, {Kind::Kill, path("1")}}}},
    };
    // The first kill ends it, the second one does, or none.
    QCOMPARE(search(program).whole, 2);
}

void TestSearch::everyOutcomeOfGeneratedProgramsIsFound()
{
    for (unsigned seed = 0; seed < programs; ++seed) {
        const ModelProgram program = Generator(seed).program();
        const Outcomes wanted = Model(program).allOutcomes();
        if (wanted.size() > 300)
            continue;
        const Found found = search(program);
        if (found.outcomes != wanted)
            QFAIL(qPrintable(QStringLiteral("seed %1: %2 of %3 outcomes")
                                 .arg(seed)
                                 .arg(found.outcomes.size())
                                 .arg(wanted.size())));
    }
}

void TestSearch::whatIsCountedIsWhatIsExecuted()
{
    int counted = 0;
    for (unsigned seed = 0; seed < programs; ++seed) {
        const ModelProgram program = Generator(seed).program();
        if (Model(program).allOutcomes().size() > 300)
            continue;
        const Found found = search(program);
        for (const auto &count : found.counts) {
            if (!count)
                continue;
            ++counted;
            QVERIFY2(*count == found.outcomes.size(), qPrintable(QString::number(seed)));
        }
    }
    QVERIFY(counted > 50);
}

void TestSearch::anEndlessProgramIsCutOff()
{
    Search search(5);
    const engine::Scene scene{{{.path = path("0"), .next = engine::StepKind::Output}}};
    search.arrived(scene);
    int steps = 0;
    while (search.choose()) {
        ++steps;
        search.arrived(scene);
    }
    QCOMPARE(steps, 5);
    QCOMPARE(search.end(), Search::End::Cut);
}

void TestSearch::whatCannotBeRepeatedIsNotTriedForEver()
{
    const ModelProgram program = independent(2, 1);
    Search search(longest);
    int executions = 0;
    for (; !search.isDone() && executions < 10; ++executions) {
        Model model(program);
        if (executions == 0) {
            search.arrived(model.scene());
            while (const auto next = search.choose()) {
                model.pass(*next);
                search.arrived(model.scene());
            }
        }
        // Later ones are refused before anything of them has arrived.
        search.finish();
    }
    QCOMPARE(executions, 2);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
