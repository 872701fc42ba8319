// A workspace with two bank accounts, and files of payments to import.
#pragma once

#include "engine/desk/draft_desk.h"
#include "engine/desk/ledger_desk.h"
#include "engine/desk/workspace.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace cambist::desk {

inline constexpr std::string_view header = "endToEndId,amount,currency,executionDate,creditorName,"
                                           "creditorAccount,creditorAgent,remittance,debtorAccount\n";

/// German IBANs with check digits that fit, all different.
inline std::string ibanOf(int number) {
    const std::string bban = "37040044" + std::to_string(1'000'000'000 + number);
    unsigned remainder = 0;
    for (const char c : bban + "131400") remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % 97;
    const std::string check = std::to_string(98 - remainder);
    return "DE" + std::string(check.size() == 1 ? "0" : "") + check + bban;
}

inline std::string goodRow(int number) {
    return "INV-" + std::to_string(number) + ',' + std::to_string(100 + number) +
           ".50,EUR,2026-11-23,Payee " + std::to_string(number) + ',' + ibanOf(number) +
           ",COBADEFFXXX,Invoice " + std::to_string(number) + ",bank-eur\n";
}

class DraftDeskTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        std::string name = (std::filesystem::temp_directory_path() / "cambist-desk-XXXXXX").string();
        s_folder = ::mkdtemp(name.data());
        base::SystemRandom random;
        const base::FixedClock clock(noon());
        const auto created = Workspace::create(
            {.folder = s_folder / "W.cambist", .region = "eu", .baseCurrency = "EUR", .person = "maker"},
            base::bytesOf(passphrase), {clock, random});
        ASSERT_TRUE(created.has_value()) << created.error().code();
    }
    static void TearDownTestSuite() {
        std::error_code ignored;
        std::filesystem::remove_all(s_folder, ignored);
    }
    void SetUp() override {
        m_copy = s_folder / ("T" + std::to_string(++s_copies) + ".cambist");
        std::filesystem::copy(s_folder / "W.cambist", m_copy, std::filesystem::copy_options::recursive);
        auto opened = Workspace::open(m_copy, "", base::bytesOf(passphrase), {m_clock, m_random});
        ASSERT_TRUE(opened.has_value()) << opened.error().code();
        m_workspace = std::move(opened).value();
        const auto chart = write("chart.csv", "code,type,currency,role,entity,iban\n"
                                              "bank-eur,asset,EUR,bank,hq,DE02120300000000202051\n"
                                              "bank-cny,asset,CNY,bank,hq,\n");
        const auto accounts = importAccounts(*m_workspace, chart, Effect::Apply);
        ASSERT_TRUE(accounts.has_value()) << accounts.error().code();
        m_desk = std::make_unique<DraftDesk>(*m_workspace);
    }

    static Timestamp noon() {
        return {std::int64_t(Date::of(2026, 11, 20)->days()) * 86'400'000'000'000 + 43'200};
    }

    static Path write(const std::string& name, const std::string& text) {
        const Path path = s_folder / name;
        std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
        return path;
    }
    Result<ImportResult> importFile(const Path& path, const ImportOptions& options = {}) {
        auto reader = base::FileReader::open(path);
        if (reader.has_error()) return reader.error();
        return m_desk->importFile(reader.value(), path.string(), options);
    }
    Result<ImportResult> importText(const std::string& text, const ImportOptions& options = {}) {
        return importFile(write("in.csv", text), options);
    }
    /// Codes of the open findings of a draft, by row.
    std::vector<std::string> open(const payments::PayoutId& id) {
        std::vector<std::string> codes;
        const auto walked = m_desk->forEachFinding(id, [&](const payments::DraftFinding& one) -> Status {
            if (one.settled == payments::Settled::Open && one.finding.severity != payments::Severity::Note)
                codes.push_back(std::to_string(one.finding.row) + " " + std::string(one.finding.code));
            return ok();
        });
        EXPECT_TRUE(walked.has_value());
        return codes;
    }

    static constexpr std::string_view passphrase = "correct horse battery";
    static inline Path s_folder;
    static inline int s_copies = 0;
    base::SystemRandom m_random;
    base::FixedClock m_clock{noon()};
    Path m_copy;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DraftDesk> m_desk;
};

} // namespace cambist::desk
