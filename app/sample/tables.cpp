#include "app/sample/tables.h"

#include "engine/base/text.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace cambist::sample {

extern const std::string_view accounts_text;
extern const std::string_view opening_text;
extern const std::string_view payee_banks_text;
extern const std::string_view words_text;

namespace {

using Cells = std::vector<std::string_view>;

/// The rows below the headings, without comments.
std::vector<Cells> rowsOf(std::string_view text, char separator) {
    std::vector<Cells> rows;
    for (const auto line : base::split(text, '\n'))
        if (!line.empty() && !line.starts_with('#')) rows.push_back(base::split(line, separator));
    rows.erase(rows.begin());
    return rows;
}

std::string_view orEmpty(std::string_view cell) {
    return cell == "-" ? std::string_view() : cell;
}

std::map<std::string_view, OwnAccount> readAccounts() {
    enum {
        Code,
        Type,
        Currency,
        Name,
        NameZh,
        Role,
        Entity,
        Flags,
        Iban,
        Number,
        Bic,
        Clearing,
        Bank,
        Holder,
        Country
    };
    std::map<std::string_view, OwnAccount> found;
    for (const auto& row : rowsOf(accounts_text, ',')) {
        if (row[Role] != "bank") continue;
        found[row[Code]] = {row[Code],   row[Currency], row[Iban].empty() ? row[Number] : row[Iban],
                            row[Bic],    row[Clearing], row[Holder],
                            row[Country]};
    }
    return found;
}

const std::map<std::string_view, OwnAccount>& accounts() {
    static const auto all = readAccounts();
    return all;
}

std::map<std::string_view, PayeeBanks> readBanks() {
    enum { Route, Weight, Country, Account, Bic, Code, Bank, Forms, Towns };
    std::map<std::string_view, PayeeBanks> routes;
    for (const auto& row : rowsOf(payee_banks_text, '\t')) {
        unsigned weight = 0;
        for (const char c : row[Weight]) weight = weight * 10 + static_cast<unsigned>(c - '0');
        auto& banks = routes[row[Route]];
        banks.weights += weight;
        banks.banks.push_back({row[Route], weight, row[Country], row[Account], orEmpty(row[Bic]),
                               orEmpty(row[Code]), orEmpty(row[Bank]), base::split(row[Forms], '|'),
                               base::split(row[Towns], '|')});
    }
    return routes;
}

std::map<std::string_view, std::vector<std::string_view>> readWords() {
    std::map<std::string_view, std::vector<std::string_view>> lists;
    for (const auto& row : rowsOf(words_text, '\t')) lists[row[0]] = base::split(row[1], '|');
    return lists;
}

/// A name that the tables lack is a mistake in this program.
template <class Map>
const auto& entry(const Map& map, std::string_view name) {
    const auto it = map.find(name);
    if (it == map.end()) std::abort();
    return it->second;
}

} // namespace

const OwnAccount& ownAccount(std::string_view code) {
    return entry(accounts(), code);
}

const OwnAccount& ownAccountNamed(std::string_view name) {
    const auto it =
        std::ranges::find_if(accounts(), [&](const auto& one) { return one.second.name == name; });
    if (it == accounts().end()) std::abort();
    return it->second;
}

const PayeeBanks& payeeBanks(std::string_view route) {
    static const auto routes = readBanks();
    return entry(routes, route);
}

const std::vector<std::string_view>& words(std::string_view list) {
    static const auto lists = readWords();
    return entry(lists, list);
}

std::string_view accountsText() {
    return accounts_text;
}

std::string_view openingText() {
    return opening_text;
}

} // namespace cambist::sample
