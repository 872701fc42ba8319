// PayoutStore: the region's payouts in their tables. Knows no rule. Not thread-safe. Errors of all: SqlError.
#pragma once

#include "engine/payments/payout.h"
#include "engine/sql/database.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace cambist::payments {

struct RowOutcomeRecord {
    RowOutcome outcome = RowOutcome::Open;
    std::string reason; ///< ISO 20022 external status reason code
};

class PayoutStore {
public:
    explicit PayoutStore(sql::Database& database)
        : m_database(&database) {}

    Result<std::optional<PayoutBatch>> find(const PayoutId& id);
    /// All, newest first.
    Result<std::vector<PayoutBatch>> list();
    /// Inserts, or replaces what is there under this id.
    Status save(const PayoutBatch& payout);

    Result<RowOutcomeRecord> outcome(const PayoutId& id, std::uint64_t position);
    /// Rows that the bank said something of; others are open.
    Result<std::map<std::uint64_t, RowOutcomeRecord>> outcomes(const PayoutId& id);
    Status setOutcome(const PayoutId& id, std::uint64_t position, const RowOutcomeRecord& record);

private:
    sql::Database* m_database;
};

} // namespace cambist::payments
