#include "engine/money/withdrawn.h"
#include "tests/engine/money/support.h"

#include <libxml/parser.h>

#include <map>
#include <memory>
#include <set>

namespace cambist::money {
namespace {

TEST(Currency, IsFoundByCodeAndByNumber) {
    const Currency euro = currency("EUR");
    EXPECT_EQ(euro.numeric(), 978);
    EXPECT_EQ(euro.code(), "EUR");
    EXPECT_EQ(euro.name(), "Euro");
    EXPECT_EQ(euro.chineseName(), "欧元");
    EXPECT_EQ(euro.minorUnits(), 2);
    EXPECT_EQ(Currency::fromNumeric(978).value(), euro);
    EXPECT_EQ(currency("JPY").minorUnits(), 0);
    EXPECT_EQ(currency("KWD").minorUnits(), 3);
    EXPECT_EQ(currency("CLF").minorUnits(), 4);
    EXPECT_EQ(currency("XAU").minorUnits(), std::nullopt);
    EXPECT_EQ(currency("ALL").numeric(), 8);
}

TEST(Currency, DefaultIsNoCurrency) {
    EXPECT_EQ(Currency().code(), "XXX");
    EXPECT_EQ(Currency().minorUnits(), std::nullopt);
}

TEST(Currency, RefusesWhatIsNotInTheTable) {
    for (auto code :
         {"", "EU", "EURO", "eur", "Eur", "DEM", "ZZZ", "AAA", " EUR", "EUR ", "978", "\xff\xff\xff", "€"})
        EXPECT_REFUSED(Currency::find(code), MoneyError::UnknownCurrency);
    EXPECT_EQ(Currency::find("DEM").error().object(), "DEM");
    for (const std::uint16_t number : std::initializer_list<std::uint16_t>{0, 1, 280, 998, 1000, 65535})
        EXPECT_REFUSED(Currency::fromNumeric(number), MoneyError::UnknownCurrency);
}

TEST(Currency, AllAreInOrderAndDiffer) {
    const auto all = Currency::all();
    ASSERT_GT(all.size(), 150U);
    std::set<std::string_view> chinese;
    std::size_t named = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_TRUE(i == 0 || all[i - 1].code() < all[i].code()) << all[i].code();
        EXPECT_EQ(Currency::find(all[i].code()).value(), all[i]);
        EXPECT_EQ(Currency::fromNumeric(all[i].numeric()).value(), all[i]);
        if (all[i].chineseName().empty()) continue;
        chinese.insert(all[i].chineseName());
        ++named;
    }
    EXPECT_EQ(chinese.size(), named) << "two currencies share a Chinese name";
    for (auto code : {"VES", "XCG", "ZWG"}) EXPECT_FALSE(currency(code).chineseName().empty()) << code;
}

struct Official {
    std::string numeric;
    std::string units;
    std::string name;
};
std::map<std::string, Official> officialList(const std::string& text) {
    std::map<std::string, Official> list;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(text.data(), static_cast<int>(text.size()), "list-one", nullptr, XML_PARSE_NONET),
        &xmlFreeDoc);
    const xmlNode* table = xmlFirstElementChild(xmlDocGetRootElement(document.get()));
    for (const xmlNode* row = table->children; row != nullptr; row = row->next) {
        std::map<std::string, std::string> cells;
        for (xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
            const std::unique_ptr<xmlChar, decltype(xmlFree)> content(xmlNodeGetContent(cell), xmlFree);
            cells[reinterpret_cast<const char*>(cell->name)] = reinterpret_cast<const char*>(content.get());
        }
        if (!cells.contains("Ccy")) continue;
        std::string name = cells["CcyNm"];
        name.erase(name.find_last_not_of(' ') + 1);
        list[cells["Ccy"]] = {cells["CcyNbr"], cells["CcyMnrUnts"], name};
    }
    return list;
}

TEST(Currency, TableEqualsTheOfficialListAndItsAmendments) {
    const auto text = corpusFile("currency/iso4217/iso-4217-list-one.xml");
    if (!text) GTEST_SKIP() << "no corpora: 280 rows of ISO 4217 list one not compared";
    auto official = officialList(*text);
    official.erase("ANG"); // amendment 176, from 2025-03-31
    official["XCG"] = {"532", "2", "Caribbean Guilder"};
    official["XAD"] = {"396", "2", "Arab Accounting Dinar"}; // amendment 179, from 2025-05-12
    ASSERT_EQ(official.size(), Currency::all().size());
    for (const Currency each : Currency::all()) {
        const auto found = official.find(std::string(each.code()));
        ASSERT_NE(found, official.end()) << each.code();
        EXPECT_EQ(std::stoi(found->second.numeric), each.numeric()) << each.code();
        EXPECT_EQ(found->second.name, each.name());
        EXPECT_EQ(found->second.units, each.minorUnits() ? std::to_string(*each.minorUnits()) : "N.A.")
            << each.code();
    }
}

TEST(Currency, WhatEndedIsKnownWithItsLastDay) {
    const auto lev = withdrawal("BGN");
    ASSERT_TRUE(lev);
    EXPECT_EQ(lev->lastDay, base::Date::of(2025, 12, 31));
    EXPECT_EQ(lev->successor, "EUR");
    EXPECT_EQ(withdrawal("ANG")->lastDay, base::Date::of(2025, 6, 30));
    EXPECT_EQ(withdrawal("CUC")->successor, "CUP");
    for (auto code : {"EUR", "XCG", "DEM", ""}) EXPECT_FALSE(withdrawal(code)) << code;
    EXPECT_EQ(currency("BGN").code(), "BGN");    // books and statements of earlier years hold it
    EXPECT_EQ(currency("ANG"), currency("XCG")); // one number: the guilder under its new code
    EXPECT_EQ(currency("ANG").code(), "XCG");
    for (const Currency each : Currency::all())
        if (const auto ended = withdrawal(each.code())) {
            EXPECT_NE(currency(ended->successor), each);
            EXPECT_GT(ended->lastDay.days(), 0);
        }
}

TEST(MoneyErrors, HaveDifferentNamesOfTheDomain) {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(MoneyError::NotARate); ++i) {
        const auto name = errorCode(static_cast<MoneyError>(i));
        EXPECT_TRUE(name.starts_with("money."));
        EXPECT_TRUE(names.insert(name).second) << name;
    }
    EXPECT_EQ(errorCode(MoneyError::UnknownCurrency), "money.unknown-currency");
    EXPECT_EQ(errorCode(MoneyError::NotARate), "money.not-a-rate");
}

} // namespace
} // namespace cambist::money
