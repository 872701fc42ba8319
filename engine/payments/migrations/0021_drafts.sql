-- Local: payouts that are being prepared on this desk. Never hashed, never part of the log.
CREATE TABLE draft(
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  status INTEGER NOT NULL,
  parent BLOB NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  file_hash BLOB NOT NULL,
  format TEXT NOT NULL,
  created INTEGER NOT NULL,
  creator BLOB NOT NULL,
  debit_account INTEGER NOT NULL,
  value_date INTEGER,
  business_date INTEGER NOT NULL,
  ready INTEGER NOT NULL,
  to_fix INTEGER NOT NULL,
  to_decide INTEGER NOT NULL,
  dropped INTEGER NOT NULL,
  declared_count INTEGER,
  declared_sum TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX draft_by_file ON draft(file_hash);
-- id: number of the draft * 2^32 + position.
CREATE TABLE draft_row(
  id INTEGER PRIMARY KEY,
  row_key INTEGER NOT NULL,
  line INTEGER NOT NULL,
  state INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  currency INTEGER NOT NULL,
  value_date INTEGER,
  debit_account INTEGER NOT NULL,
  fingerprint BLOB NOT NULL,
  fields BLOB NOT NULL,
  original BLOB,
  reason TEXT,
  person BLOB,
  decided INTEGER
);
-- row: as draft_row.id; position 2^32 - 1 stands for the file.
CREATE TABLE draft_finding(
  row INTEGER NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity INTEGER NOT NULL,
  field INTEGER,
  value TEXT NOT NULL,
  arguments TEXT NOT NULL,
  settled INTEGER NOT NULL,
  PRIMARY KEY(row, number)
) WITHOUT ROWID;
-- What duplicates are found by: keyed hashes of payee, amount, currency and date, and of end-to-end ids.
CREATE TABLE draft_key(
  hash INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY(hash, row)
) WITHOUT ROWID;
-- Which column feeds which field, as a sender writes its files.
CREATE TABLE column_mapping(
  name TEXT PRIMARY KEY,
  header BLOB NOT NULL,
  headings TEXT NOT NULL,
  columns TEXT NOT NULL,
  created INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX column_mapping_by_header ON column_mapping(header);
