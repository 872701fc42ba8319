-- State: people of this region's log and their current keys.
CREATE TABLE person(
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  roles INTEGER NOT NULL,
  state INTEGER NOT NULL,
  public_key BLOB NOT NULL,
  key_id BLOB NOT NULL UNIQUE
) WITHOUT ROWID;
-- State: devices and the end of each one's chain.
CREATE TABLE device(
  key_id BLOB PRIMARY KEY,
  public_key BLOB NOT NULL,
  sequence INTEGER NOT NULL,
  last_batch BLOB NOT NULL
) WITHOUT ROWID;
-- State: what the genesis fixed, one row.
CREATE TABLE workspace(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  workspace BLOB NOT NULL,
  region TEXT NOT NULL,
  base_currency INTEGER NOT NULL,
  sequencer_key BLOB NOT NULL,
  sample INTEGER NOT NULL
);
