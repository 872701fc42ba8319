#include "engine/formats/csv_columns.h"

#include "engine/base/text.h"
#include "engine/money/money.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace cambist::formats {

using payments::Field;

extern const std::string_view columnNamesText; // resources/formats/column_names.tsv, embedded at build time

namespace {

constexpr std::array required = {Field::Amount, Field::CreditorName, Field::CreditorAccount};

struct Heading {
    Field field;
    bool strong;
};
using Headings = std::unordered_map<std::string, Heading>;

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

Headings readHeadings() {
    Headings headings;
    for (std::size_t i = 0; i < payments::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        headings.emplace(foldHeading(payments::fieldName(field)), Heading{field, true});
    }
    for (const std::string_view line : base::split(columnNamesText, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto parts = base::split(line, '\t');
        if (parts.size() != 3) continue;
        const auto field = payments::fieldFromName(parts[0]);
        if (!field) continue;
        for (const std::string_view name : base::split(parts[2], '|'))
            headings.emplace(foldHeading(name), Heading{*field, parts[1] == "strong"});
    }
    return headings;
}

const Headings& headings() {
    static const Headings table = readHeadings();
    return table;
}

struct CurrencyWord {
    std::string_view word;
    std::string_view code;
};
constexpr std::array currencyWords = {
    CurrencyWord{"元", ""},          CurrencyWord{"圆", ""},          CurrencyWord{"¥", ""},
    CurrencyWord{"￥", ""},          CurrencyWord{"$", ""},           CurrencyWord{"£", ""},
    CurrencyWord{"kr", ""},          CurrencyWord{"kr.", ""},         CurrencyWord{"fr.", "CHF"},
    CurrencyWord{"€", "EUR"},        CurrencyWord{"euro", "EUR"},     CurrencyWord{"rmb", "CNY"},
    CurrencyWord{"rmb¥", "CNY"},     CurrencyWord{"cny¥", "CNY"},     CurrencyWord{"cn¥", "CNY"},
    CurrencyWord{"人民币", "CNY"},   CurrencyWord{"人民币元", "CNY"}, CurrencyWord{"人民币¥", "CNY"},
    CurrencyWord{"us$", "USD"},      CurrencyWord{"usd$", "USD"},     CurrencyWord{"美元", "USD"},
    CurrencyWord{"美金", "USD"},     CurrencyWord{"欧元", "EUR"},     CurrencyWord{"hk$", "HKD"},
    CurrencyWord{"港币", "HKD"},     CurrencyWord{"港元", "HKD"},     CurrencyWord{"日元", "JPY"},
    CurrencyWord{"日圆", "JPY"},     CurrencyWord{"jp¥", "JPY"},      CurrencyWord{"英镑", "GBP"},
    CurrencyWord{"瑞士法郎", "CHF"}, CurrencyWord{"澳元", "AUD"},     CurrencyWord{"a$", "AUD"},
    CurrencyWord{"au$", "AUD"},      CurrencyWord{"加元", "CAD"},     CurrencyWord{"c$", "CAD"},
    CurrencyWord{"ca$", "CAD"},      CurrencyWord{"新加坡元", "SGD"}, CurrencyWord{"新元", "SGD"},
    CurrencyWord{"s$", "SGD"},       CurrencyWord{"澳门元", "MOP"},   CurrencyWord{"新台币", "TWD"},
    CurrencyWord{"nt$", "TWD"},      CurrencyWord{"韩元", "KRW"},     CurrencyWord{"₩", "KRW"},
    CurrencyWord{"泰铢", "THB"},     CurrencyWord{"₹", "INR"},        CurrencyWord{"卢布", "RUB"},
};

/// Words in brackets, or stars, that say how to fill a column in and nothing about what it is.
constexpr std::array<std::string_view, 12> decorations = {"必填",      "必输",   "选填",     "可选",
                                                          "非必填",    "可空",   "required", "optional",
                                                          "mandatory", "必填项", "选填项",   "小写"};

struct SplitHeading {
    std::string name;    ///< without brackets, folded
    std::string bracket; ///< folded text of the last pair of brackets, decorations aside
    std::string whole;   ///< everything, folded
};

SplitHeading splitHeading(std::string_view heading) {
    const std::string text = base::foldWidth(heading);
    SplitHeading split;
    split.whole = foldHeading(text);
    std::string outside;
    std::string inside;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[') {
            if (depth++ == 0) inside.clear();
        } else if (c == ')' || c == ']') {
            if (depth > 0 && --depth == 0) {
                const std::string folded = foldHeading(inside);
                if (std::find(decorations.begin(), decorations.end(), folded) == decorations.end())
                    split.bracket = folded;
            }
        } else {
            (depth > 0 ? inside : outside) += c;
        }
    }
    split.name = foldHeading(outside);
    return split;
}

const Heading* findHeading(const std::string& folded) {
    const auto found = headings().find(folded);
    return found == headings().end() ? nullptr : &found->second;
}

/// "amounteur", "eurbetrag", "人民币金额": the amount's heading with a currency before or behind it.
const Heading* findAmountWithCurrency(const std::string& folded, std::string& currency) {
    const auto tryAt = [&](std::string_view word, std::string_view rest) -> const Heading* {
        const auto code = currencyOfWord(word);
        const Heading* heading = code ? findHeading(std::string(rest)) : nullptr;
        if (!heading || heading->field != Field::Amount) return nullptr;
        currency = *code;
        return heading;
    };
    const std::string_view text = folded;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (at > 16 && text.size() - at > 16) continue;
        if (const Heading* heading = tryAt(text.substr(at), text.substr(0, at))) return heading;
        if (const Heading* heading = tryAt(text.substr(0, at), text.substr(at))) return heading;
    }
    return nullptr;
}

DateOrder orderOf(std::string_view bracket) {
    const auto day = bracket.find("dd");
    const auto month = bracket.find("mm");
    const auto year = bracket.find("yyyy");
    if (day == std::string_view::npos || month == std::string_view::npos || year == std::string_view::npos)
        return DateOrder::Unknown;
    if (year < day || year < month) return DateOrder::Unknown;
    return day < month ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

/// What a pair of brackets may hold behind a heading of this field without changing its meaning.
bool bracketFits(Field field, std::string_view bracket, ColumnPlan& plan) {
    if (bracket.empty()) return true;
    if (field == Field::Amount) {
        // 万元 or "in thousands" is another unit: such a column is no amount that can be read.
        const auto code = currencyOfWord(bracket);
        if (code) plan.currency = *code;
        return code.has_value();
    }
    if (field == Field::ExecutionDate) plan.dateOrder = orderOf(bracket);
    for (const std::string_view side : {"debit", "debtor", "payer", "sender", "付款"})
        if (bracket.find(side) != std::string_view::npos) return false;
    return true;
}

const Heading* recognise(std::string_view text, ColumnPlan& plan) {
    const SplitHeading split = splitHeading(text);
    if (split.whole.empty() || split.whole.size() > 200) return nullptr;
    if (const Heading* heading = findHeading(split.whole)) return heading;
    if (!split.name.empty()) {
        const Heading* heading = findHeading(split.name);
        if (heading) return bracketFits(heading->field, split.bracket, plan) ? heading : nullptr;
    }
    std::string currency;
    const std::string& name = split.bracket.empty() ? split.name : split.whole;
    const Heading* heading = findAmountWithCurrency(name, currency);
    if (heading) plan.currency = currency;
    return heading;
}

bool isOwnHeader(const std::vector<std::string>& names) {
    if (names.size() != payments::fieldCount) return false;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] != payments::fieldName(static_cast<Field>(i))) return false;
    return true;
}

ColumnPlan named(const std::vector<std::string_view>& headings) {
    ColumnPlan plan;
    for (const std::string_view heading : headings) plan.names.emplace_back(base::trim(heading));
    while (!plan.names.empty() && plan.names.back().empty()) plan.names.pop_back();
    plan.fields.resize(plan.names.size());
    plan.repeats.resize(plan.names.size());
    return plan;
}

} // namespace

bool ColumnPlan::has(Field field) const {
    return columnOf(field).has_value();
}

std::optional<std::size_t> ColumnPlan::columnOf(Field field) const {
    const auto found = std::find(fields.begin(), fields.end(), std::optional<Field>(field));
    if (found == fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fields.begin());
}

std::size_t ColumnPlan::fieldCount() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < payments::fieldCount; ++i) count += has(static_cast<Field>(i)) ? 1u : 0u;
    return count;
}

ColumnPlan planColumns(const std::vector<std::string_view>& headings) {
    ColumnPlan plan = named(headings);
    std::vector<const Heading*> found;
    found.reserve(plan.names.size());
    for (const std::string& name : plan.names) found.push_back(recognise(name, plan));
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i] || !found[i]->strong) continue;
        plan.repeats[i] = plan.has(found[i]->field) && !isJoined(found[i]->field);
        plan.fields[i] = found[i]->field;
    }
    // Weak headings fill what is still open; several of them are rivals, and the first one wins, unless they
    // say the same.
    std::vector<std::optional<std::size_t>> winner(payments::fieldCount);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i] || found[i]->strong) continue;
        const Field field = found[i]->field;
        auto& first = winner[static_cast<std::size_t>(field)];
        const bool open = !plan.has(field);
        const bool same = first && foldHeading(plan.names[*first]) == foldHeading(plan.names[i]);
        if (!open && !same && !(isJoined(field) && first)) continue;
        plan.repeats[i] = !open && !isJoined(field);
        plan.fields[i] = field;
        if (!first) first = i;
    }
    plan.own = isOwnHeader(plan.names);
    return plan;
}

ColumnPlan planColumns(const std::vector<std::string_view>& headings, const ColumnMapping& mapping) {
    ColumnPlan plan = named(headings);
    for (const std::string& name : plan.names) {
        ColumnPlan hints;
        const Heading* heading = recognise(name, hints);
        if (heading && heading->field == Field::Amount && !hints.currency.empty())
            plan.currency = hints.currency;
        if (hints.dateOrder != DateOrder::Unknown) plan.dateOrder = hints.dateOrder;
    }
    plan.fields = mapping.columns;
    if (!plan.names.empty()) plan.fields.resize(plan.names.size());
    plan.repeats.assign(plan.fields.size(), false);
    for (std::size_t i = 0; i < plan.fields.size(); ++i) {
        if (!plan.fields[i] || isJoined(*plan.fields[i])) continue;
        plan.repeats[i] = plan.columnOf(*plan.fields[i]) != i;
    }
    return plan;
}

std::string missingFields(const ColumnPlan& plan) {
    std::string missing;
    for (const Field field : required) {
        if (plan.has(field)) continue;
        if (!missing.empty()) missing += ", ";
        missing += payments::fieldName(field);
    }
    return missing;
}

std::string requiredFields() {
    return missingFields(ColumnPlan{});
}

bool isJoined(Field field) {
    return field == Field::CreditorAddress || field == Field::Remittance;
}

std::optional<std::string> currencyOfWord(std::string_view word) {
    const std::string lower = base::asciiLower(base::trim(word));
    for (const CurrencyWord& known : currencyWords)
        if (known.word == lower) return std::string(known.code);
    if (lower.size() != 3) return std::nullopt;
    std::string upper = base::asciiUpper(lower);
    if (!money::Currency::find(upper)) return std::nullopt;
    return upper;
}

bool signFits(std::string_view sign, std::string_view code) {
    struct Users {
        std::string_view sign;
        std::string_view codes;
    };
    // The currencies that people write with a sign of several; what is no such sign fits all.
    constexpr std::array users = {
        Users{"$",
              "ARS AUD BBD BMD BND BRL BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MOP MXN NAD NIO "
              "NZD SBD SGD SRD TOP TTD TWD USD UYU WST XCD"},
        Users{"£", "EGP FKP GBP GIP LBP SDG SHP SSP SYP"},
        Users{"¥", "CNY JPY"},
        Users{"￥", "CNY JPY"},
        Users{"kr", "DKK ISK NOK SEK"},
        Users{"kr.", "DKK ISK NOK SEK"},
    };
    const std::string lower = base::asciiLower(sign);
    for (const Users& one : users)
        if (one.sign == lower) return one.codes.find(code) != std::string_view::npos;
    return true;
}

std::string foldHeading(std::string_view text) {
    const std::string folded = base::foldForComparison(text);
    std::string result;
    for (const char c : folded) {
        const bool drop = static_cast<unsigned char>(c) <= ' ' ||
                          std::string_view("_-./*:#'\"()[]?!,;&").find(c) != std::string_view::npos;
        if (!drop) result += c;
    }
    for (const std::string_view old : {"帐", "賬", "帳"}) replaceAll(result, old, "账");
    for (const std::string_view mark : {"、", "，", "：", "·"}) replaceAll(result, mark, "");
    return result;
}

} // namespace cambist::formats
