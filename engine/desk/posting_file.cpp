// Posting entries from NDJSON: lines to transfers, transfers to commands whose ids follow from their bytes.
#include "engine/base/text.h"
#include "engine/chain/messages.pb.h"
#include "engine/crypto/digest.h"
#include "engine/desk/ledger_desk.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace cambist::desk {
namespace {

namespace wire = chain::wire;
using Json = nlohmann::json;

constexpr std::size_t longestLine = 1u << 20;
/// Room for the batch's own fields within chain::maxBatchBytes.
constexpr std::size_t commandBytes = chain::maxBatchBytes - 4096;

struct Leg {
    const ledger::Account* account;
    std::uint64_t amount;
};

/// Reads one line against the chart; errors name the line.
class LineReader {
public:
    LineReader(Workspace& workspace, const std::string& file, std::uint64_t line)
        : m_workspace(workspace)
        , m_file(file)
        , m_line(line) {}

    Result<std::vector<ledger::Transfer>> read(std::string_view text) {
        Json json;
        try {
            json = Json::parse(text);
        } catch (const Json::exception&) {
            return error(BookFileError::NotJson);
        }
        if (!json.is_object()) return error(BookFileError::Line, {"{"});
        TRY(checkKeys(json, {"debit", "credit", "amount", "valueDate", "reference", "legs"}));
        TRY(m_valueDate, date(json));
        TRY(m_reference, optionalText(json, "reference"));
        return json.contains("legs") ? readLegs(json["legs"]) : readPair(json);
    }

private:
    Error error(BookFileError code, std::vector<std::string> arguments = {}) const {
        arguments.insert(arguments.begin(), std::to_string(m_line));
        return Error(code, m_file, std::move(arguments));
    }
    Status checkKeys(const Json& json, std::initializer_list<std::string_view> known) const {
        for (const auto& [key, value] : json.items())
            if (std::find(known.begin(), known.end(), key) == known.end())
                return error(BookFileError::UnknownKey, {key});
        return ok();
    }
    Result<std::string> text(const Json& json, const char* key) const {
        const auto it = json.find(key);
        if (it == json.end() || !it->is_string()) return error(BookFileError::Line, {key});
        return it->get<std::string>();
    }
    Result<std::string> optionalText(const Json& json, const char* key) const {
        if (!json.contains(key)) return std::string();
        TRY(auto value, text(json, key));
        if (base::countCodePoints(value) > 140) return error(BookFileError::Line, {key});
        return value;
    }
    Result<Date> date(const Json& json) const {
        TRY(const auto value, text(json, "valueDate"));
        const auto parsed = Date::parse(value);
        if (!parsed) return error(BookFileError::DateForm, {value});
        return *parsed;
    }
    Result<const ledger::Account*> account(const Json& json, const char* key) const {
        TRY(const auto code, text(json, key));
        const auto* found = m_workspace.state().ledger.accountByCode(code);
        if (!found) return error(BookFileError::UnknownAccount, {code});
        return found;
    }
    Result<std::uint64_t> amount(const Json& json, const char* key, Currency currency) const {
        TRY(const auto value, text(json, key));
        const auto money = Money::parse(value, currency);
        if (money.has_error())
            return error(BookFileError::Amount, {value, std::string(money.error().code())});
        if (money.value().minorUnits <= 0) return error(BookFileError::Amount, {value, "money.out-of-range"});
        return static_cast<std::uint64_t>(money.value().minorUnits);
    }
    ledger::Transfer transfer(const ledger::Account& debit, const ledger::Account& credit,
                              std::uint64_t amount) const {
        return {debit.number, credit.number, amount, m_valueDate, ledger::TransferKind::Posted, 0,
                false,        m_reference};
    }
    Result<std::vector<ledger::Transfer>> readPair(const Json& json) {
        TRY(const auto* debit, account(json, "debit"));
        TRY(const auto* credit, account(json, "credit"));
        TRY(const auto value, amount(json, "amount", debit->currency));
        return std::vector<ledger::Transfer>{transfer(*debit, *credit, value)};
    }
    Result<std::vector<ledger::Transfer>> readLegs(const Json& legs) {
        if (!legs.is_array() || legs.empty()) return error(BookFileError::Line, {"legs"});
        if (legs.size() > chain::maxTransfersPerCommand)
            return error(BookFileError::EntryTooLarge, {std::to_string(chain::maxTransfersPerCommand)});
        std::vector<Leg> debits, credits;
        for (const auto& leg : legs) {
            if (!leg.is_object() || leg.contains("debit") == leg.contains("credit"))
                return error(BookFileError::Line, {"debit"});
            TRY(checkKeys(leg, {"account", "debit", "credit"}));
            const char* side = leg.contains("debit") ? "debit" : "credit";
            TRY(const auto* found, account(leg, "account"));
            TRY(const auto value, amount(leg, side, found->currency));
            (side[0] == 'd' ? debits : credits).push_back({found, value});
        }
        return pairUp(std::move(debits), std::move(credits));
    }
    /// Debits against credits of the same currency in the order given: n legs become at most n - 1 linked
    /// transfers.
    Result<std::vector<ledger::Transfer>> pairUp(std::vector<Leg> debits, std::vector<Leg> credits) {
        std::vector<ledger::Transfer> transfers;
        for (auto& debit : debits) {
            for (auto& credit : credits) {
                if (debit.amount == 0) break;
                if (credit.amount == 0 || credit.account->currency != debit.account->currency) continue;
                const auto moved = std::min(debit.amount, credit.amount);
                transfers.push_back(transfer(*debit.account, *credit.account, moved));
                debit.amount -= moved;
                credit.amount -= moved;
            }
            if (debit.amount != 0) return unbalanced(*debit.account);
        }
        for (const auto& credit : credits)
            if (credit.amount != 0) return unbalanced(*credit.account);
        for (std::size_t i = 0; i + 1 < transfers.size(); ++i) transfers[i].linked = true;
        return transfers;
    }
    Error unbalanced(const ledger::Account& account) const {
        return error(BookFileError::Unbalanced, {std::string(account.currency.code())});
    }

    Workspace& m_workspace;
    const std::string& m_file;
    std::uint64_t m_line;
    Date m_valueDate;
    std::string m_reference;
};

void write(wire::Transfer& to, const ledger::Transfer& t) {
    to.set_debit(t.debit);
    to.set_credit(t.credit);
    to.set_amount(t.amount);
    to.set_value_date(t.valueDate.days());
    to.set_kind(static_cast<std::uint32_t>(t.kind));
    to.set_linked(t.linked);
    to.set_reference(t.reference);
}

} // namespace

struct PostingSession::Data {
    Workspace& workspace;
    std::string name, salt;
    Effect effect;
    std::uint64_t line = 0;
    std::uint64_t chunk = 0;
    wire::Command command;
    std::size_t bytes = 0;
    std::vector<std::uint64_t> lineOf; ///< of each transfer that waits
    PostingResult result;
    bool refreshed = false;

    void drop() {
        command.Clear();
        lineOf.clear();
        bytes = 0;
    }
};

std::string_view errorCode(BookFileError code) {
    static constexpr std::array<std::string_view, 13> names{
        "books.not-json",       "books.line",          "books.unknown-key",     "books.unknown-account",
        "books.amount",         "books.date-form",     "books.entry-too-large", "books.unbalanced",
        "books.column-missing", "books.value-unknown", "books.account-differs", "books.stopped",
        "books.too-long-line"};
    return names[static_cast<std::size_t>(code)];
}

PostingSession::PostingSession(Workspace& workspace, std::string name, std::string salt, Effect effect)
    : m_data(new Data{workspace, std::move(name), std::move(salt), effect, 0, 0, {}, 0, {}, {}, false}) {}
PostingSession::~PostingSession() = default;

Status PostingSession::add(std::string_view text) {
    auto added = addLine(text);
    // Lines that waited with a refused one are not posted: corrected, they come again in the same place.
    if (added.has_error()) m_data->drop();
    return added;
}

Status PostingSession::addLine(std::string_view text) {
    auto& d = *m_data;
    ++d.line;
    if (base::trim(text).empty()) return ok();
    if (text.size() > longestLine)
        return Error(BookFileError::TooLongLine, d.name,
                     {std::to_string(d.line), std::to_string(longestLine)});
    if (!d.refreshed) {
        TRY(d.workspace.store().refresh());
        d.refreshed = true;
    }
    TRY(const auto transfers, LineReader(d.workspace, d.name, d.line).read(text));
    const auto waiting = static_cast<std::size_t>(d.command.post_transfers().transfers_size());
    const auto size = transfers.size() * (48 + transfers.front().reference.size());
    if (size > commandBytes)
        return Error(BookFileError::EntryTooLarge, d.name,
                     {std::to_string(d.line), std::to_string(commandBytes / (size / transfers.size()))});
    if (waiting + transfers.size() > chain::maxTransfersPerCommand || d.bytes + size > commandBytes)
        TRY(flush());
    for (const auto& t : transfers) {
        write(*d.command.mutable_post_transfers()->add_transfers(), t);
        d.lineOf.push_back(d.line);
    }
    d.bytes += size;
    ++d.result.lines;
    return ok();
}

Status PostingSession::flush() {
    auto& d = *m_data;
    if (d.lineOf.empty()) return ok();
    d.command.set_version(1);
    // The id follows from what is posted and where in the input it stands: the same input again is a
    // duplicate.
    const auto body = d.command.SerializeAsString();
    const auto place = d.workspace.vault().workspace.bytes;
    const auto label = "cambist/preview/post/" + std::to_string(d.chunk++) + "/" + d.salt;
    const auto digest = crypto::sha256Joined({base::bytesOf(label), place, base::bytesOf(body)});
    d.command.set_id(std::string(base::textOf(ByteView(digest).first(16))));
    auto receipt = d.workspace.submit({&d.command, 1}, d.effect);
    if (receipt.has_error()) {
        const auto& error = receipt.error();
        if (!error.code().starts_with("ledger.") || error.arguments().empty()) return error;
        std::size_t position = 0;
        for (const char c : error.arguments().front())
            position = position * 10 + static_cast<std::size_t>(c - '0');
        const auto line = position >= 1 && position <= d.lineOf.size() ? d.lineOf[position - 1] : d.line;
        return Error(BookFileError::Stopped, d.name,
                     {std::to_string(line), std::string(error.code()), std::to_string(d.result.transfers),
                      error.object()});
    }
    if (receipt.value().verdicts.front().outcome == chain::Outcome::Duplicate)
        d.result.duplicates +=
            static_cast<std::uint64_t>(std::unique(d.lineOf.begin(), d.lineOf.end()) - d.lineOf.begin());
    else
        d.result.transfers += d.lineOf.size();
    d.drop();
    return ok();
}

Result<PostingResult> PostingSession::finish() {
    if (auto flushed = flush(); flushed.has_error()) {
        m_data->drop();
        return std::move(flushed).error();
    }
    return m_data->result;
}

} // namespace cambist::desk
