-- What was there before each operation, so that it can be undone.
--
-- Rows of history are written by temporary triggers, which are made from the tables themselves
-- whenever a journal is opened. They hold the state before, never the state after.

CREATE TABLE operation (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  op TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- The operation that this one undoes or redoes.
  undoes INTEGER,
  -- The undo that took this one back, while it holds.
  undone_by INTEGER,
  -- 1 where what was there before is not (or no longer) known in full.
  is_final INTEGER NOT NULL CHECK (is_final IN (0, 1))
) STRICT;

CREATE TABLE operation_client (
  operation INTEGER NOT NULL REFERENCES operation ON DELETE CASCADE,
  client BLOB NOT NULL,
  PRIMARY KEY (operation, client)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_client_client ON operation_client (client);

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operation ON DELETE CASCADE,
  in_table TEXT NOT NULL,
  -- The primary key as a JSON array, with bytes in hexadecimal.
  key TEXT NOT NULL,
  -- The client whose record it is; NULL for what belongs to none.
  client BLOB,
  -- The row as a JSON object; NULL where there was none.
  before TEXT
) STRICT;
CREATE INDEX history_operation ON history (operation);
CREATE INDEX history_key ON history (key, in_table);
CREATE INDEX history_client ON history (client) WHERE client IS NOT NULL;
