-- Hard times of a client, and check-ins that were planned with them.
CREATE TABLE hard_time (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  since_on TEXT NOT NULL,
  until_on TEXT,
  note TEXT,
  binned_at INTEGER,
  CHECK (until_on IS NULL OR until_on >= since_on)
) STRICT;
CREATE INDEX hard_time_client ON hard_time (client);

CREATE TABLE check_in (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  sort_key INTEGER NOT NULL UNIQUE,
  client BLOB NOT NULL REFERENCES client ON DELETE CASCADE,
  complaint BLOB REFERENCES complaint ON DELETE SET NULL,
  about TEXT NOT NULL CHECK (trim(about) <> ''),
  due_on TEXT NOT NULL,
  by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
  done_on TEXT,
  note TEXT,
  binned_at INTEGER
) STRICT;
CREATE INDEX check_in_client ON check_in (client);
CREATE INDEX check_in_open ON check_in (due_on) WHERE done_on IS NULL;
