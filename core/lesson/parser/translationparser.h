// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/parser/blockparser.h"
#include "lesson/translation.h"

#include <optional>
#include <string_view>
#include <vector>

namespace joinery::lesson {

/// Reads a translation alongside its master: each block has to be the master's next one, and takes
/// over from it all that is not prose.
class TranslationParser : private BlockParser {
public:
    /// Both must outlive it.
    TranslationParser(std::string_view text, const Lesson &master);

    Result<Translation, std::vector<LessonError>> parse();

private:
    std::size_t fields();
    void checkSource(const std::string &given, Place place);

    void fence(const Fence &fence, int line) override;
    void comment(const Comment &comment, int line) override;
    bool hasStep() const override { return m_step > 0; }
    void add(Block block) override;
    void take(Question translated) override;
    void refuseOptions(const Directive &directive, int line) override
    {
        refuseOptionsBut({}, directive, line);
    }
    void step(const Directive &directive, int line);
    void use(const Directive &directive, int line);
    void question(const Directive &directive, int line);
    void attempt(const Directive &directive, int line);

    void refuseOptionsBut(std::string_view allowed, const Directive &directive, int line);
    const Step *masterStep() const;
    /// The master's block of that kind and id; what stands before it in the master should have come
    /// by now. nullptr: there is none, which has been told.
    template <class Kind>
    const Kind *pair(const std::string &verb, const std::string &id, int line);
    void passTo(std::size_t block, int line);
    void closeStep(int line);

    const Lesson &m_master;
    Translation m_made;
    std::size_t m_step = 0; ///< how many have begun
    std::size_t m_block = 0; ///< how many of the master's step have been passed
    bool m_hasProse = false; ///< since then
    bool m_isPaired = false; ///< the step is the master's
    const Question *m_asked = nullptr; ///< the master's question that m_question translates
};

} // namespace joinery::lesson
