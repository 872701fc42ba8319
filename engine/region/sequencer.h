// Sequencer: puts signed batches into the region's one order, applies them, signs the head. The embedded one
// runs in the process that asks; its receipts prove order and integrity, not independence.
#pragma once

#include "engine/base/time.h"
#include "engine/crypto/signature.h"
#include "engine/machine/machine.h"
#include "engine/region/batch_applier.h"
#include "engine/region/log_store.h"

#include <span>
#include <vector>

namespace cambist::region {

/// One answer a batch, in the order given.
struct Receipt {
    std::uint64_t sequence = 0;
    Timestamp time;
    std::vector<chain::Verdict> verdicts;
};

/// Not thread-safe. Runs inside the caller's write transaction: nothing is final before that has been
/// committed.
class Sequencer {
public:
    Sequencer(sql::Database& database, machine::Machine& machine)
        : m_machine(&machine)
        , m_log(database) {}

    /// All waiting batches under one signed head. `key` signs; its public half must be the genesis's. Errors:
    /// ChainError (a batch is refused as a whole; the caller rolls back), SqlError.
    Result<std::vector<Receipt>> sequence(std::span<const Bytes> batches, const crypto::SigningKey& key,
                                          const Clock& clock);
    [[nodiscard]] LogStore& log() { return m_log; }

private:
    machine::Machine* m_machine;
    LogStore m_log;
};

} // namespace cambist::region
