-- State: the accounts and their four running sums, in minor units.
CREATE TABLE account(
  number INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_en TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  type INTEGER NOT NULL,
  currency INTEGER NOT NULL,
  role INTEGER NOT NULL,
  entity TEXT NOT NULL,
  flags INTEGER NOT NULL,
  debits_posted INTEGER NOT NULL,
  credits_posted INTEGER NOT NULL,
  debits_pending INTEGER NOT NULL,
  credits_pending INTEGER NOT NULL
);
CREATE TABLE account_bank(
  account INTEGER PRIMARY KEY REFERENCES account(number),
  iban TEXT NOT NULL,
  number TEXT NOT NULL,
  bic TEXT NOT NULL,
  clearing_code TEXT NOT NULL,
  bank_name TEXT NOT NULL,
  holder TEXT NOT NULL,
  country TEXT NOT NULL
);
-- State: every transfer as it was booked. kind 3 and 4 post or void the transfer named by pending.
CREATE TABLE transfer(
  sequence INTEGER PRIMARY KEY,
  log_sequence INTEGER NOT NULL,
  position INTEGER NOT NULL,
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  value_date INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  pending INTEGER NOT NULL,
  linked INTEGER NOT NULL,
  reference TEXT
);
-- State: pending transfers that are neither posted nor voided.
CREATE TABLE transfer_pending(
  sequence INTEGER PRIMARY KEY REFERENCES transfer(sequence)
);
-- Derived: the history of each account, in segments that end at a transfer; what is newer than the last of them stands
-- in transfer alone. A run: ascending transfers as differences, seven bits a byte.
CREATE TABLE posting_segment(
  last INTEGER PRIMARY KEY
);
CREATE TABLE posting(
  segment INTEGER NOT NULL,    -- its last transfer
  account INTEGER NOT NULL,
  transfers BLOB NOT NULL,
  PRIMARY KEY(segment, account)
) WITHOUT ROWID;
