-- Log: documents are named by the root of their row leaves and present before a command that names them is sequenced.
CREATE TABLE document(
  number INTEGER PRIMARY KEY,
  root BLOB UNIQUE,          -- NULL while rows are still being written
  row_count INTEGER NOT NULL
);
CREATE TABLE document_row(
  document INTEGER NOT NULL,
  position INTEGER NOT NULL,
  clear BLOB NOT NULL,
  commitment BLOB NOT NULL,  -- HMAC-SHA256 under the subject's key over clear and personal fields
  subject BLOB NOT NULL,
  sealed BLOB NOT NULL,      -- personal fields, AES-256-GCM under the subject's key
  field_tags BLOB NOT NULL,  -- four bytes a field, so that a changed one can be named
  PRIMARY KEY(document, position)
) WITHOUT ROWID;
-- Beside the log, never in it: one key a subject, wrapped under the team key of that version.
CREATE TABLE subject_key(
  subject BLOB PRIMARY KEY,
  team_version INTEGER NOT NULL,
  wrapped BLOB NOT NULL
) WITHOUT ROWID;
