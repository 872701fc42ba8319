#include "engine/access/register.h"

#include "engine/sql/statement.h"

#include <algorithm>

namespace cambist::access {
namespace {

template <std::size_t N>
std::array<Byte, N> bytesAt(const sql::Statement& row, int column) {
    return row.bytes<N>(column).value_or(std::array<Byte, N>{});
}

template <class... Args>
Status write(sql::Database& database, std::string_view text, const Args&... args) {
    TRY(auto statement, sql::Statement::prepare(database, text));
    return sql::run(statement, args...);
}

Result<std::vector<Person>> readPeople(sql::Database& database) {
    TRY(auto select,
        sql::Statement::prepare(database,
                                "SELECT id, name, roles, state, public_key, key_id FROM person ORDER BY id"));
    std::vector<Person> people;
    TRY(sql::forEachRow(select, [&](const sql::Statement& row) -> Status {
        people.push_back({PersonId{bytesAt<16>(row, 0)}, std::string(row.text(1)),
                          static_cast<std::uint32_t>(row.int64(2)), static_cast<PersonState>(row.int64(3)),
                          bytesAt<32>(row, 4), bytesAt<16>(row, 5)});
        return ok();
    }));
    return people;
}

} // namespace

Status Register::reload() {
    TRY(m_people, readPeople(*m_database));
    m_devices.clear();
    TRY(auto devices,
        sql::Statement::prepare(
            *m_database, "SELECT key_id, public_key, sequence, last_batch FROM device ORDER BY key_id"));
    TRY(sql::forEachRow(devices, [&](const sql::Statement& row) -> Status {
        m_devices.push_back({bytesAt<16>(row, 0), bytesAt<32>(row, 1),
                             static_cast<std::uint64_t>(row.int64(2)), bytesAt<32>(row, 3)});
        return ok();
    }));
    m_facts.reset();
    TRY(auto facts,
        sql::Statement::prepare(
            *m_database, "SELECT workspace, region, base_currency, sequencer_key, sample FROM workspace"));
    return sql::forEachRow(facts, [&](const sql::Statement& row) -> Status {
        TRY(const auto currency, Currency::fromNumeric(static_cast<std::uint16_t>(row.int64(2))));
        m_facts = WorkspaceFacts{bytesAt<16>(row, 0), std::string(row.text(1)), currency, bytesAt<32>(row, 3),
                                 row.boolean(4)};
        return ok();
    });
}

const Person* Register::personByKey(const KeyId& key) const {
    const auto it =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person& p) { return p.key == key; });
    return it == m_people.end() ? nullptr : &*it;
}
const Person* Register::person(const PersonId& id) const {
    const auto it =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person& p) { return p.id == id; });
    return it == m_people.end() ? nullptr : &*it;
}
const Person* Register::personByName(std::string_view name) const {
    const auto it =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person& p) { return p.name == name; });
    return it == m_people.end() ? nullptr : &*it;
}
const Device* Register::device(const KeyId& key) const {
    const auto it =
        std::find_if(m_devices.begin(), m_devices.end(), [&](const Device& d) { return d.key == key; });
    return it == m_devices.end() ? nullptr : &*it;
}

Status Register::found(const WorkspaceFacts& f) {
    TRY(write(*m_database, "INSERT INTO workspace VALUES(1,?,?,?,?,?)", ByteView(f.workspace), f.region,
              f.baseCurrency.numeric(), ByteView(f.sequencerKey), f.sample));
    m_facts = f;
    return ok();
}

Status Register::add(const Person& p) {
    TRY(write(*m_database, "INSERT INTO person VALUES(?,?,?,?,?,?)", p.id.view(), p.name, p.roles, p.state,
              ByteView(p.publicKey), ByteView(p.key)));
    m_people.push_back(p);
    return ok();
}

Status Register::update(const Person& p) {
    TRY(write(*m_database, "UPDATE person SET name=?, roles=?, state=?, public_key=?, key_id=? WHERE id=?",
              p.name, p.roles, p.state, ByteView(p.publicKey), ByteView(p.key), p.id.view()));
    const auto it =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person& q) { return q.id == p.id; });
    if (it != m_people.end()) *it = p;
    return ok();
}

Status Register::addDevice(const Device& d) {
    TRY(write(*m_database, "INSERT INTO device VALUES(?,?,?,?)", ByteView(d.key), ByteView(d.publicKey),
              static_cast<std::int64_t>(d.sequence), ByteView(d.lastBatch)));
    m_devices.push_back(d);
    return ok();
}

Status Register::advanceDevice(const KeyId& key, std::uint64_t sequence, const Bytes32& lastBatch) {
    TRY(write(*m_database, "UPDATE device SET sequence=?, last_batch=? WHERE key_id=?",
              static_cast<std::int64_t>(sequence), ByteView(lastBatch), ByteView(key)));
    const auto it =
        std::find_if(m_devices.begin(), m_devices.end(), [&](const Device& d) { return d.key == key; });
    if (it == m_devices.end()) return ok();
    it->sequence = sequence;
    it->lastBatch = lastBatch;
    return ok();
}

} // namespace cambist::access
