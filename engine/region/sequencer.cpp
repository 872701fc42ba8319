#include "engine/region/sequencer.h"

#include "engine/chain/messages.pb.h"

#include <algorithm>

namespace cambist::region {
namespace {

constexpr std::uint64_t embeddedEpoch = 1;

} // namespace

Result<std::vector<Receipt>> Sequencer::sequence(std::span<const Bytes> batches,
                                                 const crypto::SigningKey& key, const Clock& clock) {
    TRY(auto end, m_log.end());
    std::vector<Receipt> receipts;
    end.time = std::max(end.time, clock.now());
    for (const auto& batch : batches) {
        const auto sequence = end.frontier.size() + 1;
        TRY(auto applied, applyBatch(*m_machine, m_log, batch, sequence, end.time, end.effects));
        TRY(m_log.append({sequence, batch, applied.entry}));
        end.frontier.append(chain::leafHash(applied.entry));
        end.effects = applied.effects;
        receipts.push_back({sequence, end.time, std::move(applied.verdicts)});
    }
    TRY(m_machine->flush());
    TRY(m_log.saveEnd(end));

    const auto& facts = m_machine->state().people.facts();
    if (!facts) return Error(access::AccessError::NotFounded);
    if (key.publicKey().bytes != facts->sequencerKey) return Error(chain::ChainError::BadSignature, "head");
    chain::wire::LogHead head;
    head.set_workspace(std::string(base::textOf(facts->workspace)));
    head.set_region(facts->region);
    head.set_epoch(embeddedEpoch);
    head.set_size(end.frontier.size());
    head.set_root(std::string(base::textOf(end.frontier.root())));
    head.set_time(end.time.nanoseconds);
    head.set_effects(std::string(base::textOf(end.effects)));
    TRY(m_log.addHead(end.frontier.size(), chain::signHead(head, key)));
    return receipts;
}

} // namespace cambist::region
