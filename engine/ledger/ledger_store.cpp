#include "engine/ledger/ledger_store.h"

#include <algorithm>
#include <limits>

namespace cambist::ledger {
namespace {

constexpr std::string_view transferColumns = "t.sequence, t.log_sequence, t.position, t.debit, t.credit, "
                                             "t.amount, t.value_date, t.kind, t.pending, t.linked, "
                                             "t.reference";

BookedTransfer readTransfer(const sql::Statement& row) {
    BookedTransfer booked;
    booked.sequence = static_cast<TransferSequence>(row.int64(0));
    booked.logSequence = static_cast<std::uint64_t>(row.int64(1));
    booked.index = static_cast<std::uint32_t>(row.int64(2));
    auto& t = booked.transfer;
    t.debit = static_cast<AccountNumber>(row.int64(3));
    t.credit = static_cast<AccountNumber>(row.int64(4));
    t.amount = static_cast<std::uint64_t>(row.int64(5));
    t.valueDate = Date(row.int32(6));
    t.kind = static_cast<TransferKind>(row.int64(7));
    t.pending = static_cast<TransferSequence>(row.int64(8));
    t.linked = row.boolean(9);
    t.reference = row.text(10);
    return booked;
}

constexpr std::string_view briefColumns = "sequence, debit, credit, amount, value_date, kind, reference";

TransferBrief readBrief(const sql::Statement& row) {
    TransferBrief brief;
    brief.sequence = static_cast<TransferSequence>(row.int64(0));
    brief.debit = static_cast<AccountNumber>(row.int64(1));
    brief.credit = static_cast<AccountNumber>(row.int64(2));
    brief.amount = static_cast<std::uint64_t>(row.int64(3));
    brief.valueDate = Date(row.int32(4));
    brief.kind = static_cast<TransferKind>(row.int64(5));
    brief.reference = row.text(6);
    return brief;
}

/// Transfers of one reading statement: a snapshot of some 50 ms.
constexpr TransferSequence walkTransfers = 50000;
/// Where every so manieth transfer is wanted, reading all of them is quicker than looking each up.
constexpr TransferSequence sparse = 8;

} // namespace

struct LedgerStore::Statements {
    explicit Statements(sql::Database& database)
        : m_database(database) {}

    /// Prepared on first use, kept for ever.
    Result<sql::Statement*> get(sql::Statement& statement, std::string_view text) {
        if (!m_ready.contains(&statement)) {
            TRY(statement, sql::Statement::prepare(m_database, text));
            m_ready.emplace(&statement, true);
        }
        return &statement;
    }

    sql::Database& m_database;
    std::map<sql::Statement*, bool> m_ready;
    sql::Statement insertAccount, insertBank, updateBalances, insertTransfer, insertPending, deletePending;
};

LedgerStore::LedgerStore(sql::Database& database)
    : m_database(&database)
    , m_history(database)
    , m_statements(std::make_unique<Statements>(database)) {}
LedgerStore::LedgerStore(LedgerStore&&) noexcept = default;
LedgerStore& LedgerStore::operator=(LedgerStore&&) noexcept = default;
LedgerStore::~LedgerStore() = default;

Result<std::vector<Account>> LedgerStore::accounts() {
    TRY(auto select,
        sql::Statement::prepare(
            *m_database,
            "SELECT a.number, a.code, a.name_en, a.name_zh, a.type, a.currency, a.role, a.entity, a.flags,"
            " a.debits_posted, a.credits_posted, a.debits_pending, a.credits_pending,"
            " b.iban, b.number, b.bic, b.clearing_code, b.bank_name, b.holder, b.country"
            " FROM account a LEFT JOIN account_bank b ON b.account = a.number ORDER BY a.number"));
    std::vector<Account> accounts;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        Account a;
        a.number = static_cast<AccountNumber>(row.int64(0));
        a.code = row.text(1);
        a.nameEn = row.text(2);
        a.nameZh = row.text(3);
        a.type = static_cast<AccountType>(row.int64(4));
        TRY(a.currency, Currency::fromNumeric(static_cast<std::uint16_t>(row.int64(5))));
        a.role = static_cast<AccountRole>(row.int64(6));
        a.entity = row.text(7);
        a.flags = static_cast<std::uint32_t>(row.int64(8));
        a.balances = {row.int64(9), row.int64(10), row.int64(11), row.int64(12)};
        const auto text = [&](int column) { return std::string(row.text(column)); };
        if (!row.isNull(13))
            a.bank = BankDetails{text(13), text(14), text(15), text(16), text(17), text(18), text(19)};
        accounts.push_back(std::move(a));
        return ok();
    }));
    return accounts;
}

Result<TransferSequence> LedgerStore::lastTransfer() {
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT max(sequence) FROM transfer"));
    TRY(const auto last, sql::queryInt64(select));
    return static_cast<TransferSequence>(last.value_or(0));
}

Result<std::map<TransferSequence, Transfer>> LedgerStore::openPending() {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT " + std::string(transferColumns) +
                                                 " FROM transfer_pending p JOIN transfer t"
                                                 " ON t.sequence = p.sequence ORDER BY t.sequence"));
    std::map<TransferSequence, Transfer> pending;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        auto booked = readTransfer(row);
        pending.emplace(booked.sequence, std::move(booked.transfer));
        return ok();
    }));
    return pending;
}

Status LedgerStore::insertAccount(const Account& a) {
    TRY(auto* insert, m_statements->get(m_statements->insertAccount,
                                        "INSERT INTO account VALUES(?,?,?,?,?,?,?,?,?,0,0,0,0)"));
    TRY(sql::run(*insert, a.number, a.code, a.nameEn, a.nameZh, a.type, a.currency.numeric(), a.role,
                 a.entity, a.flags));
    if (!a.bank) return ok();
    const auto& b = *a.bank;
    TRY(auto* bank,
        m_statements->get(m_statements->insertBank, "INSERT INTO account_bank VALUES(?,?,?,?,?,?,?,?)"));
    return sql::run(*bank, a.number, b.iban, b.number, b.bic, b.clearingCode, b.bankName, b.holder,
                    b.country);
}

Status LedgerStore::updateBalances(AccountNumber account, const Balances& b) {
    // OR FAIL: for OR ABORT SQLite would put a copy of every page that it changes, encrypted, aside first.
    TRY(auto* update, m_statements->get(m_statements->updateBalances,
                                        "UPDATE OR FAIL account SET debits_posted=?, credits_posted=?,"
                                        " debits_pending=?, credits_pending=? WHERE number=?"));
    return sql::run(*update, b.debitsPosted, b.creditsPosted, b.debitsPending, b.creditsPending, account);
}

Status LedgerStore::insertTransfers(TransferSequence first, std::span<const Transfer> transfers,
                                    std::uint64_t logSequence, std::uint32_t firstIndex) {
    TRY(auto* insert, m_statements->get(m_statements->insertTransfer,
                                        "INSERT INTO transfer VALUES(?,?,?,?,?,?,?,?,?,?,?)"));
    TRY(auto* reserve,
        m_statements->get(m_statements->insertPending, "INSERT INTO transfer_pending VALUES(?)"));
    TRY(auto* done,
        m_statements->get(m_statements->deletePending, "DELETE FROM transfer_pending WHERE sequence=?"));
    auto sequence = static_cast<std::int64_t>(first);
    for (const auto& t : transfers) {
        bindAll(*insert, sequence, static_cast<std::int64_t>(logSequence), firstIndex, t.debit, t.credit,
                static_cast<std::int64_t>(t.amount), t.valueDate.days(), t.kind,
                static_cast<std::int64_t>(t.pending), t.linked);
        t.reference.empty() ? insert->bind(11, std::nullopt) : insert->bind(11, t.reference);
        TRY(insert->run());
        if (t.kind == TransferKind::Pending) TRY(sql::run(*reserve, sequence));
        if (t.pending != 0) TRY(sql::run(*done, static_cast<std::int64_t>(t.pending)));
        ++sequence;
        ++firstIndex;
    }
    return m_history.mergeIfLong(first + transfers.size() - 1);
}

Result<std::vector<BookedTransfer>> LedgerStore::transfers(const TransferQuery& query) {
    const std::string select = "SELECT " + std::string(transferColumns) + " FROM transfer t WHERE t.sequence";
    std::vector<BookedTransfer> page;
    const auto add = [&](const sql::Statement& row) -> Status {
        page.push_back(readTransfer(row));
        return ok();
    };
    if (query.account != 0) {
        TRY(const auto sequences, m_history.page(query));
        TRY(auto one, sql::Statement::prepare(*m_database, select + "=?"));
        for (const auto sequence : sequences) {
            one.bind(1, static_cast<std::int64_t>(sequence));
            TRY(sql::forEachRow(one, add));
        }
        return page;
    }
    TRY(auto journal, sql::Statement::prepare(
                          *m_database, select + (query.newestFirst ? "<?1 ORDER BY t.sequence DESC LIMIT ?2"
                                                                   : ">?1 ORDER BY t.sequence LIMIT ?2")));
    const auto fromEnd = query.newestFirst && query.after == 0;
    journal.bind(1,
                 fromEnd ? std::numeric_limits<std::int64_t>::max() : static_cast<std::int64_t>(query.after));
    journal.bind(2, query.limit);
    TRY(sql::forEachRow(journal, add));
    return page;
}

Result<std::vector<BookedTransfer>> LedgerStore::transfersAt(std::span<const TransferSequence> sequences) {
    TRY(auto one, sql::Statement::prepare(*m_database, "SELECT " + std::string(transferColumns) +
                                                           " FROM transfer t WHERE t.sequence=?"));
    std::vector<BookedTransfer> found;
    found.reserve(sequences.size());
    for (const auto sequence : sequences) {
        one.bind(1, static_cast<std::int64_t>(sequence));
        TRY(sql::forEachRow(one, [&](const sql::Statement& row) -> Status {
            found.push_back(readTransfer(row));
            return ok();
        }));
    }
    return found;
}

Status LedgerStore::forEachBrief(TransferSequence first, TransferSequence last, const OnBrief& onBrief) {
    TRY(auto select,
        sql::Statement::prepare(*m_database, "SELECT " + std::string(briefColumns) +
                                                 " FROM transfer WHERE sequence BETWEEN ? AND ? ORDER BY"
                                                 " sequence"));
    for (; first <= last; first += walkTransfers) {
        const auto end = std::min(last, first + walkTransfers - 1);
        sql::bindAll(select, static_cast<std::int64_t>(first), static_cast<std::int64_t>(end));
        TRY(sql::forEachRow(select, [&](const sql::Statement& row) { return onBrief(readBrief(row)); }));
    }
    return ok();
}

Status LedgerStore::forEachBriefAt(std::span<const TransferSequence> sequences, const OnBrief& onBrief) {
    if (sequences.empty()) return ok();
    const auto first = sequences.front(), last = sequences.back();
    if ((last - first) / sequences.size() < sparse) {
        std::size_t next = 0;
        return forEachBrief(first, last, [&](const TransferBrief& brief) -> Status {
            if (next == sequences.size() || sequences[next] != brief.sequence) return ok();
            ++next;
            return onBrief(brief);
        });
    }
    TRY(auto select, sql::Statement::prepare(*m_database, "SELECT " + std::string(briefColumns) +
                                                              " FROM transfer WHERE sequence=?"));
    for (const auto sequence : sequences) {
        select.bind(1, static_cast<std::int64_t>(sequence));
        TRY(sql::forEachRow(select, [&](const sql::Statement& row) { return onBrief(readBrief(row)); }));
    }
    return ok();
}

} // namespace cambist::ledger
