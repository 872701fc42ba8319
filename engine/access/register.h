// Register: people, devices and the workspace's fixed facts, as the region's log has them. Kept in memory,
// written through. One instance a region store; not thread-safe, the engine thread owns it.
#pragma once

#include "engine/access/types.h"
#include "engine/base/result.h"
#include "engine/money/money.h"
#include "engine/sql/database.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cambist::access {

/// What the genesis fixed for ever.
struct WorkspaceFacts {
    Bytes16 workspace{};
    std::string region;
    Currency baseCurrency;
    Bytes32 sequencerKey{};
    bool sample = false;
};

class Register {
public:
    explicit Register(sql::Database& database)
        : m_database(&database) {}
    /// Reads everything anew. Errors: SqlError.
    Status reload();

    [[nodiscard]] const std::optional<WorkspaceFacts>& facts() const { return m_facts; }
    [[nodiscard]] std::span<const Person> people() const { return m_people; }
    /// nullptr if there is none; valid until the next change.
    [[nodiscard]] const Person* personByKey(const KeyId& key) const;
    [[nodiscard]] const Person* person(const PersonId& id) const;
    [[nodiscard]] const Person* personByName(std::string_view name) const;
    [[nodiscard]] const Device* device(const KeyId& key) const;

    /// Each writes through and cannot be refused: rules are checked before. Errors: SqlError.
    Status found(const WorkspaceFacts& facts);
    Status add(const Person& person);
    Status update(const Person& person);
    Status addDevice(const Device& device);
    Status advanceDevice(const KeyId& key, std::uint64_t sequence, const Bytes32& lastBatch);

private:
    sql::Database* m_database;
    std::optional<WorkspaceFacts> m_facts;
    std::vector<Person> m_people;
    std::vector<Device> m_devices;
};

/// Whether a person may be known by this name: 1 to 64 visible characters, trimmed, NFC, nothing hidden in
/// it.
bool isUsableName(std::string_view name);

} // namespace cambist::access
