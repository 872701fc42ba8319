-- Log: the signed batches as they came, the entry that the sequencer made of each (one Merkle leaf), the signed heads.
CREATE TABLE log_batch(
  sequence INTEGER PRIMARY KEY,
  batch BLOB NOT NULL,
  entry BLOB NOT NULL
);
CREATE TABLE log_head(
  size INTEGER PRIMARY KEY,
  head BLOB NOT NULL
);
-- Log: roots of the full subtrees of the Merkle log, largest first, and the chained effects hash; one row.
CREATE TABLE log_end(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  size INTEGER NOT NULL,
  frontier BLOB NOT NULL,
  effects BLOB NOT NULL,
  time INTEGER NOT NULL
);
-- State: commands by id, so that none has a second effect.
CREATE TABLE command(
  id BLOB PRIMARY KEY,
  hash BLOB NOT NULL,
  log_sequence INTEGER NOT NULL
) WITHOUT ROWID;
-- Local: counts every write of whatever kind; the anchor outside the store must not be ahead of it.
CREATE TABLE store_counter(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  writes INTEGER NOT NULL
);
INSERT INTO store_counter VALUES(1, 0);
