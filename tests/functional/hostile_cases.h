// Files that nobody should send: what hostile_files feeds to the program, and how it may answer.
#pragma once

#include "tests/functional/workspace_program.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace cambist::functional {

struct HostileCase {
    std::string name;
    std::string file; ///< its name in the folder; any bytes but '/'
    std::function<void(const Path&)> make;
    std::set<int> codes{4};   ///< with which inspect and import may end: 4 refused, 3 read with findings
    std::string says = {};    ///< stands in the sentence, or in a finding
    std::string saysNot = {}; ///< stands nowhere in what is printed
    bool wordsName = true;    ///< the sentence is to name the file as it is spelt
};

/// `base` is a pain.001 that is fine; `marker` a file that nothing may open.
std::vector<HostileCase> hostileCases(const std::string& base, const Path& marker, bool longMode);

} // namespace cambist::functional
