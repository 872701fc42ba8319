// Finding a Chinese text by what its characters sound like: 付款 by "fukuan" and by "fk". Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace cambist::base {

/// What a text is searched by. All lower case, full-width characters folded.
struct SearchForms {
    std::string folded;   ///< as foldForComparison: the text itself
    std::string latin;    ///< its Latin spelling without blanks: "fukuan", "muller"
    std::string initials; ///< first letter of every character or word: "fk"
};
SearchForms searchForms(std::string_view text);

/// How well what was typed fits, the less the better; -1: not at all. `typed` must come from foldTyped().
int searchDistance(const SearchForms& forms, std::string_view typed);
/// What was typed, in the form that searchDistance() compares.
std::string foldTyped(std::string_view typed);

} // namespace cambist::base
