// raw_append FILE N ACCOUNTS: the most that the encrypted store takes. N transfers of eight columns into one
// table, 8,190 a transaction, synced, without an index; sums of the accounts in memory. Prints raw_append and
// transfers a second.
#include <sqlcipher/sqlite3.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace {

class Store {
public:
    explicit Store(const std::string& file) {
        for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file + suffix);
        check(sqlite3_open(file.c_str(), &m_database));
        run("PRAGMA key=\"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\"");
        run("PRAGMA cipher_compatibility=3; PRAGMA cipher_page_size=4096");
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;"
            "PRAGMA wal_autocheckpoint=10000");
        run("CREATE TABLE transfer(seq INTEGER PRIMARY KEY, command BLOB NOT NULL, debit INTEGER NOT NULL,"
            " credit INTEGER NOT NULL, amount INTEGER NOT NULL, currency INTEGER NOT NULL,"
            " value_date INTEGER NOT NULL, kind INTEGER NOT NULL)");
        check(sqlite3_prepare_v2(m_database, "INSERT INTO transfer VALUES(?,?,?,?,?,978,?,1)", -1, &m_insert,
                                 nullptr));
    }
    ~Store() {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    void run(const char* sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }

    void add(std::int64_t sequence, const std::array<std::uint64_t, 2>& command, std::int64_t debit,
             std::int64_t credit, std::int64_t amount) {
        sqlite3_bind_int64(m_insert, 1, sequence);
        sqlite3_bind_blob(m_insert, 2, command.data(), 16, nullptr); // nullptr: lives until the step
        sqlite3_bind_int64(m_insert, 3, debit);
        sqlite3_bind_int64(m_insert, 4, credit);
        sqlite3_bind_int64(m_insert, 5, amount);
        sqlite3_bind_int64(m_insert, 6, 20000 + sequence % 30);
        if (sqlite3_step(m_insert) != SQLITE_DONE) check(SQLITE_ERROR);
        check(sqlite3_reset(m_insert));
    }

private:
    void check(int code) {
        if (code == SQLITE_OK) return;
        std::fprintf(stderr, "raw_append: %s\n", sqlite3_errmsg(m_database));
        std::exit(1);
    }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    Store store(argv[1]);
    const auto wanted = static_cast<std::int64_t>(std::strtoll(argv[2], nullptr, 10));
    const auto accounts = std::strtoull(argv[3], nullptr, 10);
    if (wanted <= 0 || accounts == 0) return 2;
    std::vector<std::int64_t> debits(accounts), credits(accounts);
    std::mt19937_64 random(1);
    const auto start = std::chrono::steady_clock::now();
    for (std::int64_t done = 0; done < wanted;) {
        store.run("BEGIN IMMEDIATE");
        const std::array<std::uint64_t, 2> command{random(), random()};
        for (int i = 0; i < 8190 && done < wanted; ++i, ++done) {
            const auto debit = random() % accounts, credit = random() % accounts;
            const auto amount = static_cast<std::int64_t>(1 + random() % 100000);
            store.add(done, command, static_cast<std::int64_t>(debit), static_cast<std::int64_t>(credit),
                      amount);
            debits[debit] += amount;
            credits[credit] += amount;
        }
        store.run("COMMIT");
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("raw_append\t%.0f\n", static_cast<double>(wanted) / took.count());
    return 0;
}
