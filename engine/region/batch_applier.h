// Applying one signed batch to the machine: the part that the sequencer does first and every replay does
// again.
#pragma once

#include "engine/chain/signed_batch.h"
#include "engine/machine/machine.h"
#include "engine/region/log_store.h"

#include <vector>

namespace cambist::region {

/// What became of a batch: the log's entry as bytes and its verdicts.
struct AppliedBatch {
    Bytes entry; ///< wire::LogEntry; its leaf hash goes into the Merkle log
    chain::Hash effects{};
    std::vector<chain::Verdict> verdicts;
};

/// Checks the batch (workspace, region, keys, signatures, the device's chain) and applies its commands in
/// order under `time`. Errors: ChainError for a batch that is refused as a whole; SqlError. After an error
/// the caller rolls back.
Result<AppliedBatch> applyBatch(machine::Machine& machine, LogStore& log, ByteView signedBatch,
                                std::uint64_t sequence, Timestamp time, const chain::Hash& effectsBefore);

} // namespace cambist::region
