-- State: payouts from their submission on.
CREATE TABLE payout(
  id BLOB PRIMARY KEY,
  title TEXT NOT NULL,
  state INTEGER NOT NULL,
  row_root BLOB NOT NULL,
  row_count INTEGER NOT NULL,
  maker BLOB NOT NULL,
  approver BLOB NOT NULL,
  releaser BLOB NOT NULL,
  submitted INTEGER NOT NULL,
  approved INTEGER NOT NULL,
  released INTEGER NOT NULL,
  format TEXT NOT NULL,
  file_created INTEGER NOT NULL,
  file_hash BLOB NOT NULL,
  reason TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE payout_group(
  payout BLOB NOT NULL,
  position INTEGER NOT NULL,
  debit_account INTEGER NOT NULL,
  currency INTEGER NOT NULL,
  value_date INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  pending INTEGER NOT NULL,
  settled INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  PRIMARY KEY(payout, position)
) WITHOUT ROWID;
-- State: what the bank said of a row, if it said anything that moves money.
CREATE TABLE payout_row_outcome(
  payout BLOB NOT NULL,
  position INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY(payout, position)
) WITHOUT ROWID;
