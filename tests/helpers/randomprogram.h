// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// A small program of two to four processes that numbers decide: who prints, sleeps, is started,
/// joined, ended and looked at. Every number gives one.
class RandomProgram {
public:
    explicit RandomProgram(std::vector<std::uint8_t> numbers) : m_numbers(std::move(numbers))
    {
        m_text = "import time\nfrom multiprocessing import Process\n";
        const std::size_t children = 2 + choose(2);
        for (std::size_t child = 1; child <= children; ++child)
            addChild(child, child == children && choose(3) == 0);
        addMain(children);
    }

    const std::string &text() const { return m_text; }
    /// Every line comes in every run: nobody is ended, and nothing depends on what is seen.
    bool isPlain() const { return m_isPlain; }
    /// The next number below count.
    std::size_t choose(std::size_t count) const
    {
        const std::size_t number = m_numbers.empty() ? 0 : m_numbers[m_next++ % m_numbers.size()];
        return (number + m_next / 7) % count;
    }

private:
    void add(int depth, const std::string &line)
    {
        m_text += std::string(std::size_t(depth) * 4, ' ') + line + "\n";
    }
    void addPrint(int depth, const std::string &who)
    {
        add(depth, "print('" + who + " " + std::to_string(++m_prints) + "')");
    }
    void addNap(int depth) { add(depth, "time.sleep(0." + std::to_string(1 + choose(3)) + ")"); }

    void addChild(std::size_t child, bool isParent)
    {
        const std::string name = "f" + std::to_string(child);
        if (isParent) {
            add(0, "def inner():");
            addPrint(1, "inner");
        }
        add(0, "def " + name + "():");
        for (std::size_t count = 1 + choose(3); count > 0; --count)
            choose(3) == 0 ? addNap(1) : addPrint(1, name);
        if (isParent) {
            add(1, "q = Process(target=inner)");
            add(1, "q.start()");
            if (choose(2) == 0)
                add(1, "q.join()");
        }
        addPrint(1, name);
    }

    void addMain(std::size_t children)
    {
        for (std::size_t child = 1; child <= children; ++child) {
            const std::string number = std::to_string(child);
            std::string made = "p" + number;
            made.append(" = Process(target=f").append(number).append(")");
            add(0, made);
        }
        for (std::size_t child = 1; child <= children; ++child) {
            add(0, "p" + std::to_string(child) + ".start()");
            for (std::size_t count = choose(3); count > 0; --count)
                addDeed("p" + std::to_string(1 + choose(child)));
        }
        addPrint(0, "main");
    }

    /// What main does about a child that it has started.
    void addDeed(const std::string &child)
    {
        switch (choose(8)) {
        case 0:
        case 1:
            return add(0, child + ".join()");
        case 2:
            return add(0, child + ".join(0.1)");
        case 3:
            return addNap(0);
        case 4:
            m_isPlain = false;
            return add(0, child + ".terminate()");
        case 5:
            m_isPlain = false;
            add(0, "if " + child + ".is_alive():");
            return addPrint(1, "main");
        default:
            return addPrint(0, "main");
        }
    }

    std::vector<std::uint8_t> m_numbers;
    mutable std::size_t m_next = 0;
    std::string m_text;
    int m_prints = 0;
    bool m_isPlain = true;
};
