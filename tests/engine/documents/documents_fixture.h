// A document store in a file of its own, and a sealer over it.
#pragma once

#include "engine/documents/migrations.h"
#include "engine/documents/row_sealer.h"
#include "engine/sql/migration.h"
#include "engine/sql/statement.h"
#include "tests/support/files.h"
#include "tests/support/result_checks.h"

#include <gtest/gtest.h>

namespace cambist::documents {

using test::must;
using test::refusedWith;

class DocumentsTest : public ::testing::Test {
protected:
    DocumentsTest() { must(sql::migrate(m_database, migrations())); }
    RowSealer sealer(Byte team = 7) { return must(RowSealer::create(m_store, m_random, Bytes(32, team), 1)); }
    static SubjectId subject(Byte number) {
        SubjectId id{};
        id.fill(number);
        return id;
    }

    test::TempFolder m_folder;
    base::SystemRandom m_random;
    sql::StoreKey m_key = sql::StoreKey::generate(m_random);
    sql::Database m_database = must(sql::Database::open(m_folder / "eu.db", m_key, sql::OpenMode::Create));
    DocumentStore m_store{m_database};
};

} // namespace cambist::documents
