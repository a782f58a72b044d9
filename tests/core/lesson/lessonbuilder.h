// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFile>
#include <QString>

#include <string>

namespace joinery::tests {

/// A lesson with everything in it, to be changed a little by each test.
inline std::string sampleLesson()
{
    return "---\n" // 1
           "lesson: sample\n"
           "format: 1\n"
           "title: A sample: with a colon\n"
           "summary: What there is.\n" // 5
           "minutes: 5\n"
           "concepts: start, join\n"
           "needs: first-process\n"
           "---\n"
           "<!-- step predict -->\n" // 10
           "Read this *first*.\n"
           "```python scenario=main stop-after=1.5s\n"
           "print(\"a\")\n"
           "\n"
           "print(\"b\")\n" // 15
           "```\n"
           "```python\n"
           "# only to be read\n"
           "```\n"
           "<!-- question lines type=order run=main of=output -->\n" // 20
           "Put in order.\n"
           "- distractor: `c`\n"
           "<!-- hint -->\n"
           "First hint.\n"
           "<!-- hint -->\n" // 25
           "Second hint.\n"
           "<!-- explain -->\n"
           "Because.\n"
           "<!-- end -->\n"
           "<!-- question state type=choice run=main -->\n" // 30
           "What is B?\n"
           "- [ ] running <!-- when state(B, at=\"a\") == running -->\n"
           "- [x] over\n"
           "  and done <!-- when exitcode(B) != 3 -->\n"
           "<!-- end -->\n" // 35
           "<!-- step run -->\n"
           "Run it.\n"
           "<!-- step explain -->\n"
           "Now you know.\n"
           "<!-- try -->\n" // 40
           "Change it.\n"
           "```facts run=main\n"
           "always \"a\" < \"b\"\n"
           "\n"
           "usually exitcode(2:1) == -15\n" // 45
           "never state(\"my B\", at=\"say \\\"a\\\"\") != not-started\n"
           "```\n";
}

/// A question that can stand before the sample's facts.
inline std::string sampleScheduling()
{
    return "<!-- question turns type=schedule run=main -->\n" // 42
           "B first.\n"
           "<!-- goal \"b\" < \"a\" -->\n"
           "<!-- goal !printed(\"c\") -->\n" // 45
           "<!-- hint -->\n"
           "Not A.\n"
           "<!-- explain -->\n"
           "So it is.\n"
           "<!-- end -->\n"; // 50
}

/// Its translation, whole but for the key `source`.
inline std::string sampleTranslation()
{
    return "---\n" // 1
           "title: 一个例子：带冒号\n"
           "summary: 都有什么。\n"
           "---\n"
           "<!-- step predict -->\n" // 5
           "先读*这个*。\n"
           "<!-- use scenario=main -->\n"
           "```python\n"
           "# 只是给人读的\n"
           "```\n" // 10
           "<!-- question lines -->\n"
           "排个顺序。\n"
           "<!-- hint -->\n"
           "提示一。\n"
           "<!-- hint -->\n" // 15
           "提示二。\n"
           "<!-- explain -->\n"
           "因为。\n"
           "<!-- end -->\n"
           "<!-- question state -->\n" // 20
           "B 怎么样？\n"
           "- 在运行\n"
           "- 结束了，\n"
           "  完了\n"
           "<!-- end -->\n" // 25
           "<!-- step run -->\n"
           "运行。\n"
           "<!-- step explain -->\n"
           "现在懂了。\n"
           "<!-- try -->\n" // 30
           "改一改。\n";
}

} // namespace joinery::tests
